"""Everything a database and the files beside it hold, to look for what must not be there."""

from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import create_engine, select

from tests.support.database.reflected import reflected


def every_row(url: str) -> str:
    """All rows of all tables as one text."""
    engine = create_engine(url.replace("postgresql://", "postgresql+psycopg://"))
    with engine.connect() as connection:
        text = "\n".join(
            f"{table.name}: {tuple(row)}"
            for table in reflected(connection).sorted_tables
            for row in connection.execute(select(table))
        )
    engine.dispose()
    return text


def files(url: str) -> Iterator[tuple[str, bytes]]:
    """Every file beside the database, backups apart."""
    folder = Path(url.removeprefix("sqlite:///")).parent
    for path in folder.rglob("*"):
        if path.is_file() and "backups" not in path.parts:
            yield path.name, path.read_bytes()


def left(url: str, *secrets: str) -> list[tuple[str, str]]:
    """(where, what) of every secret that is still stored, in rows and in files."""
    rows = every_row(url).splitlines()
    found = [(row, secret) for row in rows for secret in secrets if secret in row]
    if url.startswith("sqlite"):
        found += [
            (name, secret)
            for name, content in files(url)
            for secret in secrets
            if secret.encode() in content or secret.encode("utf-16-le") in content
        ]
    return found
