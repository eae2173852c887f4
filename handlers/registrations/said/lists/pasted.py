"""A list of persons where something else is asked for: it is the list, and no aim and no thought.

The rule: every line has to name somebody with an honour or a post; the open question stays open.
"""

import re

from handlers.acts.heard import Heard
from handlers.acts.meaning import PersonSaid, Slots
from handlers.acts.slots.form import read_people
from handlers.acts.slots.persons.names import as_name
from handlers.acts.slots.phones import read_numbers
from handlers.acts.slots.plausible import is_whole_name
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.words import kinds
from handlers.acts.slots.words.families import FAMILIES
from handlers.registrations import showing, texts
from handlers.registrations.said import taking
from handlers.registrations.words.lists.parting import BETWEEN_NAMES, SPEAKS_OF_CALLING
from handlers.turn.turn import Turn, stay
from handlers.values.messages import Outcome
from handlers.values.state import Registering, Step
from knowledge.typed.said import Said

_PARTS = re.compile(BETWEEN_NAMES, re.IGNORECASE)
# A heading, and a line of a letter above it.
_BESIDE = 2
_FEWEST, _MOST = 2, 5
# Who names himself, or says whom to call.
_SPEAKS = SPEAKS_OF_CALLING


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The persons of a pasted table; None for anything else."""
    lines = [line for line in heard.text.splitlines() if line.strip()]
    if len(lines) < _FEWEST or not Reading(heard.part(lines[-1])).of("title", "short"):
        return None
    people = read_people(heard, "people")
    if not _are_all(people, len(lines)):
        return None
    both = kinds.BOTH if dialog.form.kind == "collective" else None
    slots = Slots(kind=both, people=people)
    return taking.take(turn, dialog, slots, mends=both is not None)


def instead_of_contact(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """Several persons, a line each, where one is asked for to be called: they are registered."""
    several = _in_posts(turn, dialog, heard)
    if several is not None or "?" in heard.text or read_numbers(heard.text):
        return several
    names = [one for one in _PARTS.split(heard.text.strip(" .")) if one.strip()]
    if len(names) >= _FEWEST and all(_is_whole(one.strip()) for one in names):
        return _names(turn, dialog, [as_name(one.strip()) for one in names])
    lines = [line for line in heard.text.splitlines() if line.strip()]
    if len(lines) < _FEWEST:
        return None
    people = read_people(heard, "people")
    whole = all(one.name and " " in one.name and (one.position or one.title) for one in people)
    if not whole or len(people) < max(_FEWEST, len(lines) - _BESIDE):
        return None
    both = kinds.BOTH if dialog.form.kind == "collective" else None
    slots = Slots(kind=both, people=people)
    return taking.take(turn, dialog, slots, mends=both is not None)


def _in_posts(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Giám đốc Vũ Tơ 09… hoặc kế toán Lê Tằm 09…": whom to call is not guessed."""
    if dialog.step != Step.CONTACT or "?" in heard.text or heard.meant.slots.contact_name is None:
        return None
    reading = Reading(heard)
    if len(reading.of("position", "work")) < _FEWEST:
        return None
    # "… là Vũ Văn Tơ" behind a post names him, and is nobody who speaks.
    posts = {one.last for one in reading.of("position")}
    led = [one for one in reading.of("intro") if one.first not in posts]
    told = led or reading.of("contact", "title") or not _SPEAKS.isdisjoint(heard.unsigned.split())
    people = read_people(heard, "people") if not told else ()
    posted = [one for one in people if one.name and one.position]
    if len(posted) < _FEWEST or not all(one.name for one in people):
        return None
    listed = not read_numbers(heard.text) and not dialog.form.people
    if listed and dialog.form.kind in ("individual", "both"):
        return taking.take(turn, dialog, Slots(people=people))
    note = texts.which_contact(names=[str(one.name) for one in people])
    return stay(turn, showing.prompt(turn, dialog, (note,)))


def _is_whole(name: str) -> bool:
    """ "Vũ Đức Anh": as a sheet has it, and no "Phó Giám Đốc"."""
    said, parts = Said(name), name.split()
    written = 2 < len(parts) <= _MOST and all(one[:1].isupper() for one in parts)
    if is_whole_name(said):
        return True
    family = written and parts[0].lower() in FAMILIES
    return family and not Reading(said).of("position", "work", "title", "unit", "commune")


def _names(turn: Turn, dialog: Registering, names: list[str]) -> Outcome | None:
    """ "Sùng Thị Mỷ, Giàng Thị Sua": those who are registered; of a unit's contact it is asked."""
    if dialog.form.kind not in ("individual", "both"):
        note = texts.which_contact(names=names)
        return stay(turn, showing.prompt(turn, dialog, (note,)))
    slots = Slots(people=tuple(PersonSaid(one) for one in names))
    return taking.take(turn, dialog, slots)


def _are_all(people: tuple[PersonSaid, ...], lines: int) -> bool:
    """Whether as many are named as there are lines, but for a heading."""
    named = [one for one in people if one.name and len(one.name.split()) > 1]
    titled = [one for one in named if one.title]
    return len(named) == len(people) >= max(_FEWEST, lines - _BESIDE) and len(titled) == len(named)
