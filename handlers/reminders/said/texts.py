"""What is said back to a wish about reminders in one's own words."""

from collections.abc import Sequence
from datetime import date, datetime, time

from handlers.reminders.texts import days_text
from handlers.turn.texts import day_text, days_left_text, time_text

ADJUST = "Chỉnh nhắc lịch"
WHICH = "Anh/chị muốn nhắc lại mốc nào ạ?"
NOTHING_TO_SNOOZE = "Hiện chưa có mốc nào sắp tới để nhắc lại. Gõ “lịch” để xem các mốc."
TIME_PAST = "Giờ ấy đã qua rồi ạ. Anh/chị muốn nhắc vào ngày nào, lúc mấy giờ?"
ASK_MOMENT = "Anh/chị muốn nhắc lại lúc nào ạ? Ví dụ: “mai nhắc lại”, “2 tiếng nữa nhắc”."
STILL_ON = "Nhắc lịch vẫn đang bật."
UNPAUSED = "Đã bỏ tạm dừng, trợ lý nhắc lại như trước."
ONLY_CALENDAR = (
    "Các mốc trong lịch thi đua thì gõ “lịch” để xem; việc riêng của anh/chị thì anh/chị nói cả ngày và việc, "
    "ví dụ: “20/5 nhắc tôi đăng ký”."
)
OFFER_REMINDERS = "Anh/chị muốn em nhắc trước các ngày ấy thì chọn hoặc gõ “nhắc lịch” ạ."
AGREE_LATER = "Dạ vâng. Em chưa bật lời nhắc; khi nào tiện anh/chị gõ “đồng ý” là em nhắc ạ."
TAKEN_BACK = (
    "Vâng, em bỏ lời nhắc ấy rồi ạ. Các lời nhắc khác vẫn như cũ; muốn tắt hết thì gõ “tắt nhắc”."
)
COMING = "Trợ lý sẽ nhắc anh/chị:"
STOP_ALL = "Tắt hết nhắc lịch"
CHOOSE = "Chọn mốc cần nhắc"


def reminded_of(*, before: tuple[int, ...], at: time) -> str:
    """To whom reminders are on: how those days are reminded of."""
    return f"Nhắc lịch đang bật: trợ lý nhắc {days_text(before)}, lúc {time_text(at)}."


def wish_kept(*, wish: str) -> str:
    """Before the consent: what was asked for is not lost."""
    return f"Trợ lý ghi rồi ạ: “{wish}”. Trước khi nhắc, xin anh/chị đồng ý một lần."


def is_on(*, name: str, day: date) -> str:
    """The day of an event, asked for beside the wish."""
    return f"Dạ, {name} là ngày {day_text(day)} ạ."


def saved(*, days: tuple[int, ...], at: time) -> str:
    """After days or hour were said."""
    return f"Vâng, đã ghi: nhắc {days_text(days)}, lúc {time_text(at)}."


def next_one(*, name: str, at: datetime) -> str:
    """The next reminder that comes."""
    return f"Lần nhắc tới: {time_text(at.time())} ngày {day_text(at.date())} ({name})."


def one_time(*, names: Sequence[str], occurs_on: date, moments: Sequence[datetime]) -> str:
    """One reminder, or several, of one day of the calendar."""
    when = ", ".join(f"{time_text(at.time())} ngày {day_text(at.date())}" for at in moments)
    on = "" if [at.date() for at in moments] == [occurs_on] else f" (ngày {day_text(occurs_on)})"
    return f"Vâng, trợ lý nhắc anh/chị lúc {when}: {'; '.join(names)}{on}."


def nothing_on(*, day: date) -> str:
    """The calendar has nothing on a day that was named."""
    return f"Ngày {day_text(day)} chưa có mốc nào trong lịch."


def unsure_on(*, day: date) -> str:
    """To whoever asks what a day is: nothing is made up, and no other day pushed."""
    return (
        f"Dạ, em không rõ ngày {day_text(day)} là dịp gì ạ: trong lịch thi đua chưa có mốc nào hôm ấy. Anh/chị "
        f"vẫn cần nhắc thì gõ “{day.day}/{day.month} nhắc tôi một tiếng”, em nhắc đúng ngày."
    )


def nearest(*, name: str, day: date) -> str:
    """What is nearest to a day without events."""
    return f"Gần ngày ấy nhất là {name} ({day_text(day)})."


def remind_of(*, name: str, day: date) -> str:
    """The button of one event."""
    return f"Nhắc {name} ({day.day}/{day.month})"


def wish_of(*, name: str) -> str:
    """The same wish in words."""
    return f"nhắc {name}"


def event_on(
    *, names: Sequence[str], day: date, days: int, before: tuple[int, ...], at: time
) -> str:
    """An event that is reminded of as the settings say."""
    return (
        f"Vâng, trợ lý nhắc {'; '.join(names)} (ngày {day_text(day)}, {days_left_text(days)}): "
        f"{days_text(before)}, lúc {time_text(at)}."
    )


def event_undated(*, names: Sequence[str], before: tuple[int, ...], at: time) -> str:
    """An event without a day is reminded of as soon as it has one."""
    return (
        f"{'; '.join(names)}: chưa có ngày ạ. Khi cơ quan báo ngày, trợ lý nhắc anh/chị "
        f"{days_text(before)}, lúc {time_text(at)}."
    )


def for_others(*, name: str, day: date | None, whom: str) -> str:
    """A wish to be reminded of what is for other units than the person's."""
    on = f" (ngày {day_text(day)})" if day else ""
    return (
        f"{name}{on} dành cho {whom}. Theo đăng ký thì đơn vị của anh/chị không thuộc diện này, nên lịch "
        "không nhắc mốc ấy ạ."
    )


def only_these(*, names: Sequence[str]) -> str:
    """All other events were turned off."""
    return f"Vâng, từ giờ trợ lý chỉ nhắc: {'; '.join(names)}. Các mốc khác đã tắt."


def event_off(*, names: Sequence[str]) -> str:
    """One event was turned off, the others stay."""
    return f"Vâng, trợ lý không nhắc {'; '.join(names)} nữa. Các mốc khác vẫn nhắc."


def event_was_off(*, names: Sequence[str]) -> str:
    """It was off before."""
    return f"Vâng, {'; '.join(names)} vốn đang tắt nhắc. Các mốc khác vẫn nhắc."


def not_found(*, words: str) -> str:
    """An event is to be turned off that no event is called."""
    return f"Trong lịch chưa có “{words}” nên trợ lý chưa tắt gì ạ."


def coming(*, at: datetime, names: Sequence[str], on: date) -> str:
    """One reminder that will come."""
    of = "" if at.date() == on else f" (ngày {day_text(on)})"
    return f"• {time_text(at.time())} ngày {day_text(at.date())}: {'; '.join(names)}{of}"


def snoozed(*, name: str, at: datetime, today: date) -> str:
    """After "remind me again"."""
    day = "hôm nay" if at.date() == today else f"ngày {day_text(at.date())}"
    return f"Vâng, {time_text(at.time())} {day} trợ lý nhắc lại: {name}."


def again_label(*, name: str, day: date) -> str:
    """One event to be reminded of again."""
    return f"{name} ({day.day}/{day.month})"


NONE_NOTED = (
    "Dạ, em xin lỗi ạ: em không giữ lời nhắc nào của anh/chị, nên không nhắc được. Anh/chị nói việc và ngày, ví dụ: "
    "“mai 7h nhắc tôi đi họp”, em ghi ngay."
)
SORRY_MISSED = "Dạ, em xin lỗi nếu đã lỡ ạ. Các lời nhắc em đang giữ:"
NO_LUNAR = "Dạ, ngày âm em chưa đổi được ạ. Anh/chị cho em ngày dương lịch và việc cần nhắc, ví dụ: “20/5 nhắc tôi đi họp”."


def by_days(*, at: time) -> str:
    """Who wishes to be reminded some hours before an event."""
    return (
        f"Dạ, các mốc trong lịch em nhắc theo ngày, lúc {time_text(at)}, chưa nhắc trước mấy giờ, mấy phút được ạ. "
        "Anh/chị muốn thì nói trước mấy ngày và lúc mấy giờ, ví dụ: “nhắc trước 1 ngày lúc 6 giờ”."
    )


MOVED = "Dạ, cơ quan đổi ngày trong lịch thì em nhắc theo ngày mới ạ."
ONLY_YOU = "Dạ, em chỉ nhắc được người đang nhắn với em thôi ạ. Anh/chị nói ngày giờ, em nhắc anh/chị để anh/chị báo mọi người."
