"""The words of the desk's calendar."""

from datetime import date

from handlers.texts.common import long_day_text

CALENDAR = "Lịch"
EVENTS = "Các mốc"
EVENT = "Mốc"
DAY = "Ngày"
SOURCE = "Nguồn"
NO_DAY = "Chưa có ngày"
UNDATED = "Chưa có ngày"
FROM_PLAN = "theo kế hoạch"
EVERY_YEAR = "hằng năm"
SET_BY_OFFICE = "cơ quan đặt"
PREVIOUS_MONTH = "Tháng trước"
NEXT_MONTH = "Tháng sau"
THIS_MONTH = "Tháng này"
WEEKDAYS = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
OUTLOOK = "Ai được nhắc, khi nào"
OUTLOOK_HINT = "60 ngày tới. Tên người được che; mỗi dòng là một lượt nhắc."
NO_OUTLOOK = "Trong 60 ngày tới chưa có lời nhắc nào."
SENT_ON = "Ngày gửi"
BEFORE = "Nhắc trước"
PEOPLE = "Số người"
WHO = "Người nhận"
SAME_DAY = "đúng ngày"
CHANGE_DATE = "Đặt hoặc dời ngày"
NEW_DAY = "Ngày mới"
NEW_SOURCE = "Căn cứ (văn bản, thông báo nào)"
SOURCE_HINT = "Ví dụ: Giấy mời số 12/GM-LMHTX ngày 2/6/2025"
SEE_EFFECT = "Xem trước sẽ gửi gì"
CLEAR = "Bỏ ngày đã đặt"
EFFECT = "Nếu lưu thì trợ lý sẽ gửi"
NOBODY = "Chưa có ai được nhắc về mốc này, nên không gửi gì."
AT_ONCE = "ngay sau khi lưu"
SAVE_DAY = "Lưu ngày này"
SAVE_CLEAR = "Bỏ ngày"
DO_NOT = "Thôi, không đổi"
DAY_BAD = "Ngày chưa đúng. Chọn ngày từ hôm nay trở đi."
SOURCE_BAD = "Cần ghi căn cứ: văn bản hoặc thông báo nào cho biết ngày này."
SAME_AS_NOW = "Đây đang là ngày của mốc này rồi."
HISTORY = "Đã đặt ngày"
NO_HISTORY = "Cơ quan chưa đặt ngày lần nào."
QUOTE = "Kế hoạch ghi"
NOTE = "Ghi chú"
BACK_TO_CALENDAR = "← Về lịch"
CLEARED = "Đã bỏ ngày của mốc này."
CORRECTION_MESSAGE = "Họ sẽ đọc"


def month_name(day: date) -> str:
    """A month as a heading."""
    return f"Tháng {day.month} năm {day.year}"


def before_text(days: int) -> str:
    """How long before the day."""
    return f"{days} ngày" if days else SAME_DAY


def day_saved(*, event: str, on: date) -> str:
    """After the date was set."""
    return f"Đã đặt {event} vào {long_day_text(on)}."


def effect_reminders(*, people: int) -> str:
    """How many are reminded."""
    return f"Nhắc {people} người, vào các ngày:" if people else NOBODY


def effect_corrections(*, people: int, told: str) -> str:
    """How many were told the old date."""
    days = f" ({told})" if told else ""
    return f"{people} người đã được báo ngày cũ{days}. Mỗi người nhận đúng một tin đính chính."


def set_line(*, on: str | None, source: str | None, by: str, at: str) -> str:
    """One earlier setting."""
    day = f"đặt ngày {on}" if on else "bỏ ngày"
    return f"{at}, {by}: {day}{f' – {source}' if source else ''}"
