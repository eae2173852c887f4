"""The house put together: every subject's room, and every dialog by its state class.

The rule: this is the only list. A state class without a dialog, or anything brought in twice, is
refused when the program starts and never in a chat.
"""

from collections.abc import Iterable, Mapping
from itertools import chain
from typing import TypeVar, get_args

from handlers.announcements.room import ROOM as ANNOUNCEMENTS
from handlers.confirm import ConfirmDialog
from handlers.people.room import ROOM as PEOPLE
from handlers.questions.room import ROOM as QUESTIONS
from handlers.registrations.room import ROOM as REGISTRATIONS
from handlers.reminders.room import ROOM as REMINDERS
from handlers.staff.room import ROOM as STAFF
from handlers.turn.dialog import AnyDialog, Subject
from handlers.values.state import Confirming, DialogState, Idle

Key = TypeVar("Key")
Value = TypeVar("Value")


def once(tables: Iterable[Mapping[Key, Value]]) -> dict[Key, Value]:
    """The tables as one. Raises ValueError naming what stands in two of them."""
    made: dict[Key, Value] = {}
    for key, value in chain.from_iterable(table.items() for table in tables):
        if key in made:
            raise ValueError(f"brought in twice: {key!r}")
        made[key] = value
    return made


def dialogs_of(rooms: Iterable[Subject]) -> dict[type, AnyDialog]:
    """Every dialog by its state class. Raises ValueError naming a stored state without one."""
    found = once(room.dialogs for room in rooms)
    # The union is the first argument of its annotation.
    states = set(get_args(get_args(DialogState)[0])) - {Idle}
    missing = sorted(state.__name__ for state in states - set(found))
    if missing:
        raise ValueError(f"no dialog for {', '.join(missing)}")
    return found


# In this order their words are heard: the first one that means something to a subject counts.
_SUBJECTS = (STAFF, ANNOUNCEMENTS, REGISTRATIONS, REMINDERS, PEOPLE, QUESTIONS)
_CONFIRM = ConfirmDialog(once(room.confirmations for room in _SUBJECTS))
ROOMS: tuple[Subject, ...] = (*_SUBJECTS, Subject(dialogs={Confirming: _CONFIRM}))

DIALOGS = dialogs_of(ROOMS)
CHOICES = once(room.choices for room in ROOMS)
COMMANDS = once(room.commands for room in ROOMS)
WISHES = once(room.wishes for room in ROOMS)
WORDS = tuple(chain.from_iterable(room.words for room in ROOMS))
ASIDES = tuple(chain.from_iterable(room.asides for room in ROOMS))
NAMES = tuple(chain.from_iterable(room.names for room in ROOMS))
IDLE = tuple(chain.from_iterable(room.idle for room in ROOMS))
LOST = tuple(chain.from_iterable(room.lost for room in ROOMS))
