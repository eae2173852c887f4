"""Numbers that only grow.

The rule: the counter's row stays locked until the transaction ends, so there are neither doubles
nor gaps, and a rollback gives the number back.
"""

from typing import Any, TypeVar

from sqlalchemy import Connection, TextClause, event, text
from sqlmodel import Session

RECEIPTS = "registration/"
_SEEN = "counters seen"
_NUMBERS = "number/"
T = TypeVar("T")
_FOLLOWING: dict[str, TextClause] = {}


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


def lift_to(session: Session, name: str, value: int) -> bool:
    """`raise_to`; False when it stood there already, also when another transaction lifts it now."""
    lifted = session.connection().execute(_LIFT, {"name": name, "value": value})
    return lifted.scalar_one_or_none() is not None


def named_by_number(table: type[T]) -> type[T]:
    """Mark a table whose rows the journal names: on SQLite, too, no number is given twice.

    There a table goes on from the rows that are left; every other engine counts by itself.
    """
    name = str(table.__tablename__)  # type: ignore[attr-defined]
    _FOLLOWING[name] = text(
        "INSERT INTO counters (name, value) "
        f"VALUES (:name, (SELECT coalesce(max(id), 0) + :by FROM {name})) "
        "ON CONFLICT (name) DO UPDATE SET value = "
        f"max(counters.value, (SELECT coalesce(max(id), 0) FROM {name})) + :by RETURNING value"
    )

    def number(_: object, connection: Connection, row: Any) -> None:
        if connection.dialect.name == "sqlite" and row.id is None:
            row.id = following(connection, name, 1)

    event.listen(table, "before_insert", number)
    return table


def is_named(table: str) -> bool:
    """Whether the journal names the rows of this table by number."""
    return table in _FOLLOWING


def following(connection: Connection, table: str, by: int) -> int:
    """The last of so many new numbers of a table whose rows the journal names, on SQLite."""
    asked = {"name": f"{_NUMBERS}{table}", "by": by}
    return int(connection.execute(_FOLLOWING[table], asked).scalar_one())


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
# One statement here too: whoever waits for the other's sees it lifted, and has not lifted it.
_LIFT = text(
    "INSERT INTO counters (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE "
    "SET value = :value WHERE counters.value < :value RETURNING value"
)
