"""Programmes of occasions, given out under a random name: no platform is handed the file.

The rule: whoever has the name reads it, for half a year; only the name's digest is kept.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete
from sqlmodel import Session, col

from storage.announcements.approvals import require_acting
from storage.change import Change
from storage.database.engine import Database
from storage.tables.desk import ProgrammeRow
from storage.tables.secret_codes import digest, new_token

LIVES = timedelta(days=183)


@dataclass(frozen=True)
class Programme:
    """The file as it is given out."""

    media: str
    content: bytes


class Programmes:
    """Reading only; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def named(self, name: str, now: datetime) -> Programme | None:
        """What this name opens; None for an unknown one, and when its time is over."""
        with self._database.read() as session:
            row = session.get(ProgrammeRow, digest(name))
            if row is None or row.added_at + LIVES <= now:
                return None
            return Programme(row.media, row.content)


def drop_programmes(session: Session, now: datetime) -> None:
    """Those whose time is over."""
    session.exec(delete(ProgrammeRow).where(col(ProgrammeRow.added_at) <= now - LIVES))


def keep_programme(change: Change, programme: Programme) -> str:
    """A new name for the file. Raises NotAllowed."""
    require_acting(change)
    name = new_token()
    row = ProgrammeRow(
        digest=digest(name),
        media=programme.media,
        content=programme.content,
        added_at=change.now,
    )
    change.session.add(row)
    # The name itself opens the file, and the journal is kept for ever.
    size = {"media": programme.media, "bytes": len(programme.content)}
    change.record("announcement.programme", "programme", None, size)
    return name
