"""The people a reminder may be due for, with all that deciding needs.

The rule: a few queries for everyone, never one per person.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from sqlmodel import Session, col, or_, select

from handlers.state import Subscription
from storage.tables import DeliveryRow, RegistrationRow, SubscriberRow, SubscriptionRow
from storage.values import SUBSCRIPTION

Member = TypeVar("Member")


@dataclass(frozen=True)
class Listener:
    """One person a reminder may be due for.

    `known` are delivery keys already planned, queued, sent or missed; `draft_touched` is set while
    a registration dialog is unfinished; `registered` the campaigns with a standing registration.
    """

    subscriber_id: int
    channel: str
    address: str
    subscription: Subscription | None
    known: frozenset[str] = frozenset()
    draft_touched: datetime | None = None
    registered: frozenset[str] = frozenset()


def load_listeners(session: Session, known_since: datetime | None) -> list[Listener]:
    """Everyone with a subscription or an unfinished registration dialog."""
    known = _sets(_known_keys(session, known_since))
    registered = _sets(
        session.exec(
            select(RegistrationRow.subscriber_id, RegistrationRow.campaign).where(
                RegistrationRow.status != "withdrawn"
            )
        )
    )
    return [
        Listener(
            subscriber_id=person.id,
            channel=person.channel,
            address=person.address,
            subscription=SUBSCRIPTION.load(row.settings) if row else None,
            known=frozenset(known[person.id]),
            draft_touched=person.draft_touched,
            registered=frozenset(registered[person.id]),
        )
        for person, row in _audience(session)
    ]


def _audience(session: Session) -> Iterable[tuple[SubscriberRow, SubscriptionRow | None]]:
    rows = session.exec(
        select(SubscriberRow, SubscriptionRow)
        .join(SubscriptionRow, col(SubscriptionRow.subscriber_id) == SubscriberRow.id, isouter=True)
        .where(
            or_(
                col(SubscriptionRow.subscriber_id).is_not(None),
                col(SubscriberRow.draft_touched).is_not(None),
            )
        )
        .order_by(col(SubscriberRow.id))
    )
    return ((person, settings) for person, settings in rows)


def _known_keys(session: Session, since: datetime | None) -> Iterable[tuple[int, str]]:
    query = select(DeliveryRow.subscriber_id, DeliveryRow.key)
    if since is not None:
        query = query.where(col(DeliveryRow.due_at) >= since)
    return session.exec(query)


def _sets(pairs: Iterable[tuple[int, Member]]) -> defaultdict[int, set[Member]]:
    sets: defaultdict[int, set[Member]] = defaultdict(set)
    for owner, member in pairs:
        sets[owner].add(member)
    return sets
