"""Requests for a person of the office, and what is done about them.

The rule: a person has one open request at a time; whatever is said later is added to it. Its end is
stored from the first moment on: a year unless it is dealt with, then 30 days.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, func
from sqlmodel import Session, col, select

from handlers.values.effects import NoteRequest
from handlers.values.person import ChatName, OpenRequest
from handlers.values.replies import Reply
from handlers.values.shown.masking import without_phones
from storage.change import Change
from storage.database.engine import Database
from storage.outbox.chats import chats_of, hold_person, to_write_to
from storage.people.person import masked
from storage.privacy.others_chats import take_numbers_out
from storage.tables.among import among
from storage.tables.people import RequestRow

OPEN_KEPT = timedelta(days=365)
DEALT_KEPT = timedelta(days=30)
# Of more the newest is kept: it is what the person wants now.
MAX_WORDS = 1000


@dataclass(frozen=True)
class RequestRecord:
    """One request as the staff see it; `chat` is where the person can be written to."""

    id: int
    person_id: int
    chat: ChatName | None
    phone: str | None
    question: str | None
    words: str
    at: datetime
    dealt_at: datetime | None
    dealt_by: str | None


class Requests:
    """The requests, as they are read; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def open(self) -> list[RequestRecord]:
        """Those that wait, the oldest first."""
        with self._database.read() as session:
            return _records(session, _waits())

    def dealt(self) -> list[RequestRecord]:
        """Those that were dealt with and are still kept, the newest first."""
        with self._database.read() as session:
            return _records(session, ~_waits())[::-1]

    def count(self) -> int:
        """How many wait."""
        with self._database.read() as session:
            return count_open(session)


def count_open(session: Session) -> int:
    """How many wait."""
    return session.exec(select(func.count(col(RequestRow.id))).where(_waits())).one()


def open_requests(session: Session, people: Collection[int]) -> dict[int, OpenRequest]:
    """What waits of these people, by person."""
    rows = session.connection().execute(_OPEN, {"people": list(people)})
    return {person: OpenRequest(at, phone) for person, at, phone in rows}


def note_request(session: Session, person_id: int, effect: NoteRequest, now: datetime) -> None:
    """Open a request of this person, or add to the one that is open."""
    row = _open_of(session, person_id)
    if row is None:
        row = RequestRow(person_id=person_id, words="", at=now, ends_at=now)
        session.add(row)
    row.ends_at = now + OPEN_KEPT
    row.phone = effect.phone or row.phone
    row.question = without_phones(effect.question, row.phone) if effect.question else row.question
    said = without_phones(effect.words, row.phone)
    if said and said not in row.words:
        row.words = f"{row.words}\n{said}".strip()[-MAX_WORDS:]


def waiting_numbers(session: Session, person_id: int) -> list[str]:
    """At which numbers the person waits to be called."""
    waiting = select(RequestRow.phone).where(RequestRow.person_id == person_id, _waits())
    return [phone for phone in session.exec(waiting) if phone]


def drop_request(session: Session, person_id: int) -> None:
    """The person wants it no more: it goes with its number, which goes from their messages too."""
    take_numbers_out(session, person_id, waiting_numbers(session, person_id))
    session.exec(delete(RequestRow).where(col(RequestRow.person_id) == person_id, _waits()))


def asker_of(session: Session, request_id: int) -> int:
    """Whose request this is, as long as it waits; raises LookupError."""
    query = select(RequestRow.person_id).where(RequestRow.id == request_id, _waits())
    found = session.exec(query).first()
    if found is None:
        raise LookupError(f"request {request_id} does not wait")
    return found


def deal(change: Change, request_id: int, message: Reply | None = None) -> bool:
    """Mark a request that waits as dealt with; `message` is written to the person.

    Returns whether the person could be written to. Raises LookupError when it waits no more.
    """
    session = change.session
    owner = session.exec(select(RequestRow.person_id).where(RequestRow.id == request_id)).first()
    # People before rows, as everywhere.
    if owner is None or not hold_person(session, owner):
        raise LookupError(f"no request {request_id}")
    row = session.exec(
        select(RequestRow).where(RequestRow.id == request_id, _waits()).with_for_update()
    ).one_or_none()
    if row is None:
        raise LookupError(f"request {request_id} does not wait")
    row.dealt_at, row.dealt_by = change.now, change.actor.name
    row.ends_at = change.now + DEALT_KEPT
    told = change.tell(row.person_id, message) if message else False
    # Neither number nor words: the journal is kept longer than they are.
    change.record("request.dealt", f"request/{request_id}", None, {"told": int(told)})
    return told


def drop_ended(session: Session, now: datetime) -> None:
    """Erase what has reached its end."""
    session.exec(delete(RequestRow).where(col(RequestRow.ends_at) <= now))


def _waits() -> ColumnElement[bool]:
    return col(RequestRow.dealt_at).is_(None)


def _open_of(session: Session, person_id: int) -> RequestRow | None:
    query = select(RequestRow).where(RequestRow.person_id == person_id, _waits())
    return session.exec(query.order_by(col(RequestRow.id).desc()).limit(1)).first()


# Made once: making a statement costs more than asking it. Of several the newest counts.
_OPEN = (
    select(RequestRow.person_id, RequestRow.at, RequestRow.phone)
    .where(among(col(RequestRow.person_id), "people"), _waits())
    .order_by(col(RequestRow.id))
)


def _records(session: Session, which: ColumnElement[bool]) -> list[RequestRecord]:
    rows = session.exec(
        select(RequestRow).where(which).order_by(col(RequestRow.at), col(RequestRow.id))
    ).all()
    return [
        RequestRecord(
            id=row.id,
            person_id=row.person_id,
            chat=_chat_of(session, row.person_id),
            phone=row.phone,
            question=row.question,
            words=row.words,
            at=row.at,
            dealt_at=row.dealt_at,
            dealt_by=row.dealt_by,
        )
        for row in rows
    ]


def _chat_of(session: Session, person_id: int) -> ChatName | None:
    chat = to_write_to(chats_of(session, person_id))
    return ChatName(chat.channel, masked(chat.address)) if chat else None
