"""An errand noted and said back, or its day asked for.

The rule: nobody is asked for a consent to what they asked for in so many words, which hold no
number until they have given one.
"""

from dataclasses import replace
from datetime import datetime

from handlers.reminders.own import texts
from handlers.reminders.own.spoken import read_spoken
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.effects import DropOwn, Effect, RemindOwn
from handlers.values.messages import Outcome
from handlers.values.reminding.settings import ERRAND_AHEAD, WishedReminder
from handlers.values.replies import Reply
from handlers.values.shown.masking import without_phones
from knowledge.typed.normalize import fold

# More errands of one person are a list for somebody else to keep.
MOST = 20


def noted(
    turn: Turn,
    told: str,
    at: datetime,
    drops: tuple[Effect, ...] = (),
    near: Reply | None = None,
) -> Outcome:
    if at > turn.now + ERRAND_AHEAD:
        return in_passing(stay(turn, texts.too_far(last=(turn.now + ERRAND_AHEAD).date())))
    # Whose number it is, only they could say; whoever has agreed to nothing leaves nobody's.
    kept = told if turn.person.consents or turn.person.staff else without_phones(told)
    masked, told = kept != told, kept
    gone = {(one.words, one.at) for one in drops if isinstance(one, DropOwn)}
    others = [
        (one.event, turn.local(one.due_at))
        for one in turn.lookup.stored().errands
        if one.due_at and (one.event, turn.local(one.due_at)) not in {*gone, (told, at)}
    ]
    if len(others) >= MOST:
        return in_passing(stay(turn, texts.FULL))
    same = [when for words_, when in others if fold(words_) == fold(told)]
    text = texts.noted(words=told, at=at, also=same, masked=masked)
    turns = turn.person.conversation.turn + 1
    wish = WishedReminder("", at.date(), (at,), turns, turn.now, errand=told)
    reply = Reply(f"{text}\n{near.text}", near.choices) if near else Reply(text)
    return remembering(stay(turn, reply, effects=(*drops, RemindOwn(told, at))), wish)


def ask_day(turn: Turn, told: str, when: str = "") -> Outcome:
    turns = turn.person.conversation.turn + 1
    wish = WishedReminder("", turn.today, (), turns, turn.now, errand=told)
    lunar = bool(when) and read_spoken(when, turn.today).lunar
    return remembering(stay(turn, texts.ask_day(words=told, lunar=lunar)), wish)


def remembering(outcome: Outcome, wish: WishedReminder | None) -> Outcome:
    memory = replace(outcome.conversation, wished=wish)
    return in_passing(replace(outcome, conversation=memory))
