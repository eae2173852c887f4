"""After sending: list, show, edit and withdraw one's own registrations.

The rule: a person reaches only registrations loaded with them; a code typed or forged by someone
else is "not found".
"""

from handlers.messages import Choice, Outcome, Reply, WithdrawRegistration
from handlers.person import RegistrationView
from handlers.scene import Scene, say
from handlers.state import Confirming, Registering, Step
from handlers.texts import common
from handlers.texts import registering as texts


def find(scene: Scene, code: str) -> RegistrationView | None:
    """The person's registration with this code."""
    return next((view for view in scene.person.registrations if view.code == code), None)


def mine(scene: Scene) -> Outcome:
    """All registrations of the person; a single one is shown whole."""
    views = scene.person.registrations
    draft = _draft_line(scene)
    if not views:
        text = draft or texts.NONE_YET
        return say(scene, Reply(text, (_register_choice(draft),)), dialog=scene.dialog)
    if len(views) == 1:
        return show(scene, views[0].code)
    lines = [
        texts.mine_line(
            code=view.code, unit=view.form.unit_name or "", status=texts.STATUSES[view.status]
        )
        for view in views
    ]
    text = "\n".join(("\n".join(lines), *([draft] if draft else []), "", texts.ASK_WHICH))
    choices = tuple(Choice(f"view:{view.code}", view.code) for view in views[:8])
    return say(scene, Reply(text, choices), dialog=scene.dialog)


def _register_choice(draft: str | None) -> Choice:
    if draft:
        return Choice("go:continue", common.CONTINUE)
    return Choice("go:register", common.MENU_REGISTER)


def _draft_line(scene: Scene) -> str | None:
    dialog = scene.dialog
    if not isinstance(dialog, Registering) or dialog.form.kind is None or dialog.revising:
        return None
    return texts.draft_line(step=texts.STEP_NAMES[dialog.step])


def show(scene: Scene, code: str) -> Outcome:
    """One registration with what can be done with it."""
    view = find(scene, code)
    if view is None:
        return say(scene, texts.no_such(code=code), dialog=scene.dialog)
    text = texts.mine(
        code=view.code,
        status=texts.STATUSES[view.status],
        version=view.version,
        sent_at=scene.local(view.sent_at),
        changed_at=scene.local(view.changed_at),
        text=texts.form_text(view.form, scene.title_names()),
    )
    if view.note:
        text = f"{text}\n\n{texts.staff_note(note=view.note)}"
    draft = _draft_line(scene)
    text = f"{text}\n\n{draft}" if draft else text
    choices = () if view.status in ("withdrawn", "collected") else _actions(view)
    return say(scene, Reply(text, choices), dialog=scene.dialog)


def _actions(view: RegistrationView) -> tuple[Choice, ...]:
    return (
        Choice(f"edit:{view.code}", texts.EDIT_IT),
        Choice(f"withdraw:{view.code}", texts.WITHDRAW_IT),
    )


def edit(scene: Scene, code: str) -> Outcome:
    """Open the dialog on the sent content; sending makes a new version."""
    view = find(scene, code)
    if view is None or view.status == "withdrawn":
        return say(scene, texts.no_such(code=code))
    if view.status == "collected":
        return say(scene, texts.COLLECTED)
    from_sent = Registering(Step.REVIEW, form=view.form, revising=code)
    text = texts.review(form=view.form, titles=scene.title_names(), revising=code)
    choices = (
        Choice("edit", texts.EDIT),
        Choice("more-info", texts.MORE_INFO),
        Choice("send", texts.SEND),
        Choice("cancel", common.CANCEL),
    )
    return say(scene, Reply(text, choices), dialog=from_sent)


def ask_withdraw(scene: Scene, code: str) -> Outcome:
    """Ask before taking a registration back."""
    view = find(scene, code)
    if view is None:
        return say(scene, texts.no_such(code=code), dialog=scene.dialog)
    if view.status == "withdrawn":
        return say(scene, texts.already_withdrawn(code=code), dialog=scene.dialog)
    choices = (Choice("yes", texts.WITHDRAW_YES), Choice("no", texts.WITHDRAW_NO))
    reply = Reply(texts.confirm_withdraw(code=code), choices)
    return say(scene, reply, dialog=Confirming("withdraw", code=code))


def withdraw(scene: Scene, dialog: Confirming) -> Outcome:
    """Take it back."""
    code = dialog.code or ""
    effects = (WithdrawRegistration(code),)
    return say(scene, texts.withdrawn(code=code), effects=effects)
