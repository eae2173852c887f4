"""Everything a message says about a registration, at the place where it was said.

The rule: a slot holds only what the text says; where a step asks for free text, a text that can be
its value is it, and talk is none.
"""

import re
from dataclasses import replace

from handlers.acts.meaning import PersonSaid, Place, Slots
from handlers.acts.slots import titles
from handlers.acts.slots.aim.aims import read_aims
from handlers.acts.slots.aim.initiatives import initiative_behind, read_initiative
from handlers.acts.slots.aim.paragraph import cut_aims, is_list
from handlers.acts.slots.persons.contacts import post_alone, read_persons
from handlers.acts.slots.persons.lists import persons_of
from handlers.acts.slots.persons.names import as_name
from handlers.acts.slots.persons.people import People
from handlers.acts.slots.phones import choose, read_numbers, without_numbers
from handlers.acts.slots.plausible import is_talk, value_at_step
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.unit.communes import in_place, read_communes
from handlers.acts.slots.unit.kinds import read_kind
from handlers.acts.slots.unit.units import Unit, best, labelled, read_units, type_alone
from handlers.acts.slots.words import heads, kinds, persons, phones, stops
from handlers.typed.framing import without_denial
from knowledge.typed.said import Said

_PERSON_STEPS = frozenset(("person", "people", "person-title"))
# There somebody is named who goes instead; a number may stand beside the name.
_SENDING = frozenset(("substitute", "roll-call"))
_TYPES_ALONE = frozenset(
    "idle answered offered silent reminder sent returned consent resume unit-type unit-name".split()
)
_FREE = frozenset(("unit-name", "commune"))
_PHONE_WRONG = re.compile(phones.WRONG)
_NOT_MEANT = re.compile(
    r"\b(?:khong|ko|chua|chang|hong|dau)(?: (?:dam|mo|can|lay|phai|toi|den|duoc))+$"
)
_TAKEN_BACK = re.compile(stops.TAKEN_BACK, re.IGNORECASE)
_FOR_UNIT = re.compile(kinds.FOR_UNIT)
_SPEAKER = re.compile(persons.SPEAKER_WITH)
_FORWARDED = re.compile(r"^\s*\[[^\]]*\]\s*$", re.MULTILINE)


def read_form(said: Said, at: Place) -> Slots:
    """The slots of a registration that the text says; a title that is taken back is not said."""
    slots, back = _read(said, at), _TAKEN_BACK.search(said.text)
    if back is None or not back.start():
        return slots
    last = said.part(said.text[back.end() :])
    if slots.collective_title:
        title = _read(last, "collective-title").collective_title
        return replace(slots, collective_title=title or slots.collective_title)
    if len(slots.people) == 1 and slots.people[0].title:
        titled = [one.title for one in _read(last, "person-title").people if one.title]
        own = replace(slots.people[0], title=titled[0] if titled else slots.people[0].title)
        return replace(slots, people=(own,))
    return slots


def _read(said: Said, at: Place) -> Slots:
    if at == "targets":
        return Slots() if is_talk(said) else Slots(targets=read_aims(said.text, at_step=True))
    if at == "initiative":
        rest, aims = cut_aims(said.text)
        initiative = read_initiative(rest)
        own = (PersonSaid(initiative=initiative),) if initiative else None
        return Slots(people=own or (), targets=_aims_of(aims))
    if at in _PERSON_STEPS:
        rest, aims = cut_aims(said.text)
        part = said.part(rest) if aims else said
        people, phone = read_people(part, at), _mended_phone(said)
        return Slots(people=people, phone=phone, targets=_aims_of(aims))
    if at in _SENDING:
        people = read_people(said, at)
        if people:
            return Slots(people=people, phone=choose(read_numbers(said.text)))
    return _read_text(said, at)


def _aims_of(parts: list[str]) -> tuple[str, ...]:
    return tuple(aim for part in parts for aim in read_aims(part, at_step=False))


def _mended_phone(said: Said) -> str | None:
    """ "Số ban nãy ghi sai, 0395…", said beside a person."""
    if not _PHONE_WRONG.search(said.folded):
        return None
    return choose(read_numbers(said.text))


def read_people(said: Said, at: Place) -> tuple[PersonSaid, ...]:
    """Everybody a text names; at a person's steps a title alone is the open person's."""
    people = persons_of(said.text)
    if at not in ("person", "person-title", "substitute"):
        return people
    reading = Reading(said)
    if not people and at != "person-title":
        post = post_alone(reading)
        if post:
            return (PersonSaid(position=post),)
    said_titles = reading.of("title")
    led = not said_titles or any(one.first < said_titles[0].first for one in reading.of("name"))
    if at == "person-title" and not led:
        title = titles.name_of(said_titles[0].value)
        post = post_alone(reading) if said_titles[0].first else None
        own = PersonSaid(position=post, title=title, initiative=initiative_behind(reading))
        return (own, *people) if own not in people else people
    if not people and said_titles:
        title = titles.name_of(said_titles[0].value)
        return (PersonSaid(title=title, initiative=initiative_behind(reading)),)
    alone = titles.alone(said.plain, collective=False) if at == "person-title" else None
    return (PersonSaid(title=alone),) if alone and not people else people


def _read_text(said: Said, at: Place) -> Slots:
    text = _FORWARDED.sub("", said.text)
    phones = read_numbers(text)
    text, aims = cut_aims(without_numbers(text, phones))
    reading = Reading(said, text)
    listed = is_list(text)
    units = read_units(reading)
    unit = best(units) or labelled(reading)
    communes = read_communes(reading)
    slots = Slots(
        kind=_kind(reading, at),
        unit_type=_unit_type(reading, at, units),
        unit_name=unit.name if unit else None,
        commune=communes[0].name if communes else None,
        phone=choose(phones) if not listed else None,
        targets=_aims_of(aims),
    )
    slots = _with_titles(slots, reading, said, at)
    if listed:
        return replace(slots, people=persons_of(text))
    spans = [*((each.first, each.last) for each in (*units, *([unit] if unit else [])))]
    spans += [(commune.first, commune.last) for commune in communes]
    taken = {at for first, last in spans for at in range(first, last)}
    slots = read_persons(slots, reading, at, frozenset(taken))
    slots = _with_speaker(_with_own_title(slots, reading), reading)
    return _with_step(slots, said, text, reading, at)


def _kind(reading: Reading, at: Place) -> str | None:
    kind = read_kind(reading)
    found = [titles.title_of(mark.value).subject for mark in reading.of("title")]
    if at != "kind":
        return kinds.BOTH if kind == kinds.INDIVIDUAL and "collective" in found else kind
    if "collective" in found:
        return kinds.BOTH if "individual" in found or kind == kinds.BOTH else kinds.COLLECTIVE
    return kind or read_kind(reading, asked=True)


def _unit_type(reading: Reading, at: Place, units: list[Unit]) -> str | None:
    named = best(units)
    if named is not None:
        return named.type
    alone = [unit.type for unit in units] if at in _TYPES_ALONE else []
    if at == "unit-type" and not alone:
        return type_alone(reading)
    return alone[-1] if alone else None


def _with_titles(slots: Slots, reading: Reading, said: Said, at: Place) -> Slots:
    asked = at == "collective-title"
    marks = reading.of("title")
    marks.sort(key=lambda mark: titles.title_of(mark.value).subject == "collective")
    for mark in reversed(marks):
        title = titles.title_of(mark.value)
        if _is_refused(reading, mark.first):
            continue
        whole = title.subject == "collective" or (asked and not _names_person(reading))
        if whole or titles.is_collective(reading, mark) or _is_for_unit(slots, reading):
            name = titles.for_unit(mark.value)
            return replace(slots, collective_title=name)
    if asked:
        return replace(slots, collective_title=titles.alone(said.plain, collective=True))
    return slots


def _is_for_unit(slots: Slots, reading: Reading) -> bool:
    """ "Đăng ký cho HTX Rau Bản Mới danh hiệu LĐTT": the title is the unit's."""
    named = slots.unit_name is not None and _FOR_UNIT.search(reading.said.folded) is not None
    return named and slots.kind in (None, kinds.COLLECTIVE) and not _names_person(reading)


def _with_speaker(slots: Slots, reading: Reading) -> Slots:
    """ "Cho chị với Thoa, ldtt cả 2": who speaks is one of them, and the title is everybody's."""
    joined, marks = _SPEAKER.search(reading.text), reading.of("title")
    if joined is None or any(titles.title_of(one.value).subject != "individual" for one in marks):
        return slots
    if any(reading.words[unit.first].start == joined.start("name") for unit in reading.of("unit")):
        return slots
    title = titles.name_of(marks[0].value) if len(marks) == 1 else None
    name = as_name(joined["name"])
    others = slots.people or (PersonSaid(name, title=title),)
    if title is None or not any(one.name and one.name.endswith(name) for one in others):
        return slots
    # Of two persons, and not of the unit and a person.
    kind = kinds.INDIVIDUAL if slots.kind in (None, kinds.BOTH) else slots.kind
    return replace(slots, kind=kind, people=(PersonSaid(title=title), *others))


def _with_own_title(slots: Slots, reading: Reading) -> Slots:
    """ "Lao động tiên tiến cho tôi thôi, cá nhân": a title of whoever will be named."""
    marks = reading.of("title")
    alone = slots.kind == kinds.INDIVIDUAL and not slots.people and len(marks) == 1
    if not alone or titles.title_of(marks[0].value).subject == "collective":
        return slots
    return replace(slots, people=(PersonSaid(title=titles.name_of(marks[0].value)),))


def _is_refused(reading: Reading, at: int) -> bool:
    """ "…, không dám mơ bằng khen": named to say that it is not meant."""
    before = " ".join(word.bare for word in reading.words[max(0, at - 4) : at])
    return bool(_NOT_MEANT.search(before))


def _names_person(reading: Reading) -> bool:
    people = People()
    people.read(reading, 0, len(reading.words))
    return bool(people.found)


def _with_step(slots: Slots, said: Said, text: str, reading: Reading, at: Place) -> Slots:
    """What only the open step makes clear: a bare name of a unit or a place."""
    open_unit = at == "unit-name" and slots.unit_name is None and not slots.unit_type
    if open_unit and slots.commune and not slots.contact_name:
        return replace(slots, unit_name=value_at_step(_first_part(said, slots), "unit"))
    if open_unit and not slots.commune and not slots.contact_name:
        bare = said.part(text.split("\n")[0]) if slots.said() else said
        return replace(slots, unit_name=value_at_step(bare, "unit"))
    if at == "commune" and slots.commune is None:
        placed = in_place(reading)
        named = placed if placed != slots.contact_name else None
        named = named or value_at_step(_first_part(said, slots), "commune")
        return replace(slots, commune=named)
    if at not in ("kind", "unit-type", "idle", "answered", "sent", *_FREE) and not slots.unit_name:
        return slots
    return slots


def _first_part(said: Said, slots: Slots) -> Said:
    """What stands before the first comma, when more than the commune was said."""
    kept = without_denial(said.text)
    if kept != said.text:
        return said.part(kept)
    if not slots.said() and not re.search(r"[,;.]\s", said.text.strip()):
        return said
    return said.part(re.split(r"[,;\n]|\.\s", said.text.strip())[0])


__all__ = ["heads", "read_form", "read_people"]
