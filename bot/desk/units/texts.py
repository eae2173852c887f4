"""The words of the desk's page about the member register."""

from collections.abc import Sequence

TITLE = "Đơn vị thành viên"
IMPORT = "Nạp từ Excel"
SEARCH = "Tìm"
SEARCH_HINT = "tên, xã, mã số thuế… không cần dấu"
ALL = "Tất cả"
FILTER = "Lọc"
CLEAR = "Bỏ lọc"
NAME = "Tên đơn vị"
TYPE = "Loại hình"
COMMUNE = "Xã, phường"
TAX = "Mã số thuế"
THIS_CAMPAIGN = "Kế hoạch này"
REGISTERED = "đã đăng ký"
NOT_REGISTERED = "chưa đăng ký"
EDIT = "Sửa"
SAVE = "Lưu"
CANCEL = "Thôi"
NONE_FITS = "Không có đơn vị nào khớp."
EMPTY = "Danh sách đơn vị đang trống. Nạp tệp Excel có cột “Tên đơn vị” để bắt đầu."
NOTHING = "–"
PREVIOUS_PAGE = "trang trước"
NEXT_PAGE = "trang sau"
BACK = "Danh sách đơn vị"
NO_UNIT = "Không có đơn vị này."
NAME_NEEDED = "Đơn vị cần có tên."
DOUBLED = "Xã, phường này đã có đơn vị cùng tên."
UNKNOWN = "Chưa rõ"

ALIASES = "Tên gọi khác"
ALIASES_HINT = (
    "Người đăng ký gõ tên gọi này thì đơn vị được gợi ý trước; trợ lý vẫn hỏi lại, không tự ghép. "
    "Tên gọi được ghi nhận khi người đăng ký xác nhận đúng đơn vị và gửi đăng ký; "
    "đã bỏ thì không ghi nhận lại."
)
NO_ALIASES = "Chưa có tên gọi nào khác."
NEW_ALIAS = "Thêm tên gọi"
ADD_ALIAS = "Thêm"
REMOVE_ALIAS = "Bỏ"
ALIAS = "Tên gọi"
CONFIRMED = "Xác nhận"
DECLINED = "Không phải"
NO_ALIAS = "Tên gọi này không còn trong danh sách."
ALIAS_STATES = {
    "used": "đang dùng",
    "shared": "trùng đơn vị khác",
    "declined": "bị từ chối",
    "removed": "đã bỏ",
}
ALIAS_REFUSED = {
    "generic": "Tên gọi cần có từ riêng của đơn vị, không chỉ loại hình hay ngành nghề.",
    "name": "Đây chính là tên của đơn vị.",
    "other": "Một đơn vị khác đang mang tên này.",
    "person": "Tên gọi không được là họ tên hay số điện thoại của một người.",
}

UPLOAD_STEPS = (
    "Tệp .xlsx, tối đa 5 MB và 20.000 dòng; chỉ đọc trang tính thứ nhất.",
    "Dòng đầu là tên cột: “Tên đơn vị” (bắt buộc), “Loại hình”, “Xã phường”, “Mã số thuế”.",
    "Đơn vị cùng tên ở cùng xã là một đơn vị; ô trống không xóa thông tin đã có.",
)
FILE = "Tệp Excel"
READ_FILE = "Đọc tệp và xem trước"
NO_FILE = "Anh/chị chọn một tệp .xlsx."
PREVIEW = "Xem trước khi nạp"
FATES = {
    "new": "thêm mới",
    "changed": "bổ sung",
    "same": "không đổi",
    "closed": "đã đóng, giữ nguyên",
}
FATE = "Sẽ"
CONFIRM = "Nạp đúng danh sách này"
NOTHING_TAKEN = "Tệp có dòng lỗi nên chưa nạp dòng nào. Anh/chị sửa các dòng này rồi tải lên lại."
ROW = "Dòng"
PROBLEM = "Lỗi"
OTHER_FILE = "Chọn tệp khác"
PREVIEW_GONE = "Bản xem trước đã quá 30 phút hoặc đã được nạp. Anh/chị tải tệp lên lại."


def sentence(*, reason: str) -> str:
    """What is wrong with a field, as a sentence of its own."""
    return f"{reason[:1].upper()}{reason[1:]}."


def shown(*, count: int, everything: int) -> str:
    """Below the list."""
    return f"{count} đơn vị" if count == everything else f"{count} trong {everything} đơn vị"


def changed(*, name: str) -> str:
    """After a unit was changed."""
    return f"Đã lưu {name}."


def also_called(*, aliases: Sequence[str]) -> str:
    """Below the name in the list."""
    return f"còn gọi là {'; '.join(aliases)}"


def added_by(*, by: str) -> str:
    """Below an alias of the staff."""
    return f"{by} thêm"


def alias_added(*, alias: str) -> str:
    """After an alias was added."""
    return f"Đã thêm tên gọi {alias}."


def alias_removed(*, alias: str) -> str:
    """After an alias was removed."""
    return f"Đã bỏ tên gọi {alias}; trợ lý không ghi nhận lại tên này cho đơn vị."


def imported(*, added: int, changed: int) -> str:
    """After an import."""
    return f"Đã nạp danh sách: thêm {added} đơn vị, bổ sung {changed} đơn vị."


def first_rows(*, shown: int, total: int) -> str:
    """Above the rows of the preview."""
    return f"{total} đơn vị" if shown >= total else f"{shown} đơn vị đầu trong {total}"


def bad_rows(*, count: int) -> str:
    """How many rows are bad."""
    return f"{count} dòng có lỗi"
