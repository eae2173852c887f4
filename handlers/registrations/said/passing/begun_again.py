"""With nothing open, the order to register after all: "ổng đổi ý nữa, đăng kí lại đi".

The rule: a new form begins with what is known; where nothing was sent it is said that nothing of an
earlier try is left.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots.form import read_form
from handlers.registrations import opening, texts
from handlers.registrations.form.said import said_form
from handlers.registrations.showing import NOTHING
from handlers.registrations.words.as_before import AGAIN, ANEW, ANEW_LED, NO_ORDER, STANDING
from handlers.turn.turn import Turn, with_notes
from handlers.values.messages import Outcome
from handlers.values.state import Registering
from knowledge.typed.normalize import nfc
from knowledge.typed.repeats import compiled

_AGAIN, _NO_ORDER, _STANDING = map(compiled, (AGAIN, NO_ORDER, STANDING))
_ANEW, _ANEW_LED = compiled(ANEW), compiled(ANEW_LED, re.IGNORECASE)
MOST_WORDS = 20


def is_ordered(heard: Heard) -> bool:
    """Whether that is the order, and nothing is asked or refused."""
    plain = heard.unsigned
    asks = "?" in heard.text or heard.asks or heard.asks_whether or _NO_ORDER.search(plain)
    return not asks and len(plain.split()) <= MOST_WORDS and _AGAIN.search(plain) is not None


def anew(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Thôi xóa hết đi làm lại từ đầu" in an open form; None for anything else."""
    if "?" in heard.text or dialog.revising:
        return None
    return opening.restart(turn) if _ANEW.match(heard.unsigned) else _with_value(turn, heard)


def _with_value(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Đăng ký lại từ đầu, HTX Vĩnh Kiên 2": thrown away, begun with what is said."""
    led = _ANEW_LED.match(nfc(heard.text))
    said = said_form(turn, read_form(Heard(heard.text[led.end() :]), "kind")) if led else NOTHING
    if said == NOTHING:
        return None
    return opening.begun(turn, opening.entry(turn, said), notes=(texts.THROWN_AWAY,))


def told(turn: Turn, heard: Heard) -> Outcome | None:
    """The form from its first question; None for anything else."""
    memory = turn.person.conversation
    waits = memory.parked is not None or memory.parked_edit is not None
    if not turn.idle or waits or heard.key is not None or turn.inbound.group:
        return None
    plain = heard.unsigned
    if not is_ordered(heard):
        return None
    if heard.at != "idle" and not _STANDING.search(plain):
        return None  # Of an answer that stands above.
    if turn.person.registrations:
        sent = any(view.stands for view in turn.person.registrations)
        return None if sent and not _STANDING.search(plain) else opening.start(turn)
    begun = opening.start(turn)
    if turn.idle and begun.replies and begun.conversation.dialog != turn.dialog:
        first, *others = begun.replies
        begun = replace(begun, replies=(with_notes((texts.FROM_THE_START,), first), *others))
    return begun
