"""Sending, and after it: list, show, edit and withdraw one's own registrations.

The rule: a person reaches only registrations loaded with them; a code typed or forged by someone
else is "not found".
"""

from dataclasses import replace

from handlers.registrations import texts
from handlers.registrations.asked import not_taken
from handlers.registrations.changeable import cannot_edit, is_unchanged
from handlers.registrations.form.parts.twice import found_of
from handlers.registrations.form.steps import ask_step, step_name
from handlers.registrations.form.table import form_text
from handlers.registrations.sent import sent_texts
from handlers.signed import texts as signed
from handlers.turn import texts as common
from handlers.turn.turn import Turn, say
from handlers.typed.phones import read_phone
from handlers.values.effects import (
    Effect,
    NoteQuestion,
    NoteUnitName,
    ReviseRegistration,
    SaveRegistration,
    WithdrawRegistration,
)
from handlers.values.messages import Outcome
from handlers.values.person import RegistrationView
from handlers.values.replies import CODE, SHEET, Attachment, Choice, Reply
from handlers.values.shown.masking import initialled
from handlers.values.state import Confirming, Form, Registering, Step


def mine(turn: Turn) -> Outcome:
    """All registrations of the person; a single one is shown whole."""
    views = turn.person.registrations
    draft = _draft_line(turn)
    if not_taken.is_closed(turn):
        return not_taken.told(turn)
    if not views:
        text = draft or sent_texts.NONE_YET
        return say(turn, Reply(text, (_register_choice(draft),)), dialog=turn.dialog)
    if len(views) == 1:
        return show(turn, views[0].code)
    # What waits for the person comes first, and has a choice however many there are.
    views = tuple(sorted(views, key=lambda view: view.status != "returned"))
    lines = [
        sent_texts.mine_line(
            code=view.code, unit=view.form.unit_name or "", status=texts.STATUSES[view.status]
        )
        for view in views
    ]
    text = "\n".join(("\n".join(lines), *([draft] if draft else []), "", sent_texts.ASK_WHICH))
    choices = tuple(Choice(f"view:{view.code}", view.code) for view in views[:8])
    return say(turn, Reply(text, choices), dialog=turn.dialog)


def _register_choice(draft: str | None) -> Choice:
    if draft:
        return Choice("go:continue", common.CONTINUE)
    return Choice("go:register", common.MENU_REGISTER)


def _draft_line(turn: Turn) -> str | None:
    dialog = turn.dialog
    # Before the first answer there is nothing to go on with; an edit is no draft.
    if not isinstance(dialog, Registering) or dialog.form.kind is None or dialog.revising:
        return None
    if dialog.step == Step.EXISTING:  # Looking at what was sent already ends the draft.
        return None
    return sent_texts.draft_line(step=step_name(dialog.step))


def show(turn: Turn, code: str) -> Outcome:
    """One registration with what can be done with it."""
    view = turn.registration(code)
    if view is None:
        return say(turn, sent_texts.no_such(code=code), dialog=turn.dialog)
    text = sent_texts.mine(
        code=view.code,
        status=texts.STATUSES[view.status],
        version=view.version,
        sent_at=turn.local(view.sent_at),
        changed_at=turn.local(view.changed_at),
        text=form_text(view.form, turn.title_names()),
    )
    if view.signed_at:
        text = f"{text}\n\n{signed.signed_line(at=turn.local(view.signed_at))}"
    if view.note:
        text = f"{text}\n\n{sent_texts.staff_note(note=view.note)}"
    draft = _draft_line(turn)
    text = f"{text}\n\n{draft}" if draft else text
    choices = () if view.status in ("withdrawn", "collected") else _actions(view)
    return say(turn, Reply(text, choices), dialog=turn.dialog)


def _actions(view: RegistrationView) -> tuple[Choice, ...]:
    return (
        Choice(f"edit:{view.code}", texts.EDIT_IT),
        Choice(f"withdraw:{view.code}", texts.WITHDRAW_IT),
    )


def send(turn: Turn, dialog: Registering) -> Outcome:
    """Turn the reviewed form into a registration, or a new version of one.

    Beside another registration of the unit only when the person knows of that one.
    """
    form = dialog.form
    if dialog.revising:
        return cannot_edit(turn, dialog.revising) or _revise(turn, dialog.revising, dialog)
    # Asked when the unit was named already; somebody else or another chat may have sent it since.
    taken = turn.lookup.taken(turn.plan.id, form, but=dialog.knows)
    if taken is not None:
        asked = replace(dialog, step=Step.UNIT_TAKEN, found=found_of(taken))
        return say(turn, ask_step(turn, asked), dialog=asked)
    unit = form.unit_name or ""
    text = sent_texts.receipt(
        code=CODE, unit=unit, at=turn.now, plan=turn.plan_name, joins=bool(dialog.joins)
    )
    choices = [Choice("go:mine", common.MENU_MINE)]
    if turn.person.subscription is None:
        choices.append(Choice("go:remind", common.MENU_REMIND))
    reply = Reply(text, tuple(choices), attachment=sheet(CODE))
    return say(turn, reply, effects=(_saved(turn, dialog), *_joined(dialog), *_unit_named(dialog)))


def _saved(turn: Turn, dialog: Registering) -> Effect:
    notice = Reply(
        sent_texts.sent_beside(
            unit=dialog.form.unit_name or "", by=initialled(dialog.form.contact_name or "")
        )
    )
    return SaveRegistration(turn.plan.year, turn.plan.id, dialog.form, dialog.knows, notice)


def _joined(dialog: Registering) -> tuple[Effect, ...]:
    """The wish that the office unites it with the other one."""
    if dialog.joins is None:
        return ()
    wish = sent_texts.wish_to_join(unit=dialog.form.unit_name or "")
    return (NoteQuestion(wish, "asked-staff"),)


def _unit_named(dialog: Registering, before: Form | None = None) -> tuple[Effect, ...]:
    """What the typed name of the unit meant; an edit of something else tells nothing new."""
    typed, unit_id = dialog.typed_unit, dialog.form.unit_id
    # A number typed for a name is somebody's, and what is learned here is offered to strangers.
    if typed is None or read_phone(typed) or (before and before.unit_id == unit_id):
        return ()
    return (NoteUnitName(typed, unit_id),)


def sheet(code: str) -> Attachment:
    """The unit's sheet to print, sign and stamp."""
    return Attachment(f"{SHEET}{code}", f"{code}.docx")


def _revise(turn: Turn, code: str, dialog: Registering) -> Outcome:
    view = turn.registration(code)
    if view is not None and is_unchanged(turn, dialog):
        # No new version of the same words.
        return say(turn, sent_texts.as_sent(code=code))
    version = view.version + 1 if view else 2
    accepted = view is not None and view.status == "accepted"
    text = sent_texts.revised(code=code, version=version, at=turn.now, accepted=accepted)
    reply = Reply(text, (Choice("go:mine", common.MENU_MINE),), attachment=sheet(code))
    named = _unit_named(dialog, view.form if view else None)
    return say(turn, reply, effects=(ReviseRegistration(code, dialog.form), *named))


def edit(turn: Turn, code: str) -> Outcome:
    """Open the dialog on the sent content; sending makes a new version."""
    refused = cannot_edit(turn, code)
    view = turn.registration(code)
    if refused or view is None:
        return refused or say(turn, sent_texts.no_such(code=code))
    dialog = Registering(Step.REVIEW, form=view.form, revising=code)
    return say(turn, ask_step(turn, dialog), dialog=replace(dialog, seen=view.form))


def ask_withdraw(turn: Turn, code: str) -> Outcome:
    """Ask before taking a registration back."""
    view = turn.registration(code)
    if view is None:
        return say(turn, sent_texts.no_such(code=code), dialog=turn.dialog)
    if view.status == "withdrawn":
        return say(turn, sent_texts.already_withdrawn(code=code), dialog=turn.dialog)
    return say(turn, withdraw_question(code), dialog=Confirming("withdraw", code=code))


def withdraw_question(code: str) -> Reply:
    """The yes/no before a registration is withdrawn."""
    choices = (Choice("yes", sent_texts.WITHDRAW_YES), Choice("no", sent_texts.WITHDRAW_NO))
    return Reply(sent_texts.confirm_withdraw(code=code), choices)


def withdraw(turn: Turn, code: str) -> Outcome:
    """Take it back."""
    effects = (WithdrawRegistration(code),)
    return say(turn, sent_texts.withdrawn(code=code), effects=effects)
