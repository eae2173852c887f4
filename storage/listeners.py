"""The people a reminder may be due for, with all that deciding needs.

The rule: a few queries for everyone, never one per person.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import TypeVar

from sqlmodel import Session, col, or_, select

from handlers.state import Subscription
from storage.chats import in_order
from storage.tables import DeliveryRow, PersonRow, RegistrationRow, SubscriberRow, SubscriptionRow
from storage.values import SUBSCRIPTION

Member = TypeVar("Member")


@dataclass(frozen=True)
class ListenerChat:
    """One chat of a listener; `draft_touched` while a registration dialog is unfinished there."""

    subscriber_id: int
    channel: str
    address: str
    reachable: bool
    draft_touched: datetime | None = None


@dataclass(frozen=True)
class Listener:
    """One person a reminder may be due for, with their chats in the order of preference.

    `known` are delivery keys already planned, queued, sent or missed; `registered` the campaigns
    with a standing registration.
    """

    person_id: int
    chats: tuple[ListenerChat, ...]
    subscription: Subscription | None
    known: frozenset[str] = frozenset()
    registered: frozenset[str] = frozenset()

    @property
    def chat(self) -> ListenerChat:
        """Where a reminder goes: the first chat that can be reached, else the first."""
        return next((chat for chat in self.chats if chat.reachable), self.chats[0])


def load_listeners(session: Session, known_since: datetime | None) -> list[Listener]:
    """Everyone with a subscription or an unfinished registration dialog."""
    known = _sets(_known_keys(session, known_since))
    registered = _sets(
        session.exec(
            select(RegistrationRow.person_id, RegistrationRow.campaign).where(
                RegistrationRow.status != "withdrawn"
            )
        )
    )
    settings = {row.person_id: row.settings for row in session.exec(select(SubscriptionRow))}
    return [
        Listener(
            person_id=person_id,
            chats=tuple(map(_chat, chats)),
            subscription=SUBSCRIPTION.load(settings[person_id]) if person_id in settings else None,
            known=frozenset(known[person_id]),
            registered=frozenset(registered[person_id]),
        )
        for person_id, chats in _audience(session)
    ]


def _audience(session: Session) -> Iterable[tuple[int, list[SubscriberRow]]]:
    """People with a subscription or a draft, each with all chats in the order of preference."""
    rows = session.exec(
        select(SubscriberRow, PersonRow)
        .join(PersonRow, col(PersonRow.id) == SubscriberRow.person_id)
        .where(
            or_(
                col(PersonRow.id).in_(select(SubscriptionRow.person_id)),
                col(PersonRow.id).in_(
                    select(SubscriberRow.person_id).where(
                        col(SubscriberRow.draft_touched).is_not(None)
                    )
                ),
            )
        )
        .order_by(col(PersonRow.id))
    )
    for person, pairs in groupby(rows, key=lambda pair: pair[1]):
        chats = [chat for chat, _ in pairs]
        yield person.id, in_order(chats, person.preferred_subscriber_id)


def _chat(row: SubscriberRow) -> ListenerChat:
    return ListenerChat(row.id, row.channel, row.address, row.reachable, row.draft_touched)


def _known_keys(session: Session, since: datetime | None) -> Iterable[tuple[int, str]]:
    query = select(DeliveryRow.person_id, DeliveryRow.key)
    if since is not None:
        query = query.where(col(DeliveryRow.due_at) >= since)
    return session.exec(query)


def _sets(pairs: Iterable[tuple[int, Member]]) -> defaultdict[int, set[Member]]:
    sets: defaultdict[int, set[Member]] = defaultdict(set)
    for owner, member in pairs:
        sets[owner].add(member)
    return sets
