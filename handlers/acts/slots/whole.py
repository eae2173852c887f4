"""Every slot of a registration that one text says, whichever step is open.

The rule: a slot holds only what the text says; where a step asks for free text, a text that can be
its value is it, and talk is none.
"""

import re
from dataclasses import replace

from handlers.acts.meaning import PersonSaid, Place, Slots
from handlers.acts.slots import titles
from handlers.acts.slots.aim.aims import read_aims
from handlers.acts.slots.aim.paragraph import cut_aims, is_list
from handlers.acts.slots.persons.contacts import lists_persons, read_persons
from handlers.acts.slots.persons.lists import persons_of
from handlers.acts.slots.persons.names import as_name
from handlers.acts.slots.persons.people import People
from handlers.acts.slots.persons.speakers import speaks
from handlers.acts.slots.phones import choose, number_of, read_numbers, without_numbers
from handlers.acts.slots.plausible import value_at_step
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.text.refused import kept_text, meant, without_denied
from handlers.acts.slots.unit.called import called_behind
from handlers.acts.slots.unit.communes import (
    HeardCommune,
    behind_intro,
    behind_unit,
    former_commune,
    in_place,
    read_communes,
)
from handlers.acts.slots.unit.honours import of_unit_alone, with_beside
from handlers.acts.slots.unit.kinds import of_persons, read_kind
from handlers.acts.slots.unit.labelled import labelled
from handlers.acts.slots.unit.listed import listed_first, lived_in
from handlers.acts.slots.unit.units import Unit, best, read_units, type_alone
from handlers.acts.slots.words import heads, kinds, persons
from handlers.typed.framing import without_denial
from knowledge.typed.normalize import fold
from knowledge.typed.said import Said

_TYPES_ALONE = frozenset(
    "idle answered offered silent reminder sent returned consent resume unit-type unit-name".split()
)
_FREE = frozenset(("unit-name", "commune"))
FEWEST_OF_LIST = 3
_NOT_MEANT = re.compile(
    r"\b(?:khong|ko|chua|chang|hong|dau)(?: (?:dam|mo|can|lay|phai|toi|den|duoc))+$"
)
_WAS, _NOW = re.compile(heads.WAS, re.IGNORECASE), re.compile(heads.NOW, re.IGNORECASE)
# "Mình Tả Van": the speaker before a name in capitals.
_SPEAKER = re.compile(
    r"^\s*(?:m\u00ecnh|minh|em|t\u00f4i|toi|b\u00e1c|bac|anh|ch\u1ecb|chi)\s+(?=[^\W\d_a-z])"
)
_CONTACT_LINE = re.compile(persons.CONTACT_LINE, re.IGNORECASE | re.MULTILINE)
_SPEAKER_WITH = re.compile(persons.SPEAKER_WITH)
_FOR_UNIT = re.compile(kinds.FOR_UNIT)
# "…, bỏ chữ môi trường đi": how the name is to be written, and nobody.
_SPELLING = re.compile(heads.SPELLING, re.IGNORECASE)
_KIND_ALONE = re.compile(kinds.ALONE)


def aims_of(parts: list[str]) -> tuple[str, ...]:
    """The aims of the stretches that hold them."""
    return tuple(aim for part in parts for aim in read_aims(part, at_step=False))


def read_text(said: Said, at: Place) -> Slots:
    """Every slot that a text says, with what only the open step makes clear."""
    text = _SPELLING.sub("", said.text) if at == "unit-name" else said.text
    phones = read_numbers(text)
    text, aims = cut_aims(without_numbers(text, phones))
    reading = Reading(said, text)
    listed = is_list(text)
    units, unit, communes = _units_and_communes(reading, at)
    slots = Slots(
        kind=_kind(reading, at, told=unit is not None and unit.name is not None),
        unit_type=_unit_type(reading, at, units),
        unit_name=unit.name if unit else None,
        commune=communes[0].name if communes else None,
        phone=choose(phones) if not listed else None,
        targets=aims_of(aims),
    )
    if at in _FREE and _KIND_ALONE.fullmatch(said.unsigned):
        # "Cho cả hai nhé", where the unit or its commune is asked for.
        return Slots(kind=slots.kind)
    slots, honours = with_beside(_with_titles(slots, reading, said, at), reading, at)
    names = listed or reading.of("title") or lists_persons(reading)
    if at == "commune" and not communes and not names:
        slots = replace(slots, commune=_asked_commune(said, slots, reading))
    if listed:
        return _with_list(slots, said, text)
    spans = [*((each.first, each.last) for each in (*units, *([unit] if unit else [])))]
    spans += [(commune.first, commune.last) for commune in communes]
    if slots.commune and not communes:
        spans.append(reading.span(slots.commune))
    if slots.collective_title and _is_for_unit(slots, reading):
        # "… cho HTX, danh hiệu LĐTT, tôi là X": no heading over the person behind it.
        spans += [(mark.first, mark.last) for mark in reading.of("title")]
    taken = {at for first, last in spans for at in range(first, last)}
    slots = read_persons(slots, reading, at, honours | taken)
    slots = _with_speaker(_with_own_title(slots, reading), reading)
    if slots.collective_title is None:
        slots = replace(slots, kind=of_persons(slots.kind, reading, len(slots.people)))
    slots = of_unit_alone(slots, said)
    # Where only the number is asked for, whose it is to be was said before.
    several = len(phones) > 1 and at != "phone"
    if slots.phone is None and slots.contact_name and several:
        slots = replace(slots, phone=number_of(phones, slots.contact_name))
    return _with_step(slots, said, text, reading, at)


def _units_and_communes(
    reading: Reading, at: Place
) -> tuple[list[Unit], Unit | None, list[HeardCommune]]:
    """The units, the one that is meant, and the communes; only one that is not of its name."""
    units = read_units(reading, asked=at == "unit-name")
    unit = best(units) or labelled(reading)
    communes = read_communes(reading)
    opens = listed_first(reading) if at == "commune" and not communes else None
    if opens is not None:
        units = [one for one in units if one.first >= opens.last]
        unit = unit if unit is not None and unit.first >= opens.last else best(units)
    if unit is not None:
        # "HTX Môi trường Thị trấn Cổ Phúc, xã Trấn Yên": the one in the name gives way.
        apart = [one for one in communes if not unit.first <= one.first < unit.last]
        communes = apart or communes
    lived = opens or (None if communes else lived_in(reading))
    if not communes and lived is None and unit is not None and unit.name:
        lived = behind_unit(reading, unit.last)
    return units, unit, [lived] if lived else communes


def _with_list(slots: Slots, said: Said, text: str) -> Slots:
    """The persons of a list, and whoever its own line says is to be spoken to."""
    line = _CONTACT_LINE.search(said.text)
    if line is None:
        return replace(slots, people=persons_of(text))
    contact = read_text(said.part(line["who"]), "contact")
    if contact.contact_name is None:
        return replace(slots, people=persons_of(text))
    kept = [one for one in text.splitlines() if not _CONTACT_LINE.match(one)]
    return replace(
        slots,
        people=persons_of("\n".join(kept)),
        contact_name=contact.contact_name,
        contact_position=contact.contact_position,
        phone=contact.phone,
    )


def _kind(reading: Reading, at: Place, *, told: bool) -> str | None:
    kind = read_kind(reading)
    found = [titles.title_of(mark.value).subject for mark in reading.of("title")]
    if at == "collective-title" and kind == kinds.COLLECTIVE:
        # The unit's title is asked for there: "cho tập thể" says whose it is.
        return None
    if at != "kind":
        return kinds.BOTH if kind == kinds.INDIVIDUAL and "collective" in found else kind
    if "collective" in found:
        return kinds.BOTH if "individual" in found or kind == kinds.BOTH else kinds.COLLECTIVE
    # "Công ty X, xã Y, …", "HTX Hoa Hồng": who it is, and nothing of whom it is for.
    return kind or (None if told else read_kind(reading, asked=True))


def _unit_type(reading: Reading, at: Place, units: list[Unit]) -> str | None:
    named = best(units)
    if named is not None:
        return named.type
    own = [unit for unit in units if not _is_another(reading, unit)]
    alone = [unit.type for unit in own or units] if at in _TYPES_ALONE else []
    if at == "unit-type" and not alone:
        return type_alone(reading)
    return alone[-1] if alone else None


def _is_another(reading: Reading, unit: Unit) -> bool:
    """ "Công ty, có vốn của HTX", "gồm 6 HTX": units that belong to it or it to them."""
    before = reading.words[unit.first - 1] if unit.first else None
    return before is not None and (before.bare in ("cua", "gom") or before.bare.isdigit())


def _with_titles(slots: Slots, reading: Reading, said: Said, at: Place) -> Slots:
    asked = at == "collective-title"
    marks = meant(reading, reading.of("title"))
    marks.sort(key=lambda mark: titles.title_of(mark.value).subject == "collective")
    for mark in reversed(marks):
        title = titles.title_of(mark.value)
        if _is_refused(reading, mark.first):
            continue
        whole = title.subject == "collective" or (asked and not _names_person(reading))
        either = title.subject != "individual"
        theirs = _is_for_unit(slots, reading) or (either and _is_of_unit_alone(slots, reading))
        if whole or titles.is_collective(reading, mark) or theirs:
            name = titles.for_unit(mark.value)
            return replace(slots, collective_title=name)
    if asked:
        beside = titles.alone(kept_text(reading), collective=True)
    else:
        beside = titles.of_unit(kept_text(reading), named=bool(marks))
    return replace(slots, collective_title=beside) if beside else slots


def _is_for_unit(slots: Slots, reading: Reading) -> bool:
    """ "Đăng ký cho HTX Rau Bản Mới danh hiệu LĐTT": the title is the unit's."""
    told = slots.unit_name is not None or slots.kind == kinds.COLLECTIVE
    named = told and _FOR_UNIT.search(reading.said.folded) is not None
    return named and slots.kind in (None, kinds.COLLECTIVE) and not _names_another(reading)


def _is_of_unit_alone(slots: Slots, reading: Reading) -> bool:
    """ "Năm nay HTX em xin bằng khen": a commendation, the unit, and nobody but the contact."""
    if slots.unit_type is None or slots.kind in (kinds.INDIVIDUAL, kinds.BOTH):
        return False
    people = People()
    people.read(reading, 0, len(reading.words))
    return all(one.is_contact for one in people.found)


def _with_speaker(slots: Slots, reading: Reading) -> Slots:
    """ "Cho chị với Thoa, ldtt cả 2": who speaks is one of them, and the title is everybody's."""
    joined, marks = _SPEAKER_WITH.search(reading.text), reading.of("title")
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


def _names_another(reading: Reading) -> bool:
    """Whether somebody is named who is neither the speaker nor to be spoken to."""
    people = People()
    people.read(reading, 0, len(reading.words))
    return not all(one.is_contact or speaks(reading, one.first) for one in people.found)


def _with_step(slots: Slots, said: Said, text: str, reading: Reading, at: Place) -> Slots:
    """What only the open step makes clear: a bare name of a unit or a place."""
    unnamed = at == "unit-name" and slots.unit_name is None
    if unnamed and slots.commune and (named := called_behind(said.text)):
        return replace(slots, unit_name=value_at_step(said.part(named), "unit"))
    open_unit = unnamed and not slots.unit_type and len(slots.people) < FEWEST_OF_LIST
    if open_unit and slots.commune and not slots.contact_name:
        return replace(slots, unit_name=value_at_step(_first_part(said, slots), "unit"))
    if open_unit and not slots.commune and not slots.contact_name:
        called = behind_intro(reading)
        bare = said.part(text.split("\n")[0]) if slots.said() else said
        return replace(slots, unit_name=called or value_at_step(bare, "unit"))
    return slots


def _asked_commune(said: Said, slots: Slots, reading: Reading) -> str | None:
    """The commune where only the open step says that one is meant."""
    placed = in_place(reading) or behind_intro(reading)
    if placed and slots.unit_name and placed in slots.unit_name:
        # "À quên, tên là HTX Nông nghiệp Hua Păng": the unit's name and no place.
        return None
    placed = placed or value_at_step(_first_part(without_denied(said), slots), "commune")
    if placed and _KIND_ALONE.fullmatch(fold(placed)):
        return None
    return placed or former_commune(reading)


def _first_part(said: Said, slots: Slots) -> Said:
    """What stands before the first comma, when more than the commune was said."""
    kept = without_denial(said.text)
    if kept != said.text:
        return said.part(kept)
    if not slots.said() and not re.search(r"[,;.]\s", said.text.strip()):
        return said
    parts = re.split(r"[,;\n]|\.\s", said.text.strip())
    now = [part for part in parts if part.strip() and not _WAS.match(part)]
    return said.part(_SPEAKER.sub("", _NOW.sub("", (now or parts)[0])))
