"""Reminders that a person wished for once more: planned rows, which the clock takes over.

The rule: two wishes for one minute are one; what is on its way already is not taken back.
"""

from datetime import date, datetime

from sqlmodel import Session, col, delete, select

from handlers.values.deliveries import DeliveryKind, DeliveryState
from handlers.values.effects import DropReminder, SnoozeReminder
from storage.tables.people import DeliveryRow


def snooze(session: Session, person_id: int, effect: SnoozeReminder, now: datetime) -> None:
    """Plan one repetition."""
    key = _key(effect.event, effect.occurs_on, effect.at)
    known = select(DeliveryRow).where(DeliveryRow.person_id == person_id, DeliveryRow.key == key)
    if session.exec(known).first() is not None:
        return
    session.add(
        DeliveryRow(
            person_id=person_id,
            kind=DeliveryKind.SNOOZE,
            key=key,
            plan_id=effect.plan,
            event_id=effect.event,
            occurs_on=effect.occurs_on,
            days_before=(effect.occurs_on - effect.at.date()).days,
            due_at=effect.at,
            state=DeliveryState.PLANNED,
            created_at=now,
        )
    )


def drop_snoozed(session: Session, person_id: int, effect: DropReminder) -> None:
    """Take back one repetition that is only planned."""
    session.exec(
        delete(DeliveryRow).where(
            col(DeliveryRow.person_id) == person_id,
            col(DeliveryRow.key) == _key(effect.event, effect.occurs_on, effect.at),
            col(DeliveryRow.state) == DeliveryState.PLANNED,
        )
    )


def _key(event: str, occurs_on: date, at: datetime) -> str:
    # To the minute: two taps on one button are one wish.
    return f"{event}/{occurs_on}/again-{at:%Y-%m-%dT%H:%M}"
