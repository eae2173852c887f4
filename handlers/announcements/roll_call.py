"""A recipient's answer to an announcement: got it, coming, or away with a substitute.

The rule: only who was sent an announcement answers it; a later answer replaces the earlier one.
"""

from dataclasses import replace
from datetime import timedelta
from typing import get_args

from handlers.acts.heard import Heard
from handlers.announcements import texts
from handlers.announcements.answered import read_roll
from handlers.announcements.instead import Instead, read_instead
from handlers.announcements.terms import where_of
from handlers.turn.turn import Turn, say, stay, with_notes
from handlers.values.messages import Outcome
from handlers.values.orders import AnswerRoll
from handlers.values.replies import Choice, Reply
from handlers.values.staff import RollAnswer, RollView
from handlers.values.state import Substituting

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
    roll = turn.lookup.roll(int(number))
    return _answered(turn, roll, known[0]) if roll else None


def typed(turn: Turn, heard: Heard) -> Outcome | None:
    """A typed answer to the latest announcement, while it is fresh; None for anything else."""
    # In a dialog "vắng mặt" may be the answer to its question, unless one has come just now.
    said = read_roll(heard) if turn.idle or has_come(turn) else None
    rolls = fresh(turn) if said is not None else ()
    if said is None or not rolls or (said.bare and not turn.idle):
        return None
    # News ask nobody to come: an invitation before them does.
    inviting = rolls if said.answer == "got" else [one for one in rolls if one.terms.kind != "news"]
    roll = next(iter(inviting), rolls[0])
    told_more = roll.answer is None or (roll.answer == "coming" and said.people is not None)
    if said.bare and not (told_more and is_spoken_of(turn, roll)):
        return None
    if said.answer is None:
        return stay(turn, Reply(texts.ASK_MARKED, choices(roll.id)))
    return _answered(turn, roll, said.answer, said.substitute, said.people)


def fresh(turn: Turn) -> tuple[RollView, ...]:
    """The announcements that words may still be about, the newest first."""
    sent = turn.lookup.announced()
    return tuple(roll for roll in sent if turn.now - roll.sent_at <= ANSWERABLE)


def has_come(turn: Turn) -> bool:
    """Whether an announcement came by itself since the person last wrote."""
    return any(choice.key.startswith("roll:") for choice in turn.person.pushed)


def is_spoken_of(turn: Turn, roll: RollView) -> bool:
    """Whether it was the last thing that was said, so that it alone is meant."""
    memory = turn.person.conversation
    shown = any(key.startswith(f"roll:{roll.id}:") for key, _ in memory.offered)
    untouched = memory.touched is None or memory.touched < roll.sent_at
    return untouched or shown or memory.touched == roll.answered_at


def left(roll: RollView) -> tuple[Choice, ...]:
    """What may still be answered, below what was said to a question about it."""
    offered = choices(roll.id)
    if roll.terms.kind == "news":
        return offered[:1] if roll.answer is None else ()
    if roll.answer is None:
        return offered
    return tuple(one for one in offered[1:] if one.key != f"roll:{roll.id}:{roll.answer}")


def _answered(
    turn: Turn,
    roll: RollView,
    answer: RollAnswer,
    substitute: str | None = None,
    people: int | None = None,
) -> Outcome:
    order = AnswerRoll(roll.id, answer, substitute, people)
    if substitute is not None:
        noted = texts.substitute_noted(name=substitute, where=where_of(roll.terms))
        return stay(turn, noted, effects=(order,))
    if answer == "coming":
        noted = texts.coming_noted(where=where_of(roll.terms), people=people)
        return stay(turn, noted, effects=(order,))
    if answer == "got":
        return stay(turn, texts.ROLL_THANKS[answer], effects=(order,))
    return say(turn, question(), dialog=Substituting(roll.id), effects=(order,))


def noted_coming(outcome: Outcome, roll: RollView, people: int | None) -> Outcome:
    """The answer to a question, of somebody who has said beside it that they come."""
    noted = with_notes((texts.coming_noted(where="", people=people),), outcome.replies[0])
    coming = tuple(one for one in noted.choices if not one.key.endswith((":got", ":coming")))
    order = AnswerRoll(roll.id, "coming", people=people)
    replies = (replace(noted, choices=coming),)
    return replace(outcome, replies=replies, effects=(*outcome.effects, order))


def question() -> Reply:
    """Who comes instead."""
    return Reply(texts.ASK_SUBSTITUTE, (Choice("none", texts.NO_SUBSTITUTE),))


def answer_substitute(turn: Turn, dialog: Substituting, typed: Heard) -> Outcome | str:
    """Note who comes instead, that nobody does, or that the person comes after all."""
    said = Instead("nobody") if typed.key == "none" else read_instead(typed)
    if said is None:
        return texts.SUBSTITUTE_BAD
    roll = turn.lookup.roll(dialog.announcement)
    where = where_of(roll.terms) if roll else ""
    if said.who == "self":
        order = AnswerRoll(dialog.announcement, "coming")
        return say(turn, texts.coming_noted(where=where, people=None), effects=(order,))
    if said.who == "nobody":
        return say(turn, texts.ROLL_THANKS["away"])
    order = AnswerRoll(dialog.announcement, "away", said.name)
    return say(turn, texts.substitute_noted(name=said.name, where=where), effects=(order,))
