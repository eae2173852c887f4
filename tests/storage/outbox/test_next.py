"""What may be sent next is found without looking at everything that waits."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import event, text

from storage.store import Outgoing, Store
from tests.support.chats import NOW, Chat, remind
from tests.support.database.crowds import crowd, queue

WAITING = 5000
IN_ORDER = "ix_outbox_state_lane_due_at_id"


def plan_of_the_look(store: Store, limit: int) -> str:
    """How the engine goes about the look for reminders."""
    engine, asked = store._database.engine, list[tuple[str, Any]]()

    def note(*args: Any) -> None:
        if "ORDER BY" in args[2]:
            asked.append((args[2], args[3]))

    event.listen(engine, "before_cursor_execute", note)
    found = store.outbox.claim(["telegram"], NOW, limit, 60, "reminder")
    event.remove(engine, "before_cursor_execute", note)
    assert len(found) == limit
    explain = "EXPLAIN QUERY PLAN" if store._database.is_sqlite else "EXPLAIN"
    with store._database.read() as session:
        rows = session.connection().exec_driver_sql(f"{explain} {asked[-1][0]}", asked[-1][1])
        return "\n".join(str(row[-1]) for row in rows)


@pytest.mark.parametrize(
    ("url", "counted"),
    [
        ("sqlite", False),
        ("sqlite", True),
        ("postgresql", True),
        pytest.param("postgresql", False, marks=pytest.mark.nightly),
    ],
    indirect=["url"],
)
def test_the_look_reads_the_next_rows_alone(store: Store, counted: bool) -> None:
    """In the order of an index, each asked for what is before it; with statistics or without."""
    crowd(store, WAITING, NOW)
    queue(store, WAITING, NOW)
    if counted:
        with store._database.write() as session:
            session.connection().execute(text("ANALYZE"))
    plan = plan_of_the_look(store, 100)
    assert IN_ORDER in plan
    for whole in ("Seq Scan", "Sort", "SCAN", "TEMP B-TREE", "Hash"):
        assert whole not in plan, plan


def test_a_chat_waits_for_its_first_and_no_other_chat_does(store: Store) -> None:
    """The second row of a chat is not there while the first is unsent, whatever their times."""
    lan, pao = Chat(store, "lan").says(), Chat(store, "pao").says()
    remind(store, lan, "later", NOW + timedelta(minutes=1))
    remind(store, lan, "sooner")
    remind(store, pao, "other")
    later = NOW + timedelta(minutes=1)

    def claimed(now: datetime) -> list[Outgoing]:
        return store.outbox.claim(["telegram"], now, 10, 600, "reminder")

    assert [one.address for one in claimed(NOW)] == ["pao"]
    (first,) = claimed(later)
    assert (first.address, first.reply.text) == ("lan", "later")
    assert claimed(later) == []
    store.outbox.mark_sent(first.id, None, later)
    (second,) = claimed(later)
    assert (second.address, second.reply.text) == ("lan", "sooner")
