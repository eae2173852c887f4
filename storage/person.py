"""Load what a turn may know about the one who writes.

The rule: a person sees only their own registrations.
"""

from typing import cast

from sqlmodel import Session, col, select

from handlers.person import ConsentGiven, Person, RegistrationView, Status
from handlers.state import Subscription, load_conversation
from storage.tables import (
    ConsentRow,
    InterestRow,
    RegistrationRow,
    SubscriberRow,
    SubscriptionRow,
    VersionRow,
)
from storage.values import FORM, SUBSCRIPTION


def load_person(session: Session, subscriber: SubscriberRow) -> Person:
    """Everything stored about this subscriber."""
    interests = select(InterestRow.campaign).where(InterestRow.subscriber_id == subscriber.id)
    return Person(
        conversation=load_conversation(subscriber.conversation),
        consents=_consents(session, subscriber.id),
        registrations=_registrations(session, subscriber.id),
        subscription=_subscription(session, subscriber.id),
        interests=frozenset(session.exec(interests)),
    )


def _consents(session: Session, subscriber_id: int) -> dict[str, ConsentGiven]:
    rows = session.exec(
        select(ConsentRow)
        .where(ConsentRow.subscriber_id == subscriber_id)
        .order_by(col(ConsentRow.id))
    )
    latest = {row.purpose: row for row in rows}
    return {
        purpose: ConsentGiven(version=row.version, at=row.at)
        for purpose, row in latest.items()
        if row.given
    }


def _subscription(session: Session, subscriber_id: int) -> Subscription | None:
    row = session.get(SubscriptionRow, subscriber_id)
    return SUBSCRIPTION.load(row.settings) if row else None


def _registrations(session: Session, subscriber_id: int) -> tuple[RegistrationView, ...]:
    rows = session.exec(
        select(RegistrationRow, VersionRow)
        .join(VersionRow, col(VersionRow.registration_id) == RegistrationRow.id)
        .where(RegistrationRow.subscriber_id == subscriber_id)
        .where(VersionRow.version == RegistrationRow.version)
        .order_by(col(RegistrationRow.id).desc())
    )
    return tuple(_view(registration, version) for registration, version in rows)


def _view(registration: RegistrationRow, version: VersionRow) -> RegistrationView:
    return RegistrationView(
        code=registration.code,
        campaign=registration.campaign,
        status=cast(Status, registration.status),
        version=registration.version,
        form=FORM.load(version.form),
        sent_at=registration.sent_at,
        changed_at=registration.changed_at,
        note=registration.note,
    )
