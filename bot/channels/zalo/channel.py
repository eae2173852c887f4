"""The Zalo channel: one update per long poll in, plain text with numbered choices out.

The rule: Zalo forgets an update the moment it hands it over, so each one is stored before the
next poll, as often as it takes; and a failed send says whether the message may have gone out.
"""

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable, Sequence
from time import monotonic
from typing import Any, TypeVar

from bot.channels import texts
from bot.channels.base import (
    Arrival,
    ChannelStopped,
    Receive,
    Rejected,
    SendError,
    Uncertain,
    Webhook,
    before_request,
)
from bot.channels.layout import numbered, split
from bot.channels.zalo import PART_MAX
from bot.channels.zalo.errors import (
    QUOTA_WAIT_S,
    TIMED_OUT,
    TOO_MANY,
    WRONG_TOKEN,
    ZaloError,
    ZaloRefused,
    is_code,
    send_error,
)
from bot.channels.zalo.inbound import arrival
from bot.channels.zalo.wire import ZaloTimeouts, ZaloWire
from handlers.values.replies import Reply

log = logging.getLogger(__name__)

BACK_OFF_S = (1.0, 2.0, 5.0, 10.0, 30.0)
JITTER = 0.2
# An honest idle poll lasts its whole timeout: many short ones would be a storm of requests.
SHORT_IDLE_S = 0.5
SHORT_IDLES_MAX = 3

T = TypeVar("T")


class ZaloChannel:
    """Zalo Bot Platform; `bot_name` is the name shown to people, needed only in groups.

    With `webhook` updates are posted to us and `run` only registers; `heard` is called at every
    sign of life; `unreached` makes the operator's line of why nobody answered.
    """

    name = "zalo"

    def __init__(
        self,
        token: str,
        *,
        api_url: str = "https://bot-api.zaloplatforms.com",
        bot_name: str = "",
        poll_timeout_s: int = 30,
        timeouts: ZaloTimeouts | None = None,
        webhook: Webhook | None = None,
        proxy: str | None = None,
        heard: Callable[[], None] = lambda: None,
        unreached: Callable[[str], str] = "Zalo not reached: {}".format,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        time_s: Callable[[], float] = monotonic,
    ) -> None:
        self._wire = ZaloWire(token, api_url, timeouts or ZaloTimeouts(), proxy)
        self._bot_names: Sequence[str] = (bot_name,) if bot_name else ()
        self._poll_timeout_s = poll_timeout_s
        self._webhook = webhook
        self._heard, self._unreached = heard, unreached
        self._sleep = sleep
        self._time_s = time_s

    def tell_dates(self, dated: Callable[[str | None], None]) -> None:
        """Call `dated` with the date of each answer."""
        self._wire.dated = dated

    async def run(self, receive: Receive) -> None:
        """Poll and deliver arrivals until cancelled; raises ChannelStopped on a refused token."""
        if self._webhook is not None:
            await self.set_webhook(self._webhook.url, self._webhook.secret)
            await asyncio.Event().wait()
        await self._patiently(self._prepare)
        short_idles = 0
        while True:
            started = self._time_s()
            updates = await self._patiently(self._poll)
            self._heard()
            for update in updates:
                await self._hand_over(update, receive)
            short = not updates and self._time_s() - started < SHORT_IDLE_S
            short_idles = short_idles + 1 if short else 0
            if short_idles >= SHORT_IDLES_MAX:
                await self._sleep(BACK_OFF_S[0])

    async def set_webhook(self, url: str, secret: str) -> bool:
        """Have updates posted to `url` instead of polling; tells whether Zalo could reach it.

        `secret` (8-256 characters) comes back in SECRET_HEADER. Raises ChannelStopped when Zalo
        refuses the token or the address.
        """

        async def register() -> Any:
            self._learn_names(await self._wire.call("getMe"))
            try:
                return await self._wire.call("setWebhook", url=url, secret_token=secret)
            except ZaloRefused as error:
                # Only these may speak of the address; anything else may pass by itself.
                if error.code in (400, 404):
                    why = texts.webhook_refused(platform="Zalo", why=str(error))
                    raise ChannelStopped(why) from None
                raise

        result = await self._patiently(register)
        check = result.get("verification") if isinstance(result, dict) else None
        if not isinstance(check, dict) or check.get("ok") is True:
            return True
        # Zalo keeps the address although its check failed, so nothing else would show it.
        found = f"{check.get('outcome')}, HTTP {check.get('status_code')}: {check.get('hint')}"
        log.warning(texts.webhook_out_of_reach(platform="Zalo", found=self._wire.clean(found)))
        return False

    def arrival(self, body: object) -> Arrival | None:
        """Translate the body of a webhook request; None for a probe and other silence."""
        self._heard()
        return arrival(body, self._bot_names)

    async def send(self, address: str, reply: Reply, file: bytes | None = None) -> str | None:
        """Send all parts and return the id of the last message; raises SendError.

        Zalo takes no files: the text already holds the link, so `file` is left out.
        """
        parts = split(numbered(reply), PART_MAX)
        if not parts:
            raise Rejected("a reply without text")
        sent: Any = None
        for number, text in enumerate(parts, start=1):
            try:
                sent = await self._post(address, text)
            except SendError as error:
                if number == 1:
                    raise
                raise Uncertain(f"part {number} of {len(parts)} failed: {error}") from None
        return str(sent["message_id"]) if isinstance(sent, dict) and "message_id" in sent else None

    async def close(self) -> None:
        """Release connections."""
        await self._wire.close()

    async def _post(self, address: str, text: str) -> Any:
        await before_request()
        try:
            return await self._wire.call("sendMessage", chat_id=address, text=text)
        except ZaloError as error:
            raise send_error(error) from None

    async def _prepare(self) -> None:
        """Check the token, and take away a webhook: it would keep every update from us."""
        self._learn_names(await self._wire.call("getMe"))
        if await self._has_webhook():
            log.warning("Zalo webhook removed, because this program polls")
            await self._wire.call("deleteWebhook")

    def _learn_names(self, me: Any) -> None:
        if isinstance(me, dict):
            given = (me.get(field) for field in ("display_name", "name", "account_name"))
            names = [*self._bot_names, *(name for name in given if isinstance(name, str) and name)]
            self._bot_names = tuple(dict.fromkeys(names))

    async def _has_webhook(self) -> bool:
        try:
            found = await self._wire.call("getWebhookInfo")
        except ZaloRefused as error:
            # So Zalo says that there is none.
            if error.code == 404:
                return False
            raise
        return isinstance(found, dict) and bool(found.get("url"))

    async def _poll(self) -> list[Any]:
        """What came within one poll: one update or none; a list is taken too."""
        wait_s = self._poll_timeout_s
        try:
            result = await self._wire.call("getUpdates", wait_s=wait_s, timeout=wait_s)
        except ZaloError as error:
            # So an idle poll ends; it is no failure.
            if is_code(error, TIMED_OUT):
                return []
            if is_code(error, 400):
                # The likeliest reason is a webhook that somebody set meanwhile.
                await self._prepare()
            raise
        updates = result if isinstance(result, list) else [result]
        return [update for update in updates if update]

    async def _hand_over(self, update: Any, receive: Receive) -> None:
        """Store one update, trying for as long as it takes: it will not come again."""
        incoming = self.arrival(update)
        if incoming is None:
            log.info("Zalo update without a message to answer")
            return
        failures = 0
        while not await _stored(incoming, receive):
            failures += 1
            await self._sleep(_pause_s(failures))

    async def _patiently(self, call: Callable[[], Awaitable[T]]) -> T:
        """Repeat `call` until it works; a refused token stops the channel."""
        failures = 0
        while True:
            try:
                return await call()
            except ZaloError as error:
                if is_code(error, WRONG_TOKEN):
                    why = texts.token_refused(platform="Zalo", setting="ZALO_BOT_TOKEN")
                    raise ChannelStopped(why) from None
                failures += 1
                # Once per streak as a warning.
                level = logging.WARNING if failures == 1 else logging.DEBUG
                log.log(level, "%s", self._unreached(str(error)))
                slow_down = is_code(error, TOO_MANY)
                await self._sleep(QUOTA_WAIT_S if slow_down else _pause_s(failures))


async def _stored(incoming: Arrival, receive: Receive) -> bool:
    """Try once to store; an attempt in flight is finished even when the channel is stopped."""
    attempt = asyncio.ensure_future(receive([incoming]))
    try:
        await asyncio.shield(attempt)
    except asyncio.CancelledError:
        await asyncio.gather(attempt, return_exceptions=True)
        raise
    # Whatever went wrong there, the message is only here now.
    except Exception as error:
        log.error("Zalo message %s not stored yet: %s", incoming.key, error)
        log.debug("Zalo message %s not stored yet", incoming.key, exc_info=error)
        return False
    return True


def _pause_s(failures: int) -> float:
    """Seconds before the next attempt after so many failures in a row, with jitter."""
    step = BACK_OFF_S[min(failures, len(BACK_OFF_S)) - 1]
    return step * random.uniform(1 - JITTER, 1 + JITTER)
