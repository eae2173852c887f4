"""People to whom the calendar means the same: equal settings, and the same of it had already.

The rule: of a person only a number comes out of the database, and its place among the times and
keys that matter; what follows from it is decided once for all who stand at the same place.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, bindparam, case, cast, func, select
from sqlalchemy.orm import Mapped
from sqlalchemy.sql import ColumnElement
from sqlmodel import Session, col

from handlers.values.staff import Audience
from storage.announcements.audience import outside
from storage.tables.among import among
from storage.tables.people import DeliveryRow, SubscriberRow, SubscriptionRow
from storage.tables.registrations import RegistrationRow

# So many keys fit into one number.
BITS = 60
PEOPLE = col(SubscriptionRow.person_id)


@dataclass(frozen=True)
class DueKeys:
    """What is asked about people with equal settings: their keys by the moment each is due.

    `channel` narrows it to people with a chat on such a channel. `whom` are the keys of what is for
    some units only: who is of others has had them, as it were.
    """

    alike: str
    keys: tuple[tuple[datetime, str], ...]
    campaign: str
    channel: str | None = None
    whom: tuple[tuple[Audience, frozenset[str]], ...] = ()


@dataclass(frozen=True)
class Alike:
    """People with the settings `alike` for whom the same is due; `whole` when a page had no others.

    `since` is as good as everybody's own, `known` are those of the keys they have or never get,
    `registered` whether for the campaign.
    """

    alike: str
    people: tuple[int, ...]
    whole: bool
    since: datetime
    known: frozenset[str]
    registered: bool

    @property
    def parameters(self) -> dict[str, Any]:
        """What `belongs` has to be given for them."""
        if not self.whole:
            return {"people": self.people}
        first, last = self.people[0], self.people[-1]
        return {"alike": self.alike, "first": first, "last": last, "since": self.since}


def belongs(person: Mapped[int], whole: bool) -> ColumnElement[bool]:
    """Whether the person is one of an `Alike`, which is `whole` or not."""
    if not whole:
        return among(person, "people")
    # By what they have in common: thousands of numbers in a statement take their time. Who has
    # chosen otherwise meanwhile is not found, and is looked at anew.
    mine = select(PEOPLE).where(
        col(SubscriptionRow.alike) == bindparam("alike"),
        PEOPLE.between(bindparam("first"), bindparam("last")),
        col(SubscriptionRow.since) <= bindparam("since"),
        col(SubscriptionRow.anew).is_(None),
    )
    return person.in_(mine)


def load_shares(
    session: Session, asked: DueKeys, after: int, limit: int
) -> tuple[list[Alike], int]:
    """A page of people behind the person `after`, in shares, and its last person; 0 at the end."""
    times = sorted({due_at for due_at, _ in asked.keys})
    query = (
        select(PEOPLE, _place(times), _registered(asked.campaign))
        .add_columns(*(outside(audience, PEOPLE) for audience, _ in asked.whom), *_had(asked.keys))
        # Whoever is looked at anew is looked at alone: more may be due than these keys.
        .where(col(SubscriptionRow.alike) == asked.alike, col(SubscriptionRow.anew).is_(None))
        .where(after < PEOPLE, with_chat(PEOPLE, asked.channel))
        .order_by(PEOPLE)
        .limit(limit)
    )
    found: defaultdict[tuple[Any, ...], list[int]] = defaultdict(list)
    last = 0
    for last, *place in session.execute(query):
        found[tuple(place)].append(last)
    whole = len(found) == 1
    return [_share(asked, times, people, whole, place) for place, people in found.items()], last


def with_chat(person: Mapped[int], channel: str | None) -> ColumnElement[bool]:
    """Whether the person has a chat, on a channel of which the name begins so."""
    chats = select(col(SubscriberRow.id)).where(col(SubscriberRow.person_id) == person)
    if channel is not None:
        # Every terminal window is a channel of its own ("console:name").
        chats = chats.where(col(SubscriberRow.channel).startswith(channel, autoescape=True))
    return chats.exists()


def _place(times: Sequence[datetime]) -> ColumnElement[int]:
    """How many of the times are before the person's beginning."""
    since = col(SubscriptionRow.since)
    return case(*((since <= at, number) for number, at in enumerate(times)), else_=len(times))


def _registered(campaign: str) -> ColumnElement[bool]:
    standing = select(col(RegistrationRow.id)).where(
        col(RegistrationRow.person_id) == PEOPLE,
        col(RegistrationRow.campaign) == campaign,
        col(RegistrationRow.status) != "withdrawn",
    )
    return standing.exists()


def _had(keys: Sequence[tuple[datetime, str]]) -> Iterator[ColumnElement[int]]:
    """Numbers with a bit for each key the person has."""
    for first in range(0, len(keys), BITS):
        bits = {key: 1 << place for place, (_, key) in enumerate(keys[first : first + BITS])}
        number = func.sum(case(bits, value=col(DeliveryRow.key), else_=0))
        had = select(func.coalesce(cast(number, BigInteger), 0)).where(
            col(DeliveryRow.person_id) == PEOPLE, col(DeliveryRow.key).in_(bits)
        )
        yield had.scalar_subquery()


def _share(
    asked: DueKeys,
    times: Sequence[datetime],
    people: list[int],
    whole: bool,
    place: tuple[Any, ...],
) -> Alike:
    begun, registered, *rest = place
    out, had = rest[: len(asked.whom)], rest[len(asked.whom) :]
    known = {
        key
        for number, (_, key) in enumerate(asked.keys)
        if had[number // BITS] >> number % BITS & 1
    }
    known = known.union(*(keys for (_, keys), left in zip(asked.whom, out, strict=True) if left))
    # Nobody's own beginning is needed: only which of the times are not before it.
    since = times[begun] if begun < len(times) else times[-1] + timedelta.resolution
    return Alike(asked.alike, tuple(people), whole, since, frozenset(known), bool(registered))
