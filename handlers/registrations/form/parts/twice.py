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
from handlers.turn.turn import Turn, say, stay
from handlers.typed.assent import is_sending
from handlers.values.effects import NoteQuestion
from handlers.values.messages import Outcome
from handlers.values.person import RegistrationView, Taken
from handlers.values.replies import Choice, Reply
from handlers.values.state import Registering, Step


def found_of(taken: Taken) -> tuple[str, ...]:
    """What the step is about: code and day."""
    return taken.code, taken.sent_on.isoformat()


def _ask(turn: Turn, dialog: Registering) -> str:
    """Who has registered this unit before: the same person or somebody else."""
    # A draft of before has a sender behind them.
    code, day = dialog.found[:2]
    if turn.registration(code) is not None:
        unit = dialog.form.unit_name or ""
        return sent_texts.sent_before(code=code, unit=unit, sent_on=date.fromisoformat(day))
    return sent_texts.taken(done=dialog.seen is not None)


def _choices(turn: Turn, dialog: Registering) -> tuple[Choice, ...]:
    """What to do with a form whose unit is registered already."""
    view = turn.registration(dialog.found[0])
    return OTHERS if view is None else _own_twice(view)


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
    code = dialog.found[0]
    if is_sending(typed):
        # "Gửi đi" is said of either of the two, which are not the same to the other one.
        return Answered(dialog, outcome=stay(turn, Reply(sent_texts.JOIN_OR_OWN, OTHERS)))
    match typed.key:
        case "join":
            return _beside(replace(dialog, joins=code))
        case "anyway":
            return _beside(dialog)
        case "office":
            return Answered(dialog, outcome=_ask_office(turn, dialog))
        case "stop":
            return Answered(dialog, outcome=say(turn, common.CANCELLED))
    return None


def _beside(dialog: Registering) -> Answered:
    """On with the form, or off with it when it was reviewed as it is."""
    known = replace(dialog, knows=(*dialog.knows, dialog.found[0]), found=())
    return Answered(known, act="send" if known.seen == known.form else None)


def _ask_office(turn: Turn, dialog: Registering) -> Outcome:
    """The question is the staff's; the form waits."""
    unit = dialog.form.unit_name or ""
    question = sent_texts.is_needed(unit=unit)
    left = tuple(choice for choice in OTHERS if choice.key != "office")
    note = NoteQuestion(question, "asked-staff")
    return stay(turn, Reply(sent_texts.OFFICE_ASKED, left), effects=(note,))


def _read_own_twice(turn: Turn, dialog: Registering, typed: Heard) -> Answered | None:
    """The filled form takes the place of what was sent, or stands beside it, or is dropped."""
    code = dialog.found[0]
    match typed.key:
        # A button may be older than the collecting of what it would replace.
        case "replace" if may_edit(turn, code):
            return Answered(replace(dialog, revising=code, found=(), seen=None), goto=Step.REVIEW)
        case "anyway":
            return _beside(dialog)
        case "stop":
            return Answered(dialog, outcome=say(turn, sent_texts.not_twice(code=code)))
    return None


STOP_HERE = "Dừng lại"
OTHERS = (
    Choice("join", "Gửi để ghép vào bản đó"),
    Choice("anyway", "Vẫn gửi bản riêng"),
    Choice("office", "Hỏi cán bộ"),
    Choice("stop", STOP_HERE),
)
UNIT_TAKEN = FormField(
    Step.UNIT_TAKEN,
    FieldWords("Đơn vị đã đăng ký"),
    _read,
    ask=_ask,
    choices=_choices,
    passing=True,
)
