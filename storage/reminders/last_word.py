"""Which day people were told last for an event, and taking back what they were not told yet.

The rule: the last word counts, a reminder or a correction; a message that went out together with
another event's counts for both.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import case, delete, true, update
from sqlalchemy.orm import aliased
from sqlalchemy.sql import ColumnElement
from sqlmodel import Session, col, or_, select
from sqlmodel.sql.expression import SelectOfScalar

from handlers.values.deliveries import CORRECTING, REMINDING, DeliveryKind, DeliveryState
from handlers.values.reminding.settings import Subscription
from handlers.values.staff import Audience
from storage.announcements.audience import outside
from storage.database.engine import Database
from storage.outbox.told import take_back
from storage.reminders.chosen import chosen_in, look_anew
from storage.tables.people import DeliveryRow, OutgoingRow, SubscriptionRow

MOVED = "date-moved"
OF_A_DAY = REMINDING + CORRECTING
WAITING = (DeliveryState.QUEUED, DeliveryState.PLANNED)


@dataclass(frozen=True)
class SaidDay:
    """A day somebody was told or will be; `cleared` when it was that there is none any more."""

    plan_id: str | None
    event_id: str
    day: date
    cleared: bool


@dataclass(frozen=True)
class LastWord:
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


@dataclass(frozen=True)
class WaitingCorrection:
    """A correction that was not sent yet: `day` is what it says, None for no day."""

    plan_id: str | None
    event_id: str
    key: str
    day: date | None


class LastWords:
    """Every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def days_ahead(self, today: date) -> list[SaidDay]:
        """All words on days not past."""
        cleared = col(DeliveryRow.kind) == DeliveryKind.CLEARED
        row = DeliveryRow
        query = (
            select(col(row.plan_id), col(row.event_id), col(row.occurs_on), cleared)
            .where(col(row.occurs_on) >= today, col(row.kind).in_(OF_A_DAY))
            .where(or_(_told(), col(row.state).in_(WAITING)))
            .distinct()
            .order_by(col(row.event_id), col(row.occurs_on))
        )
        with self._database.read() as session:
            found = session.exec(query)
            return [SaidDay(plan, event, day, bool(gone)) for plan, event, day, gone in found]

    def drop_unsent(self, said: SaidDay, now: datetime) -> int:
        """Take back reminders of this day that wait in the outbox or for later; how many."""
        # A claimed one may be on its way already: whoever gets it is corrected afterwards.
        waits = (col(DeliveryRow.state) == DeliveryState.QUEUED) & (
            col(OutgoingRow.state) == "queued"
        )
        with self._database.write() as session:
            rows = session.exec(
                select(DeliveryRow)
                # An outer join: a planned reminder has no message yet.
                .join(OutgoingRow, col(OutgoingRow.id) == DeliveryRow.outgoing_id, isouter=True)
                .where(*_about(said))
                .where(or_(col(DeliveryRow.state) == DeliveryState.PLANNED, waits))
                .where(col(DeliveryRow.kind).in_(REMINDING))
                .with_for_update(of=DeliveryRow)
            ).all()
            for row in rows:
                _take_back(session, row, now)
            # The message of another event that names this one is written anew without it.
            for message in session.exec(_waiting_with(said)).all():
                _undo(session, message)
            return len(rows)

    def withhold(self, said: SaidDay, audience: Audience) -> None:
        """Take back reminders of this day that wait for people it is not for, as if never made."""
        waiting = _waiting_for(said).where(outside(audience, col(DeliveryRow.person_id)))
        with self._database.read() as session:
            # Hardly ever: the write lock is not taken for it.
            if session.exec(waiting.limit(1)).first() is None:
                return
        with self._database.write() as session:
            for message in session.exec(waiting.with_for_update(of=OutgoingRow)).all():
                _undo(session, message)

    def corrections_waiting(self) -> list[WaitingCorrection]:
        """The corrections not sent yet, each once."""
        row = DeliveryRow
        day = case((col(row.kind) == DeliveryKind.CLEARED, None), else_=col(row.occurs_on))
        query = (
            select(col(row.plan_id), col(row.event_id), col(row.key), day)
            .where(col(row.state) == DeliveryState.QUEUED, col(row.kind).in_(CORRECTING))
            .distinct()
            .order_by(col(row.event_id), col(row.key))
        )
        with self._database.read() as session:
            return [WaitingCorrection(*of) for of in session.exec(query)]

    def drop_corrections(self, key: str, plan_id: str | None) -> None:
        """Forget the plan's corrections with this key that wait and were never tried."""
        with self._database.write() as session:
            rows = session.exec(
                select(DeliveryRow)
                .join(OutgoingRow, col(OutgoingRow.id) == DeliveryRow.outgoing_id)
                .where(DeliveryRow.key == key, DeliveryRow.state == DeliveryState.QUEUED)
                .where(col(DeliveryRow.plan_id).is_not_distinct_from(plan_id))
                .where(OutgoingRow.state == "queued", col(OutgoingRow.repeat).is_(False))
                .with_for_update(of=OutgoingRow)
            ).all()
            gone = [row.outgoing_id for row in rows]
            session.exec(delete(DeliveryRow).where(col(DeliveryRow.outgoing_id).in_(gone)))
            session.exec(delete(OutgoingRow).where(col(OutgoingRow.id).in_(gone)))

    def people(self, said: SaidDay, after: int, limit: int) -> list[LastWord]:
        """A page of people, by id, who were told this day last."""
        later = aliased(DeliveryRow)
        query = (
            select(DeliveryRow, SubscriptionRow)
            .join(
                SubscriptionRow,
                col(SubscriptionRow.person_id) == DeliveryRow.person_id,
                # Who has ended the reminders still hears that a day they know is wrong.
                isouter=True,
            )
            .where(*_about(said), _told())
            .where(col(DeliveryRow.person_id) > after, col(DeliveryRow.kind).in_(OF_A_DAY))
            .where(
                ~select(later.id)
                .where(later.event_id == said.event_id, later.person_id == DeliveryRow.person_id)
                .where(col(later.id) > DeliveryRow.id, _told(later), _of_plan(said, later))
                .exists()
            )
            .order_by(col(DeliveryRow.person_id))
            .limit(limit)
        )
        with self._database.read() as session:
            rows = session.exec(query).all()
            made = _corrections(session, said, [row.person_id for row, _ in rows])
        return [_last_word(row, settings, made[row.person_id]) for row, settings in rows]


def _about(said: SaidDay, row: type[DeliveryRow] = DeliveryRow) -> list[ColumnElement[bool]]:
    """What is of this very day."""
    return [
        col(row.plan_id).is_not_distinct_from(said.plan_id),
        col(row.event_id) == said.event_id,
        col(row.occurs_on) == said.day,
    ]


def _of_plan(said: SaidDay, row: type[DeliveryRow]) -> ColumnElement[bool]:
    """Whether it may be about the same event: what was told before plans were kept counts, too."""
    unknown = col(row.plan_id).is_(None)
    return true() if said.plan_id is None else or_(unknown, col(row.plan_id) == said.plan_id)


def _waiting_for(said: SaidDay) -> SelectOfScalar[DeliveryRow]:
    """Reminders by the calendar that wait and name this event, first or along with others."""
    named = aliased(DeliveryRow)
    with_it = (col(named.id) == col(DeliveryRow.id)) | (
        (col(named.person_id) == col(DeliveryRow.person_id))
        & (col(named.days_before) == col(DeliveryRow.days_before))
        & (col(named.state) == DeliveryState.TOLD_WITH)
    )
    return (
        select(DeliveryRow)
        .join(OutgoingRow, col(OutgoingRow.id) == DeliveryRow.outgoing_id)
        .where(OutgoingRow.state == "queued", col(OutgoingRow.repeat).is_(False))
        .where(DeliveryRow.state == DeliveryState.QUEUED, DeliveryRow.kind == DeliveryKind.REMINDER)
        .where(
            DeliveryRow.occurs_on == said.day,
            col(DeliveryRow.plan_id).is_not_distinct_from(said.plan_id),
        )
        .where(select(named.id).where(*_about(said, named), with_it).exists())
    )


def _waiting_with(said: SaidDay) -> SelectOfScalar[DeliveryRow]:
    """Reminders of other events that wait and name this one along with theirs."""
    named = aliased(DeliveryRow)
    same_message = (
        (col(named.person_id) == DeliveryRow.person_id)
        & (col(named.occurs_on) == DeliveryRow.occurs_on)
        & (col(named.days_before) == DeliveryRow.days_before)
        & col(named.plan_id).is_not_distinct_from(DeliveryRow.plan_id)
    )
    return (
        select(DeliveryRow)
        .join(named, same_message)
        .join(OutgoingRow, col(OutgoingRow.id) == DeliveryRow.outgoing_id)
        .where(*_about(said, named))
        .where(named.state == DeliveryState.TOLD_WITH)
        .where(DeliveryRow.state == DeliveryState.QUEUED, col(DeliveryRow.kind).in_(REMINDING))
        .where(OutgoingRow.state == "queued", col(OutgoingRow.repeat).is_(False))
        .with_for_update(of=OutgoingRow)
    )


def _corrections(
    session: Session, said: SaidDay, people: list[int]
) -> defaultdict[int, dict[str, str]]:
    """By person, the state of each correction of this event by its key."""
    query = select(DeliveryRow.person_id, DeliveryRow.key, DeliveryRow.state)
    query = query.where(DeliveryRow.event_id == said.event_id, _of_plan(said, DeliveryRow))
    query = query.where(col(DeliveryRow.kind).in_(CORRECTING))
    made: defaultdict[int, dict[str, str]] = defaultdict(dict)
    for person_id, key, state in session.exec(query.where(col(DeliveryRow.person_id).in_(people))):
        made[person_id][key] = state
    return made


def _last_word(row: DeliveryRow, chosen: SubscriptionRow | None, made: dict[str, str]) -> LastWord:
    return LastWord(
        person_id=row.person_id,
        named=row.occurs_on,
        day=None if row.kind == DeliveryKind.CLEARED else row.occurs_on,
        subscription=chosen_in(chosen) if chosen else None,
        corrected=sum(state == DeliveryState.SENT for state in made.values()),
        keys=frozenset(made),
    )


def _told(row: type[DeliveryRow] = DeliveryRow) -> ColumnElement[bool]:
    # A case has no index: SQLite would look all sent rows up by their state, for every page.
    said = col(row.state).in_((DeliveryState.SENT, DeliveryState.TOLD_WITH))
    return case((said, True), else_=False).is_(True)


def _take_back(session: Session, row: DeliveryRow, now: datetime) -> None:
    """The reminder is not sent; other events that its message names are found due again."""
    session.exec(
        update(OutgoingRow)
        .where(col(OutgoingRow.id) == row.outgoing_id, col(OutgoingRow.state) == "queued")
        .values(state="dropped", reason=MOVED, done_at=now)
    )
    _forget_named_in(session, row)
    # The row stays with its key, so that the next look does not find this reminder due again.
    missed: dict[str, Any] = {"state": DeliveryState.MISSED, "reason": MOVED}
    session.exec(update(DeliveryRow).where(col(DeliveryRow.id) == row.id).values(**missed))


def _undo(session: Session, row: DeliveryRow) -> None:
    """The message goes, and everything it names is found due again."""
    _forget_named_in(session, row)
    session.exec(delete(DeliveryRow).where(col(DeliveryRow.id) == row.id))
    deleted = session.exec(delete(OutgoingRow).where(col(OutgoingRow.id) == row.outgoing_id))
    take_back(session, deleted.rowcount)


def _forget_named_in(session: Session, row: DeliveryRow) -> None:
    look_anew(session, col(SubscriptionRow.person_id) == row.person_id)
    session.exec(
        delete(DeliveryRow)
        .where(col(DeliveryRow.person_id) == row.person_id)
        .where(col(DeliveryRow.occurs_on) == row.occurs_on)
        .where(col(DeliveryRow.days_before) == row.days_before)
        .where(col(DeliveryRow.plan_id).is_not_distinct_from(row.plan_id))
        .where(col(DeliveryRow.state) == DeliveryState.TOLD_WITH)
    )
