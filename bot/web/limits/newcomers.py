"""How many new visitors one network may bring in an hour.

The rule: whoever wrote before is never counted by where they write from, because a carrier hides
hundreds of leaders behind one address; a script that throws its cookie away each time is.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Callable

from bot.receiving.allowance import CHATS_KEPT, Allowance

AN_HOUR = 30


class Newcomers:
    """Lets new visitors in; `is_known` asks the store for one who wrote before."""

    def __init__(self, is_known: Callable[[str], bool], allowance: Allowance | None = None) -> None:
        self._is_known = is_known
        self._allowance = allowance or Allowance(AN_HOUR, AN_HOUR / 60)
        self._known: OrderedDict[str, None] = OrderedDict()

    async def wait_s(self, address: str, network: str) -> float:
        """0 when this visitor may write now, else the seconds until they may.

        Where `network` is empty nothing tells one from the other, and everybody may.
        """
        if not network or address in self._known:
            return 0.0
        if not await asyncio.to_thread(self._is_known, address):
            wait_s = self._allowance.wait_s(network)
            if wait_s:
                return wait_s
        self._known[address] = None
        if len(self._known) > CHATS_KEPT:
            self._known.popitem(last=False)
        return 0.0
