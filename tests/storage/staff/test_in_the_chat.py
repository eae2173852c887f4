"""A stolen phone: what shows people or decides about them asks for the second factor in the chat, too."""

from datetime import timedelta

import pyotp
import pytest

from handlers.turn.turn import Office
from storage.journal.journal import actor_of
from storage.staff import second_factor
from storage.staff.sessions import SESSION_IDLE, prove_session
from storage.store import Store
from tests.support.clerks import (
    OFFICE,
    Person,
    StaffedOffice,
    announced,
    login_code,
    owner,
    staff_called,
)
from tests.support.database.engines import POSTGRESQL_AT_NIGHT

FIRST = "cần lớp xác thực thứ hai"


@pytest.fixture
def staffed(store: Store, office: Office) -> StaffedOffice:
    """An office with one registration that waits."""
    owner(store, "leader")
    return StaffedOffice(store, office)


def sets_up(staffed: StaffedOffice, name: str) -> None:
    """An authenticator that counts."""
    now, who = staffed.clock.now(), staff_called(staffed.store, name)
    with staffed.store.change(actor_of(who), now) as change:
        secret = second_factor.begin(change, who.id)
        assert second_factor.turn_on(change, who.id, pyotp.TOTP(secret).at(now), now) is not None


def shows_it(staffed: StaffedOffice, name: str) -> None:
    """Signed in at the desk, the second factor shown."""
    now, who = staffed.clock.now(), staff_called(staffed.store, name)
    token = staffed.store.staff.open_session(login_code(staffed.store, who, now), now, "Firefox")
    assert token is not None
    with staffed.store.change(actor_of(who), now) as change:
        prove_session(change, token)


def guarded(person: Person) -> list[bool]:
    """Whether each of these waits for the second factor."""
    lines = ("chờ duyệt", "xem DK-2025-0001", "duyệt DK-2025-0001", "trả lại DK-2025-0001")
    return [FIRST in person.says(line) for line in lines]


@POSTGRESQL_AT_NIGHT
def test_who_has_one_shows_it_at_the_desk_first(staffed: StaffedOffice) -> None:
    """Once as long as the session there lives; the way to the desk stays open."""
    lan, minh = staffed.joins("lan", "Lan", "admin"), staffed.joins("minh", "Minh", "clerk")
    announced(minh, "Đại hội ngày 12/6.")
    sets_up(staffed, "Lan")
    assert guarded(lan) == [True] * 4
    lan.hears()
    assert FIRST in lan.taps("Duyệt")
    assert FIRST not in lan.says("số liệu")
    assert FIRST not in lan.says("/quantri")
    # Others are not asked for what nobody asks of them.
    assert "1 đăng ký chờ tiếp nhận" in minh.says("chờ duyệt")
    shows_it(staffed, "Lan")
    assert "1 đăng ký chờ tiếp nhận" in lan.says("chờ duyệt")
    assert "Đã tiếp nhận DK-2025-0001" in lan.says("duyệt DK-2025-0001")
    staffed.clock.move(SESSION_IDLE)
    assert FIRST in lan.says("chờ duyệt")


@POSTGRESQL_AT_NIGHT
def test_where_everybody_needs_one_nobody_is_let_past(staffed: StaffedOffice) -> None:
    """Who has none yet sets one up at the desk."""
    staffed.joins("lan", "Lan", "admin")
    minh = staffed.joins("minh", "Minh", "clerk")
    sets_up(staffed, "Lan")
    with staffed.store.change(
        actor_of(staff_called(staffed.store, "Lan")), staffed.clock.now()
    ) as change:
        second_factor.require(change, on=True)
    assert guarded(minh) == [True] * 4
    sets_up(staffed, "Minh")
    shows_it(staffed, "Minh")
    assert "1 đăng ký chờ tiếp nhận" in minh.says("chờ duyệt")
    with staffed.store.change(OFFICE, staffed.clock.now() + timedelta(minutes=1)) as change:
        second_factor.reset(change, staff_called(staffed.store, "Minh").id)
    assert FIRST in minh.says("chờ duyệt")


def test_the_last_step_of_a_decision_is_a_decision(staffed: StaffedOffice) -> None:
    """The question may stand open for days: whoever answers it shows the second factor as well."""
    lan = staffed.joins("lan", "Lan", "admin")
    sets_up(staffed, "Lan")
    shows_it(staffed, "Lan")
    assert "lý do" in lan.says("trả lại DK-2025-0001")
    staffed.clock.move(SESSION_IDLE)
    assert FIRST in lan.says("Thiếu số điện thoại của người liên hệ")
    assert FIRST in lan.taps(lan.labels[0])
    assert staffed.store.registrations.all()[0].status == "sent"
    shows_it(staffed, "Lan")
    assert "Đã trả lại DK-2025-0001" in lan.says("Thiếu số điện thoại của người liên hệ")
    # Nobody is held in a question that they no longer want to answer.
    owner(staffed.store, "second")
    assert "lý do" in lan.says("trả lại DK-2025-0002")
    staffed.clock.move(SESSION_IDLE)
    assert FIRST not in lan.says("hủy")
    status = {one.code: one.status for one in staffed.store.registrations.all()}
    assert status == {"DK-2025-0001": "returned", "DK-2025-0002": "sent"}
