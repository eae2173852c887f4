"""Bring a database to the present version, at start and without a settings file on disk.

The rule: a database of a newer release is refused before anything is changed.
"""

from pathlib import Path
from typing import Literal

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from storage.errors import StoreError

MIGRATIONS = Path(__file__).parent / "migrations"


def migrate(connection: Connection) -> None:
    """Run the missing steps; raises StoreError when the database is newer or not ours."""
    if standing(connection) != "current":
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def standing(connection: Connection) -> Literal["empty", "old", "current"]:
    """How far the database is; changes nothing. Raises StoreError when it is newer or not ours."""
    script = ScriptDirectory.from_config(_config())
    known = {step.revision for step in script.walk_revisions()}
    heads = set(MigrationContext.configure(connection).get_current_heads())
    if not heads <= known:
        raise StoreError(f"the database has version {', '.join(sorted(heads))}", "newer-version")
    if not heads and inspect(connection).has_table("subscribers"):
        raise StoreError("the database holds tables of another program", "unreadable")
    if not heads:
        return "empty"
    return "current" if heads == set(script.get_heads()) else "old"


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return config
