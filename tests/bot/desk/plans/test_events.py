"""The events of a draft: a day is given, said to be missing, or the event goes."""

from datetime import date, time
from pathlib import Path

import pytest

from bot.plans.head_form import read_head
from knowledge.plan.plan import load_plan
from knowledge.plan.review import mark_reviewed, unclear_places
from tests.support.pages.desk_web import at_desk, flash
from tests.support.pages.web_app import Program
from tests.support.plans.small_plans import write
from tests.support.plans.uploaded import clean, folder_of, mark, upload
from tests.support.rows import few

DEADLINE = "han-dang-ky-thi-dua"
EVENT = {"number": "2", "event": DEADLINE, "name": "Hạn đăng ký", "on": "2026-02-28"}
PERIOD = ["phat-dong-phong-trao-thi-dua", "ket-thuc-phat-dong-phong-trao"]
ROUND = """
[[event]]
id = "ngay-htx"
name = "Ngày HTX"
yearly = "11/4"
base_year = 1946
counting = "years"
"""


async def test_a_day_is_settled(program: Program, tmp_path: Path) -> None:
    """Another day, none in the document, a day beside a box left ticked; then it is taken out."""
    async with at_desk(program) as clerk:
        path = await upload(clerk, clean(tmp_path))
        folder = folder_of(program, path)
        mark(folder, "events.toml", "on = 2026-02-28")
        assert '<a href="#su-kien-2">Ngày và sự kiện: Hạn đăng ký' in (await clerk.opens(path)).text
        saved = await clerk.sends(f"{path}/su-kien", **{**EVENT, "on": "2026-03-15"})
        assert flash(saved) == "Đã lưu sự kiện."
        assert unclear_places(folder) == ()
        event = load_plan(folder).events[2]
        assert (event.name, event.on) == ("Hạn đăng ký", date(2026, 3, 15))
        await clerk.sends(f"{path}/su-kien", **{**EVENT, "on": ""}, lacking="1")
        event = load_plan(folder).events[2]
        assert (event.on, event.office_sets_date, event.section) == (None, True, "II.2")
        await clerk.sends(f"{path}/su-kien", **EVENT, lacking="1")
        assert load_plan(folder).events[2].on == date(2026, 2, 28)
        gone = await clerk.sends(f"{path}/su-kien", **EVENT, remove="1")
        assert "không nhắc ngày ấy" in flash(gone)
    assert [event.id for event in load_plan(folder).events] == PERIOD


@pytest.mark.parametrize(
    "day", few(2, ["2026-02-31", "9999-12-31", "2026-13-40", "0000-01-01", "0001-01-01"])
)
async def test_a_day_that_cannot_be_is_refused(program: Program, tmp_path: Path, day: str) -> None:
    """It is said at its form, and the event stays as it was."""
    async with at_desk(program) as clerk:
        path = await upload(clerk, clean(tmp_path))
        refused = await clerk.sends(f"{path}/su-kien", **{**EVENT, "on": day})
        assert refused.status_code == 400
        assert "Ngày không hợp lệ" in refused.text
    assert load_plan(folder_of(program, path)).events[2].on == date(2026, 2, 28)


async def test_a_yearly_day_stays_until_another_is_typed(program: Program, tmp_path: Path) -> None:
    """A new name does not make a single day of it."""
    async with at_desk(program) as clerk:
        path = await upload(clerk, clean(tmp_path))
        folder = folder_of(program, path)
        with (folder / "events.toml").open("a", encoding="utf-8") as file:
            file.write(ROUND)
        form = {"number": "3", "event": "ngay-htx", "name": "Ngày hợp tác xã", "on": ""}
        await clerk.sends(f"{path}/su-kien", **form)
        event = load_plan(folder).events[3]
        assert (event.name, event.yearly) == ("Ngày hợp tác xã", (4, 11))
        await clerk.sends(f"{path}/su-kien", **{**form, "on": "2026-04-11"})
    event = load_plan(folder).events[3]
    assert (event.yearly, event.on) == (None, date(2026, 4, 11))


async def test_what_is_no_day_is_refused(program: Program, tmp_path: Path) -> None:
    """No day, no name, an event that is not there any more, no draft, only a viewer."""
    async with at_desk(program) as clerk:
        path = await upload(clerk, clean(tmp_path))
        folder = folder_of(program, path)
        before = (folder / "events.toml").read_bytes()
        for changes, words in (
            ({"on": "31/02"}, "Ngày không hợp lệ"),
            ({"on": ""}, "Ngày không hợp lệ"),
            ({"name": ""}, "không để trống"),
            ({"event": "da-xoa"}, "vừa sửa chỗ này"),
        ):
            answer = await clerk.sends(f"{path}/su-kien", **{**EVENT, **changes})
            assert answer.status_code == 400
            assert words in answer.text
        mark_reviewed(folder)
        refused = await clerk.sends(f"{path}/su-kien", **EVENT)
        assert "không còn là bản nháp" in flash(refused)
    async with at_desk(program, "viewer", "Anh Xem") as viewer:
        assert (await viewer.sends(f"{path}/su-kien", **EVENT)).status_code == 403
    assert (folder / "events.toml").read_bytes() == before


async def test_several_go_at_once(program: Program, tmp_path: Path) -> None:
    """Those that are ticked, all or none; the page comes back to where the events stand."""
    async with at_desk(program) as clerk:
        path = await upload(clerk, clean(tmp_path))
        folder = folder_of(program, path)
        shown = (await clerk.opens(path)).text
        assert f'value="2:{DEADLINE}" aria-label="Chọn để bỏ: Hạn đăng ký thi đua' in shown
        none = await clerk.sends(f"{path}/su-kien/bo")
        assert "đánh dấu ít nhất một" in flash(none)
        old = await clerk.sends(f"{path}/su-kien/bo", chosen=["0:" + PERIOD[0], "2:da-xoa"])
        assert "vừa sửa chỗ này" in flash(old)
        assert len(load_plan(folder).events) == 3
        gone = await clerk.sends(f"{path}/su-kien/bo", chosen=[f"0:{PERIOD[0]}", f"2:{DEADLINE}"])
        assert "Đã bỏ 2 sự kiện" in flash(gone)
    assert [event.id for event in load_plan(folder).events] == PERIOD[1:]
    async with at_desk(program, "viewer", "Anh Xem") as viewer:
        assert (await viewer.sends(f"{path}/su-kien/bo")).status_code == 403


async def test_whoever_saves_is_back_at_the_same_place(program: Program, tmp_path: Path) -> None:
    """At the event, at what stood before one that went, at the head."""
    async with at_desk(program) as clerk:
        path = await upload(clerk, clean(tmp_path))

        async def sent_to(where: str, **fields: str) -> str:
            data = {"csrf": clerk.csrf, **fields}
            answer = await clerk.client.post(f"/quan-tri{where}", data=data)
            first = (*answer.history, answer)[0]
            return str(first.headers["location"]).partition("#")[2]

        assert await sent_to(f"{path}/su-kien", **EVENT) == "su-kien-2"
        assert await sent_to(f"{path}/su-kien", **EVENT, remove="1") == "su-kien-1"
        assert await sent_to(f"{path}/khong-neu", topic="vay-von", on="0") == "dieu-vay-von"
        typed = {each.field.name: each.value for each in read_head(folder_of(program, path))}
        assert await sent_to(path, **typed) == "thong-tin"


async def test_an_event_the_import_has_not_found_is_added(program: Program, tmp_path: Path) -> None:
    """With its day and section, or with neither; what is wrong is said where it was typed."""
    async with at_desk(program) as clerk:
        path = await upload(clerk, clean(tmp_path))
        folder = folder_of(program, path)
        assert "Thêm sự kiện" in (await clerk.opens(path)).text
        new = {"name": "Kết thúc tháng cao điểm", "on": "2026-04-15", "section": "II.2"}
        assert flash(await clerk.sends(f"{path}/su-kien/them", **new)) == "Đã thêm sự kiện."
        added = load_plan(folder).events[-1]
        assert (added.name, added.on, added.section) == (new["name"], date(2026, 4, 15), "II.2")
        later = {"name": "Kết thúc tháng cao điểm", "on": "", "section": "", "lacking": "1"}
        await clerk.sends(f"{path}/su-kien/them", **later)
        again = load_plan(folder).events[-1]
        assert (again.on, again.office_sets_date, again.section) == (None, True, None)
        assert again.id != added.id
        for changes, words in (
            ({"on": ""}, "Ngày không hợp lệ"),
            ({"on": "2026-02-31"}, "Ngày không hợp lệ"),
            ({"name": ""}, "không để trống"),
            ({"section": "XX.9"}, "vừa sửa chỗ này"),
        ):
            refused = await clerk.sends(f"{path}/su-kien/them", **{**new, **changes})
            assert refused.status_code == 400
            assert words in refused.text
    assert len(load_plan(folder).events) == 5
    async with at_desk(program, "viewer", "Anh Xem") as viewer:
        assert (await viewer.sends(f"{path}/su-kien/them", **new)).status_code == 403


async def test_the_hour_of_a_day_is_settled_beside_it(program: Program, tmp_path: Path) -> None:
    """Shown, changed, taken out; what is no hour is refused, and an added event may have one."""
    line = "1. Lễ phát động: 8 giờ ngày 12/5/2026 tại Hội trường A."
    async with at_desk(program) as clerk:
        path = await upload(clerk, write(tmp_path, line).read_bytes())
        folder = folder_of(program, path)
        (event,) = load_plan(folder).events
        shown = (await clerk.opens(path)).text
        assert "12/5/2026, 8 giờ" in shown
        assert 'name="at" value="08:00"' in shown
        typed = {"number": "0", "event": event.id, "name": event.name, "on": "2026-05-12"}
        await clerk.sends(f"{path}/su-kien", **typed, at="14:30")
        assert load_plan(folder).events[0].at == time(14, 30)
        refused = await clerk.sends(f"{path}/su-kien", **typed, at="25:00")
        assert (refused.status_code, "Giờ chưa đúng" in refused.text) == (400, True)
        await clerk.sends(f"{path}/su-kien", **typed, at="")
        assert load_plan(folder).events[0].at is None
        await clerk.sends(f"{path}/su-kien/them", name="Sơ kết", on="2026-07-20", at="09:00")
        assert load_plan(folder).events[1].at == time(9)
