"""A journal as it was written before the chain was keyed."""

from storage.journal.chain import FIRST, hash_of
from storage.tables.desk import JournalRow
from tests.support.clerks import NOW
from tests.support.database.earlier import earlier

BEFORE = "0015"


def before_keys(url: str) -> None:
    """A database of that release with three lines."""
    previous = FIRST
    with earlier(url, BEFORE) as then:
        for number in (1, 2, 3):
            line = {"id": number, "at": NOW, "actor": "Lan", "action": "export", "subject": "x"}
            row = JournalRow(**line, prev_hash=previous, hash="")
            previous = hash_of(row, None)
            found = {**line, "prev_hash": row.prev_hash, "hash": previous}
            then.add("journal", **found)
        then.add("counters", name="journal", value=3)
