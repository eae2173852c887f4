"""The moment that a wish about reminders names: a day, an hour, or how long from now.

The rule: an hour that is said is kept to the minute, in quiet hours too; only one that is not said
is the person's own.
"""

import re
from datetime import date, datetime, time, timedelta

from handlers.acts.meaning import Slots
from handlers.reminders.due import due_time
from handlers.turn.turn import Turn
from handlers.typed.moments import moments_of
from handlers.typed.times import read_date, read_delay
from handlers.values.reminding.settings import Subscription
from knowledge.typed.said import Said

PARTS = {
    "sang": time(8), "trua": time(11, 30), "chieu": time(14), "evening": time(19), "toi": time(19),
    "dem": time(20), "khuya": time(20),
}  # fmt: skip
_PART = re.compile(rf"\b({'|'.join(PARTS)})\b")
_SOON = re.compile(r"\b(?:ti nua|lat|chut nua|mot chut|1 chut|luc nua|chut xiu)\b")
_NEXT_WEEK = re.compile(r"\b(?:tuan (?:sau|until|toi)|qua tuan|sang tuan|dau tuan)\b")
_WEEKEND = re.compile(r"\bcuoi tuan\b")
_NEXT_DAY = re.compile(r"\b(?:hom sau|ngay hom sau)\b")


def time_of(hour: int | str) -> time:
    """The hour of a slot: 6 or "7:30"."""
    number, _, minute = str(hour).partition(":")
    return time(int(number), int(minute or 0))


def day_of(turn: Turn, words: str) -> date | None:
    """The day that is said, a part of a day left out: "tối mai" is tomorrow."""
    day = read_date(words, turn.today)
    if day is not None:
        return day
    line = moments_of(words).line
    if _NEXT_WEEK.search(line):
        return turn.today + timedelta(days=7 - turn.today.weekday())
    if _WEEKEND.search(line):
        return turn.today + timedelta(days=(5 - turn.today.weekday()) % 7 or 7)
    bare = re.sub(r"^ngay (?=\d+$)", "", _PART.sub("", line).strip())
    if re.fullmatch(r"\d{1,2}", bare):
        return _of_month(turn.today, int(bare))
    if bare in ("", "nay"):
        return turn.today if line else None
    return read_date(bare, turn.today)


def _of_month(today: date, number: int) -> date | None:
    """ "Ngày 15": of this month, or of the next when it is past."""
    for first in (today.replace(day=1), (today.replace(day=1) + timedelta(days=32)).replace(day=1)):
        try:
            day = first.replace(day=number)
        except ValueError:
            continue
        if day >= today:
            return day
    return None


def moment_said(turn: Turn, said: Said, slots: Slots) -> datetime | None:
    """When to remind again; None when no time is said that can be read."""
    now = turn.now.replace(second=0, microsecond=0)
    if slots.in_hours is not None:
        return now + timedelta(hours=slots.in_hours)
    delay = None if slots.date or slots.hour is not None else read_delay(said)
    if delay is not None:
        return now + delay
    line = moments_of(said).line
    if slots.date is None and slots.hour is None and _SOON.search(line):
        return now + timedelta(hours=1)
    day = day_of(turn, slots.date) if slots.date else None
    if day is None and (_NEXT_WEEK.search(line) or _WEEKEND.search(line)):
        day = day_of(turn, line)
    if day is None and _NEXT_DAY.search(line):
        day = turn.today + timedelta(days=1)
    if day is None and slots.hour is None:
        return None
    return _at(turn, day, _hour(slots))


def _hour(slots: Slots) -> time | None:
    if slots.hour is not None:
        return time_of(slots.hour)
    part = _PART.search(moments_of(slots.date or "").line)
    return PARTS[part[1]] if part else None


def _at(turn: Turn, day: date | None, at: time | None) -> datetime:
    if at is None:
        # The usual hour, which quiet hours may move.
        usual = turn.person.subscription or Subscription(since=turn.now)
        return due_time(usual, day or turn.today, 0, turn.now)
    moment = datetime.combine(day or turn.today, at, tzinfo=turn.now.tzinfo)
    # "8 giờ" said at nine, or "chiều" in the evening, is of tomorrow.
    late = moment <= turn.now and (day is None or day == turn.today)
    return moment + timedelta(days=1) if late else moment
