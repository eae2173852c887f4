"""The channel of a Zalo Official Account: events are posted, messages have windows and prices.

The rule: the account's permission lives in the store, its prices are booked before a message goes,
and a failed send says whether the message may have gone out.
"""

import asyncio
import unicodedata
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from time import monotonic
from typing import Any

import structlog

from bot.channels.base import (
    Arrival,
    FileRefused,
    Receive,
    Rejected,
    SendError,
    Throttled,
    Uncertain,
    before_request,
)
from bot.channels.layout import numbered, split
from bot.channels.zalo.errors import ZaloError, ZaloRefused
from bot.channels.zalo_oa import payloads
from bot.channels.zalo_oa.errors import code_of, send_error
from bot.channels.zalo_oa.granting import Granting
from bot.channels.zalo_oa.inbound import NAME, arrival
from bot.channels.zalo_oa.templates import Tariff
from bot.channels.zalo_oa.windows import Fare, Windows
from bot.channels.zalo_oa.wire import OfficialWire
from bot.lists.pages import MAX_PAGE_BYTES
from handlers.values.replies import Reply
from storage.store import Store, StoreError

log = structlog.get_logger(__name__)

LOOK_S = 60.0
# A message that has to wait stays in the outbox, which gives it out when its chat is open again.
WAITS_S = 1.0
Buttons = Sequence[tuple[str, str]]


class OfficialAccount:
    """One account; `remember` must be called before anything else."""

    name = NAME

    def __init__(
        self,
        wire: OfficialWire,
        *,
        refresh: str | None,
        table: Tariff,
        budget: int,
        heard: Callable[[], None] = lambda: None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        seconds: Callable[[], float] = monotonic,
    ) -> None:
        self._wire = wire
        self._refresh, self._table, self._budget = refresh, table, budget
        self._heard, self._sleep, self._seconds = heard, sleep, seconds
        # Until the service refuses them: no page describes them for this version.
        self._buttons = True

    def remember(self, store: Store, now: Callable[[], datetime], folder: Path) -> None:
        """Where permission and prices are kept; `now` is the program's clock."""
        self._now = now
        self._windows = Windows(store, self._table, self._budget)
        self._granting = Granting(self._wire, store.grants, folder, now, self._seconds, self._sleep)

    def heard_since(self, now: datetime) -> datetime | None:
        """From when on somebody must have spoken in a chat for a message to go; None for any."""
        return self._windows.heard_since(now)

    async def run(self, receive: Receive) -> None:
        """Keep the permission in force; raises ChannelStopped when only a person can renew it."""
        adopted = False
        while True:
            try:
                if not adopted:
                    await self._granting.adopt(self._refresh)
                    adopted = True
                await self._granting.keep()
                self._heard()
            except StoreError as error:
                log.error("the permission is not looked at", code=error.code, why=str(error))
            await self._sleep(LOOK_S)

    def arrival(self, body: dict[str, Any]) -> Arrival | None:
        """Translate a posted event; None for a receipt and other silence."""
        self._heard()
        at = payloads.told_at(body)
        if at is not None and at < self._now() - payloads.HEARD_WITHIN:
            log.warning("an old event is not heard: late, or a copy", at=at.isoformat())
            return None
        return arrival(body)

    async def send(self, address: str, reply: Reply, file: bytes | None = None) -> str | None:
        """Send all parts and the file; the last message's id. Raises SendError."""
        way = await asyncio.to_thread(self._windows.way, address, reply.text, self._now())
        if way is None:
            raise Throttled("outside the window, and no template", WAITS_S)
        if way.template is not None:
            values = way.template.filled(reply.text, self._now().date())
            body = payloads.template_body(address, way.template.id, values)
            return await self._paid(way, partial(self._post, payloads.TEMPLATE, body))
        uploaded = await self._uploaded(reply, file) if file is not None else None
        sent = await self._consult(address, reply, way)
        if uploaded is None:
            return sent
        post = partial(self._post, payloads.CONSULT, payloads.file_body(address, uploaded))
        try:
            return await self._paid(way, post)
        except SendError as error:
            raise Uncertain(f"the words went, the file did not: {error}") from None

    async def fetch(self, file_id: str) -> bytes:
        """The content of a file that a person sent; raises NotFetched."""
        return await self._wire.fetch(file_id, MAX_PAGE_BYTES)

    async def close(self) -> None:
        """Release the connections."""
        await self._wire.close()

    async def _consult(self, address: str, reply: Reply, way: Fare) -> str | None:
        """The words as consultation messages, the choices under the last of them."""
        buttons = self._buttons_of(reply)
        words = reply.text if buttons else numbered(reply)
        # Composed: the same letters in parts would count as more.
        parts = split(unicodedata.normalize("NFC", words), payloads.PART_MAX)
        if not parts:
            raise Rejected("a reply without text")
        sent: str | None = None
        for number, text in enumerate(parts, start=1):
            last = buttons if number == len(parts) else ()
            try:
                sent = await self._paid(way, partial(self._say, address, text, reply, last))
            except SendError as error:
                if number == 1:
                    raise
                raise Uncertain(f"part {number} of {len(parts)} failed: {error}") from None
        return sent

    def _buttons_of(self, reply: Reply) -> Buttons:
        """The choices as buttons; none where they have to be typed by number."""
        shown = [(one.label, payloads.button(reply.turn, one.key)) for one in reply.choices]
        short = all(len(title) <= payloads.TITLE_MAX for title, _ in shown)
        return shown if self._buttons and short and len(shown) <= payloads.BUTTONS_MAX else ()

    async def _say(self, address: str, text: str, reply: Reply, buttons: Buttons) -> str | None:
        body = payloads.text_body(address, text, buttons)
        try:
            return await self._post(payloads.CONSULT, body)
        except ZaloRefused as error:
            if not buttons or error.code not in payloads.MALFORMED:
                raise
            # Refused, so nothing went out: once more without them, and so from now on.
            log.warning("the Official Account takes no buttons", why=str(error))
            self._buttons = False
            plain = numbered(Reply(text, reply.choices))
            return await self._post(payloads.CONSULT, payloads.text_body(address, plain))

    async def _uploaded(self, reply: Reply, file: bytes) -> str:
        name = reply.attachment.filename if reply.attachment else ""
        if not name.lower().endswith(payloads.FILE_KINDS) or len(file) > payloads.FILE_MAX_BYTES:
            raise FileRefused("not a file that Zalo takes")
        await before_request()
        try:
            token = await self._granting.token()
            return await self._wire.upload(token, name, file)
        except ZaloRefused as error:
            raise FileRefused(str(error)) from None
        except ZaloError as error:
            raise send_error(error) from None

    async def _paid(self, way: Fare, post: Callable[[], Awaitable[str | None]]) -> str | None:
        """One message, its price booked before and taken out again when it surely did not go."""
        await before_request()
        if not await asyncio.to_thread(self._windows.book, way, self._now()):
            raise Throttled("the month's budget has no room for it", WAITS_S)
        try:
            return await post()
        except ZaloError as error:
            failure = send_error(error)
            if not isinstance(failure, Uncertain):
                await asyncio.to_thread(self._windows.take_out, way, self._now())
            if code_of(error) in payloads.NO_MONEY and way.paid is not None:
                await asyncio.to_thread(self._windows.broke, self._now())
                raise Throttled(str(failure), WAITS_S) from None
            raise failure from None

    async def _post(self, path: str, body: payloads.Json) -> str | None:
        token = await self._granting.token()
        try:
            return payloads.message_id(await self._wire.post(path, token, body))
        except ZaloRefused as error:
            if error.code not in payloads.NO_TOKEN:
                raise
        other = await self._granting.instead_of(token)
        return payloads.message_id(await self._wire.post(path, other, body))
