"""The machine's clock beside the platforms': each answer of theirs is dated.

The rule: told once when it is minutes away, and again only after it was right in between.
"""

from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime

import structlog

from bot.clock import Clock
from bot.watch.texts import clock_wrong

log = structlog.get_logger(__name__)

# Reminders are by the minute; a slow answer or a leap is less.
MAY_BE = timedelta(minutes=2)
# More answers than this are not looked at.
EVERY_S = 30.0


class Dates:
    """Hears what time it is at the platforms; `clock` is the machine's, never a rehearsal's."""

    def __init__(self, clock: Clock | None = None) -> None:
        self._clock = clock or Clock()
        self._next_s = float("-inf")
        self._wrong = False

    def heard(self, date: str | None) -> None:
        """An answer came that bears this date."""
        if date is None or self._clock.seconds() < self._next_s:
            return
        theirs = _read(date)
        if theirs is None:
            return
        self._next_s = self._clock.seconds() + EVERY_S
        apart = self._clock.now() - theirs
        wrong = abs(apart) > MAY_BE
        if wrong and not self._wrong:
            seconds = round(abs(apart).total_seconds())
            line = clock_wrong(seconds=seconds, ahead=apart > timedelta(0))
            log.warning("the clock is wrong", why=line)
        self._wrong = wrong


def _read(date: str) -> datetime | None:
    try:
        read = parsedate_to_datetime(date)
    except ValueError:
        return None
    # Without a zone it may be anybody's.
    return read if read.tzinfo is not None else None
