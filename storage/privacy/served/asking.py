"""Whoever has only asked: nothing that was sent says whose the chat is, what was typed there may.

The rule: who has named somebody may be that one, or speak of another: chosen only by who has asked
them. A group is nobody's own, nor do the staff speak of themselves.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from sqlmodel import Session, col, select

from storage.outbox.chats import chats_of
from storage.people.senders import calls_itself, sender
from storage.privacy.others_chats import AT_ONCE, NamedInChats
from storage.privacy.standing import WhereStanding, whole
from storage.privacy.traces import Traces, words_in
from storage.tables.desk import StaffRow
from storage.tables.people import InboundRow, QuestionRow, RequestRow, SubscriberRow
from storage.tables.registrations import RegistrationRow

# They have typed the name or the number, or call themselves so; none has sent a registration.
ASKED, CLAIMED = "asked", "claimed"


def asking(session: Session, traces: Traces, named: NamedInChats) -> Iterator[WhereStanding]:
    """Persons without a registration in whose own chat who is looked for is named; `named` is what
    was found in chats."""
    people = {*_talking(session, named), *_noted(session, traces)}
    sent = select(RegistrationRow.person_id).where(col(RegistrationRow.person_id).in_(people))
    people.difference_update(session.exec(sent).all())
    for person_id in sorted(people):
        chats = [chat.id for chat in chats_of(session, person_id)]
        heard = _heard(session, chats)
        if not chats or any(one.get("group") for one in heard):
            continue
        typed = [words_in(one) for one in heard if not one.get("forwarded")]
        typed += _kept(session, person_id)
        if any(calls_itself(one, traces) for one in typed):
            yield whole(session, CLAIMED, person_id, sender(session, person_id))
        elif not _is_staff(session, chats):
            yield whole(session, ASKED, person_id, sender(session, person_id))


def _talking(session: Session, named: NamedInChats) -> Iterator[int]:
    """Whose chats remember the name or the number, or were written it in."""
    mine = SubscriberRow.person_id
    yield from (one for (one,) in _each(session, select(mine), SubscriberRow, named.chats))
    joined = select(mine, InboundRow.payload).join(
        InboundRow, col(InboundRow.subscriber_id) == col(SubscriberRow.id)
    )
    for person_id, said in _each(session, joined, InboundRow, named.heard):
        # What somebody else has written and was only passed on tells nothing of the chat.
        if said is not None and not said.get("forwarded"):
            yield person_id


def _each(session: Session, query: Any, row: Any, ids: Sequence[int]) -> Iterator[Any]:
    for start in range(0, len(ids), AT_ONCE):
        some = col(row.id).in_(ids[start : start + AT_ONCE])
        yield from session.connection().execute(query.where(some))


def _noted(session: Session, traces: Traces) -> Iterator[int]:
    """Who has asked a question, or for a call, in words or with a number that name them."""
    asked = select(QuestionRow.person_id, QuestionRow.question)
    called = select(RequestRow.person_id, RequestRow.words, RequestRow.question, RequestRow.phone)
    for query in (asked, called):
        for person_id, *said in session.exec(query):
            if any(traces.are_in(one) for one in said if one):
                yield person_id


def _heard(session: Session, chats: Collection[int]) -> list[Mapping[str, Any]]:
    payload = col(InboundRow.payload)
    mine = select(InboundRow.payload).where(col(InboundRow.subscriber_id).in_(chats))
    return [one for one in session.exec(mine.where(payload.is_not(None))) if one is not None]


def _kept(session: Session, person_id: int) -> list[str]:
    """What the person has typed that is kept longer than messages are."""
    asked = session.exec(select(QuestionRow.question).where(QuestionRow.person_id == person_id))
    called = session.exec(select(RequestRow.words).where(RequestRow.person_id == person_id))
    return [*asked, *called]


def _is_staff(session: Session, chats: Collection[int]) -> bool:
    there = select(StaffRow.id).where(col(StaffRow.subscriber_id).in_(chats))
    return session.exec(there).first() is not None
