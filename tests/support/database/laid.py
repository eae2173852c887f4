"""The kept database of a release, laid at an address of either engine."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection, make_url, select, text

from storage.database.version import VERSIONS
from tests.support.database.earlier import Earlier, earlier
from tests.support.database.full_database import connected

KEPT = sorted((Path(__file__).parents[2] / "samples" / "databases").glob("*.sql"))


def lay(url: str, kept: Path) -> None:
    """Make that database at this address, which is empty."""
    if url.startswith("sqlite"):
        file = Path(make_url(url).database or "")
        file.parent.mkdir(parents=True, exist_ok=True)
        _make(file, kept)
        return
    with TemporaryDirectory() as folder:
        file = Path(folder) / "htx.db"
        _make(file, kept)
        with connected(f"sqlite:///{file.as_posix()}") as source:
            version = source.execute(text("SELECT version_num FROM alembic_version")).scalar_one()
            with earlier(url, version) as then:
                _carry(source, then)


def _make(file: Path, kept: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(kept.read_text(encoding="utf-8"))


def _carry(source: Connection, then: Earlier) -> None:
    for table in then.tables.sorted_tables:
        if table.name == VERSIONS:
            continue
        # What a step put into the new tables stands among the rows.
        then.connection.execute(table.delete())
        for row in source.execute(select(table)).mappings():
            then.add(
                table.name, **{key: _aware(one) for key, one in row.items() if one is not None}
            )
        if "id" in table.columns:
            then.run(
                f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'), max(id))"
                f" FROM {table.name} HAVING max(id) > 0"
            )


def _aware(value: object) -> object:
    return value.replace(tzinfo=UTC) if isinstance(value, datetime) else value
