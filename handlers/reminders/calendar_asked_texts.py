"""The calendar asked for in words."""

from collections.abc import Sequence
from datetime import date, time

from handlers.reminders.texts import held_line, of_plan
from handlers.turn.texts import day_text, days_left_text, long_day_text, time_text, whom_line
from handlers.values.shown.counts import counted

TODAY = "Hôm nay"
TOMORROW = "Ngày mai"
NOTHING_NEXT = "Trong lịch hiện chưa có mốc nào sắp tới."


def month(*, month: int, year: int) -> str:
    """Tháng 5/2025."""
    return f"Tháng {month}/{year}"


def week(*, first: date, last: date) -> str:
    """A week by its first and last day."""
    return f"Tuần từ {first.day}/{first.month} đến {day_text(last)}"


def rest_of_year(*, year: int) -> str:
    """From today to the end of the year."""
    return f"Từ nay đến hết năm {year}"


def head(*, span: str) -> str:
    """Above the events of a span."""
    return f"📅 {span}:"


def nothing(*, span: str) -> str:
    """No dated event in a span."""
    return f"{span} chưa có mốc nào trong lịch."


def nearest(*, day: date, name: str, days: int, plan: str) -> str:
    """The next event; `plan` is another one than that of the day."""
    whose = f", {of_plan(plan=plan)}" if plan else ""
    return f"Mốc gần nhất: {long_day_text(day)}, {name} ({days_left_text(days)}{whose})."


def undated(*, count: int) -> str:
    """Events that nobody has dated yet."""
    return f"Ngoài ra còn {counted(count)} mốc chưa có ngày; gõ “lịch” để xem."


def today(*, day: date) -> str:
    """What day it is."""
    return f"Hôm nay là {long_day_text(day)}."


def until(*, day: date, days: int, names: list[str]) -> str:
    """How far a day is, and what it is in the calendar."""
    named = f" ({'; '.join(names)})" if names else ""
    return (
        f"{long_day_text(day)[0].upper()}{long_day_text(day)[1:]}{named}: {days_left_text(days)}."
    )


MEETINGS = "Dạ có ạ:"
NO_MEETING = "Dạ, hiện chưa có buổi họp, đại hội nào có ngày ạ."
NO_LUNAR = "Trợ lý chỉ có lịch dương, chưa xem được ngày âm ạ."
TOLD_WHEN_KNOWN = "Khi cơ quan báo ngày, trợ lý sẽ nhắc anh/chị."
TURN_ON_TO_KNOW = "Anh/chị bật nhắc lịch thì khi có ngày, trợ lý báo ngay."


def year(*, year: int) -> str:
    """Năm 2026."""
    return f"Năm {year}"


def quarter(*, number: int, year: int) -> str:
    """Quý 2/2025."""
    return f"Quý {number}/{year}"


def on_day(*, day: date) -> str:
    """One day as a span."""
    text = long_day_text(day)
    return f"{text[0].upper()}{text[1:]}"


def clock(*, now: time, day: date) -> str:
    """What time it is."""
    return f"Bây giờ là {time_text(now)}, {long_day_text(day)}."


def clause(*, citation: str) -> str:
    """The clause of the plan that states a day."""
    return f"📌 {citation}"


def event_day(
    *,
    name: str,
    day: date,
    days: int,
    held: str,
    whom: str,
    source: str | None,
    plan: str,
    clause: str,
) -> str:
    """The day of one event, with its hour and place as far as they are known, and its source."""
    whose = f", {of_plan(plan=plan)}" if plan else ""
    line = f"{name}: {long_day_text(day)} ({days_left_text(days)}{whose})."
    more = (
        held and held_line(held=held),
        whom and whom_line(whom=whom),
        f"Nguồn: {source}" if source else clause,
    )
    return "\n".join(filter(None, (line, *more)))


def no_day_yet(*, name: str, whom: str, place: str) -> str:
    """An event that is coming and that nobody has dated."""
    said = f"{name}: chưa có ngày, cơ quan chưa thông báo ạ."
    if place:
        said = (
            f"{name}: kế hoạch có nêu ({place}) nhưng chưa có ngày, cơ quan cũng chưa thông báo ạ."
        )
    return f"{said}\n{whom_line(whom=whom)}" if whom else said


def day_unknown(*, day: str, plan: str, office: str) -> str:
    """What a day is said to be stands neither in the plan nor in the calendar."""
    return (
        f"Dạ, em chưa biết: {plan} và lịch của cơ quan không ghi ngày {day} là ngày gì, nên em không dám nói đúng hay sai. "
        f"Xin hỏi {office} ạ."
    )


def not_in_calendar(*, words: str) -> str:
    """Nothing in the calendar is called so."""
    return f"Em chưa thấy “{words}” trong lịch ạ."


def deadline(*, day: date, days: int, registers: bool, words: Sequence[str]) -> str:
    """The last day to register: for emulation, where the assistant takes that.

    `words` are the plan's own where they say more, of several waves each.
    """
    if words:
        what = "đăng ký thi đua" if registers else "đăng ký"
        last = "Ngày cuối của đợt sau cùng" if len(words) > 1 else "Ngày cuối"
        left = "nay đã hết ạ" if days < 0 else days_left_text(days)
        said = f"Hạn {what} theo kế hoạch: {'; '.join(words)}."
        return f"{said} {last} là {long_day_text(day)} ({left})."
    if not registers:
        return f"Hạn đăng ký của kế hoạch là {long_day_text(day)} ({days_left_text(days)})."
    if days < 0:
        return f"Hạn đăng ký thi đua là {long_day_text(day)}, nay đã hết ạ."
    return f"Đăng ký thi đua nhận đến hết {long_day_text(day)} ({days_left_text(days)})."


NO_DEADLINE = "Hạn đăng ký thi đua thì em chưa có ngày ạ; xin hỏi cán bộ phụ trách."


def movement_left(*, day: date, days: int) -> str:
    """The last day of the movement, and how far off it is."""
    if days < 0:
        return f"Dạ, phong trào thi đua đã kết thúc {long_day_text(day)} ạ."
    return f"Dạ, phong trào thi đua đến hết {long_day_text(day)}, {days_left_text(days)} ạ."


def still_runs(*, day: date, days: int) -> str:
    """Whether the plan still holds: until when its movement goes on."""
    return (
        f"Dạ còn ạ: theo kế hoạch, phong trào kéo dài đến hết {long_day_text(day)}, "
        f"{days_left_text(days)}."
    )


def no_deadline(*, day: date, days: int) -> str:
    """The last day to register is known to nobody; the movement ends on `day`."""
    if days < 0:
        return f"{NO_DEADLINE} Phong trào đã kết thúc {long_day_text(day)}."
    return (
        f"{NO_DEADLINE} Phong trào kéo dài đến hết {long_day_text(day)} ({days_left_text(days)})."
    )
