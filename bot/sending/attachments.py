"""Files that go with a reply: sent as a file where the channel can, as a link where it cannot.

The rule: a file that cannot be made or linked never keeps the message itself from going out.
"""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace

import structlog

from bot.channels.base import Channel, FileRefused, Receive
from bot.papers.making import Render
from bot.sending import attachment_texts as texts
from handlers.values.replies import SHEET, SIGNED, Reply
from storage.store import StoreError

log = structlog.get_logger(__name__)

# The address under which this chat may open a document; None when it may not.
LinkTo = Callable[[str, str, str], str | None]


class WithFiles:
    """A channel whose replies bring their attachments along."""

    def __init__(
        self, channel: Channel, render: Render, link_to: LinkTo | None, *, takes_files: bool
    ) -> None:
        self.name = channel.name
        self._channel = channel
        self._papers = Papers(render)
        self._link_to = link_to
        self._takes_files = takes_files

    async def run(self, receive: Receive) -> None:
        """As the channel itself."""
        await self._channel.run(receive)

    async def send(self, address: str, reply: Reply, file: bytes | None = None) -> str | None:
        """Send the reply with its file, or with a link or a sentence in the file's place.

        A file that the platform itself refuses goes as a link, too.
        """
        if reply.attachment is None:
            return await self._channel.send(address, reply, file)
        made = await self._made(reply.attachment.source) if self._takes_files else None
        if made is not None:
            with suppress(FileRefused):
                return await self._channel.send(address, reply, made)
        source = reply.attachment.source
        link = await self._link(address, source)
        lines = [texts.file_link(link=link) if link else _elsewhere(source)]
        if link and source.startswith(SHEET) and not self._takes_files:
            back = await self._link(address, f"{SIGNED}{source.removeprefix(SHEET)}")
            lines += [texts.signed_link(link=back)] if back else []
        text = "\n\n".join((reply.text, *lines))
        return await self._channel.send(address, replace(reply, text=text, attachment=None))

    async def close(self) -> None:
        """As the channel itself."""
        await self._channel.close()

    async def _made(self, source: str) -> bytes | None:
        try:
            made = (await self._papers.make(source)).get(source)
        except StoreError as error:
            log.error("attachment not made", code=error.code)
            return None
        return made[0] if made else None

    async def _link(self, address: str, source: str) -> str | None:
        if self._link_to is None:
            return None
        try:
            return await asyncio.to_thread(self._link_to, self.name, address, source)
        except StoreError as error:
            log.error("attachment not linked", code=error.code)
            return None


class Papers:
    """Makes papers beside everything else, one thread's worth at a time.

    When a crowd sends its forms, what one paper needs read is read for all that wait.
    """

    def __init__(self, render: Render) -> None:
        self._render = render
        self._asked: list[str] = []
        self._next: asyncio.Task[Mapping[str, tuple[bytes, str]]] | None = None
        self._one = asyncio.Lock()

    async def make(self, source: str) -> Mapping[str, tuple[bytes, str]]:
        """This paper among those that were made with it. Raises what making them raises."""
        self._asked.append(source)
        if self._next is None:
            self._next = asyncio.create_task(self._make_next())
        # Whoever gives up waiting takes nobody else's paper away.
        return await asyncio.shield(self._next)

    async def _make_next(self) -> Mapping[str, tuple[bytes, str]]:
        async with self._one:
            asked, self._asked, self._next = self._asked, [], None
            return await asyncio.to_thread(self._render, asked)


def _elsewhere(source: str) -> str:
    """Where the file is to be had; lists were messages of earlier releases, and some still wait."""
    return texts.FILE_FROM_STAFF if source.startswith(SHEET) else texts.FILE_AT_DESK
