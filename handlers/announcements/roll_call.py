"""A recipient's answer to an announcement: got it, coming, or away with a substitute.

The rule: only who was sent an announcement answers it; a later answer replaces the earlier one.
"""

from datetime import timedelta
from typing import get_args

from handlers.acts.heard import Heard
from handlers.announcements import texts
from handlers.announcements.answered import read_roll
from handlers.turn.turn import Turn, say, stay
from handlers.typed.read import read_words
from handlers.values.messages import Outcome
from handlers.values.orders import AnswerRoll
from handlers.values.replies import Choice, Reply
from handlers.values.staff import RollAnswer, RollView
from handlers.values.state import Substituting

MAX_SUBSTITUTE = 120
# Typed later, "đã nhận" is about something else.
ANSWERABLE = timedelta(days=30)


def choices(announcement_id: int) -> tuple[Choice, ...]:
    """The roll call below an announcement."""
    return tuple(Choice(f"roll:{announcement_id}:{k}", label) for k, label in texts.ROLL.items())


def pressed(turn: Turn, number: str, answer: str) -> Outcome | None:
    """A button below an announcement; None when it was not sent to this person."""
    known = [name for name in get_args(RollAnswer) if name == answer]
    # A forged key: "²" is a digit and no number, and a longer one fits no column.
    if not number.isascii() or not number.isdigit() or len(number) > 15 or not known:
        return None
    # No announcement has the number nought; trials that chats still show do.
    if int(number) == 0:
        return stay(turn, texts.TRIED)
    if turn.lookup.roll(int(number)) is None:
        return None
    return _answered(turn, int(number), known[0])


def typed(turn: Turn, heard: Heard) -> Outcome | None:
    """A typed answer to the latest announcement, while it is fresh; None for anything else."""
    # In a dialog "vắng mặt" may be the answer to its question.
    said = read_roll(heard) if turn.idle else None
    roll = next(iter(turn.lookup.announced()), None) if said is not None else None
    if said is None or roll is None or turn.now - roll.sent_at > ANSWERABLE:
        return None
    if said.bare and not _is_first_since(turn, roll):
        return None
    if said.answer is None:
        return stay(turn, Reply(texts.ASK_MARKED, choices(roll.id)))
    return _answered(turn, roll.id, said.answer, said.substitute)


def _is_first_since(turn: Turn, roll: RollView) -> bool:
    """Whether nothing was said or answered since the announcement, so that it alone is meant."""
    touched = turn.person.conversation.touched
    return roll.answer is None and (touched is None or touched < roll.sent_at)


def _answered(
    turn: Turn, number: int, answer: RollAnswer, substitute: str | None = None
) -> Outcome:
    order = AnswerRoll(number, answer, substitute)
    if substitute is not None:
        return stay(turn, texts.substitute_noted(name=substitute), effects=(order,))
    if answer != "away":
        return stay(turn, texts.ROLL_THANKS[answer], effects=(order,))
    return say(turn, question(), dialog=Substituting(number), effects=(order,))


def question() -> Reply:
    """Who comes instead."""
    return Reply(texts.ASK_SUBSTITUTE, (Choice("none", texts.NO_SUBSTITUTE),))


def answer_substitute(turn: Turn, dialog: Substituting, typed: Heard) -> Outcome | str:
    """Note who comes instead."""
    if typed.key == "none":
        return say(turn, texts.ROLL_THANKS["away"])
    name = read_words(typed.text, MAX_SUBSTITUTE)
    if name is None:
        return texts.SUBSTITUTE_BAD
    order = AnswerRoll(dialog.announcement, "away", name)
    return say(turn, texts.substitute_noted(name=name), effects=(order,))
