"""Random names under which one person may open a document of theirs, send one back, or subscribe
to their calendar.

The rule: only a name's digest is kept, for its time; what is opened is asked anew each time, so a
document that is not the person's any more stays shut.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, update
from sqlmodel import Session, col, select

from handlers.values.reminding.settings import Subscription
from handlers.values.replies import SHEET, SIGNED
from storage.database.engine import Database
from storage.outbox.chats import chats_of
from storage.privacy.deletions import CALENDAR as CALENDAR_ENDED
from storage.privacy.deletions import note
from storage.reminders.chosen import chosen_in
from storage.tables.people import FileLinkRow, OutgoingRow, SubscriberRow, SubscriptionRow
from storage.tables.registrations import RegistrationRow
from storage.tables.secret_codes import digest, new_token
from storage.tables.values import REPLY

LINK_LIVES = timedelta(hours=24)
# A sheet is signed and stamped in days or weeks; the name shows nothing and only takes.
SIGNED_LIVES = timedelta(days=60)
# A telephone asks again for years; who wants the link to end asks for another.
CALENDAR_LIVES = timedelta(days=3650)
CALENDAR = "calendar"


@dataclass(frozen=True)
class CalendarOwner:
    """Somebody's calendar; without reminders the settings are None."""

    person_id: int
    subscription: Subscription | None


class FileLinks:
    """Names of documents; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def give(self, channel: str, address: str, source: str, now: datetime) -> str | None:
        """A new name for this document of the chat's person; None when it is not theirs."""
        name = new_token()
        with self._database.write() as session:
            person_id = session.exec(
                select(SubscriberRow.person_id).where(
                    SubscriberRow.channel == channel, SubscriberRow.address == address
                )
            ).one_or_none()
            if person_id is None or not _owns(session, person_id, source):
                return None
            expires_at = now + (SIGNED_LIVES if source.startswith(SIGNED) else LINK_LIVES)
            session.add(
                FileLinkRow(
                    digest=digest(name), person_id=person_id, source=source, expires_at=expires_at
                )
            )
        return name

    def source(self, name: str, now: datetime) -> str | None:
        """What a name opens; None for an unknown one; raises TimeoutError after its day."""
        with self._database.read() as session:
            row = session.get(FileLinkRow, digest(name))
            if row is None or not _owns(session, row.person_id, row.source):
                return None
            # Last: the link to a document that is somebody else's by now tells nothing of its age.
            if row.expires_at <= now:
                raise TimeoutError("the link's day is over")
            return row.source

    def calendar_of(self, name: str, now: datetime) -> CalendarOwner | None:
        """Whose calendar a name opens; None for an unknown one."""
        with self._database.read() as session:
            row = session.get(FileLinkRow, digest(name))
            if row is None or row.source != CALENDAR or row.expires_at <= now:
                return None
            chosen = session.get(SubscriptionRow, row.person_id)
            return CalendarOwner(row.person_id, chosen_in(chosen) if chosen else None)

    def attached(self, channel: str, address: str, outgoing_id: int) -> str | None:
        """The document under a message that this chat was sent; None for anybody else's."""
        query = (
            select(OutgoingRow, SubscriberRow.person_id)
            .join(SubscriberRow, col(SubscriberRow.id) == OutgoingRow.subscriber_id)
            .where(OutgoingRow.id == outgoing_id, OutgoingRow.state == "sent")
            .where(SubscriberRow.channel == channel, SubscriberRow.address == address)
        )
        with self._database.read() as session:
            found = session.exec(query).one_or_none()
            attached = REPLY.load(found[0].reply).attachment if found else None
            if found is None or attached is None:
                return None
            return attached.source if _owns(session, found[1], attached.source) else None


def give_calendar(session: Session, person_id: int, now: datetime) -> str:
    """A new name for the person's calendar; the one before opens nothing any more."""
    if end_calendar(session, person_id):
        # Asking anew is how a link is ended that others have seen.
        note(session, chats_of(session, person_id), CALENDAR_ENDED, now)
    name, end = new_token(), now + CALENDAR_LIVES
    row = FileLinkRow(digest=digest(name), person_id=person_id, source=CALENDAR, expires_at=end)
    session.add(row)
    return name


def end_calendar(session: Session, person_id: int) -> bool:
    """The link to this person's calendar opens nothing any more; whether there was one."""
    mine = [col(FileLinkRow.person_id) == person_id, col(FileLinkRow.source) == CALENDAR]
    return bool(session.exec(delete(FileLinkRow).where(*mine)).rowcount)


def end_links_of(session: Session, person_id: int) -> bool:
    """Nothing given to this person opens anything; whether their calendar was among it."""
    calendar = end_calendar(session, person_id)
    session.exec(delete(FileLinkRow).where(col(FileLinkRow.person_id) == person_id))
    return calendar


def end_links(session: Session) -> None:
    """Nothing given out before opens anything: no document, and no chat by an old cookie."""
    session.exec(delete(FileLinkRow))
    old = col(SubscriberRow.old_cookie_until).is_not(None)
    session.exec(update(SubscriberRow).where(old).values(old_cookie_until=None))


def _owns(session: Session, person_id: int, source: str) -> bool:
    """Whether the document is the sheet of a registration of this person, signed or not."""
    kind, _, code = source.partition(":")
    if f"{kind}:" not in (SHEET, SIGNED):
        return False
    owned = select(RegistrationRow.id).where(
        RegistrationRow.code == code, RegistrationRow.person_id == person_id
    )
    return session.exec(owned).first() is not None
