"""Whom an announcement would go to now, as the staff look at them beforehand.

The rule: the people are those of the very conditions that send it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, select

from handlers.values.staff import Audience
from handlers.values.state import Form
from storage.announcements.audience import latest_forms, who
from storage.outbox.chats import in_order, to_write_to
from storage.tables.people import PersonRow, SubscriberRow
from storage.tables.registrations import RegistrationRow


@dataclass(frozen=True)
class Addressed:
    """One person; `form` is the latest they sent, `channel` None when they cannot be reached."""

    person_id: int
    form: Form
    channel: str | None


@dataclass(frozen=True)
class Audienced:
    """The people, and the units of the list made by hand for which none of them speaks."""

    people: Sequence[Addressed]
    without: Sequence[int]


def addressed(session: Session, audience: Audience) -> Audienced:
    """Everybody it would go to, in the order it would."""
    found = session.exec(
        select(PersonRow.id, PersonRow.preferred_subscriber_id)
        .where(*who(audience))
        .order_by(col(PersonRow.id))
    ).all()
    people = [person_id for person_id, _ in found]
    forms, chats = latest_forms(session, people), _chats(session, people)
    listed = [
        Addressed(one, forms.get(one, Form()), _channel(chats.get(one, []), preferred))
        for one, preferred in found
    ]
    spoken = select(RegistrationRow.unit_id).where(
        col(RegistrationRow.person_id).in_(people),
        col(RegistrationRow.unit_id).in_(audience.units),
        RegistrationRow.status != "withdrawn",
    )
    spoken_for = set(session.exec(spoken)) if audience.units else set()
    return Audienced(listed, [unit for unit in audience.units if unit not in spoken_for])


def _chats(session: Session, people: Sequence[int]) -> dict[int, list[SubscriberRow]]:
    chats: dict[int, list[SubscriberRow]] = {}
    for row in session.exec(select(SubscriberRow).where(col(SubscriberRow.person_id).in_(people))):
        chats.setdefault(row.person_id, []).append(row)
    return chats


def _channel(chats: Sequence[SubscriberRow], preferred: int | None) -> str | None:
    chat = to_write_to(in_order(chats, preferred))
    return chat.channel if chat is not None and chat.reachable else None
