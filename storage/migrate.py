"""Bring a database to the present version, at start and without a settings file on disk.

The rule: a database of a newer release is refused before anything is changed.
"""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from storage.errors import StoreError

MIGRATIONS = Path(__file__).parent / "migrations"


def migrate(connection: Connection) -> None:
    """Run the missing steps; raises StoreError when the database is newer or not ours."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    script = ScriptDirectory.from_config(config)
    known = {step.revision for step in script.walk_revisions()}
    heads = set(MigrationContext.configure(connection).get_current_heads())
    if not heads <= known:
        raise StoreError(f"the database has version {', '.join(sorted(heads))}", "newer-version")
    if not heads and inspect(connection).has_table("subscribers"):
        raise StoreError("the database holds tables of another program", "unreadable")
    command.upgrade(config, "head")
