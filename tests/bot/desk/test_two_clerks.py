"""Two clerks have the same form open: who saves later is told of both values."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.desk.frame import moment
from handlers.turn.turn import Office
from handlers.values.staff import Audience
from tests.support.pages.desk_web import Clerk, at_desk, flash
from tests.support.pages.web_app import Program, build

EVENT = "/lich/office-1"


@pytest.fixture
async def program(tmp_path: Path, office: Office) -> AsyncIterator[Program]:
    """The whole program, empty."""
    built = build(tmp_path, office)
    yield built
    built.app.store.close()


async def opened(clerk: Clerk, path: str) -> str:
    """The mark that a page's form carries."""
    return (await clerk.opens(path)).text.split('name="stood" value="')[1].split('"')[0]


async def test_a_draft_of_an_announcement_is_not_written_over(program: Program) -> None:
    """What only the other has changed is taken over; the second press saves both."""
    store = program.app.store
    async with (
        at_desk(program, "admin", "Lan") as lan,
        at_desk(program, "admin", "Minh") as minh,
    ):
        form: dict[str, str | list[str]] = {"noi-dung": "Mời họp.", "dang": "moi", "noi": "Hội trường A"}  # fmt: skip
        await lan.sends("/thong-bao/soan", **form)
        path = f"/thong-bao/{store.announcements.newest()[0].id}/soan"
        stood = await opened(minh, path)
        await lan.sends(path, **{**form, "noi-dung": "Mời họp sớm.", "noi": "Hội trường B"}, stood=stood)  # fmt: skip
        told = await minh.sends(path, **{**form, "noi-dung": "Mời họp muộn.", "loai": ["htx"]}, stood=stood)  # fmt: skip
        assert f"đã được Lan sửa lúc {moment(program.app.clock.now())}" in told.text
        assert "Nội dung: đang là “Mời họp sớm.”, anh/chị ghi “Mời họp muộn.”" in told.text
        assert 'value="Hội trường B"' in told.text
        assert ">Mời họp muộn.</textarea>" in told.text
        assert store.announcements.newest()[0].text == "Mời họp sớm."
        again = told.text.split('name="stood" value="')[1].split('"')[0]
        form |= {
            "noi-dung": "Mời họp muộn.",
            "noi": "Hội trường B",
            "loai": ["htx"],
            "stood": again,
        }
        await minh.sends(path, **form)
    (draft,) = store.announcements.newest()
    assert (draft.text, draft.terms.place) == ("Mời họp muộn.", "Hội trường B")
    assert draft.audience == Audience(unit_types=("htx",))


async def test_an_event_keeps_what_another_has_just_set(program: Program) -> None:
    """Its day, its hour and place, its name and whom it is for."""
    store, plan = program.app.store, program.app.office().plan_on(program.app.clock.now().date()).id
    async with at_desk(program, name="Lan") as lan, at_desk(program, name="Minh") as minh:
        await lan.sends("/lich/them-su-kien", ten="Họp", ngay="2025-05-05", nguon="Giấy mời 4")
        for where, first, second, both in (
            ("", {"ngay": "2025-05-06", "nguon": "Giấy mời 5"},
             {"ngay": "2025-05-07", "nguon": "Giấy mời 6"}, "Ngày: đang là “2025-05-06”, anh/chị ghi “2025-05-07”."),
            ("/gio-noi", {"luc-gio": "08:00", "noi": "Sở"}, {"luc-gio": "08:00", "noi": "Tỉnh"},
             "Nơi họp: đang là “Sở”, anh/chị ghi “Tỉnh”."),
            ("/doi-ten", {"ten": "Họp giao ban"}, {"ten": "Họp tổng kết"},
             "Tên: đang là “Họp giao ban”, anh/chị ghi “Họp tổng kết”."),
        ):  # fmt: skip
            preview = f"{EVENT}?ngay={second['ngay']}&nguon=x" if not where else EVENT
            stood = await opened(minh, preview)
            await lan.sends(f"{EVENT}{where}", **first, stood=stood)
            told = flash(await minh.sends(f"{EVENT}{where}", **second, stood=stood))
            assert "đã được Lan sửa lúc" in told, where
            assert both in told, where
        office = program.app.office()
        event = next(one for one in office.plan_on(program.app.clock.now().date()).events if one.id == "office-1")  # fmt: skip
        assert (event.name, office.event_dates[plan][event.id].isoformat()) == (
            "Họp giao ban", "2025-05-06",
        )  # fmt: skip
        stood = await opened(minh, f"{EVENT}/danh-cho")
        await lan.sends(f"{EVENT}/danh-cho/luu", loai="htx", stood=stood)
        for step in ("/danh-cho", "/danh-cho/luu"):
            stale = await minh.sends(f"{EVENT}{step}", xa="xã A", stood=stood)
            assert "đang là “loại hình: Hợp tác xã”, anh/chị ghi “xã, phường: xã A”" in stale.text
        await minh.sends(f"{EVENT}/danh-cho/luu", xa="xã A", stood=await opened(minh, f"{EVENT}/danh-cho"))  # fmt: skip
    assert program.app.office().audience(plan, "office-1") == Audience(communes=("xã A",))
    assert len(store.journal.lines(action="event.audience")) == 2
