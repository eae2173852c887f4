"""What does not work at one copy of the program, told to the others.

The rule: each copy's lines are its own, and stand as long as it lives and says so.
"""

from collections.abc import Mapping

from sqlalchemy import delete
from sqlmodel import col, or_, select

from storage.database.engine import Database
from storage.database.presence import Presence
from storage.tables.beside import TroubleRow


class StoredTroubles:
    """Lines by part: a channel or a plan by its name; every method is one transaction."""

    def __init__(self, database: Database, presence: Presence) -> None:
        self._database, self._presence = database, presence

    @property
    def owner(self) -> str:
        """The name under which this copy says something now."""
        return self._presence.owner

    def say(self, lines: Mapping[str, str]) -> str:
        """These are all that this copy has; the name under which it has said so.

        What copies that are no more have left behind goes.
        """
        with self._database.write() as session:
            mine, living = self._presence.owner, self._presence.owners(session)
            here = col(TroubleRow.owner)
            session.exec(delete(TroubleRow).where(or_(here == mine, here.not_in(living))))
            session.add_all(
                TroubleRow(owner=mine, part=part, line=line) for part, line in lines.items()
            )
        return mine

    def said(self) -> dict[str, str]:
        """Those of all copies that live at this moment."""
        with self._database.read() as session:
            rows = session.exec(select(TroubleRow).order_by(TroubleRow.part)).all()
            # Nearly always there are none, and nobody has to be looked for.
            living = self._presence.owners(session) if rows else ()
            return {row.part: row.line for row in rows if row.owner in living}
