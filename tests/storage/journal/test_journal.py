"""The audit journal: complete, in order, and nothing in it changes unseen."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.cli.office import events, exports
from bot.installation.errors import COMMAND_LINE, OfficeError
from handlers.turn.turn import Office
from handlers.values.replies import Reply
from storage.journal.journal import VERIFY, Actor, actor_of
from storage.registrations.decisions import Changed, Seen
from storage.store import Store
from tests.support.chats import together
from tests.support.clerks import NOW, OFFICE, hire, owner
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.verbs import decide, invite

SENT = Seen(1, "sent")


def test_every_act_is_written_with_before_and_after(store: Store) -> None:
    """Who, when, what, and the state on both sides."""
    lan, code = hire(store, "Lan", "clerk"), owner(store, "1")
    later = NOW + timedelta(hours=1)
    decide(store, code, SENT, "returned", "Thiếu chức vụ", actor_of(lan), later)
    line = store.journal.lines(limit=1)[0]
    assert (line.actor, line.staff_id, line.at) == ("Lan", lan.id, later)
    assert (line.action, line.subject) == ("registration.returned", code)
    assert line.before == {"status": "sent", "note": False, "version": 1}
    assert line.after == {"status": "returned", "note": True, "version": 1}
    assert store.journal.lines(subject=code) == [line]
    assert store.journal.verify() is None


def test_a_refused_act_leaves_no_line(store: Store) -> None:
    """The line and the change are one transaction."""
    before = store.journal.lines()
    with pytest.raises(LookupError):
        decide(store, "DK-2025-9999", SENT, "accepted", None, OFFICE, NOW)
    code = owner(store, "1")
    with pytest.raises(Changed):
        decide(store, code, Seen(2, "sent"), "accepted", None, OFFICE, NOW)
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
        invite(store, "clerk", name, OFFICE, NOW)
    assert store.journal.verify() is None
    with store._database.write() as session:
        session.connection().exec_driver_sql(damage)
    assert store.journal.verify() == 3


@POSTGRESQL_AT_NIGHT
@pytest.mark.parametrize(
    ("damage", "shown", "found"),
    [
        ("UPDATE journal SET actor = 'Ai đó' WHERE id = 3", "3", 3),
        ("UPDATE journal SET actor = 'Ai đó' WHERE id = 3", "45", None),
        ("DELETE FROM journal WHERE id = 3", "45", 3),
        ("DELETE FROM journal WHERE id = 1", "2", 1),
        ("DELETE FROM journal WHERE id = 3", "12", None),
        ("DELETE FROM journal WHERE id = 5", "1", 5),
        ("UPDATE journal SET prev_hash = '' WHERE id = 1", "1", 1),
        ("UPDATE counters SET value = 4 WHERE name = 'journal'", "", 5),
    ],
)
def test_the_lines_shown_are_checked_with_their_links(
    store: Store, damage: str, shown: str, found: int | None
) -> None:
    """What a page shows, the line before each, and the end of the journal; nothing else."""
    for name in ("Lan", "Minh", "Vy", "Hoa", "Páo"):
        invite(store, "clerk", name, OFFICE, NOW)
    lines = [line for line in store.journal.lines() if str(line.id) in shown]
    assert store.journal.check(lines) is None
    with store._database.write() as session:
        session.connection().exec_driver_sql(damage)
    assert store.journal.check(lines) == found


def test_a_check_of_the_whole_is_a_line_itself(store: Store) -> None:
    """Who checked, how much, and what was found; also what is broken stays written."""
    invite(store, "clerk", "Lan", OFFICE, NOW)
    store.journal.verify_and_note(Actor("Minh"), NOW)
    line = store.journal.lines(action=VERIFY, limit=1)[0]
    assert (line.actor, line.after) == ("Minh", {"lines": 1, "broken": None})
    with store._database.write() as session:
        session.connection().exec_driver_sql("UPDATE journal SET subject = 'x' WHERE id = 1")
    store.journal.verify_and_note(Actor("Minh"), NOW)
    assert store.journal.lines(limit=1)[0].after == {"lines": 2, "broken": 1}


def test_checking_while_others_write_raises_no_false_alarm(store: Store) -> None:
    """What is written meanwhile is not looked at."""

    def work(place: int) -> object:
        if place:
            return invite(store, "clerk", "Lan", OFFICE, NOW)
        return [store.journal.verify() for _ in range(20)]

    assert together(8, work)[0] == [None] * 20


def test_lines_are_found_by_person_act_and_subject(store: Store) -> None:
    """In any combination and page by page; what a subject is about is asked of the caller."""
    for number in range(30):
        actor = Actor("Lan" if number % 2 else "Minh")
        store.journal.note(actor, "export" if number % 3 else "look", f"Đơn/{number % 5}", NOW)
    assert store.journal.actors() == ["Lan", "Minh"]
    found = store.journal.lines(actor="Lan", action="look")
    assert [line.id for line in found] == [28, 22, 16, 10, 4]
    assert store.journal.lines(actor="Lan", action="look", limit=2, before_id=22) == found[2:4]

    def odd(subject: str) -> bool:
        return int(subject[-1]) % 2 == 1

    pages, before = [], None
    while page := store.journal.lines(about=odd, actor="Minh", limit=4, before_id=before):
        pages.append([line.id for line in page])
        before = page[-1].id
    wanted = [n + 1 for n in range(29, -1, -1) if n % 2 == 0 and n % 5 % 2 == 1]
    assert pages == [wanted[:4], wanted[4:]]


def test_lines_cut_off_at_the_end_are_found(store: Store) -> None:
    """The newest acts cannot be taken away either."""
    for name in ("Lan", "Minh"):
        invite(store, "clerk", name, OFFICE, NOW)
    with store._database.write() as session:
        session.connection().exec_driver_sql("DELETE FROM journal WHERE id = 2")
    assert store.journal.verify() == 2


def test_the_chain_holds_when_many_act_at_once(store: Store) -> None:
    """Twenty acts of four people at the same time: no gap, no double, no fork."""
    clerks = [hire(store, name, "clerk") for name in ("Lan", "Minh", "Vy", "Hoa")]
    codes = [owner(store, str(number)) for number in range(20)]

    def accept(place: int) -> None:
        by = actor_of(clerks[place % 4])
        told = Reply("Đã tiếp nhận")
        decide(store, codes[place], SENT, "accepted", None, by, NOW, told)

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(accept, range(20)))
    assert store.journal.verify() is None
    lines = store.journal.lines(limit=500)
    assert [line.id for line in lines] == list(range(len(lines), 0, -1))
    assert {line.subject for line in lines} >= set(codes)


def test_the_command_line_writes_what_it_does(store: Store, office: Office, tmp_path: Path) -> None:
    """Exports of personal data and dates: each with its line; a refused one leaves none."""
    code, event = owner(store, "1"), office.plan_on(NOW.date()).events[0].id
    exports.export_registrations(store, office, tmp_path / "ds.xlsx", None, NOW, False)
    exports.export_sheet(store, office, code, tmp_path / "phieu.docx", NOW)
    events.set_event_date(store, office, event, date(2025, 6, 12), "CV 12", NOW)
    with pytest.raises(OfficeError):
        exports.export_sheet(store, office, "DK-2025-9999", tmp_path / "x.docx", NOW)
    plan = office.plan_on(NOW.date()).id
    assert [(line.action, line.subject) for line in store.journal.lines()] == [
        ("event.date", f"{plan}/{event}"),
        ("export", f"sheet:{code}"),
        ("export", f"{plan}/danh-sach.xlsx"),
    ]
    assert store.journal.actors() == [COMMAND_LINE.name]
