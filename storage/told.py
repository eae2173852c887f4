"""Which days people were told for an event, and taking back what they were not told yet.

The rule: the last word counts, a reminder or a correction; a message that went out together with
another event's counts for both.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import delete, update
from sqlalchemy.sql import ColumnElement
from sqlmodel import Session, col, func, or_, select

from storage.engine import Database
from storage.merge import TOGETHER
from storage.tables import DeliveryRow, OutgoingRow

CORRECTION = "/correction"
CLEARED = "/none/correction"
MOVED = "date-moved"


@dataclass(frozen=True)
class Told:
    """The last word a person had on an event: `named` is its day, `day` None when taken back."""

    person_id: int
    named: date
    day: date | None


class ToldDays:
    """Every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def days_ahead(self, today: date) -> list[tuple[str, date, bool]]:
        """(event id, day, whether it was taken back) of all words on days not past."""
        cleared = col(DeliveryRow.key).endswith(CLEARED)
        query = (
            select(col(DeliveryRow.event_id), col(DeliveryRow.occurs_on), cleared)
            .where(col(DeliveryRow.occurs_on) >= today)
            .where(or_(_told(), col(DeliveryRow.state).in_(("queued", "planned"))))
            .distinct()
            .order_by(col(DeliveryRow.event_id), col(DeliveryRow.occurs_on))
        )
        with self._database.read() as session:
            return [(event_id, day, bool(gone)) for event_id, day, gone in session.exec(query)]

    def drop_unsent(self, event_id: str, day: date, now: datetime) -> int:
        """Take back reminders of this day that wait in the outbox or for later; how many."""
        with self._database.write() as session:
            rows = session.exec(
                select(DeliveryRow)
                .join(OutgoingRow, col(OutgoingRow.id) == DeliveryRow.outgoing_id, isouter=True)
                .where(DeliveryRow.event_id == event_id, DeliveryRow.occurs_on == day)
                .where(
                    or_(
                        col(DeliveryRow.state) == "planned",
                        (col(DeliveryRow.state) == "queued") & (col(OutgoingRow.state) == "queued"),
                    )
                )
                .where(col(DeliveryRow.key).not_like(f"%{CORRECTION}"))
                .with_for_update(of=DeliveryRow)
            ).all()
            for row in rows:
                _take_back(session, row, now)
            return len(rows)

    def people(self, event_id: str, day: date, key: str, after: int, limit: int) -> list[Told]:
        """A page of people, by id, who were told this day last and have no delivery `key`."""
        having = select(DeliveryRow.person_id).where(DeliveryRow.key == key)
        mine = [col(DeliveryRow.event_id) == event_id, _told()]
        last = (
            select(func.max(DeliveryRow.id))
            .where(*mine, col(DeliveryRow.person_id) > after)
            .group_by(col(DeliveryRow.person_id))
        )
        query = (
            select(col(DeliveryRow.person_id), col(DeliveryRow.occurs_on), col(DeliveryRow.key))
            .where(col(DeliveryRow.id).in_(last), DeliveryRow.occurs_on == day)
            .where(col(DeliveryRow.person_id).not_in(having))
            .order_by(col(DeliveryRow.person_id))
            .limit(limit)
        )
        with self._database.read() as session:
            rows = session.exec(query).all()
        return [Told(who, on, None if k.endswith(CLEARED) else on) for who, on, k in rows]


def _told() -> ColumnElement[bool]:
    together = (col(DeliveryRow.state) == "missed") & (col(DeliveryRow.reason) == TOGETHER)
    return or_(col(DeliveryRow.state) == "sent", together)


def _take_back(session: Session, row: DeliveryRow, now: datetime) -> None:
    """The message may speak of other events of that day: those are found due again."""
    session.exec(
        update(OutgoingRow)
        .where(col(OutgoingRow.id) == row.outgoing_id, col(OutgoingRow.state) == "queued")
        .values(state="failed", reason=MOVED, done_at=now)
    )
    session.exec(
        delete(DeliveryRow)
        .where(col(DeliveryRow.person_id) == row.person_id)
        .where(col(DeliveryRow.occurs_on) == row.occurs_on)
        .where(col(DeliveryRow.days_before) == row.days_before)
        .where(col(DeliveryRow.reason) == TOGETHER)
    )
    missed: dict[str, Any] = {"state": "missed", "reason": MOVED}
    session.exec(update(DeliveryRow).where(col(DeliveryRow.id) == row.id).values(**missed))
