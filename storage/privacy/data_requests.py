"""The register of requests about data that come to the office, with their deadlines.

The rule: who asked is known until a year after the answer, or after the day on which one was due;
that something was asked and answered in time stays. Nobody says alone that another's is answered.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import case, func, or_, update
from sqlmodel import Session, col, select

from handlers.values.replies import Reply
from storage.change import Change
from storage.database.engine import Database
from storage.privacy.traces import Traces
from storage.staff.staff import tell_admins
from storage.tables.desk import JournalRow, StaffRow
from storage.tables.privacy import DataRequestRow

KEPT = timedelta(days=365)
NOBODY = "—"
TAKEN = "data.request"
ACKNOWLEDGED, EXTENDED = "data.acknowledge", "data.extend"
ERASED, COPIED, STOPPED = "data.erase", "export", "data.withdraw"


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
    finish_on: date | None = None
    acknowledged_at: datetime | None = None
    extended_because: str | None = None

    @property
    def next_on(self) -> date:
        """The day that comes next: of saying that it has come, then of having done it."""
        return self.finish_on if self.finish_on and self.acknowledged_at else self.due_on

    def names(self, traces: Traces) -> bool:
        """Whether it is about somebody, or says something of them."""
        said = (self.name, self.phone, self.contact, self.outcome, self.extended_because)
        return any(traces.are_in(one) for one in said if one)


# As `DataRequest.next_on`, and the last of both days.
_LAST_ON = func.coalesce(DataRequestRow.finish_on, DataRequestRow.due_on)
_NEXT_ON = case(
    (col(DataRequestRow.acknowledged_at).is_(None), DataRequestRow.due_on), else_=_LAST_ON
)


class DataRequests:
    """The register as it is read; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[DataRequest]:
        """The open ones first, by their next day, then those that were done, the newest first."""
        done, number = col(DataRequestRow.done_at), col(DataRequestRow.id)
        waiting = select(DataRequestRow).where(done.is_(None)).order_by(_NEXT_ON, number)
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
        """How many wait, and the first of their days."""
        wait = col(DataRequestRow.done_at).is_(None)
        query = select(func.count(col(DataRequestRow.id)), func.min(_NEXT_ON))
        with self._database.read() as session:
            return session.exec(query.where(wait)).one()


def take(
    change: Change,
    kind: str,
    name: str,
    phone: str,
    contact: str,
    due_on: date,
    finish_on: date | None = None,
) -> int:
    """Note a request; returns its number."""
    row = DataRequestRow(
        kind=kind,
        name=name,
        phone=phone,
        contact=contact,
        received_at=change.now,
        due_on=due_on,
        finish_on=finish_on,
        taken_by=change.actor.name,
    )
    change.session.add(row)
    change.session.flush()
    change.record(TAKEN, f"data-request/{row.id}", None, {"kind": kind})
    return row.id


def acknowledge(change: Change, number: int) -> bool:
    """Whoever asked was told that it has come and what is done; False when nothing waits for it."""
    row = _waiting(change, number)
    if row is None or row.acknowledged_at is not None:
        return False
    row.acknowledged_at = change.now
    change.record(ACKNOWLEDGED, f"data-request/{number}")
    return True


def extend(change: Change, number: int, until: date, because: str) -> bool:
    """Move the day on which it is done, once; False when it was moved, or nothing waits."""
    row = _waiting(change, number)
    if row is None or row.finish_on is None or row.extended_because is not None:
        return False
    before, row.finish_on, row.extended_because = row.finish_on, until, because
    after = {"on": until.isoformat(), "proof": because}
    change.record(EXTENDED, f"data-request/{number}", {"on": before.isoformat()}, after)
    return True


def add_outcome(change: Change, number: int, outcome: str) -> None:
    """What was done for it so far; whoever answers it says the rest."""
    row = _waiting(change, number)
    if row is not None:
        row.outcome = " ".join(filter(None, (row.outcome, outcome)))


def _waiting(change: Change, number: int) -> DataRequestRow | None:
    row = change.session.get(DataRequestRow, number, with_for_update=True)
    return row if row is not None and row.done_at is None else None


def finish(change: Change, number: int, outcome: str, notice: Reply | None = None) -> bool:
    """What became of it; False when it was done before, or there is none.

    `notice` is for whoever took it and for the admins, when somebody else says so and nothing was
    done for it here: its day would pass unseen.
    """
    row = _waiting(change, number)
    if row is None:
        return False
    row.done_at, row.done_by, row.outcome = change.now, change.actor.name, outcome
    if notice is not None:
        _tell_of_end(change, row, notice)
    change.record("data.done", f"data-request/{number}")
    return True


def _tell_of_end(change: Change, row: DataRequestRow, notice: Reply) -> None:
    lines = select(JournalRow.action, JournalRow.staff_id)
    about = lines.where(JournalRow.subject == f"data-request/{row.id}")
    found = dict(change.session.exec(about).all())
    taken_by, by = found.get(TAKEN), change.actor.staff_id
    # A copy that was looked at erases nothing, nor does what was stopped.
    done = ERASED in found or (row.kind != "erase" and bool(found.keys() & {COPIED, STOPPED}))
    if done or taken_by == by:
        return
    tell_admins(change, notice, but=by)
    taker = change.session.get(StaffRow, taken_by) if taken_by is not None else None
    # The admins have just been told.
    if taker is not None and taker.role != "admin":
        change.tell_of_staff(taker.id, notice)


def forget_askers(session: Session, now: datetime) -> None:
    """Nobody is named a year after the answer, nor one after it was due and not written down."""
    unmarked = col(DataRequestRow.done_at).is_(None)
    overdue = unmarked & ((now - KEPT).date() > _LAST_ON)
    session.exec(
        update(DataRequestRow)
        .where(or_(col(DataRequestRow.done_at) < now - KEPT, overdue))
        .values(name=NOBODY, phone="", contact="", outcome=None, extended_because=None)
    )
