"""Codes under attack, over a real store: linking needs a yes, guesses run out, nobody is slowed."""

import hashlib
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy import event

from handlers.turn.turn import Office
from handlers.values.messages import Inbound
from storage.staff import code_budget
from storage.staff.code_budget import KNOWN_AFTER, PER_CHAT, PER_NETWORK, WINDOW
from storage.store import Store
from tests.support.chats import together
from tests.support.clerks import NOW, OFFICE, Person, StaffedOffice, owner
from tests.support.database.earlier import earlier
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.verbs import invite

WAIT = "nhận mã"
# Of all together, not fifty: each guess is a message that is read and answered.
IN_ALL = 20


class Visitor(Person):
    """Somebody at the web page, on a network of their own unless one is given."""

    def __init__(self, staffed: StaffedOffice, address: str, origin: str = "") -> None:
        super().__init__(staffed, address, "web")
        self.origin = origin or f"network of {address}"

    def says(self, text: str) -> str:
        """Type a line."""
        return self._send(Inbound(text, origin=self.origin))


@pytest.fixture
def staffed(store: Store, office: Office) -> StaffedOffice:
    """One bot over a real store, on both engines."""
    return StaffedOffice(store, office)


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """So many wrong codes of all together end it."""
    monkeypatch.setattr(code_budget, "IN_ALL", IN_ALL)


def code_of(person: Person) -> str:
    """A linking code issued in this person's chat, a moment ago."""
    person.says("lien ket")
    said = person.taps("Lấy mã để nối kênh khác")
    person.office.clock.move(timedelta(seconds=1))
    return said.split("Mã của anh/chị: ")[1][:6]


def guesses(staffed: StaffedOffice, how_many: int, origin: str = "", names: str = "g") -> list[str]:
    """Wrong linking codes from as many fresh visitors as it takes, and what they read."""
    said = []
    for number in range(how_many):
        guesser = Visitor(staffed, f"{names}{number // (PER_CHAT - 1)}", origin)
        said.append(guesser.says(f"lien ket {number:06}"))
    return said


def types(person: Person, code: str) -> str:
    """Type a linking code, and say that the chat it is from is one's own."""
    assert "Kênh đó có đúng là của anh/chị không?" in person.says(f"lien ket {code}")
    return person.says("có")


# Linking


@POSTGRESQL_AT_NIGHT
def test_a_guessed_code_shows_nothing_without_the_owners_yes(staffed: StaffedOffice) -> None:
    """The right code alone joins nothing; after "no" it is void, and both know."""
    owner(staffed.store, "leader")
    leader, thief = staffed.person("leader"), Visitor(staffed, "thief")
    code = code_of(leader)
    assert "chọn “Đồng ý nối”" in types(thief, code)
    assert "DK-2025" not in thief.says("đăng ký của tôi")
    assert "Trang web (…ief)" in leader.hears()
    assert "không nối với Trang web (…ief)" in leader.says("không")
    assert "không đồng ý nối" in thief.hears()
    assert "DK-2025" not in thief.says("đăng ký của tôi")
    assert "không đúng hoặc đã hết hạn" in thief.says(f"lien ket {code}")


@POSTGRESQL_AT_NIGHT
@pytest.mark.parametrize("word", ["1", "đồng ý nối", "có"])
def test_the_owners_yes_joins(staffed: StaffedOffice, word: str) -> None:
    """By number as on Zalo, by its words, or by a plain yes."""
    owner(staffed.store, "leader")
    leader, page = staffed.person("leader"), Visitor(staffed, "pageofmine")
    types(page, code_of(leader))
    assert "xin nối với kênh này" in leader.hears()
    assert "Đã nối kênh này với Trang web (…ine)" in leader.says(word)
    assert "Đã nối kênh này với Telegram (…der)" in page.hears()
    assert "DK-2025-0001" in page.says("đăng ký của tôi")


@POSTGRESQL_AT_NIGHT
def test_a_request_ends_with_its_code(staffed: StaffedOffice) -> None:
    """A quarter of an hour after the code was made neither button does anything."""
    owner(staffed.store, "leader")
    leader, page = staffed.person("leader"), Visitor(staffed, "pageofmine")
    types(page, code_of(leader))
    leader.hears()
    staffed.clock.move(timedelta(minutes=15))
    assert "hết hạn" in leader.taps("Đồng ý nối")
    assert "DK-2025" not in page.says("đăng ký của tôi")


@POSTGRESQL_AT_NIGHT
def test_the_second_who_types_a_code_cannot_take_the_place_of_the_first(
    staffed: StaffedOffice,
) -> None:
    """The owner's yes is about the chat that was named, whoever types the code after it."""
    owner(staffed.store, "leader")
    leader, page, thief = (
        staffed.person("leader"),
        Visitor(staffed, "mine"),
        Visitor(staffed, "eve"),
    )
    code = code_of(leader)
    types(page, code)
    assert "không đúng" in thief.says(f"lien ket {code}")
    leader.hears()
    leader.taps("Đồng ý nối")
    assert "DK-2025-0001" in page.says("đăng ký của tôi")
    assert "DK-2025" not in thief.says("đăng ký của tôi")


@POSTGRESQL_AT_NIGHT
def test_the_question_is_found_again(staffed: StaffedOffice) -> None:
    """Overlooked among other things, it comes back at "liên kết"."""
    owner(staffed.store, "leader")
    leader, page = staffed.person("leader"), Visitor(staffed, "pageofmine")
    types(page, code_of(leader))
    leader.says("thi đua đến bao giờ")
    assert "xin nối với kênh này" in leader.says("liên kết")
    leader.says("1")
    assert "DK-2025-0001" in page.says("đăng ký của tôi")


# The budgets


@pytest.mark.usefixtures("few")
@POSTGRESQL_AT_NIGHT
def test_guesses_from_everywhere_pause_codes_and_nothing_else(staffed: StaffedOffice) -> None:
    """The last wrong code ends it for strangers and a quarter of an hour.

    Answers go on, and so do codes nobody can guess and the leader who was here before.
    """
    boss = staffed.joins("boss", "Boss", "admin")
    owner(staffed.store, "leader")
    staffed.clock.move(KNOWN_AFTER)
    leader, page = staffed.person("leader"), Visitor(staffed, "pageofmine")
    mine = code_of(page)
    code = invite(staffed.store, "admin", "Lan", OFFICE, staffed.clock.now())
    said = guesses(staffed, IN_ALL + 20)
    assert all("không đúng" in one for one in said[:IN_ALL])
    assert all(WAIT in one for one in said[IN_ALL:])
    lan = Visitor(staffed, "lan")
    assert "Chào Lan" in lan.says(f"/quantri {code}")
    assert WAIT in lan.says("lien ket 482913")
    assert "Kênh đó có đúng là của anh/chị không?" in leader.says(f"lien ket {mine}")
    for _ in range(PER_CHAT):
        leader.says("lien ket 000001")
    assert WAIT in leader.says("lien ket 000001")
    assert "31/12/2025" in lan.says("thi đua đến bao giờ")
    assert "nhập mã" in boss.says("/quantri")
    staffed.clock.move(WINDOW)
    assert "không đúng" in lan.says("lien ket 482913")


@pytest.mark.usefixtures("few")
@POSTGRESQL_AT_NIGHT
def test_networks_are_forgotten(staffed: StaffedOffice) -> None:
    """A guess from each of many networks leaves no row for each, and none for ever."""
    guesses(staffed, IN_ALL)
    for number in range(20):
        Visitor(staffed, f"more{number}").says("/quantri AAAAA-22222")
    with staffed.store._database.read() as session:
        count = sa.text("SELECT count(*) FROM code_budgets WHERE name LIKE 'network/%'")
        assert session.connection().execute(count).scalar_one() <= IN_ALL
    staffed.clock.move(timedelta(days=1, minutes=1))
    Visitor(staffed, "later").says("/quantri AAAAA-22222")
    with staffed.store._database.read() as session:
        assert session.connection().execute(count).scalar_one() == 1


@POSTGRESQL_AT_NIGHT
def test_one_network_runs_out_before_the_others(staffed: StaffedOffice) -> None:
    """As many pages as one likes share what their network may try; another still may."""
    said = guesses(staffed, PER_NETWORK + 5, origin="one network")
    assert ["không đúng" in one for one in said] == [True] * PER_NETWORK + [False] * 5
    assert WAIT in said[-1]
    code = invite(staffed.store, "admin", "Lan", OFFICE, staffed.clock.now())
    assert "Chào Lan" in Visitor(staffed, "lan").says(f"/quantri {code}")


def test_guesses_at_the_same_moment_are_all_counted(store: Store, office: Office) -> None:
    """Twelve chats at once, on one network: none slips through between two others."""
    staffed = StaffedOffice(store, office)
    for number in range(12):
        inbound = Inbound("/quantri AAAAA-22222", origin="one network")
        store.turns.receive("web", f"w{number}", f"w{number}", inbound, True, NOW)
    waiting = [inbound_id for inbound_id, _ in store.turns.waiting()]
    together(12, lambda place: staffed.conversation.answer(waiting[place]))
    with store._database.read() as session:
        rows = session.connection().exec_driver_sql("SELECT name, wrong FROM code_budgets").all()
    assert dict(rows) == {"all": 12, "network/one network": 12}


@pytest.mark.usefixtures("few")
@POSTGRESQL_AT_NIGHT
def test_the_counts_outlive_a_restart(staffed: StaffedOffice, url: str, office: Office) -> None:
    """They are in the database, shared by all copies of the program."""
    guesses(staffed, IN_ALL - 1)
    other = Store(url)
    try:
        restarted = StaffedOffice(other, office)
        restarted.keys = 10_000
        assert "không đúng" in guesses(restarted, 1, names="h")[0]
        assert WAIT in guesses(restarted, 1, names="i")[0]
    finally:
        other.close()
    staffed.keys = 20_000
    assert WAIT in guesses(staffed, 1, names="j")[0]


@pytest.mark.usefixtures("few")
@POSTGRESQL_AT_NIGHT
def test_an_attack_is_journalled_in_a_line_and_told_once_a_day(staffed: StaffedOffice) -> None:
    """Half an hour of guessing: one line a pause, one message to the staff, none to viewers."""
    boss, vy = staffed.joins("boss", "Boss", "admin"), staffed.joins("vy", "Vy", "viewer")
    for quarter in range(2):
        guesses(staffed, IN_ALL + 5, names=f"q{quarter}-")
        staffed.clock.move(WINDOW)
    lines = staffed.store.journal.lines(action="codes.pause")
    assert [line.subject for line in lines] == ["codes/all"] * 2
    assert boss.hears().count("nhiều mã sai") == 1
    assert "mã sai" not in vy.hears()
    staffed.clock.move(timedelta(days=1))
    guesses(staffed, IN_ALL, names="next-")
    assert "nhiều mã sai" in boss.hears()


@POSTGRESQL_AT_NIGHT
def test_single_chats_and_networks_get_one_line_a_window(staffed: StaffedOffice) -> None:
    """Chats that run out one after the other do not fill the journal."""
    for name in "abcd":
        for _ in range(PER_CHAT):
            Visitor(staffed, name).says("lien ket 000001")
    lines = staffed.store.journal.lines(action="codes.pause")
    assert [line.subject for line in lines] == ["codes/chat"]
    staffed.clock.move(WINDOW)
    guesses(staffed, PER_NETWORK, origin="x")
    lines = staffed.store.journal.lines(action="codes.pause")
    assert [line.subject for line in lines] == ["codes/network", "codes/chat"]


# What a guess costs


def costs(store: Store, act: Callable[[], object]) -> tuple[int, list[str]]:
    """How many statements an act makes, and the slow digests it computes."""
    statements: list[str] = []
    slow: list[str] = []

    def asked(_c: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        statements.append(statement)

    def called(_frame: Any, kind: str, function: Any) -> None:
        if kind == "c_call" and function in (hashlib.scrypt, hashlib.pbkdf2_hmac):
            slow.append(function.__name__)

    engine = store._database.engine
    event.listen(engine, "before_cursor_execute", asked)
    before = sys.getprofile()
    sys.setprofile(called)
    try:
        act()
    finally:
        sys.setprofile(before)
        event.remove(engine, "before_cursor_execute", asked)
    return len(statements), slow


@POSTGRESQL_AT_NIGHT
def test_a_wrong_code_costs_the_same_however_many_invitations_are_open(
    staffed: StaffedOffice,
) -> None:
    """No slow digest in the transaction, no loop: four guesses a second hold up nobody."""
    Visitor(staffed, "warm").says("/quantri AAAAA-33333")

    def guess(name: str) -> tuple[int, list[str]]:
        return costs(staffed.store, lambda: Visitor(staffed, name).says("/quantri AAAAA-22222"))

    few = guess("a")
    for number in range(100):
        invite(staffed.store, "viewer", f"Vy {number}", OFFICE, NOW)
    many = guess("b")
    plain = costs(staffed.store, lambda: Visitor(staffed, "c").says("chào anh 1"))
    assert few == many
    assert few[1] == []
    # One of them hides what was typed.
    assert few[0] <= plain[0] + 13


# Databases of before


def test_a_database_of_before_loses_its_short_invitations_only(url: str) -> None:
    """Open eight-digit invitations are void; chats, codes and staff stay, web cookies still count."""
    with earlier(url, "0004") as then:
        for statement in OLD_ROWS:
            then.run(statement, at=datetime(2025, 4, 4))
    store = Store(url)
    store.open()
    with closing(store), store._database.read() as session:
        ask = session.connection().exec_driver_sql
        assert ask("SELECT count(*) FROM staff_invites").scalar_one() == 0
        assert ask("SELECT code, subscriber_id, asked_by FROM link_codes").all() == [
            ("482913", 1, None)
        ]
        assert store.web_chats.takes_earlier("page", datetime.now(UTC) + timedelta(days=399))
        assert not store.web_chats.takes_earlier("page", datetime.now(UTC) + timedelta(days=401))
        assert not store.web_chats.takes_earlier("777", datetime.now(UTC))
    assert store.staff.invites(NOW) == ()


OLD_ROWS = (
    "INSERT INTO people (id, created_at) VALUES (1, :at)",
    "INSERT INTO subscribers (id, person_id, channel, address, created_at, reachable, wrong_codes) "
    "VALUES (1, 1, 'telegram', '777', :at, true, '[]'), (2, 1, 'web', 'page', :at, true, '[]')",
    "INSERT INTO link_codes (code, subscriber_id, expires_at) VALUES ('482913', 1, :at)",
    "INSERT INTO staff_invites (id, salt, digest, role, name, invited_by, created_at, expires_at) "
    "VALUES (1, 's', 'd', 'admin', 'Lan', 'htx-bot', :at, :at)",
)
