"""The audit journal: who did what, when, with the state before and after.

The rule: a line is written in the transaction of the change itself, and each line's hash covers
the line before, so that a changed, removed or inserted line is found.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlmodel import Session, col, select

from handlers.staff_values import StaffView
from storage.counters import bump, current
from storage.desk_tables import JournalRow
from storage.engine import Database

COUNTER = "journal"
FIRST = "0" * 64
READ_AT_ONCE = 500


@dataclass(frozen=True)
class Actor:
    """Who acts: a member of the staff, or without id the command line or the program itself."""

    name: str
    staff_id: int | None = None


@dataclass(frozen=True)
class JournalLine:
    """One line as it is read."""

    id: int
    at: datetime
    actor: str
    staff_id: int | None
    action: str
    subject: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None
    hash: str


def actor_of(staff: StaffView) -> Actor:
    """A member of the staff as the one who acts."""
    return Actor(staff.name, staff.id)


def record(
    session: Session,
    actor: Actor,
    action: str,
    subject: str,
    before: Mapping[str, Any] | None,
    after: Mapping[str, Any] | None,
    now: datetime,
) -> None:
    """Add a line within the caller's transaction; call it last, it holds up other acts."""
    session.flush()
    # The counter's row stays locked until we commit: lines are numbered in the order of commits.
    number = bump(session, COUNTER)
    previous = session.get(JournalRow, number - 1, populate_existing=True)
    row = JournalRow(
        id=number,
        at=now.astimezone(UTC),
        staff_id=actor.staff_id,
        actor=actor.name,
        action=action,
        subject=subject,
        before=dict(before) if before is not None else None,
        after=dict(after) if after is not None else None,
        prev_hash=previous.hash if previous else FIRST,
        hash="",
    )
    row.hash = _hash(row)
    session.add(row)
    session.flush()


class Journal:
    """Reading the journal; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def record(
        self,
        session: Session,
        actor: Actor,
        action: str,
        subject: str,
        before: Mapping[str, Any] | None,
        after: Mapping[str, Any] | None,
        now: datetime,
    ) -> None:
        """As the function `record`, for those who hold a store."""
        record(session, actor, action, subject, before, after, now)

    def note(self, actor: Actor, action: str, subject: str, now: datetime) -> None:
        """Write down an act that changes no row, such as an export."""
        with self._database.write() as session:
            record(session, actor, action, subject, None, None, now)

    def lines(
        self, *, before_id: int | None = None, limit: int = 100, subject: str | None = None
    ) -> list[JournalLine]:
        """The newest lines first, older than `before_id` for the next page."""
        query = select(JournalRow).order_by(col(JournalRow.id).desc()).limit(limit)
        if before_id is not None:
            query = query.where(JournalRow.id < before_id)
        if subject is not None:
            query = query.where(JournalRow.subject == subject)
        with self._database.read() as session:
            return [_line(row) for row in session.exec(query)]

    def verify(self) -> int | None:
        """The number of the first line that was changed, removed or inserted; None when whole."""
        with self._database.read() as session:
            expected, previous = 1, FIRST
            for row in _in_order(session):
                if (row.id, row.prev_hash, row.hash) != (expected, previous, _hash(row)):
                    return expected
                expected, previous = expected + 1, row.hash
            return None if current(session, COUNTER) == expected - 1 else expected


def _in_order(session: Session) -> Iterator[JournalRow]:
    """All lines, a page at a time."""
    last = -1
    while True:
        page = session.exec(
            select(JournalRow)
            .where(JournalRow.id > last)
            .order_by(col(JournalRow.id))
            .limit(READ_AT_ONCE)
        ).all()
        yield from page
        if len(page) < READ_AT_ONCE:
            return
        last = page[-1].id
        session.expunge_all()


def _hash(row: JournalRow) -> str:
    """SHA-256 of the line as canonical JSON."""
    line = {
        "id": row.id,
        "at": row.at.astimezone(UTC).isoformat(timespec="microseconds"),
        "staff_id": row.staff_id,
        "actor": row.actor,
        "action": row.action,
        "subject": row.subject,
        "before": row.before,
        "after": row.after,
        "prev": row.prev_hash,
    }
    text = json.dumps(line, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _line(row: JournalRow) -> JournalLine:
    return JournalLine(
        id=row.id,
        at=row.at,
        actor=row.actor,
        staff_id=row.staff_id,
        action=row.action,
        subject=row.subject,
        before=row.before,
        after=row.after,
        hash=row.hash,
    )
