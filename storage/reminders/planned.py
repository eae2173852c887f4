"""One reminder that somebody wished for by itself: a planned row, which the clock takes over.

The rule: two wishes with one key are one; what is on its way already is not taken back.
"""

from datetime import datetime

from sqlmodel import Session, col, delete, select

from handlers.values.deliveries import DeliveryState
from storage.database.keys import keys_for
from storage.outbox.chats import chats_of
from storage.privacy.deletions import DROPPED, digest_of, note
from storage.tables.people import DeliveryRow


def plan_once(session: Session, row: DeliveryRow) -> None:
    """Store the row, unless the person has one of its key."""
    known = select(DeliveryRow).where(
        DeliveryRow.person_id == row.person_id, DeliveryRow.key == row.key
    )
    if session.exec(known).first() is None:
        session.add(row)


def drop_planned(session: Session, person_id: int, key: str, now: datetime) -> None:
    """Take back the one of this key that is only planned."""
    gone = session.exec(
        delete(DeliveryRow).where(
            col(DeliveryRow.person_id) == person_id,
            col(DeliveryRow.key) == key,
            col(DeliveryRow.state) == DeliveryState.PLANNED,
        )
    )
    if gone.rowcount:
        # A copy that is put back later must not have it come after all.
        said = digest_of(keys_for(session, "deletions")[0], DROPPED, key)
        note(session, chats_of(session, person_id), DROPPED + said, now)
