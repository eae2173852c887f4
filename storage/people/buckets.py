"""How often something may be done, counted for all copies of the program together.

The rule: one number a name, the moment at which its bucket is full again, moved by one statement; a
full bucket is no row. Who is refused writes nothing.
"""

from datetime import datetime, timedelta

from sqlalchemy import delete, text
from sqlmodel import Session, col, select

from storage.database.engine import Database
from storage.tables.office import BucketRow

SWEPT = 100


class Buckets:
    """Buckets by name, each refilled evenly; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def take(self, name: str, most: int, every: timedelta, now: datetime) -> timedelta:
        """Take one of `most`, each back after `every`; 0 when it was there, else how long to wait.

        `name` never says who somebody is.
        """
        last = timedelta(milliseconds=_ms(every) * (most - 1))
        if wait := self._wait(name, last, every, now):
            return wait
        values = {"name": name, "now": _ms(now), "every": _ms(every), "last": _ms(last)}
        with self._database.write() as session:
            taken = session.connection().execute(_TAKE, values).one_or_none()
            if taken is not None:
                _sweep(session, now)
        # Another copy took the last one meanwhile.
        return timedelta(0) if taken is not None else every

    def _wait(self, name: str, last: timedelta, every: timedelta, now: datetime) -> timedelta:
        with self._database.read() as session:
            full = session.exec(select(BucketRow.full_ms).where(BucketRow.name == name)).first()
        left = timedelta(milliseconds=(full or 0) - _ms(now))
        # Emptier than empty: a clock that stood ahead has written it.
        return left - last if last < left <= last + every else timedelta(0)


def _sweep(session: Session, now: datetime) -> None:
    """Forget full buckets; behind the statement that may wait, so that nobody waits for us."""
    full = (
        select(BucketRow.name)
        .where(col(BucketRow.full_ms) <= _ms(now))
        .limit(SWEPT)
        .with_for_update(skip_locked=True)
    )
    names = session.exec(full).all()
    session.exec(delete(BucketRow).where(col(BucketRow.name).in_(names)))


def forget_full(session: Session, now: datetime) -> None:
    """The same of all of them: on a quiet page nobody takes one for weeks."""
    session.exec(delete(BucketRow).where(col(BucketRow.full_ms) <= _ms(now)))


def _ms(moment: datetime | timedelta) -> int:
    span = moment.timestamp() if isinstance(moment, datetime) else moment.total_seconds()
    return round(span * 1000)


_TAKE = text(
    "INSERT INTO buckets (name, full_ms) VALUES (:name, :now + :every) "
    "ON CONFLICT (name) DO UPDATE SET full_ms = :every + CASE "
    "WHEN buckets.full_ms BETWEEN :now AND :now + :last THEN buckets.full_ms ELSE :now END "
    "WHERE NOT (buckets.full_ms > :now + :last AND buckets.full_ms <= :now + :last + :every) "
    "RETURNING full_ms"
)
