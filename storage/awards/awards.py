"""Who was awarded what, by the registrations they stood in.

The rule: no name is kept here: who it is stands in the registration, so that whatever is corrected,
deleted or made nameless there is so here. What was told is not taken back.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from handlers.values.replies import Reply
from handlers.values.state import Form
from storage.change import Change
from storage.database.engine import Database
from storage.registrations.of_unit import of_unit
from storage.tables.office import AwardRow
from storage.tables.registrations import RegistrationRow, VersionRow
from storage.tables.values import FORM


@dataclass(frozen=True)
class NewAward:
    """One award: of the collective, or of the person at `place` of the form of `version`."""

    code: str
    version: int
    place: int | None
    title: str
    decision: str


@dataclass(frozen=True)
class Award:
    """One award with who has it, as the registration names them by now."""

    id: int
    code: str
    campaign: str
    unit: str
    who: str
    title: str
    decision: str
    at: datetime
    told_at: datetime | None
    person_id: int


class Awards:
    """Reading only; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_campaign(self, campaign: str) -> list[Award]:
        """Every award, in the order of the registrations."""
        with self._database.read() as session:
            return awards(session, RegistrationRow.campaign == campaign)

    def of_units_before(self, codes: Sequence[str]) -> dict[str, list[Award]]:
        """What the units of these registrations were awarded in the campaigns before, by code."""
        with self._database.read() as session:
            # A sheet goes with every receipt, and until a campaign has ended there is no award.
            if not (awarding := _awarding(session)):
                return {}
            rows = session.exec(select(RegistrationRow).where(col(RegistrationRow.code).in_(codes)))
            return {row.code: _before(session, row, awarding) for row in rows.all()}


def _before(session: Session, row: RegistrationRow, awarding: Iterable[str]) -> list[Award]:
    form = _form(session, row.id, row.version)
    others = [other for other in awarding if other != row.campaign]
    found = (one.id for other in others for one in of_unit(session, other, form))
    earlier = [number for number in found if number < row.id]
    return awards(session, col(RegistrationRow.id).in_(earlier))


def _awarding(session: Session) -> list[str]:
    """The campaigns that had awards: far fewer rows than registrations."""
    ids = select(AwardRow.registration_id).distinct()
    query = select(RegistrationRow.campaign).where(col(RegistrationRow.id).in_(ids)).distinct()
    return list(session.exec(query))


def awards(session: Session, condition: Any) -> list[Award]:
    """The awards of these registrations."""
    rows = session.exec(
        select(AwardRow, RegistrationRow)
        .join(RegistrationRow, col(RegistrationRow.id) == AwardRow.registration_id)
        .where(condition)
        .order_by(col(RegistrationRow.id), col(AwardRow.id))
    )
    return [_award(session, row, registration) for row, registration in rows.all()]


def add(change: Change, found: Iterable[NewAward]) -> int:
    """Note awards; one that is known is only given its title and decision anew. How many."""
    session, codes = change.session, []
    for one in found:
        query = select(RegistrationRow).where(RegistrationRow.code == one.code)
        row = session.exec(query.with_for_update()).one_or_none()
        if row is None or row.status == "withdrawn":
            continue
        known = session.exec(
            select(AwardRow)
            .where(AwardRow.registration_id == row.id, AwardRow.version == one.version)
            .where(AwardRow.place == one.place)
        ).first()
        if known is not None:
            known.title, known.decision = one.title, one.decision
        else:
            session.add(
                AwardRow(
                    registration_id=row.id,
                    version=one.version,
                    place=one.place,
                    title=one.title,
                    decision=one.decision,
                    at=change.now,
                )
            )
        session.flush()
        codes.append(one.code)
    if codes:
        change.record("awards.add", "awards", None, {"registrations": len(set(codes))})
    return len(codes)


def remove(change: Change, award_id: int) -> bool:
    """Take one back that nobody was told of; False for any other."""
    row = change.session.get(AwardRow, award_id, with_for_update=True)
    if row is None or row.told_at is not None:
        return False
    change.session.delete(row)
    change.record("awards.remove", "awards")
    return True


def tell(change: Change, campaign: str, message: Callable[[Sequence[Award]], Reply]) -> int:
    """Tell each who registered of what their unit was awarded, once; how many people."""
    this = col(RegistrationRow.campaign) == campaign
    waiting = awards(change.session, this & col(AwardRow.told_at).is_(None))
    together: dict[tuple[int, str], list[Award]] = {}
    for one in waiting:
        together.setdefault((one.person_id, one.unit), []).append(one)
    told = sum(change.tell(person, message(mine)) for (person, _), mine in together.items())
    for one in waiting:
        change.session.get_one(AwardRow, one.id).told_at = change.now
    if waiting:
        change.record("awards.tell", "awards", None, {"told": told})
    return told


def _award(session: Session, row: AwardRow, registration: RegistrationRow) -> Award:
    form = _form(session, registration.id, row.version)
    unit = form.unit_name or ""
    people = form.people
    who = unit if row.place is None else ""
    if row.place is not None and row.place < len(people):
        who = people[row.place].name
    return Award(
        id=row.id,
        code=registration.code,
        campaign=registration.campaign,
        unit=unit,
        who=who,
        title=row.title,
        decision=row.decision,
        at=row.at,
        told_at=row.told_at,
        person_id=registration.person_id,
    )


def _form(session: Session, registration_id: int, version: int) -> Form:
    query = select(VersionRow).where(
        VersionRow.registration_id == registration_id, VersionRow.version == version
    )
    found = session.exec(query).one_or_none()
    return FORM.load(found.form) if found else Form()
