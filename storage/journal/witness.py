"""The journal's last line as it was seen, and kept where the database's writer has no say.

The rule: the journal only grows, so a line that was seen is there for ever as it was; only a copy
that was put back since, and says so with the key, may end before it.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from storage.tables.desk import JournalRow

RESTORED = "restore"


@dataclass(frozen=True)
class SeenLine:
    """A line, and when it was the last one."""

    line: int
    hash: str
    at: datetime


def last_line(session: Session, now: datetime) -> SeenLine | None:
    """The last line of this moment; None when there is none."""
    newest = select(JournalRow.id, JournalRow.hash).order_by(col(JournalRow.id).desc()).limit(1)
    found = session.exec(newest).first()
    return SeenLine(*found, now) if found else None


def gone(session: Session, seen: SeenLine) -> int | None:
    """Where the journal is not as it was seen; None while it is."""
    row = session.exec(select(JournalRow.hash).where(JournalRow.id == seen.line)).first()
    if row == seen.hash:
        return None
    # Without the key nobody writes such a line: the chain is checked before.
    later = select(JournalRow.id).where(JournalRow.action == RESTORED, JournalRow.at > seen.at)
    if session.exec(later.limit(1)).first() is not None:
        return None
    newest = session.exec(select(col(JournalRow.id)).order_by(col(JournalRow.id).desc())).first()
    return min(seen.line, (newest or 0) + 1)
