"""The calendar in words: a month, a week, what comes, how many days until a date, what day it is.

The rule: answered from the calendar that "lich" shows, the office's dates included; what is asked
of one named event is a question about the plan and none of this.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from handlers.acts.heard import Heard
from handlers.reminders import calendar as reminders
from handlers.reminders import calendar_asked_texts as texts
from handlers.turn import texts as common
from handlers.turn.turn import Turn, in_passing, stay
from handlers.typed.times import read_date
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply

_MONTH_WORDS = ("gieng", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi")
_MONTH_WORDS_LATE = ("muoi mot", "muoi hai")
_NUMBER = "|".join((r"\d{1,2}", *_MONTH_WORDS_LATE, *_MONTH_WORDS, "chap"))
_PERIOD = (
    rf"(?P<period>thang (?:nay|sau|toi|(?:{_NUMBER})(?: nam \d{{4}}|[/.-]\d{{4}}| nay)?)"
    r"|tuan (?:nay|sau|toi)|hom nay|ngay mai|mai|nam nay|tu (?:nay|gio) den cuoi nam"
    r"|sap toi|sap den|thoi gian toi|toi day|nhung ngay toi|ngay toi|gan day|sap)"
)
_THING = (
    r"(?:nhung |cac |may )?(?:su kien|moc|ngay le|ngay ky niem|le|ky niem|hoat dong|viec|lich"
    r"|dip|ngay)"
)
_WHAT = rf"(?:(?:dang |se )?(?:co|dien ra) )?(?:{_THING} ?)?(?:gi|nao|khong|quan trong| )*"
_ASKED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:trong |vao )?{_PERIOD} (?:trong )?{_WHAT}",
        rf"(?:co |xem |coi )?{_THING} (?:gi |nao |quan trong )?(?:trong |vao |cua )?{_PERIOD}",
        rf"co (?:su kien |moc )?gi (?:trong |vao )?{_PERIOD}",
    )
)
_DATE = r"(?P<date>\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d{1,2} thang \d{1,2})"
_UNTIL = r"(?:con )?(?:may|bao nhieu|bao lau)(?: ngay| hom| bua)?(?: nua)?"
_COUNT = (
    re.compile(rf"{_UNTIL}(?: la| moi)?(?: den| toi)?(?: ngay| moc)? {_DATE}"),
    re.compile(rf"(?:den |tu nay den )?(?:ngay )?{_DATE} {_UNTIL}"),
)
_WEEKDAY = re.compile(rf"(?:ngay )?{_DATE}(?: la| roi| vao| nham)*(?: ngay)? thu may")
_TODAY = re.compile(
    r"(?:hom nay|bua nay)(?: la)?(?: ngay| mong| mung| thu| bao nhieu)+(?: gi| may| bao nhieu"
    r"| nao)?(?: tay| duong| duong lich)?(?: roi)?"
)


@dataclass(frozen=True)
class _Span:
    """Days from first to last, and what people call them."""

    first: date
    last: date
    name: str


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """The answer from the calendar; None when it is about something else."""
    # No such question is longer, and these patterns take long over a long line.
    if len(heard.text) > 120:
        return None
    core = heard.core
    reply = _about_date(turn, core)
    if reply is None and (found := _match(core)):
        period = found["period"]
        if period.startswith(("thang", "tuan", "hom", "mai", "ngay mai", "nam", "tu ")):
            reply = _listed(turn, _span(period, turn.today))
        else:
            return in_passing(reminders.calendar(turn))
    return in_passing(stay(turn, reply)) if reply else None


def _match(core: str) -> re.Match[str] | None:
    """A period with a word that asks for what is on in it."""
    for pattern in _ASKED:
        found = pattern.fullmatch(core.strip())
        # A period alone ("tháng 5") asks nothing.
        if found and re.search(r"\b(?:gi|nao|khong|lich|su kien|moc)\b", core):
            return found
    return None


def _about_date(turn: Turn, core: str) -> Reply | None:
    if _TODAY.fullmatch(core):
        return Reply(f"{texts.today(day=turn.today)}\n\n{_next(turn)}", _remind(turn))
    for pattern in (*_COUNT, _WEEKDAY):
        found = pattern.fullmatch(core)
        day = read_date(found["date"], turn.today) if found else None
        if day is not None:
            names = [event.name for _, event, _ in reminders.dated(turn, day, day)]
            said = texts.until(day=day, days=(day - turn.today).days, names=names)
            return Reply(said, _remind(turn))
    return None


def _remind(turn: Turn) -> tuple[Choice, ...]:
    return () if turn.person.subscription else (Choice("go:remind", common.MENU_REMIND),)


def _next(turn: Turn) -> str:
    """The nearest event of the calendar."""
    # More than a year, so that whatever comes round yearly is among them.
    ahead = reminders.dated(turn, turn.today, turn.today + timedelta(days=400))
    if not ahead:
        return texts.NOTHING_NEXT
    day, event, _ = ahead[0]
    return texts.nearest(day=day, name=event.name, days=(day - turn.today).days)


def _span(period: str, today: date) -> _Span:
    if period == "hom nay":
        return _Span(today, today, texts.TODAY)
    if period in ("mai", "ngay mai"):
        return _Span(today + timedelta(days=1), today + timedelta(days=1), texts.TOMORROW)
    if period.startswith(("nam", "tu ")):
        return _Span(today, date(today.year, 12, 31), texts.rest_of_year(year=today.year))
    if period.startswith("tuan"):
        monday = today - timedelta(days=today.weekday())
        monday += timedelta(days=0 if period == "tuan nay" else 7)
        sunday = monday + timedelta(days=6)
        return _Span(monday, sunday, texts.week(first=monday, last=sunday))
    year, month = _month(period, today)
    last = date(year, month, monthrange(year, month)[1])
    return _Span(date(year, month, 1), last, texts.month(month=month, year=year))


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


def _listed(turn: Turn, span: _Span) -> Reply:
    """The events of those days; without any, the nearest one."""
    found = reminders.dated(turn, span.first, span.last)
    if not found:
        text = f"{texts.nothing(span=span.name)}\n{_next(turn)}"
    else:
        lines = [reminders.calendar_line(turn, *one) for one in found]
        text = "\n".join((texts.head(span=span.name), *lines))
    undated = reminders.undated_count(turn)
    parts = [text, texts.undated(count=undated)] if undated else [text]
    return Reply("\n\n".join(parts), _remind(turn))
