"""What follows a failed send, by the kind that the channel's `errors.py` makes of the answer:

 - `Throttled` (429): the pacer holds, and the same row goes again when the platform allows it.
 - `Unreachable` (5xx, cut off): back-off for the one chat; with several chats for the channel.
 - `Uncertain` (no answer): copies a minute, ten and an hour later, then "unknown".
 - `TakenBack` before anything of it went out: at once, as its words are then.
 - `Blocked`: the chat's rows are given up; a reminder moves once to another chat of the person.
 - `Rejected`, or a fault of ours: given up with its reason.

Trying ends when a row has no sense any more (`storage.outbox.lasting`, "expired"). What a kill left
claimed goes once more (`storage.outbox.unsent`).

The rule: exactly one next action for each kind of `SendError`.
"""

import logging
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from functools import partial

import structlog

from bot.channels.base import Blocked, SendError, TakenBack, Throttled, Uncertain, Unreachable
from bot.clock import Clock
from bot.sending.outage import Outage
from bot.sending.pacing import Pacer
from storage.outbox.outbox import Outbox
from storage.store import Outgoing

log = structlog.get_logger(__name__)

# A message that perhaps went out gets another copy so long after the first try, and no more.
COPIES_AFTER_S = (60.0, 600.0, 3600.0)
# Nothing of the chat goes before what failed so.
HOLDS_UP = (Blocked, Throttled, Unreachable, TakenBack)
UNKNOWN, REJECTED = "unknown", "rejected"


class Failures:
    """Decides; `again_in` is told the channel of what is tried again, and in how many seconds."""

    def __init__(
        self,
        outbox: Outbox,
        pacers: Mapping[str, Pacer],
        outages: Mapping[str, Outage],
        clock: Clock,
        again_in: Callable[[str, float], None],
    ) -> None:
        self._outbox = outbox
        self._pacers = pacers
        self._outages = outages
        self._clock = clock
        self._again_in = again_in

    def action(self, row: Outgoing, error: SendError, began_s: float) -> Callable[[], None]:
        """The next action, ready to be stored."""
        now, outbox, outage = self._clock.now(), self._outbox, self._outages[row.channel]
        kind, why = type(error).__name__, str(error)
        # One line an outage: whoever waits for a platform that is down is counted in the queue.
        waits = isinstance(error, Unreachable | Uncertain) and outage.down_s() is not None
        log.log(
            logging.DEBUG if waits else logging.WARNING,
            "send failed",
            channel=row.channel,
            kind=kind,
            outgoing=row.id,
            attempts=row.attempts,
            why=why,
        )
        match error:
            case Blocked():
                return lambda: outbox.block(row.subscriber_id, why, now)
            case Throttled():
                self._pacers[row.channel].hold(row.address, error.retry_after_s, error.whole_bot)
                at = self._again(row, error.retry_after_s, now)
                return lambda: outbox.retry_later(row.id, at, kind, now)
            case TakenBack():
                at = self._again(row, 0.0, now)
                return lambda: outbox.retry_later(row.id, at, kind, now, counted=False)
            case Uncertain():
                outage.failed(row.address, began_s, row.attempts)
                return partial(_copy, outbox, row, now)
            case Unreachable():
                wait_s, counted = outage.failed(row.address, began_s, row.attempts)
                at = self._again(row, wait_s, now)
                return lambda: outbox.retry_later(row.id, at, kind, now, counted=counted)
            case _:
                return lambda: outbox.give_up(row.id, REJECTED, now)

    def _again(self, row: Outgoing, wait_s: float, now: datetime) -> datetime:
        self._again_in(row.channel, wait_s)
        return now + timedelta(seconds=wait_s)


def _copy(outbox: Outbox, row: Outgoing, now: datetime) -> None:
    """One more copy of what perhaps went out; after the last nobody knows, and the office sees."""
    if row.copies >= len(COPIES_AFTER_S):
        outbox.give_up(row.id, UNKNOWN, now)
        return
    before_s = COPIES_AFTER_S[row.copies - 1] if row.copies else 0.0
    at = now + timedelta(seconds=COPIES_AFTER_S[row.copies] - before_s)
    outbox.copy_later(row.id, at, "Uncertain", now)
