"""The units a clerk looks for by words, the same on every page that has such a field.

The rule: words as typed come first; where no unit has them, those a slip of the finger away.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from starlette.requests import Request

from bot.desk import texts
from bot.desk.frame import desk
from bot.desk.lists import having
from handlers.values.person import UnitView
from storage.units.units import UnitEntry

# A unit that ended between two looks.
NOBODY = UnitEntry("")


@dataclass(frozen=True)
class FoundUnits:
    """Units in their order; `near` says that the words as typed are nowhere, empty else."""

    units: Sequence[UnitView]
    near: str = ""


def looked_for(units: Iterable[UnitView], book: Mapping[int, UnitEntry], words: str) -> FoundUnits:
    """Those of which the register says the words; all without any."""
    listed = list(units)
    if not words:
        return FoundUnits(listed)
    numbers, near = having({one.id: _said(one, book.get(one.id, NOBODY)) for one in listed}, words)
    fitting = [unit for unit in listed if unit.id in numbers]
    return FoundUnits(fitting, texts.nearly(words=words) if near else "")


def in_register(request: Request, words: str) -> FoundUnits:
    """The open units of the whole register."""
    known = desk(request).app.store.units
    return looked_for(known.all(), known.entries(), words)


def _said(unit: UnitView, entry: UnitEntry) -> str:
    parts = (unit.name, unit.commune, unit.tax_code, entry.district, entry.representative)
    more = (entry.phone, entry.member_code, *unit.aliases)
    return " ".join(part for part in (*parts, *more) if part)
