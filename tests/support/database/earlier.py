"""A database as an earlier release made it, to be filled and then brought up to date."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, MetaData, text

from storage.database.engine import Database
from storage.database.version import MIGRATIONS
from tests.support.database.reflected import reflected


@dataclass(frozen=True)
class Earlier:
    """The tables of that release; what is added stands there as it stored it."""

    connection: Connection
    tables: MetaData

    def add(self, table: str, **values: object) -> None:
        """One row."""
        self.connection.execute(self.tables.tables[table].insert().values(**values))

    def run(self, statement: str, **values: object) -> None:
        """One statement, for what Python would store in another form."""
        self.connection.execute(text(statement), values)


@contextmanager
def earlier(url: str, revision: str) -> Iterator[Earlier]:
    """The database of that revision, closed again afterwards."""
    database = Database(url)
    with database.migrate() as connection:
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        yield Earlier(connection, reflected(connection))
    database.engine.dispose()
