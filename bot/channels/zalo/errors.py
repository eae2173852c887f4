"""What a failed Zalo call means for the message that was to be sent.

The rule: only a message whose answer never came is uncertain; what was refused, cut off or answered
with an error is to be sent again. No text made here holds the token.

    ZaloError
    ├── ZaloRefused Zalo answered "not ok"; `code` is its error_code
    ├── NotSent     no connection, one that was cut, or a gateway answered in Zalo's place
    └── NoAnswer    no readable answer in time: the call may have taken effect
"""

import logging

from bot.channels import texts
from bot.channels.base import Blocked, Rejected, SendError, Throttled, Uncertain, Unreachable

log = logging.getLogger(__name__)

WRONG_TOKEN = 401
INTERNAL = 403  # Zalo's own list calls it "internal server error"
TIMED_OUT = 408
TOO_MANY = 429
# No retry_after is ever sent, and the speed limit and the month's quota share one code.
QUOTA_WAIT_S = 60.0

_QUOTA = "quota"

# Zalo publishes no code for a person who is gone, so only these words of a 4xx say it.
_GONE = (
    "chat not found",
    "user not found",
    "recipient not found",
    "blocked by the user",
    "user has blocked",
    "user is deactivated",
)


class ZaloError(Exception):
    """A call without a usable result."""


class ZaloRefused(ZaloError):
    """The body said `ok: false`; `code` is None when it named no reason."""

    def __init__(self, code: int | None, description: str) -> None:
        super().__init__(f"error {code}: {description}")
        self.code = code


class NotSent(ZaloError):
    """Nothing happened on the other side, or so it is taken: a copy does less harm than a loss."""


class NoAnswer(ZaloError):
    """A timeout, or a yes in words that are not Zalo's."""


def is_code(error: ZaloError, code: int) -> bool:
    """Tell whether Zalo refused with exactly this code."""
    return isinstance(error, ZaloRefused) and error.code == code


def send_error(error: ZaloError) -> SendError:
    """The SendError that says what to do next about a failed send."""
    text = str(error)
    if isinstance(error, NotSent):
        return Unreachable(text)
    if not isinstance(error, ZaloRefused) or error.code == TIMED_OUT:
        return Uncertain(text)
    if error.code is None:
        return Unreachable(text)
    if error.code == TOO_MANY:
        # The limit may be the month's, and then no chat gets a message.
        month = _QUOTA in text.lower()
        return Throttled(text, retry_after_s=QUOTA_WAIT_S, whole_bot=True, month=month)
    if error.code == WRONG_TOKEN:
        log.error(texts.token_refused(platform="Zalo", setting="ZALO_BOT_TOKEN"))
        return Unreachable(text)
    if any(mark in text.lower() for mark in _GONE):
        return Blocked(text)
    if error.code == INTERNAL:
        return Unreachable(text)
    return Rejected(text) if 400 <= error.code < 500 else Unreachable(text)
