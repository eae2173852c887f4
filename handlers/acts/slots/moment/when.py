"""What is said about reminders, the calendar, codes and choices: hours, days, dates, events.

The rule: a slot holds what the text says and nothing that follows from it; no year is added, and
an hour that is refused ("đừng nhắc lúc 5h") is none.
"""

import re
from collections.abc import Callable, Mapping

from handlers.acts.meaning import Act, Place, Slots
from handlers.acts.slots.moment.clock import (
    hour_of,
    hours_moved,
    hours_wished,
    quiet_hours,
    said_hour,
)
from handlers.acts.slots.moment.days import (
    DATE,
    LATER,
    MINUTES,
    NOT_THEN,
    PART,
    as_said,
    refused,
    until_said,
)
from handlers.acts.slots.moment.events import OCCASION, event_said
from handlers.acts.slots.moment.occasions import read_asked
from handlers.acts.slots.places import read_code, read_places
from handlers.typed.hours import hours_in, read_hour
from handlers.typed.moments import Moments, moments_of
from handlers.typed.times import days_in
from knowledge.typed.normalize import fold
from knowledge.typed.said import Said


def read_when(said: Said, at: Place, act: Act) -> Slots:
    """The slots of an act about time, a code or a choice; no slots for any other act."""
    read = _READERS.get(act)
    if read is None:
        return Slots()
    # No wish about time is longer, and a list of hours would be compared with itself.
    return read(said if len(said.text) <= _MOST else Said(said.text[:_MOST]), at)


_MOST = 600


def _remind_set(said: Said, at: Place) -> Slots:
    moments = moments_of(said)
    # Where days or the hour are asked for, a bare number is one.
    if at == "remind-days" and (days := _days_asked(moments)):
        named = event_said(moments)
        return Slots(days_before=days, hour=hour_of(moments), event=named[0] if named else None)
    quiet = quiet_hours(moments)
    asked = read_hour(said) if at == "remind-hour" and quiet == (None, None) else None
    if asked is not None:
        return Slots(hour=said_hour(asked))
    until = until_said(moments)
    if until is not None:
        return Slots(until=until)
    if quiet != (None, None):
        # "Đổi thành 20h, từ 22h tới 5h im lặng": the hour that something is changed to is its own.
        own = [
            hour
            for hour in (*hours_moved(moments), *hours_wished(moments))
            if hour not in quiet and not (isinstance(hour, int) and hour + 12 in quiet)
        ]
        return Slots(hour=own[0] if own else None, quiet_from=quiet[0], quiet_to=quiet[1])
    found = DATE.search(moments.line)
    if found and (
        refused(moments.line, found.start()) or NOT_THEN.match(moments.line, found.end())
    ):
        found = None
    event = event_said(moments)
    if found and event and not OCCASION.match(event[1]):
        # What is to be done on a day of one's own is no event of the calendar.
        event = None
    days = _days_before(moments, found)
    return Slots(
        hour=hour_of(moments),
        days_before=days,
        date=as_said(moments, found or (None if days else LATER.search(moments.line))),
        event=event[0] if event else None,
        in_hours=_in_hours(moments),
    )


def _days_asked(moments: Moments) -> tuple[int, ...]:
    """The days where they are asked for, beside an hour or not; none where none can be."""
    line = _NOT_DAYS.sub(";", moments.line)
    for _, found in hours_in(moments):
        line = line[: found.start()] + " " * len(found[0]) + line[found.end() :]
    days = tuple(days_in(line))
    return days if days and max(days) <= _YEAR and len(days) <= _MOST_DAYS else ()


_YEAR, _MOST_DAYS = 365, 8


def _remind_off(said: Said, at: Place) -> Slots:
    moments = moments_of(_ended(said))
    until = until_said(moments)
    event = event_said(moments)
    if until is not None:
        return Slots(until=until)
    dated = DATE.search(moments.line)
    named = event[0] if event else None
    if named is None and dated and "/" in dated[0]:
        # "Tắt nhắc ngày 11/4": the day stands for its event.
        named = as_said(moments, dated)
    return Slots(event=named)


def _ended(said: Said) -> Said:
    """Without what is still wished for: "tắt cái này thôi, 11/4 vẫn nhắc"."""
    clauses = _CLAUSE.split(said.text)
    left = [one for one in clauses if not _STILL.search(fold(one))]
    return said if len(left) == len(clauses) or not left else said.part(", ".join(left))


_CLAUSE = re.compile(r"[,;.!\n]+(?!\d)")
_STILL = re.compile(r"\b(?:van|cu) (?:\w+ )?(?:nhac|bao|gui|nhan)\b")


def _snooze(said: Said, at: Place) -> Slots:
    moments = moments_of(said)
    hours = _in_hours(moments)
    if hours is not None or MINUTES.search(moments.line):
        return Slots(in_hours=hours)
    dated = DATE.search(moments.line) or LATER.search(moments.line)
    when = as_said(moments, dated) if dated else None
    hour = hour_of(moments)
    if when is None and hour is None and (part := PART.search(moments.line)):
        when = moments.typed(part.start("part"), part.end("part"))
    return Slots(hour=hour, date=when)


def _status(said: Said, at: Place) -> Slots:
    return Slots(code=read_code(said, "registration"))


def _choice(said: Said, at: Place) -> Slots:
    places = read_places(said)
    if not places and at == "roll-call" and _OTHER_GOES.search(said.folded):
        places = (3,)
    return Slots(places=places)


# The third choice of the roll: somebody else comes.
_OTHER_GOES = re.compile(r"\b(?:nguoi khac|(?:di|du|hop) thay)\b")
_READERS: Mapping[Act, Callable[[Said, Place], Slots]] = {
    "remind-set": _remind_set,
    "remind-off": _remind_off,
    "snooze": _snooze,
    "calendar": lambda said, at: read_asked(said),
    "status": _status,
    "view": _status,
    "withdraw": _status,
    "link": lambda said, at: Slots(code=read_code(said, "link")),
    "choice": _choice,
}

# "Bữa trước ngày họp": one day before it; "hôm trước" alone is a day that has been.
_THE_DAY_BEFORE = re.compile(
    r"\b(?<!\d )(?:hom|ngay) truoc (?:ngay|hom|buoi|khi|le|hop|dai hoi|hoi nghi)\b"
)
_AHEAD = re.compile(r"\btruoc\b|\bsom hon\b|\bngay bao\b|\bcon \d{1,3} (?:ngay|hom|tuan)\b")
_ONLY_DAY = re.compile(r"\b(?:exactly|dung) (?:chinh )?(?:ngay|hom)\b(?! truoc)")
_BARE_DAYS = re.compile(r"(?:\bngay|\bso ngay)[^\d]*?\bthanh (\d{1,3})\b")
_NOT_AHEAD = re.compile(
    r"\b(?:cu|moi|sau|cach) (?:\d{1,3}|nua) (?:ngay|hom|tuan|thang)\b"
    r"|\b(?:bao cao|so ket|tong ket) \d{1,3} thang\b"
    r"|(?<!truoc )\b\d{1,3} (?:ngay|hom|tuan|thang) nua\b"
    r"|\b\d{1,2} thang (?=\d{1,2}\b(?! ngay| hom| tuan))"
)

# "Đừng 1 ngày gấp lắm", "chứ không phải 3 ngày": days that are refused.
_NOT_DAYS = re.compile(
    r"\b(?:dont|dung|khoi|khong(?: phai)?)(?: nhac)?(?: truoc)? \d{1,3} (?:ngay|hom)\b"
)
# "3, 5 ngày", "3-5 ngày": the unit is said once.
_OF_ONE_UNIT = re.compile(r"\b(\d{1,3}) (?:,|-|va|voi|hay|hoac) (\d{1,3}) (ngay|hom|tuan)\b")


def _days_before(moments: Moments, dated: re.Match[str] | None) -> tuple[int, ...]:
    line = moments.line
    if dated:
        line = f"{line[: dated.start()]} ; {line[dated.end() :]}"
    line = _NOT_DAYS.sub(";", line)
    line = _NOT_AHEAD.sub(";", _OF_ONE_UNIT.sub(r"\1 \3 , \2 \3", line))
    if _THE_DAY_BEFORE.search(line):
        return (1,)
    if not _AHEAD.search(line):
        return (0,) if _ONLY_DAY.search(line) else ()
    bare = _BARE_DAYS.search(line)
    if bare:
        return (int(bare[1]),)
    return tuple(days_in(line, bare=False))


_HALF_A_DAY = re.compile(r"\bnua ngay (?:nua|sau)\b|\bsau nua ngay\b")
_HALF_AN_HOUR = re.compile(r"\b(?:nua (?:tieng|gio)|30 phut)(?: dong ho)? nua\b")
_MINUTES_ON = re.compile(r"\b(\d{1,3}) (?:p|ph|phut)(?: nua| sau)\b")
_DELAY = re.compile(r"(?:\bsau )?\b(\d{1,3}) (?:tieng|gio|h)(?: dong ho)?(?P<nua> nua)?\b(?! ruoi)")


def _in_hours(moments: Moments) -> float | None:
    """In how many hours: "2 tiếng nữa", "sau 1 giờ"."""
    if _HALF_A_DAY.search(moments.line):
        return 12
    if _HALF_AN_HOUR.search(moments.line):
        return 0.5
    minutes = _MINUTES_ON.search(moments.line)
    if minutes:
        return int(minutes[1]) / 60
    found = _DELAY.search(moments.line)
    if found is None or re.match(r" (?:sang|trua|chieu|evening|dem)", moments.line[found.end() :]):
        return None
    later = found["nua"] or (found[0].startswith("sau ") and "nhac lai" in moments.line)
    return int(found[1]) if later else None
