"""What is said in place of a yes where going on is asked: an answer to the step that was left.

The rule: only what the form takes counts; whatever else is said leaves the question open.
"""

from collections.abc import Callable
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import SURE
from handlers.registrations import opening, places, showing, texts
from handlers.registrations.said import taking
from handlers.registrations.said.answering.talk import FILLING
from handlers.turn.turn import Turn, with_notes
from handlers.typed.read import read_choice
from handlers.values.messages import Outcome
from handlers.values.state import Registering, Step

# Nothing is written there yet, or all of it is.
_NO_FORM = (Step.CONSENT, Step.EXISTING, Step.REUSE, Step.UNIT_TAKEN, Step.REVIEW)
Reader = Callable[[Turn, Registering, Heard], Outcome | str | None]


def answered_late(
    turn: Turn, dialog: Registering, heard: Heard, readers: tuple[Reader, ...]
) -> Outcome | None:
    """ "Liên hệ Vi Văn Thắng, giám đốc, 09…" days later: the answer is not lost by the pause."""
    again = Heard(heard.text, at=places.place_of(dialog))
    answers = again.meant.act in FILLING and again.meant.sure >= SURE and again.meant.slots.said()
    if not answers or dialog.step in _NO_FORM or opening.closed_today(turn):
        return None
    written = taken(turn, dialog, heard, readers)
    if written is None or not written.replies:
        return None
    first, *others = written.replies
    return replace(written, replies=(with_notes((texts.GONE_ON,), first), *others))


def taken(
    turn: Turn, dialog: Registering, heard: Heard, readers: tuple[Reader, ...]
) -> Outcome | None:
    """The form with what was answered, read as if the step had just been asked."""
    again = Heard(heard.text, at=places.place_of(dialog))
    known = heard.key is not None or heard.place is not None or heard.lean is not None
    if known or again.is_negated or again.asks or "?" in again.text:
        return None
    choices = showing.prompt(turn, dialog).choices
    offered = tuple((choice.key, choice.label) for choice in choices)
    memory = replace(turn.person.conversation, offered=offered)
    asked = replace(turn, person=replace(turn.person, conversation=memory, pushed=()))
    several = len(again.meant.slots.said()) > 1 and again.meant.act in ("values", "register")
    said: Outcome | str | None = None
    if several:
        said = taking.take(asked, dialog, again.meant.slots)
    choice = read_choice(again, choices)
    if choice is None and not (again.meant.act in FILLING and again.meant.slots.said()):
        return None
    for read in readers:
        said = said or read(asked, dialog, again)
        again = again.meaning(choice.key) if choice is not None else again
    after = said.conversation.dialog if isinstance(said, Outcome) else dialog
    written = isinstance(after, Registering) and after.form != dialog.form
    return said if isinstance(said, Outcome) and written else None
