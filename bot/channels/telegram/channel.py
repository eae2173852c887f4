"""The Telegram channel: long polling in, messages out.

The rule: an update is confirmed to Telegram only after `receive` returned for it, and a send that
fails says whether the message may have gone out.
"""

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable, Sequence
from typing import Any
from urllib.parse import quote

from telegram import Bot, BotCommand, User
from telegram.error import BadRequest, Conflict, InvalidToken, TelegramError

from bot.channels import texts
from bot.channels.base import Arrival, ChannelStopped, NotFetched, Receive, Webhook
from bot.channels.telegram.content import one_of_each
from bot.channels.telegram.errors import UNREADABLE, reason, wait_s
from bot.channels.telegram.inbound import read, tap_of
from bot.channels.telegram.outbound import Sender
from bot.channels.telegram.taps import Taps
from bot.channels.telegram.wire import Timeouts, Wire
from bot.lists.pages import MAX_PAGE_BYTES
from handlers.values.replies import Reply

log = logging.getLogger(__name__)

ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")
BACKOFF_MAX_S = 30.0


class NotReceived(Exception):
    """`receive` failed, so these updates stay unconfirmed and will come again."""

    def __init__(self, first: str, count: int) -> None:
        super().__init__(f"{first} and what came with it ({count})" if count > 1 else first)


class TelegramChannel:
    """Telegram over python-telegram-bot's `Bot`; `api_url` is the root before `/bot<token>/`.

    With `webhook` updates are posted to us and `run` only registers; `heard` is called at every
    sign of life; `unreached` makes the operator's line of why nobody answered.
    """

    name = "telegram"

    def __init__(
        self,
        token: str,
        *,
        api_url: str = "https://api.telegram.org",
        commands: Sequence[tuple[str, str]],
        description: str,
        short_description: str,
        poll_timeout_s: int = 50,
        timeouts: Timeouts | None = None,
        webhook: Webhook | None = None,
        proxy: str | None = None,
        heard: Callable[[], None] = lambda: None,
        unreached: Callable[[str], str] = "Telegram not reached: {}".format,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._token = token
        self._commands = [BotCommand(name, text) for name, text in commands]
        self._description = description
        self._short_description = short_description
        self._poll_timeout_s = poll_timeout_s
        self._webhook = webhook
        self._heard, self._unreached = heard, unreached
        self._sleep = sleep
        # The number before the colon is the bot's id; its name is learned when connected.
        bot_id = token.partition(":")[0]
        self._me = User(int(bot_id) if bot_id.isdigit() else 0, first_name="", is_bot=True)
        times = timeouts or Timeouts()
        root = f"{api_url.rstrip('/')}/bot"
        files = f"{api_url.rstrip('/')}/file/bot"
        self._files_root = f"{files}{token}/"
        self._wire = Wire(f"{root}{token}", times, read_s=times.read_s, proxy=proxy)
        # Apart from it: a poll holds its connection for as long as nothing happens.
        self._polling = Wire(
            f"{root}{token}", times, connections=1, read_s=times.poll_read_s, proxy=proxy
        )
        self._bot = Bot(
            token,
            base_url=root,
            base_file_url=files,
            request=self._wire,
            get_updates_request=self._polling,
        )
        self._sender = Sender(self._wire, token)
        self._taps = Taps(self._wire, token)

    def tell_dates(self, dated: Callable[[str | None], None]) -> None:
        """Call `dated` with the date of each answer."""
        self._wire.dated = self._polling.dated = dated

    async def run(self, receive: Receive) -> None:
        """Deliver arrivals until cancelled; raises ChannelStopped when the token is refused."""
        try:
            self._me = await self._connect()
            await self._introduce()
            if self._webhook is not None:
                await asyncio.Event().wait()
            await self._poll(receive)
        except InvalidToken:
            # The library's own texts can quote the token, so the cause is left out.
            why = texts.token_refused(platform="Telegram", setting="TELEGRAM_BOT_TOKEN")
            raise ChannelStopped(why) from None

    def arrival(self, body: dict[str, Any]) -> Arrival | None:
        """Translate the body of a webhook request; a tap's spinner is stopped at once."""
        tap = tap_of(body)
        if tap is not None:
            self._taps.stop_spinner(tap)
        incoming = read(body, self._me)
        self._show_typing([incoming] if incoming else [])
        self._heard()
        return incoming

    async def send(self, address: str, reply: Reply, file: bytes | None = None) -> str | None:
        """Send one reply and return the id of its last message; raises SendError."""
        return await self._sender.send(address, reply, file)

    async def fetch(self, file_id: str) -> bytes:
        """The content of a file that a person sent; raises NotFetched."""
        try:
            file = await self._bot.get_file(file_id)
            if (file.file_size or 0) > MAX_PAGE_BYTES:
                raise NotFetched("larger than it was said to be", too_big=True)
            # Only from there: the library would read a path of this machine as well.
            if not (file.file_path or "").startswith(self._files_root):
                raise NotFetched("no path below the root of files")
            return await self._wire.retrieve(quote(file.file_path or "", safe=":/"))
        except BadRequest as error:
            too_big = "too big" in str(error)
            raise NotFetched(reason(error, self._token), too_big=too_big) from None
        except (TelegramError, *UNREADABLE) as error:
            raise NotFetched(reason(error, self._token)) from None

    async def close(self) -> None:
        """Release all connections."""
        await self._taps.close()
        await self._polling.shutdown()
        await self._wire.shutdown()

    async def _connect(self) -> User:
        """Who the bot is, with the webhook registered or out of the way; tries until it works."""
        failures = 0
        while True:
            try:
                me = await self._bot.get_me()
                await self._choose_way()
                self._heard()
                return me
            except InvalidToken:
                raise
            except (TelegramError, *UNREADABLE) as error:
                failures += 1
                await self._back_off(error, failures)

    async def _choose_way(self) -> None:
        if self._webhook is None:
            # With a webhook set Telegram refuses getUpdates.
            await self._bot.delete_webhook()
            return
        try:
            await self._bot.set_webhook(
                self._webhook.url,
                secret_token=self._webhook.secret,
                allowed_updates=ALLOWED_UPDATES,
                max_connections=40,
            )
        except BadRequest as error:
            why = texts.webhook_refused(platform="Telegram", why=reason(error, self._token))
            raise ChannelStopped(why) from None

    async def _introduce(self) -> None:
        """Commands and descriptions in the chat list; the bot works without them."""
        calls: tuple[Callable[[], Awaitable[bool]], ...] = (
            lambda: self._bot.set_my_commands(self._commands),
            lambda: self._bot.set_my_commands(self._commands, language_code="vi"),
            lambda: self._bot.set_my_description(self._description),
            lambda: self._bot.set_my_short_description(self._short_description),
        )
        for call in calls:
            try:
                await call()
            except (TelegramError, *UNREADABLE) as error:
                log.warning("Telegram profile not updated: %s", reason(error, self._token))

    async def _poll(self, receive: Receive) -> None:
        """Ask for updates for ever; the next question confirms what was received."""
        offset: int | None = None
        failures = 0
        while True:
            try:
                updates = await self._updates(offset)
                for tap in filter(None, map(tap_of, updates)):
                    self._taps.stop_spinner(tap)
                await self._hand_over(updates, receive)
                offset, failures = updates[-1]["update_id"] + 1 if updates else offset, 0
                # Only now: a channel that takes nothing in is not well.
                self._heard()
            except InvalidToken:
                raise
            except (TelegramError, *UNREADABLE, NotReceived) as error:
                failures += 1
                await self._back_off(error, failures)

    async def _updates(self, offset: int | None) -> list[dict[str, Any]]:
        """What came within one poll, in order: an offset confirms everything before it."""
        wait_s = self._poll_timeout_s
        question: dict[str, Any] = {"timeout": wait_s, "allowed_updates": ALLOWED_UPDATES}
        if offset is not None:
            question["offset"] = offset
        updates = await self._polling.call("getUpdates", question, wait_s=wait_s)
        return sorted(updates, key=lambda update: update["update_id"])

    async def _hand_over(self, updates: Sequence[dict[str, Any]], receive: Receive) -> None:
        """Give a whole poll to the program; raises NotReceived when it was not taken."""
        arrivals = one_of_each(filter(None, (read(update, self._me) for update in updates)))
        if not arrivals:
            return
        self._show_typing(arrivals)
        try:
            await receive(arrivals)
        # Whatever kept them from being stored, Telegram still has them and gives them again.
        except Exception as error:
            raise NotReceived(arrivals[0].key, len(arrivals)) from error

    def _show_typing(self, arrivals: Sequence[Arrival]) -> None:
        """Where a file is to be fetched and read first; everything else is answered at once."""
        for one in arrivals:
            if one.inbound is not None and one.inbound.file is not None and one.inbound.file.id:
                self._taps.typing(one.address)

    async def _back_off(self, error: Exception, failures: int) -> None:
        """Log the trouble once per streak as a warning, then wait before the next attempt."""
        level = logging.WARNING if failures == 1 else logging.DEBUG
        if isinstance(error, Conflict):
            log.log(level, texts.another_asks(platform="Telegram", setting="TELEGRAM_BOT_TOKEN"))
        elif isinstance(error, NotReceived):
            cause = error.__cause__
            log.error("Telegram update %s not stored, will come again: %s", error, cause)
            log.debug("Telegram update %s not stored", error, exc_info=error)
        else:
            log.log(level, "%s", self._unreached(reason(error, self._token)))
        asked = wait_s(error) if isinstance(error, TelegramError) else None
        ceiling = min(BACKOFF_MAX_S, 2.0**failures)
        await self._sleep(asked or random.uniform(max(1.0, ceiling / 2), ceiling))
