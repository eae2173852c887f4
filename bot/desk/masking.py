"""Telephone numbers as whoever is signed in may see them.

The rule: a number is for those who may act; everybody else sees that there is one, and cannot
search for it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from starlette.requests import Request

from bot.desk.frame import staff
from handlers.values.shown.masking import masked, without_number, without_phones
from storage.registrations.records import RegistrationRecord
from storage.units.units import UnitEntry

# The end of a receipt code, which everybody may look for.
CODE_DIGITS = 4


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
    """The register with the numbers of its units, or without; a unit may have several."""
    if staff(request).may_act:
        return book
    return {
        number: replace(unit, phone=", ".join(map(masked, unit.phone.split(","))))
        if unit.phone
        else unit
        for number, unit in book.items()
    }


def searched(request: Request, words: str) -> str:
    """What may be searched for: for whoever only looks, long numbers are left out."""
    named = [word for word in words.split() if any(map(str.isalpha, word))]
    # Together: a telephone number is typed in groups.
    digits = sum(map(str.isdigit, words)) - sum(map(str.isdigit, "".join(named)))
    return words if staff(request).may_act or digits <= CODE_DIGITS else " ".join(named)


def shown_number(request: Request, phone: str | None) -> str | None:
    """One number."""
    return phone if phone is None or staff(request).may_act else masked(phone)
