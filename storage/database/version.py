"""Which version a database has, told without the library that brings it to the present one.

The rule: a database of a newer release is refused before anything is changed.
"""

from functools import cache
from pathlib import Path
from typing import Literal

from sqlalchemy import Connection, inspect, text

from storage.database.errors import StoreError

MIGRATIONS = Path(__file__).parents[1] / "migrations"
# Alembic's own table, which its steps write.
VERSIONS = "alembic_version"
# One that every version has.
OURS = "subscribers"


def standing(connection: Connection) -> Literal["empty", "old", "current"]:
    """How far the database is; changes nothing.

    Raises StoreError when it is newer, not ours, or to be made or changed by who may not.
    """
    heads = _heads(connection)
    refuse_foreign(connection)
    if not all(map(is_known, heads)):
        raise StoreError(f"the database has version {', '.join(sorted(heads))}", "newer-version")
    if heads == {newest()}:
        return "current"
    _refuse_without_right(connection)
    return "old" if heads else "empty"


def refuse_foreign(connection: Connection) -> None:
    """Raise StoreError where there are tables that our steps have not made."""
    heads = _heads(connection)
    if heads and all(map(is_known, heads)):
        return
    # Migrating would write among them. Others keep versions under the same name as we do.
    tables = inspect(connection).get_table_names()
    if tables and not (heads and OURS in tables):
        raise foreign(connection)


def foreign(connection: Connection) -> StoreError:
    """What is said of a database of another program, on a server with its name and the user."""
    at = ""
    if connection.dialect.name != "sqlite":
        asked = text("SELECT current_user, current_database()")
        at = ' by user "{}" in database "{}"'.format(*connection.execute(asked).one())
    return StoreError(f"tables of another program{at}", "other-tables")


def _refuse_without_right(connection: Connection) -> None:
    """Raise StoreError where this account may make no table; a file says so by itself."""
    if connection.dialect.name == "sqlite":
        return
    asked = text(
        "SELECT coalesce(has_schema_privilege(current_schema(), 'CREATE'), false),"
        " current_user, current_database()"
    )
    may, user, database = connection.execute(asked).one()
    if not may:
        raise StoreError(f'user "{user}" makes no table in database "{database}"', "no-right")


def revision_of(connection: Connection) -> str | None:
    """The version of a database; None for one without tables of ours."""
    return next(iter(sorted(_heads(connection))), None)


def is_known(revision: str) -> bool:
    """Whether this program has the step that leads to this version."""
    return revision in _steps()


def newest() -> str:
    """The version this program works with."""
    return max(_steps())


@cache
def _steps() -> frozenset[str]:
    # By their names, which begin with the version: to import the steps takes Alembic itself.
    files = (MIGRATIONS / "versions").glob("[0-9]*_*.py")
    return frozenset(file.name.partition("_")[0] for file in files)


def _heads(connection: Connection) -> set[str]:
    if not inspect(connection).has_table(VERSIONS):
        return set()
    return set(connection.execute(text(f"SELECT version_num FROM {VERSIONS}")).scalars())
