"""Whoever was erased at the office's desk does not come back with a list of units.

The rule: a list that waited, or was put together before the erasure, is taken in without them, also
where both happen at once; what the office types of a unit by itself is its own decision.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlmodel import Session, select

from storage.database.keys import keys_for
from storage.database.server.postgresql import hold_erasing, still_at_work
from storage.privacy.deletions import NAMED, DeletionRow
from storage.privacy.named_again import LISTS, NOBODY_NAMED, named_in
from storage.privacy.reading.several import others_called
from storage.units.units import UnitEntry

AT_ONCE = 50


def without_erased(session: Session, entries: Iterable[UnitEntry]) -> tuple[list[UnitEntry], int]:
    """The units of a list without whoever was erased, and of how many somebody is left out."""
    hold_erasing(session.connection(), alone=False)
    known = session.exec(select(DeletionRow.digest).where(DeletionRow.kind == NAMED))
    digests = frozenset(known)
    entries = list(entries)
    if not digests:
        return entries, 0
    keys = keys_for(session, "deletions")
    kept = []
    for start in range(0, len(entries), AT_ONCE):
        some = entries[start : start + AT_ONCE]
        kept += [_without(entry, digests, keys) for entry in some]
        still_at_work(session.connection())
    changed = sum(one != other for one, other in zip(entries, kept, strict=True))
    return kept, changed


def _without(entry: UnitEntry, digests: frozenset[str], keys: Sequence[str]) -> UnitEntry:
    said = [one or "" for one in (entry.representative, entry.phone, entry.notes)]
    traces = named_in(LISTS, said, digests, keys)
    if traces == NOBODY_NAMED:
        return entry
    kept = replace(entry, notes=traces.own_out_of(entry.notes) if entry.notes else None)
    who, phone = others_called(entry.representative, entry.phone, traces)
    return replace(kept, representative=who, phone=phone)
