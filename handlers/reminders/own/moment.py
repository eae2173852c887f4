"""The moment of an errand: which day, and at what hour.

The rule: what is said of it is kept; a day that cannot be told is none, and is asked for.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from handlers.acts.slots.moment.when import read_when
from handlers.reminders.due import due_time
from handlers.reminders.own.spoken import SpokenMoment, read_spoken
from handlers.reminders.said.moment import PARTS, day_of, moment_said
from handlers.reminders.words import own as words
from handlers.turn.turn import Turn
from handlers.values.reminding.settings import Subscription
from knowledge.typed.normalize import fold, nfc
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

# A day without its year is of this year; further off it has passed.
A_YEAR = timedelta(days=300)
HALF_A_DAY, NOON = timedelta(hours=12), 12
_EARLY = (5, 6)
_OF_MONTH = compiled(words.OF_MONTH)
_POINTS = compiled(r"\b(\d{1,2})[.-](\d{1,2})\b(?!:)")
_MUNG = compiled(r"\b(?:mung|mong) (?=\d)")
_YEAR = compiled(r"\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|nam \d{4}")


@dataclass(frozen=True)
class SaidMoment:
    """A moment, and which parts of it were said."""

    at: datetime
    has_day: bool
    has_hour: bool
    part: str = ""


def moment_of(turn: Turn, when: str) -> datetime | None:
    """The moment these words name; None for none that can be read."""
    read = read_moment(turn, when)
    return read.at if read else None


def read_moment(turn: Turn, when: str) -> SaidMoment | None:
    """The moment these words name and what of it they say; None where its day cannot be told."""
    plainly = _plainly(turn.today, when)
    spoken = read_spoken(plainly, turn.today)
    if spoken.lunar or len(spoken.days) > 1:
        return None
    dated = _dated(turn, spoken.rest)
    if spoken.days and dated and dated != spoken.days[0]:
        return None  # "Thứ Năm 11/4", which is a Friday.
    day = spoken.days[0] if spoken.days else dated
    if spoken.delayed or (day is None and spoken.at is None):
        at = _of_part(turn, spoken) or _otherwise(turn, plainly)
        return SaidMoment(at, spoken.delayed, spoken.delayed, spoken.part) if at else None
    at = _at(turn, day, spoken)
    return SaidMoment(at, day is not None, spoken.at is not None, spoken.part)


def _dated(turn: Turn, rest: str) -> date | None:
    rest = _MUNG.sub("ngay ", rest)
    named = read_when(Said(rest), "idle", "remind-set").date if rest else None
    return day_of(turn, named) if named else None


def _at(turn: Turn, day: date | None, spoken: SpokenMoment) -> datetime:
    if day is not None and spoken.at is None:
        if spoken.part:
            return datetime.combine(day, PARTS[spoken.part], tzinfo=turn.now.tzinfo)
        usual = turn.person.subscription or Subscription(since=turn.now)
        return due_time(usual, day, 0, turn.now)
    at = spoken.at or time()
    moment = datetime.combine(day or turn.today, at, tzinfo=turn.now.tzinfo)
    if moment > turn.now or day not in (None, turn.today):
        return moment
    # "5h" said at nine is this afternoon's, and so is any hour of "hôm nay".
    again = moment + HALF_A_DAY
    later = at.hour < NOON and not spoken.part and again > turn.now
    if later and (day is not None or at.hour in _EARLY):
        return again
    return moment if day is not None else moment + timedelta(days=1)


def _of_part(turn: Turn, spoken: SpokenMoment) -> datetime | None:
    """ "Buổi tối": of today, or of tomorrow when it is over."""
    if not spoken.part or spoken.rest not in (spoken.part, f"buoi {spoken.part}"):
        return None
    moment = datetime.combine(turn.today, PARTS[spoken.part], tzinfo=turn.now.tzinfo)
    return moment if moment > turn.now else moment + timedelta(days=1)


def _otherwise(turn: Turn, plainly: str) -> datetime | None:
    """How long from now, and whatever else names a moment."""
    said = Said(plainly)
    return moment_said(turn, said, read_when(said, "idle", "remind-set"))


def is_past(turn: Turn, when: str, at: datetime) -> bool:
    """Whether it has passed, or comes round only in another year that nobody named."""
    return at <= turn.now or (at - turn.now > A_YEAR and not _YEAR.search(fold(when)))


def _plainly(today: date, when: str) -> str:
    """ "Ngày 20 tháng sau" and "20.5" with a stroke."""

    def dated(found: re.Match[str]) -> str:
        month = today.month + (fold(found[2]) != "nay")
        return f"{found[1]}/{(month - 1) % 12 + 1}"

    return _POINTS.sub(r"\1/\2", _OF_MONTH.sub(dated, nfc(when).lower()))
