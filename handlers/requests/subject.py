"""What wishes for somebody of the office bring into the house.

The rule: nothing decides here; each entry names the function that does.
"""

from handlers.acts.heard import Heard
from handlers.acts.meaning import Place
from handlers.requests import calling, errand, in_group, left, number, reaching, waiting, wished
from handlers.turn.dialog import Dialog, Move, Subject
from handlers.turn.turn import Turn
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from handlers.values.state import Requesting


class RequestDialog(Dialog[Requesting]):
    """The number to call, or none: writing here is enough."""

    hears = frozenset(("wish", "own"))

    def prompt(self, turn: Turn, state: Requesting) -> Reply:
        return calling.prompt(turn)

    def answer(self, turn: Turn, state: Requesting, heard: Heard) -> Outcome | str | None:
        return calling.answered(turn, heard)

    def decide(self, turn: Turn, state: Requesting, heard: Heard) -> Outcome | None:
        return calling.decided(turn, heard)

    def move(self, turn: Turn, state: Requesting, name: Move) -> Outcome | None:
        leaves = name in ("back", "skip", "cancel")
        return calling.here(turn) if leaves else None

    def refuse(self, turn: Turn, state: Requesting, heard: Heard) -> Outcome | str | None:
        return calling.here(turn) if heard.lean in ("no", "later") else None

    def place(self, state: Requesting) -> Place:
        return "phone"


SUBJECT = Subject(
    dialogs={Requesting: RequestDialog()},
    acts={"human": reaching.wished},
    affairs={"call": waiting.asked_when, "unanswered": waiting.unanswered},
    choices={left.KEY: left.pressed},
    commands={"meet-staff": calling.wished},
    # Before the wishes: "không cần … nữa" would end the reminders.
    words=(
        number.whose,
        waiting.not_then,
        waiting.then,
        waiting.timed,
        waiting.no_more,
        waiting.called_off,
        waiting.called_later,
        wished.told,
        errand.told,
        number.changed,
    ),
    asides=(reaching.asked, number.how_long, waiting.nothing_to_call_off),
    idle=(left.told,),
    overheard=(in_group.overheard,),
    warns=(in_group.warned,),
    beside=(calling.beside,),
)
