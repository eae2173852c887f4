"""The staff hear of registrations that their owners withdrew: how many and which codes, no names.

The rule: each is told of once; what the staff merged away themselves is none.
"""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, select

from handlers.values.replies import Reply
from storage.change import Change
from storage.database.engine import Database
from storage.staff.staff import tell_all
from storage.tables.office import DecisionRow, SettingRow
from storage.tables.registrations import RegistrationRow

# When the newest was withdrawn that they were told of.
TOLD = "withdrawals/told"
# Where they were told of none yet, what is older is no news.
NEWS = timedelta(days=1)


class Withdrawals:
    """What the staff were told, as it is read; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def waits(self, now: datetime) -> bool:
        """Whether one was withdrawn that they do not know of."""
        with self._database.read() as session:
            found = session.exec(select(RegistrationRow.id).where(*_new(session, now)).limit(1))
            return found.first() is not None


def tell_withdrawn(change: Change, compose: Callable[[Sequence[str]], Reply]) -> None:
    """Write to everybody who may act which were withdrawn; to nobody when none is new."""
    query = select(RegistrationRow.code, RegistrationRow.changed_at).where(
        *_new(change.session, change.now)
    )
    rows = change.session.exec(query.order_by(col(RegistrationRow.id))).all()
    if rows:
        newest = max(at for _, at in rows)
        change.session.merge(SettingRow(name=TOLD, value=newest.isoformat()))
        tell_all(change, compose([code for code, _ in rows]))


def _new(session: Session, now: datetime) -> list[ColumnElement[bool]]:
    told = session.get(SettingRow, TOLD)
    since = datetime.fromisoformat(told.value) if told else now - NEWS
    decided = select(DecisionRow.id).where(
        DecisionRow.registration_id == RegistrationRow.id,
        DecisionRow.status == "withdrawn",
        DecisionRow.at == RegistrationRow.changed_at,
    )
    row = RegistrationRow
    return [col(row.status) == "withdrawn", col(row.changed_at) > since, ~decided.exists()]
