"""What the staff decide: registrations and event dates, each with its line in the journal.

The rule: the decision, what its owner is told and the journal's line are one transaction.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Literal

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from handlers.messages import Reply
from storage.chats import chats_of, hold_person, to_write_to
from storage.engine import Database
from storage.journal import Actor, record
from storage.office_tables import DecisionRow, EventDateRow
from storage.outbox import enqueue
from storage.tables import RegistrationRow

Decided = Literal["accepted", "returned", "collected"]


class Changed(Exception):
    """The registration is not any more as it was when it was looked at."""


class Decisions:
    """The decisions of the staff; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def decide(
        self,
        code: str,
        status: Decided,
        note: str | None,
        by: Actor,
        now: datetime,
        notice: Reply | None = None,
        version: int | None = None,
    ) -> None:
        """Decide about a registration and tell its owner; raises LookupError or Changed.

        Changed when it was withdrawn, or is not the `version` that was looked at.
        """
        with self._database.write() as session:
            decide(session, code, status, note, by, now, notice, version)

    def merge(
        self,
        kept: str,
        merged: str,
        note: str,
        by: Actor,
        now: datetime,
        notice: Reply | None = None,
    ) -> None:
        """Two registrations are one: `merged` becomes withdrawn with `note`, its owner is told."""
        with self._database.write() as session:
            if kept == merged or session.exec(_by_code(kept)).one_or_none() is None:
                raise LookupError(f"no other registration {kept}")
            row = _standing(session, merged, None)
            before = _as_json(row)
            row.status, row.note, row.changed_at = "withdrawn", note, now
            _remember(session, row, by, now)
            _tell(session, row.person_id, (notice,) if notice else (), now)
            after = {**_as_json(row), "kept": kept}
            record(session, by, "registration.merge", merged, before, after, now)

    def set_event_date(
        self,
        plan_id: str,
        event_id: str,
        on: date | None,
        source: str | None,
        by: Actor,
        now: datetime,
    ) -> None:
        """Set an event's date, or take it back with None."""
        with self._database.write() as session:
            set_event_date(session, plan_id, event_id, on, source, by, now)


def decide(
    session: Session,
    code: str,
    status: Decided,
    note: str | None,
    by: Actor,
    now: datetime,
    notice: Reply | None = None,
    version: int | None = None,
) -> None:
    """As the method, within the caller's transaction."""
    row = _standing(session, code, version)
    before = _as_json(row)
    row.status, row.note, row.changed_at = status, note, now
    _remember(session, row, by, now)
    _tell(session, row.person_id, (notice,) if notice else (), now)
    record(session, by, f"registration.{status}", code, before, _as_json(row), now)


def set_event_date(
    session: Session,
    plan_id: str,
    event_id: str,
    on: date | None,
    source: str | None,
    by: Actor,
    now: datetime,
) -> None:
    """As the method, within the caller's transaction."""
    latest = session.exec(
        select(EventDateRow)
        .where(EventDateRow.plan_id == plan_id, EventDateRow.event_id == event_id)
        .order_by(col(EventDateRow.id).desc())
        .limit(1)
    ).first()
    before = {"on": _day(latest.happens_on), "source": latest.source} if latest else None
    session.add(
        EventDateRow(
            plan_id=plan_id,
            event_id=event_id,
            happens_on=on,
            set_by=by.name,
            source=source,
            set_at=now,
        )
    )
    after = {"on": _day(on), "source": source}
    record(session, by, "event.date", f"{plan_id}/{event_id}", before, after, now)


def _standing(session: Session, code: str, version: int | None) -> RegistrationRow:
    """The registration kept for us, its person first, as everywhere."""
    owner = session.exec(_by_code(code)).one_or_none()
    if owner is None:
        raise LookupError(f"no registration {code}")
    hold_person(session, owner.person_id)
    row = session.exec(
        _by_code(code).with_for_update().execution_options(populate_existing=True)
    ).one_or_none()
    if row is None:
        raise LookupError(f"no registration {code}")
    if row.status == "withdrawn" or version not in (None, row.version):
        raise Changed(code)
    return row


def _by_code(code: str) -> SelectOfScalar[RegistrationRow]:
    return select(RegistrationRow).where(RegistrationRow.code == code)


def _remember(session: Session, row: RegistrationRow, by: Actor, now: datetime) -> None:
    session.add(
        DecisionRow(
            registration_id=row.id,
            status=row.status,
            note=row.note,
            decided_by=by.name,
            at=now,
        )
    )


def _tell(session: Session, person_id: int, replies: Iterable[Reply], now: datetime) -> None:
    """Write to the person's first chat that can be reached."""
    chat = to_write_to(chats_of(session, person_id))
    if chat is not None:
        enqueue(session, chat.id, replies, now)


def _as_json(row: RegistrationRow) -> dict[str, object]:
    return {"status": row.status, "note": row.note, "version": row.version}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
