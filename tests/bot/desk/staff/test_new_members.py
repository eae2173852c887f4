"""Two people are two people: whoever just joined approves nothing until a second admin knows them."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from handlers.turn.turn import Office
from handlers.values.effects import NoteRequest
from handlers.values.replies import Reply
from storage.change import TooNew
from storage.journal.journal import actor_of
from storage.staff.joining import NotYours, confirm
from storage.staff.staff import change_roles
from storage.store import Store
from tests.support.clerks import (
    NOW,
    OFFICE,
    StaffedOffice,
    announced,
    chat_at,
    deliver,
    hire,
    login_code,
    owner,
    staff_called,
)
from tests.support.database.earlier import earlier
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.pages.desk_web import HERE, at_desk, flash, stranger
from tests.support.pages.web_app import Program, build
from tests.support.verbs import invite


@pytest.fixture
async def program(tmp_path: Path, office: Office) -> AsyncIterator[Program]:
    """The whole program, with one registration that waits."""
    built = build(tmp_path, office)
    owner(built.app.store, "leader")
    yield built
    built.app.store.close()


async def test_a_new_member_waits_until_a_second_admin_confirms(
    program: Program, office: Office
) -> None:
    """Neither in the chat nor at the desk, and not by the word of whoever let them in."""
    store = program.app.store
    staffed = StaffedOffice(store, office)
    staffed.clock = program.app.clock  # type: ignore[assignment]
    async with (
        at_desk(program, "admin", "Sếp") as boss,
        at_desk(program, "admin", "Tú") as tu,
        stranger(program) as browser,
    ):
        code = invite(store, "admin", "Anh Hai", actor_of(boss.staff), program.app.clock.now())
        hai = staffed.person("second")
        assert "chưa duyệt được" in hai.says(f"/quantri {code}")
        for words in ("duyệt DK-2025-0001", "duyệt DK-2025-0001, 2", "duyệt hết"):
            assert "mới nhận quyền nên từ" in hai.says(words)
        me = staff_called(store, "Anh Hai")
        key = login_code(store, me, program.app.clock.now())
        await browser.post("/quan-tri/dang-nhap", data={"code": key}, headers={"Origin": HERE})
        page = (await browser.get("/quan-tri/dang-ky/DK-2025-0001")).text
        assert "Anh/chị mới nhận quyền: xem, soạn thông báo" in page
        csrf = page.split('name="csrf" value="')[1].split('"')[0]
        for act in ("DK-2025-0001/tiep-nhan", "quyet-dinh"):
            sent = {
                "csrf": csrf,
                "seen": "1-sent",
                "viec": "tiep-nhan",
                "chon": "DK-2025-0001:1-sent",
            }
            refused = await browser.post(f"/quan-tri/dang-ky/{act}", data=sent)
            assert (refused.status_code, "mới nhận quyền" in refused.text) == (403, True), act
        assert store.registrations.all()[0].status == "sent"

        assert "Xác nhận</button>" not in (await boss.opens("/nhan-su")).text
        own = await boss.sends(f"/nhan-su/{me.id}/xac-nhan")
        assert "cần một quản trị khác" in flash(own)
        assert "Xác nhận</button>" in (await tu.opens("/nhan-su")).text
        done = await tu.sends(f"/nhan-su/{me.id}/xac-nhan")
        assert "Đã xác nhận Anh Hai" in flash(done)
        assert "Tú đã xác nhận anh/chị" in hai.hears()
        assert "Đã tiếp nhận DK-2025-0001" in hai.says("duyệt DK-2025-0001")
        (line,) = store.journal.lines(limit=1, action="staff.confirm")
        assert (line.actor, line.subject) == ("Tú", "Anh Hai")


async def test_a_leader_reads_nothing_of_who_came_minutes_ago(program: Program) -> None:
    """Any words in the office's name, and the wish to be called is closed: nobody would call."""
    store, clock = program.app.store, program.app.clock
    chat_at(store, "leader").says(NoteRequest("cho tôi gặp cán bộ", "0987111222"))
    words = "phí hồ sơ 2.000.000đ chuyển vào STK 0123456789"
    async with (
        at_desk(program, "admin", "Sếp"),
        at_desk(program, "clerk", "Lan") as lan,
        # Last: whoever is hired after them is confirmed with everybody.
        at_desk(program, "clerk", "Mới", known=False) as new,
    ):
        assert "0987111222" in (await new.opens("/yeu-cau")).text
        refused = await new.sends("/yeu-cau/1/da-xu-ly", tin=words)
        assert (refused.status_code, "mới nhận quyền" in refused.text) == (403, True)
        assert store.requests.count() == 1
        assert not [said for _, said in deliver(store, clock.now()) if words in said]
        await lan.sends("/yeu-cau/1/da-xu-ly", tin="Chiều nay tôi gọi lại.")
        (heard,) = [said for where, said in deliver(store, clock.now()) if where == "leader"]
        assert "Lan" in heard
        assert "Chiều nay tôi gọi lại." in heard


def test_an_invitation_typed_in_a_group_is_void(sqlite_store: Store, office: Office) -> None:
    """Whoever reads there could be the one who takes it; the admins hear of it."""
    staffed = StaffedOffice(sqlite_store, office)
    lan = staffed.joins("lan", "Lan", "admin")
    minh, stranger_there = staffed.person("minh"), staffed.person("la")
    for line in (
        "/quantri {}",
        "/quantri@htx_bot {}",
        "mã của em là {} ạ",
        "{}",
        "quản trị {} nhé",
    ):
        code = invite(sqlite_store, "admin", "Minh", OFFICE, staffed.clock.now())
        assert "đã hiện trước cả nhóm" in minh.says_in_group(line.format(code)), line
        assert "Mã mời Minh vào bàn làm việc vừa bị gõ trong một nhóm" in lan.hears_all()
        assert "không đúng" in stranger_there.says(f"/quantri {code}")
        staffed.clock.move(timedelta(hours=2))
    kept = invite(sqlite_store, "clerk", "Minh", OFFICE, staffed.clock.now())
    # What is none is no matter, and nothing is counted as a guess.
    for line in (
        "/quantri ABCDE-FGH23",
        "thi đua đến bao giờ",
        "/quantri",
        f"{kept[:5]} {kept[:5]}",
    ):
        assert "trước cả nhóm" not in minh.says_in_group(line)
    assert "quyền cán bộ" in minh.says(f"/quantri {kept}")


def test_a_new_member_waits_one_day_and_no_longer(sqlite_store: Store, office: Office) -> None:
    """An announcement stays where it is until then; what only a person who looks does, goes on."""
    staffed = StaffedOffice(sqlite_store, office)
    lan = staffed.joins("lan", "Lan", "admin")
    owner(sqlite_store, "a")
    code = invite(sqlite_store, "clerk", "Minh", OFFICE, staffed.clock.now())
    minh = staffed.person("minh")
    minh.says(f"/quantri {code}")
    announced(lan, "Đại hội ngày 12/6.")
    minh.hears()
    assert "mới nhận quyền nên từ 05/04/2025 09:00" in minh.taps("Duyệt")
    assert "1 đăng ký chờ tiếp nhận" in minh.says("chờ duyệt")
    staffed.clock.move(timedelta(hours=24))
    assert "đã được duyệt" in minh.taps("Duyệt")


def test_who_was_let_in_to_look_waits_once_they_may_act(store: Store) -> None:
    """Else an admin makes a second person of somebody who has long been there; the first is exempt."""
    boss, vy = hire(store, "Sếp", "admin"), hire(store, "Vy", "viewer")
    with store.change(actor_of(boss), NOW) as change:
        change_roles(change, {vy.id: "clerk"}, {})
    vy = staff_called(store, "Vy")
    assert vy.too_new(NOW) == NOW + timedelta(hours=24)
    with store.change(actor_of(vy), NOW) as change, pytest.raises(TooNew):
        change.tell(1, Reply("Đã tiếp nhận"))
    with store.change(actor_of(boss), NOW) as change, pytest.raises(NotYours):
        confirm(change, [vy.id])
    assert staff_called(store, "Sếp").approves_from is None


@POSTGRESQL_AT_NIGHT
def test_who_belonged_to_the_staff_before_is_not_new(url: str) -> None:
    """An upgrade stops nobody's work; whoever joins afterwards waits."""
    with earlier(url, "0020") as then:
        then.add("people", created_at=NOW)
        then.add("subscribers", person_id=1, channel="telegram", address="7", created_at=NOW,
            reachable=True, wrong_codes=[])  # fmt: skip
        then.add("staff", subscriber_id=1, name="Lan", role="clerk", created_at=NOW)
    store = Store(url)
    store.open()
    assert staff_called(store, "Lan").too_new(NOW) is None
    store.close()
