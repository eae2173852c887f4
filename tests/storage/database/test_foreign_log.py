"""The log that lies beside a SQLite file is that file's own, or it is known for another's.

The kind of fault: what a kill leaves is taken for a mistake, or a mistake for what a kill leaves.
"""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from storage.database.foreign_log import is_bare, is_foreign


def _work(file: Path, dice: Random, copies: Path) -> None:
    """Some transactions and checkpoints, with a reader in their way, a copy now and then."""
    with (
        closing(sqlite3.connect(file, isolation_level=None)) as writer,
        closing(sqlite3.connect(file, isolation_level=None)) as reader,
    ):
        writer.execute("PRAGMA journal_mode=WAL")
        writer.execute(f"PRAGMA wal_autocheckpoint={dice.choice((5, 50, 1000))}")
        writer.execute("CREATE TABLE IF NOT EXISTS t (id INTEGER PRIMARY KEY, words TEXT)")
        for _ in range(dice.randrange(1, 60)):
            writer.execute("INSERT INTO t (words) VALUES (?)", ("x" * dice.randrange(3000),))
            writer.execute("UPDATE t SET words = id WHERE id % 7 = ?", (dice.randrange(7),))
            if not reader.in_transaction:
                reader.execute("BEGIN")
                reader.execute("SELECT count(*) FROM t").fetchone()
            elif dice.random() < 0.3:
                reader.execute("COMMIT")
            if dice.random() < 0.1:
                writer.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
            # As a kill would leave both.
            _left(file, copies / "left.db")
            assert not is_foreign(copies / "left.db")


def _left(file: Path, to: Path) -> None:
    for part in ("", "-wal"):
        # With their times, which tell what was written last.
        shutil.copy2(f"{file}{part}", f"{to}{part}")


@pytest.mark.parametrize("seed", range(6))
def test_what_a_kill_leaves_belongs_together(seed: int, tmp_path: Path) -> None:
    """At every moment, whatever was brought into the file of what the log holds."""
    _work(tmp_path / "a.db", Random(seed), tmp_path)


def test_a_file_with_tables_is_not_bare(tmp_path: Path) -> None:
    """Nor is a letter a database, nor what has its tables in the log."""
    file = tmp_path / "a.db"
    file.write_bytes(b"")
    assert is_bare(file)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE t (id INTEGER)")
        assert not is_bare(file)
        shutil.copyfile(file, tmp_path / "by-hand.db")
        # All of it was in the log.
        assert is_bare(tmp_path / "by-hand.db")
    assert not is_bare(file)
    file.write_bytes(b"a letter, not a database. " * 100)
    assert not is_bare(file)
