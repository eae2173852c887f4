"""Errands a person wants to be reminded of: planned rows, which the clock takes over.

The rule: the words stand in the row until it is sent, two years at most, and in its key never; the
same errand at the same minute is one.
"""

from datetime import datetime
from hashlib import blake2s

from sqlmodel import Session, col, select

from handlers.values.deliveries import DeliveryKind, DeliveryState
from handlers.values.effects import DropOwn, RemindOwn
from handlers.values.reminding.settings import ERRAND_AHEAD
from storage.reminders.planned import drop_planned, plan_once
from storage.tables.people import DeliveryRow


def plan_own(session: Session, person_id: int, effect: RemindOwn, now: datetime) -> None:
    """Plan one reminder; raises ValueError for one that is years off."""
    if effect.at > now + ERRAND_AHEAD:
        raise ValueError(f"nobody is reminded on {effect.at}")
    plan_once(
        session,
        DeliveryRow(
            person_id=person_id,
            kind=DeliveryKind.OWN,
            key=_key(effect.words, effect.at),
            event_id=effect.words,
            occurs_on=effect.at.date(),
            days_before=0,
            due_at=effect.at,
            state=DeliveryState.PLANNED,
            created_at=now,
        ),
    )


def drop_own(session: Session, person_id: int, effect: DropOwn, now: datetime) -> None:
    """Take back one that is only planned."""
    drop_planned(session, person_id, _key(effect.words, effect.at), now)


def rename_own(session: Session, row: DeliveryRow, words: str) -> None:
    """Have it say other words; of two that are the same by then one is enough."""
    key = f"{row.key.rpartition('/')[0]}/{_digest(words)}"
    same = select(DeliveryRow.id).where(
        col(DeliveryRow.person_id) == row.person_id, col(DeliveryRow.key) == key
    )
    if key != row.key and session.exec(same).first() is not None:
        session.delete(row)
        return
    row.event_id, row.key = words, key


def _key(words: str, at: datetime) -> str:
    return f"own/{at:%Y-%m-%dT%H:%M}/{_digest(words)}"


def _digest(words: str) -> str:
    return blake2s(words.encode(), digest_size=6).hexdigest()
