"""Names of units that people said and nobody of the office has written: some name a person.

The rule: they go with the person whom they name.
"""

from collections.abc import Sequence

from sqlmodel import Session, col, select

from knowledge.typed.names import places_named
from storage.privacy.traces import Traces
from storage.tables.counters import bump
from storage.tables.office import AliasRow
from storage.units.units import REGISTER


def drop_learned_aliases(session: Session, traces: Traces) -> None:
    """Delete the names of units that people said and that name the person."""
    drop_aliases(session, learned_naming(session, traces))


def learned_naming(session: Session, traces: Traces) -> list[AliasRow]:
    """The names of units that people said and that name the person."""
    learned = session.exec(select(AliasRow).where(col(AliasRow.added_by).is_(None))).all()
    own = traces.written - traces.shared

    def names(text: str) -> bool:
        # What people call a unit is mostly typed small, and often where it is.
        named = any(True for _ in places_named(text, own, capitals=False))
        return traces.are_signed_in(text) or named

    return [alias for alias in learned if names(alias.text)]


def drop_aliases(session: Session, naming: Sequence[AliasRow]) -> None:
    """Delete names of units that people said and that name somebody."""
    # The names of units are kept in memory; the counter tells every copy that they changed.
    if naming:
        bump(session, REGISTER)
    for alias in naming:
        session.delete(alias)
