"""The people a reminder may be due for, with all that deciding needs.

The rule: a few queries for everyone, never one per person.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import TypeVar

from sqlalchemy import func
from sqlalchemy.orm import Mapped
from sqlalchemy.sql import ColumnElement
from sqlmodel import Session, col, or_, select

from handlers.values.reminding.settings import Subscription
from storage.outbox.chats import in_order
from storage.reminders.chosen import chosen_in
from storage.tables.people import DeliveryRow, PersonRow, SubscriberRow, SubscriptionRow
from storage.tables.registrations import RegistrationRow

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


def load_listeners(session: Session, after: int = 0, limit: int | None = None) -> list[Listener]:
    """People with a subscription or an unfinished dialog; a page behind the person `after`."""
    first, last = _page(session, after, limit)
    # Who listens is asked once more: between two of them there are people who do not.
    return _load(session, lambda column: column.between(first, last), _listening())


def load_people(session: Session, people: Collection[int]) -> list[Listener]:
    """These people, as far as they have a chat."""
    return _load(session, lambda column: column.in_(people))


def _load(
    session: Session, those: Callable[[Mapped[int]], ColumnElement[bool]], *who: ColumnElement[bool]
) -> list[Listener]:
    """`those` picks people by the column that names them, and `who` of them are wanted."""
    known = _sets(_known_keys(session, those(col(DeliveryRow.person_id))))
    registered = campaigns_of(session, those(col(RegistrationRow.person_id)))
    mine = select(SubscriptionRow).where(those(col(SubscriptionRow.person_id)))
    settings = {row.person_id: chosen_in(row) for row in session.exec(mine)}
    return [
        Listener(
            person_id=person_id,
            chats=tuple(map(_chat, chats)),
            subscription=settings.get(person_id),
            known=frozenset(known[person_id]),
            registered=frozenset(registered[person_id]),
        )
        for person_id, chats in _chats_of(session, those(col(PersonRow.id)), *who)
    ]


def load_chats(session: Session, people: Collection[int]) -> dict[int, tuple[ListenerChat, ...]]:
    """The chats of these people, listeners or not, in the order of preference."""
    found = _chats_of(session, col(PersonRow.id).in_(people))
    return {person_id: tuple(map(_chat, chats)) for person_id, chats in found}


def campaigns_of(session: Session, people: ColumnElement[bool]) -> defaultdict[int, set[str]]:
    """The campaigns with a standing registration, by person; `people` says whose to look at."""
    standing = select(RegistrationRow.person_id, RegistrationRow.campaign)
    return _sets(session.exec(standing.where(RegistrationRow.status != "withdrawn", people)))


def _listening() -> ColumnElement[bool]:
    drafts = select(SubscriberRow.person_id).where(col(SubscriberRow.draft_touched).is_not(None))
    return or_(
        col(PersonRow.id).in_(select(SubscriptionRow.person_id)), col(PersonRow.id).in_(drafts)
    )


def _page(session: Session, after: int, limit: int | None) -> tuple[int, int]:
    """The first and the last person id of a page; nobody is between them when it is empty."""
    ids = select(PersonRow.id).where(PersonRow.id > after, _listening())
    page = ids.order_by(col(PersonRow.id)).limit(limit).subquery()
    first, last = session.exec(select(func.min(page.c.id), func.max(page.c.id))).one()
    # Ids start at 1, so between 0 and 0 there is nobody.
    return first or 0, last or 0


def _chats_of(
    session: Session, *people: ColumnElement[bool]
) -> Iterable[tuple[int, list[SubscriberRow]]]:
    """These people, each with all chats in the order of preference."""
    rows = session.exec(
        select(SubscriberRow, PersonRow)
        .join(PersonRow, col(PersonRow.id) == SubscriberRow.person_id)
        .where(*people)
        .order_by(col(PersonRow.id))
    )
    for person, pairs in groupby(rows, key=lambda pair: pair[1]):
        chats = [chat for chat, _ in pairs]
        yield person.id, in_order(chats, person.preferred_subscriber_id)


def _chat(row: SubscriberRow) -> ListenerChat:
    return ListenerChat(row.id, row.channel, row.address, row.reachable, row.draft_touched)


def _known_keys(session: Session, people: ColumnElement[bool]) -> Iterable[tuple[int, str]]:
    return session.exec(select(DeliveryRow.person_id, DeliveryRow.key).where(people))


def _sets(pairs: Iterable[tuple[int, Member]]) -> defaultdict[int, set[Member]]:
    sets: defaultdict[int, set[Member]] = defaultdict(set)
    for owner, member in pairs:
        sets[owner].add(member)
    return sets
