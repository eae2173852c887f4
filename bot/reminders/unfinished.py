"""Registrations left unfinished: one nudge for each, in its own chat.

The rule: it comes a day after the last answer, by which it is named: whoever goes on and stops
again is told again. Of a draft that the program, off for a month, is about to end nothing is said.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from handlers.reminders.calendar import unfinished
from handlers.values.deliveries import DeliveryKind
from handlers.values.reminding.quiet import in_quiet_hours
from handlers.values.reminding.settings import Subscription
from storage.outbox.lasting import ANSWER
from storage.privacy.expiry import DRAFT_KEPT
from storage.store import Listener, ListenerChat, NewReminder

UNFINISHED = "unfinished"
UNFINISHED_AFTER = timedelta(hours=24)


def nudge_key(touched: datetime) -> str:
    """The nudge's identity: the moment of the last answer."""
    return f"{UNFINISHED}/{touched.isoformat()}"


def nudges(listener: Listener, now: datetime) -> Iterator[NewReminder]:
    """What is due to this person by `now` for their unfinished registrations."""
    if in_quiet_hours(listener.subscription or Subscription(since=now), now):
        return
    for chat in listener.chats:
        touched = chat.draft_touched
        if touched is None or not UNFINISHED_AFTER <= now - touched < DRAFT_KEPT:
            continue
        if nudge_key(touched) not in listener.known:
            yield _nudge(listener.person_id, chat, touched, now)


def _nudge(person_id: int, chat: ListenerChat, touched: datetime, now: datetime) -> NewReminder:
    due_at = touched + UNFINISHED_AFTER
    return NewReminder(
        person_id=person_id,
        key=nudge_key(touched),
        event_id=UNFINISHED,
        occurs_on=due_at.astimezone(now.tzinfo).date(),
        days_before=0,
        due_at=due_at,
        reply=unfinished(),
        only_chat=chat.subscriber_id,
        until=now + ANSWER,
        kind=DeliveryKind.UNFINISHED,
    )
