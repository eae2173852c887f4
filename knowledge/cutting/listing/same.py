"""The same event told twice: once with its day, once without, or in other words.

Rule kept here: the one that tells when stays; a meeting that is only mentioned is no other one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from knowledge.cutting.extract.dates import find_dates, flat
from knowledge.cutting.extract.tasks import FoundEvent
from knowledge.cutting.naming.leads import headings, under
from knowledge.cutting.naming.short import shortened
from knowledge.cutting.outline.names import Clause

# Fewer letters stand in many a name.
_TELLING, _LEAST = 12, 6
# Names of as many words are alike when one has all those of the other.
_FEWEST, _WORD = 3, re.compile(r"\w+")
_TITLE = "mo-dau"
# "Hội nghị sơ kết" is "sơ kết", "Lễ khai mạc" the opening.
_CEREMONY = (
    r"(?:so ket|tong ket|phat dong|khai mac|be mac|ra quan|trao (?:giai|thuong)|ton vinh|"
    r"khoi dong|cong bo|ky ket|gap mat|ra mat|bieu duong|tuyen duong)\b"
)
_CALLED = re.compile(
    rf"^(?:to chuc )?(?:(?:cac )?(?:hoi nghi|le|buoi le|buoi|chuong trinh) )(?={_CEREMONY})"
)
_STARTS = re.compile(rf"^{_CEREMONY}")
_WHICH = re.compile(r",? (?:lan thu [ivx\d]+|(?:nam )?20\d\d)\b")


def once(found: Sequence[FoundEvent]) -> Iterator[FoundEvent]:
    """Each event once: not again at the same time, nor without the time that is told elsewhere."""
    for n, event in enumerate(found):
        others = (*found[:n], *found[n + 1 :])
        earlier = any(_is_same(event, other) for other in found[:n])
        told = any(_tells_when(other, event) for other in others)
        if not (earlier or told or _is_dated_elsewhere(event, others)):
            yield event


def _is_same(event: FoundEvent, other: FoundEvent) -> bool:
    shorter, longer = sorted((flat(event.name), flat(other.name)), key=len)
    # "Ngày hội …: khai mạc" is a part of it.
    part = longer.startswith(f"{shorter}: ")
    same = shorter == longer or (len(shorter) >= _TELLING and shorter in longer and not part)
    return same and _moment(event) == _moment(other)


def _tells_when(other: FoundEvent, event: FoundEvent) -> bool:
    """Whether an event without any time is there with one."""
    if any(_moment(event)) or not any(_moment(other)):
        return False
    name, longer = flat(event.name), flat(other.name)
    section = other.section == event.section
    return (longer.startswith(name) if section else longer == name) or _is_called(event, other)


def _is_dated_elsewhere(event: FoundEvent, others: Sequence[FoundEvent]) -> bool:
    """Whether all that a row or the title names without a day has its days elsewhere.

    "Nhận hồ sơ đợt 1 (tháng 1 - 2)" where the files are taken in from 04/01 to 26/02.
    """
    if event.date or event.yearly or not (event.kind == "row" or event.section == _TITLE):
        return False
    spans = [(each.first, each.last) for each in find_dates(event.when) if each.kind != "year"]
    dated = [each for each in others if each.date and each.section != event.section]
    within = [each for each in dated if all(_is_within(each, *span) for span in spans)]
    parts = [_words(_core(part)) for part in re.split(r"; | va (?=hoi nghi)", flat(event.name))]
    return bool(spans or event.section == _TITLE) and all(
        any(_are_alike(part, _words(_core(each.name))) for each in within) for part in parts
    )


def _is_within(event: FoundEvent, first: date | None, last: date | None) -> bool:
    return bool(event.date and first and last and first <= event.date <= last)


def _words(name: str) -> frozenset[str]:
    return frozenset(_WORD.findall(flat(name).replace("hop tac xa", "htx")))


def _are_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the shorter of two names says nothing that the longer does not."""
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= _FEWEST and shorter <= longer


def _is_called(event: FoundEvent, other: FoundEvent) -> bool:
    """Whether both mean one ceremony of the document, or of a chapter of it."""
    if event.kind != "meeting":
        return False
    name = _core(event.name)
    # Behind a heading: "Ngày hội …: khai mạc".
    others = (_core(other.name), _core(other.name.rpartition(": ")[2]))
    chapter = event.section.partition(".")[0] == other.section.partition(".")[0]
    # "Lễ khai mạc, tôn vinh 20 HTX" opens what "khai mạc" opens.
    opens = any(_STARTS.fullmatch(each) and name.startswith(f"{each},") for each in others)
    return (name in others and len(name) >= _LEAST) or (chapter and opens)


def _core(name: str) -> str:
    return _WHICH.sub("", _CALLED.sub("", flat(name))).strip(" ,.")


def _moment(event: FoundEvent) -> tuple[object, ...]:
    """The day of an event, else the month or quarter that is told of it."""
    if event.yearly or event.date:
        return (event.yearly or event.date,)
    dates = find_dates(event.when)
    return tuple((each.first, each.month, each.kind) for each in dates if each.kind != "year")


def told_apart(found: Sequence[FoundEvent], clauses: Sequence[Clause]) -> Iterator[FoundEvent]:
    """The events, those of one name and several days each below its own heading, if they differ."""
    by_id = {clause.id: clause for clause in clauses}
    alike: dict[str, list[FoundEvent]] = {}
    for event in found:
        alike.setdefault(flat(event.name), []).append(event)
    for event in found:
        group = alike[flat(event.name)]
        above = {each.section: headings(by_id[each.section])[:1] for each in group}
        own = above[event.section]
        apart = len(above) > 1 and len(set(above.values())) == len(above) and own
        yield replace(event, name=shortened(under(own[0], event.name))) if apart else event
