"""The way of each message through the log, under one name: the platform's and its own number there.

The rule: only with LOG_LEVEL=DEBUG, and without a word of what was written. What waited in the
outbox over a restart has lost its name; the number of its row, told with it before, finds it again.
"""

import logging
from collections.abc import Iterable

import structlog

from handlers.values.arrivals import Arrival
from storage.store import Outgoing

_NAME = "bot.message"
log = structlog.get_logger(_NAME)
_level = logging.getLogger(_NAME)


def _wanted() -> bool:
    # Asked first: to make a line that nobody reads takes as long as a good part of an answer.
    return _level.isEnabledFor(logging.DEBUG)


def _name(channel: str, key: str | None) -> str | None:
    # Before the last stroke stands the chat, which is nobody's business.
    return f"{channel}/{key.rpartition('/')[2]}" if key else None


def arrived(arrivals: Iterable[Arrival]) -> None:
    """These came from a platform."""
    if _wanted():
        for one in arrivals:
            log.debug("arrived", message=_name(one.channel, one.key))


def answered(rows: Iterable[Outgoing]) -> None:
    """These replies are stored, and go out, or wait behind older ones."""
    if _wanted():
        for row in rows:
            log.debug("answered", message=_name(row.channel, row.answers), outgoing=row.id)


def sent(row: Outgoing) -> None:
    """This is stored as sent."""
    if _wanted():
        log.debug("sent", message=_name(row.channel, row.answers), outgoing=row.id)
