"""Neutral replies as Telegram messages.

The rule: a reply that does not fit Telegram's limits is refused here or split, never cut short,
and a reply that failed half-way counts as perhaps sent.
"""

from dataclasses import dataclass
from typing import Any

from telegram.error import BadRequest, ChatMigrated, TelegramError

from bot.channels.base import Rejected, SendError, Uncertain, before_request
from bot.channels.layout import split, utf16_length
from bot.channels.telegram.errors import UNREADABLE, is_thread_gone, is_unmodified, send_error
from bot.channels.telegram.texts import SHARE_PHONE
from bot.channels.telegram.wire import File, Wire
from handlers.values.replies import Choice, Reply

TEXT_MAX = 4096
CAPTION_MAX = 1024
CALLBACK_MAX_BYTES = 64
# Where a file has no name of its own.
DOCUMENT = "tai-lieu"
# A longer label is cut off on a phone when two stand side by side.
WIDE_LABEL_CHARS = 18

_NO_PREVIEW = {"is_disabled": True}

# A keyboard as it goes over the wire.
Keyboard = dict[str, Any]


@dataclass(frozen=True)
class MessagePart:
    """One Telegram message: a text, or a document with the text as its caption."""

    text: str
    filename: str | None = None
    file: bytes | None = None
    quote: str = ""


def parts(reply: Reply, file: bytes | None) -> list[MessagePart]:
    """The messages of one reply, in order; raises Rejected when there is nothing to send."""
    texts = [MessagePart(text, quote=reply.quote.strip()) for text in split(reply.text, TEXT_MAX)]
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


def phone_keyboard(reply: Reply) -> Keyboard:
    """One tap in the place of ten digits; a choice is typed for whoever presses it.

    Both kinds of buttons cannot stand under one message, and only these can ask for a number.
    """
    rows = [[{"text": SHARE_PHONE, "request_contact": True}]]
    rows += [[{"text": choice.label}] for choice in reply.choices]
    return {"keyboard": rows, "resize_keyboard": True, "one_time_keyboard": True}


def marks(text: str, quote: str) -> list[dict[str, Any]]:
    """Where in the text the document's own words stand, if they do: folded when they are long.

    The answer above them, when it is one line, is bold: what an eye looks for on a small screen.
    As Telegram's own marks, not as HTML: nothing has to be escaped, and no cut can break a tag.
    """
    at = text.find(quote) if quote else -1
    if at < 0:
        return []
    offset, length = utf16_length(text[:at]), utf16_length(quote)
    lead = text[:at].rstrip()
    bold = [{"type": "bold", "offset": 0, "length": utf16_length(lead)}]
    quoted = {"type": "expandable_blockquote", "offset": offset, "length": length}
    return [*(bold if lead and "\n" not in lead else []), quoted]


def _button(choice: Choice, turn: int) -> dict[str, str]:
    data = f"{turn}.{choice.key}"
    if len(data.encode()) > CALLBACK_MAX_BYTES:
        raise Rejected(f"callback data over {CALLBACK_MAX_BYTES} bytes: {data[:100]}")
    return {"text": choice.label, "callback_data": data}


@dataclass(frozen=True)
class ChatPlace:
    """Where a message goes: a chat, and the topic in it."""

    chat: str
    thread: int | None = None

    @property
    def parameters(self) -> dict[str, Any]:
        """As Telegram wants to be told."""
        return {"chat_id": self.chat} | (
            {} if self.thread is None else {"message_thread_id": self.thread}
        )


class Sender:
    """Sends replies over `wire`; `token` is kept out of error texts."""

    def __init__(self, wire: Wire, token: str) -> None:
        self._wire = wire
        self._token = token

    async def send(self, address: str, reply: Reply, file: bytes | None) -> str | None:
        """Send all parts, buttons under the last; the last message id; raises SendError."""
        # A group has no number to send.
        asks_phone = reply.wants_phone and not address.startswith("-")
        buttons = phone_keyboard(reply) if asks_phone else keyboard(reply)
        messages = parts(reply, file)
        place = ChatPlace(address, reply.thread)
        sent: str | None = None
        for number, part in enumerate(messages, start=1):
            under = buttons if number == len(messages) else None
            try:
                place, sent = await self._deliver(place, part, under)
            except SendError as error:
                if number == 1:
                    raise
                raise Uncertain(f"part {number} of {len(messages)} failed: {error}") from None
        return sent

    async def _deliver(
        self, place: ChatPlace, part: MessagePart, buttons: Keyboard | None
    ) -> tuple[ChatPlace, str | None]:
        """Send one message; the place that took it and its number, None when unmodified."""
        try:
            try:
                return place, await self._post(place, part, buttons)
            except (ChatMigrated, BadRequest) as error:
                # The rest of the reply goes there too.
                place = _elsewhere(place, error)
                return place, await self._post(place, part, buttons)
        except (TelegramError, *UNREADABLE) as error:
            if isinstance(error, TelegramError) and is_unmodified(error):
                return place, None
            # Without the cause: the library's chain of errors can quote a server's answer whole.
            raise send_error(error, self._token) from None

    async def _post(self, place: ChatPlace, part: MessagePart, buttons: Keyboard | None) -> str:
        await before_request()
        message: dict[str, Any] = dict(place.parameters)
        if buttons is not None:
            message["reply_markup"] = buttons
        if part.file is None:
            message |= {"text": part.text, "link_preview_options": _NO_PREVIEW}
            if quoted := marks(part.text, part.quote):
                message["entities"] = quoted
            sent = await self._wire.call("sendMessage", message)
        else:
            if part.text:
                message["caption"] = part.text
            file = File("document", part.filename or DOCUMENT, part.file)
            sent = await self._wire.call("sendDocument", message, file=file)
        # Any page can hold a number; a message also has its chat.
        number, _ = sent["message_id"], sent["chat"]["id"]
        return str(number)


def _elsewhere(place: ChatPlace, error: ChatMigrated | BadRequest) -> ChatPlace:
    """Where the message goes instead; raises the error when it goes nowhere."""
    if isinstance(error, ChatMigrated):
        # The group has become another chat, which the error names.
        return ChatPlace(str(error.new_chat_id), place.thread)
    if place.thread is not None and is_thread_gone(error):
        # Whoever asked in a topic that is gone still reads the group.
        return ChatPlace(place.chat)
    raise error
