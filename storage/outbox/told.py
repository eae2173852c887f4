"""Copies of the program tell each other what they may be waiting for, and what is not to be sent.

The rule: on PostgreSQL only, and with the transaction that stores the message or takes it back:
whoever hears of it finds it so. SQLite is used by one copy.
"""

from collections.abc import Callable, Mapping, Sequence
from threading import Event

from sqlalchemy import func
from sqlmodel import Session, col, select

from storage.database.engine import TAKEN_BACK, Database
from storage.database.errors import driver_translated
from storage.database.server.postgresql import TAKEN_BACK_NEWS, session_apart
from storage.people.web_chats import CHANNEL
from storage.tables.among import among
from storage.tables.people import OutgoingRow, SubscriberRow

# A chat page has news: its address. A chat's answer stands behind one that another copy is
# sending: that copy, the channel and the address.
PAGE, BEHIND = "htx_bot_page", "htx_bot_behind"
Heard = Mapping[str, Callable[[str], None]]
# How soon a program that stops is let go; nothing is asked meanwhile.
LOOK_UP_S = 0.5


def tell_others(session: Session, outgoing: Sequence[int]) -> None:
    """These messages are recorded as sent: tell whoever holds a page of theirs."""
    if session.get_bind().dialect.name == "sqlite":
        return
    session.connection().execute(_TELL, {"sent": list(outgoing)})


# Made once: making a statement costs more than asking it.
_TELL = (
    select(func.pg_notify(PAGE, SubscriberRow.address))
    .join(OutgoingRow, col(OutgoingRow.subscriber_id) == SubscriberRow.id)
    .where(
        among(col(OutgoingRow.id), "sent"),
        SubscriberRow.channel == CHANNEL,
    )
)


def tell_behind(session: Session, chats: Sequence[tuple[str, str, str]]) -> None:
    """Answers of these (owner, channel, address) wait until the owner has sent an earlier one."""
    if chats and session.get_bind().dialect.name != "sqlite":
        for told in chats:
            session.exec(select(func.pg_notify(BEHIND, " ".join(told)))).all()


def take_back(session: Session, messages: int) -> None:
    """So many messages that a copy may be about to send were emptied, changed or deleted."""
    if messages:
        session.info[TAKEN_BACK] = True


def hear(database: Database, heard: Heard, stop: Event) -> None:
    """Until `stop`, call what stands under its notice with the words of each that is told.

    Returns at once on SQLite. Raises StoreError when the connection is lost: what was sent from
    then on was not heard.
    """
    if database.is_sqlite:
        return
    own = session_apart(database.engine)
    calls: Heard = {**heard, TAKEN_BACK_NEWS: lambda _: database.take_back()}
    try:
        with driver_translated(), own:
            for notice in calls:
                own.execute(f"LISTEN {notice}")
            database.hears_others = True
            while not stop.is_set():
                for told in own.notifies(timeout=LOOK_UP_S):
                    calls[told.channel](told.payload)
    finally:
        # What is taken back from now on goes unheard, and was perhaps before.
        database.hears_others = False
        database.take_back()
