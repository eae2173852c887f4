"""A platform that is asked for its messages is asked by one copy of the program.

The rule: whoever leads receives and sends, so the platform's pace is kept by one; the others stand
by, and one of them goes on within seconds of the leader's death.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

import structlog

from bot.channels.base import Channel, Receive
from handlers.values.replies import Reply
from storage.database.presence import Presence

log = structlog.get_logger(__name__)

LOOK_S = 0.5


class Leading:
    """A channel that runs as long as this copy leads; `heard` is called while it stands by."""

    def __init__(
        self,
        channel: Channel,
        presence: Presence,
        heard: Callable[[], None],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self.name = channel.name
        self._channel, self._presence = channel, presence
        self._heard, self._sleep = heard, sleep

    async def run(self, receive: Receive) -> None:
        """Deliver arrivals until cancelled; raises ChannelStopped as the channel does."""
        while True:
            while not self._presence.leads(self.name):
                # Silence is no trouble here.
                self._heard()
                await self._sleep(LOOK_S)
            log.info("this copy asks for messages", channel=self.name)
            await self._lead(receive)

    async def _lead(self, receive: Receive) -> None:
        running = asyncio.create_task(self._channel.run(receive))
        try:
            while self._presence.leads(self.name):
                ended, _ = await asyncio.wait({running}, timeout=LOOK_S)
                if ended:
                    return running.result()
        finally:
            running.cancel()
            with suppress(asyncio.CancelledError, Exception):
                await running
        log.warning("another copy asks for messages", channel=self.name)

    async def send(self, address: str, reply: Reply, file: bytes | None = None) -> str | None:
        """Send one reply; raises SendError."""
        return await self._channel.send(address, reply, file)

    async def close(self) -> None:
        """Release connections."""
        await self._channel.close()
