"""Plans that are being learned: how far each is, for every copy of the program.

The rule: one copy learns the same words at a time, and every copy and all of the staff see it.
What has not moved for minutes was learned by a copy that is no more.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col

from storage.database.engine import Database
from storage.staff.uploads import KEPT, SILENT
from storage.tables.desk import UploadRow
from storage.tables.secret_codes import digest


@dataclass(frozen=True)
class LearnedSoFar:
    """How much is done (0 to 1); `refused` says why it could not be learned."""

    done: float
    refused: str


class StoredLearnings:
    """Learnings by what names the words; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, words: str, staff_id: int, now: datetime) -> bool:
        """Take a plan to learn; False while another copy does."""
        with self._database.write() as session:
            session.exec(delete(UploadRow).where(col(UploadRow.moved_at) <= now - KEPT))
            known = session.get(UploadRow, _name(words), with_for_update=True)
            if known and not known.refused and known.moved_at > now - SILENT:
                return False
            if known is None:
                return _inserted(
                    session, UploadRow(digest=_name(words), staff_id=staff_id, moved_at=now)
                )
            known.staff_id, known.moved_at, known.done, known.refused = staff_id, now, 0.0, ""
            session.add(known)
            return True

    def at(self, words: str, done: float, now: datetime) -> None:
        """So much of it is done."""
        self._set(words, moved_at=now, done=done)

    def refuse(self, words: str, why: str, now: datetime) -> None:
        """It could not be learned; whoever begins again may find it otherwise."""
        self._set(words, moved_at=now, refused=why)

    def end(self, words: str) -> None:
        """It is learned, or the refusal was told."""
        with self._database.write() as session:
            session.exec(delete(UploadRow).where(col(UploadRow.digest) == _name(words)))

    def find(self, words: str, now: datetime) -> LearnedSoFar | None:
        """How far it is at whichever copy; None when nobody learns it."""
        with self._database.read() as session:
            row = session.get(UploadRow, _name(words))
        if row is None or (not row.refused and row.moved_at <= now - SILENT):
            return None
        return LearnedSoFar(row.done, row.refused)

    def _set(self, words: str, **values: object) -> None:
        with self._database.write() as session:
            here = col(UploadRow.digest) == _name(words)
            session.exec(update(UploadRow).where(here).values(**values))


def _inserted(session: Session, row: UploadRow) -> bool:
    """False where another copy was faster; in a savepoint, or PostgreSQL would end the whole."""
    try:
        with session.begin_nested():
            session.add(row)
            session.flush()
    except IntegrityError:
        return False
    return True


def _name(words: str) -> str:
    """Where it stands among what is read: no token of an upload begins so."""
    return digest(f"plan {words}")
