"""Browsers that are told of new messages on the page, each by its owner's wish.

The rule: with the wish its consent is stored and with its end the opposite; a browser that its
platform does not know any more is forgotten.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, update
from sqlmodel import Session, col, or_, select

from handlers.values.effects import RecordConsent
from storage.database.engine import Database
from storage.people.web_chats import CHANNEL
from storage.privacy.consents import record_consent
from storage.tables.people import PushRow, SubscriberRow

# Telephone, computer, and those of before; more is nobody's.
MOST_EACH = 5


@dataclass(frozen=True)
class Browser:
    """Where a browser is told, and its keys for what it is told."""

    endpoint: str
    p256dh: str
    auth: str


class Pushes:
    """The browsers of the chats on the page; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, address: str, browser: Browser, agreed: RecordConsent, now: datetime) -> bool:
        """Tell this browser from now on; False for a chat that has not written yet."""
        with self._database.write() as session:
            chat = _chat(session, address)
            if chat is None:
                return False
            # A browser that another chat has had is this one's now.
            session.exec(delete(PushRow).where(col(PushRow.endpoint) == browser.endpoint))
            session.flush()
            session.add(
                PushRow(
                    subscriber_id=chat.id,
                    endpoint=browser.endpoint,
                    p256dh=browser.p256dh,
                    auth=browser.auth,
                    at=now,
                )
            )
            session.flush()
            _drop_oldest(session, chat.id)
            record_consent(session, chat.person_id, agreed, now)
            return True

    def end(self, address: str, refused: RecordConsent, now: datetime) -> None:
        """Tell no browser of this chat's person any more."""
        with self._database.write() as session:
            chat = _chat(session, address)
            if chat is not None:
                record_consent(session, chat.person_id, refused, now)

    def gone(self, endpoint: str) -> None:
        """The platform does not know this browser any more."""
        with self._database.write() as session:
            session.exec(delete(PushRow).where(col(PushRow.endpoint) == endpoint))

    def opens(self, address: str, until: datetime) -> None:
        """A page of this chat is open until then; nothing where no browser of it is told."""
        chat = select(SubscriberRow.id).where(
            SubscriberRow.channel == CHANNEL, SubscriberRow.address == address
        )
        here = col(PushRow.subscriber_id) == chat.scalar_subquery()
        with self._database.write() as session:
            session.exec(update(PushRow).where(here).values(open_until=until))

    def of(self, address: str, now: datetime | None = None) -> list[Browser]:
        """The browsers of a chat; with `now` none while its page is open at some copy."""
        query = (
            select(PushRow)
            .join(SubscriberRow, col(SubscriberRow.id) == PushRow.subscriber_id)
            .where(SubscriberRow.channel == CHANNEL, SubscriberRow.address == address)
        )
        if now is not None:
            query = query.where(
                or_(col(PushRow.open_until).is_(None), col(PushRow.open_until) <= now)
            )
        with self._database.read() as session:
            return [Browser(one.endpoint, one.p256dh, one.auth) for one in session.exec(query)]


def _chat(session: Session, address: str) -> SubscriberRow | None:
    return session.exec(
        select(SubscriberRow).where(
            SubscriberRow.channel == CHANNEL, SubscriberRow.address == address
        )
    ).one_or_none()


def _drop_oldest(session: Session, subscriber_id: int) -> None:
    newest = (
        select(PushRow.id)
        .where(PushRow.subscriber_id == subscriber_id)
        .order_by(col(PushRow.id).desc())
        .limit(MOST_EACH)
    )
    kept = session.exec(newest).all()
    session.exec(
        delete(PushRow).where(
            col(PushRow.subscriber_id) == subscriber_id, col(PushRow.id).not_in(kept)
        )
    )
