"""What the staff decide about registrations, each decision with its line in the journal.

The rule: the decision, what its owner is told and the journal's line are one transaction, and in
it the registration is kept and must still be as whoever decides has seen it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from handlers.values.replies import Reply
from storage.database.engine import Database
from storage.database.locks import kept
from storage.journal.journal import Actor, record
from storage.outbox.outbox import enqueue
from storage.people.chats import chats_of, hold_person, to_write_to
from storage.tables.office import DecisionRow
from storage.tables.people import RegistrationRow

Decided = Literal["accepted", "returned", "collected"]


# From which states each decision may be taken.
MAY_FROM: Mapping[Decided, tuple[str, ...]] = {
    "accepted": ("sent", "returned"),
    "returned": ("sent", "accepted"),
    "collected": ("accepted",),
}


@dataclass(frozen=True)
class Seen:
    """How a registration was when it was looked at."""

    version: int
    status: str


class Changed(Exception):
    """A registration is not (any more) as it was seen, or may not be decided like this.

    `status` is what it is now, `by` the member of the staff who made it so; None for its owner.
    """

    def __init__(self, code: str, status: str, by: str | None) -> None:
        super().__init__(code)
        self.code, self.status, self.by = code, status, by


class Decisions:
    """The decisions of the staff; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def decide(
        self,
        code: str,
        seen: Seen,
        status: Decided,
        note: str | None,
        by: Actor,
        now: datetime,
        notice: Reply | None = None,
    ) -> None:
        """Decide about a registration and tell its owner; raises LookupError or Changed."""
        with self._database.write() as session:
            decide(session, code, seen, status, note, by, now, notice)

    def notes(self, code: str) -> dict[datetime, str]:
        """The words of the decisions about a registration, by their moment."""
        query = (
            select(DecisionRow)
            .join(RegistrationRow, col(RegistrationRow.id) == DecisionRow.registration_id)
            .where(RegistrationRow.code == code)
        )
        with self._database.read() as session:
            return {row.at: row.note for row in session.exec(query) if row.note}


def decide(
    session: Session,
    code: str,
    seen: Seen,
    status: Decided,
    note: str | None,
    by: Actor,
    now: datetime,
    notice: Reply | None = None,
) -> None:
    """As the method, within the caller's transaction."""
    row = seen_row(session, code, seen)
    if row.status not in MAY_FROM[status]:
        raise Changed(code, row.status, decided_by(session, row))
    before = _as_json(row)
    row.status, row.note, row.changed_at = status, note, now
    remember(session, row, by, now)
    tell(session, row.person_id, (notice,) if notice else (), now)
    record(session, by, f"registration.{status}", code, before, _as_json(row), now)


def keep(session: Session, code: str) -> RegistrationRow | None:
    """The registration, kept by this transaction until it ends; its person first, as everywhere."""
    found = session.exec(_by_code(code)).one_or_none()
    if found is None:
        return None
    hold_person(session, found.person_id)
    return session.exec(kept(_by_code(code))).one_or_none()


def decided_by(session: Session, row: RegistrationRow) -> str | None:
    """Who of the staff made the registration what it is; None when its owner did."""
    latest = session.exec(
        select(DecisionRow)
        .where(DecisionRow.registration_id == row.id)
        .order_by(col(DecisionRow.id).desc())
        .limit(1)
    ).first()
    return latest.decided_by if latest and latest.status == row.status else None


def seen_row(session: Session, code: str, seen: Seen) -> RegistrationRow:
    """The registration kept for us, still as it was seen."""
    row = keep(session, code)
    if row is None:
        raise LookupError(f"no registration {code}")
    if row.status == "withdrawn" or Seen(row.version, row.status) != seen:
        raise Changed(code, row.status, decided_by(session, row))
    return row


def _by_code(code: str) -> SelectOfScalar[RegistrationRow]:
    return select(RegistrationRow).where(RegistrationRow.code == code)


def remember(session: Session, row: RegistrationRow, by: Actor, now: datetime) -> None:
    """Note what the registration has just become, and through whom."""
    session.add(
        DecisionRow(
            registration_id=row.id,
            status=row.status,
            note=row.note,
            decided_by=by.name,
            at=now,
        )
    )


def tell(session: Session, person_id: int, replies: Iterable[Reply], now: datetime) -> None:
    """Write to the person's first chat that can be reached."""
    chat = to_write_to(chats_of(session, person_id))
    if chat is not None:
        enqueue(session, chat.id, replies, now)


def _as_json(row: RegistrationRow) -> dict[str, object]:
    """For the journal, which never forgets: the note's words, perhaps personal, stay out of it."""
    return {"status": row.status, "note": row.note is not None, "version": row.version}
