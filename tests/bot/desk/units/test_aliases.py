"""A clerk and what a unit is called: seen with its votes, added, removed."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from handlers.turn.turn import Office
from handlers.values.effects import NoteUnitName
from storage.store import UnitEntry
from tests.support.clerks import NOW, OFFICE, chat_at, owner
from tests.support.pages.desk_web import at_desk, flash
from tests.support.pages.web_app import Program, build
from tests.support.verbs import Register


@pytest.fixture
async def program(tmp_path: Path, office: Office) -> AsyncIterator[Program]:
    """The whole program with two member units; the first has a learned alias."""
    built = build(tmp_path, office)
    store = built.app.store
    units = [UnitEntry("HTX Phình Hồ", "htx", "xã A"), UnitEntry("HTX Minh Tân", "htx", "xã B")]
    Register(store).take_in(units, OFFICE, NOW)
    for address in ("lan", "hoa"):
        chat_at(store, address).says(NoteUnitName("htx hop nhat", 1))
    yield built
    store.close()


async def test_a_unit_shows_what_it_is_called(program: Program) -> None:
    """Each alias with its votes; the list shows and finds it."""
    chat_at(program.app.store, "nam").says(NoteUnitName("htx hop nhat", None))
    async with at_desk(program) as clerk:
        shown = (await clerk.opens("/don-vi/1")).text
        assert '<th scope="row">htx hop nhat <span' in shown
        assert 'data-label="Xác nhận">2</td>' in shown
        assert 'data-label="Không phải">1</td>' in shown
        assert "đang dùng" in shown
        assert "Chưa có tên gọi nào khác" in (await clerk.opens("/don-vi/2")).text
        found = (await clerk.opens("/don-vi?tim=hop+nhat")).text
        assert "còn gọi là htx hop nhat" in found
        assert "1 trong 2 đơn vị" in found


async def test_a_clerk_adds_and_removes_an_alias(program: Program) -> None:
    """Both are confirmed, both are in the journal in words; removed stays removed."""
    store = program.app.store
    async with at_desk(program) as clerk:
        added = await clerk.sends("/don-vi/1/ten-goi", alias="  Tà   Xùa ")
        assert "Đã thêm tên gọi Tà Xùa" in flash(added)
        assert "Chị Mai thêm" in added.text
        assert chat_at(store, "x").units_like("tà xùa") == ["HTX Phình Hồ"]
        learned, _ = Register(store).aliases(1)
        path = f"/don-vi/1/ten-goi/{learned.id}/bo"
        removed = await clerk.sends(path)
        assert "Đã bỏ tên gọi htx hop nhat" in flash(removed)
        assert '">đã bỏ</span>' in removed.text
        assert path not in removed.text
        assert (await clerk.sends(path)).status_code == 404
        journal = (await clerk.opens("/nhat-ky")).text
        assert "thêm tên gọi của đơn vị" in journal
        assert "bỏ tên gọi của đơn vị" in journal
        assert "đơn vị HTX Phình Hồ" in journal


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "cần có từ riêng"),
        ("hợp tác xã", "cần có từ riêng"),
        ("hop tac xa phinh ho", "chính là tên"),
        ("Minh Tân", "đơn vị khác"),
        ("Nguyễn Thị Hằng", "họ tên"),
        ("HTX anh Páo 0912 345 678", "số điện thoại"),
    ],
)
async def test_what_cannot_be_an_alias_is_explained(
    program: Program, typed: str, said: str
) -> None:
    """The sentence stands at the field and what was typed is still there; nothing is stored."""
    owner(program.app.store, "leader")
    async with at_desk(program) as clerk:
        answer = await clerk.sends("/don-vi/1/ten-goi", alias=typed)
        assert answer.status_code == 400
        assert said in answer.text
        assert f'value="{typed}"' in answer.text
        assert len(Register(program.app.store).aliases(1)) == 1


async def test_an_alias_is_changed_only_at_its_unit(program: Program) -> None:
    """A number of another unit, an unknown one, markup: refused or shown as words."""
    async with at_desk(program) as clerk:
        for path in ("/don-vi/2/ten-goi/1/bo", "/don-vi/1/ten-goi/x/bo", "/don-vi/9/ten-goi"):
            assert (await clerk.sends(path, alias="Tà Xùa")).status_code == 404
        shown = await clerk.sends("/don-vi/1/ten-goi", alias="<script>x</script> Tà Xùa")
        assert "<script>" not in shown.text
        assert "&lt;script&gt;" in shown.text
        assert "<script" not in (await clerk.opens("/don-vi")).text


async def test_a_viewer_and_a_stranger_change_no_alias(program: Program) -> None:
    """The walk of all routes has them too; here the alias is seen to stay."""
    async with at_desk(program, "viewer") as viewer:
        assert (await viewer.sends("/don-vi/1/ten-goi/1/bo")).status_code == 403
        assert (await viewer.sends("/don-vi/1/ten-goi", alias="Tà Xùa")).status_code == 403
        assert "còn gọi là htx hop nhat" in (await viewer.opens("/don-vi")).text
    assert [one.state for one in Register(program.app.store).aliases(1)] == ["used"]
