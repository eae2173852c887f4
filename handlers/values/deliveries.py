"""What a delivery is about and what became of it.

The rule: these words stand in the database; what a row is is read here, never from its key.
"""

from enum import StrEnum


class DeliveryKind(StrEnum):
    """Why a person is written to; CLEARED corrects a day when there is no new one.

    OWN is of an errand of their own, which no calendar has: its words stand in place of an event
    until it is sent.
    """

    REMINDER = "reminder"
    SNOOZE = "snooze"
    OWN = "own"
    CORRECTION = "correction"
    CLEARED = "cleared"
    OPENING = "opening"
    UNFINISHED = "unfinished"
    ANNOUNCEMENT = "announcement"


class DeliveryState(StrEnum):
    """Where a delivery stands; TOLD_WITH has no message: another event's of that day names it."""

    PLANNED = "planned"
    QUEUED = "queued"
    SENT = "sent"
    TOLD_WITH = "told-with"
    FAILED = "failed"
    MISSED = "missed"


# Of an event's day: what goes with the day, and what takes it back.
REMINDING = (DeliveryKind.REMINDER, DeliveryKind.SNOOZE)
CORRECTING = (DeliveryKind.CORRECTION, DeliveryKind.CLEARED)
