"""The house put together: what every subject brings in, and every dialog by its state class.

The rule: this is the only list. A state class without a dialog, or anything brought in twice, is
refused when the program starts and never in a chat.
"""

from collections.abc import Iterable, Mapping
from itertools import chain
from typing import TypeVar, get_args

from handlers.announcements.subject import SUBJECT as ANNOUNCEMENTS
from handlers.confirm import ConfirmDialog
from handlers.people.subject import SUBJECT as PEOPLE
from handlers.questions.subject import SUBJECT as QUESTIONS
from handlers.registrations.subject import SUBJECT as REGISTRATIONS
from handlers.reminders.subject import SUBJECT as REMINDERS
from handlers.requests.subject import SUBJECT as REQUESTS
from handlers.signed.subject import SUBJECT as SIGNED
from handlers.staff.subject import SUBJECT as STAFF
from handlers.talk.subject import SUBJECT as TALK
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


def dialogs_of(subjects: Iterable[Subject]) -> dict[type, AnyDialog]:
    """Every dialog by its state class. Raises ValueError naming a stored state without one."""
    found = once(subject.dialogs for subject in subjects)
    # The union is the first argument of its annotation.
    states = set(get_args(get_args(DialogState)[0])) - {Idle}
    missing = sorted(state.__name__ for state in states - set(found))
    if missing:
        raise ValueError(f"no dialog for {', '.join(missing)}")
    return found


# In this order their words are heard: the first one that means something to a subject counts.
_SPEAKING = (
    STAFF,
    ANNOUNCEMENTS,
    SIGNED,
    REGISTRATIONS,
    REMINDERS,
    PEOPLE,
    REQUESTS,
    QUESTIONS,
    TALK,
)
_CONFIRM = ConfirmDialog(once(subject.confirmations for subject in _SPEAKING))
SUBJECTS: tuple[Subject, ...] = (*_SPEAKING, Subject(dialogs={Confirming: _CONFIRM}))

DIALOGS = dialogs_of(SUBJECTS)
CHOICES = once(subject.choices for subject in SUBJECTS)
ACTS = once(subject.acts for subject in SUBJECTS)
AFFAIRS = once(subject.affairs for subject in SUBJECTS)
COMMANDS = once(subject.commands for subject in SUBJECTS)
WISHES = once(subject.wishes for subject in SUBJECTS)
WORDS = tuple(chain.from_iterable(subject.words for subject in SUBJECTS))
ASIDES = tuple(chain.from_iterable(subject.asides for subject in SUBJECTS))
NAMES = tuple(chain.from_iterable(subject.names for subject in SUBJECTS))
IDLE = tuple(chain.from_iterable(subject.idle for subject in SUBJECTS))
PUBLIC = tuple(chain.from_iterable(subject.public for subject in SUBJECTS))
PRIVATE = tuple(chain.from_iterable(subject.private for subject in SUBJECTS))
OVERHEARD = tuple(chain.from_iterable(subject.overheard for subject in SUBJECTS))
WARNS = tuple(chain.from_iterable(subject.warns for subject in SUBJECTS))
EDITS = tuple(chain.from_iterable(subject.edits for subject in SUBJECTS))
FILES = tuple(chain.from_iterable(subject.files for subject in SUBJECTS))
REMEMBERS = tuple(chain.from_iterable(subject.remembers for subject in SUBJECTS))
LOST = tuple(chain.from_iterable(subject.lost for subject in SUBJECTS))
KNOWN = tuple(chain.from_iterable(subject.known for subject in SUBJECTS))
BESIDE = tuple(chain.from_iterable(subject.beside for subject in SUBJECTS))
