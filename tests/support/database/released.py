"""The database of a release with a row in every table, as text to be kept.

Made at the release: `python -m tests.support.database.released > tests/samples/databases/X.Y.Z.sql`.
"""

import sqlite3
import sys
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import Column, Connection, insert, select
from sqlalchemy.types import Boolean, Date, DateTime, Float, Integer, LargeBinary, TypeDecorator

from handlers.values.effects import (
    NoteInterest,
    NoteQuestion,
    RecordConsent,
    SaveSubscription,
)
from handlers.values.reminding.settings import Subscription
from handlers.values.replies import Reply
from handlers.values.staff import Audience, Terms
from storage.journal.journal import Actor
from storage.registrations.decisions import Seen
from storage.store import Store
from storage.tables.base import Table
from storage.tables.values import AUDIENCE, REPLY, TERMS
from tests.support.chats import Chat, remind
from tests.support.database.full_database import connected
from tests.support.verbs import decide

NOW = datetime(2025, 4, 4, 1, 0, tzinfo=UTC)
LAN, PLAN = Actor("Lan"), "344-KH-LMHTX"
# What stands in a column that does not take any text.
SAID: dict[str, Any] = {
    "audience": AUDIENCE.dump(Audience(unit_types=("htx",))),
    "reply": REPLY.dump(Reply("Mời họp")),
    "terms": TERMS.dump(Terms(place="Hội trường")),
    "problems": [],
    "tries": [],
    "tried": {},
    "role": "clerk",
    "channel": "web",
    "announcements.status": "done",
    "entries.status": "retired",
    "merges.kept_status": "sent",
    "merges.merged_status": "sent",
    "awards.title": "htx-tieu-bieu",
    "announcement_answers.answer": "coming",
    "data_requests.kind": "see",
    "month": "2025-03",
    "staff_digests.at": "07:30",
    "event_meetings.starts_at": "08:00",
}


def fill(store: Store, url: str) -> None:
    """What people and the office do, then one row wherever that left none."""
    chat = Chat(store)
    person = chat.says(
        RecordConsent("registration", "dk-1", given=True, words="đồng ý", text="Lời đồng ý"),
        SaveSubscription(Subscription(NOW)),
        NoteInterest(PLAN),
        NoteQuestion("Nộp hồ sơ ở đâu?", "asked-staff"),
        replies=("Đã ghi",),
    )
    code = chat.registers(campaign=PLAN)
    decide(store, code, Seen(1, "sent"), "accepted", None, LAN, NOW)
    remind(store, person)
    with connected(url) as connection:
        for table in Table.metadata.sorted_tables:
            if connection.execute(select(table).limit(1)).first() is None:
                row = {one.name: _value(connection, one) for one in table.columns if _given(one)}
                connection.execute(insert(table).values(row))


def _given(column: Column[Any]) -> bool:
    known = column.name in SAID or f"{column.table.name}.{column.name}" in SAID
    return known or not column.nullable or bool(column.foreign_keys)


def _value(connection: Connection, column: Column[Any]) -> Any:
    for known in (f"{column.table.name}.{column.name}", column.name):
        if known in SAID:
            return SAID[known]
    for key in column.foreign_keys:
        return connection.execute(select(key.column).limit(1)).scalar_one()
    kind = column.type
    if isinstance(kind, TypeDecorator):
        kind = kind.impl_instance
    if isinstance(kind, DateTime):
        return NOW + timedelta(days=1)
    if isinstance(kind, Date):
        return date(2025, 4, 11)
    if isinstance(kind, Boolean):
        return False
    if isinstance(kind, Integer | Float):
        return 1
    return b"\0chu" if isinstance(kind, LargeBinary) else f"{column.table.name}.{column.name}"


def dumped() -> str:
    """The statements that make the database."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "htx.db"
        url = f"sqlite:///{file.as_posix()}"
        store = Store(url)
        store.open()
        fill(store, url)
        store.close()
        with closing(sqlite3.connect(file)) as connection:
            return "\n".join(connection.iterdump()) + "\n"


if __name__ == "__main__":
    sys.stdout.write(dumped())
