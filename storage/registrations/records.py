"""The registrations as the office reads them.

The rule: whoever wants one asks for it by its code; nobody reads the others for it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, func
from sqlalchemy import select as columns
from sqlmodel import Session, col, or_, select

from handlers.values.person import Status, UnitView
from handlers.values.staff import RecentAct
from handlers.values.state import Form
from storage.database.engine import Database
from storage.registrations.decisions import is_just_collected
from storage.registrations.merges import Merge, last_merge, merged_pair
from storage.registrations.of_unit import of_unit
from storage.registrations.refusing import is_refused
from storage.registrations.taken_back import reasons_used, recent_act
from storage.registrations.versions import present_form
from storage.tables.office import DecisionRow
from storage.tables.registrations import RegistrationRow, VersionRow
from storage.tables.values import FORM
from storage.units.joined import Joined, joined
from storage.units.names import commune_key, unit_key

AT_ONCE = 500


@dataclass(frozen=True)
class RegistrationRecord:
    """One registration as the office sees it, with the form last sent."""

    code: str
    campaign: str
    status: Status
    version: int
    form: Form
    sent_at: datetime
    changed_at: datetime
    channel: str
    person_id: int
    note: str | None = None
    signed_at: datetime | None = None


class Registrations:
    """Reading only; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self, campaign: str | None = None) -> list[RegistrationRecord]:
        """Standing and withdrawn registrations, oldest first; of every campaign for None."""
        query = with_form()
        if campaign is not None:
            query = query.where(col(RegistrationRow.campaign) == campaign)
        with self._database.read() as session:
            return records(session, query)

    def get(self, *codes: str) -> list[RegistrationRecord]:
        """Those of the registrations that there are, oldest first."""
        with self._database.read() as session:
            return records(session, with_form().where(col(RegistrationRow.code).in_(codes)))

    def of(self, people: Iterable[int]) -> list[RegistrationRecord]:
        """The registrations of these people, of each the oldest first."""
        wanted, found = sorted(set(people)), list[RegistrationRecord]()
        with self._database.read() as session:
            # A database takes only so many numbers at once.
            for at in range(0, len(wanted), AT_ONCE):
                some = col(RegistrationRow.person_id).in_(wanted[at : at + AT_ONCE])
                found += records(session, with_form().where(some))
        return found

    def codes_of(self, unit: UnitView) -> list[str]:
        """The codes of a unit's registrations, by its number or by its very name, oldest first."""
        key = unit_key(unit.name, unit.unit_type), commune_key(unit.commune)
        with self._database.read() as session:
            now = joined(session)
            named = col(RegistrationRow.unit_id).is_(None) & col(RegistrationRow.unit_key).in_(
                (key[0], *now.names(unit.id))
            )
            query = select(RegistrationRow).where(
                or_(named, col(RegistrationRow.unit_id).in_(now.numbers(unit.id)))
            )
            # The query only narrows down: by name it also finds the namesakes of other communes.
            return [
                row.code
                for row in session.exec(query.order_by(col(RegistrationRow.id)))
                if now.of(row) == unit.id
                or (now.of(row) is None and (row.unit_key, row.commune_key) == key)
            ]

    def twins(self, code: str) -> list[RegistrationRecord]:
        """Other standing registrations of the same unit in the same campaign, oldest first."""
        with self._database.read() as session:
            row = session.exec(select(RegistrationRow).where(RegistrationRow.code == code)).first()
            if row is None or row.status == "withdrawn":
                return []
            same = of_unit(session, row.campaign, present_form(session, row), {code})
            codes = [one.code for one in same]
            return records(session, with_form().where(col(RegistrationRow.code).in_(codes)))

    def codes_like(self, campaign: str, form: Form) -> list[str]:
        """The codes of the standing registrations of the form's unit, oldest first."""
        with self._database.read() as session:
            return [row.code for row in of_unit(session, campaign, form)]

    def waiting(self) -> dict[str, int]:
        """How many wait for a decision, by campaign; where the oldest waits first."""
        query = (
            select(RegistrationRow.campaign, func.count(col(RegistrationRow.id)))
            .where(RegistrationRow.status == "sent")
            .group_by(col(RegistrationRow.campaign))
            .order_by(func.min(RegistrationRow.id))
        )
        with self._database.read() as session:
            return dict(session.exec(query).all())

    def versions(self, code: str) -> list[tuple[int, Form, datetime]]:
        """(version, form, when) of a registration, oldest first; empty for an unknown code."""
        query = (
            select(VersionRow)
            .join(RegistrationRow, col(RegistrationRow.id) == VersionRow.registration_id)
            .where(RegistrationRow.code == code)
            .order_by(col(VersionRow.version))
        )
        with self._database.read() as session:
            return [(r.version, FORM.load(r.form), r.at) for r in session.exec(query)]

    def notes(self, code: str) -> dict[datetime, str]:
        """The words of the decisions about a registration, by their moment."""
        query = (
            select(DecisionRow)
            .join(RegistrationRow, col(RegistrationRow.id) == DecisionRow.registration_id)
            .where(RegistrationRow.code == code)
        )
        with self._database.read() as session:
            return {row.at: row.note for row in session.exec(query) if row.note}

    def undoable(self, code: str) -> Merge | None:
        """The last merge of this registration while neither of the two has changed since."""
        with self._database.read() as session:
            row = last_merge(session, code)
            if row is None or merged_pair(session, row) is None:
                return None
            return Merge(row.id, row.kept, row.merged, row.merged_status)

    def recent_act(self, by: str, now: datetime) -> RecentAct | None:
        """What somebody of the staff has just decided and may still take back."""
        with self._database.read() as session:
            return recent_act(session, by, now)

    def reasons_used(self, but: Iterable[str]) -> list[str]:
        """The reasons the office has written itself, the most used first."""
        with self._database.read() as session:
            return reasons_used(session, frozenset(but))

    def refused_correction(self, code: str) -> bool:
        """Whether its sender has taken their own version back from a correction by the office."""
        with self._database.read() as session:
            row = session.exec(select(RegistrationRow).where(RegistrationRow.code == code)).first()
            return row is not None and is_refused(session, row)

    def may_uncollect(self, code: str) -> bool:
        """Whether nothing has happened to a collected registration since."""
        with self._database.read() as session:
            row = session.exec(select(RegistrationRow).where(RegistrationRow.code == code)).first()
            return row is not None and is_just_collected(session, row)


def with_form() -> Select[*tuple[Any, ...]]:
    """Registrations beside the form of the version that stands, oldest first."""
    row = RegistrationRow
    # Columns, not rows of the tables: thousands of those cost four fifths of reading a list.
    return (
        columns(
            col(row.code), col(row.campaign), col(row.status), col(row.version),
            col(row.sent_at), col(row.changed_at), col(row.channel), col(row.person_id),
            col(row.note), col(row.signed_at),
            col(row.unit_id), col(row.unit_key), col(row.commune_key), col(VersionRow.form),
        )
        .join(VersionRow, col(VersionRow.registration_id) == row.id)
        .where(col(VersionRow.version) == row.version)
        .order_by(col(row.id))
    )  # fmt: skip


def records(session: Session, query: Select[*tuple[Any, ...]]) -> list[RegistrationRecord]:
    """What a query of `with_form` finds."""
    # Once for all rows: it is a query of its own.
    now = joined(session)
    return [_record(found, now) for found in session.connection().execute(query)]


def _record(found: Row[Any], now: Joined) -> RegistrationRecord:
    return RegistrationRecord(
        code=found.code,
        campaign=found.campaign,
        status=found.status,
        version=found.version,
        # The stored form keeps the number it was sent with; which unit that is may have changed
        # since.
        form=replace(FORM.load(found.form), unit_id=now.of(found)),
        sent_at=found.sent_at,
        changed_at=found.changed_at,
        channel=found.channel,
        person_id=found.person_id,
        note=found.note,
        signed_at=found.signed_at,
    )
