"""Whoever takes a role away is told what ended with it, as is every other admin."""

import re
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import urlencode

import pytest

from handlers.turn.turn import Office
from storage.journal.journal import actor_of
from storage.staff.staff import change_roles, revoke
from tests.support.clerks import StaffedOffice, hire, staff_called
from tests.support.pages.desk_web import at_desk, flash
from tests.support.pages.web_app import Program, build
from tests.support.verbs import invite


@pytest.fixture
async def program(tmp_path: Path, office: Office) -> AsyncIterator[Program]:
    """The whole program."""
    built = build(tmp_path, office)
    yield built
    built.app.store.close()


@pytest.mark.parametrize(
    ("path", "role", "said"),
    [
        ("thu-hoi", "", "Đã thu hồi quyền của Hai."),
        ("quyen", "clerk", "Quyền của Hai nay là: cán bộ."),
    ],
)
async def test_the_invitation_of_who_was_revoked_lets_nobody_in(
    program: Program, office: Office, path: str, role: str, said: str
) -> None:
    """Hai invited a Chị Tư, and typed the code in the very chat that had just been revoked."""
    staffed = StaffedOffice(program.app.store, office)
    staffed.clock = program.app.clock  # type: ignore[assignment]
    hire(program.app.store, "Minh", "admin")
    async with at_desk(program, "admin", "Hai") as hai:
        made = await hai.sends("/nhan-su", name="Chị Tư", role="admin")
        (code,) = re.findall(r"/quantri (\w{5}-\w{5})", made.text)
        async with at_desk(program, "admin", "Lan") as lan:
            done = await lan.sends(f"/nhan-su/{hai.staff.id}/{path}", role=role)
        assert said in flash(done)
        assert "hết hiệu lực: Chị Tư" in flash(done)
    assert "hết hiệu lực: Chị Tư" in staffed.person("staff-Minh").hears_all()
    assert "Chào Chị Tư" not in staffed.person("staff-Hai").says(f"/quantri {code}")
    assert "Chị Tư" not in [one.name for one in program.app.store.staff.list()]


async def test_an_invitation_for_the_old_role_gives_it_back_to_nobody(program: Program) -> None:
    """Made for a phone that was lost, it would make the clerk of today the admin of yesterday."""
    store = program.app.store
    hai = hire(store, "Hai", "admin")
    async with at_desk(program, "admin", "Lan") as lan:
        made = await lan.sends(f"/nhan-su/{hai.id}/moi-lai")
        assert "/quantri" in made.text
        await lan.sends(f"/nhan-su/{hai.id}/quyen", role="clerk")
        invite(store, "clerk", "Vy", actor_of(lan.staff), program.app.clock.now())
    assert [one.name for one in store.staff.invites(program.app.clock.now())] == ["Vy"]
    assert staff_called(store, "Hai").role == "clerk"


@pytest.mark.parametrize("role", ["", "viewer"])
async def test_a_form_that_arrives_after_its_sender_was_put_out_does_nothing(
    program: Program, role: str
) -> None:
    """Its first byte was sent in time, and the rest minutes later: it made an accomplice admin."""
    store = program.app.store
    accomplice, lan = hire(store, "Tư", "viewer"), hire(store, "Lan", "admin")
    async with at_desk(program, "admin", "Hai") as hai:
        form = urlencode({"role": "admin", "csrf": hai.csrf})

        async def dripping() -> AsyncIterator[bytes]:
            yield form[:1].encode()
            with store.change(actor_of(lan), program.app.clock.now()) as change:
                if role:
                    change_roles(change, {hai.staff.id: "viewer"}, {})
                else:
                    revoke(change, [hai.staff.id])
            yield form[1:].encode()

        answer = await hai.client.post(
            f"/quan-tri/nhan-su/{accomplice.id}/quyen",
            content=dripping(),
            headers={"Content-Type": "application/x-www-form-urlencoded"},
        )
    assert answer.status_code == 403
    assert staff_called(store, "Tư").role == "viewer"
