"""Who a text registers: the unit, persons, or both.

The rule: what is refused or put off is not meant ("hổng ghi cá nhân", "người thì để sang năm").
"""

import re
from collections.abc import Sequence
from functools import cache

from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.text.refused import meant
from handlers.acts.slots.text.scan import Mark, Table, table_of
from handlers.acts.slots.words import kinds as words

_REFUSED = re.compile(words.REFUSED_BEFORE)
_PUT_OFF = re.compile(words.PUT_OFF_AFTER)
_STAYS_OUT = re.compile(words.STAYS_OUT)
_PAIR, _UNITS = re.compile(words.PAIR), re.compile(words.TWO_UNITS)
_WAVERS, _BOTH_MEANT = re.compile(words.WAVERS), re.compile(words.BOTH_MEANT)
_FOR_PERSONS = re.compile(words.FOR_PERSONS)
_PERSONS_ALONE = re.compile(words.PERSONS_ALONE)
_TWO = 2
_BOXES = "\u2610\u2611\u2612\u25a1\u25a0\u2713\u2714\u2705"
_EMPTY = "\u2610\u25a1"


@cache
def _asked() -> Table:
    """Where the kind is asked for, other words say it too."""
    ours = (f"{noun} {whose}" for noun in words.COLLECTIVES for whose in words.OURS)
    rows = [(phrase, "kind", words.COLLECTIVE) for phrase in (*words.COLLECTIVES, *ours)]
    rows += [(phrase, "kind", words.INDIVIDUAL) for phrase in words.INDIVIDUALS]
    rows += [(phrase, "kind", words.BOTH) for phrase in words.EVERYTHING]
    for kind, phrases in words.KINDS.items():
        rows += [(phrase, "kind", kind) for phrase in phrases]
    return table_of(rows)


def read_kind(reading: Reading, *, asked: bool = False, last: bool = False) -> str | None:
    """The kind a text says outright; `asked`: at its step, `last`: the last one said counts."""
    marks = meant(reading, reading.marks(_asked()) if asked else reading.of("kind"))
    units = () if asked else reading.of("unit")
    if asked:
        # "Tổ trưởng", "thành viên" behind names are posts.
        posts = reading.of("position", "work")
        marks = [one for one in marks if not any(p.first <= one.first < p.last for p in posts)]
        marks = _without_who_stay_out(reading, marks)
    else:
        marks = _without_two_units(reading, marks)
    said = [
        mark.value
        for mark in marks
        if _is_meant(reading, mark.first, mark.last)
        and not _is_in_name(reading, mark.last, mark.first)
        and not any(unit.last == mark.first and reading.is_name_like(mark.first) for unit in units)
    ]
    if _PAIR.search(reading.said.folded):
        return words.BOTH
    counted = _PERSONS_ALONE if asked else _FOR_PERSONS
    if not reading.of("kind") and counted.search(reading.said.folded):
        return words.INDIVIDUAL
    refused = {mark.value for mark in reading.of("kind") if mark.value != words.BOTH}
    if not said:
        # "Hổng ghi cá nhân": what is not refused is meant.
        other = {words.INDIVIDUAL: words.COLLECTIVE, words.COLLECTIVE: words.INDIVIDUAL}
        return other[refused.pop()] if len(refused) == 1 and _refuses(reading) else None
    if last:
        return said[-1]
    wavers = _WAVERS.search(reading.said.folded)
    if wavers is not None and not _BOTH_MEANT.search(reading.said.folded):
        return _taken_at_last(reading, marks, wavers.end())
    both = words.BOTH in said or {words.COLLECTIVE, words.INDIVIDUAL} <= set(said)
    return words.BOTH if both else said[0]


def _taken_at_last(reading: Reading, marks: Sequence[Mark], after: int) -> str | None:
    """ "Tập thể hay cá nhân nhỉ, thôi cứ tập thể": the one that is named behind both."""
    many = len(reading.said.folded[:after].split())
    last = [one for one in marks if one.first >= many]
    return last[-1].value if last else None


def _without_two_units(reading: Reading, marks: Sequence[Mark]) -> list[Mark]:
    """ "Cho cả 2 htx": two units, and nothing of who in them; "cả hai, HTX X" answers both."""
    behind = (reading.words[m.last : m.last + 2] for m in marks)
    named = (
        bool(words) and not words[0].gap and _UNITS.match(" ".join(word.bare for word in words))
        for words in behind
    )
    return [
        one for one, unit in zip(marks, named, strict=True) if not unit or one.value != words.BOTH
    ]


def of_persons(kind: str | None, reading: Reading, persons: int) -> str | None:
    """ "Ông A và bà B cả hai LĐTT": both of them, and not the unit beside them."""
    told = [one for one in reading.of("kind") if one.value == words.BOTH]
    if kind != words.BOTH or len(told) != 1 or persons < _TWO or len(reading.of("kind")) > 1:
        return kind
    after = told[0].last
    shared = after < len(reading.words) and not reading.words[after].gap
    shared = shared and (reading.tag(after) == "title" or reading.words[after].bare in words.SHARED)
    return words.INDIVIDUAL if shared and _PAIR.search(reading.said.folded) is None else kind


def _without_who_stay_out(reading: Reading, marks: list[Mark]) -> list[Mark]:
    """ "Công ty thôi, mấy đứa nhỏ làm thời vụ hổng có đăng ký": the clause is the reason."""
    kept = [mark for mark in marks if not _stays_out(reading, mark)]
    return kept or marks


def _stays_out(reading: Reading, mark: Mark) -> bool:
    words_of = reading.words
    after = reading.first(mark.last, len(words_of), lambda at: bool(words_of[at].gap))
    return (
        _STAYS_OUT.search(" ".join(word.bare for word in words_of[mark.last : after])) is not None
    )


def _refuses(reading: Reading) -> bool:
    marks = reading.of("kind")
    return all(not _is_meant(reading, mark.first, mark.last) for mark in marks) and not any(
        box in reading.text for box in _BOXES
    )


def _is_in_name(reading: Reading, after: int, first: int) -> bool:
    """ "Tập Thể Xuân Mạ": a capital goes on behind it, so it is a name."""
    if not reading.is_name_like(first) or after >= len(reading.words):
        return False
    return reading.is_name_like(after) and not reading.words[after].gap and after not in reading.at


def _is_meant(reading: Reading, first: int, last: int) -> bool:
    start, end = reading.words[first].start, reading.words[last - 1].end
    if any(box in reading.text for box in _BOXES):
        return not reading.text[:start].rstrip().endswith(tuple(_EMPTY))
    since = max(0, first - 4)
    before = " ".join(word.bare for word in reading.words[since:first])
    until = reading.first(
        last, min(len(reading.words), last + 4), lambda at: bool(reading.words[at].gap)
    )
    after = " ".join(word.bare for word in reading.words[last:until])
    joined = reading.words[first].gap not in ("comma", "stop", "line") or first == 0
    refused = joined and _REFUSED.search(f"{before} ")
    gap = reading.words[last].gap if last < len(reading.words) else "stop"
    put_off = gap in ("", "paren") and _PUT_OFF.match(after)
    return not refused and not put_off and end > start
