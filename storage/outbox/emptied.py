"""Messages that lose their words: what names a person in the staff's chats, and a chat left behind.

The rule: what was said and sent keeps its place in the numbers; what still waits to be sent makes
no sense any more and goes. What people typed is read loosely; what the program wrote, closely.
"""

from collections.abc import Mapping
from dataclasses import astuple, replace
from typing import Any

from sqlalchemy import ColumnElement, update
from sqlmodel import Session, col, select

from handlers.values.loading import dump_conversation, load_conversation
from handlers.values.phones.places import numbers_in
from handlers.values.replies import Reply
from handlers.values.state import Clerking, Form, Idle
from knowledge.typed.normalize import nfc
from knowledge.typed.telephones import OWN_DIGITS, in_one_run
from storage.outbox.months import delete_sendings
from storage.privacy.reading.spelt import plain
from storage.privacy.traces import Traces, names_of, words_in
from storage.tables.desk import StaffRow
from storage.tables.people import InboundRow, OutgoingRow, SubscriberRow
from storage.tables.values import REPLY

EMPTIED = "—"


def unsay(session: Session, chat: int, said: Form) -> None:
    """Take what was said before a consent out of one chat's messages, both ways.

    The message that is being answered is its turn's to empty.
    """
    traces = _traces_of(said)
    _empty_heard(session, traces, [chat])
    _empty_told(session, traces, [chat])


def says_again(said: Form, text: str) -> bool:
    """Whether a text that takes back what was said holds it itself, or somebody's number."""
    return _traces_of(said).are_in(text) or bool(numbers_in(nfc(text)))


def _traces_of(said: Form) -> Traces:
    texts = [text for text in (said.unit_name, *names_of(said)) if text]
    digits = in_one_run(said.phone or "")[-OWN_DIGITS:]
    return Traces(
        codes=frozenset(),
        names=frozenset(map(plain, texts)),
        digits=frozenset((digits,) if digits else ()),
    )


def empty_staff_chats(session: Session, traces: Traces, own: list[int]) -> None:
    """Empty what names the person in the chats of the staff, former members' too.

    The chats are held first: what a member is just being shown is emptied as well.
    """
    staff = select(StaffRow.subscriber_id)
    chats = session.exec(
        select(SubscriberRow)
        .where(col(SubscriberRow.id).in_(staff), col(SubscriberRow.id).not_in(own))
        # In one order, or two deletions at once could wait for each other.
        .order_by(col(SubscriberRow.id))
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    ).all()
    for chat in chats:
        _empty_memory(chat, traces)
    ids = [chat.id for chat in chats]
    _empty_heard(session, traces, ids)
    _empty_told(session, traces, ids)


def _empty_memory(chat: SubscriberRow, traces: Traces) -> None:
    """An open case, an offered name, a question in the chat's memory; the rest stays."""
    before = load_conversation(chat.conversation)
    after = before
    case = words_in(astuple(before.dialog)) if isinstance(before.dialog, Clerking) else ""
    if traces.are_written_in(case):
        after = replace(after, dialog=Idle())
    if traces.are_written_in(words_in(before.offered)):
        after = replace(after, offered=())
    if before.asked is not None and traces.are_in(f"{before.asked.led} {before.asked.question}"):
        after = replace(after, asked=None)
    # A dialog that is no more was not even read, so its words go with the rest.
    if after != before or before.lost:
        chat.conversation = dump_conversation(after)


def _empty_heard(session: Session, traces: Traces, chats: list[int]) -> None:
    rows = session.exec(
        select(InboundRow.id, InboundRow.payload)
        .where(col(InboundRow.subscriber_id).in_(chats), col(InboundRow.done_at).is_not(None))
        .where(col(InboundRow.payload).is_not(None))
    )
    found = [number for number, payload in rows if traces.are_in(words_in(payload))]
    _wipe_heard(session, col(InboundRow.id).in_(found))


def _empty_told(session: Session, traces: Traces, chats: list[int]) -> None:
    rows = session.exec(
        select(OutgoingRow.id, OutgoingRow.reply).where(col(OutgoingRow.subscriber_id).in_(chats))
    )
    found = [number for number, reply in rows if _is_of(traces, reply)]
    _wipe_told(session, col(OutgoingRow.id).in_(found))


def _is_of(traces: Traces, reply: Mapping[str, Any]) -> bool:
    words = words_in(reply)
    # What tells the staff of themselves names nobody else: a name in it is another's, or none.
    by_name = not reply.get("of_staff")
    return traces.are_written_in(words) if by_name else traces.are_signed_in(words)


def empty_chat(session: Session, chat: SubscriberRow) -> None:
    """Empty everything that was said and sent in a chat, and forget what the staff had open there.

    What still waits to be answered is answered to whoever it is now.
    """
    before = load_conversation(chat.conversation)
    after = replace(before, offered=(), asked=None)
    if isinstance(before.dialog, Clerking):
        after = replace(after, dialog=Idle())
    if after != before or before.lost:
        chat.conversation = dump_conversation(after)
    answered = col(InboundRow.done_at).is_not(None)
    _wipe_heard(session, (col(InboundRow.subscriber_id) == chat.id) & answered)
    _wipe_told(session, col(OutgoingRow.subscriber_id) == chat.id)


def _wipe_heard(session: Session, found: ColumnElement[bool]) -> None:
    session.exec(update(InboundRow).where(found).values(payload=None))


def _wipe_told(session: Session, found: ColumnElement[bool]) -> None:
    delete_sendings(session, found, col(OutgoingRow.state) == "queued")
    bare = REPLY.dump(Reply(EMPTIED))
    session.exec(update(OutgoingRow).where(found).values(reply=bare))
