"""Bring a database to the present version, at start and without a settings file on disk.

The rule: a database of a newer release is refused before anything is changed.
"""

from functools import cache
from pathlib import Path
from typing import Literal

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from storage.database.errors import StoreError

MIGRATIONS = Path(__file__).parents[1] / "migrations"
HEAD = "head"


def migrate(connection: Connection, revision: str = HEAD) -> None:
    """Run the missing steps; raises StoreError when the database is newer or not ours."""
    # Even with nothing to do a run of Alembic takes its time.
    if standing(connection) == "current":
        return
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def standing(connection: Connection) -> Literal["empty", "old", "current"]:
    """How far the database is; changes nothing. Raises StoreError when it is newer or not ours."""
    heads = _heads(connection)
    if not all(map(is_known, heads)):
        raise StoreError(f"the database has version {', '.join(sorted(heads))}", "newer-version")
    # Our tables without a version were not made by our steps: migrating would write into them.
    if not heads and inspect(connection).has_table("subscribers"):
        raise StoreError("the database holds tables of another program", "unreadable")
    if not heads:
        return "empty"
    return "current" if heads == {newest()} else "old"


def revision_of(connection: Connection) -> str | None:
    """The version of a database; None for one without tables of ours."""
    return next(iter(sorted(_heads(connection))), None)


def is_known(revision: str) -> bool:
    """Whether this program has the step that leads to this version."""
    return revision in {step.revision for step in _steps().walk_revisions()}


def newest() -> str:
    """The version this program works with."""
    return str(_steps().get_current_head())


@cache
def _steps() -> ScriptDirectory:
    # Reading them imports every step anew, a tenth of a second at each opening of a database.
    return ScriptDirectory.from_config(_config())


def _heads(connection: Connection) -> set[str]:
    return set(MigrationContext.configure(connection).get_current_heads())


def _config() -> Config:
    config = Config()
    # The reader of the option takes % for a place holder.
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return config
