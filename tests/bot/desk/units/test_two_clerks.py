"""Two clerks have one unit open: nothing of either is overwritten unseen."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.desk.frame import moment
from bot.desk.units import texts
from handlers.turn.turn import Office
from storage.units.units import UnitEntry
from tests.support.clerks import OFFICE
from tests.support.pages.desk_web import at_desk, fields_in, flash
from tests.support.pages.web_app import Program, build
from tests.support.verbs import Register


@pytest.fixture
async def program(tmp_path: Path, office: Office, url: str) -> AsyncIterator[Program]:
    """The whole program on either engine, empty."""
    built = build(tmp_path, office, database_url=url)
    yield built
    built.app.store.close()


def listed(program: Program) -> str:
    """A unit of the register."""
    entry = UnitEntry("HTX Chè", "htx", "xã A", representative="Lò Thị Mai", phone="0977000111")
    return f"/don-vi/{Register(program.app.store).add(entry, OFFICE, program.app.clock.now())}"


async def test_the_later_is_told_with_both_values(program: Program) -> None:
    """Who has saved it and when; what was typed stays, what only the other changed is taken over,
    and the second press saves it."""
    store, path = program.app.store, listed(program)
    async with at_desk(program, name="Lan") as lan, at_desk(program, name="Minh") as minh:
        first, second = fields_in(await lan.opens(path)), fields_in(await minh.opens(path))
        await lan.sends(path, **{**first, "phone": "0912000222", "notes": "hội viên mới"})
        told = await minh.sends(path, **{**second, "phone": "0912000333", "district": "Mường La"})
        assert told.status_code == 400
        assert f"đã được Lan sửa lúc {moment(program.app.clock.now())}" in told.text
        assert "Điện thoại: đang là “0912000222”, anh/chị ghi “0912000333”." in told.text
        (kept,) = store.units.entries().values()
        assert (kept.phone, kept.district) == ("0912000222", None)
        shown = fields_in(told)
        assert (shown["phone"], shown["notes"]) == ("0912000333", "hội viên mới")
        saved = await minh.sends(path, **shown)
        assert flash(saved) == texts.changed(name="HTX Chè")
    (kept,) = store.units.entries().values()
    assert (kept.phone, kept.district) == ("0912000333", "Mường La")
    assert kept.notes == "hội viên mới"


async def test_who_has_typed_the_same_is_not_held_up(program: Program) -> None:
    """Nor who saves the page that comes after saving."""
    path = listed(program)
    async with at_desk(program, name="Lan") as lan, at_desk(program, name="Minh") as minh:
        first, second = fields_in(await lan.opens(path)), fields_in(await minh.opens(path))
        for clerk, form in ((lan, first), (minh, second)):
            saved = await clerk.sends(path, **{**form, "notes": "hội viên mới"})
            assert flash(saved) == texts.changed(name="HTX Chè")
        again = {**fields_in(saved), "notes": "thôi"}
        assert flash(await minh.sends(path, **again)) == texts.changed(name="HTX Chè")
