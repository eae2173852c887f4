"""Aliases learned from registrations that were sent.

The rule: one vote a registration, and no text that may name a person: only what a unit is called
is kept, and nothing tells who called it so.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, Literal

from sqlmodel import Session, col, select

from handlers.values.effects import NoteUnitName
from knowledge.typed.normalize import fold
from storage.tables.counters import bump
from storage.tables.office import AliasRow, UnitRow
from storage.tables.registrations import VersionRow
from storage.units.joined import joined
from storage.units.names import unit_core, unit_key
from storage.units.units import REGISTER

Objection = Literal["generic", "name", "other", "person"]


def note_unit_name(session: Session, effect: NoteUnitName, now: datetime) -> None:
    """Count what a typed name turned out to mean: this unit, or none of those offered."""
    if effect.unit_id is None:
        _decline(session, unit_key(effect.typed), now)
    else:
        _confirm(session, joined(session).meant(effect.unit_id), effect.typed, now)


def _confirm(session: Session, unit_id: int, text: str, now: datetime) -> None:
    key = unit_key(text)
    known = select(AliasRow.id).where(AliasRow.unit_id == unit_id, AliasRow.key == key)
    # A known alias was judged when it came; judging reads every form there is.
    if session.exec(known).first() is None and objection(session, unit_id, text):
        return
    # Its row stays locked, so two registrations never add the same alias at the same moment.
    bump(session, REGISTER)
    rows = session.exec(select(AliasRow).where(AliasRow.unit_id == unit_id)).all()
    # What the staff removed is not learned again in another spelling.
    if any(row.removed_by is not None and unit_core(row.text) == unit_core(text) for row in rows):
        return
    row = next((row for row in rows if row.key == key), None)
    if row is None:
        row = AliasRow(unit_id=unit_id, key=key, text=text, changed_at=now)
        session.add(row)
    row.confirmed += 1
    row.changed_at = now


def _decline(session: Session, key: str, now: datetime) -> None:
    meant = (AliasRow.key == key, col(AliasRow.removed_by).is_(None))
    # Most declined names are nobody's alias, and a bump makes every copy read the register anew.
    if session.exec(select(AliasRow.id).where(*meant)).first() is None:
        return
    bump(session, REGISTER)
    for row in session.exec(select(AliasRow).where(*meant)):
        row.declined += 1
        row.changed_at = now


def objection(session: Session, unit_id: int, text: str) -> Objection | None:
    """Why this cannot be an alias of the unit: only generic words, a unit's name, a person's."""
    core = unit_core(text)
    if not core:
        return "generic"
    for row in session.exec(select(UnitRow)):
        # A unit that is no more keeps no name from the open ones.
        if row.closed_on is not None and row.id != unit_id:
            continue
        if row.id != unit_id and unit_core(row.name) == core:
            return "other"
        if row.id == unit_id and unit_key(text, row.unit_type) == row.name_key:
            return "name"
    # Last, because it reads every form ever sent.
    return "person" if _is_persons_name(session, text) else None


def _is_persons_name(session: Session, text: str) -> bool:
    """Whether somebody in a registration has this name."""
    wanted = fold(" ".join(text.split()))
    forms = session.exec(select(VersionRow.form))
    return any(fold(name) == wanted for form in forms for name in _names(form))


def _names(form: Mapping[str, Any]) -> Iterator[str]:
    people = [person.get("name") for person in form.get("people") or ()]
    yield from (name for name in (form.get("contact_name"), *people) if name)
