"""The register of requests about data that come to the office, with their deadlines.

The rule: who asked is known until a year after the answer, or after the day on which one was due;
that something was asked and answered in time stays.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import func, or_, update
from sqlmodel import Session, col, select

from storage.change import Change
from storage.database.engine import Database
from storage.tables.privacy import DataRequestRow

KEPT = timedelta(days=365)
NOBODY = "—"


@dataclass(frozen=True)
class DataRequest:
    """One request; `kind` is a key of the desk's words."""

    id: int
    kind: str
    name: str
    phone: str
    contact: str
    received_at: datetime
    due_on: date
    taken_by: str
    done_at: datetime | None = None
    done_by: str | None = None
    outcome: str | None = None


class DataRequests:
    """The register as it is read; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[DataRequest]:
        """The open ones first, by their deadline, then those that were done, the newest first."""
        done, number = col(DataRequestRow.done_at), col(DataRequestRow.id)
        waiting = select(DataRequestRow).where(done.is_(None)).order_by(col(DataRequestRow.due_on))
        over = select(DataRequestRow).where(done.is_not(None)).order_by(number.desc())
        with self._database.read() as session:
            rows = [*session.exec(waiting), *session.exec(over)]
            return [DataRequest(**row.model_dump()) for row in rows]

    def get(self, number: int) -> DataRequest | None:
        """One of them."""
        with self._database.read() as session:
            row = session.get(DataRequestRow, number)
            return DataRequest(**row.model_dump()) if row else None

    def waiting(self) -> tuple[int, date | None]:
        """How many wait, and the first deadline."""
        wait = col(DataRequestRow.done_at).is_(None)
        query = select(func.count(col(DataRequestRow.id)), func.min(DataRequestRow.due_on))
        with self._database.read() as session:
            return session.exec(query.where(wait)).one()


def take(change: Change, kind: str, name: str, phone: str, contact: str, due_on: date) -> int:
    """Note a request; returns its number."""
    row = DataRequestRow(
        kind=kind,
        name=name,
        phone=phone,
        contact=contact,
        received_at=change.now,
        due_on=due_on,
        taken_by=change.actor.name,
    )
    change.session.add(row)
    change.session.flush()
    change.record("data.request", f"data-request/{row.id}", None, {"kind": kind})
    return row.id


def finish(change: Change, number: int, outcome: str) -> bool:
    """What became of it; False when it was done before, or there is none."""
    row = change.session.get(DataRequestRow, number, with_for_update=True)
    if row is None or row.done_at is not None:
        return False
    row.done_at, row.done_by, row.outcome = change.now, change.actor.name, outcome
    change.record("data.done", f"data-request/{number}")
    return True


def forget_askers(session: Session, now: datetime) -> None:
    """Nobody is named a year after the answer, nor one after it was due and not written down."""
    unmarked = col(DataRequestRow.done_at).is_(None)
    overdue = unmarked & (col(DataRequestRow.due_on) < (now - KEPT).date())
    session.exec(
        update(DataRequestRow)
        .where(or_(col(DataRequestRow.done_at) < now - KEPT, overdue))
        .values(name=NOBODY, phone="", contact="", outcome=None)
    )
