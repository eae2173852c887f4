"""The signed sheets that came back: pictures and PDFs, beside the registration they belong to.

The rule: a page is held for its person until it is known whose it is, for a day at most; there are
never more than MOST of one registration, nor more than there is room for (`room`), and the last one
gone takes "received" back.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy import ColumnElement, delete, func, update
from sqlalchemy.orm import defer
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from handlers.values.messages import Inbound, SentFile
from handlers.values.replies import Reply
from handlers.values.signed import MOST, SignedPage
from storage.change import Change
from storage.database.engine import Database
from storage.outbox.chats import chats_of
from storage.privacy.deletions import SIGNED_BACK, note
from storage.signed.room import DESK, has_room
from storage.tables.people import SubscriberRow
from storage.tables.registrations import RegistrationRow
from storage.tables.signed import SignedPageRow

HELD = timedelta(days=1)
# The pictures of one sheet are sent one after the other.
TOGETHER = timedelta(minutes=10)
LINK = "link"
# Of a page that came: kept, from nobody who may send one, or one more than there is room for.
Held = Literal["held", "not-theirs", "full"]


@dataclass(frozen=True)
class PageView:
    """One page as the desk lists it; `version` is the form that stood when it came."""

    id: int
    media: str
    version: int | None
    channel: str
    at: datetime


def as_held(inbound: Inbound, held: Held) -> Inbound:
    """The message of a file that a page came of, with what became of it."""
    if held == "not-theirs":
        return inbound
    file = SentFile(held=True) if held == "held" else SentFile(problem="no-room")
    return replace(inbound, file=file)


class SignedPages:
    """What came back, as it is read; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, code: str) -> list[PageView]:
        """The pages of a registration, oldest first."""
        query = (
            select(SignedPageRow)
            # A list of ten would be megabytes.
            .options(defer(SignedPageRow.content))  # type: ignore[arg-type]
            .join(RegistrationRow, col(RegistrationRow.id) == SignedPageRow.registration_id)
            .where(RegistrationRow.code == code)
            .order_by(col(SignedPageRow.id))
        )
        with self._database.read() as session:
            rows = session.exec(query)
            return [PageView(row.id, row.media, row.version, row.channel, row.at) for row in rows]

    def content(self, code: str, page_id: int) -> SignedPage | None:
        """One page of this registration; None when it has no such page."""
        with self._database.read() as session:
            row = _page(session, code, page_id)
            return SignedPage(row.media, row.content) if row else None

    def hold(self, channel: str, address: str, page: SignedPage, now: datetime) -> Held:
        """Keep a page that a chat sent until it is known whose it is."""
        with self._database.write() as session:
            chat = session.exec(
                select(SubscriberRow).where(
                    SubscriberRow.channel == channel, SubscriberRow.address == address
                )
            ).one_or_none()
            return hold(session, chat, page, now) if chat is not None else "not-theirs"


def hold(session: Session, chat: SubscriberRow, page: SignedPage, now: datetime) -> Held:
    """The same within a transaction."""
    registered = select(RegistrationRow.id).where(
        RegistrationRow.person_id == chat.person_id, RegistrationRow.status != "withdrawn"
    )
    if session.exec(registered).first() is None or count_held(session, chat.person_id) >= MOST:
        return "not-theirs"
    if not has_room(session, chat.person_id, len(page.content)):
        return "full"
    session.add(
        SignedPageRow(
            person_id=chat.person_id,
            channel=chat.channel,
            media=page.media,
            content=page.content,
            at=now,
        )
    )
    return "held"


def count_held(session: Session, person_id: int) -> int:
    """How many pages of this person wait to be told whose they are."""
    query = select(func.count(col(SignedPageRow.id))).where(*_held(person_id))
    return session.exec(query).one()


def keep(session: Session, person_id: int, code: str, now: datetime) -> None:
    """What is held belongs to this registration; raises LookupError for another person's."""
    row = _own(session, person_id, code)
    room = MOST - _count(session, row.id)
    held = select(SignedPageRow.id).where(*_held(person_id)).order_by(col(SignedPageRow.id))
    ids = list(session.exec(held))
    fitting = col(SignedPageRow.id).in_(ids[:room])
    session.exec(
        update(SignedPageRow)
        .where(fitting)
        .values(registration_id=row.id, version=row.version, at=now)
    )
    session.exec(delete(SignedPageRow).where(*_held(person_id)))
    if ids[:room]:
        row.signed_at = now


def drop_held(session: Session, person_id: int) -> None:
    """Forget what is held for this person."""
    session.exec(delete(SignedPageRow).where(*_held(person_id)))


def drop_forgotten(session: Session, now: datetime) -> None:
    """Forget what nobody has said whose it is."""
    session.exec(
        delete(SignedPageRow)
        .where(col(SignedPageRow.registration_id).is_(None))
        .where(col(SignedPageRow.at) < now - HELD)
    )


def take_back(session: Session, person_id: int, code: str, now: datetime) -> None:
    """What was sent last was no signed sheet, with what was sent just before it."""
    row = _own(session, person_id, code)
    mine = col(SignedPageRow.registration_id) == row.id
    theirs = [mine, col(SignedPageRow.channel) != DESK]
    newest = session.exec(select(func.max(SignedPageRow.at)).where(*theirs)).one()
    if newest is not None:
        since = newest - TOGETHER
        kind = f"{SIGNED_BACK}{code}/{since.isoformat()}"
        note(session, chats_of(session, person_id), kind, now)
        drop_since(session, person_id, code, since, now)


def drop_since(
    session: Session, person_id: int, code: str, since: datetime, until: datetime
) -> None:
    """Without what was sent for this registration from then to then; nothing of another's."""
    row = session.exec(_of(person_id, code)).one_or_none()
    if row is not None:
        mine = (col(SignedPageRow.registration_id) == row.id, col(SignedPageRow.channel) != DESK)
        sent = (col(SignedPageRow.at) >= since, col(SignedPageRow.at) <= until)
        session.exec(delete(SignedPageRow).where(*mine, *sent))
        _settle(session, row)


def remove_of(session: Session, registrations: Iterable[int]) -> None:
    """Every page of these registrations goes."""
    theirs = col(SignedPageRow.registration_id).in_(list(registrations))
    session.exec(delete(SignedPageRow).where(theirs))


def add_signed(
    change: Change, code: str, page: SignedPage | None, channel: str, notice: Reply
) -> bool:
    """The sheet of this registration came back, perhaps on paper alone; its owner is told.

    False when there is no such registration, or no room for a page.
    """
    row = _locked(change.session, code)
    if row is None or (page is not None and _count(change.session, row.id) >= MOST):
        return False
    if page is not None:
        more = len(page.content)
        if channel != DESK and not has_room(change.session, row.person_id, more):
            return False
        change.session.add(
            SignedPageRow(
                person_id=row.person_id,
                registration_id=row.id,
                version=row.version,
                channel=channel,
                media=page.media,
                content=page.content,
                at=change.now,
            )
        )
    row.signed_at = change.now
    change.tell(row.person_id, notice)
    if channel == DESK:
        change.record("registration.signed", code, None, {"on_paper": page is None})
    return True


def remove_signed(change: Change, code: str, page_id: int | None, notice: Reply) -> bool:
    """A page, or without one the mark alone, was no signed sheet; its owner is told."""
    row = _locked(change.session, code)
    page = _page(change.session, code, page_id) if page_id is not None else None
    if row is None or (page_id is not None and page is None):
        return False
    if page is not None:
        change.session.delete(page)
        change.session.flush()
        _settle(change.session, row)
    else:
        row.signed_at = None
    change.tell(row.person_id, notice)
    change.record("registration.unsigned", code)
    return True


def _settle(session: Session, row: RegistrationRow) -> None:
    if not _count(session, row.id):
        row.signed_at = None


def _count(session: Session, registration_id: int) -> int:
    query = select(func.count(col(SignedPageRow.id)))
    return session.exec(query.where(SignedPageRow.registration_id == registration_id)).one()


def _held(person_id: int) -> tuple[ColumnElement[bool], ...]:
    row = SignedPageRow
    return col(row.person_id) == person_id, col(row.registration_id).is_(None)


def _page(session: Session, code: str, page_id: int) -> SignedPageRow | None:
    query = (
        select(SignedPageRow)
        .join(RegistrationRow, col(RegistrationRow.id) == SignedPageRow.registration_id)
        .where(SignedPageRow.id == page_id, RegistrationRow.code == code)
    )
    return session.exec(query).one_or_none()


def _locked(session: Session, code: str) -> RegistrationRow | None:
    query = select(RegistrationRow).where(RegistrationRow.code == code).with_for_update()
    return session.exec(query).one_or_none()


def _of(person_id: int, code: str) -> SelectOfScalar[RegistrationRow]:
    return select(RegistrationRow).where(
        RegistrationRow.code == code, RegistrationRow.person_id == person_id
    )


def _own(session: Session, person_id: int, code: str) -> RegistrationRow:
    row = _locked(session, code)
    if row is None or row.person_id != person_id:
        raise LookupError(f"registration {code} does not belong to person {person_id}")
    return row
