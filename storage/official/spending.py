"""What the paid messages of an Official Account cost in a month, and when its chats last spoke.

The rule: a price is booked before the message goes, and only while the month's budget has room for
it, however many copies send; what surely did not go is taken out again.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import insert, update
from sqlmodel import col, select

from storage.database.engine import Database
from storage.outbox.next import last_heard
from storage.tables.office import SettingRow
from storage.tables.official import OfficialMonthRow
from storage.tables.people import SubscriberRow
from storage.zone import VIETNAM

Paid = Literal["late", "templates"]
BROKE = "zalo-oa/broke"


@dataclass(frozen=True)
class Month:
    """The paid messages of a month, and their price in dong."""

    late: int = 0
    late_vnd: int = 0
    templates: int = 0
    templates_vnd: int = 0

    @property
    def vnd(self) -> int:
        """Everything together."""
        return self.late_vnd + self.templates_vnd


class Spending:
    """Books prices; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def month(self, now: datetime) -> Month:
        """What was booked in this local month."""
        with self._database.read() as session:
            row = session.get(OfficialMonthRow, _month(now))
            if row is None:
                return Month()
            return Month(row.late, row.late_vnd, row.templates, row.templates_vnd)

    def book(self, paid: Paid, vnd: int, budget: int, now: datetime) -> bool:
        """Book a message at this price; False when the month's budget has no room for it."""
        month = _month(now)
        spent = col(OfficialMonthRow.late_vnd) + col(OfficialMonthRow.templates_vnd)
        with self._database.write() as session:
            known = session.get(OfficialMonthRow, month)
            if known is None:
                # Of two copies that begin a month together one is refused, and tries again.
                zero = {"late": 0, "late_vnd": 0, "templates": 0, "templates_vnd": 0}
                session.connection().execute(insert(OfficialMonthRow).values(month=month, **zero))
            booked = session.exec(
                update(OfficialMonthRow)
                .where(col(OfficialMonthRow.month) == month, spent + vnd <= budget)
                .values(**_more(paid, 1, vnd))
            )
            return bool(booked.rowcount)

    def take_out(self, paid: Paid, vnd: int, now: datetime) -> None:
        """The message surely did not go: it costs nothing."""
        with self._database.write() as session:
            session.exec(
                update(OfficialMonthRow)
                .where(col(OfficialMonthRow.month) == _month(now))
                .values(**_more(paid, -1, -vnd))
            )

    def broke(self, now: datetime) -> None:
        """Zalo could not take its money just now: every copy is to know."""
        with self._database.write() as session:
            session.merge(SettingRow(name=BROKE, value=now.isoformat()))

    def broke_at(self) -> datetime | None:
        """When Zalo could not take its money the last time."""
        with self._database.read() as session:
            row = session.get(SettingRow, BROKE)
            return datetime.fromisoformat(row.value) if row else None

    def heard_at(self, channel: str, address: str) -> datetime | None:
        """When somebody was last heard in a chat; None for a chat that is not there."""
        chat = select(last_heard()).where(
            SubscriberRow.channel == channel, SubscriberRow.address == address
        )
        with self._database.read() as session:
            return session.exec(chat).one_or_none()


def _more(paid: Paid, number: int, vnd: int) -> dict[str, object]:
    price = f"{paid}_vnd"
    columns = OfficialMonthRow.__table__.c  # type: ignore[attr-defined]
    return {paid: columns[paid] + number, price: columns[price] + vnd}


def _month(now: datetime) -> str:
    return f"{now.astimezone(VIETNAM):%Y-%m}"
