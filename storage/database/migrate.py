"""Bring a database to the present version, at start and without a settings file on disk."""

from sqlalchemy import Connection

from storage.database.version import MIGRATIONS, standing

HEAD = "head"


def migrate(connection: Connection, revision: str = HEAD) -> None:
    """Run the missing steps; raises StoreError when the database is newer or not ours."""
    if standing(connection) == "current":
        return
    # A tenth of a start, which nearly always finds the present version.
    from alembic import command
    from alembic.config import Config

    config = Config()
    # The reader of the option takes % for a place holder.
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)
