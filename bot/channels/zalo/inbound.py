"""Zalo updates translated into arrivals, the same for polling and for the webhook.

The rule: pure and total. Every body becomes an Arrival or None, and None means that nobody spoke
to the bot: an empty probe, another bot, or an update without a chat to answer in.
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import Any

from bot.channels.base import Arrival
from bot.channels.words import storable
from handlers.values.messages import Inbound, MessageKind, SentFile

SECRET_HEADER = "X-Bot-Api-Secret-Token"

# message.text.received and its kin. A reaction is no message: nobody expects an answer to it.
_SPOKEN = re.compile(r"message\.(?!reaction\.)\w+\.received")
_IMAGE = "message.image.received"
_KINDS: dict[str, MessageKind] = {
    "message.text.received": "text",
    _IMAGE: "photo",
    "message.voice.received": "voice",
    "message.unsupported.received": "file",
    "message.file.received": "file",
}


def arrival(body: object, bot_names: Sequence[str] = ()) -> Arrival | None:
    """Translate one update, flat or wrapped in `result`; None when there is nothing to do.

    `bot_names` are the names under which a group may mention the bot.
    """
    update = _unwrap(body)
    message = update.get("message")
    if not isinstance(message, dict) or not _SPOKEN.fullmatch(update["event_name"]):
        return None
    sender, chat = _part(message, "from"), _part(message, "chat")
    key, address = _word(message.get("message_id")), _word(chat.get("id"))
    if not key or not address or sender.get("is_bot") is True:
        return None
    group = _is_group(chat, sender)
    inbound = _inbound(update["event_name"], message, group, bot_names)
    # Zalo names a person's own chat as it names the person.
    who = _word(sender.get("id")) if group else ""
    return Arrival("zalo", key, address, inbound, sender=who)


def _unwrap(body: object) -> dict[str, Any]:
    """The documentation shows a wrapped body, captures of the real service a flat one."""
    inner = body.get("result", body) if isinstance(body, dict) else None
    if isinstance(inner, dict) and isinstance(inner.get("event_name"), str):
        return inner
    return {}


def _inbound(event: str, message: dict[str, Any], group: bool, bot_names: Sequence[str]) -> Inbound:
    words = message.get("caption" if event == _IMAGE else "text")
    text = _word(words)
    if group:
        text = _without_mention(text, bot_names)
    kind = _KINDS.get(event, "other")
    # Zalo hands no files on and does not say that it was one.
    file = SentFile(problem="not-here") if kind == "file" else None
    return Inbound(text=text.strip(), kind=kind, group=group, file=file)


def _is_group(chat: dict[str, Any], sender: dict[str, Any]) -> bool:
    """Without a type, a chat counts as private only when it is the sender's own."""
    kind = chat.get("chat_type")
    if isinstance(kind, str) and kind:
        return kind.upper() != "PRIVATE"
    return bool(chat.get("id") != sender.get("id"))


def _without_mention(text: str, bot_names: Sequence[str]) -> str:
    """The text without "@name": names hold blanks, so only a known name can be cut out."""
    text = unicodedata.normalize("NFC", text)
    # The longest first: a name may begin with another of the bot's names.
    for name in sorted(bot_names, key=len, reverse=True):
        known = re.escape(unicodedata.normalize("NFC", name))
        text = re.sub(rf"(?<!\w)@{known}(?!\w)\s*", "", text, flags=re.IGNORECASE)
    return text


def _part(message: dict[str, Any], key: str) -> dict[str, Any]:
    part = message.get(key)
    return part if isinstance(part, dict) else {}


def _word(value: object) -> str:
    """A value as text that every database takes."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        return ""
    return storable(str(value))
