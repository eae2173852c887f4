"""Which days people were told for an event, and taking back what they were not told yet.

The rule: the last word counts, a reminder or a correction; a message that went out together with
another event's counts for both.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import case, delete, update
from sqlalchemy.orm import aliased
from sqlalchemy.sql import ColumnElement
from sqlmodel import Session, col, or_, select
from sqlmodel.sql.expression import SelectOfScalar

from handlers.values.state import Subscription
from storage.database.engine import Database
from storage.people.merge import TOGETHER
from storage.tables.people import DeliveryRow, OutgoingRow, SubscriptionRow
from storage.tables.values import SUBSCRIPTION

CORRECTION = "/correction"
CLEARED = "/none/correction"
MOVED = "date-moved"


@dataclass(frozen=True)
class Told:
    """The last word a person had on an event: `named` is its day, `day` None when taken back.

    `corrected` is how many corrections of this event went out to the person; `keys` are those of
    all corrections made, whatever became of them.
    """

    person_id: int
    named: date
    day: date | None
    subscription: Subscription | None
    corrected: int
    keys: frozenset[str]


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
                .where(~_is_correction())
                .with_for_update(of=DeliveryRow)
            ).all()
            for row in rows:
                _take_back(session, row, now)
            for message in session.exec(_waiting_with(event_id, day)).all():
                _undo(session, message)
            return len(rows)

    def corrections_waiting(self) -> list[tuple[str, str]]:
        """(event id, key) of the corrections not sent yet, each once."""
        query = (
            select(col(DeliveryRow.event_id), col(DeliveryRow.key))
            .where(col(DeliveryRow.state) == "queued", _is_correction())
            .distinct()
            .order_by(col(DeliveryRow.event_id), col(DeliveryRow.key))
        )
        with self._database.read() as session:
            return list(session.exec(query))

    def drop_corrections(self, key: str) -> None:
        """Forget the corrections with this key that wait in the outbox and were never tried."""
        with self._database.write() as session:
            rows = session.exec(
                select(DeliveryRow)
                .join(OutgoingRow, col(OutgoingRow.id) == DeliveryRow.outgoing_id)
                .where(DeliveryRow.key == key, DeliveryRow.state == "queued")
                .where(OutgoingRow.state == "queued", col(OutgoingRow.repeat).is_(False))
                .with_for_update(of=OutgoingRow)
            ).all()
            gone = [row.outgoing_id for row in rows]
            session.exec(delete(DeliveryRow).where(col(DeliveryRow.outgoing_id).in_(gone)))
            session.exec(delete(OutgoingRow).where(col(OutgoingRow.id).in_(gone)))

    def people(self, event_id: str, day: date, after: int, limit: int) -> list[Told]:
        """A page of people, by id, who were told this day last."""
        later = aliased(DeliveryRow)
        query = (
            select(DeliveryRow, SubscriptionRow)
            .join(
                SubscriptionRow,
                col(SubscriptionRow.person_id) == DeliveryRow.person_id,
                isouter=True,
            )
            .where(DeliveryRow.event_id == event_id, DeliveryRow.occurs_on == day, _told())
            .where(col(DeliveryRow.person_id) > after)
            .where(
                ~select(later.id)
                .where(later.event_id == event_id, later.person_id == DeliveryRow.person_id)
                .where(col(later.id) > DeliveryRow.id, _told(later))
                .exists()
            )
            .order_by(col(DeliveryRow.person_id))
            .limit(limit)
        )
        with self._database.read() as session:
            rows = session.exec(query).all()
            made = _corrections(session, event_id, [row.person_id for row, _ in rows])
        return [_told_last(row, settings, made[row.person_id]) for row, settings in rows]


def _waiting_with(event_id: str, day: date) -> SelectOfScalar[DeliveryRow]:
    """Reminders of other events that wait and name this one along with theirs."""
    named = aliased(DeliveryRow)
    same_message = (
        (col(named.person_id) == DeliveryRow.person_id)
        & (col(named.occurs_on) == DeliveryRow.occurs_on)
        & (col(named.days_before) == DeliveryRow.days_before)
    )
    return (
        select(DeliveryRow)
        .join(named, same_message)
        .join(OutgoingRow, col(OutgoingRow.id) == DeliveryRow.outgoing_id)
        .where(named.event_id == event_id, named.occurs_on == day, named.reason == TOGETHER)
        .where(DeliveryRow.state == "queued", ~_is_correction())
        .where(OutgoingRow.state == "queued", col(OutgoingRow.repeat).is_(False))
        .with_for_update(of=OutgoingRow)
    )


def _corrections(
    session: Session, event_id: str, people: list[int]
) -> defaultdict[int, dict[str, str]]:
    """By person, the state of each correction of this event by its key."""
    query = select(DeliveryRow.person_id, DeliveryRow.key, DeliveryRow.state)
    query = query.where(DeliveryRow.event_id == event_id, _is_correction())
    made: defaultdict[int, dict[str, str]] = defaultdict(dict)
    for person_id, key, state in session.exec(query.where(col(DeliveryRow.person_id).in_(people))):
        made[person_id][key] = state
    return made


def _told_last(row: DeliveryRow, chosen: SubscriptionRow | None, made: dict[str, str]) -> Told:
    return Told(
        person_id=row.person_id,
        named=row.occurs_on,
        day=None if row.key.endswith(CLEARED) else row.occurs_on,
        subscription=SUBSCRIPTION.load(chosen.settings) if chosen else None,
        corrected=sum(state == "sent" for state in made.values()),
        keys=frozenset(made),
    )


def _is_correction() -> ColumnElement[bool]:
    return col(DeliveryRow.key).endswith(CORRECTION)


def _told(row: type[DeliveryRow] = DeliveryRow) -> ColumnElement[bool]:
    # A case has no index: SQLite would look all sent rows up by their state, for every page.
    together = (col(row.state) == "missed") & (col(row.reason) == TOGETHER)
    return case((col(row.state) == "sent", True), (together, True), else_=False).is_(True)


def _take_back(session: Session, row: DeliveryRow, now: datetime) -> None:
    """The reminder is not sent; other events that its message names are found due again."""
    session.exec(
        update(OutgoingRow)
        .where(col(OutgoingRow.id) == row.outgoing_id, col(OutgoingRow.state) == "queued")
        .values(state="dropped", reason=MOVED, done_at=now)
    )
    _forget_named_in(session, row)
    missed: dict[str, Any] = {"state": "missed", "reason": MOVED}
    session.exec(update(DeliveryRow).where(col(DeliveryRow.id) == row.id).values(**missed))


def _undo(session: Session, row: DeliveryRow) -> None:
    """The message goes, and everything it names is found due again."""
    _forget_named_in(session, row)
    session.exec(delete(DeliveryRow).where(col(DeliveryRow.id) == row.id))
    session.exec(delete(OutgoingRow).where(col(OutgoingRow.id) == row.outgoing_id))


def _forget_named_in(session: Session, row: DeliveryRow) -> None:
    session.exec(
        delete(DeliveryRow)
        .where(col(DeliveryRow.person_id) == row.person_id)
        .where(col(DeliveryRow.occurs_on) == row.occurs_on)
        .where(col(DeliveryRow.days_before) == row.days_before)
        .where(col(DeliveryRow.reason) == TOGETHER)
    )
