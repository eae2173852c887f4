"""Messages given up on: sent again or ticked off by the staff.

The rule: what is about a day that is over, or was refused since, is never sent again; both acts are
in the journal.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import update
from sqlmodel import Session, col, select

from handlers.values.deliveries import DeliveryKind, DeliveryState
from storage.change import Change
from storage.outbox.lasting import ANNOUNCEMENT, ANSWER, end_of
from storage.people.refused import put_away, refused_kinds
from storage.tables.people import DeliveryRow, OutgoingRow, SubscriberRow

TICKED = "ticked"
# Their delivery's day is not the day on which they lose their sense.
DAYLESS = (DeliveryKind.UNFINISHED, DeliveryKind.OPENING)


@dataclass(frozen=True)
class SentAgain:
    """How many messages wait again, how many are about a day that is over, and how many the person
    has said no to since: those are on the list no more."""

    count: int
    past: int
    refused: int = 0


def send_again(change: Change, person_ids: Iterable[int]) -> dict[int, SentAgain]:
    """Queue what still has sense as if it were made now; the rest stays failed. By person."""
    return {person_id: _send_again(change, person_id) for person_id in sorted(set(person_ids))}


def _send_again(change: Change, person_id: int) -> SentAgain:
    session, now = change.session, change.now
    failed, kinds = _failed(session, person_id), refused_kinds(session, person_id)
    refused = [row for row, delivery in failed if delivery and delivery.kind in kinds]
    put_away(session, [row.id for row in refused], now)
    rows = [one for one in failed if one[0] not in refused]
    ends = [(row, _good_until(delivery, now)) for row, delivery in rows]
    fresh = [(row, end) for row, end in ends if end > now]
    for row, end in fresh:
        _queue(row, end, now)
    session.flush()
    ids = [row.id for row, _ in fresh]
    if ids:
        its = col(DeliveryRow.outgoing_id).in_(ids)
        again = {"state": DeliveryState.QUEUED, "reason": None}
        session.exec(update(DeliveryRow).where(its).values(**again))
        # Whoever asks to try again knows more than the last refusal.
        chats = col(SubscriberRow.id).in_({row.subscriber_id for row, _ in fresh})
        open_again = {"reachable": True, "unreachable_reason": None}
        session.exec(update(SubscriberRow).where(chats).values(**open_again))
        change.record("message.again", f"person/{person_id}", None, {"messages": len(ids)})
    return SentAgain(len(ids), len(rows) - len(ids), len(refused))


def tick_off(change: Change, person_ids: Iterable[int]) -> dict[int, int]:
    """Take their messages off the list: somebody has told them; how many there were, by person."""
    ticked = {}
    for person_id in sorted(set(person_ids)):
        rows = _failed(change.session, person_id)
        for row, _ in rows:
            row.state = TICKED
        if rows:
            change.record("message.ticked", f"person/{person_id}", None, {"messages": len(rows)})
        ticked[person_id] = len(rows)
    return ticked


def _failed(session: Session, person_id: int) -> list[tuple[OutgoingRow, DeliveryRow | None]]:
    rows = session.exec(
        select(OutgoingRow, DeliveryRow)
        .join(SubscriberRow, col(SubscriberRow.id) == OutgoingRow.subscriber_id)
        .join(DeliveryRow, col(DeliveryRow.outgoing_id) == OutgoingRow.id, isouter=True)
        .where(SubscriberRow.person_id == person_id, OutgoingRow.state == "failed")
        .order_by(col(OutgoingRow.id))
        .with_for_update(of=OutgoingRow)
    )
    return [(row, delivery) for row, delivery in rows]


def _good_until(delivery: DeliveryRow | None, now: datetime) -> datetime:
    """As for a message made now; a reminder's day stays its day."""
    if delivery is None or delivery.kind in DAYLESS:
        return now + ANSWER
    is_announcement = delivery.kind == DeliveryKind.ANNOUNCEMENT
    return now + ANNOUNCEMENT if is_announcement else end_of(delivery.occurs_on)


def _queue(row: OutgoingRow, end: datetime, now: datetime) -> None:
    row.state, row.reason, row.done_at = "queued", None, None
    # A try without an answer perhaps arrived: the new one says that it may be a repeat.
    row.repeat = row.repeat or row.copies > 0
    row.attempts = row.copies = 0
    # Together, or a wait left by a clock ahead of ours would still count.
    row.not_before = row.tried_at = now
    row.good_until = end
