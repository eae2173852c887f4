"""Who belongs to the staff: invitations, roles, signing in, being out at once."""

import math
import re
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from handlers.values.effects import ForgetPerson
from handlers.values.orders import (
    ApproveOrStop,
    DecideRegistration,
    DecideRegistrations,
    RedeemInvite,
    StaffOrder,
    TakeBack,
)
from handlers.values.replies import Notice, Reply
from storage.journal.journal import actor_of
from storage.staff.page_chats import sign_out
from storage.staff.staff import LastAdmin
from storage.store import Store
from tests.support.clerks import NOW, OFFICE, chat_at, hire, login_code, owner
from tests.support.verbs import invite, revoke

BROWSER = "Firefox"


def test_an_invitation_lets_one_chat_in_once(store: Store) -> None:
    """The code works for the first who types it, in its groups too, and for nobody after."""
    code = invite(store, "clerk", "Lan", OFFICE, NOW)
    chat_at(store, "1").says(RedeemInvite(f"{code[:4]} {code[4:]}"))
    assert [(one.name, one.role) for one in store.staff.list()] == [("Lan", "clerk")]
    with pytest.raises(LookupError):
        chat_at(store, "2").says(RedeemInvite(code))
    assert store.staff.invites(NOW) == ()


def test_an_invitation_ends_after_a_week(store: Store) -> None:
    """A code found later opens nothing."""
    code = invite(store, "admin", "Lan", OFFICE, NOW)
    with pytest.raises(LookupError):
        chat_at(store, "1").says(RedeemInvite(code), now=NOW + timedelta(days=7))
    assert store.staff.list() == ()


def test_an_invitation_is_too_long_to_be_guessed(store: Store) -> None:
    """Ten letters and digits, at least 49 bits, none of them taken for another."""
    codes = [invite(store, "viewer", "Vy", OFFICE, NOW) for _ in range(50)]
    assert all(re.fullmatch(r"[A-HJKMNP-Z2-9]{5}-[A-HJKMNP-Z2-9]{5}", code) for code in codes)
    assert all(any(map(str.isdigit, code)) for code in codes)
    # Codes of that shape with at least one digit; eight digits are 26.6 bits.
    assert math.log2(31**10 - 23**10) > 49


def test_no_code_or_token_is_stored_readably(store: Store) -> None:
    """A stolen database gives neither an invitation nor a session away."""
    lan = hire(store, "Lan", "admin")
    given = invite(store, "clerk", "Minh", OFFICE, NOW)
    first = login_code(store, lan, NOW)
    token = store.staff.open_session(first, NOW, BROWSER)
    second = login_code(store, lan, NOW)
    with store._database.read() as session:
        tables = ("staff_invites", "login_codes", "staff_sessions", "journal", "staff")
        dump = "".join(
            str(session.connection().exec_driver_sql(f"SELECT * FROM {table}").all())
            for table in tables
        )
    assert token is not None
    for secret in (given, first, second, second.replace("-", ""), token):
        assert secret not in dump


def test_a_login_code_works_once_within_ten_minutes(store: Store) -> None:
    """The page is opened with a code from the person's own chat."""
    lan = hire(store, "Lan", "clerk")
    code = login_code(store, lan, NOW)
    assert store.staff.open_session(code, NOW + timedelta(minutes=10), BROWSER) is None
    token = store.staff.open_session(code.lower().replace("-", " "), NOW, BROWSER)
    assert token is not None
    assert store.staff.session(token, NOW) == lan
    assert store.staff.open_session(code, NOW, BROWSER) is None
    newer, newest = login_code(store, lan, NOW), login_code(store, lan, NOW)
    assert store.staff.open_session(newer, NOW, BROWSER) is None
    assert store.staff.open_session(newest, NOW, BROWSER) is not None


def test_a_session_ends_when_unused_and_after_a_week(store: Store) -> None:
    """Eight hours without use, or seven days in any case."""
    lan = hire(store, "Lan", "clerk")
    token = store.staff.open_session(login_code(store, lan, NOW), NOW, BROWSER)
    assert token is not None
    now = NOW
    for _ in range(23):
        now += timedelta(hours=7)
        assert store.staff.session(token, now) == lan
    assert store.staff.session(token, NOW + timedelta(days=7)) is None
    other = store.staff.open_session(login_code(store, lan, NOW), NOW, BROWSER)
    assert other is not None
    assert store.staff.session(other, NOW + timedelta(hours=8)) is None
    store.staff.purge_sessions(NOW + timedelta(days=8))
    with store._database.read() as session:
        left = session.connection().exec_driver_sql("SELECT count(*) FROM staff_sessions")
        assert left.scalar_one() == 0


def test_signing_out_here_and_everywhere(store: Store) -> None:
    """One browser, or all of them and the open code too."""
    lan = hire(store, "Lan", "clerk")
    minh = hire(store, "Minh", "admin")
    tokens = [
        store.staff.open_session(login_code(store, lan, NOW), NOW, BROWSER) or "" for _ in range(3)
    ]
    for _ in range(2):
        store.staff.close_session(tokens[0], NOW)
    assert [store.staff.session(token, NOW) for token in tokens] == [None, lan, lan]
    code = login_code(store, lan, NOW)
    with store.change(actor_of(minh), NOW) as change:
        sign_out(change, [lan.id, minh.id])
    assert [store.staff.session(token, NOW) for token in tokens] == [None, None, None]
    acts = [(line.actor, line.action, line.subject) for line in store.journal.lines(limit=4)]
    assert acts == [
        ("Minh", "staff.logout-all", "Minh"),
        ("Minh", "staff.logout-all", "Lan"),
        ("Lan", "staff.login-code", "Lan"),
        ("Lan", "staff.logout", "Lan"),
    ]
    assert store.staff.open_session(code, NOW, BROWSER) is None


def test_whoever_is_revoked_is_out_at_once(store: Store) -> None:
    """Chat, sessions and codes end together; a new invitation lets the same chat in again."""
    lan, minh = hire(store, "Lan", "admin"), hire(store, "Minh", "clerk")
    token = store.staff.open_session(login_code(store, minh, NOW), NOW, BROWSER)
    revoke(store, minh.id, actor_of(lan), NOW)
    assert token is not None
    assert store.staff.session(token, NOW) is None
    entry = next(one for one in store.staff.list() if one.name == "Minh")
    assert entry.revoked_at == NOW
    again = hire(store, "Minh", "viewer")
    assert (again.id, again.role) == (minh.id, "viewer")
    with pytest.raises(LookupError):
        revoke(store, 999, actor_of(lan), NOW)


def test_the_last_admin_cannot_be_revoked(store: Store) -> None:
    """Somebody can always invite others; also when two try to remove each other at once."""
    lan, minh = hire(store, "Lan", "admin"), hire(store, "Minh", "admin")

    def is_out(staff_id: int) -> bool:
        try:
            revoke(store, staff_id, OFFICE, NOW)
        except LastAdmin:
            return False
        return True

    with ThreadPoolExecutor(2) as threads:
        assert sorted(threads.map(is_out, (lan.id, minh.id))) == [False, True]


@pytest.mark.parametrize("role", [None, "viewer"])
def test_the_store_itself_refuses_orders_without_the_role(store: Store, role: str | None) -> None:
    """Whatever the conversation says, a stranger's or viewer's order stores nothing."""
    code = owner(store, "1")
    chat = chat_at(store, "staff-Vy")
    if role:
        hire(store, "Vy", "viewer")
    told = Notice(Reply("x"), "x", Reply("x"))
    orders: tuple[StaffOrder, ...] = (
        DecideRegistrations((DecideRegistration(code, 1, "accepted", None, told),)),
        TakeBack(NOW, ()),
        ApproveOrStop(1, "approved", Reply("x")),
    )
    for order in orders:
        with pytest.raises(LookupError):
            chat.says(order)
    assert store.registrations.all()[0].status == "sent"


def test_a_code_that_was_used_meanwhile_stores_nothing(store: Store) -> None:
    """Two chats with one code: the second order fails whole."""
    code = invite(store, "clerk", "Lan", OFFICE, NOW)
    chat_at(store, "1").says(RedeemInvite(code))
    with pytest.raises(LookupError):
        chat_at(store, "2").says(RedeemInvite(code))
    assert [one.name for one in store.staff.list()] == ["Lan"]


def test_deleting_ones_data_keeps_the_role_and_its_chat(store: Store) -> None:
    """The journal names the staff by their rows, so a purge never hands the chat's number on."""
    lan = hire(store, "Lan", "admin")
    chat = chat_at(store, "staff-Lan")
    chat.says(ForgetPerson())
    store.retention.purge_messages(NOW + timedelta(days=400))
    assert [one.id for one in store.staff.list()] == [lan.id]


def test_names_stand_by_the_vietnamese_alphabet(store: Store) -> None:
    """On either engine, whatever order its database was set up with."""
    names = ["Đông", "Châu", "Ân", "Dũng", "Cầu", "An", "Chấn", "Ăn"]
    for name in names:
        hire(store, name, "clerk")
    ordered = ["An", "Ăn", "Ân", "Cầu", "Chấn", "Châu", "Dũng", "Đông"]
    assert [one.name for one in store.staff.list()] == ordered
    assert [name for name in store.journal.actors() if name in names] == ordered
