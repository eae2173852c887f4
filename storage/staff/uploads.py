"""Documents of the staff that are being read: how far each is, for every copy of the program.

The rule: whoever sent it sees it, and nobody else; of the token a digest is kept. What has not
moved for minutes was read by a copy that is no more.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, update
from sqlmodel import col

from storage.database.engine import Database
from storage.tables.desk import UploadRow
from storage.tables.secret_codes import digest

# Whoever reads says so twice as often, and is stopped in less.
SILENT = timedelta(minutes=3)
KEPT = timedelta(days=1)


@dataclass(frozen=True)
class Upload:
    """One document: its step, how far it is (0 to 1), at its end a plan or why there is none.

    `lost`: whoever read it is no more.
    """

    step: str
    done: float
    plan: str
    refused: str
    lost: bool

    @property
    def ended(self) -> bool:
        """Whether there is nothing to wait for."""
        return bool(self.plan or self.refused or self.lost)


class StoredUploads:
    """Documents by tokens; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, staff_id: int, now: datetime) -> str:
        """Remember one for a day; the token to look it up with."""
        token = secrets.token_urlsafe(18)
        with self._database.write() as session:
            session.exec(delete(UploadRow).where(col(UploadRow.moved_at) <= now - KEPT))
            session.add(UploadRow(digest=digest(token), staff_id=staff_id, moved_at=now))
        return token

    def at(self, token: str, step: str, done: float, now: datetime) -> None:
        """It has come so far."""
        self._set(token, moved_at=now, step=step, done=done)

    def end(self, token: str, now: datetime, *, plan: str = "", refused: str = "") -> None:
        """It has become this plan, or this is why it did not."""
        self._set(token, moved_at=now, plan=plan, refused=refused)

    def find(self, staff_id: int, token: str, now: datetime) -> Upload | None:
        """One's own, None for another's or one that is forgotten."""
        with self._database.read() as session:
            row = session.get(UploadRow, digest(token))
        if row is None or row.staff_id != staff_id:
            return None
        lost = not (row.plan or row.refused) and row.moved_at <= now - SILENT
        return Upload(row.step, row.done, row.plan, row.refused, lost)

    def _set(self, token: str, **values: object) -> None:
        with self._database.write() as session:
            here = col(UploadRow.digest) == digest(token)
            session.exec(update(UploadRow).where(here).values(**values))
