"""What every table shares.

The rule: ids are 64-bit, and a number once given is never another row's.
"""

from typing import Any, ClassVar

from sqlalchemy import JSON, BigInteger, Integer, MetaData, Text, func
from sqlmodel import Field, Session, SQLModel, select

# SQLite numbers rows by itself only for the type INTEGER, which is 64-bit there anyway.
BigId = BigInteger().with_variant(Integer(), "sqlite")
# A late "sent" for a deleted row must not hit a newer row that got the same number.
NEVER_REUSE = {"sqlite_autoincrement": True}


class Table(SQLModel):
    """Base of our tables; constraint names are fixed so that migrations can address them."""

    metadata: ClassVar[MetaData] = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


def how_many(session: Session, table: type[Table], **equal: object) -> int:
    """How many rows have these values."""
    return session.exec(select(func.count()).select_from(table).filter_by(**equal)).one()


def row_id() -> Any:
    """A primary key that the database numbers."""
    return Field(default=None, primary_key=True, sa_type=BigId)


def ref(column: str, **options: Any) -> Any:
    """A row of another table."""
    return Field(foreign_key=column, sa_type=BigId, **options)


def json_column(**options: Any) -> Any:
    """A JSON value."""
    return Field(sa_type=JSON, **options)


def text_column(**options: Any) -> Any:
    """Text of any length."""
    return Field(sa_type=Text, **options)
