"""Rows of a file that may be a unit it says already, or one of the register, spelt otherwise.

The rule: they are only shown side by side; they are one when whoever imports the file says so.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from bot.units.file import filled, key_of
from storage.units.names import commune_key, likeness, unit_core, unit_key
from storage.units.units import UnitEntry

# "go rung an loi" and "go rung xuan loi" are 90 alike, and two units.
ALIKE_FROM = 93.0
# The same phone or tax code says a good part of it.
ALIKE_WITH_NUMBER = 60.0
_NUMBER = re.compile(r"\d+")
MOST = 100


@dataclass(frozen=True)
class Pair:
    """A row and what it may be: a unit of the register ("u7") or an earlier row ("r12")."""

    row: int
    entry: UnitEntry
    other: str
    known: UnitEntry


def pairs(entries: Mapping[int, UnitEntry], members: Mapping[int, UnitEntry]) -> list[Pair]:
    """The doubtful rows in their order, each with the likeliest other."""
    by_key = {key_of(member) for member in members.values()}
    known = _Known()
    for number, member in members.items():
        known.add(f"u{number}", member)
    found = []
    for row, entry in entries.items():
        # What is in the register by name and commune is that unit, and no doubt about it.
        if key_of(entry) not in by_key:
            other = known.like(entry)
            if other is not None:
                found.append(Pair(row, entry, *other))
        known.add(f"r{row}", entry)
    return found[:MOST]


def joined(
    entries: Mapping[int, UnitEntry],
    members: Mapping[int, UnitEntry],
    together: Mapping[int, str],
) -> list[UnitEntry]:
    """The units to import once the rows of `together` are what was said they are."""
    units = dict(entries)
    for row, other in sorted(together.items(), reverse=True):
        number = int(other[1:])
        if other.startswith("r") and row in units and number in units:
            units[number] = filled(units[number], units.pop(row))
        elif other.startswith("u") and row in units and number in members:
            units[row] = _as_member(units[row], members[number])
    return list(units.values())


def _as_member(entry: UnitEntry, member: UnitEntry) -> UnitEntry:
    """The row under the name by which the register finds the unit."""
    named = replace(entry, name=member.name, commune=member.commune)
    # A kind is part of the name where the name does not say it.
    same = unit_key(named.name, named.unit_type) == unit_key(member.name, member.unit_type)
    return named if same else replace(named, unit_type=member.unit_type)


class _Known:
    """The units so far, found by commune and by what nobody shares."""

    def __init__(self) -> None:
        self._by_commune: defaultdict[str, list[tuple[str, str, UnitEntry]]] = defaultdict(list)
        self._by_core: defaultdict[str, list[tuple[str, str, UnitEntry]]] = defaultdict(list)
        self._by_number: defaultdict[str, list[tuple[str, str, UnitEntry]]] = defaultdict(list)

    def add(self, name: str, unit: UnitEntry) -> None:
        one = (name, unit_core(unit.name), unit)
        self._by_commune[commune_key(unit.commune)].append(one)
        self._by_core[one[1]].append(one)
        for said in filter(None, (unit.tax_code, unit.phone)):
            self._by_number[said].append(one)

    def like(self, unit: UnitEntry) -> tuple[str, UnitEntry] | None:
        core, commune = unit_core(unit.name), commune_key(unit.commune)
        scored = [
            (likeness(core, other), -place, name, known)
            for place, (name, other, known) in enumerate(self._near(unit, core, commune))
        ]
        best = max(scored, default=None)
        return (best[2], best[3]) if best else None

    def _near(
        self, unit: UnitEntry, core: str, commune: str
    ) -> Iterator[tuple[str, str, UnitEntry]]:
        for one in self._by_commune[commune] if core else ():
            # "số 1" and "số 2" are two, however alike the rest is.
            if _NUMBER.findall(core) != _NUMBER.findall(one[1]):
                continue
            if likeness(core, one[1]) >= ALIKE_FROM or _holds(core, one[1]):
                yield one
        # A row without its commune may be the unit of any.
        for one in self._by_core[core] if core else ():
            if not commune or not commune_key(one[2].commune):
                yield one
        for said in filter(None, (unit.tax_code, unit.phone)):
            for one in self._by_number[said]:
                if said == unit.tax_code or likeness(core, one[1]) >= ALIKE_WITH_NUMBER:
                    yield one


def _holds(one: str, other: str) -> bool:
    """Whether one of two names is the other with words before or behind it."""
    shorter, longer = sorted((one, other), key=len)
    return " " in shorter and f" {shorter} " in f" {longer} "
