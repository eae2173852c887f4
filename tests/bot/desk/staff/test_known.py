"""Nobody joins the staff unseen: every admin hears of each invitation and of who took it."""

import asyncio
import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from handlers.turn.turn import Office
from tests.support.clerks import StaffedOffice, hire
from tests.support.pages.desk_web import at_desk
from tests.support.pages.web_app import Program, build


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
