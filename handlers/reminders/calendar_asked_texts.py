"""The calendar asked for in words."""

from datetime import date

from handlers.turn.texts import day_text, days_left_text, long_day_text

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


def nearest(*, day: date, name: str, days: int) -> str:
    """The next event."""
    return f"Mốc gần nhất: {long_day_text(day)}, {name} ({days_left_text(days)})."


def undated(*, count: int) -> str:
    """Events that nobody has dated yet."""
    return f"Ngoài ra còn {count} mốc chưa có ngày; gõ “lịch” để xem."


def today(*, day: date) -> str:
    """What day it is."""
    return f"Hôm nay là {long_day_text(day)}."


def until(*, day: date, days: int, names: list[str]) -> str:
    """How far a day is, and what it is in the calendar."""
    named = f" ({'; '.join(names)})" if names else ""
    return (
        f"{long_day_text(day)[0].upper()}{long_day_text(day)[1:]}{named}: {days_left_text(days)}."
    )
