"""Somebody's name and number in what others wrote to the assistant and were told by it.

The rule: looking takes its time and is done before the change, taking out does not. What others
said keeps its place without the name; an unfinished registration that names the person ends, and
its owner is told.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlmodel import Session, col, select

from handlers.values.loading import dump_conversation, load_conversation
from handlers.values.state import Conversation
from storage.privacy.traces import Traces, drafts_in, words_in
from storage.tables.people import InboundRow, OutgoingRow, SubscriberRow
from storage.tables.values import FORM

# The place that all of it is, as WhereStanding.key names the others.
CHATS = "chats"
AT_ONCE = 500
# As in NamedInChats.
_HOLDING: tuple[tuple[Any, Any], ...] = (
    (SubscriberRow, col(SubscriberRow.conversation)),
    (InboundRow, col(InboundRow.payload)),
    (OutgoingRow, col(OutgoingRow.reply)),
)


@dataclass(frozen=True)
class NamedInChats:
    """The rows that name somebody: chats by what is remembered of them, messages both ways."""

    chats: Sequence[int] = ()
    heard: Sequence[int] = ()
    told: Sequence[int] = ()


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
    table, held = _HOLDING[kind]
    query = select(col(table.id), held).where(held.is_not(None))
    for number, value in session.exec(query.execution_options(yield_per=AT_ONCE)):
        # A memory is text in the table, its parts are what was said.
        yield number, words_in(json.loads(value) if isinstance(value, str) else value)


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
    session.flush()
    return ended


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


def _locked(session: Session, table: Any, ids: Sequence[int]) -> Iterable[Any]:
    # In one order, or two deletions at once could wait for each other.
    ordered = sorted(ids)
    for start in range(0, len(ordered), AT_ONCE):
        yield from session.exec(
            select(table)
            .where(col(table.id).in_(ordered[start : start + AT_ONCE]))
            .order_by(col(table.id))
            .with_for_update(key_share=True)
            .execution_options(populate_existing=True)
        ).all()
