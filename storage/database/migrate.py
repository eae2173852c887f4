"""Bring a database to the present version, at start and without a settings file on disk."""

from sqlalchemy import Column, Connection, MetaData, String, Table, insert

from storage.database.version import MIGRATIONS, VERSIONS, newest, standing
from storage.tables import base as tables
from storage.tables import (
    beside,
    counters,
    desk,
    office,
    official,
    people,
    plans,
    privacy,
    registrations,
    secret_codes,
    signed,
)

HEAD = "head"
# They are made by being imported.
ALL = (
    beside,
    counters,
    desk,
    office,
    official,
    people,
    plans,
    privacy,
    registrations,
    secret_codes,
    signed,
)
VERSION = Table(VERSIONS, MetaData(), Column("version_num", String(32), primary_key=True))


def migrate(connection: Connection, revision: str = HEAD) -> None:
    """Run the missing steps; raises StoreError when the database is newer or not ours."""
    found = standing(connection)
    if found == "current":
        return
    if found == "empty" and revision in (HEAD, newest()):
        _create(connection)
        return
    # A tenth of a start, which nearly always finds the present version.
    from alembic import command
    from alembic.config import Config

    config = Config()
    # The reader of the option takes % for a place holder.
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def _create(connection: Connection) -> None:
    """The present tables at once: the steps would lead to the same ones, five times slower."""
    tables.Table.metadata.create_all(connection, checkfirst=False)
    VERSION.create(connection)
    connection.execute(insert(VERSION).values(version_num=newest()))
