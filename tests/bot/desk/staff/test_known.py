"""Nobody joins the staff unseen: every admin hears of each invitation and of who took it."""

import asyncio
import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from handlers.turn.turn import Office
from storage.journal.journal import actor_of
from tests.support.clerks import StaffedOffice, hire, let_in
from tests.support.pages.desk_web import at_desk
from tests.support.pages.web_app import Program, build
from tests.support.verbs import invite


@pytest.fixture
async def program(tmp_path: Path, office: Office) -> AsyncIterator[Program]:
    """The whole program."""
    built = build(tmp_path, office)
    yield built
    built.app.store.close()


async def test_every_admin_hears_who_was_invited_and_who_came(
    program: Program, office: Office
) -> None:
    """The one who invites, too: it may be somebody else at that browser. Clerks hear nothing."""
    staffed = StaffedOffice(program.app.store, office)
    staffed.clock = program.app.clock  # type: ignore[assignment]
    for name, role in (("Lan", "admin"), ("Tú", "admin"), ("Minh", "clerk")):
        hire(program.app.store, name, role)  # type: ignore[arg-type]
    lan, tu, minh = (staffed.person(f"staff-{name}") for name in ("Lan", "Tú", "Minh"))
    async with at_desk(program, "admin", "Hoa") as boss:
        made = await boss.sends("/nhan-su", name="Bùi Văn Mới", role="admin")
    (code,) = re.findall(r"/quantri (\w{5}-\w{5})", made.text)
    hoa = staffed.person("staff-Hoa")
    for admin in (lan, tu, hoa):
        said = admin.hears_all()
        assert "Hoa vừa mời Bùi Văn Mới làm quản trị" in said
        assert code not in said
    new = staffed.person("new")
    assert "Chào Bùi Văn Mới" in new.says(f"/quantri {code}")
    for admin in (lan, tu, hoa):
        assert (
            "Bùi Văn Mới vừa nhận quyền quản trị ở bàn làm việc (người mời: Hoa)" in admin.hears()
        )
    assert new.hears() == minh.hears() == ""


async def test_who_is_revoked_twice_at_once_is_told_of(program: Program) -> None:
    """Several clicks, or two admins: one does it, the others are told that nobody is there."""
    gone = hire(program.app.store, "Minh", "clerk")
    async with at_desk(program, "admin", "Hoa") as boss, at_desk(program, "admin", "Tú") as tu:
        # The one who answers is not the same each time: nobody may meet an error.
        acts = [who.sends(f"/nhan-su/{gone.id}/thu-hoi") for who in (boss, tu) * 4]
        answers = await asyncio.gather(*acts)
    assert {one.status_code for one in answers} <= {200, 404}
    lines = program.app.store.journal.lines(limit=20, action="staff.revoke")
    assert [line.subject for line in lines] == ["Minh"]


@pytest.mark.parametrize(
    ("path", "fields", "said"),
    [
        (
            "/{vy}/quyen",
            {"role": "admin"},
            "Hoa vừa đổi quyền của Vy ở bàn làm việc thành: quản trị",
        ),
        (
            "/{vy}/quyen",
            {"role": "viewer"},
            "Hoa vừa đổi quyền của Vy ở bàn làm việc thành: chỉ xem",
        ),
        ("/{tu}/quyen", {"role": "clerk"}, "Hoa vừa đổi quyền của Tú ở bàn làm việc thành: cán bộ"),
        ("/{tu}/thoat", {}, "Hoa vừa đóng mọi phiên của Tú"),
        ("/loi-moi/{open}/huy", {}, "Hoa vừa hủy lời mời Mới"),
        ("/{new}/xac-nhan", {}, "Hoa vừa xác nhận Năm"),
        ("/lop-hai", {"on": "0"}, "Hoa vừa bỏ bắt buộc lớp xác thực thứ hai cho mọi người"),
        ("/{vy}/thu-hoi", {}, "Hoa vừa thu hồi quyền của Vy"),
    ],
)
async def test_every_admin_hears_of_every_change_of_powers(
    program: Program, office: Office, path: str, fields: dict[str, str], said: str
) -> None:
    """Else one after the other is made less, and a second approver comes up, in silence."""
    store, now = program.app.store, program.app.clock.now()
    staffed = StaffedOffice(store, office)
    staffed.clock = program.app.clock  # type: ignore[assignment]
    lan, tu = (hire(store, name, "admin") for name in ("Lan", "Tú"))
    vy = hire(store, "Vy", "clerk")
    invite(store, "clerk", "Mới", actor_of(lan), now)
    (waits,) = store.staff.invites(now)
    async with at_desk(program, "admin", "Hoa") as boss:
        new = let_in(store, "Năm", "clerk", actor_of(lan), now)
        staffed.send()
        staffed.post.clear()
        at = path.format(vy=vy.id, tu=tu.id, new=new.id, open=waits.id)
        await boss.sends(f"/nhan-su{at}", **fields)
    for name in ("Lan", "Hoa"):
        assert said in staffed.person(f"staff-{name}").hears()
    # Whom it is about is told; nobody else who is no admin.
    about = {"Vy": said.count("Vy"), "Năm": said.count("Năm")}
    for name, count in about.items():
        assert bool(staffed.person(f"staff-{name}").hears()) == bool(count)
