"""Reminders that a person wished for once more: planned rows, which the clock takes over.

The rule: two wishes for one minute are one; what is on its way already is not taken back.
"""

from datetime import date, datetime

from sqlmodel import Session

from handlers.values.deliveries import DeliveryKind, DeliveryState
from handlers.values.effects import DropReminder, SnoozeReminder
from storage.reminders.planned import drop_planned, plan_once
from storage.tables.people import DeliveryRow


def snooze(session: Session, person_id: int, effect: SnoozeReminder, now: datetime) -> None:
    """Plan one repetition."""
    plan_once(
        session,
        DeliveryRow(
            person_id=person_id,
            kind=DeliveryKind.SNOOZE,
            key=_key(effect.event, effect.occurs_on, effect.at),
            plan_id=effect.plan,
            event_id=effect.event,
            occurs_on=effect.occurs_on,
            days_before=(effect.occurs_on - effect.at.date()).days,
            due_at=effect.at,
            state=DeliveryState.PLANNED,
            created_at=now,
        ),
    )


def drop_snoozed(session: Session, person_id: int, effect: DropReminder, now: datetime) -> None:
    """Take back one repetition that is only planned."""
    drop_planned(session, person_id, _key(effect.event, effect.occurs_on, effect.at), now)


def _key(event: str, occurs_on: date, at: datetime) -> str:
    # To the minute: two taps on one button are one wish.
    return f"{event}/{occurs_on}/again-{at:%Y-%m-%dT%H:%M}"
