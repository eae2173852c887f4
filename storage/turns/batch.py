"""Messages of different people answered in one transaction.

The rule: what one message costs in statements, many cost together; of one person there is never
more than one, because the next one must see what this one has left.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, insert, or_, update
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from storage.database.engine import AS_OF
from storage.database.numbers import take_numbers
from storage.lookup import StoredLookup
from storage.outbox.adding import outgoing_values
from storage.outbox.chats import lock_people
from storage.outbox.lasting import ANSWER
from storage.outbox.next import UNSENT
from storage.outbox.outbox import Outgoing
from storage.outbox.sealed import to_keep
from storage.outbox.told import tell_behind
from storage.people.linking import persons_asking
from storage.people.person import load_people
from storage.privacy.consents import agree
from storage.questions.counts import count_questions
from storage.questions.questions import note_questions
from storage.tables.among import among
from storage.tables.people import InboundRow, OutgoingRow, SubscriberRow
from storage.tables.values import INBOUND
from storage.turns.open_turn import OpenTurn, Unanswered
from storage.turns.shared import SharedReads
from storage.units.units import UnitIndex

# What the answers of one transaction read, together: everybody else waits for it, the calendar too.
MOST_LETTERS = 8_000


@dataclass(frozen=True)
class ReplyClaim:
    """Who sends replies of these channels at once, and for how long they are theirs."""

    owner: str
    channels: frozenset[str]
    lease_until: datetime


class Batch:
    """The turns of one transaction; `left` are messages and their chats that wait for another.

    `handed` are, after the transaction, the replies that are the claimer's to send.
    """

    def __init__(self, session: Session, units: UnitIndex, now: datetime) -> None:
        self.turns: list[OpenTurn] = []
        self.left: list[tuple[int, int]] = []
        self.handed: list[Outgoing] = []
        self.queued: list[Outgoing] = []
        # Whether some are left because there was too much to read.
        self.heavy = False
        self.session = session
        self._units = units
        self._now = now

    def open(self, inbound_ids: Iterable[int], most: int | None = None) -> None:
        """Begin a turn for each of these messages, as far as they are not answered.

        With `most` for so many, and of each person only for the oldest one that waits.
        """
        asked = self._asked(sorted(set(inbound_ids)), most)
        people = load_people(self.session, [one.chat for one in asked])
        # Asked for by whoever types a number, or a question: for all at once, and only then.
        shared = SharedReads(self.session, [one.chat.person_id for one in asked], self._now)
        self.turns = [
            OpenTurn(
                self.session,
                one,
                people[one.chat.id],
                StoredLookup(self.session, self._units, one.chat, self._now, shared),
                self._now,
            )
            for one in asked
        ]

    def store(self, claim: ReplyClaim | None) -> None:
        """Write what the finished turns have left: replies last, in the order of the messages."""
        finished = [turn for turn in self.turns if turn.finished]
        if not finished:
            return
        session = self.session
        session.connection().execute(_REMEMBER, [turn.remembered for turn in finished])
        answered = {"inbounds": [turn.inbound_id for turn in finished], "now": self._now}
        session.connection().execute(_ANSWERED, answered)
        # The very message that asked to be forgotten goes as well, and one that refuses and names.
        emptied = [turn.inbound_id for turn in finished if turn.emptied]
        if emptied:
            bare = update(InboundRow).values(payload=None)
            session.execute(bare.where(col(InboundRow.id).in_(emptied)))
        for turn in finished:
            if turn.hidden is not None and not turn.emptied:
                bare = update(InboundRow).values(payload=INBOUND.dump(turn.hidden))
                session.execute(bare.where(col(InboundRow.id) == turn.inbound_id))
        agree(session, [one for turn in finished for one in turn.agreed], self._now)
        note_questions(session, [one for turn in finished for one in turn.noted], self._now)
        count_questions(
            session, Counter(one.outcome for turn in finished for one in turn.counted), self._now
        )
        self._enqueue(finished, claim)

    def _enqueue(self, finished: Sequence[OpenTurn], claim: ReplyClaim | None) -> None:
        said = [(turn, reply) for turn in finished for reply in turn.replies]
        numbers = take_numbers(self.session, OutgoingRow, len(said))
        at_once = self._at_once(finished, claim)
        now, rows = self._now, []
        for number, (turn, reply) in zip(numbers, said, strict=True):
            kept = to_keep(self.session, reply)
            row = outgoing_values(turn.subscriber_id, kept, "reply", now, now, now + ANSWER)
            if claim is not None and turn.subscriber_id in at_once:
                row |= {"state": "claimed", "attempts": 1, "claimed_by": claim.owner}
                row["lease_until"] = claim.lease_until
                as_of = self.session.info.get(AS_OF)
                self.handed.append(_outgoing(number, turn, reply, now, claim.owner, as_of))
            else:
                self.queued.append(_outgoing(number, turn, reply, now))
            rows.append({"id": number, **row})
        if rows:
            self.session.connection().execute(_ADD, rows)

    def _at_once(self, finished: Sequence[OpenTurn], claim: ReplyClaim | None) -> set[int]:
        """Chats whose replies go at once: where an older one waits, they wait behind it."""
        if claim is None:
            return set()
        chats = {turn.subscriber_id: turn for turn in finished if turn.channel in claim.channels}
        asked = {"chats": list(chats), "owner": claim.owner}
        waiting = self.session.connection().execute(_BEFORE, asked)
        before: dict[int, str | None] = dict(waiting.all())
        sending = [(owner, chats[chat]) for chat, owner in before.items() if owner is not None]
        tell_behind(self.session, [(owner, one.channel, one.address) for owner, one in sending])
        return chats.keys() - before.keys()

    def _asked(self, inbound_ids: Sequence[int], most: int | None) -> list[Unanswered]:
        """The messages to answer now, their persons locked, then read again."""
        chats = self._locked(inbound_ids, wait=most is None)
        oldest = set() if most is None else self._oldest({c.person_id for c in chats.values()})
        waiting = self.session.connection().execute(_WAITING, {"inbounds": inbound_ids})
        asked: list[Unanswered] = []
        letters = 0
        for number, chat_id, payload, key in _shortest_first(waiting.all()):
            said = INBOUND.load(dict(payload or {}))
            letters += len(said.text)
            waits = most is not None and (number not in oldest or len(asked) >= most)
            # What is long is alone, if need be.
            too_much = most is not None and len(asked) > 0 and letters > MOST_LETTERS
            if waits or too_much or chat_id not in chats:
                self.left.append((number, chat_id))
                letters -= len(said.text)
                self.heavy = self.heavy or too_much
            else:
                asked.append(Unanswered(number, chats[chat_id], said, key))
        return sorted(asked, key=lambda one: one.id)

    def _oldest(self, people: Collection[int]) -> set[int]:
        """The oldest message of each person that waits, whoever takes it up."""
        oldest = self.session.connection().execute(_OLDEST, {"people": list(people)})
        return set(oldest.scalars())

    def _locked(self, inbound_ids: Sequence[int], *, wait: bool) -> dict[int, SubscriberRow]:
        """The chats these messages came from; without those that were moved while we waited.

        Who does not `wait` gets none of a person whom somebody else keeps, such as a copy of the
        program that answers that person just now, or is frozen.
        """
        session = self.session
        asked = session.connection().execute(_WRITERS, {"inbounds": inbound_ids})
        before: dict[int, int] = dict(asked.all())
        # The lock on the person keeps the messages of all their chats apart on PostgreSQL; it comes
        # first, because deleting a person's data touches all of them.
        asking = persons_asking(session, before)
        kept = lock_people(session, {*before.values(), *(one for _, one in asking)}, wait=wait)
        missed = {chat for chat, person in (*before.items(), *asking) if person not in kept}
        before = {chat: person for chat, person in before.items() if chat not in missed}
        locked = session.exec(_CHATS if wait else _FREE_CHATS, params={"chats": list(before)})
        return {chat.id: chat for chat in locked if chat.person_id == before[chat.id]}


# Made once: making a statement costs more than asking it.
_WRITERS = (
    select(SubscriberRow.id, SubscriberRow.person_id)
    .join(InboundRow, col(InboundRow.subscriber_id) == SubscriberRow.id)
    .where(among(col(InboundRow.id), "inbounds"))
    .distinct()
)
_WAITING = (
    select(InboundRow.id, InboundRow.subscriber_id, InboundRow.payload, InboundRow.key)
    .where(
        among(col(InboundRow.id), "inbounds"),
        col(InboundRow.done_at).is_(None),
    )
    .order_by(col(InboundRow.id))
)
_OLDEST = (
    select(func.min(InboundRow.id))
    .join(SubscriberRow, col(SubscriberRow.id) == InboundRow.subscriber_id)
    .where(
        col(InboundRow.done_at).is_(None),
        among(col(SubscriberRow.person_id), "people"),
    )
    .group_by(col(SubscriberRow.person_id))
)


def _shortest_first(waiting: Sequence[Any]) -> list[Any]:
    """The one that has waited longest, then those that cost least."""
    return [*waiting[:1], *sorted(waiting[1:], key=_letters)]


def _letters(row: Any) -> int:
    return len((row.payload or {}).get("text") or "")


def _locking(*, wait: bool) -> SelectOfScalar[SubscriberRow]:
    return (
        select(SubscriberRow)
        .where(among(col(SubscriberRow.id), "chats"))
        .order_by(col(SubscriberRow.id))
        .with_for_update(of=SubscriberRow, key_share=True, skip_locked=not wait)
        .execution_options(populate_existing=True)
    )


_CHATS, _FREE_CHATS = _locking(wait=True), _locking(wait=False)
# Replies that go before a new one of the same chat.
_BEFORE = select(OutgoingRow.subscriber_id, OutgoingRow.claimed_by).where(
    among(col(OutgoingRow.subscriber_id), "chats"),
    OutgoingRow.lane == "reply",
    # For the index: of a chat there are many that were sent.
    col(OutgoingRow.state).in_(UNSENT),
    # What we ourselves are sending stands before it in our own line.
    or_(col(OutgoingRow.state) == "queued", col(OutgoingRow.claimed_by) != bindparam("owner")),
)
_ANSWERED = (
    update(InboundRow).where(among(col(InboundRow.id), "inbounds")).values(done_at=bindparam("now"))
)
_ADD = insert(OutgoingRow)
_REMEMBER = (
    update(SubscriberRow)
    .where(col(SubscriberRow.id) == bindparam("chat"))
    .values(
        conversation=bindparam("words"),
        draft_touched=bindparam("touched"),
        heard_at=bindparam("heard"),
    )
)


def _outgoing(
    number: int,
    turn: OpenTurn,
    reply: Any,
    now: datetime,
    owner: str | None = None,
    as_of: object = None,
) -> Outgoing:
    return Outgoing(
        id=number,
        subscriber_id=turn.subscriber_id,
        channel=turn.channel,
        address=turn.address,
        reply=reply,
        lane="reply",
        attempts=1,
        created_at=now,
        due_at=now,
        answers=turn.key,
        claimed_by=owner,
        as_of=as_of,
    )
