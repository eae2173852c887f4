"""More aims for what was sent, said with nothing open: "thêm chỉ tiêu: mở 1 cửa hàng; tặng 20 áo".

The rule: those that stand there stay, and all of them are shown before anything is sent again.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots.aim.aims import read_aims
from handlers.registrations import showing
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.said import MAX_TARGETS
from handlers.registrations.said.aims import texts
from handlers.registrations.said.aims.exchanged import exchanged
from handlers.registrations.said.mending.applying import changed
from handlers.registrations.words.aims import aims as words
from handlers.turn.turn import Turn, stay
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Registering, Step
from knowledge.typed.normalize import nfc

_LED = re.compile(words.ADDS_TO_AIMS, re.IGNORECASE | re.DOTALL)
_TAIL = re.compile(words.ADDS_TAIL, re.IGNORECASE)


def of_sent(turn: Turn, heard: Heard) -> Outcome | None:
    """What was sent, open with them; None where no aim is said."""
    asks = heard.asks or heard.asks_whether or "?" in heard.text
    stands = any(view.stands for view in turn.person.registrations)
    led = _LED.match(nfc(heard.text))
    if not turn.idle or not stands or asks:
        return None
    if led is None:
        return changed(turn, None, lambda _, edit: _exchanged(edit, heard), opens=False)
    new = read_aims(_TAIL.sub("", led["aims"]), at_step=True)
    return changed(turn, None, lambda at, edit: _with(at, edit, new), opens=False)


def _exchanged(dialog: Registering, heard: Heard) -> Answered | None:
    """ "500 là khăn thêu, áo thì 50": another thing is one more line."""
    put = exchanged(dialog.form.targets, heard.text)
    if put is None:
        return None
    return Answered(replace(dialog, form=replace(dialog.form, targets=put)), goto=Step.REVIEW)


def _with(turn: Turn, dialog: Registering, new: tuple[str, ...]) -> Answered | Outcome | None:
    lines = dialog.form.targets
    written = {plain(one) for one in lines}
    more = tuple(one for one in new if plain(one) not in written)
    if not more:
        return None
    if len(lines) + len(more) > MAX_TARGETS:
        note = texts.too_many(before=lines, new=more, most=MAX_TARGETS)
        return stay(turn, showing.prompt(turn, dialog, (note,)))
    form = replace(dialog.form, targets=(*lines, *more))
    return Answered(replace(dialog, form=form), goto=Step.REVIEW)
