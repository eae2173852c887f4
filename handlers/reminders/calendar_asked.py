"""Stretches of the calendar: a month, a week, a day, and what is on in them.

The rule: taken from the calendar that "lich" shows, the office's dates included.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from handlers.questions.clauses import late_said
from handlers.reminders import calendar as reminders
from handlers.reminders import calendar_asked_texts as texts
from handlers.turn import texts as common
from handlers.turn.turn import Turn
from handlers.values.replies import Choice, Reply

_MONTH_WORDS = ("gieng", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi")


@dataclass(frozen=True)
class Span:
    """Days from first to last, and what people call them."""

    first: date
    last: date
    name: str


def remind_choice(turn: Turn) -> tuple[Choice, ...]:
    """The offer to turn reminders on, to whom they are off."""
    return () if turn.person.subscription else (Choice("go:remind", common.MENU_REMIND),)


def deadline_said(turn: Turn) -> str:
    """The last day to register and how far off it is; "" where there is none.

    When it is over, also the plan's own words on those who come after it.
    """
    plan, last = turn.plan, turn.plan.last_to_register
    if last is None:
        return ""
    days, words = (last - turn.today).days, plan.deadline_words
    said = texts.deadline(day=last, days=days, registers=plan.registers, words=words)
    return " ".join(filter(None, (said, late_said(plan) if days < 0 else "")))


def next_line(turn: Turn) -> str:
    """The nearest event of the calendar."""
    # More than a year, so that whatever comes round yearly is among them.
    ahead = reminders.dated(turn, turn.today, turn.today + timedelta(days=400))
    if not ahead:
        return texts.NOTHING_NEXT
    day, event, plan = ahead[0]
    days = (day - turn.today).days
    return texts.nearest(day=day, name=event.name, days=days, plan=reminders.other_plan(turn, plan))


def span_of(period: str, today: date) -> Span:
    """The days of a period in plain words: "thang 5", "tuan sau", "hom nay"."""
    if period == "hom nay":
        return Span(today, today, texts.TODAY)
    if period in ("mai", "ngay mai"):
        return Span(today + timedelta(days=1), today + timedelta(days=1), texts.TOMORROW)
    if period.startswith(("nam", "tu ")):
        return Span(today, date(today.year, 12, 31), texts.rest_of_year(year=today.year))
    if period.startswith("tuan"):
        monday = today - timedelta(days=today.weekday())
        monday += timedelta(days=0 if period == "tuan nay" else 7)
        sunday = monday + timedelta(days=6)
        return Span(monday, sunday, texts.week(first=monday, last=sunday))
    year, month = _month(period, today)
    last = date(year, month, monthrange(year, month)[1])
    return Span(date(year, month, 1), last, texts.month(month=month, year=year))


def _month(period: str, today: date) -> tuple[int, int]:
    """The month meant: this one, the next, or the coming one of that number."""
    said = period.removeprefix("thang ")
    if said == "nay":
        return today.year, today.month
    if said in ("sau", "toi"):
        return (today.year, today.month + 1) if today.month < 12 else (today.year + 1, 1)
    year = re.search(r"\d{4}$", said)
    word = re.sub(r"(?: nam \d{4}|[/.-]\d{4}| nay)$", "", said)
    late = {"muoi mot": 11, "muoi hai": 12, "chap": 12}
    number = int(word) if word.isdigit() else late.get(word) or _MONTH_WORDS.index(word) + 1
    # "Tháng 13" is typed too, and a date without such a month would be an exception.
    month = min(max(number, 1), 12)
    if year:
        return int(year[0]), month
    return (today.year if month >= today.month else today.year + 1), month


def listed(turn: Turn, span: Span) -> Reply:
    """The events of those days; without any, the nearest one."""
    found = reminders.dated(turn, span.first, span.last)
    if not found:
        text = f"{texts.nothing(span=span.name)}\n{next_line(turn)}"
    else:
        lines = [reminders.calendar_line(turn, *one) for one in found]
        text = "\n".join((texts.head(span=span.name), *lines))
    undated = reminders.undated_count(turn)
    parts = [text, texts.undated(count=undated)] if undated else [text]
    return Reply("\n\n".join(parts), remind_choice(turn))
