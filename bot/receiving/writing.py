"""The heart: what has arrived and what was sent is stored and answered, again and again.

The rule: whatever has come while one transaction was stored makes the next one; nobody waits for
more to come, but for a moment in a crowd. An arrival is confirmed, and a reply handed over to be
sent, only when it is stored.
"""

import asyncio
from bisect import insort
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

import structlog

from bot.clock import Clock
from bot.lists.arrived import SentFiles
from bot.receiving.answering import AnsweredBatch, Answering
from bot.sending.claiming import LEASE_S
from bot.sending.delivery import Delivery
from bot.sending.recording import Recorder, SentMark
from bot.watch import trace
from handlers.values.arrivals import Arrival
from storage.store import ReplyClaim, Sent, Store, StoreError
from storage.turns.turns import MOST

log = structlog.get_logger(__name__)

# Other copies of the program, and the terminal, may leave messages behind.
LOOK_S = 6.0
AGAIN_S = 0.5
# Behind so many answers they go out first, and whoever reads them writes again: one large
# transaction costs less than three small ones between which the sending waits its turn.
CROWD, BREATH_S = 32, 0.015
# Behind a round that had too much to read the calendar and the terminal get the database, at
# which they look every tenth of a second.
TURN_S = 0.1
_STOPPING = StoreError("the program is stopping", "unavailable")


@dataclass(frozen=True)
class Handed:
    """Arrivals of one delivery by a channel; `stored` when they are."""

    arrivals: Sequence[Arrival]
    stored: asyncio.Future[None]


class Writer:
    """Stores and answers; `alive` is called at every round."""

    def __init__(
        self,
        store: Store,
        conversation: Answering,
        clock: Clock,
        delivery: Delivery,
        files: SentFiles,
        alive: Callable[[], None] = lambda: None,
    ) -> None:
        self._store = store
        self._conversation = conversation
        self._clock = clock
        self._delivery = delivery
        self._recorder: Recorder = delivery.recorder
        self._files = files
        self._alive = alive
        self._arrived: deque[Handed] = deque()
        # Of each chat what waits to be answered, in order; the chats in turn.
        self._waiting: dict[int, list[int]] = {}
        self._wake = asyncio.Event()
        self._look_at_s = float("-inf")
        self._stopped = False

    async def receive(self, arrivals: Sequence[Arrival]) -> None:
        """Store arrivals in order; the channel confirms them after this returns.

        Raises StoreError when they could not be stored; the platform gives them again.
        """
        if self._stopped:
            raise _STOPPING
        handed = Handed(arrivals, asyncio.get_running_loop().create_future())
        self._arrived.append(handed)
        self._wake.set()
        await handed.stored

    def wake(self) -> None:
        """A message may be answered that could not be before."""
        self._look_at_s = float("-inf")
        self._wake.set()

    async def run(self) -> None:
        """Until cancelled; what is being stored then is stored to its end."""
        try:
            await self._go()
        finally:
            self._stopped = True
            for one in self._arrived:
                _refuse(one, _STOPPING)

    async def _go(self) -> None:
        while True:
            self._alive()
            self._wake.clear()
            await self._look()
            if await self._whole_round():
                continue
            with suppress(TimeoutError):
                # Not wait_for: on Python 3.11 it can swallow a cancel that comes with the event.
                async with asyncio.timeout(1.0):
                    await self._wake.wait()

    async def _whole_round(self) -> bool:
        """A round that goes to its end also when we are told to stop in the middle."""
        going = asyncio.create_task(self._round())
        try:
            return await asyncio.shield(going)
        except asyncio.CancelledError:
            await going
            raise

    async def _look(self) -> None:
        """What waits in the store without our knowing."""
        if self._clock.seconds() - self._look_at_s < LOOK_S:
            return
        self._look_at_s = self._clock.seconds()
        try:
            found = await self._recorder.write(
                partial(self._store.turns.waiting, self._clock.now())
            )
        except StoreError as error:
            log.error("messages not read", code=error.code, why=str(error))
            return
        self._keep(found)

    def _keep(self, found: Iterable[tuple[int, int]]) -> None:
        """Add to what waits; one that was answered meanwhile is let go when it is opened."""
        for number, chat in found:
            waiting = self._waiting.setdefault(chat, [])
            if number not in waiting:
                insort(waiting, number)

    async def _round(self) -> bool:
        """One transaction; whether it changed anything."""
        handed, waiting = self._take_arrived(), self._take_waiting()
        if not handed and not waiting:
            return False
        marks: list[SentMark] = []

        def sent() -> list[Sent]:
            marks.extend(self._recorder.take())
            return [mark.row for mark in marks]

        arrivals = [arrival for one in handed for arrival in one.arrivals]
        numbers = [number for number, _ in waiting]
        work = partial(self._conversation.answer_all, numbers, arrivals, sent, self._claim())
        try:
            answered = await self._recorder.write(work)
        # Whatever it was, the sends are recorded later and the platforms give again what they gave.
        except Exception as error:  # noqa: BLE001
            self._recorder.settle(marks, stored=False)
            self._keep(waiting)
            await self._not_stored(handed, error)
            return False
        self._recorder.settle(marks, stored=True)
        trace.answered((*answered.handed, *answered.queued))
        self._delivery.hand_over(answered.handed)
        for one in handed:
            if not one.stored.done():
                one.stored.set_result(None)
        self._go_on(answered)
        if answered.heavy:
            await asyncio.sleep(TURN_S)
        elif answered.answered >= CROWD:
            await asyncio.sleep(BREATH_S)
        return bool(answered.answered or arrivals)

    def _go_on(self, answered: AnsweredBatch) -> None:
        self._keep(answered.left)
        for file in answered.files:
            self._files.begin(file)

    async def _not_stored(self, handed: Sequence[Handed], error: Exception) -> None:
        """Nothing is stored: nothing is confirmed either, and the platforms give it again."""
        # What is stored one by one is not in our hands.
        self._look_at_s = float("-inf")
        if isinstance(error, StoreError):
            log.error("answers not stored", code=error.code, why=str(error))
            for one in handed:
                _refuse(one, error)
        else:
            # One of them cannot be stored at all: it must not keep the others out.
            log.error("arrivals stored one by one", exc_info=error)
            for one in handed:
                await self._store_alone(one)
        await asyncio.sleep(AGAIN_S)

    async def _store_alone(self, one: Handed) -> None:
        now = self._clock.now()
        store = partial(self._store.turns.receive_all, one.arrivals, now)
        try:
            await self._recorder.write(store)
        # Whatever it is, the channel is told and the arrival stays unconfirmed.
        except Exception as error:
            log.exception("arrival not stored")
            _refuse(one, error)
        else:
            if not one.stored.done():
                one.stored.set_result(None)

    def _take_arrived(self) -> list[Handed]:
        taken, arrivals = [], 0
        while self._arrived and arrivals < MOST:
            one = self._arrived.popleft()
            taken.append(one)
            arrivals += len(one.arrivals)
        return taken

    def _take_waiting(self) -> list[tuple[int, int]]:
        """The oldest message of each chat, and the chat, but of those that wait for a file."""
        free = [chat for chat in self._waiting if chat not in self._files.busy][:MOST]
        taken = []
        for chat in free:
            numbers = self._waiting.pop(chat)
            taken.append((numbers.pop(0), chat))
            if numbers:
                # Behind the others.
                self._waiting[chat] = numbers
        return taken

    def _claim(self) -> ReplyClaim:
        until = self._clock.now() + timedelta(seconds=LEASE_S)
        return ReplyClaim(self._store.presence.owner, self._delivery.serving, until)


def _refuse(one: Handed, error: Exception) -> None:
    if not one.stored.done():
        one.stored.set_exception(error)
