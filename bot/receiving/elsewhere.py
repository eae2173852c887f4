"""What the store knows of a chat that may have had enough: what was heard, whether it is asked.

The rule: an ordinary message costs no statement and is not read here. Only when this copy alone has
heard so much of a chat that all together may have had enough, the store is asked how much that was,
and behind that whether something is asked there that waits for its answer, or whether it orders
what no limit holds up.
"""

import asyncio
from collections.abc import Container, Sequence
from datetime import datetime

import structlog

from bot.clock import Clock
from bot.receiving.allowance import Flood, chat_of
from bot.receiving.budget import Budget
from handlers.values.arrivals import Arrival
from handlers.wishes.always import is_always_heard
from storage.store import Store, StoreError

log = structlog.get_logger(__name__)


class Elsewhere:
    """Tells what limits a chat what the store knows of it.

    On `led` channels one copy hears everything.
    """

    def __init__(
        self,
        store: Store,
        flood: Flood,
        budget: Budget,
        clock: Clock,
        led: Container[str] = (),
    ) -> None:
        self._store, self._clock, self._led = store, clock, led
        self._flood, self._budget = flood, budget

    async def learn(self, arrivals: Sequence[Arrival]) -> None:
        """Ask the store where there is a doubt; it does no harm when it does not answer."""
        living = self._store.presence.living
        for one in arrivals:
            copies = 1 if one.channel in self._led else living
            now = self._clock.now()
            try:
                for allowance in self._flood.doubted(one, copies):
                    heard = await self._heard(one, now - allowance.window)
                    allowance.learn(chat_of(one), heard)
                if self._budget.doubts(one, copies):
                    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
                    day = await self._heard(one, midnight)
                    month = await self._heard(one, midnight.replace(day=1))
                    self._budget.learn(one, day, month)
                if self._budget.is_full(one, len(arrivals)):
                    awaits = self._store.turns.awaits
                    asked = await asyncio.to_thread(awaits, one.channel, one.address)
                    self._budget.is_asked(one, asked)
            except StoreError as error:
                log.warning("what others have heard is not known", code=error.code)
            await self._read(one, len(arrivals))

    async def _read(self, one: Arrival, together: int) -> None:
        """Whether it is heard in any case: its words are read where they may be beyond a limit."""
        if one.inbound is None or not self._budget.is_full(one, together):
            return
        if await asyncio.to_thread(is_always_heard, one.inbound):
            self._budget.is_order(one)

    async def _heard(self, one: Arrival, since: datetime) -> int:
        heard = self._store.turns.heard_since
        return await asyncio.to_thread(heard, one.channel, one.address, since)
