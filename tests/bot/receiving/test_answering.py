"""A turn only looks until it is finished, and what was overtaken meanwhile is answered anew."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import event

from bot.receiving.answering import Answering
from handlers.turn.texts import TOO_LONG
from handlers.turn.turn import Office
from handlers.values.messages import MAX_CHARS, Outcome
from handlers.values.staff import StaffView
from storage.journal.journal import actor_of
from storage.registrations.decisions import Seen
from storage.store import OpenTurn, Store
from tests.support.clerks import NOW, Person, StaffedOffice
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.database.stored import every_row
from tests.support.talk import SIMPLEST
from tests.support.verbs import decide

SIMPLY = ("đăng ký", *SIMPLEST)
ANOTHER = tuple(line.replace("Chè Suối Giàng", "Mận Tà Xùa") for line in SIMPLY)


class Twice(Answering):
    """Answers every message twice before the first answer is stored, and notes what it cost."""

    def __init__(self, store: Store, office: Any, clock: Any) -> None:
        super().__init__(store, office, clock)
        self.unlike: list[str] = []
        self.written: list[str] = []
        self.answered = 0

    def _outcome(self, opened: OpenTurn, office: Office) -> Outcome:
        with self._watching():
            first = super()._outcome(opened, office)
            second = super()._outcome(opened, office)
        self.answered += 1
        if first != second:
            self.unlike.append(opened.inbound.text)
        return first

    @contextmanager
    def _watching(self) -> Iterator[None]:
        def asked(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
            if not statement.lstrip().startswith("SELECT") or " FOR " in statement:
                self.written.append(statement)

        engine = self._store._database.engine
        event.listen(engine, "before_cursor_execute", asked)
        try:
            yield
        finally:
            event.remove(engine, "before_cursor_execute", asked)


@pytest.fixture
def staffed(store: Store, office: Office) -> StaffedOffice:
    """An office whose every turn is looked at twice."""
    staffed = StaffedOffice(store, office)
    staffed.conversation = Twice(store, staffed.office, staffed.clock)
    return staffed


def looked(staffed: StaffedOffice) -> Twice:
    """What was seen so far."""
    assert isinstance(staffed.conversation, Twice)
    return staffed.conversation


def registers(person: Person) -> str:
    """The simplest registration; returns its code."""
    for line in SIMPLY:
        said = person.says(line)
    found = re.search(r"DK-\d{4}-\d{4}", said)
    assert found, said
    return found[0]


@POSTGRESQL_AT_NIGHT
def test_looking_twice_writes_nothing_and_says_the_same(staffed: StaffedOffice) -> None:
    """Leaders, guessers and staff: every turn only reads, and gives an equal outcome again."""
    leader, other = staffed.person("leader"), staffed.person("other")
    code = registers(leader)
    link = re.search(r"\d{6}", leader.says("liên kết") + leader.taps("Lấy mã để nối kênh khác"))
    assert link
    for line in ("liên kết 000000", "/quantri AAAAA-22222", f"liên kết {link[0]}", "có"):
        other.says(line)
    for line in ("có", "dữ liệu của tôi", "nhắc lịch", "ai được khen thưởng?", "đăng ký của tôi"):
        leader.says(line)
    clerk = staffed.joins("clerk", "Lan", "clerk")
    for line in ("/quantri", "chờ duyệt", "số liệu", f"duyệt {code}", f"duyệt {code}"):
        clerk.says(line)
    assert looked(staffed).answered > 25
    assert looked(staffed).unlike == []
    assert looked(staffed).written == []


@POSTGRESQL_AT_NIGHT
def test_an_exception_after_the_code_was_drawn_leaves_no_gap(staffed: StaffedOffice) -> None:
    """The apology is all that is stored; the next registration gets the number."""
    first, second = staffed.person("a"), staffed.person("b")
    assert registers(first) == "DK-2025-0001"
    for line in ANOTHER[:-1]:
        second.says(line)

    class Failing(Answering):
        def _outcome(self, opened: OpenTurn, office: Office) -> Outcome:
            outcome = super()._outcome(opened, office)
            # Found only when it is stored, after the effect has drawn its code.
            broken: Any = object()
            return Outcome(outcome.conversation, (broken,), outcome.effects)

    staffed.conversation, working = (
        Failing(staffed.store, staffed.office, staffed.clock),  # type: ignore[arg-type]
        staffed.conversation,
    )
    assert "DK-" not in second.says(SIMPLEST[-1])
    staffed.conversation = working
    assert "DK-2025-0002" in second.says(SIMPLEST[-1])


def test_what_was_decided_meanwhile_is_seen_by_the_second_try(staffed: StaffedOffice) -> None:
    """Nobody waits for a look-up: whoever is overtaken hears what is true now, and no apology."""
    code = registers(staffed.person("leader"))
    clerk = staffed.joins("clerk", "Lan", "clerk")
    (member,) = staffed.store.staff.list()
    lan = StaffView(member.id, "Lan", "clerk")
    store = staffed.store

    class Overtaken(Answering):
        overtaken = False

        def _outcome(self, opened: OpenTurn, office: Office) -> Outcome:
            outcome = super()._outcome(opened, office)
            if not self.overtaken and not store._database.is_sqlite:
                self.overtaken = True
                decide(store, code, Seen(1, "sent"), "accepted", None, actor_of(lan), NOW)
            return outcome

    staffed.conversation = Overtaken(store, staffed.office, staffed.clock)  # type: ignore[arg-type]
    said = clerk.says(f"duyệt {code}")
    assert "Lan" in said or store._database.is_sqlite
    assert [record.status for record in store.registrations.all()] == ["accepted"]


def test_what_nobody_reads_is_not_kept(store: Store, office: Office) -> None:
    """A text of 60,000 signs: so many would hold up everybody's answers while they were looked at."""
    staffed = StaffedOffice(store, office)
    lan = Person(staffed, "9", "web")
    for text in (" ".join(["a2b3c"] * 10_000), "em đăng ký cho " * 4_000):
        assert lan.says(text) == TOO_LONG
    rows = every_row(store.url).splitlines()
    assert max(map(len, rows)) < 2 * MAX_CHARS
