"""A column asked for one of many values, with one parameter."""

from collections.abc import Sequence
from typing import Any

import pytest
from sqlalchemy import event, text
from sqlmodel import select

from storage.store import Store
from storage.tables.among import among
from storage.tables.people import InboundRow, SubscriberRow
from tests.support.chats import Chat

# Statements of a turn that ask among many.
MANY = 10


@pytest.mark.parametrize("wanted", [(), ("lan",), ("lan", "hoa"), ("lan", "o'mai\"", "không ai")])
def test_words_and_numbers_are_found(store: Store, wanted: Sequence[str]) -> None:
    """None, one and several, with signs that mean something to an engine, and some that are not there."""
    for name in ("lan", "hoa", "o'mai\""):
        Chat(store, name).says()
    with store._database.read() as session:
        by_word = select(SubscriberRow).where(among(SubscriberRow.address, "names"))
        rows = session.exec(by_word, params={"names": wanted}).all()
        assert {row.address for row in rows} == set(wanted) - {"không ai"}
        by_number = select(InboundRow.subscriber_id).where(among(InboundRow.subscriber_id, "ids"))
        ids = {row.id for row in rows}
        assert set(session.connection().execute(by_number, {"ids": ids}).scalars()) == ids


def test_no_table_is_read_from_its_beginning_to_its_end(store: Store) -> None:
    """What a turn asks among many narrows down by an index, as a list of values would."""
    for number in range(50):
        Chat(store, f"chat-{number}").says()
    asked: dict[str, Any] = {}

    def note(*arguments: Any) -> None:
        if "json_each" in arguments[2] or "ANY (" in arguments[2]:
            asked[arguments[2]] = arguments[3]

    for engine in (store._database.engine, store._database._writer):
        event.listen(engine, "before_cursor_execute", note)
    Chat(store, "new").says()
    for engine in (store._database.engine, store._database._writer):
        event.remove(engine, "before_cursor_execute", note)
    assert len(asked) > MANY
    explain = "EXPLAIN QUERY PLAN" if store._database.is_sqlite else "EXPLAIN"
    with store._database.read() as session:
        connection = session.connection()
        if not store._database.is_sqlite:
            # Of so few rows it would read all.
            connection.execute(text("SET LOCAL enable_seqscan = off"))
        for statement, values in asked.items():
            rows = connection.exec_driver_sql(f"{explain} {statement}", values)
            steps = [str(row[-1]) for row in rows]
            whole = [one for one in steps if one.startswith("SCAN") or "Seq Scan" in one]
            assert [one for one in whole if "json_each" not in one] == [], statement
