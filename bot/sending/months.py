"""What sending asks of the channels that have a monthly plan, by the name of any channel.

The rule: `wait_s` remembers what `look` saw; whatever asks the store is done in a worker thread.
"""

from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime

from bot.sending.quotas import Quotas


class Months:
    """The plans of all channels; one without a plan is never used up."""

    def __init__(self, quotas: Iterable[Quotas], now: Callable[[], datetime]) -> None:
        self._quotas = {one.channel: one for one in quotas}
        self._now = now

    def look(self) -> None:
        """Another copy of the program may have been told that a month is used up, or is not."""
        for one in self._quotas.values():
            one.is_refused(self._now())

    def wait_s(self, name: str) -> float:
        """Seconds until anything is sent there again."""
        return self._quotas[name].wait_s(self._now()) if name in self._quotas else 0.0

    def refused(self, name: str) -> None:
        """The platform says that its month is used up."""
        if name in self._quotas:
            self._quotas[name].refuses(self._now())

    async def went_out(
        self, name: str, note: Callable[[Callable[[], None]], Awaitable[None]]
    ) -> None:
        """A message was sent: whoever has said that the month is used up is proved wrong by it."""
        if name in self._quotas and self._quotas[name].was_refused:
            await note(self._quotas[name].works)
