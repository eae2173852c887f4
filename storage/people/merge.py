"""Make one person of two.

The rule: nothing is lost and no reminder is doubled: of two deliveries under one key the one that
is further on its way stays, and what has not left yet for the other is taken back.
"""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import delete, update
from sqlmodel import Session, col, select

from handlers.values.deliveries import REMINDING, DeliveryState
from storage.outbox.chats import lock_person
from storage.outbox.next import UNSENT
from storage.outbox.told import take_back
from storage.people.person import latest_decisions
from storage.people.refused import drop_refused_news, drop_unsent_reminders
from storage.reminders.chosen import look_anew
from storage.tables.people import (
    ConsentRow,
    DeliveryRow,
    FileLinkRow,
    OutgoingRow,
    PersonRow,
    QuestionRow,
    RequestRow,
    SubscriberRow,
    SubscriptionRow,
)
from storage.tables.registrations import InterestRow, RegistrationRow, VersionRow
from storage.tables.signed import SignedPageRow


def merge(session: Session, kept: int, emptied: int) -> None:
    """Move everything of `emptied` to the person `kept` and remove `emptied`.

    The caller holds `kept`. The kept subscription counts, else the other's; a reminder consent
    taken back later than it was given ends it.
    """
    lock_person(session, emptied)
    # The chats first: then the waiting messages of both are found as one person's.
    session.exec(
        update(SubscriberRow).where(col(SubscriberRow.person_id) == emptied).values(person_id=kept)
    )
    _merge_deliveries(session, kept, emptied)
    _merge_interests(session, kept, emptied)
    _merge_subscriptions(session, kept, emptied)
    owned = (ConsentRow, FileLinkRow, QuestionRow, RegistrationRow, RequestRow, SignedPageRow)
    for table in owned:
        session.exec(update(table).where(col(table.person_id) == emptied).values(person_id=kept))
    former = update(VersionRow).where(col(VersionRow.former_id) == emptied)
    session.exec(former.values(former_id=kept))
    session.exec(delete(PersonRow).where(col(PersonRow.id) == emptied))
    decision = latest_decisions(session, [kept]).get(kept, {}).get("reminders")
    if decision is not None and not decision.given:
        session.exec(delete(SubscriptionRow).where(col(SubscriptionRow.person_id) == kept))
        drop_unsent_reminders(session, kept)
    # A no of the one counts for both.
    drop_refused_news(session, kept)


def _merge_interests(session: Session, kept: int, emptied: int) -> None:
    # What both have goes first: the table takes a campaign once a person.
    known = select(InterestRow.campaign).where(InterestRow.person_id == kept)
    others = [col(InterestRow.person_id) == emptied]
    session.exec(delete(InterestRow).where(*others, col(InterestRow.campaign).in_(known)))
    session.exec(update(InterestRow).where(*others).values(person_id=kept))


def _merge_subscriptions(session: Session, kept: int, emptied: int) -> None:
    if session.get(SubscriptionRow, kept) is None:
        moved = update(SubscriptionRow).where(col(SubscriptionRow.person_id) == emptied)
        session.exec(moved.values(person_id=kept))
    else:
        session.exec(delete(SubscriptionRow).where(col(SubscriptionRow.person_id) == emptied))
    # What was taken back of the one is due again to both of them together.
    look_anew(session, col(SubscriptionRow.person_id) == kept)


def _merge_deliveries(session: Session, kept: int, emptied: int) -> None:
    claimed = _lock_unsent(session, kept)
    rows = session.exec(
        select(DeliveryRow)
        .where(col(DeliveryRow.person_id).in_((kept, emptied)))
        .order_by(col(DeliveryRow.person_id) != kept, col(DeliveryRow.id))
        .with_for_update()
        .execution_options(populate_existing=True)
    ).all()
    by_key: defaultdict[str, list[DeliveryRow]] = defaultdict(list)
    for row in rows:
        by_key[row.key].append(row)
    for same in by_key.values():
        # Sorting is stable: when both are equally far, the kept person's own stays.
        same.sort(key=lambda row: _how_far(row, claimed))
    gone: set[int] = set()
    for same in by_key.values():
        # A loop of its own, before the doubles are counted: it takes along rows of other keys.
        for unsent in (row for row in same[1:] if row.state == DeliveryState.QUEUED):
            gone |= _take_back(session, unsent, rows)
    for same in by_key.values():
        left = [row.id for row in same if row.id not in gone]
        gone.update(left[1:])
    session.exec(delete(DeliveryRow).where(col(DeliveryRow.id).in_(gone)))
    session.exec(
        update(DeliveryRow).where(col(DeliveryRow.person_id) == emptied).values(person_id=kept)
    )


def _lock_unsent(session: Session, person_id: int) -> set[int]:
    """Lock the waiting reminders of all chats of the (joined) person; returns those being sent."""
    rows = session.exec(
        select(OutgoingRow.id, OutgoingRow.state)
        .join(SubscriberRow, col(SubscriberRow.id) == OutgoingRow.subscriber_id)
        .where(SubscriberRow.person_id == person_id, OutgoingRow.lane == "reminder")
        .where(col(OutgoingRow.state).in_(UNSENT))
        .order_by(col(OutgoingRow.id))
        .with_for_update(of=OutgoingRow)
    ).all()
    return {outgoing_id for outgoing_id, state in rows if state == "claimed"}


def _how_far(row: DeliveryRow, claimed: set[int]) -> int:
    """How far a delivery is, 0 the furthest; what is being sent cannot be taken back."""
    if row.state == DeliveryState.QUEUED and row.outgoing_id in claimed:
        return _ORDER.index("claimed")
    return _ORDER.index(row.state)


_ORDER = (
    DeliveryState.SENT,
    "claimed",
    DeliveryState.TOLD_WITH,
    DeliveryState.QUEUED,
    DeliveryState.PLANNED,
    DeliveryState.FAILED,
    DeliveryState.MISSED,
)


def _take_back(session: Session, double: DeliveryRow, rows: Sequence[DeliveryRow]) -> set[int]:
    """Delete an unsent message; its delivery goes, and events named along with it come due anew."""
    deleted = session.exec(
        delete(OutgoingRow)
        .where(col(OutgoingRow.id) == double.outgoing_id)
        .where(col(OutgoingRow.state).in_(UNSENT))
    )
    take_back(session, deleted.rowcount)
    return {double.id} | {row.id for row in rows if _was_named_in(row, double)}


def _was_named_in(row: DeliveryRow, message: DeliveryRow) -> bool:
    """Of the same person, day and days before; no other kind of message names a second event."""
    return (
        row.state == DeliveryState.TOLD_WITH
        and message.kind in REMINDING
        and (row.person_id, row.occurs_on, row.days_before)
        == (message.person_id, message.occurs_on, message.days_before)
    )
