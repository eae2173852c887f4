"""Messages: load, respond, commit. Sending comes after.

The rule: messages that have arrived together are one transaction, and one message's outcome is
stored whole or not at all. Our own bug is logged and answered politely, and never blocks the
messages beside or behind it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import structlog

from bot.channels.registry import BARE
from bot.clock import Clock
from bot.troubles_texts import OUR_FAULT
from handlers.respond import respond
from handlers.turn.turn import Office, Turn
from handlers.values.arrivals import Arrival
from handlers.values.effects import (
    CountQuestion,
    CountWrongCode,
    DropReminder,
    Effect,
    ForgetPerson,
    NoteInterest,
    NoteQuestion,
    NoteRequest,
    NoteUnitName,
    RecordConsent,
    ReviseRegistration,
    SaveRegistration,
    SaveSubscription,
    SnoozeReminder,
    Unsay,
    WithdrawRegistration,
)
from handlers.values.messages import Inbound, Outcome
from handlers.values.replies import Reply
from storage.database.errors import refuse_lost
from storage.store import OpenTurn, Outgoing, ReplyClaim, Sent, Store, StoreError
from storage.turns.turns import TRIES, Overtaken

log = structlog.get_logger(__name__)

# What changes nothing of anybody else's: the rest has a transaction of its own.
TOGETHER = (
    CountQuestion,
    DropReminder,
    NoteInterest,
    NoteQuestion,
    NoteRequest,
    NoteUnitName,
    ReviseRegistration,
    SaveRegistration,
    SaveSubscription,
    SnoozeReminder,
    Unsay,
    WithdrawRegistration,
)


@dataclass(frozen=True)
class Waiting:
    """A message whose file is to be fetched and read before it can be answered.

    `is_known`: whoever sent it has registered or agreed to something.
    """

    inbound_id: int
    chat: int
    channel: str
    inbound: Inbound
    is_known: bool = False


@dataclass
class AnsweredBatch:
    """What became of some messages; `left` (number, chat) have to wait, `answered` are so many.

    Of the replies some are `handed` over to be sent, others `queued` behind older ones.
    `heavy`: some had to wait because there was too much to read.
    """

    handed: list[Outgoing] = field(default_factory=list)
    queued: list[Outgoing] = field(default_factory=list)
    files: list[Waiting] = field(default_factory=list)
    left: list[tuple[int, int]] = field(default_factory=list)
    answered: int = 0
    heavy: bool = False


class Answering:
    """Answers stored messages; `office` gives the office's present state.

    `wrong_code` is told from where a code came that nobody has open.
    """

    def __init__(
        self,
        store: Store,
        office: Callable[[], Office],
        clock: Clock,
        wrong_code: Callable[[str], None] = lambda where: None,
    ) -> None:
        self._store = store
        self._office = office
        self._clock = clock
        self._wrong_code = wrong_code

    def answer_all(
        self,
        waiting: Sequence[int],
        arrivals: Sequence[Arrival] = (),
        sent: Callable[[], Sequence[Sent]] = tuple,
        claim: ReplyClaim | None = None,
    ) -> AnsweredBatch:
        """Record what was sent, store what arrived and answer it, with what has waited.

        At most one message a person; the others are `left`. `sent` tells everything that went out
        until it is asked. Raises StoreError, and then nothing is stored.
        """
        for _ in range(TRIES):
            try:
                return self._together(waiting, arrivals, sent, claim)
            # Two copies of the program were given the same message.
            except Overtaken:
                continue
            except StoreError:
                raise
            # One of them broke it: it gets an apology, the others as if it were not there.
            except Exception:
                log.exception("answered one by one", messages=len(waiting) + len(arrivals))
                break
        now = self._clock.now()
        numbers = self._store.turns.receive_all(arrivals, now)
        self._store.outbox.mark_all_sent(sent(), now)
        answered = AnsweredBatch()
        for number in [*waiting, *numbers]:
            self._add(answered, number, claim)
        return answered

    def answer(self, inbound_id: int) -> AnsweredBatch:
        """Answer one stored message unless that is done already. Raises StoreError.

        A message whose file is not read yet is left as it is and returned.
        """
        answered = AnsweredBatch()
        self._add(answered, inbound_id, None)
        return answered

    def answer_waiting(self) -> int:
        """Answer every stored message in order; returns how many."""
        waiting = self._store.turns.waiting()
        for inbound_id, _ in waiting:
            self.answer(inbound_id)
        return len(waiting)

    def _together(
        self,
        waiting: Sequence[int],
        arrivals: Sequence[Arrival],
        sent: Callable[[], Sequence[Sent]],
        claim: ReplyClaim | None,
    ) -> AnsweredBatch:
        office, answered, alone = self._office(), AnsweredBatch(), []
        with self._store.turns.batch(self._clock.now(), waiting, arrivals, sent, claim) as batch:
            for turn in batch.turns:
                if file := _file_of(turn):
                    answered.files.append(file)
                    continue
                outcome = self._outcome(turn, office)
                fits = all(map(_fits, outcome.effects))
                if (len(batch.turns) > 1 and not fits) or any(map(_may_wait, outcome.effects)):
                    alone.append(turn)
                else:
                    turn.finish(outcome)
        answered.handed, answered.queued = batch.handed, batch.queued
        answered.left, answered.heavy = batch.left, batch.heavy
        answered.answered = sum(turn.finished for turn in batch.turns)
        for turn in alone:
            try:
                self._add(answered, turn.inbound_id, claim)
            # What is above is stored: it must be told, and this one waits for another time.
            except StoreError as error:
                log.warning("answered later", code=error.code, why=str(error))
                answered.left.append((turn.inbound_id, turn.subscriber_id))
        return answered

    def _add(self, answered: AnsweredBatch, inbound_id: int, claim: ReplyClaim | None) -> None:
        """Answer one message in a transaction of its own."""
        office = self._office()
        # A look-up locks nothing: what another person changed since makes the first try fail, and
        # the second one sees it.
        for _ in range(2):
            try:
                self._finish(answered, inbound_id, claim, lambda turn: self._outcome(turn, office))
                return
            except StoreError:
                raise
            # Being overtaken shows as a broken constraint or a missing row, our bug as anything.
            except Exception:
                log.exception("outcome not stored", inbound=inbound_id)
        # Nothing of the outcome was stored; the apology takes its place.
        try:
            self._finish(answered, inbound_id, claim, _apology)
        except StoreError:
            raise
        # It cannot even be opened: it must not hold up what its person writes after it.
        except Exception:
            log.exception("message given up", inbound=inbound_id)
            self._store.turns.give_up(inbound_id, self._clock.now())

    def _finish(
        self,
        answered: AnsweredBatch,
        inbound_id: int,
        claim: ReplyClaim | None,
        outcome: Callable[[OpenTurn], Outcome],
    ) -> None:
        with self._store.turns.single(inbound_id, self._clock.now(), claim) as batch:
            for turn in batch.turns:
                if file := _file_of(turn):
                    answered.files.append(file)
                else:
                    turn.finish(outcome(turn))
        answered.handed += batch.handed
        answered.queued += batch.queued
        answered.answered += sum(turn.finished for turn in batch.turns)

    def _outcome(self, opened: OpenTurn, office: Office) -> Outcome:
        bare, now = opened.channel in BARE, self._clock.now()
        turn = Turn(opened.person, opened.inbound, now, office, opened.lookup, bare)
        try:
            outcome = respond(turn)
        # Our bug must not hold back the messages behind this one.
        except Exception as error:
            # But this one is none: it looked something up when the database went away.
            refuse_lost(error)
            log.exception("respond failed", subscriber=opened.subscriber_id, channel=opened.channel)
            return _apology(opened)
        if any(isinstance(effect, CountWrongCode) for effect in outcome.effects):
            # The page's own digest of a network; a platform tells us of none.
            self._wrong_code(f"{opened.channel} {opened.inbound.origin}".strip())
        return outcome


def _fits(effect: Effect) -> bool:
    """Whether an effect may be stored beside those of other people."""
    # A consent that ends is noted for the copies, in a list that everybody shares.
    return isinstance(effect, TOGETHER) or (isinstance(effect, RecordConsent) and effect.given)


def _may_wait(effect: Effect) -> bool:
    """Whether it waits for pages of the office that are being stored: the message is kept first."""
    return isinstance(effect, ForgetPerson)


def _file_of(turn: OpenTurn) -> Waiting | None:
    file = turn.inbound.file
    if file is None or not file.id:
        return None
    # What can only be a signed sheet is fetched from nobody else.
    if file.problem and not _has_registered(turn):
        return None
    known = _has_registered(turn) or bool(turn.person.consents)
    return Waiting(turn.inbound_id, turn.subscriber_id, turn.channel, turn.inbound, known)


def _has_registered(turn: OpenTurn) -> bool:
    return any(view.status != "withdrawn" for view in turn.person.registrations)


def _apology(turn: OpenTurn) -> Outcome:
    """Nothing changes, except that the person hears of it."""
    reply = Reply(OUR_FAULT, thread=turn.inbound.thread)
    return Outcome(turn.person.conversation, (reply,))
