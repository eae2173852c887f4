""" "Thôi khỏi nhắc cái đó, nhắc ngày quốc tế HTX thôi": one reminder in the place of another.

The rule: what is taken back does not come, and only what is named instead is wished for.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots.moment.when import read_when
from handlers.reminders.said import once, wish
from handlers.reminders.words import instead as words
from handlers.turn.turn import Turn, beside
from handlers.values.effects import DropOwn
from handlers.values.messages import Outcome
from knowledge.typed.normalize import fold, nfc
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

_OFF, _ON = compiled(words.OFF), compiled(words.ON)
_TWICE = 2
_CLAUSE = re.compile(r"[,;.]\s*")


def wished(turn: Turn, heard: Heard) -> Outcome | None:
    """The other event alone, or the consent to it; None for anything else."""
    if heard.unsigned.count("nhac ") < _TWICE:
        return None  # Most messages speak of no reminder, and need not be read for two.
    head, *rest = _CLAUSE.split(nfc(heard.text).strip(), maxsplit=1)
    if turn.inbound.group or not rest or "?" in heard.text or not _OFF.fullmatch(fold(head)):
        return None
    if not _ON.match(fold(rest[0])):
        return None
    said = Said(rest[0])
    slots = read_when(said, "idle", "remind-set")
    named = slots.event or slots.date
    if not named:
        return None
    chosen, before = turn.person.subscription, turn.person.conversation.wished
    outcome = once.only(turn, chosen, named) if chosen else wish.remind_set(turn, said, slots)
    errand = before.errand if before is not None else ""
    drops = tuple(DropOwn(errand, at) for at in before.moments) if before and errand else ()
    memory = replace(outcome.conversation, wished=None)
    return beside(replace(outcome, conversation=memory, effects=(*drops, *outcome.effects)))
