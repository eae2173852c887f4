"""The words of closing units and of joining two that are one."""

from collections.abc import Sequence

CLOSED_UNITS = "Đơn vị đã đóng"
CLOSED_ON = "Ngừng từ ngày"
WHY = "Lý do"
BY = "Người ghi"
REASONS = ("Giải thể", "Ngừng hoạt động", "Không phải đơn vị (dòng nạp nhầm)")
NEEDS_DAY_AND_REASON = "Anh/chị ghi lý do và ngày ngừng (không sau hôm nay)."
CHANGED = "Đơn vị vừa được người khác đóng hoặc gộp. Anh/chị xem lại."
REOPENED = "Đã mở lại đơn vị."
JOIN = "Gộp với đơn vị khác"
JOIN_HINT = "Dùng khi hai dòng trong danh sách là một đơn vị."


def closed(*, name: str) -> str:
    """After a unit was closed."""
    return f"Đã đóng {name}. Mở lại được ở trang này."


def was_joined(*, name: str, into: str) -> str:
    """After two units became one."""
    return f"Đã gộp {name} vào {into}."


def join_reason(*, name: str) -> str:
    """Why a joined unit is closed."""
    return f"Là một với {name}"


def names(*, names: Sequence[str]) -> str:
    """What the unit is called."""
    return "; ".join(names)
