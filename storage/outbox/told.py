"""Copies of the program tell each other whose chat page has news.

The rule: on PostgreSQL only, and with the transaction that stores the message: whoever hears of
it finds it. SQLite is used by one copy.
"""

from collections.abc import Callable, Sequence
from threading import Event
from typing import Any

from sqlalchemy import func
from sqlmodel import Session, col, select

from storage.database.engine import Database
from storage.database.errors import StoreError, translated
from storage.people.web_chats import CHANNEL
from storage.tables.people import OutgoingRow, SubscriberRow

NOTICE = "htx_bot_page"
# How soon a program that stops is let go; nothing is asked meanwhile.
LOOK_UP_S = 0.5


def tell_others(session: Session, outgoing: Sequence[int]) -> None:
    """These messages are recorded as sent: tell whoever holds a page of theirs."""
    if session.get_bind().dialect.name == "sqlite":
        return
    session.exec(
        select(func.pg_notify(NOTICE, SubscriberRow.address))
        .join(OutgoingRow, col(OutgoingRow.subscriber_id) == SubscriberRow.id)
        .where(col(OutgoingRow.id).in_(outgoing), SubscriberRow.channel == CHANNEL)
    ).all()


def hear(database: Database, heard: Callable[[str], None], stop: Event) -> None:
    """Until `stop`, call `heard` with the address of every page that was sent to.

    Returns at once on SQLite. Raises StoreError when the connection is lost: what was sent from
    then on was not heard.
    """
    if database.is_sqlite:
        return
    # Asked for here: on SQLite the library is not loaded at all.
    from psycopg import Error

    with translated():
        pooled = database.engine.raw_connection()
        own: Any = pooled.driver_connection
        # Its own for as long as the program runs: those of the pool are for transactions.
        pooled.detach()
    try:
        with own:
            own.rollback()
            own.autocommit = True
            own.execute(f"LISTEN {NOTICE}")
            while not stop.is_set():
                for notice in own.notifies(timeout=LOOK_UP_S):
                    heard(notice.payload)
    except Error as error:
        raise StoreError(type(error).__name__, "unavailable") from error
