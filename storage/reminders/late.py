"""What must be known of a reminder that leaves later than it was written.

The rule: a few queries for all of them; a row is changed only while it is claimed by the asker.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import update
from sqlmodel import Session, col, select

from handlers.values.deliveries import REMINDING, DeliveryKind, DeliveryState
from handlers.values.reminding.settings import Subscription
from handlers.values.replies import Reply
from storage.database.engine import Database
from storage.reminders.chosen import chosen_in
from storage.reminders.listeners import campaigns_of
from storage.tables.people import DeliveryRow, OutgoingRow, SubscriptionRow
from storage.tables.registrations import RegistrationRow
from storage.tables.values import REPLY

DROPPED = "dropped"
TOLD_OR_WAITS = (DeliveryState.QUEUED, DeliveryState.SENT, DeliveryState.TOLD_WITH)


@dataclass(frozen=True)
class LateReminder:
    """One claimed reminder, correction or announcement; `events` are all that its message names.

    `overtaken` when a later reminder of the same occurrence waits or went out.
    """

    kind: DeliveryKind
    plan_id: str | None
    events: tuple[str, ...]
    occurs_on: date
    days_before: int
    subscription: Subscription | None
    registered: frozenset[str]
    overtaken: bool


class Late:
    """Every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self, outgoing_ids: Sequence[int]) -> dict[int, LateReminder]:
        """By outbox row; rows without a delivery are left out."""
        with self._database.read() as session:
            mine = select(DeliveryRow).where(col(DeliveryRow.outgoing_id).in_(outgoing_ids))
            rows = session.exec(mine).all()
            people = {row.person_id for row in rows}
            # All of those days: what is told with a message bears no number of it.
            others = _others(session, people, {row.occurs_on for row in rows})
            chosen = select(SubscriptionRow).where(col(SubscriptionRow.person_id).in_(people))
            settings = {row.person_id: row for row in session.exec(chosen)}
            registered = campaigns_of(session, col(RegistrationRow.person_id).in_(people))
        found = {}
        for row in rows:
            mates, own = others[row.person_id, row.occurs_on], settings.get(row.person_id)
            # Never None here: the rows were looked up by it.
            found[row.outgoing_id or 0] = LateReminder(
                kind=DeliveryKind(row.kind),
                plan_id=row.plan_id,
                events=(row.event_id, *(m.event_id for m in mates if _is_named_in(m, row))),
                occurs_on=row.occurs_on,
                days_before=row.days_before,
                subscription=chosen_in(own) if own else None,
                registered=frozenset(registered[row.person_id]),
                overtaken=any(_overtakes(mate, row) for mate in mates),
            )
        return found

    def reword(self, outgoing_id: int, reply: Reply) -> None:
        """What a claimed message says from now on."""
        with self._database.write() as session:
            mine = [col(OutgoingRow.id) == outgoing_id, col(OutgoingRow.state) == "claimed"]
            # Nothing happens when the claim has ended meanwhile: the row is then another sender's.
            session.exec(update(OutgoingRow).where(*mine).values(reply=REPLY.dump(reply)))

    def drop(self, outgoing_id: int, reason: str, now: datetime) -> None:
        """A claimed message that need not go any more; its delivery says why."""
        with self._database.write() as session:
            mine = [col(OutgoingRow.id) == outgoing_id, col(OutgoingRow.state) == "claimed"]
            gone = {"state": DROPPED, "reason": reason, "done_at": now, "lease_until": None}
            session.exec(update(OutgoingRow).where(*mine).values(**gone))
            its = [
                col(DeliveryRow.outgoing_id) == outgoing_id,
                col(DeliveryRow.state) != DeliveryState.SENT,
            ]
            session.exec(
                update(DeliveryRow).where(*its).values(state=DeliveryState.MISSED, reason=reason)
            )


def _others(
    session: Session, people: set[int], days: set[date]
) -> defaultdict[tuple[int, date], list[DeliveryRow]]:
    """Everything about these days to these people."""
    query = (
        select(DeliveryRow)
        .where(col(DeliveryRow.person_id).in_(people), col(DeliveryRow.occurs_on).in_(days))
        .order_by(col(DeliveryRow.id))
    )
    found: defaultdict[tuple[int, date], list[DeliveryRow]] = defaultdict(list)
    for row in session.exec(query):
        found[row.person_id, row.occurs_on].append(row)
    return found


def _is_named_in(row: DeliveryRow, message: DeliveryRow) -> bool:
    same = row.days_before == message.days_before and row.plan_id == message.plan_id
    return same and row.state == DeliveryState.TOLD_WITH


def _overtakes(row: DeliveryRow, message: DeliveryRow) -> bool:
    of_plan = None in (row.plan_id, message.plan_id) or row.plan_id == message.plan_id
    same = of_plan and row.event_id == message.event_id and row.kind in REMINDING
    # Fewer days before the event is the later reminder.
    return row.state in TOLD_OR_WAITS and same and row.days_before < message.days_before
