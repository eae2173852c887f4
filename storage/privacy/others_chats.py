"""Somebody's name and number in what others wrote to the assistant and were told by it.

The rule: looking takes its time and is done before the change, taking out does not. What others
said keeps its place without the name, also where it was put by for later: an errand to be reminded
of, who comes in one's place, the words of a consent. An unfinished registration that names the
person ends, and its owner is told.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlmodel import Session, col, select, true

from handlers.values.deliveries import DeliveryKind
from handlers.values.loading import dump_conversation, load_conversation
from handlers.values.state import Conversation, Form
from storage.outbox.chats import chats_of
from storage.outbox.told import take_back
from storage.privacy.traces import Traces, drafts_in, traces_in, words_in
from storage.reminders.own import rename_own
from storage.tables.desk import AnnouncementAnswerRow
from storage.tables.office import AliasRow
from storage.tables.people import (
    ConsentRow,
    DeliveryRow,
    InboundRow,
    OutgoingRow,
    SubscriberRow,
)
from storage.tables.values import FORM
from storage.units.learned import drop_aliases

# The place that all of it is, as WhereStanding.key names the others.
CHATS = "chats"
AT_ONCE = 500
# Of a conversation's memory.
_FILLED_IN = ("dialog", "parked", "parked_edit")
_OWN = col(DeliveryRow.kind) == DeliveryKind.OWN
_LEARNED = col(AliasRow.added_by).is_(None)
_MEMORY = col(SubscriberRow.conversation)
# As in NamedInChats: the rows' numbers, what they hold, and which of the table they are.
_HOLDING: tuple[tuple[Any, Any, Any], ...] = (
    (col(SubscriberRow.id), _MEMORY, true()),
    (col(InboundRow.id), col(InboundRow.payload), true()),
    (col(OutgoingRow.id), col(OutgoingRow.reply), true()),
    (col(DeliveryRow.id), col(DeliveryRow.event_id), _OWN),
    (col(AnnouncementAnswerRow.delivery_id), col(AnnouncementAnswerRow.substitute), true()),
    (col(ConsentRow.id), col(ConsentRow.words), true()),
    (col(AliasRow.id), col(AliasRow.text), _LEARNED),
)


@dataclass(frozen=True)
class NamedInChats:
    """The rows that name somebody: chats by what is remembered of them, messages both ways.

    And what was put by: errands, who comes instead, the words of consents, learned names of units.
    """

    chats: Sequence[int] = ()
    heard: Sequence[int] = ()
    told: Sequence[int] = ()
    errands: Sequence[int] = ()
    answers: Sequence[int] = ()
    consents: Sequence[int] = ()
    aliases: Sequence[int] = ()


NOWHERE = NamedInChats()


def named_in_chats(session: Session, traces: Traces) -> NamedInChats:
    """Whatever any chat holds of the person, of what is not answered or not sent yet, too."""

    def naming(kind: int) -> list[int]:
        return [one for one, words in _held(session, kind) if traces.are_in(words)]

    return NamedInChats(*map(naming, range(len(_HOLDING))))


def texts_in_chats(session: Session) -> Iterator[str]:
    """All of it, whomever it names."""
    for kind in range(len(_HOLDING)):
        yield from (words for _, words in _held(session, kind))


def _held(session: Session, kind: int) -> Iterator[tuple[int, str]]:
    number, held, which = _HOLDING[kind]
    query = select(number, held).where(held.is_not(None), which)
    for found, value in session.exec(query.execution_options(yield_per=AT_ONCE)):
        # A memory is text in the table, its parts are what was said.
        yield found, words_in(json.loads(value) if held is _MEMORY else value)


def take_numbers_out(session: Session, person_id: int, phones: Iterable[str]) -> None:
    """Take these numbers out of the person's own chats: of all messages, both ways, and of what is
    remembered."""
    phones = tuple(phones)
    traces = traces_in([Form(phone=phone) for phone in phones], ())
    held = chats_of(session, person_id)
    chats = [chat.id for chat in held]

    def naming(row: Any, held: Any) -> list[int]:
        mine = select(row.id, held).where(col(row.subscriber_id).in_(chats), held.is_not(None))
        return [one for one, value in session.exec(mine) if traces.are_in(words_in(value))]

    if traces.digits:
        for chat in held:
            if chat.conversation is not None:
                chat.conversation = memory_without(chat.conversation, phones)
        heard = naming(InboundRow, col(InboundRow.payload))
        told = naming(OutgoingRow, col(OutgoingRow.reply))
        clean_chats(session, NamedInChats(heard=heard, told=told), traces)


def clean_chats(session: Session, named: NamedInChats, traces: Traces) -> list[int]:
    """Take the person out of these rows; returns whose unfinished registrations have ended."""
    ended = [
        chat.person_id
        for chat in _locked(session, SubscriberRow, named.chats)
        if _clean_memory(chat, traces)
    ]
    for heard in _locked(session, InboundRow, named.heard):
        heard.payload = without(heard.payload, traces)
    for told in _locked(session, OutgoingRow, named.told):
        told.reply = without(told.reply, traces)
    take_back(session, len(named.told))
    _clean_put_by(session, named, traces)
    session.flush()
    return ended


def _clean_put_by(session: Session, named: NamedInChats, traces: Traces) -> None:
    """What was said and stands elsewhere since."""
    for errand in _locked(session, DeliveryRow, named.errands):
        rename_own(session, errand, without(errand.event_id, traces))
    # The answer's number is its delivery's.
    for answer in _locked(session, AnnouncementAnswerRow, named.answers, "delivery_id"):
        answer.substitute = without(answer.substitute, traces)
    for consent in _locked(session, ConsentRow, named.consents):
        consent.words = without(consent.words, traces)
    drop_aliases(session, list(_locked(session, AliasRow, named.aliases)))


def without(value: Any, traces: Traces) -> Any:
    """A stored value with the person's names and numbers taken out of every text in it."""
    if isinstance(value, str):
        return traces.own_out_of(value)
    if isinstance(value, dict):
        return {name: without(held, traces) for name, held in value.items()}
    return [without(held, traces) for held in value] if isinstance(value, list) else value


def _clean_memory(chat: SubscriberRow, traces: Traces) -> bool:
    """Whether an unfinished registration has ended with it."""
    memory = load_conversation(chat.conversation)
    if any(traces.are_in(words_in(FORM.dump(form))) for form in drafts_in(memory)):
        bare = Conversation(turn=memory.turn, greeted=memory.greeted)
        chat.conversation, chat.draft_touched = dump_conversation(bare), None
        return True
    if chat.conversation is not None:
        held = without(json.loads(chat.conversation), traces)
        chat.conversation = json.dumps(held, ensure_ascii=False)
    return False


def memory_without(words: str, phones: Iterable[str]) -> str:
    """What is kept of a chat to understand its next message, without these numbers; a form that is
    being filled in keeps its own."""
    traces = traces_in([Form(phone=phone) for phone in phones], ())
    held = json.loads(words)
    kept = {name: of if name in _FILLED_IN else without(of, traces) for name, of in held.items()}
    return words if kept == held else json.dumps(kept, ensure_ascii=False)


def _locked(session: Session, table: Any, ids: Sequence[int], number: str = "id") -> Iterable[Any]:
    # In one order, or two deletions at once could wait for each other.
    ordered, key = sorted(ids), col(getattr(table, number))
    for start in range(0, len(ordered), AT_ONCE):
        yield from session.exec(
            select(table)
            .where(key.in_(ordered[start : start + AT_ONCE]))
            .order_by(key)
            .with_for_update(key_share=True)
            .execution_options(populate_existing=True)
        ).all()
