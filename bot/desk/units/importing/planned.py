"""What an import would do with each unit, and to what exists.

The rule: the same as the import itself does: the same name in the same commune is the same unit,
an empty cell erases nothing, and a closed unit stays as it is.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.units.alike import joined
from bot.units.file import FileUnits, RegisterFile, filled, key_of
from handlers.values.person import UnitView
from storage.units.units import FIELDS, UnitEntry

Fate = Literal["new", "changed", "same", "closed"]


@dataclass(frozen=True)
class ImportDraft:
    """An import that was shown: its file, the rows as they are now, what is one with what.

    `units` is None while no column of names is known; `wrong` says what is missing.
    """

    file: RegisterFile
    units: FileUnits | None
    together: Mapping[int, str]
    wrong: str = ""

    def entries(self, members: Mapping[int, UnitEntry]) -> list[UnitEntry]:
        """What is imported."""
        return joined(self.units.entries, members, self.together) if self.units else []


@dataclass(frozen=True)
class Planned:
    """One unit of a file and what its import would do; `changes` are (field, old, new)."""

    entry: UnitEntry
    fate: Fate
    changes: tuple[tuple[str, str, str], ...] = ()


def plan(
    entries: Sequence[UnitEntry], members: Iterable[UnitEntry], closed: Iterable[UnitView]
) -> list[Planned]:
    """What the import would do with each unit."""
    known = {key_of(member): member for member in members}
    ended = {key_of(_closed(unit)) for unit in closed}
    planned = []
    for entry in entries:
        key = key_of(entry)
        if key in ended:
            planned.append(Planned(entry, "closed"))
            continue
        old, new = known.get(key), entry
        if old is not None:
            new = filled(entry, old)
        # Two rows may be one unit: the second finds what the first has made of it.
        known[key] = new
        planned.append(Planned(new, "new") if old is None else _with(old, new))
    return planned


def _with(old: UnitEntry, new: UnitEntry) -> Planned:
    pairs = ((name, getattr(old, name) or "", getattr(new, name) or "") for name in FIELDS)
    changes = tuple(pair for pair in pairs if pair[1] != pair[2])
    return Planned(new, "changed" if changes else "same", changes)


def _closed(unit: UnitView) -> UnitEntry:
    return UnitEntry(unit.name, unit.unit_type, unit.commune)
