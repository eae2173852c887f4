"""What is said beside a "no" where something would end: "không hủy, xã tôi là Quy Mông".

The rule: the no is taken by itself, first; what follows counts only where it fills in, or mends,
what was kept.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from handlers import dialogs
from handlers.acts.heard import Heard, hear
from handlers.parking import parked
from handlers.subjects import ACTS
from handlers.turn.turn import Turn
from handlers.values.messages import Outcome
from handlers.values.state import Confirming, Form, Registering
from handlers.wishes.words import keeping as words
from knowledge.typed.normalize import fold, nfc

_SAYING = ("correct", "change", "values", "register", "add-person")
_NO = re.compile(words.NO)
_VERBS = {what: re.compile(pattern) for what, pattern in words.NO_VERBS.items()}
_Answer = Callable[[Turn, Heard], Outcome]


def said_beside(turn: Turn, heard: Heard, answer: _Answer) -> Outcome | None:
    """The outcome of what follows the no, in what was kept by it; None where nothing does."""
    state = turn.dialog
    if not isinstance(state, Confirming) or state.what not in _VERBS or heard.key is not None:
        return None
    parts = _parts(heard.text, state.what)
    if parts is None or "?" in heard.text or not _names_value(parts[1]):
        return None
    no, rest = parts
    at = _with(turn, no)
    kept = parked(at, dialogs.settled(at, answer(at, Heard(no, at=heard.at))))
    if isinstance(kept.conversation.dialog, Confirming) or kept.effects:
        return None
    memory = replace(kept.conversation, offered=())
    after = _with(replace(turn, person=replace(turn.person, conversation=memory)), rest)
    for reads in (answer, _mended):
        said = reads(after, hear(rest, None, dialogs.place_of(after)))
        said = parked(after, dialogs.settled(after, said)) if said is not None else None
        if said is not None and _fills(after, said):
            return said
    return None


def _mended(turn: Turn, heard: Heard) -> Outcome | None:
    """An earlier answer, which is none to the open question."""
    again = Heard(heard.text, at="review")
    return ACTS["correct"](turn, again)


def _parts(text: str, what: str) -> tuple[str, str] | None:
    text = nfc(text)
    found = _NO.match(fold(text)) or _VERBS[what].match(fold(text))
    if found is None:
        return None
    rest = text[found.end() :].strip(" ,.;:!")
    return (text[: found.end()].strip(" ,.;:!"), rest) if rest else None


def _names_value(rest: str) -> bool:
    """Whether it says a value by itself; at a question for a name any words would be one."""
    meant = Heard(rest, at="review").meant
    return bool(meant.slots.said()) and meant.act in _SAYING


def _with(turn: Turn, text: str) -> Turn:
    return replace(turn, inbound=replace(turn.inbound, text=text))


def _fills(after: Turn, said: Outcome) -> bool:
    """Whether the form that was kept, or what was sent, has something else in it now."""
    dialog, before = said.conversation.dialog, after.dialog
    if not isinstance(dialog, Registering) or said.effects:
        return False
    if isinstance(before, Registering):
        return (dialog.form, dialog.row) != (before.form, before.row)
    view = after.registration(dialog.revising or "")
    return dialog.form != (view.form if view else Form())
