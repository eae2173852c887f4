"""One more message to those who have not answered.

The rule: each of them gets it once, however often the button is pressed; who has answered or
refused news meanwhile gets none, and an answer to it is one to the announcement.
"""

from dataclasses import dataclass, replace

from sqlalchemy.orm import aliased
from sqlmodel import col, select

from handlers.values.deliveries import DeliveryState
from storage.announcements.approvals import require, require_acting
from storage.announcements.queue import AT_ONCE, Letter, queue_letters
from storage.announcements.roll import key_of
from storage.change import Change
from storage.outbox.chats import hold_people
from storage.people.refused import still_told
from storage.tables.desk import AnnouncementAnswerRow, AnnouncementRow
from storage.tables.people import DeliveryRow
from storage.tables.values import REPLY


@dataclass(frozen=True)
class Reminded:
    """How many were written to, and the last delivery looked at; None behind the last of all."""

    count: int
    last: int | None


def again_key(announcement_id: int) -> str:
    """The key of the second message's deliveries."""
    return f"{key_of(announcement_id)}/again"


def remind_silent(change: Change, announcement_id: int, head: str, after: int = 0) -> Reminded:
    """Write to a batch of the silent behind `after`, under `head`. Raises NotAllowed."""
    require_acting(change)
    row = change.session.get(AnnouncementRow, announcement_id, with_for_update=True)
    require(row is not None and row.status in ("sending", "done"), "state")
    assert row is not None
    second = aliased(DeliveryRow)
    had = select(second.id).where(
        second.person_id == DeliveryRow.person_id, second.key == again_key(row.id)
    )
    answered = select(AnnouncementAnswerRow.delivery_id).where(
        AnnouncementAnswerRow.delivery_id == DeliveryRow.id
    )
    query = (
        select(DeliveryRow.id, DeliveryRow.person_id)
        .where(DeliveryRow.key == key_of(row.id), DeliveryRow.state == DeliveryState.SENT)
        # Who has said no since is silent for good.
        .where(still_told(col(DeliveryRow.person_id)))
        .where(DeliveryRow.id > after, ~had.exists(), ~answered.exists())
        .order_by(col(DeliveryRow.id))
    )
    silent = change.session.exec(query.limit(AT_ONCE)).all()
    hold_people(change.session, [person_id for _, person_id in silent])
    # Who has been forgotten meanwhile has none of it any more.
    kept = query.where(col(DeliveryRow.id).in_([one for one, _ in silent]))
    reply = REPLY.load(row.reply)
    again = replace(reply, text=f"{head}\n\n{reply.text}")
    letters = [
        Letter(row.id, again_key(row.id), person_id) for _, person_id in change.session.exec(kept)
    ]
    count = queue_letters(change.session, letters, again, change.now)
    if count:
        change.record("announcement.remind", f"announcement/{row.id}", None, {"messages": count})
    return Reminded(count, silent[-1][0] if len(silent) == AT_ONCE else None)
