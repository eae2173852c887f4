"""The staff hear of new requests as they come: how many, and never whose or what about.

The rule: each is told of once; what is of the person stands on the desk alone.
"""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, select

from handlers.values.replies import Reply
from storage.change import Change
from storage.database.engine import Database
from storage.staff.staff import tell_all
from storage.tables.office import SettingRow
from storage.tables.people import RequestRow

# When the newest came that they were told of; numbers are given anew once a request is taken back.
TOLD = "requests/told"


class Telling:
    """What the staff were told, as it is read; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def waits(self) -> bool:
        """Whether a request waits that they do not know of."""
        with self._database.read() as session:
            return (
                session.exec(select(RequestRow.id).where(*_new(session)).limit(1)).first()
                is not None
            )


def tell_new(change: Change, compose: Callable[[int], Reply]) -> None:
    """Write to everybody who may act how many requests are new; to nobody when none is."""
    moments = change.session.exec(select(RequestRow.at).where(*_new(change.session))).all()
    if moments:
        change.session.merge(SettingRow(name=TOLD, value=max(moments).isoformat()))
        tell_all(change, compose(len(moments)))


def _new(session: Session) -> list[ColumnElement[bool]]:
    waiting = col(RequestRow.dealt_at).is_(None)
    told = session.get(SettingRow, TOLD)
    return (
        [waiting]
        if told is None
        else [waiting, col(RequestRow.at) > datetime.fromisoformat(told.value)]
    )
