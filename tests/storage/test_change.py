"""A change by somebody's will: whole sets at once, all of it or nothing."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlmodel import select

from handlers.values.replies import LINES, Notice, Reply
from storage.change import PutOut
from storage.journal.journal import Actor, actor_of
from storage.people.failures import tick_off
from storage.registrations.decisions import (
    Changed,
    NoRegistration,
    RegistrationDecision,
    Seen,
    decide,
    uncollect,
)
from storage.staff.staff import change_roles, revoke
from storage.store import Store
from storage.tables.desk import JournalRow
from tests.support.chats import NOW
from tests.support.clerks import deliver, hire, owner, staff_called
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.database.stored import every_row

LAN, MINH = Actor("Lan"), Actor("Minh")
SENT = Seen(1, "sent")


def accepted(code: str) -> RegistrationDecision:
    """Accepted as it was sent, and its owner told."""
    told = Notice(Reply(f"Đã tiếp nhận {code}"), code, Reply(f"Đã tiếp nhận {LINES}"))
    return RegistrationDecision(code, SENT, "accepted", None, told)


@POSTGRESQL_AT_NIGHT
def test_many_are_decided_in_one_transaction(store: Store) -> None:
    """Each says what became of it: done, decided already, unknown; one that cannot stops none."""
    codes = [owner(store, str(number)) for number in range(20)]
    with store.change(MINH, NOW) as change:
        assert decide(change, [RegistrationDecision(codes[7], SENT, "returned", "thiếu")]) == {
            codes[7]: None
        }
    with store.change(LAN, NOW) as change:
        found = decide(change, map(accepted, [*codes, "DK-2025-9999"]))
        # The journal is not taken up before all is done: a set holds up nobody who writes a line.
        assert change.session.exec(select(JournalRow).where(JournalRow.actor == "Lan")).all() == []
    overtaken, unknown = found.pop(codes[7]), found.pop("DK-2025-9999")
    assert isinstance(overtaken, Changed)
    assert (overtaken.status, overtaken.by) == ("returned", "Minh")
    assert isinstance(unknown, NoRegistration)
    assert set(found.values()) == {None}
    states = {one.code: one.status for one in store.registrations.all()}
    assert states.pop(codes[7]) == "returned"
    assert set(states.values()) == {"accepted"}
    assert len(deliver(store, NOW)) == 19
    lines = store.journal.lines(actor="Lan", action="registration.accepted")
    assert [line.subject for line in reversed(lines)] == sorted(states)
    assert store.journal.verify() is None


def test_a_change_that_fails_leaves_nothing(store: Store, url: str) -> None:
    """Neither the decision nor its line nor what the owner is told."""
    code = owner(store, "1")
    before = every_row(url)

    def fail() -> None:
        with store.change(LAN, NOW) as change:
            assert decide(change, [accepted(code)]) == {code: None}
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert every_row(url) == before


def test_two_sets_with_the_same_registrations_do_not_lock_each_other(store: Store) -> None:
    """Whatever the order they were asked in, each registration is decided once."""
    codes = [owner(store, str(number)) for number in range(12)]

    def act(by: Actor) -> list[str]:
        wanted = codes if by is LAN else codes[::-1]
        with store.change(by, NOW) as change:
            found = decide(change, map(accepted, wanted))
        return [code for code, refusal in found.items() if refusal is None]

    with ThreadPoolExecutor(2) as threads:
        done = [code for codes in threads.map(act, (LAN, MINH)) for code in codes]
    assert sorted(done) == codes


def test_collected_ones_are_taken_back_together(store: Store) -> None:
    """Those that are still as they were collected; the other one says what it is."""
    codes = [owner(store, str(number)) for number in range(3)]
    collected = Seen(1, "collected")
    with store.change(LAN, NOW) as change:
        decide(change, map(accepted, codes))
        decide(
            change, [RegistrationDecision(c, Seen(1, "accepted"), "collected") for c in codes[:2]]
        )
    with store.change(LAN, NOW) as change:
        found = uncollect(change, dict.fromkeys(codes, collected), {})
    assert [refusal is None for refusal in found.values()] == [True, True, False]
    assert {one.status for one in store.registrations.all()} == {"accepted"}


def test_one_is_asked_for_by_its_code(store: Store) -> None:
    """Whoever wants one registration, or two, reads no other."""
    one, two, other = (owner(store, str(number)) for number in range(3))
    assert [record.code for record in store.registrations.get(two, one)] == [one, two]
    assert store.registrations.get("DK-2025-9999") == []
    assert other in [record.code for record in store.registrations.all()]


def test_nothing_to_tick_off_writes_no_line(store: Store) -> None:
    """By person, how many there were."""
    with store.change(LAN, NOW) as change:
        assert tick_off(change, [1, 2]) == {1: 0, 2: 0}
    assert store.journal.lines() == []


def test_who_loses_the_role_in_between_changes_nothing(store: Store) -> None:
    """The verb was begun by an admin, and is stored by nobody; one's own role one may give up."""
    lan, minh = hire(store, "Lan", "admin"), hire(store, "Minh", "admin")
    hire(store, "Hai", "admin")
    with store.change(actor_of(lan), NOW) as change:
        change_roles(change, {minh.id: "clerk"}, {})
    with pytest.raises(PutOut), store.change(actor_of(minh), NOW) as change:
        change_roles(change, {lan.id: "viewer"}, {})
    assert staff_called(store, "Lan").role == "admin"
    with store.change(actor_of(staff_called(store, "Minh")), NOW) as change:
        revoke(change, [minh.id])
