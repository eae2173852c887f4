"""What somebody of the staff was shown and may confirm: kept for two hours, for every copy.

The rule: what is confirmed is exactly what was shown, to the one who was shown it, once; of the
token a digest is kept, and a person has a few at a time.
"""

import json
import secrets
import zlib
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, update
from sqlmodel import col, select

from storage.database.engine import Database
from storage.tables.desk import PreviewRow
from storage.tables.secret_codes import digest

# Mending forty rows takes its time; every step of it begins the time anew.
LIVES = timedelta(hours=2)
KEPT = 5


def texts_of(content: bytes) -> str:
    """Every text and number of what was shown, a line each; it is kept as compressed JSON."""
    try:
        return "\n".join(_texts(json.loads(zlib.decompress(content))))
    except (zlib.error, ValueError):
        return ""


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from _texts(one)
    elif value is not None:
        # A telephone number of a sheet may be a number.
        yield str(value)


class StoredPreviews:
    """Contents by tokens; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, staff_id: int, content: bytes, now: datetime) -> str:
        """Remember it for two hours; the token to ask for it with."""
        token, mine = secrets.token_urlsafe(18), col(PreviewRow.staff_id) == staff_id
        with self._database.write() as session:
            session.exec(delete(PreviewRow).where(col(PreviewRow.until) <= now))
            newest = col(PreviewRow.until).desc()
            others = session.exec(select(PreviewRow.digest).where(mine).order_by(newest)).all()
            gone = col(PreviewRow.digest).in_(others[KEPT - 1 :])
            session.exec(delete(PreviewRow).where(gone))
            until = now + LIVES
            row = PreviewRow(digest=digest(token), staff_id=staff_id, until=until, content=content)
            session.add(row)
        return token

    def look(self, staff_id: int, token: str, now: datetime) -> bytes | None:
        """What was shown; None for another's, an old or an unknown token."""
        with self._database.read() as session:
            row = session.get(PreviewRow, digest(token))
            mine = row is not None and row.staff_id == staff_id and row.until > now
            return row.content if row is not None and mine else None

    def change(self, staff_id: int, token: str, content: bytes, now: datetime) -> None:
        """Put another in its place, if it is still there."""
        with self._database.write() as session:
            theirs = [col(PreviewRow.digest) == digest(token), col(PreviewRow.until) > now]
            session.exec(
                update(PreviewRow)
                .where(*theirs, col(PreviewRow.staff_id) == staff_id)
                .values(content=content, until=now + LIVES)
            )

    def take(self, staff_id: int, token: str, now: datetime) -> bool:
        """Whether this one may act on what was shown: of two presses one may."""
        theirs = [col(PreviewRow.digest) == digest(token), col(PreviewRow.until) > now]
        with self._database.write() as session:
            taken = session.exec(
                delete(PreviewRow).where(*theirs, col(PreviewRow.staff_id) == staff_id)
            )
            return bool(taken.rowcount)
