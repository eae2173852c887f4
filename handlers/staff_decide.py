"""The staff's list in the chat: what waits, accepting it, returning it with a reason.

The rule: a registration is decided only while it waits, and its owner is told in the same turn.
"""

from collections.abc import Callable

from handlers.messages import Choice, Outcome, Reply
from handlers.read import clean, plain, read_place
from handlers.scene import Scene, Typed, say, stay
from handlers.staff_values import CaseView, DecideRegistration
from handlers.state import Clerking
from handlers.texts import registered, registering
from handlers.texts import staff as texts

SHOWN = 8
MAX_REASON = 500


def pending(scene: Scene) -> Outcome:
    """The oldest registrations that wait, each with a button."""
    clerk = scene.lookup.clerk()
    cases = clerk.pending(SHOWN)
    if not cases:
        return stay(scene, texts.NOTHING_PENDING)
    since = scene.now.replace(hour=0, minute=0, second=0, microsecond=0)
    local = [CaseView(c.code, c.status, c.form, scene.local(c.sent_at)) for c in cases]
    text = texts.pending(cases=local, total=clerk.numbers(since).sent)
    return stay(scene, Reply(text, tuple(Choice(f"staff:case:{c.code}", c.code) for c in cases)))


def show(scene: Scene, code: str) -> Outcome:
    """One registration with what can be done about it."""
    case = scene.lookup.clerk().case(code)
    if case is None:
        return stay(scene, texts.no_case(code=code))
    text = texts.case(
        code=code,
        status=registering.STATUSES[case.status],
        text=registered.form_text(case.form, scene.title_names()),
    )
    may = scene.person.staff is not None and scene.person.staff.may_act
    choices = (
        Choice(f"staff:accept:{code}", texts.ACCEPT),
        Choice(f"staff:return:{code}", texts.RETURN),
    )
    return stay(scene, Reply(text, choices if may and case.status == "sent" else ()))


def accept(scene: Scene, code: str) -> Outcome:
    """Accept a registration that waits."""
    refusal = _refusal(scene, code)
    if refusal:
        return stay(scene, refusal)
    order = DecideRegistration(code, "accepted", None, decided(code, "accepted", None))
    return stay(scene, texts.accepted(code=code), effects=(order,))


def ask_reason(scene: Scene, code: str) -> Outcome:
    """Ask why a registration that waits is returned."""
    refusal = _refusal(scene, code)
    if refusal:
        return stay(scene, refusal)
    return say(scene, reason_question(code), dialog=Clerking("reason", code=code))


def reason_question(code: str) -> Reply:
    """The usual reasons, and room for another."""
    choices = (Choice(key, label) for key, label in texts.RETURN_REASONS.items())
    return Reply(texts.ask_reason(code=code), tuple(choices))


def answer_reason(scene: Scene, dialog: Clerking, typed: Typed) -> Outcome | str:
    """Return it with the chosen or typed reason."""
    code = dialog.code or ""
    refusal = _refusal(scene, code)
    if refusal:
        return say(scene, refusal)
    reason = _reason(typed)
    if not reason:
        return texts.ask_reason(code=code)
    order = DecideRegistration(code, "returned", reason, decided(code, "returned", reason))
    return say(scene, texts.returned(code=code, reason=reason), effects=(order,))


def _reason(typed: Typed) -> str:
    """A usual reason when it was pressed or numbered or typed whole, else the typed words."""
    label = texts.RETURN_REASONS.get(typed.key or "")
    words = clean(typed.text, MAX_REASON)
    if label and (plain(words) == plain(label) or read_place(plain(words)) is not None):
        return label
    return words


def decided(code: str, status: str, reason: str | None) -> Reply:
    """What the owner of a registration is told about a decision."""
    if status == "returned":
        text = texts.told_returned(code=code, reason=reason or "")
        ask_staff = Choice("go:ask-staff", texts.ASK_STAFF)
        return Reply(text, (Choice(f"edit:{code}", texts.EDIT), ask_staff))
    sentence = _TOLD[status]
    return Reply(sentence(code=code), (Choice(f"view:{code}", registering.VIEW_IT),))


_TOLD: dict[str, Callable[..., str]] = {
    "accepted": texts.told_accepted,
    "collected": texts.told_collected,
}


def _refusal(scene: Scene, code: str) -> str | None:
    """Why this registration cannot be decided; None when it can."""
    case = scene.lookup.clerk().case(code)
    if case is None:
        return texts.no_case(code=code)
    return None if case.status == "sent" else texts.cannot_decide(code=code, status=case.status)
