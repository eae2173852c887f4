"""The words of the import of the member register."""

from collections.abc import Sequence

from handlers.values.shown.counts import counted

IMPORT = "Nạp từ Excel"
UPLOAD_STEPS = (
    "Tệp Excel (.xlsx, .xls), LibreOffice (.ods) hay .csv, tối đa 5 MB, 20.000 dòng và 60.000 ô có chữ.",
    "Dòng tiêu đề ở đâu cũng được, trên trang tính nào cũng được; bước sau anh/chị xem và chọn lại cột.",
    "Chưa ghi gì cho tới khi anh/chị xem xong và bấm nạp. Ô trống không xóa thông tin đã có.",
)
NO_FILE = "Anh/chị chọn một tệp .xlsx, .xls, .ods hoặc .csv."
GROUND = "Căn cứ, nguồn của danh sách"
GROUND_HOW = (
    "Theo đâu cơ quan được giữ danh sách này, ai lập hay gửi: ví dụ Điều lệ Liên minh, công văn số 12/LMHTX ngày 04/4/2025. "
    "Ghi tên văn bản, cơ quan; không ghi tên, số điện thoại của người. Dòng này in vào hồ sơ xử lý dữ liệu."
)
GROUND_NEEDED = "Anh/chị ghi căn cứ, nguồn của danh sách rồi bấm nạp."
FATES = {
    "new": "thêm mới",
    "changed": "bổ sung",
    "same": "không đổi",
    "closed": "đã đóng, giữ nguyên",
}
PREVIEW_GONE = "Bản xem trước đã quá 2 giờ hoặc đã được nạp. Anh/chị tải tệp lên lại."
NOTHING_TO_TAKE = "Chưa có dòng nào nạp được. Anh/chị chọn cột hoặc sửa dòng lỗi trước."
SEE_SHEET = "Xem trang ấy"
NOT_READ = "– không đọc –"
COLUMNS_KEPT = "Đã đọc lại theo các cột anh/chị chọn."
MENDED = "Đã kiểm lại các dòng vừa sửa."
SAMPLE_SHEET = "Đơn vị thành viên"
SAMPLE_ROWS = (
    (
        "HTX Chè Suối Giàng",
        "Hợp tác xã",
        "xã Văn Chấn",
        "Cụm Văn Chấn",
        "5200123456",
        "TV-001",
        "Giàng A Páo",
        "0912345678",
        "",
    ),
    ("QTDND Yên Ninh", "Quỹ tín dụng nhân dân", "phường Yên Ninh", "", "", "TV-002", "", "", ""),
)
ROW = "Dòng"
WHY = "Lỗi"
BAD_SHEET = "Dòng lỗi"


def take_in(*, good: int, bad: int) -> str:
    """On the button."""
    left = f", để lại {counted(bad)} dòng lỗi" if bad else ""
    return f"Nạp {counted(good)} dòng tốt{left}"


def download(*, bad: int) -> str:
    """On the link to the bad rows."""
    return f"Tải {counted(bad)} dòng lỗi (.xlsx)"


ERASED_LEFT_OUT = (
    " Ở {count} đơn vị không ghi người đại diện, điện thoại trong danh sách: người ấy đã yêu cầu xóa dữ liệu. Nếu cơ quan "
    "vẫn cần ghi, mở từng đơn vị mà ghi."
)


def imported(*, added: int, changed: int, bad: int, left_out: int = 0) -> str:
    """After an import; `left_out`: of how many units somebody is not written down again."""
    out = ERASED_LEFT_OUT.format(count=counted(left_out)) if left_out else ""
    left = f" Còn {counted(bad)} dòng lỗi chưa nạp." if bad else ""
    return f"Đã nạp danh sách: thêm {counted(added)} đơn vị, bổ sung {counted(changed)} đơn vị.{left}{out}"


def first_rows(*, shown: int, total: int) -> str:
    """Above the rows of the preview."""
    if shown >= total:
        return f"{counted(total)} đơn vị sẽ nạp"
    return f"{counted(shown)} đơn vị đầu trong {counted(total)} đơn vị sẽ nạp"


def bad_rows(*, bad: int) -> str:
    """Above the bad rows."""
    return f"{counted(bad)} dòng có lỗi"


def more_bad_rows(*, count_of: int) -> str:
    """What opens the bad rows below the first ones."""
    return f"{counted(count_of)} dòng lỗi nữa"


def column(*, place: int) -> str:
    """A column as Excel calls it."""
    letters = ""
    while place >= 0:
        letters, place = chr(ord("A") + place % 26) + letters, place // 26 - 1
    return letters


def aside(*, repeated: int, groups: int, noted: int) -> Sequence[str]:
    """What else was found in the rows."""
    found = []
    if groups:
        found.append(f"{counted(groups)} dòng nêu huyện, cụm xã: ghi cho các đơn vị bên dưới.")
    if repeated:
        found.append(
            f"{counted(repeated)} dòng nhắc lại một đơn vị ở trên mà không khác gì: tính một lần."
        )
    if noted:
        found.append(
            f"{counted(noted)} số điện thoại không đọc được: giữ nguyên chữ ở mục ghi chú."
        )
    return found


def other_sheet(*, name: str, more: int) -> str:
    """About a sheet that is not read now and holds units of its own."""
    return (
        f"Trang tính “{name}” còn {counted(more)} đơn vị khác; mỗi lần chỉ nạp một trang. "
        "Nạp trang này xong, anh/chị tải tệp lên lần nữa rồi xem trang ấy."
    )


def changes(*, count_of: int) -> str:
    """Above what an import changes in the register."""
    return f"Sẽ đổi ở {counted(count_of)} đơn vị đã có"
