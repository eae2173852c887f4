"""The Telegram channel: long polling in, messages out.

The rule: an update is confirmed to Telegram only after `receive` returned for it, and a send that
fails says whether the message may have gone out.
"""

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from telegram import Bot, BotCommand, CallbackQuery, Update, User
from telegram.error import BadRequest, Conflict, InvalidToken, TelegramError

from bot.channels import texts
from bot.channels.base import Arrival, ChannelStopped, NotFetched, Receive, Webhook
from bot.channels.telegram.errors import UNREADABLE, reason, wait_s
from bot.channels.telegram.inbound import arrival
from bot.channels.telegram.outbound import Sender
from bot.channels.telegram.wire import QuietRequest, UpdatesRequest
from bot.lists.cells import MAX_BYTES
from handlers.values.replies import Reply

log = logging.getLogger(__name__)

ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")
BACKOFF_MAX_S = 30.0


class NotReceived(Exception):
    """`receive` failed, so this update stays unconfirmed and will come again."""


@dataclass(frozen=True)
class Timeouts:
    """Seconds per request; `poll_read_s` comes on top of the long poll's own waiting time."""

    connect_s: float = 10.0
    read_s: float = 15.0
    write_s: float = 15.0
    pool_s: float = 5.0
    upload_s: float = 60.0
    poll_read_s: float = 10.0


class TelegramChannel:
    """Telegram over python-telegram-bot's `Bot`; `api_url` is the root before `/bot<token>/`.

    With `webhook` updates are posted to us and `run` only registers; `heard` is called at every
    sign of life.
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
        heard: Callable[[], None] = lambda: None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._token = token
        self._commands = [BotCommand(name, text) for name, text in commands]
        self._description = description
        self._short_description = short_description
        self._poll_timeout_s = poll_timeout_s
        self._webhook = webhook
        self._heard = heard
        self._sleep = sleep
        # The number before the colon is the bot's id; its name is learned when connected.
        bot_id = token.partition(":")[0]
        self._me = User(int(bot_id) if bot_id.isdigit() else 0, first_name="", is_bot=True)
        self._taps: set[asyncio.Task[None]] = set()
        self._requests = _requests(timeouts or Timeouts())
        polling, calling = self._requests
        root = f"{api_url.rstrip('/')}/bot"
        files = f"{api_url.rstrip('/')}/file/bot"
        self._files_root = f"{files}{token}/"
        self._bot = Bot(
            token,
            base_url=root,
            base_file_url=files,
            request=calling,
            get_updates_request=polling,
        )
        self._sender = Sender(self._bot, token)

    async def run(self, receive: Receive) -> None:
        """Deliver arrivals until cancelled; raises ChannelStopped when the token is refused."""
        try:
            self._me = await self._connect()
            await self._introduce()
            if self._webhook is not None:
                await asyncio.Event().wait()
            await self._poll(self._me, receive)
        except InvalidToken:
            # The library's own texts can quote the token, so the cause is left out.
            why = texts.token_refused(platform="Telegram", setting="TELEGRAM_BOT_TOKEN")
            raise ChannelStopped(why) from None

    def arrival(self, body: dict[str, Any]) -> Arrival | None:
        """Translate the body of a webhook request; a tap's spinner is stopped at once."""
        update = Update.de_json(body, self._bot)
        if update.callback_query is not None:
            task = asyncio.get_running_loop().create_task(self._answer(update.callback_query))
            # The loop holds its tasks weakly: one that nobody keeps may vanish before it is done.
            self._taps.add(task)
            task.add_done_callback(self._taps.discard)
        self._heard()
        return arrival(update, self._me)

    async def send(self, address: str, reply: Reply, file: bytes | None = None) -> str | None:
        """Send one reply and return the id of its last message; raises SendError."""
        return await self._sender.send(address, reply, file)

    async def fetch(self, file_id: str) -> bytes:
        """The content of a file that a person sent; raises NotFetched."""
        try:
            file = await self._bot.get_file(file_id)
            if (file.file_size or 0) > MAX_BYTES:
                raise NotFetched("larger than it was said to be", too_big=True)
            # Only from there: the library would read a path of this machine as well.
            if not (file.file_path or "").startswith(self._files_root):
                raise NotFetched("no path below the root of files")
            return await self._requests[1].retrieve(quote(file.file_path or "", safe=":/"))
        except BadRequest as error:
            too_big = "too big" in str(error)
            raise NotFetched(reason(error, self._token), too_big=too_big) from None
        except (TelegramError, *UNREADABLE) as error:
            raise NotFetched(reason(error, self._token)) from None

    async def close(self) -> None:
        """Release both connection pools."""
        for request in self._requests:
            await request.shutdown()

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

    async def _poll(self, me: User, receive: Receive) -> None:
        """Ask for updates for ever; the next question confirms what was received."""
        offset: int | None = None
        failures = 0
        while True:
            try:
                updates = await self._bot.get_updates(
                    offset=offset, timeout=self._poll_timeout_s, allowed_updates=ALLOWED_UPDATES
                )
                await self._answer_taps(updates)
                # In order, for an offset confirms everything before it.
                for update in sorted(updates, key=lambda update: update.update_id):
                    await _hand_over(update, me, receive)
                    # After each: when the next one fails, this one does not come again.
                    offset, failures = update.update_id + 1, 0
                failures = 0
                # Only now: a channel that takes nothing in is not well.
                self._heard()
            except InvalidToken:
                raise
            except (TelegramError, *UNREADABLE, NotReceived) as error:
                failures += 1
                await self._back_off(error, failures)

    async def _answer_taps(self, updates: Sequence[Update]) -> None:
        """Stop the spinners of a whole batch at once, before any work: the ids expire fast."""
        taps = [update.callback_query for update in updates if update.callback_query is not None]
        await asyncio.gather(*(self._answer(tap) for tap in taps))

    async def _answer(self, tap: CallbackQuery) -> None:
        try:
            await self._bot.answer_callback_query(tap.id)
        except (TelegramError, *UNREADABLE) as error:
            # Too late or repeated: the choice itself still counts.
            log.info("Telegram tap not answered: %s", reason(error, self._token))

    async def _back_off(self, error: Exception, failures: int) -> None:
        """Log the trouble once per streak as a warning, then wait before the next attempt."""
        level = logging.WARNING if failures == 1 else logging.DEBUG
        if isinstance(error, Conflict):
            log.log(level, "Another program polls Telegram with this token: stop one of the two")
        elif isinstance(error, NotReceived):
            cause = error.__cause__
            log.error("Telegram update %s not stored, will come again: %s", error, cause)
            log.debug("Telegram update %s not stored", error, exc_info=error)
        else:
            log.log(level, "Telegram not reached: %s", reason(error, self._token))
        asked = wait_s(error) if isinstance(error, TelegramError) else None
        ceiling = min(BACKOFF_MAX_S, 2.0**failures)
        await self._sleep(asked or random.uniform(max(1.0, ceiling / 2), ceiling))


async def _hand_over(update: Update, me: User, receive: Receive) -> None:
    """Give one update to the program; raises NotReceived when it was not taken."""
    incoming = arrival(update, me)
    if incoming is None:
        return
    try:
        await receive(incoming)
    # Whatever kept it from being stored, Telegram still has it and gives it again.
    except Exception as error:
        raise NotReceived(incoming.key) from error


def _requests(timeouts: Timeouts) -> tuple[UpdatesRequest, QuietRequest]:
    """The pool for polling and, apart from it, the pool for everything else."""
    polling = UpdatesRequest(
        connection_pool_size=1,
        connect_timeout=timeouts.connect_s,
        read_timeout=timeouts.poll_read_s,
        write_timeout=timeouts.write_s,
        pool_timeout=timeouts.pool_s,
    )
    calling = QuietRequest(
        connection_pool_size=32,
        connect_timeout=timeouts.connect_s,
        read_timeout=timeouts.read_s,
        write_timeout=timeouts.write_s,
        pool_timeout=timeouts.pool_s,
        media_write_timeout=timeouts.upload_s,
    )
    return polling, calling
