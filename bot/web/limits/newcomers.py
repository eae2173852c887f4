"""How many new visitors one network may bring: a hall at once, then so many an hour.

The rule: whoever wrote before is never counted by where they write from, because a carrier hides
hundreds of leaders behind one address; a script that throws its cookie away each time is, whichever
copy of the program it asks. A hall where all scan one picture comes in at once; what a flood brings
in a day stays that of the hours.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.receiving.allowance import CHATS_KEPT
from storage.store import Store

HALL, AN_HOUR = 300, 30
# Of a /48 of IPv6, which may be one line's or a whole village's.
AROUND = 3
HOUR = timedelta(hours=1)


class Newcomers:
    """Lets new visitors in; `now` is the program's moment."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store, self._now = store, now
        # The store knows them as well: this spares a question a message.
        self._known: OrderedDict[str, None] = OrderedDict()

    async def wait_s(self, address: str, network: str, around: str = "") -> float:
        """0 when this visitor may write now, else the seconds until somebody of the network may.

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
        wait = self._take(network)
        return wait or (self._take(around, AROUND) if around else wait)

    def _take(self, network: str, times: int = 1) -> timedelta:
        bucket, every = f"newcomers/{network}", HOUR / (AN_HOUR * times)
        return self._store.buckets.take(bucket, HALL * times, every, self._now())
