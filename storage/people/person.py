"""Load what a turn may know about the ones who write, many at once.

The rule: a person sees only their own registrations; a handful of statements serve any number.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple, cast

from sqlalchemy import select as select_columns
from sqlmodel import Session, col, or_, select

from handlers.values.loading import load_conversation
from handlers.values.person import ConsentGiven, LinkedChat, Person, RegistrationView, Status
from handlers.values.reminding.settings import Subscription
from handlers.values.replies import Choice
from handlers.values.state import Idle, Linking, Subscribing
from storage.outbox.chats import linked_of, to_write_to
from storage.reminders.chosen import chosen_in
from storage.staff.sessions import staff_in
from storage.tables.among import among
from storage.tables.people import ConsentRow, OutgoingRow, SubscriberRow, SubscriptionRow
from storage.tables.registrations import InterestRow, RegistrationRow, VersionRow
from storage.tables.values import FORM, REPLY

# Messages without choices may stand below the one that has them.
LAST_SHOWN = 5


def load_people(session: Session, chats: Sequence[SubscriberRow]) -> dict[int, Person]:
    """Everything stored about the persons whose chats these are, by the chat's id."""
    ids, people = [chat.id for chat in chats], {chat.person_id for chat in chats}
    consents = latest_decisions(session, people)
    registrations = _registrations(session, people)
    subscriptions = _subscriptions(session, people)
    interests = _interests(session, people)
    linked = linked_of(session, people)
    # By the chat: the role is the chat's that has typed the invitation, not all the person's.
    staff = staff_in(session, ids)
    pushed = _pushed(session, ids)
    return {
        chat.id: Person(
            conversation=load_conversation(chat.conversation),
            consents=_given(consents.get(chat.person_id, {})),
            registrations=tuple(registrations[chat.person_id]),
            subscription=subscriptions.get(chat.person_id),
            interests=frozenset(interests[chat.person_id]),
            chats=_linked(linked.get(chat.person_id, ()), chat),
            staff=staff.get(chat.id),
            pushed=pushed.get(chat.id, ()),
        )
        for chat in chats
    }


def is_awaiting(session: Session, chat: SubscriberRow) -> bool:
    """Whether a dialog asks this chat something, or a message that came by itself does."""
    dialog = load_conversation(chat.conversation).dialog
    overview = isinstance(dialog, Subscribing | Linking) and dialog.asks == "menu"
    if not isinstance(dialog, Idle) and not overview:
        return True
    return bool(_pushed(session, [chat.id]).get(chat.id))


def masked(address: str) -> str:
    """The end of an address, enough to tell one's own chats apart."""
    return f"…{address[-3:]}"


class ConsentDecided(NamedTuple):
    """A yes or no to one purpose."""

    given: bool
    version: str
    at: datetime


def latest_decisions(
    session: Session, people: Collection[int]
) -> dict[int, dict[str, ConsentDecided]]:
    """The decision of each person that counts for each purpose."""
    decisions: dict[int, dict[str, ConsentDecided]] = {}
    # Oldest first: of each purpose the latest stays in the dict.
    rows = session.connection().execute(_CONSENTS, {"people": list(people)})
    for person_id, purpose, given, version, at in rows:
        decisions.setdefault(person_id, {})[purpose] = ConsentDecided(given, version, at)
    return decisions


def _given(decisions: Mapping[str, ConsentDecided]) -> dict[str, ConsentGiven]:
    return {
        purpose: ConsentGiven(version=decision.version, at=decision.at)
        for purpose, decision in decisions.items()
        if decision.given
    }


def _pushed(session: Session, chats: Collection[int]) -> dict[int, tuple[Choice, ...]]:
    """The choices last shown in each chat, if they came by themselves after its last turn."""
    shown: defaultdict[int, int] = defaultdict(int)
    last: dict[int, tuple[Choice, ...]] = {}
    for chat, reply in session.connection().execute(_SHOWN, {"chats": list(chats)}):
        shown[chat] += 1
        if chat not in last and shown[chat] <= LAST_SHOWN and reply.get("choices"):
            # Only the answer of a turn carries its number; what came by itself has none.
            last[chat] = () if reply.get("turn") else REPLY.load(dict(reply)).choices
    return last


def _linked(chats: Sequence[SubscriberRow], here: SubscriberRow) -> tuple[LinkedChat, ...]:
    first = to_write_to(chats)
    return tuple(
        LinkedChat(
            id=chat.id,
            channel=chat.channel,
            masked=masked(chat.address),
            here=chat.id == here.id,
            first=chat is first,
            reachable=chat.reachable,
        )
        for chat in chats
    )


def _subscriptions(session: Session, people: Collection[int]) -> dict[int, Subscription]:
    rows = session.exec(_SUBSCRIPTIONS, params={"people": list(people)})
    return {row.person_id: chosen_in(row) for row in rows}


def _interests(session: Session, people: Collection[int]) -> defaultdict[int, set[str]]:
    interests: defaultdict[int, set[str]] = defaultdict(set)
    asked = {"people": list(people)}
    for person_id, campaign in session.connection().execute(_INTERESTS, asked):
        interests[person_id].add(campaign)
    return interests


def _registrations(
    session: Session, people: Collection[int]
) -> defaultdict[int, list[RegistrationView]]:
    views: defaultdict[int, list[RegistrationView]] = defaultdict(list)
    for registration, version in session.exec(_REGISTRATIONS, params={"people": list(people)}):
        views[registration.person_id].append(_view(registration, version))
    return views


def _view(registration: RegistrationRow, version: VersionRow) -> RegistrationView:
    return RegistrationView(
        code=registration.code,
        campaign=registration.campaign,
        status=cast(Status, registration.status),
        version=registration.version,
        form=FORM.load(version.form),
        sent_at=registration.sent_at,
        changed_at=registration.changed_at,
        note=registration.note,
        signed_at=registration.signed_at,
    )


# Made once: making a statement costs more than asking it.
_CONSENTS = (
    select_columns(
        col(ConsentRow.person_id),
        col(ConsentRow.purpose),
        col(ConsentRow.given),
        col(ConsentRow.version),
        col(ConsentRow.at),
    )
    .where(among(col(ConsentRow.person_id), "people"))
    .order_by(col(ConsentRow.at), col(ConsentRow.id))
)
_REGISTRATIONS = (
    select(RegistrationRow, VersionRow)
    .join(VersionRow, col(VersionRow.registration_id) == RegistrationRow.id)
    .where(among(col(RegistrationRow.person_id), "people"))
    .where(VersionRow.version == RegistrationRow.version)
    .order_by(col(RegistrationRow.id).desc())
)
_SUBSCRIPTIONS = select(SubscriptionRow).where(among(col(SubscriptionRow.person_id), "people"))
_INTERESTS = select(InterestRow.person_id, InterestRow.campaign).where(
    among(col(InterestRow.person_id), "people")
)
_DONE, _HEARD = col(OutgoingRow.done_at), col(SubscriberRow.heard_at)
_SHOWN = (
    select(OutgoingRow.subscriber_id, OutgoingRow.reply)
    .join(SubscriberRow, col(SubscriberRow.id) == OutgoingRow.subscriber_id)
    .where(among(col(OutgoingRow.subscriber_id), "chats"))
    .where(OutgoingRow.state == "sent")
    .where(or_(_HEARD.is_(None), _DONE > _HEARD))
    .order_by(_DONE.desc(), col(OutgoingRow.id).desc())
)
