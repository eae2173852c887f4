"""The hours that a text names: when to be told, and when to be left alone.

The rule: an hour that is refused ("đừng nhắc lúc 5h") is none, and what something is changed to
counts before what it was.
"""

import re
from datetime import time

from handlers.acts.slots.moment.days import REFUSING, refused
from handlers.typed.hours import hours_in, span_in
from handlers.typed.moments import Moments

_BEFORE_AFTER = re.compile(r"\b(?P<side>sau|truoc|from|tu|qua|until|den) (?:luc )?$")

_NO_WORD = re.compile(
    rf"\b{REFUSING}(?: \w+){{0,3}}? "
    r"(?:nhac|nhan|bao|gui|goi|lam phien|keu|day|tin|nhap|ting|reo|rung|hoi)\b"
    r"|\b(?:im|yen|ngu|tranh)\b|\btru (?=\d)"
)


def quiet_hours(moments: Moments) -> tuple[int | str | None, int | str | None]:
    """From and to when nothing is to come; one of them may be open."""
    line = moments.line
    no_word = _NO_WORD.search(line)
    span = span_in(moments)
    if span is not None:
        only = re.search(r"\bonly\b|\bchi (?:nhac|nhan|gui|bao)", line) and not no_word
        start, end = span[0]
        if no_word:
            return said_hour(start), said_hour(end)
        return (said_hour(end), said_hour(start)) if only else (None, None)
    if not no_word:
        return None, None
    for at, found in hours_in(moments):
        side = _BEFORE_AFTER.search(line[: found.start()])
        behind = _REFUSED_BEHIND.match(line, found.end())
        if side is None or not (behind or refused(line, found.start())):
            continue
        if side["side"] in ("truoc", "until", "den"):
            return None, said_hour(at)
        return _in_evening(said_hour(at), line), None
    return None, None


def _in_evening(hour: int | str | None, line: str) -> int | str | None:
    """ "Từ chín giờ đừng nhắn, bà ngủ sớm": a rest that has no end begins in the evening."""
    small = isinstance(hour, int) and _LEAST_EVENING <= hour < _NOON
    return hour + _NOON if small and isinstance(hour, int) and "sang" not in line.split() else hour


_NOON, _LEAST_EVENING = 12, 6


# "Sau 9h tối đừng nhắn": the refusal stands behind the hour, in the same clause.
_REFUSED_BEHIND = re.compile(rf"(?: (?![,.;!?] )\S+){{0,2}}? (?:thi )?{REFUSING}\b")
_MOVED = re.compile(r"\b(?:qua|sang|thanh|lai|ve)(?: luc)? $")

_NAMED_HOUR = re.compile(r"\bluc $")


def hour_of(moments: Moments) -> int | str | None:
    """The hour wished; of several the one something is changed to, else the first not refused."""
    found = [
        (at, one)
        for at, one in hours_in(moments)
        if not re.search(r"\b(?:hon|cach|trong) $", moments.line[: one.start()])
    ]
    if not found:
        bare = re.search(r"\bluc (\d{1,2})\b(?! [/.:-])(?! (?:ngay|hom|tuan|thang))", moments.line)
        return int(bare[1]) if bare and int(bare[1]) < 24 else None
    moved = hours_moved(moments)
    wanted = [at for at, one in found if not refused(moments.line, one.start())]
    named = [at for at, one in found if _NAMED_HOUR.search(moments.line[: one.start()])]
    if len(wanted) < 2:
        # The only hour may be the one that is refused.
        named = [] if wanted or len(found) == 1 else [found[0][0]]
    if moved:
        return moved[-1]
    chosen = [*named[-1:], *wanted[:1]]
    return said_hour(chosen[0]) if chosen else None


def hours_wished(moments: Moments) -> list[int | str]:
    """The hours that are not refused."""
    line = moments.line
    return [said_hour(at) for at, one in hours_in(moments) if not refused(line, one.start())]


def hours_moved(moments: Moments) -> list[int | str]:
    """The hours that something is changed to."""
    found = hours_in(moments)
    return [said_hour(at) for at, one in found if _MOVED.search(moments.line[: one.start()])]


def said_hour(at: time) -> int | str:
    """7, or "7:30"."""
    return f"{at.hour}:{at.minute:02d}" if at.minute else at.hour
