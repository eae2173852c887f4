"""Read everything that is stored about one person, for "my data" and the copy of it.

The rule: what `storage.privacy.personal` lists as personal is read here; nobody else's is.
"""

from collections.abc import Sequence

from sqlalchemy import func
from sqlmodel import Session, col, select

from handlers.values.loading import load_conversation
from handlers.values.stored import (
    Stored,
    StoredAward,
    StoredChat,
    StoredConsent,
    StoredMessage,
    StoredNote,
    StoredQuestion,
    StoredReminder,
    StoredRequest,
    StoredRoll,
    StoredSheet,
    StoredVersion,
)
from storage.awards.awards import awards
from storage.outbox.chats import chats_of
from storage.privacy.traces import drafts_in
from storage.reminders.chosen import chosen_in
from storage.tables.desk import AnnouncementAnswerRow
from storage.tables.office import DecisionRow
from storage.tables.people import (
    ConsentRow,
    DeliveryRow,
    InboundRow,
    LinkCodeRow,
    OutgoingRow,
    QuestionRow,
    RequestRow,
    SubscriberRow,
    SubscriptionRow,
)
from storage.tables.privacy import ConsentTextRow
from storage.tables.registrations import InterestRow, RegistrationRow, VersionRow
from storage.tables.signed import SignedPageRow
from storage.tables.values import FORM, INBOUND

# More would be a flood where every message is paid for; how many there are is said.
MOST_MESSAGES = 300


def load_stored(session: Session, person_id: int, last: int | None = None) -> Stored:
    """Everything about this person, of all their chats; of messages none behind the `last`."""
    chats = chats_of(session, person_id)
    ids = [chat.id for chat in chats]
    memories = [load_conversation(chat.conversation) for chat in chats]
    settings = session.get(SubscriptionRow, person_id)
    written = _written(session, ids, last)
    return Stored(
        chats=_chats(session, chats),
        written=written[-MOST_MESSAGES:],
        written_count=len(written),
        sent_count=_sent_count(session, ids),
        drafts=tuple(form for memory in memories for form in drafts_in(memory)),
        last_questions=tuple(memory.asked.question for memory in memories if memory.asked),
        questions=_questions(session, person_id),
        requests=_requests(session, person_id),
        consents=_consents(session, person_id),
        versions=_versions(session, person_id),
        notes=_notes(session, person_id),
        sheets=_sheets(session, person_id),
        awards=tuple(
            StoredAward(one.code, one.who, one.title, one.decision, one.at)
            for one in awards(session, RegistrationRow.person_id == person_id)
        ),
        subscription=chosen_in(settings) if settings else None,
        reminders=_reminders(session, person_id),
        rolls=_rolls(session, person_id),
        interests=tuple(
            session.exec(select(InterestRow.campaign).where(InterestRow.person_id == person_id))
        ),
    )


def _chats(session: Session, rows: Sequence[SubscriberRow]) -> tuple[StoredChat, ...]:
    ids = [row.id for row in rows]
    ours = col(LinkCodeRow.subscriber_id).in_(ids) | col(LinkCodeRow.asked_by).in_(ids)
    codes = session.exec(select(LinkCodeRow.subscriber_id, LinkCodeRow.asked_by).where(ours))
    open_codes = {chat for both in codes for chat in both}
    return tuple(
        StoredChat(row.channel, row.address, row.created_at, row.heard_at, row.id in open_codes)
        for row in rows
    )


def _written(session: Session, chats: list[int], last: int | None) -> tuple[StoredMessage, ...]:
    query = (
        select(InboundRow.id, InboundRow.received_at, InboundRow.payload)
        .where(col(InboundRow.subscriber_id).in_(chats), col(InboundRow.payload).is_not(None))
        .order_by(col(InboundRow.id))
    )
    if last is not None:
        query = query.where(col(InboundRow.id) <= last)
    heard = (
        (number, at, INBOUND.load(dict(said))) for number, at, said in session.exec(query) if said
    )
    return tuple(StoredMessage(at, said.text, said.forwarded, number) for number, at, said in heard)


def _sent_count(session: Session, chats: list[int]) -> int:
    query = select(func.count(col(OutgoingRow.id)))
    return session.exec(query.where(col(OutgoingRow.subscriber_id).in_(chats))).one()


def _questions(session: Session, person_id: int) -> tuple[StoredQuestion, ...]:
    rows = session.exec(
        select(QuestionRow).where(QuestionRow.person_id == person_id).order_by(col(QuestionRow.id))
    )
    return tuple(StoredQuestion(row.at, row.question, row.answered_at, row.answer) for row in rows)


def _requests(session: Session, person_id: int) -> tuple[StoredRequest, ...]:
    rows = session.exec(
        select(RequestRow).where(RequestRow.person_id == person_id).order_by(col(RequestRow.id))
    )
    return tuple(
        StoredRequest(row.at, row.words, row.ends_at, row.phone, row.question, row.dealt_at)
        for row in rows
    )


def _consents(session: Session, person_id: int) -> tuple[StoredConsent, ...]:
    agreed_to = col(ConsentTextRow.digest) == col(ConsentRow.text_digest)
    rows = session.exec(
        select(ConsentRow, ConsentTextRow.text)
        .join(ConsentTextRow, agreed_to, isouter=True)
        .where(ConsentRow.person_id == person_id)
        .order_by(col(ConsentRow.at), col(ConsentRow.id))
    )
    return tuple(
        StoredConsent(row.purpose, row.version, row.given, row.at, row.words, text)
        for row, text in rows
    )


def _versions(session: Session, person_id: int) -> tuple[StoredVersion, ...]:
    rows = session.exec(
        select(RegistrationRow, VersionRow)
        .join(VersionRow, col(VersionRow.registration_id) == RegistrationRow.id)
        .where(RegistrationRow.person_id == person_id)
        .order_by(col(RegistrationRow.id), col(VersionRow.version))
    )
    return tuple(
        StoredVersion(
            registration.code,
            row.version,
            FORM.load(row.form),
            row.at,
            last=row.version == registration.version,
        )
        for registration, row in rows
    )


def _notes(session: Session, person_id: int) -> tuple[StoredNote, ...]:
    rows = session.exec(
        select(RegistrationRow.code, DecisionRow)
        .join(DecisionRow, col(DecisionRow.registration_id) == RegistrationRow.id)
        .where(RegistrationRow.person_id == person_id)
        .order_by(col(DecisionRow.id))
    )
    return tuple(StoredNote(code, row.status, row.note or "", row.at) for code, row in rows)


def _sheets(session: Session, person_id: int) -> tuple[StoredSheet, ...]:
    """Registrations whose sheet came back, and what waits to be told whose it is."""
    row, pages = SignedPageRow, func.count(col(SignedPageRow.id))
    rows = session.exec(
        select(RegistrationRow.code, RegistrationRow.signed_at, pages)
        .join(row, col(row.registration_id) == RegistrationRow.id, isouter=True)
        .where(RegistrationRow.person_id == person_id)
        .where(col(RegistrationRow.signed_at).is_not(None))
        .group_by(col(RegistrationRow.id))
        .order_by(col(RegistrationRow.id))
    )
    found = [StoredSheet(code, at, count) for code, at, count in rows if at is not None]
    waiting = (row.person_id == person_id, col(row.registration_id).is_(None))
    at, count = session.exec(select(func.max(row.at), pages).where(*waiting)).one()
    return (*found, *([StoredSheet(None, at, count)] if at is not None else ()))


def _reminders(session: Session, person_id: int) -> tuple[StoredReminder, ...]:
    rows = session.exec(
        select(DeliveryRow).where(DeliveryRow.person_id == person_id).order_by(col(DeliveryRow.id))
    )
    return tuple(
        StoredReminder(row.kind, row.event_id, row.occurs_on, row.sent_at, row.due_at)
        for row in rows
    )


def _rolls(session: Session, person_id: int) -> tuple[StoredRoll, ...]:
    rows = session.exec(
        select(AnnouncementAnswerRow)
        .join(DeliveryRow, col(DeliveryRow.id) == AnnouncementAnswerRow.delivery_id)
        .where(DeliveryRow.person_id == person_id)
        .order_by(col(DeliveryRow.id))
    )
    return tuple(StoredRoll(row.at, row.answer, row.substitute, row.people) for row in rows)
