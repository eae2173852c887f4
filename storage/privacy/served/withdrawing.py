"""Whoever has lost the chat has the office withdraw their consents, and stop what they are sent.

The rule: it is what their own message would have done, by the same functions; each of their chats
reads of it, as it may not be they who have asked. The journal knows the request, and no name.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime

from sqlmodel import Session

from handlers.values.deliveries import DeliveryKind
from handlers.values.effects import EndSubscription, Purpose, RecordConsent
from handlers.values.loading import dump_conversation, load_conversation
from handlers.values.replies import Reply
from handlers.values.state import Idle, Registering
from storage.change import Change
from storage.effects import decide, stop_reminders
from storage.outbox.adding import enqueue
from storage.outbox.chats import chats_of, lock_alone
from storage.outbox.lasting import DECISION
from storage.people.refused import refused_kinds
from storage.people.senders import own_things
from storage.privacy.consents import latest_of
from storage.privacy.data_requests import STOPPED
from storage.tables.people import PersonRow, SubscriberRow, SubscriptionRow

Stop = RecordConsent | EndSubscription


def agreed_by(session: Session, person_id: int) -> frozenset[Purpose]:
    """What somebody agrees to, or is sent."""
    reminded = session.get(SubscriptionRow, person_id) is not None
    standing: dict[Purpose, bool] = {
        "registration": _agreed(session, person_id, "registration"),
        "reminders": reminded or bool(own_things(session, person_id).errands),
        "news": DeliveryKind.ANNOUNCEMENT not in refused_kinds(session, person_id),
        "push": _agreed(session, person_id, "push"),
    }
    return frozenset(purpose for purpose, stands in standing.items() if stands)


def withdraw(
    change: Change,
    number: int,
    people: Collection[int],
    stops: Sequence[Stop],
    told: Reply,
) -> bool:
    """Withdraw for these persons, as this request asks; returns whether nothing of theirs stands.

    Each chat of theirs reads `told`.
    """
    session, ended, missed = change.session, 0, False
    # What they are just sending comes first, as it does before an erasure.
    lock_alone(session, people)
    for person_id in sorted(people):
        if session.get(PersonRow, person_id) is None:
            # Joined to somebody else meanwhile, who is found by another look.
            missed = True
            continue
        for stop in stops:
            ended += _stop(session, person_id, stop, change.now)
        _tell(change, person_id, told)
    purposes = [stop.purpose for stop in stops if isinstance(stop, RecordConsent)]
    after = {"purposes": purposes, "persons": len(people), "drafts": ended}
    change.record(STOPPED, f"data-request/{number}", None, after)
    change.erase(ended)
    session.flush()
    return not missed and not any(agreed_by(session, person_id) for person_id in people)


def _stop(session: Session, person_id: int, stop: Stop, now: datetime) -> int:
    """Returns how many unfinished registrations have ended with it."""
    if isinstance(stop, EndSubscription):
        stop_reminders(session, person_id, now)
        return 0
    # Who was never asked has nothing to take back; announcements go to whoever said no no.
    if stop.purpose == "news" or _agreed(session, person_id, stop.purpose):
        decide(session, person_id, stop, now)
    if stop.purpose != "registration":
        return 0
    return sum(map(_end_unfinished, chats_of(session, person_id)))


def _end_unfinished(chat: SubscriberRow) -> bool:
    """Without the consent nothing is written down any more; what is remembered besides stays."""
    memory = load_conversation(chat.conversation)
    begun = (memory.dialog, memory.parked, memory.parked_edit)
    if not any(isinstance(one, Registering) for one in begun):
        return False
    dialog = Idle() if isinstance(memory.dialog, Registering) else memory.dialog
    bare = replace(memory, dialog=dialog, parked=None, parked_edit=None)
    chat.conversation, chat.draft_touched = dump_conversation(bare), None
    return True


def _agreed(session: Session, person_id: int, purpose: Purpose) -> bool:
    decided = latest_of(session, person_id, purpose)
    return decided is not None and decided.given


def _tell(change: Change, person_id: int, told: Reply) -> None:
    reached = [chat for chat in chats_of(change.session, person_id) if chat.reachable]
    for chat in reached:
        enqueue(change.session, chat.id, [told], change.now, DECISION)
    if not reached:
        change.unreached.add(person_id)
