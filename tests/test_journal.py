"""The audit journal: complete, in order, and nothing in it changes unseen."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from handlers.messages import Reply
from storage.decisions import Changed
from storage.journal import actor_of
from storage.store import Store
from tests.clerks import NOW, OFFICE, hire, owner


def test_every_act_is_written_with_before_and_after(store: Store) -> None:
    """Who, when, what, and the state on both sides."""
    lan, code = hire(store, "Lan", "clerk"), owner(store, "1")
    later = NOW + timedelta(hours=1)
    store.decisions.decide(code, "returned", "Thiếu chức vụ", actor_of(lan), later)
    line = store.journal.lines(limit=1)[0]
    assert (line.actor, line.staff_id, line.at) == ("Lan", lan.id, later)
    assert (line.action, line.subject) == ("registration.returned", code)
    assert line.before == {"status": "sent", "note": None, "version": 1}
    assert line.after == {"status": "returned", "note": "Thiếu chức vụ", "version": 1}
    assert store.journal.lines(subject=code) == [line]
    assert store.journal.verify() is None


def test_a_refused_act_leaves_no_line(store: Store) -> None:
    """The line and the change are one transaction."""
    before = store.journal.lines()
    with pytest.raises(LookupError):
        store.decisions.decide("DK-2025-9999", "accepted", None, OFFICE, NOW)
    code = owner(store, "1")
    with pytest.raises(Changed):
        store.decisions.decide(code, "accepted", None, OFFICE, NOW, version=2)
    assert store.journal.lines() == before


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE journal SET actor = 'Ai đó' WHERE id = 3",
        "UPDATE journal SET at = '2020-01-01 00:00:00' WHERE id = 3",
        """UPDATE journal SET "after" = '{"role": "viewer"}' WHERE id = 3""",
        """UPDATE journal SET "before" = '{}' WHERE id = 3""",
        "DELETE FROM journal WHERE id = 3",
    ],
)
def test_a_changed_or_removed_line_is_found(store: Store, damage: str) -> None:
    """The first line that does not fit is named."""
    for name in ("Lan", "Minh", "Vy", "Hoa", "Páo"):
        store.staff.invite("clerk", name, OFFICE, NOW)
    assert store.journal.verify() is None
    with store._database.write() as session:
        session.connection().exec_driver_sql(damage)
    assert store.journal.verify() == 3


def test_lines_cut_off_at_the_end_are_found(store: Store) -> None:
    """The newest acts cannot be taken away either."""
    for name in ("Lan", "Minh"):
        store.staff.invite("clerk", name, OFFICE, NOW)
    with store._database.write() as session:
        session.connection().exec_driver_sql("DELETE FROM journal WHERE id = 2")
    assert store.journal.verify() == 2


def test_the_chain_holds_when_many_act_at_once(store: Store) -> None:
    """Twenty acts of four people at the same time: no gap, no double, no fork."""
    clerks = [hire(store, name, "clerk") for name in ("Lan", "Minh", "Vy", "Hoa")]
    codes = [owner(store, str(number)) for number in range(20)]

    def decide(place: int) -> None:
        by = actor_of(clerks[place % 4])
        store.decisions.decide(codes[place], "accepted", None, by, NOW, Reply("Đã tiếp nhận"))

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(decide, range(20)))
    assert store.journal.verify() is None
    lines = store.journal.lines(limit=500)
    assert [line.id for line in lines] == list(range(len(lines), 0, -1))
    assert {line.subject for line in lines} >= set(codes)
