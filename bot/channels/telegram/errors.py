"""What a failed Telegram call means for the message that was to be sent.

The rule: only a message whose answer never came is uncertain; what was refused, cut off or answered
with an error is to be sent again. No text made here holds the token.
"""

import logging
import re
from datetime import timedelta

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.channels import texts
from bot.channels.base import Blocked, Rejected, SendError, Throttled, Uncertain, Unreachable

log = logging.getLogger(__name__)

REASON_MAX_CHARS = 200
DEFAULT_WAIT_S = 30.0

# What the library raises for an answer without the promised fields.
UNREADABLE = (KeyError, TypeError, ValueError)


class UnreadableAnswer(TelegramError):
    """The server said yes, in words that are not Telegram's."""


class NoAnswer(TimedOut):
    """The request is whole over there, and the answer to it did not come in time."""


class NotTelegram(NetworkError):
    """Another page answered in Telegram's place: a gateway's, a proxy's, a hotel's."""


_TOO_LARGE = "(413)"
# 400s that speak about the person or the group, not about the message.
_GONE = (
    "chat not found",
    "peer_id_invalid",
    "user is deactivated",
    "group chat was deactivated",
    "chat_write_forbidden",
    "not enough rights to send",
    "have no rights to send",
)
_NO_THREAD = ("thread not found", "topic_deleted", "topic_closed")
_WAIT = re.compile(r"retry after ([0-9]+(?:\.[0-9]+)?)", re.IGNORECASE)


def reason(error: BaseException, token: str) -> str:
    """One line about `error` without the token's secret half, at most 200 characters."""
    secret = token.rpartition(":")[2] or token
    cause = f" ({type(error.__cause__).__name__})" if error.__cause__ else ""
    # Cut last: half a token would no longer be recognised.
    text = f"{type(error).__name__}: {error}{cause}".replace(secret, "<token>")
    return " ".join(text.split())[:REASON_MAX_CHARS]


def is_thread_gone(error: BadRequest) -> bool:
    """The topic of a group that is to be written in was deleted or closed."""
    return any(mark in str(error).lower() for mark in _NO_THREAD)


def is_unmodified(error: TelegramError) -> bool:
    """An edit that changed nothing, which is a success."""
    return isinstance(error, BadRequest) and "message is not modified" in str(error).lower()


def wait_s(error: TelegramError) -> float | None:
    """Seconds the server asks to wait, None when `error` is not about speed."""
    if isinstance(error, RetryAfter):
        delay = error.retry_after
        return delay.total_seconds() if isinstance(delay, timedelta) else float(delay)
    # A 429 without parameters reaches us as a plain NetworkError.
    if type(error) is NetworkError and "too many requests" in str(error).lower():
        number = _WAIT.search(str(error))
        return float(number[1]) if number else DEFAULT_WAIT_S
    return None


def send_error(error: Exception, token: str) -> SendError:
    """The SendError that says what to do next about a failed send."""
    text = reason(error, token)
    if not isinstance(error, TelegramError) or isinstance(error, UnreadableAnswer):
        return Uncertain(f"unreadable answer: {text}")
    delay = wait_s(error)
    if delay is not None:
        return Throttled(text, retry_after_s=delay)
    if _TOO_LARGE in str(error):
        # No later try makes a file smaller.
        return Rejected(text)
    if isinstance(error, NotTelegram) or isinstance(
        error.__cause__, NotTelegram | UnreadableAnswer
    ):
        # A gateway's "forbidden" says nothing about the person.
        return Unreachable(text)
    if isinstance(error, Forbidden):
        return Blocked(text)
    # Before NetworkError: BadRequest is a subclass of it.
    if isinstance(error, BadRequest):
        gone = any(mark in str(error).lower() for mark in _GONE)
        return Blocked(text) if gone else Rejected(text)
    # The sender has followed the move once; a second one leads nowhere.
    if isinstance(error, ChatMigrated):
        return Rejected(text)
    if isinstance(error, InvalidToken):
        # The person is not to blame: with a mended token the message goes.
        log.error(texts.token_refused(platform="Telegram", setting="TELEGRAM_BOT_TOKEN"))
        return Unreachable(text)
    return Uncertain(text) if isinstance(error, NoAnswer) else Unreachable(text)
