"""The journal's chain of hashes: each line's covers the line before.

The rule: nothing here writes; what is checked are the lines that were there when it began.
"""

import hashlib
import json
from collections.abc import Iterator
from datetime import UTC

from sqlalchemy import func
from sqlmodel import Session, col, select

from storage.tables.desk import JournalRow
from storage.tables.office import CounterRow

COUNTER = "journal"
FIRST = "0" * 64  # what the first line follows
READ_AT_ONCE = 500


def ends(session: Session) -> tuple[int, int]:
    """The newest line's number and how many were written, at one moment."""
    newest = select(func.coalesce(func.max(JournalRow.id), 0)).scalar_subquery()
    counted = select(CounterRow.value).where(CounterRow.name == COUNTER).scalar_subquery()
    return session.exec(select(newest, func.coalesce(counted, 0))).one()


def cut_off(newest: int, counted: int) -> int | None:
    """The first line that is missing at the end, or was never counted; None when the ends meet."""
    return None if newest == counted else min(newest, counted) + 1


def first_broken(session: Session, newest: int, counted: int) -> int | None:
    """The first line up to the newest that was changed, removed or inserted; None when whole."""
    expected, previous = 1, FIRST
    for row in _in_order(session, newest):
        if row.id != expected or not holds(row, previous):
            return expected
        expected, previous = expected + 1, row.hash
    return cut_off(expected - 1, counted)


def _in_order(session: Session, newest: int) -> Iterator[JournalRow]:
    """All lines up to the newest, a page at a time."""
    last = -1
    while True:
        page = session.exec(
            select(JournalRow)
            .where(JournalRow.id > last, JournalRow.id <= newest)
            .order_by(col(JournalRow.id))
            .limit(READ_AT_ONCE)
        ).all()
        yield from page
        if len(page) < READ_AT_ONCE:
            return
        last = page[-1].id
        # The journal only grows: without this, checking it would hold all of it in memory.
        session.expunge_all()


def holds(row: JournalRow | None, previous: str) -> bool:
    """Whether the line is as it was written, behind the line with this hash."""
    return row is not None and (row.prev_hash, row.hash) == (previous, hash_of(row))


def hash_of(row: JournalRow) -> str:
    """SHA-256 of the line as canonical JSON."""
    line = {
        "id": row.id,
        # One form of the moment for both engines, or a copied journal would be broken.
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
