"""What announcements bring into the house: the roll call, who comes instead, what is asked of them.

The rule: nothing decides here; each entry names the function that does.
"""

from handlers.acts.heard import Heard
from handlers.acts.meaning import Place
from handlers.announcements import asked, roll_call, texts, unlisted
from handlers.turn.dialog import Dialog, Move, Subject, Takes
from handlers.turn.turn import Turn, in_passing, say
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from handlers.values.state import Substituting


class SubstituteDialog(Dialog[Substituting]):
    """Who comes instead."""

    hears = frozenset(("wish",))

    def prompt(self, turn: Turn, state: Substituting) -> Reply:
        return roll_call.question()

    def answer(self, turn: Turn, state: Substituting, heard: Heard) -> Outcome | str | None:
        return roll_call.answer_substitute(turn, state, heard)

    def move(self, turn: Turn, state: Substituting, name: Move) -> Outcome | None:
        """Nobody comes instead."""
        leaves = name in ("back", "skip", "cancel")
        return say(turn, texts.ROLL_THANKS["away"]) if leaves else None

    def place(self, state: Substituting) -> Place:
        return "substitute"

    def takes(self, state: Substituting) -> Takes:
        return "name"


def _pressed(turn: Turn, number: str, answer: str) -> Outcome | None:
    outcome = roll_call.pressed(turn, number, answer)
    return in_passing(outcome) if outcome else None


def _typed(turn: Turn, heard: Heard) -> Outcome | None:
    outcome = roll_call.typed(turn, heard)
    return in_passing(outcome) if outcome else None


def _asked(turn: Turn, heard: Heard) -> Outcome | None:
    outcome = asked.answered(turn, heard)
    return in_passing(outcome) if outcome else None


def _asked_beside(turn: Turn, heard: Heard) -> Outcome | None:
    outcome = asked.beside_yes(turn, heard)
    return in_passing(outcome) if outcome else None


SUBJECT = Subject(
    dialogs={Substituting: SubstituteDialog()},
    choices={"roll": _pressed},
    # A list of people may be open; this one is none of them.
    words=(unlisted.told, _asked_beside, _typed, _asked),
)
