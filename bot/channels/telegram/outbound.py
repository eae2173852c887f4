"""Neutral replies as Telegram messages.

The rule: a reply that does not fit Telegram's limits is refused here or split, never cut short,
and a reply that failed half-way counts as perhaps sent.
"""

from dataclasses import dataclass
from typing import Any

from telegram import Bot, InlineKeyboardMarkup
from telegram.error import ChatMigrated, TelegramError

from bot.channels.base import Rejected, SendError, Uncertain
from bot.channels.layout import split, utf16_length
from bot.channels.telegram.errors import UNREADABLE, is_unmodified, send_error
from bot.channels.telegram.wire import Wire
from handlers.values.replies import Choice, Reply

TEXT_MAX = 4096
CAPTION_MAX = 1024
CALLBACK_MAX_BYTES = 64
# A longer label is cut off on a phone when two stand side by side.
WIDE_LABEL_CHARS = 18

_NO_PREVIEW = {"is_disabled": True}

# An inline keyboard as it goes over the wire.
Keyboard = dict[str, Any]


@dataclass(frozen=True)
class MessagePart:
    """One Telegram message: a text, or a document with the text as its caption."""

    text: str
    filename: str | None = None
    file: bytes | None = None


def parts(reply: Reply, file: bytes | None) -> list[MessagePart]:
    """The messages of one reply, in order; raises Rejected when there is nothing to send."""
    texts = [MessagePart(text) for text in split(reply.text, TEXT_MAX)]
    if file is not None and reply.attachment is not None:
        name, caption = reply.attachment.filename, reply.text.strip()
        if utf16_length(caption) <= CAPTION_MAX:
            return [MessagePart(caption, name, file)]
        return [*texts, MessagePart("", name, file)]
    if not texts:
        raise Rejected("a reply without text and without file")
    return texts


def keyboard(reply: Reply) -> Keyboard | None:
    """Buttons, two per row while every label is short; raises Rejected over 64 bytes of data."""
    buttons = [_button(choice, reply.turn) for choice in reply.choices]
    if not buttons:
        return None
    wide = any(len(choice.label) > WIDE_LABEL_CHARS for choice in reply.choices)
    width = 1 if wide else 2
    rows = [buttons[start : start + width] for start in range(0, len(buttons), width)]
    return {"inline_keyboard": rows}


def _button(choice: Choice, turn: int) -> dict[str, str]:
    data = f"{turn}.{choice.key}"
    if len(data.encode()) > CALLBACK_MAX_BYTES:
        raise Rejected(f"callback data over {CALLBACK_MAX_BYTES} bytes: {data[:100]}")
    return {"text": choice.label, "callback_data": data}


class Sender:
    """Sends replies over `wire`, files through `bot`; `token` is kept out of error texts."""

    def __init__(self, bot: Bot, wire: Wire, token: str) -> None:
        self._bot = bot
        self._wire = wire
        self._token = token

    async def send(self, address: str, reply: Reply, file: bytes | None) -> str | None:
        """Send all parts, buttons under the last; the last message id; raises SendError."""
        buttons, messages = keyboard(reply), parts(reply, file)
        sent: str | None = None
        for number, part in enumerate(messages, start=1):
            under = buttons if number == len(messages) else None
            try:
                address, sent = await self._deliver(address, part, under)
            except SendError as error:
                if number == 1:
                    raise
                raise Uncertain(f"part {number} of {len(messages)} failed: {error}") from None
        return sent

    async def _deliver(
        self, chat: str, part: MessagePart, buttons: Keyboard | None
    ) -> tuple[str, str | None]:
        """Send one message; the chat id that took it and its number, None when unmodified."""
        try:
            try:
                return chat, await self._post(chat, part, buttons)
            # The group has become another chat, which the error names: the rest of the reply goes
            # there too.
            except ChatMigrated as moved:
                chat = str(moved.new_chat_id)
                return chat, await self._post(chat, part, buttons)
        except (TelegramError, *UNREADABLE) as error:
            if isinstance(error, TelegramError) and is_unmodified(error):
                return chat, None
            # Without the cause: the library's chain of errors can quote a server's answer whole.
            raise send_error(error, self._token) from None

    async def _post(self, chat: str, part: MessagePart, buttons: Keyboard | None) -> str:
        if part.file is not None:
            return await self._post_file(chat, part, part.file, buttons)
        message = {"chat_id": chat, "text": part.text, "link_preview_options": _NO_PREVIEW}
        if buttons is not None:
            message["reply_markup"] = buttons
        sent = await self._wire.call("sendMessage", message)
        # Any page can hold a number; a message also has its chat.
        number, _ = sent["message_id"], sent["chat"]["id"]
        return str(number)

    async def _post_file(
        self, chat: str, part: MessagePart, file: bytes, buttons: Keyboard | None
    ) -> str:
        sent = await self._bot.send_document(
            chat,
            file,
            caption=part.text or None,
            filename=part.filename,
            reply_markup=InlineKeyboardMarkup.de_json(buttons, self._bot) if buttons else None,
        )
        return str(sent.message_id)
