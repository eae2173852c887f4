"""Telephone numbers as whoever is signed in may see them.

The rule: a number is for those who may act; everybody else sees that there is one, and what they
look for is looked for in what they see.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from starlette.requests import Request

from bot.desk.frame import staff
from handlers.values.person import UnitView
from handlers.values.shown.masking import masked, without_number, without_phones
from storage.registrations.records import RegistrationRecord
from storage.units.units import FIELDS, UnitEntry

_CODES = ("tax_code", "member_code", "phone")


def shown(request: Request, records: Sequence[RegistrationRecord]) -> list[RegistrationRecord]:
    """The records with their numbers, or without."""
    if staff(request).may_act:
        return list(records)
    return [
        replace(record, form=without_number(record.form), note=shown_words(request, record.note))
        for record in records
    ]


def shown_words(request: Request, words: str | None) -> str | None:
    """Words somebody typed, in which a number may stand."""
    return words if words is None or staff(request).may_act else without_phones(words)


def shown_units(request: Request, book: Mapping[int, UnitEntry]) -> Mapping[int, UnitEntry]:
    """The register with its numbers, in whatever field, or without; a unit may have several."""
    if staff(request).may_act:
        return book
    return {number: _bare(unit) for number, unit in book.items()}


def shown_members(request: Request, units: Iterable[UnitView]) -> list[UnitView]:
    """The same of the units by what they are called."""
    if staff(request).may_act:
        return list(units)
    return [
        replace(
            unit,
            name=without_phones(unit.name),
            commune=without_phones(unit.commune or "") or None,
            aliases=tuple(map(without_phones, unit.aliases)),
        )
        for unit in units
    ]


def _bare(unit: UnitEntry) -> UnitEntry:
    # A tax code and a member's are nobody's telephone, and some look like one.
    free = {name: getattr(unit, name) for name in FIELDS if name not in _CODES}
    words = {name: without_phones(said) for name, said in free.items() if said}
    if unit.phone:
        words["phone"] = ", ".join(map(masked, unit.phone.split(",")))
    return replace(unit, **words)


def shown_number(request: Request, phone: str | None) -> str | None:
    """One number."""
    return phone if phone is None or staff(request).may_act else masked(phone)
