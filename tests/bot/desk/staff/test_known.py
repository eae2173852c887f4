"""Nobody joins the staff unseen: every admin hears of each invitation and of who took it."""

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
