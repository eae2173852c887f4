"""Files that go with a reply: sent as a file where the channel can, as a link where it cannot.

The rule: a file that cannot be made or linked never keeps the message itself from going out.
"""

import asyncio
from dataclasses import replace

import structlog

from bot.channels.base import Channel, Receive
from bot.web.documents import Render
from bot.web.sessions import Links
from handlers.replies import Reply
from handlers.texts import common
from storage.store import StoreError

log = structlog.get_logger(__name__)


class WithFiles:
    """A channel whose replies bring their attachments along."""

    def __init__(
        self, channel: Channel, render: Render, links: Links | None, *, takes_files: bool
    ) -> None:
        self.name = channel.name
        self.max_chars = channel.max_chars
        self._channel = channel
        self._render = render
        self._links = links
        self._takes_files = takes_files

    async def run(self, receive: Receive) -> None:
        """As the channel itself."""
        await self._channel.run(receive)

    async def send(self, address: str, reply: Reply, file: bytes | None = None) -> str | None:
        """Send the reply with its file, or with a link or a sentence in the file's place."""
        if reply.attachment is None:
            return await self._channel.send(address, reply, file)
        made = await self._made(reply.attachment.source) if self._takes_files else None
        if made is not None:
            return await self._channel.send(address, reply, made)
        return await self._channel.send(address, self._linked(reply))

    async def close(self) -> None:
        """As the channel itself."""
        await self._channel.close()

    async def _made(self, source: str) -> bytes | None:
        try:
            made = await asyncio.to_thread(self._render, source)
        except StoreError as error:
            log.error("attachment not made", code=error.code)
            return None
        return made[0] if made else None

    def _linked(self, reply: Reply) -> Reply:
        assert reply.attachment is not None
        if self._links is None:
            line = common.FILE_FROM_STAFF
        else:
            source = reply.attachment.source
            minutes = self._links.max_age_s(source) // 60
            line = common.file_link(link=self._links.link_for(source), minutes=minutes)
        return replace(reply, text=f"{reply.text}\n\n{line}", attachment=None)
