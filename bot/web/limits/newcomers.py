"""How many new visitors one network may bring in an hour.

The rule: whoever wrote before is never counted by where they write from, because a carrier hides
hundreds of leaders behind one address; a script that throws its cookie away each time is, whichever
copy of the program it asks.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.receiving.allowance import CHATS_KEPT
from storage.store import Store

AN_HOUR = 30
# Of a /48 of IPv6, which may be one line's or a whole village's.
AN_HOUR_AROUND = 3 * AN_HOUR
HOUR = timedelta(hours=1)


class Newcomers:
    """Lets new visitors in; `now` is the program's moment."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store, self._now = store, now
        # The store knows them as well: this spares a question a message.
        self._known: OrderedDict[str, None] = OrderedDict()

    async def wait_s(self, address: str, network: str, around: str = "") -> float:
        """0 when this visitor may write now, else the seconds until they may.

        `around` is the larger network that theirs is a part of, if there is one. Where `network` is
        empty nothing tells one from the other, and everybody may.
        """
        if not network or address in self._known:
            return 0.0
        if wait := await asyncio.to_thread(self._wait, address, network, around):
            return wait.total_seconds()
        self._known[address] = None
        if len(self._known) > CHATS_KEPT:
            self._known.popitem(last=False)
        return 0.0

    def _wait(self, address: str, network: str, around: str) -> timedelta:
        if self._store.web_chats.is_known(address):
            return timedelta(0)
        wait = self._take(network, AN_HOUR)
        return wait or (self._take(around, AN_HOUR_AROUND) if around else wait)

    def _take(self, network: str, an_hour: int) -> timedelta:
        bucket, now = f"newcomers/{network}", self._now()
        return self._store.buckets.take(bucket, an_hour, HOUR / an_hour, now)
