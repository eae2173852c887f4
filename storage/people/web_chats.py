"""Chats on the web page: who wrote before, and which cookies of theirs still count.

The rule: the store says so. A cookie of an ended generation opens nothing, wherever it was copied
to. One that an earlier release has signed counts only for a chat that was there before the change,
until the browser has come back with the new one, and no longer than it would have kept it.
"""

from datetime import datetime

from sqlalchemy import update
from sqlmodel import col, select

from storage.database.engine import Database
from storage.tables.people import ConsentRow, SubscriberRow
from storage.tables.registrations import RegistrationRow

# The page's channel by its name; storage knows nothing of channels.
CHANNEL = "web"


class WebChats:
    """Who wrote before and which cookies still count; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def is_known(self, address: str) -> bool:
        """Whether this chat has written before."""
        with self._database.read() as session:
            found = select(SubscriberRow.id).where(
                SubscriberRow.channel == CHANNEL, SubscriberRow.address == address
            )
            return session.exec(found).one_or_none() is not None

    def has_agreed(self, address: str) -> bool:
        """Whether whoever writes here has registered, or has agreed to something."""
        chat = select(SubscriberRow.person_id).where(
            SubscriberRow.channel == CHANNEL, SubscriberRow.address == address
        )
        sent = col(RegistrationRow.status) != "withdrawn"
        agreed = col(ConsentRow.given).is_(True)
        with self._database.read() as session:
            return any(
                session.exec(select(row.id).where(col(row.person_id).in_(chat), fits)).first()
                for row, fits in ((RegistrationRow, sent), (ConsentRow, agreed))
            )

    def generation(self, address: str) -> int:
        """The generation of cookies that count; the first of a chat that has not written yet."""
        with self._database.read() as session:
            found = session.exec(
                select(SubscriberRow.cookies).where(
                    SubscriberRow.channel == CHANNEL, SubscriberRow.address == address
                )
            ).one_or_none()
        return found or 0

    def takes_earlier(self, address: str, now: datetime) -> bool:
        """Whether an old cookie of this chat still counts."""
        until = self._until(address)
        return until is not None and now < until

    def renewed(self, address: str) -> None:
        """The browser holds the new cookie: the old one of this chat counts no more."""
        # Looked at first: hardly a visit has an old cookie, and a write would make it wait.
        if self._until(address) is None:
            return
        with self._database.write() as session:
            session.exec(
                update(SubscriberRow)
                .where(col(SubscriberRow.channel) == CHANNEL, col(SubscriberRow.address) == address)
                .values(old_cookie_until=None)
            )

    def seen(self, address: str, now: datetime) -> None:
        """The page has shown everything that was sent until now."""
        with self._database.write() as session:
            session.exec(
                update(SubscriberRow)
                .where(col(SubscriberRow.channel) == CHANNEL, col(SubscriberRow.address) == address)
                .values(seen_at=now)
            )

    def _until(self, address: str) -> datetime | None:
        with self._database.read() as session:
            return session.exec(
                select(SubscriberRow.old_cookie_until).where(
                    SubscriberRow.channel == CHANNEL, SubscriberRow.address == address
                )
            ).one_or_none()
