"""What comes after the questions: the review, and its menus of what can be corrected or added.

The rule: a menu offers each field of such a registration, whatever fields there are.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.registrations import texts
from handlers.registrations.changeable import is_unchanged, may_edit
from handlers.registrations.form.fields import Answered, FieldWords, FormField, Result
from handlers.registrations.form.table import asked_fields, changes_text, form_text
from handlers.registrations.sent import sent_texts, which
from handlers.turn import texts as common
from handlers.turn.turn import Turn, stay
from handlers.typed.read import plain
from handlers.typed.words import assent as assent_texts
from handlers.values.replies import Choice, Reply
from handlers.values.state import Form, Registering, Step
from knowledge.typed.repeats import compiled

_WAITS = compiled(assent_texts.WAITS_MARKED)

# Without a colon: it means something here alone.
_TO = "to-"


def _review_text(turn: Turn, dialog: Registering) -> str:
    """Whole once; after that what changed since it was last shown."""
    form, names = dialog.form, turn.title_names()
    if dialog.revising and is_unchanged(turn, dialog):
        text = form_text(form, names) if dialog.seen is None else ""
        return sent_texts.edit_begins(text=text, code=dialog.revising, people=bool(form.people))
    if dialog.seen is not None:
        changed = changes_text(dialog.seen, form, names, old_too=bool(dialog.revising))
        view = turn.registration(dialog.revising or "")
        unit = view.form.unit_name if view else form.unit_name  # As it was known till now.
        return sent_texts.review_again(
            changed=changed,
            unit=unit or "",
            revising=dialog.revising,
            came=_somebody_came(dialog.seen, form),
            names_unit=any(turn.registration(code) for code in dialog.found),
        )
    # Who speaks has nobody to tell of himself.
    others = any(plain(row.name) != plain(form.contact_name or "") for row in form.people)
    text = form_text(form, names)
    if dialog.joins:
        text = f"{text}\n\n{sent_texts.WILL_JOIN}"
    text = sent_texts.review(text=text, people=others, revising=dialog.revising)
    returned = turn.registration(dialog.revising or "")
    # What the office asked for, above what is to be changed for it.
    if returned is not None and returned.note:
        text = f"{sent_texts.staff_note(note=returned.note)}\n\n{text}"
    return text


def _somebody_came(seen: Form, form: Form) -> bool:
    """Whether a name stands on the list that stood on none that was agreed to."""
    written = {row.name for row in seen.people}
    came = [row.name for row in form.people if row.name not in written]
    return bool(came) and not {*map(plain, came)} <= {*map(plain, written)}


def _review_offered(turn: Turn, dialog: Registering) -> tuple[Choice, ...]:
    whole = () if dialog.seen is None else (Choice("whole", "Xem lại cả bản"),)
    # What changes nothing is not offered for sending: it is asked what is to change.
    send = () if is_unchanged(turn, dialog) else (Choice("send", "Gửi đăng ký"),)
    return (
        *send,
        Choice("edit", texts.EDIT),
        Choice("more-info", "Thêm thông tin"),
        Choice("cancel", common.CANCEL),
        # What is not always offered comes last, so that a number means the same each time.
        *whole,
        *_others(turn, dialog),
    )


def _others(turn: Turn, dialog: Registering) -> tuple[Choice, ...]:
    """The other sent registrations that the change may be meant for."""
    moved = ((code, _moved(turn, dialog, code)) for code in dialog.found)
    return tuple(
        Choice(f"{_TO}{code}", sent_texts.other(code=code, unit=there.seen.unit_name or ""))
        for code, there in moved
        if there is not None and there.seen is not None
    )


def _moved(turn: Turn, dialog: Registering, code: str) -> Registering | None:
    """The change as one of another registration; None where it would change nothing there."""
    here, there = turn.registration(dialog.revising or ""), turn.registration(code)
    if here is None or there is None or not may_edit(turn, code):
        return None
    form = which.carried(here.form, dialog.form, there.form)
    found = (here.code, *(other for other in dialog.found if other != code))
    moved = Registering(
        Step.REVIEW, form=form, revising=code, seen=there.form, found=found, trail=dialog.trail
    )
    return moved if form != there.form else None


def _read_review(turn: Turn, dialog: Registering, typed: Heard) -> Result:
    # "Chờ gửi" is no "cho gửi"; a button has only its own words.
    typed_so = turn.inbound.choice is None and typed.key == "send"
    waits = typed_so and _WAITS.search(typed.lowered) is not None
    if typed.key == "send" and not waits:
        return Answered(dialog, act="send")
    if waits or typed.key in (assent_texts.LATER_KEY, assent_texts.HOLD_KEY):
        reply = Reply(assent_texts.NOT_SENT, _review_offered(turn, dialog))
        return Answered(dialog, outcome=stay(turn, reply))
    if typed.key == "whole":
        return Answered(replace(dialog, seen=None), goto=Step.REVIEW)
    if typed.key is not None and typed.key.startswith(_TO):
        moved = _moved(turn, dialog, typed.key.removeprefix(_TO))
        return Answered(moved, goto=Step.REVIEW) if moved else None
    steps = {"edit": Step.FIELDS, "more-info": Step.MORE}
    step = steps.get(typed.key or "")
    return Answered(dialog, goto=step) if step else None


def _fields_offered(dialog: Registering) -> list[FormField]:
    """FIELDS: what had to be answered, or was, can be corrected; MORE: what may be added."""
    form, more = dialog.form, asked_fields(dialog.form, in_order=False)
    if dialog.step == Step.MORE:
        return [field for field in more if field.shown]
    given = (field for field in more if field.answered(form))
    fields = (*asked_fields(form, in_order=True), *given)
    return [field for field in fields if field.shown]


def _menu(turn: Turn, dialog: Registering) -> tuple[Choice, ...]:
    choices = [Choice(field.step, field.words.name) for field in _fields_offered(dialog)]
    return (*choices, Choice(Step.REVIEW, "Quay lại xem lại"))


def _read_menu(turn: Turn, dialog: Registering, typed: Heard) -> Result:
    """The key is the step to go to, or where it begins."""
    if typed.key == Step.REVIEW:
        return Answered(replace(dialog, seen=None), goto=Step.REVIEW)
    # A forged key would open a question that this kind of registration has not.
    for field in _fields_offered(dialog):
        if field.step == typed.key:
            return _opened(dialog, field)
    return None


def _opened(dialog: Registering, field: FormField) -> Answered:
    # A list of nobody is not shown; the first person is asked at once.
    if field.begins and not field.answered(dialog.form):
        return Answered(replace(dialog, row=None, row_index=None), goto=field.begins)
    return Answered(dialog, goto=field.step)


REVIEW = (
    FormField(
        Step.REVIEW,
        FieldWords("Xem lại trước khi gửi"),
        _read_review,
        ask=_review_text,
        choices=_review_offered,
    ),
    FormField(
        Step.FIELDS,
        FieldWords("Chọn mục cần sửa", "Anh/chị muốn sửa mục nào?"),
        _read_menu,
        choices=_menu,
    ),
    FormField(
        Step.MORE,
        FieldWords("Thêm thông tin", "Thông tin thêm (không bắt buộc):"),
        _read_menu,
        choices=_menu,
        optional=True,
    ),
)
