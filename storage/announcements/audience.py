"""Whom an announcement goes to.

The rule: only people who agreed to be written to: with a standing registration under a standing
consent that names news who did not refuse them, or with reminders turned on. Everything is counted
and paged by the database.
"""

from collections.abc import Collection
from typing import Any

from sqlalchemy import false, func
from sqlalchemy.orm import Mapped, aliased
from sqlalchemy.sql import ColumnElement, Select
from sqlmodel import Session, col, or_, select

from handlers.values.staff import Audience
from handlers.values.state import Form
from storage.registrations.looked_up import named_in
from storage.tables.office import UnitRow
from storage.tables.people import ConsentRow, PersonRow, SubscriptionRow
from storage.tables.registrations import RegistrationRow, VersionRow
from storage.tables.values import FORM
from storage.units.names import commune_key

# Who agreed to these texts was told of no announcements: only of the registration, or of reminders.
BEFORE_NEWS = ("dk-1", "nl-1")
STANDING = ("sent", "accepted", "returned", "collected")
ANYBODY = col(PersonRow.id)


def next_people(session: Session, audience: Audience, after: int, limit: int) -> list[int]:
    """The ids of the next people of the audience behind `after`, ascending."""
    return list(
        session.exec(
            select(PersonRow.id)
            .where(PersonRow.id > after, *who(audience))
            .order_by(col(PersonRow.id))
            .limit(limit)
        )
    )


def still(session: Session, audience: Audience, people: Collection[int]) -> list[int]:
    """Those of these people who are of the audience now, ascending."""
    mine = select(PersonRow.id).where(col(PersonRow.id).in_(people), *who(audience))
    return list(session.exec(mine.order_by(col(PersonRow.id))))


def who(audience: Audience) -> list[ColumnElement[bool]]:
    """What makes a person one of the audience now."""
    conditions: list[ColumnElement[bool]] = [
        or_(
            _registered(None) & _agreed("registration"),
            _subscribed(None) & _agreed("reminders"),
        ),
        # A no counts for whoever said it, with reminders or without.
        ~_decided("news", given=False),
    ]
    if _of_units(audience):
        conditions.append(_unit_fits(audience))
    if audience.registered is not None:
        is_registered = _registered(audience.campaign)
        conditions.append(is_registered if audience.registered else ~is_registered)
    if audience.event is not None:
        conditions.append(_subscribed(audience.event))
    return conditions


def outside(audience: Audience, person: Mapped[int]) -> ColumnElement[bool]:
    """Whether a person's units are known, and it is for none of them; what else it asks is not."""
    return _standing(person).exists() & ~_unit_fits(audience, person, unknown=True)


def _registered(campaign: str | None) -> ColumnElement[bool]:
    """A standing registration of the person, of one campaign or of any."""
    rows = _standing()
    if campaign is not None:
        rows = rows.where(col(RegistrationRow.campaign) == campaign)
    return rows.exists()


def _unit_fits(
    audience: Audience, person: Mapped[int] = ANYBODY, *, unknown: bool = False
) -> ColumnElement[bool]:
    """All that is asked of the unit is so of one standing registration.

    With `unknown` it may be so: the unit is not of the register, or its district stands nowhere.
    """
    rows, unit_id = _standing(person), col(RegistrationRow.unit_id)
    nobodys = unit_id.is_(None) if unknown else false()
    if audience.units:
        rows = rows.where(unit_id.in_(audience.units) | nobodys)
    if audience.districts:
        district = col(UnitRow.district)
        nowhere = func.coalesce(district, "") == "" if unknown else false()
        there = select(UnitRow.id).where(district.in_(audience.districts) | nowhere)
        rows = rows.where(unit_id.in_(there) | nobodys)
    if audience.titles:
        aims = col(RegistrationRow.aims)
        aimed = (aims.contains(named_in(one), autoescape=True) for one in audience.titles)
        rows = rows.where(or_(*aimed))
    if audience.unit_types:
        rows = rows.join(
            VersionRow,
            (col(VersionRow.registration_id) == col(RegistrationRow.id))
            & (col(VersionRow.version) == col(RegistrationRow.version)),
        ).where(col(VersionRow.form)["unit_type"].as_string().in_(audience.unit_types))
    if audience.communes:
        keys = [commune_key(commune) for commune in audience.communes]
        rows = rows.where(col(RegistrationRow.commune_key).in_(keys))
    return rows.exists()


def _of_units(audience: Audience) -> bool:
    chosen = (audience.unit_types, audience.communes, audience.districts, audience.titles)
    return any(chosen) or bool(audience.units)


def latest_forms(session: Session, people: Collection[int]) -> dict[int, Form]:
    """What each of these persons registered last."""
    rows = session.exec(
        select(RegistrationRow.person_id, VersionRow.form)
        .join(VersionRow, col(VersionRow.registration_id) == RegistrationRow.id)
        .where(VersionRow.version == RegistrationRow.version)
        .where(col(RegistrationRow.person_id).in_(people), RegistrationRow.status != "withdrawn")
        # Oldest first: of each person the latest form stays in the dict.
        .order_by(col(RegistrationRow.id))
    )
    return {person_id: FORM.load(dict(form)) for person_id, form in rows}


def _standing(person: Mapped[int] = ANYBODY) -> Select[Any]:
    return select(RegistrationRow.id).where(
        col(RegistrationRow.person_id) == person,
        col(RegistrationRow.status).in_(STANDING),
    )


def _agreed(purpose: str) -> ColumnElement[bool]:
    """The consent stands, and names news, which then need no yes of their own."""
    named = _decided(purpose, given=True, but=BEFORE_NEWS) | _decided("news", given=True)
    return _decided(purpose, given=True) & named


def _decided(purpose: str, *, given: bool, but: Collection[str] = ()) -> ColumnElement[bool]:
    """The latest decision about this purpose was `given`, to any text but these."""
    later = aliased(ConsentRow)
    mine = [
        col(ConsentRow.person_id) == col(PersonRow.id),
        col(ConsentRow.purpose) == purpose,
    ]
    newer = select(later.id).where(
        col(later.person_id) == col(ConsentRow.person_id),
        col(later.purpose) == col(ConsentRow.purpose),
        or_(
            col(later.at) > col(ConsentRow.at),
            # Decisions of one turn share their moment.
            (col(later.at) == col(ConsentRow.at)) & (col(later.id) > col(ConsentRow.id)),
        ),
    )
    was = [col(ConsentRow.given).is_(given), col(ConsentRow.version).not_in(but)]
    latest = select(ConsentRow.id).where(*mine, *was, ~newer.exists())
    return latest.exists()


def _subscribed(event: str | None) -> ColumnElement[bool]:
    """Reminders are on, for this event or (None) at all; no chosen events means every event."""
    rows = select(SubscriptionRow.person_id).where(
        col(SubscriptionRow.person_id) == col(PersonRow.id)
    )
    if event is not None:
        # Searched as text: for a list inside JSON the two engines have no search in common.
        chosen = col(SubscriptionRow.settings)["events"].as_string()
        rows = rows.where(or_(chosen == "[]", chosen.contains(f'"{event}"', autoescape=True)))
    return rows.exists()
