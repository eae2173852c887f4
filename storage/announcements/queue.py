"""Queue an approved announcement for its people, a batch at a time.

The rule: a batch, its deliveries and the cursor are one transaction; whoever is already in it is
passed over, so nobody gets it twice. Nobody is written to in their quiet hours. People are held
before what is written of them is read: who has just been forgotten gets none, and is in none.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from handlers.values.deliveries import DeliveryKind, DeliveryState
from handlers.values.reminding.quiet import next_moment
from handlers.values.reminding.settings import Subscription
from handlers.values.replies import Reply
from handlers.values.shown.personal import filled, is_personal
from storage.announcements.audience import latest_forms, next_people, still
from storage.announcements.roll import key_of
from storage.outbox.adding import add
from storage.outbox.chats import chats_of, hold_people, to_write_to
from storage.outbox.lasting import ANNOUNCEMENT
from storage.reminders.chosen import chosen_in
from storage.tables.desk import AnnouncementRow
from storage.tables.people import DeliveryRow, SubscriptionRow
from storage.tables.values import AUDIENCE, REPLY
from storage.zone import VIETNAM

# A batch is one write transaction; between two of them turns go on.
AT_ONCE = 200


def send_batch(session: Session, now: datetime) -> int | None:
    """Queue one batch of one due announcement; None when there is nothing to queue."""
    _finish(session, now)
    row = session.exec(
        select(AnnouncementRow)
        .where(col(AnnouncementRow.status).in_(("approved", "sending")))
        .where(col(AnnouncementRow.send_at) <= now, col(AnnouncementRow.queued_at).is_(None))
        .order_by(col(AnnouncementRow.id))
        .limit(1)
        # What another copy of the program is at is left to it.
        .with_for_update(skip_locked=True)
    ).first()
    if row is None:
        return None
    audience = AUDIENCE.load(row.audience)
    people = next_people(session, audience, row.cursor, AT_ONCE)
    hold_people(session, people)
    wanted = [Letter(row.id, key_of(row.id), one) for one in still(session, audience, people)]
    queued = queue_letters(session, wanted, REPLY.load(row.reply), now)
    row.status = "sending"
    row.queued += queued
    row.cursor = people[-1] if people else row.cursor
    # A page that is not full has nobody behind it.
    if len(people) < AT_ONCE:
        row.queued_at = now
    return queued


@dataclass(frozen=True)
class Letter:
    """An announcement to one person, once a key."""

    announcement_id: int
    key: str
    person_id: int


def queue_letters(session: Session, letters: Sequence[Letter], reply: Reply, now: datetime) -> int:
    """Queue the message for those who have none of the key yet; returns for how many.

    The people are held.
    """
    people = [one.person_id for one in letters]
    forms = latest_forms(session, people) if is_personal(reply.text) else {}
    chosen = _chosen(session, people)
    local, queued = now.astimezone(VIETNAM), 0
    for one in letters:
        settings = chosen.get(one.person_id) or Subscription(since=now)
        at = next_moment(settings, local).astimezone(now.tzinfo)
        mine = filled(reply, forms.get(one.person_id)) if is_personal(reply.text) else reply
        queued += _queue(session, one, mine, at, now)
    return queued


def _chosen(session: Session, people: Sequence[int]) -> dict[int, Subscription]:
    rows = select(SubscriptionRow).where(col(SubscriptionRow.person_id).in_(people))
    return {row.person_id: chosen_in(row) for row in session.exec(rows)}


def _queue(session: Session, letter: Letter, reply: Reply, at: datetime, now: datetime) -> bool:
    """One person's delivery and message; False when there is one or the person is gone."""
    known = select(DeliveryRow.id).where(
        DeliveryRow.person_id == letter.person_id, DeliveryRow.key == letter.key
    )
    chat = to_write_to(chats_of(session, letter.person_id))
    if chat is None or session.exec(known).first() is not None:
        return False
    # In the lane of reminders: answers that somebody waits for go first.
    outgoing_id = add(session, chat.id, reply, "reminder", at, now, at + ANNOUNCEMENT)
    session.add(
        DeliveryRow(
            person_id=letter.person_id,
            subscriber_id=chat.id,
            kind=DeliveryKind.ANNOUNCEMENT,
            key=letter.key,
            event_id=str(letter.announcement_id),
            occurs_on=at.astimezone(VIETNAM).date(),
            days_before=0,
            due_at=at,
            state=DeliveryState.QUEUED,
            outgoing_id=outgoing_id,
            created_at=now,
        )
    )
    return True


def _finish(session: Session, now: datetime) -> None:
    """What nothing waits for any more is done."""
    rows = session.exec(
        select(AnnouncementRow)
        .where(AnnouncementRow.status == "sending", col(AnnouncementRow.queued_at).is_not(None))
        .order_by(col(AnnouncementRow.id))
        .with_for_update(skip_locked=True)
    )
    for row in rows.all():
        waiting = select(DeliveryRow.id).where(
            DeliveryRow.key == key_of(row.id), DeliveryRow.state == DeliveryState.QUEUED
        )
        if session.exec(waiting.limit(1)).first() is None:
            row.status, row.done_at = "done", now
    session.flush()
