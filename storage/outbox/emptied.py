"""Messages that lose their words: what names a person in the staff's chats, and a chat left behind.

The rule: what was said and sent keeps its place in the numbers; what still waits to be sent makes
no sense any more and goes. What people typed is read loosely; what the program wrote, closely. The
chats of a large office hold thousands: they are read before anybody is held up, a few at a time.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import astuple, dataclass, replace
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
from storage.outbox.told import take_back
from storage.privacy.reading.spelt import plain
from storage.privacy.traces import Traces, names_of, words_in
from storage.tables.desk import StaffRow
from storage.tables.people import InboundRow, OutgoingRow, SubscriberRow
from storage.tables.values import REPLY

EMPTIED = "—"
READ_AT_ONCE, WIPED_AT_ONCE = 50, 500


def unsay(session: Session, chat: int, said: Form) -> None:
    """Take what was said before a consent out of one chat's messages, both ways.

    The message that is being answered is its turn's to empty.
    """
    traces = _traces_of(said)
    _wipe(session, _read(session, traces, [chat]))


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

    What came since the long look is looked at once the chats are held: what a member is just being
    shown is emptied as well.
    """
    staff = select(StaffRow.subscriber_id)
    theirs = col(SubscriberRow.id).in_(staff), col(SubscriberRow.id).not_in(own)
    before = _read(session, traces, session.exec(select(SubscriberRow.id).where(*theirs)).all())
    chats = session.exec(
        select(SubscriberRow)
        .where(*theirs)
        # In one order, or two deletions at once could wait for each other.
        .order_by(col(SubscriberRow.id))
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    ).all()
    for chat in chats:
        _empty_memory(chat, traces)
    _wipe(session, before)
    _wipe(session, _read(session, traces, [chat.id for chat in chats], before))


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


@dataclass(frozen=True)
class _Read:
    """The messages that name somebody, and all that were looked through for it."""

    heard: Sequence[int] = ()
    told: Sequence[int] = ()
    seen_heard: Set[int] = frozenset()
    seen_told: Set[int] = frozenset()


def _read(session: Session, traces: Traces, chats: Sequence[int], before: _Read = _Read()) -> _Read:
    """Those of these chats that name the person, but for what was looked through before."""
    heard, told = InboundRow, OutgoingRow
    # What is not answered yet may still be put together of several.
    answered = col(heard.subscriber_id).in_(chats), col(heard.done_at).is_not(None)
    arrived = set(session.exec(select(heard.id).where(*answered))) - before.seen_heard
    sent = set(session.exec(select(told.id).where(col(told.subscriber_id).in_(chats))))
    sent -= before.seen_told
    payloads = _in_pieces(session, col(heard.id), col(heard.payload), arrived)
    replies = _in_pieces(session, col(told.id), col(told.reply), sent)
    return _Read(
        [one for one, said in payloads if said is not None and traces.are_in(words_in(said))],
        [one for one, reply in replies if _is_of(traces, reply)],
        arrived,
        sent,
    )


def _in_pieces(session: Session, number: Any, held: Any, wanted: Set[int]) -> Iterator[Any]:
    # To read a message takes its time, and a server ends who asks it nothing for some seconds.
    for some in _pieces(sorted(wanted), READ_AT_ONCE):
        yield from session.exec(select(number, held).where(number.in_(some)).order_by(number))


def _pieces(numbers: Sequence[int], most: int) -> Iterator[Sequence[int]]:
    return (numbers[start : start + most] for start in range(0, len(numbers), most))


def _wipe(session: Session, found: _Read) -> None:
    for some in _pieces(found.heard, WIPED_AT_ONCE):
        _wipe_heard(session, col(InboundRow.id).in_(some))
    for some in _pieces(found.told, WIPED_AT_ONCE):
        _wipe_told(session, col(OutgoingRow.id).in_(some))


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
    emptied = session.exec(update(OutgoingRow).where(found).values(reply=bare))
    take_back(session, emptied.rowcount)
