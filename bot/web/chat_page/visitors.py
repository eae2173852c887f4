"""Whose browser it is: the chat of its cookie, as long as the store lets that cookie count.

The rule: every request asks the store, so that a chat which was ended is so at once everywhere.
"""

import asyncio
from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.app import App
from bot.channels.web import NAME
from bot.web import texts
from bot.web.sessions import WebSessions
from storage.journal.journal import actor_of
from storage.staff.page_chats import end_page_chat


@dataclass(frozen=True)
class Visitors:
    """Reads and gives out cookies, and ends the chats of the staff."""

    app: App
    sessions: WebSessions

    async def address(self, request: Request) -> str:
        """The chat of whoever asks; raises HTTPException 401."""
        address = await self.known(request)
        if address is None:
            raise HTTPException(401, texts.SESSION_LOST)
        return address

    async def known(self, request: Request, *, renewing: bool = False) -> str | None:
        """The chat of the cookie; one of an earlier release counts until ours has come back."""
        held, chats = self.sessions.read(request), self.app.store.web_chats
        if held is not None:
            address, generation = held
            if await asyncio.to_thread(chats.generation, address) != generation:
                return None
            if renewing:
                await asyncio.to_thread(chats.renewed, address)
            return address
        earlier = self.sessions.read_earlier(request)
        if earlier is None:
            return None
        counts = await asyncio.to_thread(chats.takes_earlier, earlier, self.app.clock.now())
        return earlier if counts else None

    async def keep(self, response: Response, address: str) -> None:
        """Give the chat to the browser."""
        generation = await asyncio.to_thread(self.app.store.web_chats.generation, address)
        self.sessions.write(response, address, generation)

    async def is_staff(self, address: str) -> bool:
        """Whether a member of the staff writes from this chat."""
        staff = await asyncio.to_thread(self.app.store.staff.in_chat, NAME, address)
        return staff is not None

    async def sign_out(self, address: str) -> bool:
        """End the chat of a member of the staff for every browser; False for anybody else's."""
        return await asyncio.to_thread(self._sign_out, address)

    def _sign_out(self, address: str) -> bool:
        store, now = self.app.store, self.app.clock.now()
        staff = store.staff.in_chat(NAME, address)
        if staff is None:
            return False
        with store.change(actor_of(staff), now) as change:
            end_page_chat(change, staff.id)
        return True
