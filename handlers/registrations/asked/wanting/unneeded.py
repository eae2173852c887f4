""" "Tôi là đảng viên, có cần ghi vào không": what the form does not ask is not needed.

The rule: it is written nowhere; beside a value the value is taken, and the question answered first.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.registrations.asked import texts
from handlers.registrations.asked.wanting.words import unneeded as words
from handlers.turn.turn import Turn, in_passing, stay, with_notes
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from handlers.values.state import Registering
from knowledge.typed.repeats import compiled

_OF_WHAT, _ASKS, _ALONE = map(compiled, (words.OF_WHAT, words.ASKS, words.ALONE))


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """The question alone, wherever it is asked."""
    if turn.inbound.group or not _asks(heard) or not _ALONE.fullmatch(heard.unsigned):
        return None
    return in_passing(stay(turn, Reply(texts.UNNEEDED)))


def beside(turn: Turn, heard: Heard, outcome: Outcome) -> Outcome:
    """The question behind something else: answered above what became of that."""
    open_form = isinstance(outcome.conversation.dialog, Registering)
    if not open_form or not outcome.replies or heard.key is not None or not _asks(heard):
        return outcome
    first, *others = outcome.replies
    if first.text.startswith(texts.UNNEEDED):
        return outcome
    return replace(outcome, replies=(with_notes((texts.UNNEEDED,), first), *others))


def _asks(heard: Heard) -> bool:
    said = heard.unsigned
    return _ASKS.search(said) is not None and _OF_WHAT.search(said) is not None
