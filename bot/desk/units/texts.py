"""The words of the desk's page about the member register."""

from collections.abc import Sequence

IMPORT = "Nạp từ Excel"
SEARCH_HINT = "tên, xã, mã số thuế… không cần dấu"
NAME = "Tên đơn vị"
TYPE = "Loại hình"
COMMUNE = "Xã, phường"
TAX = "Mã số thuế"
EDIT = "Sửa"
CANCEL = "Thôi"
BACK = "Danh sách đơn vị"
NO_UNIT = "Không có đơn vị này."
NAME_NEEDED = "Đơn vị cần có tên."
DOUBLED = "Xã, phường này đã có đơn vị cùng tên."

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
NO_FILE = "Anh/chị chọn một tệp .xlsx."
FATES = {
    "new": "thêm mới",
    "changed": "bổ sung",
    "same": "không đổi",
    "closed": "đã đóng, giữ nguyên",
}
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
