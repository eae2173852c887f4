"""Telegram updates translated into arrivals, read as they come over the wire.

The rule: total. Every update becomes an Arrival or None, and None means that nobody spoke to the
bot or nobody can know what was said, so that the update can be confirmed and forgotten.
"""

import logging
import re
from dataclasses import replace
from functools import cache

from telegram import User
from telegram.constants import ChatMemberStatus, ChatType

from bot.channels.base import Arrival
from bot.channels.telegram.content import (
    Json,
    album_key,
    file_of,
    has_content,
    is_forwarded,
    kind_of,
    own_phone,
    words_of,
)
from bot.channels.words import number, storable
from handlers.values.messages import Inbound
from handlers.values.replies import KEY

log = logging.getLogger(__name__)

_CHOICE = re.compile(rf"([0-9]{{1,9}})\.({KEY})")
_COMMAND = re.compile(r"(/[A-Za-z0-9_]{1,32})(?:@(\w+))?(?=\s|$)")
_GROUPS = (ChatType.GROUP, ChatType.SUPERGROUP)


def read(update: Json, bot: User) -> Arrival | None:
    """What an update means, None when it means nothing to us; `bot` is the answer of getMe.

    One that cannot be read is skipped: unconfirmed, it would come again with every poll and keep
    all others away until it expires (24 h).
    """
    try:
        return _arrival(update, bot)
    # A strange form shows as anything, and none of it may stop the poller.
    except Exception as error:  # noqa: BLE001
        # Only its number: what it says may be personal.
        log.error("Telegram update %s skipped: %s", update.get("update_id"), type(error).__name__)
        return None


def tap_of(update: Json) -> str | None:
    """The id of the pressed button whose spinner waits to be stopped."""
    query = update.get("callback_query")
    tap = query.get("id") if isinstance(query, dict) else None
    return tap if isinstance(tap, str) else None


def _arrival(update: Json, bot: User) -> Arrival | None:
    key = str(number(update["update_id"]))
    if "message" in update:
        return _from_message(key, update["message"], bot)
    if "edited_message" in update:
        return _from_edit(key, update["edited_message"], bot)
    if "callback_query" in update:
        return _from_tap(key, update["callback_query"])
    if "my_chat_member" in update:
        return _from_membership(key, update["my_chat_member"])
    return None  # a kind this bot never asked for


def _from_message(key: str, message: Json, bot: User) -> Arrival | None:
    chat = message["chat"]
    if not _is_from_a_person(message) or not has_content(message):
        return None
    group = chat["type"] in _GROUPS
    if not group and chat["type"] != ChatType.PRIVATE:
        return None
    if group and not _is_addressed(message, bot):
        return None
    phone = own_phone(message)
    sent = kind_of(message) if phone is None else "text"
    forwarded = is_forwarded(message)
    # What somebody else wrote below a picture is no word of who passes the picture on.
    words = "" if forwarded and "text" not in message else words_of(message)
    inbound = Inbound(
        text=storable(phone or _without_own_name(words, bot, everywhere=group)),
        kind=sent,
        group=group,
        # Before a group nothing personal is read, so no file is fetched either.
        file=file_of(message, sent) if not group else None,
        # An edit of a text in a private chat says by this number what it mends.
        message=number(message["message_id"]) if "text" in message and not group else None,
        thread=_thread(message),
        album=message.get("media_group_id") if sent == "photo" and not group else None,
        forwarded=forwarded,
    )
    return Arrival("telegram", album_key(message, inbound) or key, str(number(chat["id"])), inbound)


def _is_from_a_person(message: Json) -> bool:
    """Also somebody who writes in the group's name, or a channel's: a bot stands in for them.

    What a channel passes on to its group by itself asks nothing.
    """
    if message.get("sender_chat") is not None:
        return not message.get("is_automatic_forward")
    sender = message.get("from")
    return sender is not None and not sender["is_bot"]


def _thread(message: Json) -> int | None:
    """The topic; a mere chain of answers in a group has a number too, and is none."""
    return number(message["message_thread_id"]) if message.get("is_topic_message") else None


def _from_edit(key: str, message: Json, bot: User) -> Arrival | None:
    """Words that were changed, in a private chat; nobody answers anything before a group."""
    if "text" not in message or message["chat"]["type"] != ChatType.PRIVATE:
        return None
    arrived = _from_message(key, message, bot)
    if arrived is None or arrived.inbound is None:
        return None
    return replace(arrived, inbound=replace(arrived.inbound, edited=True))


@cache
def _mention(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)@{re.escape(name)}(?!\w)\s*", re.IGNORECASE)


def _is_addressed(message: Json, bot: User) -> bool:
    words = words_of(message)
    command = _COMMAND.match(words)
    if command is not None:
        return command[2] is None or _is_own(command[2], bot)
    answered = message.get("reply_to_message") or {}
    if (answered.get("from") or {}).get("id") == bot.id:
        return True
    return bool(bot.username) and _mention(bot.username or "").search(words) is not None


def _is_own(name: str, bot: User) -> bool:
    return name.casefold() == (bot.username or "").casefold()


def _without_own_name(words: str, bot: User, everywhere: bool) -> str:
    """`/dangky@bot x` becomes `/dangky x`; `everywhere` also removes plain mentions."""
    command = _COMMAND.match(words)
    if command is not None and command[2] is not None and _is_own(command[2], bot):
        words = command[1] + words[command.end() :]
    if everywhere and bot.username:
        words = _mention(bot.username).sub("", words)
    return words.strip()


def _from_tap(key: str, query: Json) -> Arrival | None:
    message = query.get("message")
    if message is None or query["from"]["is_bot"]:
        return None
    chat = message["chat"]
    group = chat["type"] in _GROUPS
    # The data can be forged or stale: its form is checked here, its meaning by the conversation.
    match = _CHOICE.fullmatch(query.get("data") or "")
    if match is None:
        inbound = Inbound(kind="other", group=group, thread=_thread(message))
    else:
        turn, choice = int(match[1]), match[2]
        inbound = Inbound(
            choice=choice, turn=turn, kind="choice", group=group, thread=_thread(message)
        )
    return Arrival("telegram", key, str(number(chat["id"])), inbound)


def _from_membership(key: str, change: Json) -> Arrival | None:
    """In a private chat this update comes exactly when the person blocks or unblocks the bot."""
    chat, status = change["chat"], change["new_chat_member"]["status"]
    if chat["type"] != ChatType.PRIVATE:
        return None
    if status not in (ChatMemberStatus.BANNED, ChatMemberStatus.MEMBER):
        return None
    reachable = status == ChatMemberStatus.MEMBER
    return Arrival("telegram", key, str(number(chat["id"])), None, reachable=reachable)
