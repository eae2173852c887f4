"""The words of closing units and of joining two that are one."""

from collections.abc import Sequence

CLOSED_UNITS = "Đơn vị đã đóng"
NONE_CLOSED = "Chưa có đơn vị nào đã đóng."
CLOSED_ON = "Ngừng từ ngày"
WHY = "Lý do"
BY = "Người ghi"
JOINED = "Gộp vào"
CLOSE = "Đóng đơn vị"
CLOSE_HINT = (
    "Dùng khi đơn vị giải thể, ngừng hoạt động, hoặc dòng này không phải đơn vị. Đơn vị đã đóng "
    "không còn trong danh sách, trong “chưa đăng ký”, trong biểu tổng hợp và không được gợi ý khi "
    "đăng ký; đăng ký cũ vẫn giữ. Mở lại được."
)
REASONS = ("Giải thể", "Ngừng hoạt động", "Không phải đơn vị (dòng nạp nhầm)")
NEEDS_DAY_AND_REASON = "Anh/chị ghi lý do và ngày ngừng (không sau hôm nay)."
CHANGED = "Đơn vị vừa được người khác đóng hoặc gộp. Anh/chị xem lại."
REOPEN = "Mở lại"
REOPEN_HINT = "Mở lại thì đơn vị có đủ như trước khi đóng: đăng ký, tên gọi, mã số thuế."
REOPENED = "Đã mở lại đơn vị."
JOIN = "Gộp với đơn vị khác"
JOIN_HINT = "Dùng khi hai dòng trong danh sách là một đơn vị."
BACK_TO_UNIT = "Về đơn vị"
CHOOSE = "Chọn đơn vị giữ lại"
CHOOSE_THIS = "Chọn"
ALIKE = "Tên gần giống nhất"
NONE_FOUND = "Không có đơn vị nào khớp."
MOVES = "Chuyển sang đơn vị giữ lại"
NO_REGISTRATIONS = "Không có đăng ký nào."
REGISTRATIONS = "Đăng ký"
NAMES = "Tên gọi"
JOIN_GO = "Gộp"
UNDO_HINT = "Gộp nhầm thì mở lại đơn vị này trong “Đơn vị đã đóng”; mọi thứ trở về như cũ."


def closed(*, name: str) -> str:
    """After a unit was closed."""
    return f"Đã đóng {name}. Mở lại được ở trang này."


def was_joined(*, name: str, into: str) -> str:
    """After two units became one."""
    return f"Đã gộp {name} vào {into}."


def join_reason(*, name: str) -> str:
    """Why a joined unit is closed."""
    return f"Là một với {name}"


def closed_count(*, count: int) -> str:
    """The way to the closed units."""
    return f"Đã đóng ({count})"


def join_heading(*, name: str, into: str) -> str:
    """What would be done."""
    return f"Gộp {name} vào {into}"


def names(*, names: Sequence[str]) -> str:
    """What the unit is called."""
    return "; ".join(names)
