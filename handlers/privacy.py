"""See, export, correct, withdraw consent, stop, delete: by message, at once.

The rule (Luật 91/2025/QH15, articles 4, 9 and 14): what is asked is done in the same turn, and
deletion really deletes.
"""

from dataclasses import replace

from handlers import linking
from handlers.messages import ForgetPerson, Outcome, RecordConsent
from handlers.replies import Choice, Reply
from handlers.scene import Scene, say
from handlers.state import Confirming, Conversation, Form, Registering
from handlers.texts import linking as linking_texts
from handlers.texts import privacy as texts
from handlers.texts import registered
from handlers.texts import registering as registering_texts
from handlers.texts import reminding as reminding_texts


def show(scene: Scene) -> Outcome:
    """What is stored about the person, and what can be done about it."""
    lines = _stored(scene)
    if not lines:
        return say(scene, texts.NOTHING_STORED, dialog=scene.dialog)
    text = "\n".join((texts.HEAD, *lines, "", texts.RIGHTS))
    return say(scene, Reply(text, _actions(scene)), dialog=scene.dialog)


def _stored(scene: Scene) -> list[str]:
    person = scene.person
    lines = [
        texts.consent_line(purpose=purpose, at=scene.local(given.at), version=given.version)
        for purpose, given in person.consents.items()
    ]
    if person.registrations:
        last = person.registrations[0].form
        codes = ", ".join(view.code for view in person.registrations)
        lines.append(texts.registrations_line(count=len(person.registrations), codes=codes))
        contact = registered.contact_text(last) or ""
        unit = last.unit_name or ""
        lines.append(texts.contact_line(contact=contact, phone=last.phone or "", unit=unit))
    if isinstance(scene.dialog, Registering) and scene.dialog.form != Form():
        step = registering_texts.STEP_NAMES[scene.dialog.step]
        lines.append(texts.draft_line(step=step))
    if person.subscription:
        days = reminding_texts.days_text(person.subscription.days_before)
        lines.append(texts.reminders_line(days=days))
    if person.chats:
        chats = ", ".join(map(linking.name_of, person.chats))
        lines.append(linking_texts.stored_line(chats=chats))
    if person.interests:
        lines.append(texts.INTEREST_LINE)
    return lines


def _actions(scene: Scene) -> tuple[Choice, ...]:
    choices = []
    if scene.person.registrations:
        choices.append(Choice("go:mine", texts.SEE_REGISTRATIONS))
    choices.append(Choice("go:export", texts.EXPORT))
    if scene.person.subscription:
        choices.append(Choice("go:stop-reminders", texts.STOP_REMINDERS))
    if "registration" in scene.person.consents:
        choices.append(Choice("go:withdraw-consent", texts.WITHDRAW_CONSENT))
    if scene.person.chats:
        choices.append(Choice("go:link", texts.LINKED_CHATS))
    return (*choices, Choice("go:forget", texts.DELETE))


def export(scene: Scene) -> Outcome:
    """Everything stored, written out whole in the chat."""
    lines = _stored(scene)
    if not lines:
        return say(scene, texts.NOTHING_STORED, dialog=scene.dialog)
    parts = ["\n".join((texts.EXPORT_HEAD, *lines))]
    titles = scene.title_names()
    if isinstance(scene.dialog, Registering) and scene.dialog.form != Form():
        draft = registered.form_text(scene.dialog.form, titles)
        parts.append(f"{texts.DRAFT_HEAD}\n{draft}")
    for view in scene.person.registrations:
        text = registered.form_text(view.form, titles)
        status = registering_texts.STATUSES[view.status]
        parts.append(
            registered.mine(
                code=view.code,
                status=status,
                version=view.version,
                sent_at=scene.local(view.sent_at),
                changed_at=scene.local(view.changed_at),
                text=text,
            )
        )
    return say(scene, Reply("\n\n".join(parts)), dialog=scene.dialog)


def ask_forget(scene: Scene) -> Outcome:
    """Ask once before deleting everything."""
    return say(scene, forget_question(), dialog=Confirming("forget"))


def forget_question() -> Reply:
    """The yes/no before everything is deleted."""
    choices = (Choice("no", texts.DELETE_NO), Choice("yes", texts.DELETE_YES))
    return Reply(texts.ASK_DELETE, choices)


def ask_withdraw_consent(scene: Scene) -> Outcome:
    """Ask once before the consent is withdrawn."""
    return say(scene, withdraw_question(), dialog=Confirming("withdraw-consent"))


def withdraw_question() -> Reply:
    """The yes/no before the consent is withdrawn."""
    choices = (Choice("yes", texts.WITHDRAW_YES), Choice("no", texts.WITHDRAW_NO))
    return Reply(texts.ASK_WITHDRAW, choices)


def forget(scene: Scene) -> Outcome:
    """Delete everything about the person, what was asked and left open included."""
    before = scene.person.conversation
    staff = (texts.DELETED_STAFF,) if scene.person.staff else ()
    return Outcome(
        Conversation(turn=before.turn, greeted=before.greeted),
        (Reply("\n\n".join((texts.DELETED, *staff))),),
        (ForgetPerson(),),
    )


def withdraw_consent(scene: Scene) -> Outcome:
    """Record the withdrawal; an unfinished registration ends with it."""
    version = registering_texts.CONSENT_VERSION
    effect = RecordConsent("registration", version, given=False)
    outcome = say(scene, texts.CONSENT_WITHDRAWN, effects=(effect,))
    conversation = replace(outcome.conversation, parked=None, parked_edit=None)
    return replace(outcome, conversation=conversation)
