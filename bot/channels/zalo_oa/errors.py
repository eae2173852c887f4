"""What a failed call of the Official Account API means for the message that was to be sent.

The rule: as in `zalo.errors`; what only the operator can mend is logged loudly and waits.
"""

import logging

from bot.channels.base import Blocked, Rejected, SendError, Throttled, Uncertain, Unreachable
from bot.channels.zalo.errors import NotSent, ZaloError, ZaloRefused
from bot.channels.zalo_oa import payloads

log = logging.getLogger(__name__)


def code_of(error: ZaloError) -> int | None:
    """The number Zalo refused with; None when it did not answer."""
    return error.code if isinstance(error, ZaloRefused) else None


def send_error(error: ZaloError) -> SendError:
    """The SendError that says what to do next about a failed send."""
    text, code = str(error), code_of(error)
    if isinstance(error, NotSent):
        return Unreachable(text)
    if code is None:
        return Uncertain(text)
    if code in payloads.TOO_FAST:
        return Throttled(text, retry_after_s=payloads.TOO_FAST_WAIT_S, whole_bot=True)
    if code in payloads.GONE:
        return Blocked(text)
    if code in payloads.OPERATORS or code in payloads.NO_MONEY or code in payloads.NO_TOKEN:
        log.error("the Official Account cannot send, the operator has to look: %s", text)
        return Unreachable(text)
    return Unreachable(text) if code in payloads.PASSING or code > 0 else Rejected(text)
