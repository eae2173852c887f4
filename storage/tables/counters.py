"""Numbers that only grow.

The rule: the counter's row stays locked until the transaction ends, so there are neither doubles
nor gaps, and a rollback gives the number back.
"""

from sqlalchemy import text
from sqlmodel import Session

from storage.tables.office import CounterRow

RECEIPTS = "registration/"


def bump(session: Session, name: str, by: int = 1) -> int:
    """The next number of this counter, from 1; or `by` numbers further."""
    return int(session.connection().execute(_BUMP, {"name": name, "by": by}).scalar_one())


def current(session: Session, name: str) -> int:
    """The last number given out, 0 before the first."""
    # The session may still hold the row as it was before `bump`, which goes past it.
    row = session.get(CounterRow, name, populate_existing=True)
    return row.value if row else 0


def raise_to(session: Session, name: str, value: int) -> None:
    """Give out no number up to `value` again."""
    session.connection().execute(_RAISE, {"name": name, "value": value})


# One statement: reading first and writing then would give two copies the same number.
_BUMP = text(
    "INSERT INTO counters (name, value) VALUES (:name, :by) "
    "ON CONFLICT (name) DO UPDATE SET value = counters.value + :by RETURNING value"
)
_RAISE = text(
    "INSERT INTO counters (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE "
    "SET value = CASE WHEN counters.value < :value THEN :value ELSE counters.value END"
)
