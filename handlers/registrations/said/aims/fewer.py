"""Lines of the aims that go, or that are two in one.

The rule: only words that all stand in one line name it; of several it is asked which.
"""

import re

from handlers.registrations.form.said import MAX_TARGETS
from handlers.registrations.open_aims import AskedLine
from handlers.registrations.said.aims import texts
from handlers.registrations.words import ordinals
from handlers.registrations.words.aims import aims as words
from handlers.typed.read import has_letters, plain
from handlers.values.state import OpenAim
from knowledge.typed.normalize import fold
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

Lines = tuple[str, ...]
_WORD = compiled(r"\w+")
_CLAUSE = compiled(r"[,.;!\n]+\s+")
_DROPPED = tuple(map(compiled, words.DROPPED))
_OF_LINE, _NAMES_LINE = compiled(words.OF_LINE), compiled(words.NAMES_LINE)
_SETS = compiled(words.SETS)
_PARTED = compiled(words.PARTED)
_PLACE = compiled(rf"(\d{{1,2}}|{'|'.join(ordinals.OF_LINES)})")
_EDGES = " ,.;:-\u2013"
_JOINS, _BOUND = (compiled(one, re.IGNORECASE) for one in (words.JOINS, words.BOUND))


def without(before: Lines, said: Said, *, listed: bool) -> Lines | AskedLine | None:
    """ "Thôi không ghi doanh thu nữa", "bỏ cấy xuất khẩu, nghĩ lại không chắc", "dòng 3 bỏ".

    `listed`: people stand there as well, and a number alone may be one of theirs.
    """
    if not before or words.DROPPING.isdisjoint(said.unsigned.split()):
        return None
    first, *more = _CLAUSE.split(said.text.strip())
    for clause in (said.unsigned, *([said.part(first).unsigned] if more else ())):
        for pattern in _DROPPED:
            found = pattern.match(_SETS.sub(rf"\1 {words.SET}", clause))
            gone = _gone(before, found["what"], listed=listed) if found else None
            if gone is not None:
                return gone
    return None


def _gone(before: Lines, what: str, *, listed: bool) -> Lines | AskedLine | None:
    named = _OF_LINE.sub("", f"{what} ").strip()
    place = _PLACE.fullmatch(named)
    if place is not None:
        if listed or not _NAMES_LINE.search(what):
            return None
        at = int(named) if named.isdigit() else ordinals.OF_LINES[named]
        at = at - 1 if at > 0 else len(before) - 1
        return (*before[:at], *before[at + 1 :]) if 0 <= at < len(before) else None
    about = {*fold(named).split()} - words.FILLING
    found = [at for at, line in enumerate(before) if about and _holds(line, about)]
    if len(found) > 1:
        return AskedLine(texts.WHICH_GOES, OpenAim(places=tuple(found)))
    return (*before[: found[0]], *before[found[0] + 1 :]) if found else None


def _holds(line: str, about: set[str]) -> bool:
    """Whether all of it stands there, in a line that does not begin like the wish itself."""
    written = _WORD.findall(plain(line))
    return about <= {*written} and not any(one.match(" ".join(written)) for one in _DROPPED[:1])


def parted(before: Lines, said: Said) -> Lines | str | None:
    """ "Tách kết nạp 30 thành viên ra dòng riêng": two lines of one."""
    if not before or not _PARTED.search(said.unsigned):
        return None
    spoken = f" {said.unsigned} "
    best = max(
        (
            (last - first, -first, at, last)
            for at, line in enumerate(before)
            for first, last in _runs(line, spoken)
        ),
        default=None,
    )
    if best is None or len(before) >= MAX_TARGETS:
        return texts.no_part(lines=before)
    _, place, at, last = best
    first = -place
    line = before[at]
    found = list(_WORD.finditer(line))
    start, end = found[first].start(), found[last - 1].end()
    # "Tách cái kết nạp": named by its first words, the whole of it goes.
    bound = _BOUND.search(line, end)
    end = bound.start() if bound else len(line)
    parts = [
        _JOINS.sub("", one.strip(_EDGES)) for one in (line[:start], line[start:end], line[end:])
    ]
    own = [one for one in parts if has_letters(one)]
    if len(own) == 1:
        return texts.alone(line=line)
    if len(own) != 2:
        return texts.no_part(lines=before)
    return (*before[:at], *own, *before[at + 1 :])


def _runs(line: str, spoken: str) -> list[tuple[int, int]]:
    """Where words of the line stand in one piece in what is said: at least two of them."""
    written = _WORD.findall(plain(line))
    return [
        (first, last)
        for first in range(len(written))
        for last in range(first + 2, len(written) + 1)
        if f" {' '.join(written[first:last])} " in spoken
    ]
