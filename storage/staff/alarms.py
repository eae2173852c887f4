"""What the admins were told about a part of the program that does not work.

The rule: once per fault, however often the program starts; told again only after it worked.
"""

from collections.abc import Container
from datetime import datetime

from sqlmodel import Session, col, select

from handlers.values.replies import Reply
from storage.database.engine import Database
from storage.outbox.adding import enqueue
from storage.outbox.chats import chats_of
from storage.tables.desk import StaffRow
from storage.tables.office import SettingRow
from storage.tables.people import SubscriberRow

TOLD = "told/"


class Alarms:
    """Every method is one transaction; a `part` is a channel or a plan by its name."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def told(self) -> frozenset[str]:
        """The parts the admins know of."""
        known = select(SettingRow.name).where(col(SettingRow.name).startswith(TOLD))
        with self._database.read() as session:
            return frozenset(name.removeprefix(TOLD) for name in session.exec(known))

    def tell(self, part: str, reply: Reply, now: datetime, closed: Container[str]) -> bool:
        """Write to every admin in force, in a chat on a channel that is not `closed`.

        False when nobody could be written to; a part they know of already is passed over.
        """
        with self._database.write() as session:
            if session.get(SettingRow, TOLD + part) is not None:
                return True
            chats = _admins_chats(session, closed)
            for chat in chats:
                enqueue(session, chat.id, [reply], now)
            # Told nobody, it is not told: the next look tries again.
            if chats:
                session.add(SettingRow(name=TOLD + part, value=now.isoformat()))
            return bool(chats)

    def over(self, part: str) -> None:
        """The part works: its next fault is news again."""
        with self._database.write() as session:
            row = session.get(SettingRow, TOLD + part)
            if row is not None:
                session.delete(row)


def _admins_chats(session: Session, closed: Container[str]) -> list[SubscriberRow]:
    """One chat per admin: their own, else another of the same person; none where all are closed."""
    own = (
        select(SubscriberRow)
        .join(StaffRow, col(StaffRow.subscriber_id) == SubscriberRow.id)
        .where(col(StaffRow.revoked_at).is_(None), StaffRow.role == "admin")
        .order_by(col(StaffRow.id))
    )
    found = []
    for chat in session.exec(own).all():
        every = [chat, *chats_of(session, chat.person_id)]
        open_ones = (one for one in every if one.reachable and one.channel not in closed)
        reached = next(open_ones, None)
        if reached is not None:
            found.append(reached)
    return found
