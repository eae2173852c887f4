"""A journal as it was written before the chain was keyed."""

from alembic import command
from alembic.config import Config
from sqlalchemy import MetaData

from storage.database.engine import Database
from storage.database.version import MIGRATIONS
from storage.journal.chain import FIRST, hash_of
from storage.tables.desk import JournalRow
from tests.support.clerks import NOW

BEFORE = "0015"


def before_keys(url: str) -> None:
    """A database of that release with three lines."""
    database = Database(url)
    with database.migrate() as connection:
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.attributes["connection"] = connection
        command.upgrade(config, BEFORE)
        tables, previous = MetaData(), FIRST
        tables.reflect(connection)
        for number in (1, 2, 3):
            line = {"id": number, "at": NOW, "actor": "Lan", "action": "export", "subject": "x"}
            row = JournalRow(**line, prev_hash=previous, hash="")
            previous = hash_of(row, None)
            found = {**line, "prev_hash": row.prev_hash, "hash": previous}
            connection.execute(tables.tables["journal"].insert().values(**found))
        connection.execute(tables.tables["counters"].insert().values(name="journal", value=3))
    database.engine.dispose()
