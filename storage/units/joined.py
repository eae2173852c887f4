"""Units that turned out to be one: whatever names the joined one means the other.

The rule: nothing is rewritten. What was sent keeps the number it was sent with, and is read
as the unit it means now, so that a joining is undone by forgetting it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from sqlmodel import Session, col, select

from storage.tables.office import UnitRow
from storage.units.names import commune_key, unit_key


class SaysUnit(Protocol):
    """Whatever says which unit it is of, as a stored registration does."""

    @property
    def unit_id(self) -> int | None: ...
    @property
    def unit_key(self) -> str: ...
    @property
    def commune_key(self) -> str: ...


@dataclass(frozen=True)
class Joined:
    """Which unit is meant; `_by_name` are the joined ones by their folded name and commune."""

    _into: Mapping[int, int] = field(default_factory=dict)
    _by_name: Mapping[tuple[str, str], int] = field(default_factory=dict)

    def meant(self, unit_id: int) -> int:
        """The unit that a number means now."""
        # That one may have been joined in its turn. No circle: only open units are joined, to open
        # ones.
        while unit_id in self._into:
            unit_id = self._into[unit_id]
        return unit_id

    def of(self, row: SaysUnit) -> int | None:
        """The unit of a registration; a joined one's own name means the other as well."""
        if row.unit_id is not None:
            return self.meant(row.unit_id)
        named = self._by_name.get((row.unit_key, row.commune_key))
        return None if named is None else self.meant(named)

    @property
    def moved(self) -> list[int]:
        """Every number of a joined unit, and those they mean."""
        return sorted({*self._into, *self._into.values()})

    @property
    def moved_names(self) -> list[str]:
        """The folded names of the joined units."""
        return sorted({name for name, _ in self._by_name})

    def numbers(self, unit_id: int) -> list[int]:
        """Every number that means the same unit as this one."""
        meant = self.meant(unit_id)
        return [meant, *(other for other in self._into if self.meant(other) == meant)]

    def names(self, unit_id: int) -> list[str]:
        """The folded names of the joined units that mean this one."""
        return [key for (key, _), other in self._by_name.items() if self.meant(other) == unit_id]


def joined(session: Session) -> Joined:
    """The units that are joined now."""
    session.flush()
    rows = session.connection().execute(_JOINED).all()
    return Joined(
        {row.id: row.joined_id for row in rows},
        {(unit_key(row.name, row.unit_type), commune_key(row.commune)): row.id for row in rows},
    )


# Made once: of nearly every office nothing is joined, and making it costs more than asking it.
_JOINED = select(
    UnitRow.id,
    UnitRow.joined_id,
    UnitRow.name,
    UnitRow.unit_type,
    UnitRow.commune,  # type: ignore[call-overload]
).where(col(UnitRow.joined_id).is_not(None))
