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
from handlers.registrations.words.lists.parting import BETWEEN_NAMES
from handlers.turn.turn import Turn, stay
from handlers.values.messages import Outcome
from handlers.values.state import Registering
from knowledge.typed.said import Said

_PARTS = re.compile(BETWEEN_NAMES, re.IGNORECASE)
# A heading, and a line of a letter above it.
_BESIDE = 2
_FEWEST, _MOST = 2, 5


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
    if "?" in heard.text or read_numbers(heard.text):
        return None
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
