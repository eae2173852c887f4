"""Load what a turn may know about the one who writes.

The rule: a person sees only their own registrations.
"""

from typing import cast

from sqlmodel import Session, col, select

from handlers.values.loading import load_conversation
from handlers.values.person import ConsentGiven, LinkedChat, Person, RegistrationView, Status
from handlers.values.replies import Choice
from handlers.values.state import Subscription
from storage.outbox.chats import chats_of, to_write_to
from storage.reminders.chosen import chosen_in
from storage.staff.sessions import staff_of
from storage.tables.people import (
    ConsentRow,
    InterestRow,
    OutgoingRow,
    RegistrationRow,
    SubscriberRow,
    SubscriptionRow,
    VersionRow,
)
from storage.tables.values import FORM, REPLY

# Messages without choices may stand below the one that has them.
LAST_SHOWN = 5


def load_person(session: Session, subscriber: SubscriberRow) -> Person:
    """Everything stored about the person whose chat this is."""
    person_id = subscriber.person_id
    interests = select(InterestRow.campaign).where(InterestRow.person_id == person_id)
    return Person(
        conversation=load_conversation(subscriber.conversation),
        consents=_consents(session, person_id),
        registrations=_registrations(session, person_id),
        subscription=_subscription(session, person_id),
        interests=frozenset(session.exec(interests)),
        chats=_chats(session, subscriber),
        # By the chat: the role is the chat's that has typed the invitation, not all the person's.
        staff=staff_of(session, subscriber.id),
        pushed=_pushed(session, subscriber),
    )


def masked(address: str) -> str:
    """The end of an address, enough to tell one's own chats apart."""
    return f"…{address[-3:]}"


def latest_decisions(session: Session, person_id: int) -> dict[str, ConsentRow]:
    """The decision that counts for each purpose."""
    rows = session.exec(
        select(ConsentRow)
        .where(ConsentRow.person_id == person_id)
        # Oldest first: of each purpose the latest stays in the dict.
        .order_by(col(ConsentRow.at), col(ConsentRow.id))
    )
    return {row.purpose: row for row in rows}


def _pushed(session: Session, chat: SubscriberRow) -> tuple[Choice, ...]:
    """The choices last shown in the chat, if they came by themselves after its last turn."""
    query = (
        select(OutgoingRow)
        .where(OutgoingRow.subscriber_id == chat.id, OutgoingRow.state == "sent")
        .order_by(col(OutgoingRow.done_at).desc(), col(OutgoingRow.id).desc())
        .limit(LAST_SHOWN)
    )
    if chat.heard_at is not None:
        query = query.where(col(OutgoingRow.done_at) > chat.heard_at)
    replies = [REPLY.load(row.reply) for row in session.exec(query)]
    last = next((reply for reply in replies if reply.choices), None)
    # Only the answer of a turn carries its number; what came by itself has none.
    return last.choices if last is not None and last.turn == 0 else ()


def _chats(session: Session, subscriber: SubscriberRow) -> tuple[LinkedChat, ...]:
    chats = chats_of(session, subscriber.person_id)
    if len(chats) < 2:
        return ()
    first = to_write_to(chats)
    return tuple(
        LinkedChat(
            id=chat.id,
            channel=chat.channel,
            masked=masked(chat.address),
            here=chat.id == subscriber.id,
            first=chat is first,
            reachable=chat.reachable,
        )
        for chat in chats
    )


def _consents(session: Session, person_id: int) -> dict[str, ConsentGiven]:
    return {
        purpose: ConsentGiven(version=row.version, at=row.at)
        for purpose, row in latest_decisions(session, person_id).items()
        if row.given
    }


def _subscription(session: Session, person_id: int) -> Subscription | None:
    row = session.get(SubscriptionRow, person_id)
    return chosen_in(row) if row else None


def _registrations(session: Session, person_id: int) -> tuple[RegistrationView, ...]:
    rows = session.exec(
        select(RegistrationRow, VersionRow)
        .join(VersionRow, col(VersionRow.registration_id) == RegistrationRow.id)
        .where(RegistrationRow.person_id == person_id)
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
