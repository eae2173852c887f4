"""Numbers that only grow.

The rule: the counter's row stays locked until the transaction ends, so there are neither doubles
nor gaps, and a rollback gives the number back.
"""

from typing import Any, TypeVar

from sqlalchemy import Connection, event, text
from sqlmodel import Session

RECEIPTS = "registration/"
_SEEN = "counters seen"
_NUMBERS = "number/"
T = TypeVar("T")


def bump(session: Session, name: str, by: int = 1) -> int:
    """The next number of this counter, from 1; or `by` numbers further."""
    session.info.get(_SEEN, {}).pop(name, None)
    return int(session.connection().execute(_BUMP, {"name": name, "by": by}).scalar_one())


def current(session: Session, name: str) -> int:
    """The last number given out, 0 before the first."""
    found = session.connection().execute(_CURRENT, {"name": name}).scalar_one_or_none()
    return int(found or 0)


def seen(session: Session, name: str) -> int:
    """`current`, asked once in a transaction: everybody of a batch asks for the same."""
    numbers: dict[str, int] = session.info.setdefault(_SEEN, {})
    if name not in numbers:
        numbers[name] = current(session, name)
    return numbers[name]


def raise_to(session: Session, name: str, value: int) -> None:
    """Give out no number up to `value` again."""
    session.connection().execute(_RAISE, {"name": name, "value": value})


def named_by_number(table: type[T]) -> type[T]:
    """Mark a table whose rows the journal names: on SQLite, too, no number is given twice.

    There a table goes on from the rows that are left; every other engine counts by itself.
    """
    name = str(table.__tablename__)  # type: ignore[attr-defined]
    following = text(
        "INSERT INTO counters (name, value) "
        f"VALUES (:name, (SELECT coalesce(max(id), 0) + 1 FROM {name})) "
        "ON CONFLICT (name) DO UPDATE SET value = "
        f"max(counters.value, (SELECT coalesce(max(id), 0) FROM {name})) + 1 RETURNING value"
    )

    def number(_: object, connection: Connection, row: Any) -> None:
        if connection.dialect.name == "sqlite" and row.id is None:
            found = connection.execute(following, {"name": f"{_NUMBERS}{name}"})
            row.id = int(found.scalar_one())

    event.listen(table, "before_insert", number)
    return table


# Made once: making a statement costs more than asking it.
_CURRENT = text("SELECT value FROM counters WHERE name = :name")
# One statement: reading first and writing then would give two copies the same number.
_BUMP = text(
    "INSERT INTO counters (name, value) VALUES (:name, :by) "
    "ON CONFLICT (name) DO UPDATE SET value = counters.value + :by RETURNING value"
)
_RAISE = text(
    "INSERT INTO counters (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE "
    "SET value = CASE WHEN counters.value < :value THEN :value ELSE counters.value END"
)
