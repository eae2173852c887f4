"""What a message says, in the words of the contract, as values of the form.

The rule: a value is taken when it may stand on a signed sheet; what cannot be registered here is
named, and never written as something like it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import PersonSaid, Slots
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.titles import NO_LEVEL, name_of, title_of
from handlers.acts.slots.unit.casing import cased_unit
from handlers.acts.slots.words.titles import OF_FORCES
from handlers.registrations import texts
from handlers.registrations.communes import are_merged, with_kind
from handlers.registrations.form.fields import NOT_HERE, titles_for
from handlers.registrations.form.said_texts import SELF, not_here, of_forces
from handlers.registrations.words.telling import FOR_MYSELF, NOT_ALONE, ONLY_MYSELF
from handlers.turn.turn import Turn
from handlers.typed.names import as_post, is_position
from handlers.typed.phones import read_phone
from handlers.typed.read import clean, has_letters, plain
from handlers.values.shown import label_texts as labels
from handlers.values.state import Form, Kind, Participant, UnitType
from knowledge.typed.said import Said

_FOR_MYSELF, _ONLY_MYSELF = re.compile(FOR_MYSELF), re.compile(ONLY_MYSELF)
_NOT_ALONE = re.compile(NOT_ALONE)
MAX_TARGETS = 5
MAX_TARGET = 200
_KINDS: dict[str, Kind] = {"tap the": "collective", "ca nhan": "individual", "ca hai": "both"}
_LONGEST = {"unit_name": 150, "commune": 80, "contact_name": 80, "contact_position": 80}


def said_form(turn: Turn, slots: Slots) -> Form:
    """The values of a message; a person without a name is the one whose row is open."""
    return Form(
        kind=_KINDS.get(plain(slots.kind or "")),
        unit_type=_unit_type(slots.unit_type),
        unit_name=_unit(turn, slots.unit_name),
        commune=_commune(turn, _other(slots.commune, slots.unit_name, slots.contact_name)),
        contact_name=_name(slots.contact_name),
        contact_position=_post(slots.contact_position),
        phone=read_phone(slots.phone or ""),
        collective_title=_title(turn, slots.collective_title, "collective"),
        collective_commendation=_title(turn, slots.collective_commendation, "collective"),
        people=tuple(
            row_of(turn, one)
            for person in slots.people
            if _is_somebody(person)
            for one in honours(person)
        ),
        targets=said_targets(slots.targets),
    )


def of_speaker(turn: Turn, said: Form) -> Form:
    """ "Đăng ký cho cá nhân em": the same, with who speaks as the one who is registered."""
    heard = Said(turn.inbound.text)
    named = any(row.name for row in said.people) or len(said.people) > 1
    if named or said.kind not in (None, "individual") or said.collective_title:
        return said
    alone = not turn.idle and _ONLY_MYSELF.search(heard.unsigned)
    if not alone and not _FOR_MYSELF.search(heard.unsigned):
        return said
    if _NOT_ALONE.search(heard.unsigned):
        return said
    row = said.people[0] if said.people else Participant("")
    return replace(said, kind="individual", people=(replace(row, name=SELF),))


def refusals(turn: Turn, slots: Slots) -> tuple[str, ...]:
    """What was named and is registered elsewhere."""
    unit = (slots.collective_title, slots.collective_commendation)
    named = [*unit, *(name for one in slots.people for name in (one.title, one.beside))]
    said = [id_ for id_ in sorted(NOT_HERE) if name_of(id_) in named]
    return tuple(_not_here(turn, id_) for id_ in said)


def refused_here(turn: Turn, heard: Heard) -> tuple[str, ...]:
    """What a text names, whoever it is for, and is registered elsewhere."""
    ids = [mark.value for mark in Reading(heard).of("title") if mark.value in NOT_HERE]
    return tuple(_not_here(turn, id_) for id_ in dict.fromkeys(ids))


def _not_here(turn: Turn, id_: str) -> str:
    if id_ in OF_FORCES:
        return of_forces(name=name_of(id_))
    return not_here(name=name_of(id_), office=turn.plan.organisation.office)


def registrable(heard: Heard) -> tuple[str, ...]:
    """The titles a text names that can be registered here."""
    marks = Reading(heard).of("title")
    return tuple(name_of(mark.value) for mark in marks if mark.value not in NOT_HERE)


def decided_by(heard: Heard) -> tuple[str, str] | None:
    """(commendation, who confers it) of the first one that a text names."""
    named = [title_of(mark.value) for mark in Reading(heard).of("title")]
    known = [(one.said, one.decided_by) for one in named if one.is_commendation and one.decided_by]
    return known[0] if known else None


def said_targets(lines: Sequence[str]) -> tuple[str, ...]:
    """Aims that fit the form; a longer one or a sixth one is left to its own question."""
    targets = [clean(line, MAX_TARGET + 1) for line in lines]
    return tuple(line for line in targets if has_letters(line) and len(line) <= MAX_TARGET)


def _other(said: str | None, *taken: str | None) -> str | None:
    """What is the unit's or somebody's name is not the commune's as well."""
    return None if said and plain(said) in {plain(one or "") for one in taken} else said


def _unit(turn: Turn, said: str | None) -> str | None:
    name = _words("unit_name", said)
    return cased_unit(name, turn.plan.organisation.province) if name else None


def _words(field: str, said: str | None) -> str | None:
    value = clean(said or "", _LONGEST[field] + 1)
    return value if has_letters(value) and 2 <= len(value) <= _LONGEST[field] else None


def _commune(turn: Turn, said: str | None) -> str | None:
    """With the kind that was said, as long as it tells the communes of before apart."""
    name = _words("commune", said)
    if name is None or are_merged(turn):
        return name
    return with_kind(turn.inbound.text, name, turn.plan.organisation.province)


def _post(said: str | None) -> str | None:
    post = _words("contact_position", said)
    return as_post(post) if post else None


def _name(said: str | None) -> str | None:
    if said == SELF:
        # Who speaks, before anybody knows how he is called.
        return SELF
    name = _words("contact_name", said)
    if name is None or any(map(str.isdigit, name)) or is_position(name):
        return None
    return _cased(name)


def _cased(name: str) -> str:
    if name.islower() or name.isupper():
        return " ".join(word.capitalize() for word in name.split())
    return name


def _unit_type(said: str | None) -> UnitType | None:
    bare = plain(said or "")
    for names in (labels.UNIT_TYPES, texts.UNIT_TYPES):
        for key, name in names.items():
            if bare and plain(name).startswith(bare):
                return key  # type: ignore[return-value]
    # The contract names member businesses in full, the papers shorter.
    return "doanh-nghiep" if bare.startswith("doanh nghiep") else None


def _title(turn: Turn, said: str | None, subject: str) -> str | None:
    bare = plain(said or "")
    if subject == "individual" and bare == plain(name_of(NO_LEVEL)):
        return NO_LEVEL
    for title in titles_for(turn, subject):
        if bare and bare in {plain(name) for name in (title.name, title.said, title.short)}:
            return title.id
    return None


def _is_somebody(person: PersonSaid) -> bool:
    return person != PersonSaid() and (person.name is None or _name(person.name) is not None)


def honours(person: PersonSaid) -> tuple[PersonSaid, ...]:
    """A row for each honour."""
    if person.beside is None:
        return (person,)
    second = replace(person, title=person.beside, initiative=None, beside=None)
    return replace(person, beside=None), second


def row_of(turn: Turn, person: PersonSaid) -> Participant:
    return Participant(
        _name(person.name) or "",
        _post(person.position),
        _title(turn, person.title, "individual"),
        clean(person.initiative or "", MAX_TARGET) or None,
    )
