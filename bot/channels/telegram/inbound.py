"""Telegram updates translated into arrivals.

The rule: total. Every update becomes an Arrival or None, and None means that nobody spoke to the
bot or nobody can know what was said, so that the update can be confirmed and forgotten.
"""

import logging
import re
from dataclasses import replace
from typing import Any

from telegram import CallbackQuery, ChatMemberUpdated, Document, Message, Update, User
from telegram.constants import ChatMemberStatus, ChatType
from telegram.helpers import effective_message_type

from bot.channels.base import Arrival
from bot.lists.cells import MAX_BYTES
from handlers.values.messages import Inbound, Kind, SentFile

log = logging.getLogger(__name__)

_CHOICE = re.compile(r"([0-9]{1,9})\.([!-~]{1,60})")
_COMMAND = re.compile(r"(/[A-Za-z0-9_]{1,32})(?:@(\w+))?(?=\s|$)")
_GROUPS = (ChatType.GROUP, ChatType.SUPERGROUP)
# What a person can send besides text; everything else is a service message ("pinned", "joined").
_CONTENT = (
    "animation",
    "audio",
    "checklist",
    "contact",
    "dice",
    "document",
    "game",
    "live_photo",
    "location",
    "paid_media",
    "photo",
    "poll",
    "sticker",
    "story",
    "text",
    "venue",
    "video",
    "video_note",
    "voice",
)


def read(update: dict[str, Any], bot: User) -> Arrival | None:
    """What an update means, None when it means nothing to us; `bot` is the answer of getMe.

    One that cannot be read is skipped: unconfirmed, it would come again with every poll and keep
    all others away until it expires (24 h).
    """
    try:
        return _arrival(Update.de_json(update, None), bot)
    # The library promises no exception types here, and none of them may stop the poller.
    except Exception as error:  # noqa: BLE001
        # Only its number: what it says may be personal.
        log.error("Telegram update %s skipped: %s", update.get("update_id"), type(error).__name__)
        return None


def tap_of(update: dict[str, Any]) -> str | None:
    """The id of the pressed button whose spinner waits to be stopped."""
    query = update.get("callback_query")
    tap = query.get("id") if isinstance(query, dict) else None
    return tap if isinstance(tap, str) else None


def _arrival(update: Update, bot: User) -> Arrival | None:
    if update.message is not None:
        return _from_message(update.update_id, update.message, bot)
    if update.edited_message is not None:
        return _from_edit(update.update_id, update.edited_message, bot)
    if update.callback_query is not None:
        return _from_tap(update.update_id, update.callback_query)
    if update.my_chat_member is not None:
        return _from_membership(update.update_id, update.my_chat_member)
    return None  # a kind this bot never asked for


def _from_message(update_id: int, message: Message, bot: User) -> Arrival | None:
    sender = message.from_user
    if sender is None or sender.is_bot or not _has_content(message):
        return None
    if message.chat.type == ChatType.PRIVATE:
        text = _without_own_name(_words(message), bot, everywhere=False)
    elif message.chat.type in _GROUPS and _is_addressed(message, bot):
        text = _without_own_name(_words(message), bot, everywhere=True)
    else:
        return None
    group = message.chat.type in _GROUPS
    phone = _own_phone(message, sender)
    kind = _kind(message) if phone is None else "text"
    inbound = Inbound(
        text=phone or text,
        kind=kind,
        group=group,
        # Before a group nothing personal is read, so no file is fetched either.
        file=_file(message.document) if kind == "file" and not group else None,
        # An edit of a text in a private chat says by this number what it mends.
        message=message.message_id if message.text is not None and not group else None,
    )
    return Arrival("telegram", str(update_id), str(message.chat.id), inbound)


def _from_edit(update_id: int, message: Message, bot: User) -> Arrival | None:
    """Words that were changed, in a private chat; nobody answers anything before a group."""
    if message.text is None or message.chat.type != ChatType.PRIVATE:
        return None
    arrived = _from_message(update_id, message, bot)
    if arrived is None or arrived.inbound is None:
        return None
    return replace(arrived, inbound=replace(arrived.inbound, edited=True))


def _kind(message: Message) -> Kind:
    """What was sent; a picture or a sound is one, also when it comes as a file."""
    mime = (message.document.mime_type or "") if message.document else ""
    if message.text is not None:
        return "text"
    if message.photo or message["live_photo"] or mime.startswith("image/"):
        return "photo"
    if message.voice or message.audio or message.video_note or mime.startswith("audio/"):
        return "voice"
    # An animation comes with a document of its own.
    return "file" if message.document and not message.animation else "other"


def _file(document: Document | None) -> SentFile | None:
    """What can be known of a file before it is fetched; its name is kept nowhere."""
    if document is None:
        return None
    if (document.file_size or 0) > MAX_BYTES:
        return SentFile(problem="too-big")
    if document.mime_type == "application/pdf":
        return SentFile(problem="pdf")
    return SentFile(document.file_id)


def _has_content(message: Message) -> bool:
    # No known type is content newer than the library: the person should get an answer to it.
    return any(message[kind] for kind in _CONTENT) or effective_message_type(message) is None


def _words(message: Message) -> str:
    return message.text or message.caption or ""


def _own_phone(message: Message, sender: User) -> str | None:
    """The shared number, only when it is the sender's own: anyone can attach a foreign card."""
    contact = message.contact
    if contact is None or contact.user_id != sender.id:
        return None
    return contact.phone_number


def _mention(bot: User) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)@{re.escape(bot.username or '')}(?!\w)\s*", re.IGNORECASE)


def _is_addressed(message: Message, bot: User) -> bool:
    words = _words(message)
    command = _COMMAND.match(words)
    if command is not None:
        return command[2] is None or _is_own(command[2], bot)
    answered = message.reply_to_message
    if answered is not None and answered.from_user is not None and answered.from_user.id == bot.id:
        return True
    return bool(bot.username) and _mention(bot).search(words) is not None


def _is_own(name: str, bot: User) -> bool:
    return name.casefold() == (bot.username or "").casefold()


def _without_own_name(words: str, bot: User, everywhere: bool) -> str:
    """`/dangky@bot x` becomes `/dangky x`; `everywhere` also removes plain mentions."""
    command = _COMMAND.match(words)
    if command is not None and command[2] is not None and _is_own(command[2], bot):
        words = command[1] + words[command.end() :]
    if everywhere and bot.username:
        words = _mention(bot).sub("", words)
    return words.strip()


def _from_tap(update_id: int, query: CallbackQuery) -> Arrival | None:
    if query.message is None or query.from_user.is_bot:
        return None
    chat = query.message.chat
    group = chat.type in _GROUPS
    # The data can be forged or stale: its form is checked here, its meaning by the conversation.
    match = _CHOICE.fullmatch(query.data or "")
    if match is None:
        inbound = Inbound(kind="other", group=group)
    else:
        turn, key = int(match[1]), match[2]
        inbound = Inbound(choice=key, turn=turn, kind="choice", group=group)
    return Arrival("telegram", str(update_id), str(chat.id), inbound)


def _from_membership(update_id: int, change: ChatMemberUpdated) -> Arrival | None:
    """In a private chat this update comes exactly when the person blocks or unblocks the bot."""
    status = change.new_chat_member.status
    if change.chat.type != ChatType.PRIVATE:
        return None
    if status not in (ChatMemberStatus.BANNED, ChatMemberStatus.MEMBER):
        return None
    reachable = status == ChatMemberStatus.MEMBER
    return Arrival("telegram", str(update_id), str(change.chat.id), None, reachable=reachable)
