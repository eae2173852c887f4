"""What a person has said no to: nothing that was made before the no is sent after it.

The rule: a no reaches what is queued, put off to the morning or by a quota, and what a clerk might
send again; what has arrived stays counted as it was.
"""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import delete, update
from sqlalchemy.sql import ColumnElement
from sqlmodel import Session, col, select

from handlers.values.deliveries import REMINDING, DeliveryKind, DeliveryState
from handlers.values.staff import Audience
from storage.announcements.audience import who
from storage.outbox.told import take_back
from storage.privacy.consents import latest_of
from storage.tables.people import DeliveryRow, OutgoingRow, PersonRow, SubscriptionRow

REFUSED = "refused"
_DROPPED = "dropped"
_UNSENT = (DeliveryState.PLANNED, DeliveryState.QUEUED)
_ANNOUNCED = frozenset((DeliveryKind.ANNOUNCEMENT,))


def still_told(person: Any) -> ColumnElement[bool]:
    """Whether the office's announcements may go to this person now."""
    return select(PersonRow.id).where(col(PersonRow.id) == person, *who(Audience())).exists()


def refused_kinds(session: Session, person_id: int) -> frozenset[DeliveryKind]:
    """What this person has said no to, or agreed to no more."""
    told = session.exec(select(PersonRow.id).where(PersonRow.id == person_id, *who(Audience())))
    refused = _ANNOUNCED if told.first() is None else frozenset()
    if session.get(SubscriptionRow, person_id) is not None:
        return refused
    decided = latest_of(session, person_id, "reminders")
    return refused if decided is None or decided.given else refused | set(REMINDING)


def drop_refused_news(session: Session, person_id: int) -> None:
    """Whoever may be told no more is not told what was announced before, either."""
    session.flush()
    if refused_kinds(session, person_id) >= _ANNOUNCED:
        _drop(session, person_id, _ANNOUNCED)


def drop_unsent_reminders(session: Session, person_id: int) -> None:
    """Take back reminders and errands that have not arrived, so a new subscription starts clean;
    and announcements, if they came for the reminders' sake alone."""
    _drop(session, person_id, frozenset(DeliveryKind) - _ANNOUNCED)
    drop_refused_news(session, person_id)


def put_away(session: Session, messages: Collection[int], now: datetime) -> None:
    """These failed messages wait for nobody any more."""
    gone = {"state": _DROPPED, "reason": REFUSED, "done_at": now}
    session.exec(update(OutgoingRow).where(col(OutgoingRow.id).in_(messages)).values(**gone))


def _drop(session: Session, person_id: int, kinds: Collection[DeliveryKind]) -> None:
    mine = [col(DeliveryRow.person_id) == person_id, col(DeliveryRow.kind).in_(kinds)]
    unsent = [*mine, col(DeliveryRow.state).in_(_UNSENT)]
    deleted = session.exec(
        delete(OutgoingRow)
        .where(col(OutgoingRow.id).in_(select(DeliveryRow.outgoing_id).where(*unsent)))
        .where(col(OutgoingRow.state).in_(("queued", "claimed")))
    )
    take_back(session, deleted.rowcount)
    session.exec(delete(DeliveryRow).where(*unsent))
    failed = [*mine, col(DeliveryRow.state) == DeliveryState.FAILED]
    session.exec(
        update(OutgoingRow)
        .where(col(OutgoingRow.id).in_(select(DeliveryRow.outgoing_id).where(*failed)))
        .where(col(OutgoingRow.state) == "failed")
        .values(state=_DROPPED, reason=REFUSED)
    )
