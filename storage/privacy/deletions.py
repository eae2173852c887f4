"""What people had deleted, and what was taken from the staff: keyed digests without a name, so
that an old copy never brings it back.

The rule: a line is written in the transaction of the deletion itself; without the installation's
key nobody can tell from it whose it is.
"""

import hashlib
import hmac
from collections.abc import Collection, Iterable, Set
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import UniqueConstraint, delete
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from knowledge.typed.telephones import as_masked
from storage.database.engine import Database
from storage.database.keys import keys_for
from storage.privacy.reading.spelt import plain, run_together
from storage.tables.base import Table, row_id
from storage.tables.desk import StaffRow
from storage.tables.people import SubscriberRow

ALL = "all"
REMINDERS = "reminders"
REQUESTS = "requests"
UNLINKED = "unlinked"
STAFF = "staff"
CONSENT = "consent/"
# What was stopped is wanted again: the purpose with the version agreed to, the reminders as they
# are chosen now.
AGREED, RESUMED = "agreed/", "resumed/"
# Of a registration, by its code: withdrawn, and sent once more after that.
WITHDRAWN, STANDS = "withdrawn/", "stands/"
# Of one that went to a successor: from whom, to whom; and, without a chat, deleted by the latter.
HANDED, TAKEN, GONE = "handed/", "taken/", "gone"
# Pages that were no signed sheet: of a registration since a moment, or not told yet of which.
SIGNED_BACK, HELD = "signed/", "held"
# The reminders as they were chosen anew; one that was only planned, by the digest of its key.
SETTINGS, DROPPED = "settings/", "dropped/"
# The link to the person's calendar was replaced.
CALENDAR = "calendar"
# The office's own, whose number the digest is of: announcements that were cancelled, or are not to
# go out yet.
CANCELLED, UNDONE = "cancelled", "undone"
# Of a place and a name in it (storage.privacy.named_again).
NAMED = "named"
# Places of it: pages that were opened before, by names and numbers and by whole lines asked.
FORMS, ASKED = "forms", "asked"
# Of the staff (storage.copies.staff_again): another chat in the place of this one, by the digest of
# that; recovery codes that were used or replaced; the role given; a second factor that came, or
# went; a chat on the page that was ended. Of the office: whether everybody needs a second factor.
MOVED = "moved/"
CODES = "codes"
ROLE = "role/"
SECOND = "second-on"
SECOND_OFF = "second-off"
PAGE_OUT = "page-out"
REQUIRED = "required/"
OFFICE = ("", "office")
# Copies are kept 14 days; the rest is for a copy that the operator keeps elsewhere.
KEEP_LIST = timedelta(days=60)


class DeletionRow(Table, table=True):
    """One thing that was taken from one chat, or one name from one place."""

    __tablename__ = "deletions"
    __table_args__ = (UniqueConstraint("digest", "kind", "at"),)
    id: int = row_id()
    digest: str
    kind: str
    at: datetime


@dataclass(frozen=True)
class Deletion:
    """One line of the list; `kind` is one of those above, with what it is about behind a "/"."""

    digest: str
    kind: str
    at: datetime

    @property
    def of_staff(self) -> bool:
        """Whether it tells of a way in, and not of something that is to be forgotten."""
        whole = (STAFF, CODES, SECOND, SECOND_OFF, PAGE_OUT)
        return self.kind in whole or self.kind.startswith((MOVED, ROLE, REQUIRED))


def digest_of(key: str, channel: str, address: str) -> str:
    """What the list says instead of a chat, or of a thing of this kind and name."""
    words = f"{channel}\n{address}".encode()
    return hmac.new(key.encode(), words, hashlib.sha256).hexdigest()


def note(session: Session, chats: Iterable[SubscriberRow], kind: str, now: datetime) -> None:
    """Write down that this was deleted of the person with these chats; twice is once."""
    key = keys_for(session, "deletions")[0]
    found = {Deletion(digest_of(key, chat.channel, chat.address), kind, now) for chat in chats}
    add(session, found)


def note_moved(session: Session, old: SubscriberRow, chat: SubscriberRow, now: datetime) -> None:
    """Write down that a member of the staff came back in another chat."""
    key = keys_for(session, "deletions")[0]
    note(session, [old], f"{MOVED}{digest_of(key, chat.channel, chat.address)}", now)


def note_staff(session: Session, staff_id: int, kind: str, now: datetime) -> None:
    """Write down what was given to or taken from a member of the staff."""
    whose = select(SubscriberRow).join(
        StaffRow, col(StaffRow.subscriber_id) == col(SubscriberRow.id)
    )
    note(session, session.exec(whose.where(StaffRow.id == staff_id)).all(), kind, now)


def note_office(session: Session, kind: str, now: datetime) -> None:
    """Write down what holds for the whole office."""
    key = keys_for(session, "deletions")[0]
    add(session, {Deletion(digest_of(key, *OFFICE), kind, now)})


def unknown_to(
    known: Collection[Deletion], deletions: Collection[Deletion], made_at: datetime
) -> frozenset[Deletion]:
    """The lines that a copy of that moment, which has its own list, does not know."""
    return frozenset(one for one in set(deletions) - set(known) if one.at >= made_at - KEEP_LIST)


def is_listed(session: Session, chats: Iterable[SubscriberRow], kind: str) -> bool:
    """Whether the list says this of one of these chats."""
    keys = keys_for(session, "deletions")
    said = {digest_of(key, chat.channel, chat.address) for chat in chats for key in keys}
    known = select(DeletionRow.id).where(col(DeletionRow.digest).in_(said))
    return session.exec(known.where(DeletionRow.kind == kind)).first() is not None


def note_thing(session: Session, kind: str, name: object, now: datetime) -> None:
    """Write down that the office has stopped this."""
    key = keys_for(session, "deletions")[0]
    add(session, {Deletion(digest_of(key, kind, str(name)), kind, now)})


def note_gone(
    session: Session,
    names: Set[str],
    digits: Set[str],
    asked: Iterable[str],
    now: datetime,
) -> None:
    """Write down for pages from before who has had everything deleted, and what they had asked.

    Only for those: what the office has written of them itself stays.
    """
    note_said(session, FORMS, every_writing(names, digits), now)
    note_said(session, ASKED, filter(None, map(plain, asked)), now)


def note_said(session: Session, place: str, said: Iterable[str], now: datetime) -> None:
    """Write down that this was erased from the place."""
    key = keys_for(session, "deletions")[0]
    add(session, {Deletion(named_digest(key, place, one), NAMED, now) for one in said})


def every_writing(names: Set[str], digits: Set[str]) -> set[str]:
    """Every way in which names and numbers may be shown."""
    run = set(filter(None, map(run_together, names)))
    return {*names, *digits, *run, *map(as_masked, digits)}


def named_digest(key: str, place: str, said: str) -> str:
    """What the list says instead of a name or a number in a place."""
    words = f"{NAMED}\n{place}\n{said}".encode()
    return hmac.new(key.encode(), words, hashlib.sha256).hexdigest()


def add(session: Session, deletions: Collection[Deletion]) -> None:
    """Write the lines that are not there yet."""
    digests = {deletion.digest for deletion in deletions}
    known = _found(session, select(DeletionRow).where(col(DeletionRow.digest).in_(digests)))
    for deletion in sorted(set(deletions) - known, key=lambda one: (one.at, one.digest)):
        at = deletion.at.astimezone(UTC)
        session.add(DeletionRow(digest=deletion.digest, kind=deletion.kind, at=at))
    session.flush()


def listed(session: Session) -> frozenset[Deletion]:
    """The whole list."""
    return _found(session, select(DeletionRow))


def _found(session: Session, query: SelectOfScalar[DeletionRow]) -> frozenset[Deletion]:
    return frozenset(Deletion(row.digest, row.kind, row.at) for row in session.exec(query))


class Deletions:
    """The list as the program that keeps copies sees it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> frozenset[Deletion]:
        """The whole list."""
        with self._database.read() as session:
            return listed(session)

    def purge(self, before: datetime) -> None:
        """Drop the lines that no copy can be older than."""
        with self._database.write() as session:
            session.exec(delete(DeletionRow).where(col(DeletionRow.at) < before))
