"""A platform that refuses us for good leaves the other channels running.

The rule: what it is owed waits in the outbox until a restart with a mended setting.
"""

import asyncio
from collections.abc import Callable, Sequence

from bot.channels.base import Arrival, Channel, ChannelStopped, Receive, Unreachable
from handlers.values.replies import Reply


class StoppingChannel:
    """A channel that stops by itself, tells `stopped` why, and is then merely out of reach.

    `works` is told whenever something arrived or went out.
    """

    def __init__(
        self,
        channel: Channel,
        stopped: Callable[[str, str], None],
        works: Callable[[str], None],
    ) -> None:
        self.name = channel.name
        self._channel = channel
        self._stopped = stopped
        self._works = works
        self._over = False

    async def run(self, receive: Receive) -> None:
        """Deliver arrivals until cancelled, or none any more after the platform refused."""

        async def received(arrivals: Sequence[Arrival]) -> None:
            await receive(arrivals)
            self._works(self.name)

        try:
            await self._channel.run(received)
        except ChannelStopped as why:
            self._over = True
            self._stopped(self.name, str(why))
            # For ever: an exception would end the task group, and with it the other channels.
            await asyncio.Event().wait()

    async def send(self, address: str, reply: Reply, file: bytes | None = None) -> str | None:
        """Send one reply; raises SendError, Unreachable once the channel has stopped."""
        if self._over:
            raise Unreachable("the channel has stopped")
        sent = await self._channel.send(address, reply, file)
        self._works(self.name)
        return sent

    async def close(self) -> None:
        """Release connections."""
        await self._channel.close()
