"""A second honour of the unit, said in one breath with its title.

The rule: only what is joined to the unit's title is the unit's; what is said for somebody who is
named behind it is that person's.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from handlers.acts.meaning import Place, Slots
from handlers.acts.slots import titles
from handlers.acts.slots.persons.people import People
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.text.refused import meant
from handlers.acts.slots.text.scan import Mark
from handlers.acts.slots.words.kinds import BESIDE, COLLECTIVE, PUT_OFF_AFTER, REGISTERS_UNIT
from knowledge.typed.normalize import fold
from knowledge.typed.said import Said

Places = frozenset[int]
_PUT_OFF, _REGISTERS_UNIT = re.compile(PUT_OFF_AFTER), re.compile(REGISTERS_UNIT)
_PARTING = frozenset(("stop", "line", "cell", "colon", "paren"))


def with_beside(slots: Slots, reading: Reading, at: Place) -> tuple[Slots, Places]:
    """The slots with the honour beside the unit's title, and where among the words both stand."""
    marks = sorted(meant(reading, reading.of("title")), key=lambda mark: mark.first)
    own = next((m for m in marks if titles.for_unit(m.value) == slots.collective_title), None)
    if own is None:
        return slots, frozenset()
    chain = _chain(reading, marks, own)
    if _is_not_its(reading, chain[-1]):
        return slots, frozenset()
    named = [titles.for_unit(m.value) for m in chain if m == own or _is_of_unit(m)]
    shortest = _in_few_words(reading, chain[0], at) if len(named) == 1 else None
    # The title first, whichever was said first.
    pair = sorted(filter(None, (shortest, *named)), key=titles.is_commendation)
    if len(pair) < 2:
        return slots, frozenset()
    places = frozenset(at for mark in chain for at in range(mark.first, mark.last))
    return replace(slots, collective_title=pair[0], collective_commendation=pair[1]), places


def _chain(reading: Reading, marks: Sequence[Mark], own: Mark) -> list[Mark]:
    """The titles that are said in one breath with this one, in their order."""
    at, chain = marks.index(own), [own]
    for mark in marks[at + 1 :]:
        if not _is_joined(reading, chain[-1].last, mark.first):
            break
        chain.append(mark)
    for mark in reversed(marks[:at]):
        if not _is_joined(reading, mark.last, chain[0].first):
            break
        chain.insert(0, mark)
    return chain


def _is_joined(reading: Reading, last: int, first: int) -> bool:
    """Whether nothing but words that join stands between the two."""
    gaps = {word.gap for word in reading.words[last : first + 1]}
    return not gaps & _PARTING and all(word.bare in BESIDE for word in reading.words[last:first])


def _is_of_unit(mark: Mark) -> bool:
    return titles.title_of(mark.value).subject != "individual"


def _in_few_words(reading: Reading, mark: Mark, at: Place) -> str | None:
    """ "Xuất sắc, kèm bằng khen": the title in the fewest words, where the unit's is asked for."""
    if at != "collective-title" or not titles.title_of(mark.value).is_commendation:
        return None
    start = mark.first
    while start and reading.words[start - 1].bare in BESIDE:
        start -= 1
    joined = start < mark.first or reading.words[mark.first].gap in ("comma", "plus")
    return titles.alone(fold(reading.between(0, start)), collective=True) if joined else None


def _is_not_its(reading: Reading, last: Mark) -> bool:
    """ "… và bằng khen cho anh Hùng", "… bằng khen để sang năm": another's, or not wished now."""
    behind = reading.words[last.last :]
    if not behind or behind[0].gap in ("stop", "line"):
        return False
    if _PUT_OFF.match(" ".join(word.bare for word in behind)):
        return True
    people = People()
    people.read(reading, last.last, len(reading.words))
    begins = last.last + (behind[0].bare == "cho")
    return any(one.first <= begins + 1 for one in people.found)


def of_unit_alone(slots: Slots, said: Said) -> Slots:
    """The same where the kind is told, or "đăng ký cho HTX" and nobody beside it."""
    for_unit = slots.kind is None and _REGISTERS_UNIT.search(said.unsigned) is not None
    return of_unit_said(slots) if for_unit or slots.kind == COLLECTIVE else slots


def of_unit_said(slots: Slots) -> Slots:
    """ "HTX X, Cầm Thị Na GĐ 09…, LĐTT" of who registers the unit alone: its honour, not Na's."""
    one = slots.people[0] if len(slots.people) == 1 else None
    called = one is not None and one.name is not None and one.name == slots.contact_name
    if one is None or not called or slots.phone is None or slots.collective_title:
        return slots
    if one.title is None or one.beside or one.initiative:
        return slots
    own = one.title
    if titles.title_is_personal(own):
        own = titles.name_of("ttldtt") if own == titles.name_of("ldtt") else ""
    return replace(slots, people=(), collective_title=own) if own else slots
