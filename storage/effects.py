"""Carry out the effects of one turn.

The rule: everything happens in the turn's own transaction; nothing here commits.
"""

from datetime import datetime

from sqlalchemy import delete, update
from sqlmodel import Session, col, select

from handlers.messages import (
    Effect,
    EndSubscription,
    ForgetPerson,
    NoteInterest,
    NoteQuestion,
    RecordConsent,
    ReviseRegistration,
    SaveRegistration,
    SaveSubscription,
    SnoozeReminder,
    WithdrawRegistration,
)
from handlers.state import Form, Subscription
from storage.forget import drop_unsent_reminders, forget
from storage.names import commune_key, unit_key
from storage.tables import (
    ConsentRow,
    DeliveryRow,
    InterestRow,
    QuestionRow,
    RegistrationRow,
    SubscriptionRow,
    VersionRow,
)
from storage.values import FORM, SUBSCRIPTION


def apply(session: Session, subscriber_id: int, effect: Effect, now: datetime) -> None:
    """Store one effect of this subscriber; raises LookupError for another person's code."""
    match effect:
        case RecordConsent():
            _record_consent(session, subscriber_id, effect, now)
        case SaveRegistration(code, campaign, form):
            _save_registration(session, subscriber_id, code, campaign, form, now)
        case ReviseRegistration(code, form):
            _revise(session, subscriber_id, code, form, now)
        case WithdrawRegistration(code):
            _withdraw(session, subscriber_id, code, now)
        case NoteInterest(campaign):
            _note_interest(session, subscriber_id, campaign, now)
        case SaveSubscription(subscription):
            _save_subscription(session, subscriber_id, subscription)
        case EndSubscription():
            _end_subscription(session, subscriber_id)
        case SnoozeReminder():
            _snooze(session, subscriber_id, effect, now)
        case ForgetPerson():
            forget(session, subscriber_id, now)
        case NoteQuestion():
            _note_question(session, subscriber_id, effect, now)
    session.flush()


def _record_consent(
    session: Session, subscriber_id: int, effect: RecordConsent, now: datetime
) -> None:
    session.add(
        ConsentRow(
            subscriber_id=subscriber_id,
            purpose=effect.purpose,
            version=effect.version,
            given=effect.given,
            at=now,
        )
    )


def _save_registration(
    session: Session, subscriber_id: int, code: str, campaign: str, form: Form, now: datetime
) -> None:
    row = RegistrationRow(
        code=code,
        subscriber_id=subscriber_id,
        campaign=campaign,
        status="sent",
        version=0,
        sent_at=now,
        changed_at=now,
        unit_key="",
        commune_key="",
    )
    session.add(row)
    _add_version(session, row, form, now)


def _revise(session: Session, subscriber_id: int, code: str, form: Form, now: datetime) -> None:
    row = session.exec(
        select(RegistrationRow)
        .where(RegistrationRow.code == code, RegistrationRow.subscriber_id == subscriber_id)
        .with_for_update()
    ).one_or_none()
    if row is None:
        raise LookupError(f"registration {code} does not belong to subscriber {subscriber_id}")
    row.status, row.note = "sent", None
    _add_version(session, row, form, now)


def _add_version(session: Session, row: RegistrationRow, form: Form, now: datetime) -> None:
    row.version += 1
    row.changed_at = now
    row.unit_id = form.unit_id
    row.unit_key = unit_key(form.unit_name or "", form.unit_type)
    row.commune_key = commune_key(form.commune)
    session.flush()
    session.add(
        VersionRow(registration_id=row.id, version=row.version, form=FORM.dump(form), at=now)
    )


def _withdraw(session: Session, subscriber_id: int, code: str, now: datetime) -> None:
    session.exec(
        update(RegistrationRow)
        .where(col(RegistrationRow.code) == code)
        .where(col(RegistrationRow.subscriber_id) == subscriber_id)
        .values(status="withdrawn", changed_at=now)
    )


def _note_interest(session: Session, subscriber_id: int, campaign: str, now: datetime) -> None:
    known = select(InterestRow).where(
        InterestRow.subscriber_id == subscriber_id, InterestRow.campaign == campaign
    )
    if session.exec(known).first() is None:
        session.add(InterestRow(subscriber_id=subscriber_id, campaign=campaign, at=now))


def _save_subscription(session: Session, subscriber_id: int, subscription: Subscription) -> None:
    settings = SUBSCRIPTION.dump(subscription)
    session.merge(SubscriptionRow(subscriber_id=subscriber_id, settings=settings))


def _end_subscription(session: Session, subscriber_id: int) -> None:
    session.exec(delete(SubscriptionRow).where(col(SubscriptionRow.subscriber_id) == subscriber_id))
    drop_unsent_reminders(session, subscriber_id)


def _snooze(session: Session, subscriber_id: int, effect: SnoozeReminder, now: datetime) -> None:
    key = f"{effect.event}/{effect.occurs_on}/again-{effect.at:%Y-%m-%dT%H:%M}"
    known = select(DeliveryRow).where(
        DeliveryRow.subscriber_id == subscriber_id, DeliveryRow.key == key
    )
    if session.exec(known).first() is not None:
        return
    session.add(
        DeliveryRow(
            subscriber_id=subscriber_id,
            key=key,
            event_id=effect.event,
            occurs_on=effect.occurs_on,
            days_before=(effect.occurs_on - effect.at.date()).days,
            due_at=effect.at,
            state="planned",
            created_at=now,
        )
    )


def _note_question(
    session: Session, subscriber_id: int, effect: NoteQuestion, now: datetime
) -> None:
    session.add(
        QuestionRow(
            subscriber_id=subscriber_id,
            question=effect.question,
            reason=effect.reason,
            sections=list(effect.sections),
            topic=effect.topic,
            at=now,
        )
    )
