"""How often something was refused, by kind and hour: what an attack leaves behind.

The rule: a kind has one number an hour, however many were refused, and what is older than two days
is dropped; never who it was.
"""

from collections import Counter
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Literal, get_args

from sqlalchemy import delete
from sqlmodel import col, select

from storage.database.engine import Database
from storage.tables.counters import bump
from storage.tables.office import CounterRow

Refusal = Literal["code", "sign-in", "second-factor", "desk", "form", "link", "webhook", "limit"]
KINDS: tuple[Refusal, ...] = get_args(Refusal)
A_DAY, KEPT = timedelta(hours=24), timedelta(hours=48)
# Of all copies of the program together.
Counts = Mapping[tuple[Refusal, datetime], int]
_NAME = "refused/"


def hour_of(at: datetime) -> datetime:
    """The hour a moment is counted in."""
    return at.astimezone(UTC).replace(minute=0, second=0, microsecond=0)


class Refusals:
    """Every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, counts: Counts, now: datetime) -> None:
        """So many more; what is no longer shown is dropped."""
        names = {_begin(hour) + kind: number for (kind, hour), number in counts.items()}
        old = delete(CounterRow).where(
            col(CounterRow.name) >= _NAME, col(CounterRow.name) < _begin(hour_of(now - KEPT))
        )
        with self._database.write() as session:
            # In one order, so that two copies of the program do not wait for each other's.
            for name, number in sorted(names.items()):
                bump(session, name, number)
            session.exec(old)

    def last_day(self, now: datetime) -> Counter[Refusal]:
        """How often each kind was refused in the hour of `now` and the 24 before."""
        begin, found = _begin(hour_of(now - A_DAY)), Counter[Refusal]()
        rows = select(CounterRow).where(
            col(CounterRow.name) >= begin, col(CounterRow.name) < f"{_NAME}~"
        )
        with self._database.read() as session:
            for row in session.exec(rows):
                kind = row.name.rpartition("/")[2]
                found.update({one: row.value for one in KINDS if one == kind})
        return found


def _begin(hour: datetime) -> str:
    return f"{_NAME}{hour:%Y-%m-%dT%H}/"
