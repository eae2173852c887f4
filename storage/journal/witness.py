"""The journal's last line as it was seen, and kept where the database's writer has no say.

The rule: the journal only grows, so a line that was seen is there for ever as it was; only a copy
that was put back since may end before it, and says so in a line with the key, in a whole chain.
What is seen next is believed by the chain alone.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from storage.journal.chain import Chain, ends
from storage.tables.desk import JournalRow

RESTORED = "restore"


@dataclass(frozen=True)
class SeenLine:
    """A line, and when it was the last one."""

    line: int
    hash: str
    at: datetime


@dataclass(frozen=True)
class Look:
    """What is wrong since the line that was seen, from its number on; and the last line of now."""

    broken: int | None
    last: SeenLine | None


def look(session: Session, seen: SeenLine | None, now: datetime) -> Look:
    """Whether the journal has only grown: from the line that was seen, else from its beginning."""
    chain, (newest, counted) = Chain(session), ends(session)
    broken = gone(session, chain, seen) if seen is not None else None
    broken = broken or chain.first_unfit(newest, _there(session, seen))
    broken = broken or chain.cut_off(newest, counted)
    last = session.get(JournalRow, newest)
    return Look(broken, SeenLine(last.id, last.hash, now) if last is not None else None)


def gone(session: Session, chain: Chain, seen: SeenLine) -> int | None:
    """Where the journal is not as it was seen; None while it is."""
    if _there(session, seen) is not None or _put_back(session, chain, seen.at):
        return None
    return min(seen.line, max(ends(session)[0], 0) + 1)


def _there(session: Session, seen: SeenLine | None) -> JournalRow | None:
    """The line that was seen, with its hash; whether it deserves that hash the chain knows."""
    row = session.get(JournalRow, seen.line) if seen is not None else None
    return row if row is not None and seen is not None and row.hash == seen.hash else None


def _put_back(session: Session, chain: Chain, since: datetime) -> bool:
    """Whether a copy was put back since then: anybody writes such a line, only the key a chain."""
    query = select(JournalRow).where(
        JournalRow.action == RESTORED, JournalRow.at > since, col(JournalRow.id) > 0
    )
    if not any(map(chain.is_keyed, session.exec(query))):
        return False
    newest, counted = ends(session)
    return chain.first_unfit(newest) is None and chain.cut_off(newest, counted) is None
