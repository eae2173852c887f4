"""Whether a platform says that a month's messages are used up: said to one copy, known to all.

The rule: each of its three moments only grows; what went out after a refusal proves it wrong.
"""

from datetime import datetime
from typing import NamedTuple

from sqlmodel import Session

from storage.database.engine import Database
from storage.tables.counters import current, raise_to
from storage.zone import VIETNAM

_SINCE, _LAST, _WRONG = "since", "last", "wrong"


class Refused(NamedTuple):
    """Since when a platform has said so again and again, and when last."""

    since: datetime
    last: datetime


class UsedUp:
    """What the platforms have said of their months; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def said(self, channel: str) -> Refused | None:
        """What was said last and has not been proved wrong."""
        with self._database.read() as session:
            last = _last(session, channel)
            if last <= current(session, _name(channel, _WRONG)):
                return None
            return Refused(_moment(current(session, _name(channel, _SINCE))), _moment(last))

    def refuse(self, channel: str, now: datetime, *, anew: bool) -> None:
        """The platform says so; `anew` when what it said before is believed no more."""
        with self._database.write() as session:
            wrong = current(session, _name(channel, _WRONG))
            at = max(int(now.timestamp()), wrong + 1)
            if anew or current(session, _name(channel, _SINCE)) <= wrong:
                raise_to(session, _name(channel, _SINCE), at)
            raise_to(session, _name(channel, _LAST), at)

    def works(self, channel: str) -> None:
        """A message went out: whatever was said by now was wrong, or is over."""
        with self._database.write() as session:
            raise_to(session, _name(channel, _WRONG), _last(session, channel))


def _last(session: Session, channel: str) -> int:
    return current(session, _name(channel, _LAST))


def _name(channel: str, what: str) -> str:
    return f"used-up/{channel}/{what}"


def _moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, VIETNAM)
