"""What the staff read when they add an event of the office's own in the chat."""

from datetime import date

from handlers.turn.texts import day_text, long_day_text

ASK_NAME = "Sự kiện tên là gì? Ví dụ: Hội nghị tổng kết phong trào thi đua 2025. Gõ “hủy” để thôi."
NAME_BAD = "Anh/chị gõ tên sự kiện bằng chữ, ngắn gọn (tối đa 120 ký tự)."
NAME_TAKEN = "Lịch đã có mốc tên này. Anh/chị gõ “đặt ngày” để đặt ngày, hoặc gõ tên khác."
NO_DAY = "Chưa có ngày"
ADD = "Thêm vào lịch"
UNDATED = "Chưa có ngày nên chưa nhắc ai; khi có, anh/chị gõ “đặt ngày”."


def ask_day(*, name: str) -> str:
    """The day of a new event."""
    return f"{name} vào ngày nào? Anh/chị gõ ngày, ví dụ: 12/6/2025."


def confirm(*, name: str, on: date | None, reminded: str) -> str:
    """Before it is added: who will be reminded, and when."""
    when = f", {long_day_text(on)}" if on else ""
    return f"Thêm vào lịch: {name}{when}?\n\n{reminded if on else UNDATED}"


def added(*, name: str, on: date | None) -> str:
    """After it was added."""
    return f"Đã thêm vào lịch: {name}, {long_day_text(on) if on else NO_DAY.lower()}."


def told_by(*, name: str, on: date) -> str:
    """The source of what was typed in the chat: who of the staff said it, and when."""
    return f"cán bộ {name}, ngày {day_text(on)}"
