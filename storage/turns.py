"""Receive messages, and one message as one transaction.

The rule: a message is stored before it is confirmed to the platform, and its whole outcome
(state, effects, replies) is stored at once or not at all. An unfinished form is in the state only,
in `subscribers.conversation`.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from handlers.values.loading import dump_conversation
from handlers.values.messages import ForgetPerson, Inbound, Outcome, UnlinkChat
from handlers.values.person import Lookup
from handlers.values.replies import with_code
from handlers.values.state import Conversation
from storage.database.engine import Database
from storage.database.errors import StoreError
from storage.effects import apply
from storage.lookup import StoredLookup
from storage.outbox.chats import lock_person, new_person
from storage.outbox.outbox import enqueue
from storage.people.linking import persons_asking
from storage.people.person import load_person
from storage.privacy.traces import drafts_in
from storage.tables.people import InboundRow, SubscriberRow
from storage.tables.values import INBOUND
from storage.units.units import UnitIndex


class OpenTurn:
    """One message being answered; nothing is stored unless `finish` is called."""

    def __init__(
        self,
        session: Session,
        row: InboundRow,
        subscriber: SubscriberRow,
        units: UnitIndex,
        now: datetime,
    ) -> None:
        self.inbound = INBOUND.load(row.payload or {})
        self.subscriber_id = subscriber.id
        self.person_id = subscriber.person_id
        self.channel = subscriber.channel
        self.address = subscriber.address
        self.person = load_person(session, subscriber)
        self.lookup: Lookup = StoredLookup(session, units, subscriber, now)
        self.finished = False
        self.forgotten = False
        self._session = session
        self._row = row
        self._subscriber = subscriber
        self._now = now

    def finish(self, outcome: Outcome) -> None:
        """Store the outcome: effects, conversation, replies in order; marks the message done.

        An effect that gives out a code tells it in the replies. Raises LookupError, or what the
        subject raises, when an effect's thing is not (any more) as the turn has seen it.
        """
        given = [
            apply(self._session, self._subscriber, effect, self._now) for effect in outcome.effects
        ]
        code = next(filter(None, given), None)
        replies = [with_code(reply, code) if code else reply for reply in outcome.replies]
        self.forgotten = any(isinstance(effect, ForgetPerson) for effect in outcome.effects)
        # The very message that asked for it goes as well.
        if self.forgotten:
            self._row.payload = None
        conversation = outcome.conversation
        # A chat that unlinks itself belongs to a person without data from here on.
        bare = self.forgotten or UnlinkChat(self.subscriber_id) in outcome.effects
        self._remember(_bare(conversation) if bare else conversation)
        enqueue(self._session, self.subscriber_id, replies, self._now)
        self._subscriber.heard_at = self._now
        self._row.done_at = self._now
        self.finished = True

    def _remember(self, conversation: Conversation) -> None:
        self._subscriber.conversation = dump_conversation(conversation)
        touched = conversation.touched or self._now
        self._subscriber.draft_touched = touched if _is_draft(conversation) else None


class Turns:
    """Received messages and their turns."""

    def __init__(self, database: Database, units: UnitIndex) -> None:
        self._database = database
        self._units = units

    def receive(
        self,
        arrival_channel: str,
        key: str,
        address: str,
        inbound: Inbound | None,
        reachable: bool,
        now: datetime,
    ) -> bool:
        """Store one arrival; False when this key of the channel was stored before.

        `inbound` None tells only whether the person can be reached.
        """
        with self._database.write() as session:
            # Before anything is added: platforms repeat what they are not sure we took.
            if _is_known(session, arrival_channel, key):
                return False
            subscriber = _subscriber(session, arrival_channel, address, now)
            row = InboundRow(
                channel=arrival_channel,
                key=key,
                subscriber_id=subscriber.id,
                payload=INBOUND.dump(inbound) if inbound else None,
                is_message=inbound is not None,
                received_at=now,
                # A mere sign that somebody can be reached needs no answer.
                done_at=None if inbound else now,
            )
            if not _insert(session, row):
                return False
            subscriber.reachable = reachable
            subscriber.unreachable_reason = None if reachable else "left"
            if inbound:
                # Only what somebody says brings them back, not that they can be reached.
                subscriber.forgotten_at = None
        return True

    def waiting(self) -> list[tuple[int, int]]:
        """(inbound id, subscriber id) of every message not yet answered, oldest first."""
        with self._database.read() as session:
            rows = session.exec(
                select(InboundRow.id, InboundRow.subscriber_id)
                .where(col(InboundRow.done_at).is_(None))
                .order_by(col(InboundRow.id))
            )
            return [(inbound_id, subscriber_id) for inbound_id, subscriber_id in rows]

    def put_read(self, inbound_id: int, inbound: Inbound) -> None:
        """What was read of a waiting message's file in the place of it; else nothing is kept."""
        with self._database.write() as session:
            row = session.get(InboundRow, inbound_id, with_for_update=True)
            if row is not None and row.done_at is None:
                row.payload = INBOUND.dump(inbound)

    @contextmanager
    def turn(self, inbound_id: int, now: datetime) -> Iterator[OpenTurn | None]:
        """One message as a transaction; None when it was answered already.

        Commits at the end of the block if `finish` was called, otherwise leaves nothing.
        """
        with self._one(inbound_id, now) as turn:
            yield turn
        if turn is not None and turn.forgotten:
            # After the commit, and never in its way: what this misses the next purge does.
            with suppress(StoreError):
                self._database.wipe_log()

    @contextmanager
    def _one(self, inbound_id: int, now: datetime) -> Iterator[OpenTurn | None]:
        with self._database.write() as session:
            # The lock on the person keeps the messages of all their chats apart on PostgreSQL; it
            # comes first, because deleting a person's data touches all of them.
            row = session.get(InboundRow, inbound_id)
            subscriber = _lock_writer(session, row) if row else None
            if subscriber is None or row is None or row.done_at is not None:
                yield None
                return
            turn = OpenTurn(session, row, subscriber, self._units, now)
            yield turn
            if not turn.finished:
                session.rollback()


def _is_known(session: Session, channel: str, key: str) -> bool:
    known = select(InboundRow.id).where(InboundRow.channel == channel, InboundRow.key == key)
    return session.exec(known).first() is not None


def _lock_writer(session: Session, row: InboundRow) -> SubscriberRow | None:
    """The chat a message came from, with its person locked and the message read again."""
    query = (
        select(SubscriberRow)
        .where(SubscriberRow.id == row.subscriber_id)
        .execution_options(populate_existing=True)
    )
    while (chat := session.exec(query).one_or_none()) is not None:
        person_id = chat.person_id
        # In one order: two chats that join each other must not wait for each other.
        for concerned in sorted({person_id, *persons_asking(session, chat.id)}):
            lock_person(session, concerned, shared_key=True)
        session.exec(query.with_for_update(of=SubscriberRow, key_share=True)).one()
        # While we waited the chat may have been linked to another person or unlinked.
        if chat.person_id == person_id:
            session.refresh(row)
            return chat
    return None


def _insert(session: Session, row: InboundRow) -> bool:
    """Whether the row is new; not when another copy of the program stored it this very moment."""
    try:
        with session.begin_nested():
            session.add(row)
    except IntegrityError:
        return False
    return True


def _subscriber(session: Session, channel: str, address: str, now: datetime) -> SubscriberRow:
    known = select(SubscriberRow).where(
        SubscriberRow.channel == channel, SubscriberRow.address == address
    )
    row = session.exec(known).one_or_none()
    if row is None:
        row = _add_subscriber(session, channel, address, now) or session.exec(known).one()
    return row


def _add_subscriber(
    session: Session, channel: str, address: str, now: datetime
) -> SubscriberRow | None:
    """A new chat as a person of its own; None when another copy added it this very moment."""
    try:
        with session.begin_nested():
            # In the same savepoint: a chat that is refused leaves no person without one.
            person_id = new_person(session, now)
            row = SubscriberRow(
                person_id=person_id, channel=channel, address=address, created_at=now
            )
            session.add(row)
    except IntegrityError:
        return None
    return row


def _is_draft(conversation: Conversation) -> bool:
    return bool(drafts_in(conversation))


def _bare(conversation: Conversation) -> Conversation:
    """Only what keeps the offered choices of the confirmation working."""
    return replace(Conversation(), turn=conversation.turn, offered=conversation.offered)
