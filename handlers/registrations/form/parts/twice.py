"""A unit that is registered already: what is asked, and what the answer does.

The rule: nothing is sent twice without the person's word, and nothing of theirs is replaced
without it.
"""

from dataclasses import replace
from datetime import date

from handlers.acts.heard import Heard
from handlers.registrations.changeable import may_edit
from handlers.registrations.form.fields import Answered, FieldWords, FormField
from handlers.registrations.sent import sent_texts
from handlers.turn import texts as common
from handlers.turn.turn import Turn, say
from handlers.values.person import RegistrationView
from handlers.values.replies import Choice
from handlers.values.state import Registering, Step


def _ask(turn: Turn, dialog: Registering) -> str:
    """Who has registered this unit before: the same person or somebody else."""
    code, day = dialog.found
    if turn.registration(code) is not None:
        unit = dialog.form.unit_name or ""
        return sent_texts.sent_before(code=code, unit=unit, sent_on=date.fromisoformat(day))
    return sent_texts.taken(code=code, sent_on=date.fromisoformat(day))


def _choices(turn: Turn, dialog: Registering) -> tuple[Choice, ...]:
    """What to do with a form whose unit is registered already."""
    view = turn.registration(dialog.found[0])
    if view is None:
        return (Choice("anyway", "Vẫn gửi"), Choice("stop", STOP_HERE))
    return _own_twice(view)


def _own_twice(view: RegistrationView) -> tuple[Choice, ...]:
    beside = (Choice("anyway", "Gửi thêm bản thứ hai"), Choice("stop", STOP_HERE))
    # Neither can get a new version, so only a second registration is left to offer.
    closed = view.status in ("withdrawn", "collected")
    return beside if closed else (Choice("replace", "Thay vào bản đã gửi"), *beside)


def _read(turn: Turn, dialog: Registering, typed: Heard) -> Answered | None:
    """Send although the unit is registered: by somebody else, or by the same person before."""
    own = turn.registration(dialog.found[0]) is not None
    if own:
        return _read_own_twice(turn, dialog, typed)
    if typed.key == "anyway":
        return Answered(replace(dialog, found=()))
    if typed.key == "stop":
        return Answered(dialog, outcome=say(turn, common.CANCELLED))
    return None


def _read_own_twice(turn: Turn, dialog: Registering, typed: Heard) -> Answered | None:
    """The filled form takes the place of what was sent, or stands beside it, or is dropped."""
    code = dialog.found[0]
    match typed.key:
        # A button may be older than the collecting of what it would replace.
        case "replace" if may_edit(turn, code):
            return Answered(replace(dialog, revising=code, found=(), seen=None), goto=Step.REVIEW)
        case "anyway":
            return Answered(dialog, act="send-second")
        case "stop":
            return Answered(dialog, outcome=say(turn, sent_texts.not_twice(code=code)))
    return None


STOP_HERE = "Dừng lại"
UNIT_TAKEN = FormField(
    Step.UNIT_TAKEN,
    FieldWords("Đơn vị đã đăng ký"),
    _read,
    ask=_ask,
    choices=_choices,
    passing=True,
)
