"""A list of persons where something else is asked for: it is the list, and no aim and no thought.

The rule: every line has to name somebody with an honour or a post; the open question stays open.
"""

from handlers.acts.heard import Heard
from handlers.acts.meaning import PersonSaid, Slots
from handlers.acts.slots.form import read_people
from handlers.acts.slots.phones import read_numbers
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.words import kinds
from handlers.registrations.said import taking
from handlers.turn.turn import Turn
from handlers.values.messages import Outcome
from handlers.values.state import Registering

# A heading, and a line of a letter above it.
_BESIDE = 2
_FEWEST = 2


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
    lines = [line for line in heard.text.splitlines() if line.strip()]
    if len(lines) < _FEWEST or "?" in heard.text or read_numbers(heard.text):
        return None
    people = read_people(heard, "people")
    whole = all(one.name and " " in one.name and (one.position or one.title) for one in people)
    if not whole or len(people) < max(_FEWEST, len(lines) - _BESIDE):
        return None
    both = kinds.BOTH if dialog.form.kind == "collective" else None
    slots = Slots(kind=both, people=people)
    return taking.take(turn, dialog, slots, mends=both is not None)


def _are_all(people: tuple[PersonSaid, ...], lines: int) -> bool:
    """Whether as many are named as there are lines, but for a heading."""
    named = [one for one in people if one.name and len(one.name.split()) > 1]
    titled = [one for one in named if one.title]
    return len(named) == len(people) >= max(_FEWEST, lines - _BESIDE) and len(titled) == len(named)
