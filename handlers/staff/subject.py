"""What the staff's work brings into the house: their words, their buttons, their dialog.

The rule: what the staff type is never taken for a question or a wish: it may be meant for others.
"""

from handlers.acts.heard import Heard
from handlers.staff import at_desk, digest
from handlers.staff import dialog as staff
from handlers.staff.leaked import leaked
from handlers.turn.dialog import Dialog, Move, Subject, Takes
from handlers.turn.turn import Turn, in_passing
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from handlers.values.state import Clerking


class StaffDialog(Dialog[Clerking]):
    """A decision or a date being given by the staff."""

    hears = frozenset()

    def prompt(self, turn: Turn, state: Clerking) -> Reply:
        return staff.prompt(turn, state)

    def answer(self, turn: Turn, state: Clerking, heard: Heard) -> Outcome | str | None:
        return staff.answer(turn, state, heard)

    def move(self, turn: Turn, state: Clerking, name: Move) -> Outcome | None:
        return staff.left(turn) if name in ("back", "skip", "cancel") else None

    def takes(self, state: Clerking) -> Takes:
        return "words" if state.asks == "reason" else "choice"


def _pressed(turn: Turn, act: str, subject: str) -> Outcome | None:
    outcome = staff.pressed(turn, act, subject)
    return in_passing(outcome) if outcome else None


def _typed(turn: Turn, heard: Heard) -> Outcome | None:
    outcome = staff.typed_words(turn, heard)
    return in_passing(outcome) if outcome else None


SUBJECT = Subject(
    dialogs={Clerking: StaffDialog()},
    choices={"staff": _pressed, "digest": digest.pressed},
    words=(_typed, digest.typed),
    overheard=(leaked,),
    lost=(at_desk.lost_state,),
)
