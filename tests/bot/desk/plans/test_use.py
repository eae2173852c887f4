"""A plan comes into use in the browser: what changes is shown first, and it can be taken back."""

import re
import shutil
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import delete

from bot.clock import LOCAL
from bot.plans.activation import files_of
from bot.plans.folders import SHIPPED_PLANS
from bot.plans.head_form import read_head
from bot.plans.learned.learned import CACHE
from handlers.turn.turn import Office
from handlers.values.effects import SaveSubscription
from handlers.values.reminding.settings import Subscription
from knowledge.plan.plan import load_plan
from knowledge.plan.review import PLAN_FILE, mark_reviewed
from storage.tables.plans import PlanUseRow
from tests.support.clerks import OFFICE
from tests.support.pages.desk_web import Clerk, at_desk, flash
from tests.support.pages.web_app import Program, build
from tests.support.plans.uploaded import blank, clean, upload
from tests.support.reminders import StaffedOffice
from tests.support.verbs import activate

SHIPPED = "344-KH-LMHTX"


@pytest.fixture(autouse=True)
def learned_before(tmp_path: Path, learned: Path) -> None:
    """The program finds the plan learned when it is built."""
    shutil.copytree(learned, tmp_path / CACHE)


def in_force(program: Program) -> str:
    """The plan that answers now."""
    return program.app.office().plan_on(program.app.clock.now().date()).id


def folder_of(program: Program, path: str) -> Path:
    """The folder of the plan at this address."""
    return program.app.settings.plans_dir / path.rsplit("/", 1)[-1]


async def ready(clerk: Clerk, tmp_path: Path) -> str:
    """A clean plan, uploaded, with all it does not say confirmed as not said."""
    path = await upload(clerk, clean(tmp_path))
    file = folder_of_clerk(tmp_path, path) / PLAN_FILE
    file.write_text(re.sub(r"  # CHƯA RÕ.*", "", file.read_text("utf-8")), encoding="utf-8")
    return path


def folder_of_clerk(tmp_path: Path, path: str) -> Path:
    """The same without the program."""
    return tmp_path / "plans" / path.rsplit("/", 1)[-1]


async def seen(clerk: Clerk, path: str) -> str:
    """What the page that shows the changes will send back."""
    shown = await clerk.opens(f"{path}/dung")
    assert shown.status_code == 200, shown.text
    found = re.search(r'name="seen" value="([^"]+)"', shown.text)
    assert found
    return found[1]


async def test_the_changes_are_shown_then_it_answers_then_it_is_taken_back(
    program: Program, tmp_path: Path
) -> None:
    """At once, without a restart; the folder is a draft again after the undo."""
    async with at_desk(program) as clerk:
        path = await ready(clerk, tmp_path)
        before = in_force(program)
        shown = (await clerk.opens(f"{path}/dung")).text
        assert "Trợ lý trả lời theo Kế hoạch 77/KH-LMHTX" in shown
        assert "Hạn đăng ký trong kế hoạch: trước ngày 28/02/2026" in shown
        # Nine months too early, while another campaign goes on.
        assert "bắt đầu ngày 1/1/2026, Kế hoạch 344/KH-LMHTX ngày 11/11/2024 còn đến" in shown
        # For everybody: another office, more in the calendar, what stays in it.
        assert "Cơ quan phụ trách đổi với tất cả mọi người: Liên minh Hợp tác xã tỉnh" in shown
        assert "Lịch của mọi người có thêm mốc của Kế hoạch 77/KH-LMHTX" in shown
        assert "của Kế hoạch 344/KH-LMHTX ngày 11/11/2024 vẫn nằm trong lịch" in shown
        done = await clerk.sends(f"{path}/dung", seen=await seen(clerk, path))
        assert "Đã đưa Kế hoạch 77/KH-LMHTX" in flash(done)
        assert "Vẫn nhắc lịch cùng kế hoạch đang dùng" in (await clerk.opens("/ke-hoach")).text
        new = path.rsplit("/", 1)[-1]
        assert in_force(program) == new
        assert load_plan(folder_of(program, path)).reviewed
        asked = program.app.office().matchers[new].judge("hạn đăng ký thi đua là ngày nào")
        assert asked.matches
        assert program.app.store.plans.uses(new)[0].by == "Chị Mai"
        use = re.search(r'name="use" value="(\d+)"', (await clerk.opens(path)).text)
        assert use
        undone = await clerk.sends(f"{path}/hoan-tac", use=use[1])
        assert "Đã hoàn tác" in flash(undone)
        assert in_force(program) == before
        assert not load_plan(folder_of(program, path)).reviewed
        again = await clerk.sends(f"{path}/hoan-tac", use=use[1])
        assert "người khác thay đổi" in flash(again)


async def test_a_plan_whose_time_has_come_is_not_called_early(
    program: Program, tmp_path: Path
) -> None:
    """On its first day, and when the campaign before is over."""
    async with at_desk(program) as clerk:
        path = await ready(clerk, tmp_path)
    program.app.clock.advance(datetime(2026, 1, 1, 9, tzinfo=LOCAL) - program.app.clock.now())
    async with at_desk(program, "clerk", "Chị Hoa") as clerk:
        shown = (await clerk.opens(f"{path}/dung")).text
        assert "Trợ lý trả lời theo Kế hoạch 77/KH-LMHTX" in shown
        assert "bắt đầu ngày" not in shown


async def test_what_is_unclear_does_not_come_into_use(program: Program, tmp_path: Path) -> None:
    """Neither the page nor a form sent past it."""
    async with at_desk(program) as clerk:
        path = await upload(clerk, blank(tmp_path))
        shown = await clerk.opens(f"{path}/dung")
        assert shown.status_code == 400
        assert "chỗ chưa rõ" in shown.text
        refused = await clerk.sends(f"{path}/dung", seen="0:")
        assert in_force(program) == SHIPPED or "chỗ chưa rõ" in refused.text
        assert in_force(program) != path.rsplit("/", 1)[-1]


async def test_two_clerks_at_once(program: Program, tmp_path: Path) -> None:
    """The second one sees that things have moved, and so does one whose draft was changed."""
    async with at_desk(program) as mai, at_desk(program, name="Anh Ba") as ba:
        path = await ready(mai, tmp_path)
        first, second = await seen(mai, path), await seen(ba, path)
        await mai.sends(f"{path}/dung", seen=first)
        late = await ba.sends(f"{path}/dung", seen=second)
        assert "người khác thay đổi" in flash(late)
        assert len(program.app.store.plans.uses(path.rsplit("/", 1)[-1])) == 1


async def test_a_plan_in_use_is_edited_beside_itself(program: Program, tmp_path: Path) -> None:
    """People go by what is in use until the edit comes into use, also when its folder is gone."""
    async with at_desk(program) as clerk:
        path = await ready(clerk, tmp_path)
        new = path.rsplit("/", 1)[-1]
        await clerk.sends(f"{path}/dung", seen=await seen(clerk, path))
        await clerk.sends(f"{path}/sua")
        file = folder_of(program, path) / PLAN_FILE
        file.write_text(file.read_text("utf-8").replace("77/KH", "78/KH"), encoding="utf-8")
        shown = (await clerk.opens(path)).text
        assert "mọi người vẫn theo bản đang dùng" in shown
        assert program.app.base_office.plan(new).number == "77/KH-LMHTX"  # type: ignore[union-attr]
        await clerk.sends(f"{path}/dung", seen=await seen(clerk, path))
        assert program.app.base_office.plan(new).number == "78/KH-LMHTX"  # type: ignore[union-attr]
        shutil.rmtree(folder_of(program, path))
        assert "Đang dùng" in (await clerk.opens("/ke-hoach")).text
        assert in_force(program) == new


async def test_an_edit_is_dropped(program: Program, tmp_path: Path) -> None:
    """Also one whose folder cannot be read any more; who changed what stands in the journal."""
    async with at_desk(program) as clerk:
        path = await ready(clerk, tmp_path)
        assert "bản sửa" in flash(await clerk.sends(f"{path}/bo-ban-sua"))
        await clerk.sends(f"{path}/dung", seen=await seen(clerk, path))
        folder = folder_of(program, path)
        (folder / "ghi-chu.docx").write_bytes(b"PK")
        before = files_of(folder)
        assert "Bỏ bản sửa" not in (await clerk.opens(path)).text
        await clerk.sends(f"{path}/sua")
        typed = {each.field.name: each.value for each in read_head(folder)}
        await clerk.sends(path, **typed | {"number": "78/KH-LMHTX"})
        assert "Bỏ bản sửa" in (await clerk.opens(path)).text
        dropped = await clerk.sends(f"{path}/bo-ban-sua")
        assert "Đã bỏ bản sửa" in flash(dropped)
        assert "Bỏ bản sửa" not in dropped.text
        assert files_of(folder) == before
        assert (folder / "ghi-chu.docx").exists()
        (folder / "sections.jsonl").write_text("{", encoding="utf-8")
        assert "Bỏ bản sửa" in (await clerk.opens(path)).text
        await clerk.sends(f"{path}/bo-ban-sua")
        assert files_of(folder) == before
        shown = (await clerk.opens("/nhat-ky")).text
    lines = program.app.store.journal.lines(limit=20)
    edits = [(line.before, line.after) for line in lines if line.action == "plan.edit"]
    # The sentence that says what the paper is follows its number.
    assert edits == [(None, {"gone": 1, "new": 1})] * 2
    assert "thông tin chung (kế hoạch 77/KH-LMHTX)" in shown
    acts = {line.action for line in lines}
    assert acts >= {"plan.import", "plan.edit-begin", "plan.edit-drop"}


async def test_another_copy_serves_it_by_itself(
    program: Program, tmp_path: Path, office: Office, learned: Path
) -> None:
    """From the database alone: the folder is not on the other machine."""
    async with at_desk(program) as clerk:
        path = await ready(clerk, tmp_path)
        new = path.rsplit("/", 1)[-1]
        await clerk.sends(f"{path}/dung", seen=await seen(clerk, path))
    url = program.app.settings.database_url
    shutil.copytree(learned, tmp_path / "other" / CACHE)
    other = build(tmp_path / "other", office, database_url=url)
    try:
        other.app.plans.refresh()
        assert in_force(other) == new
    finally:
        other.app.store.close()


async def test_a_campaign_is_closed_and_opened_again(program: Program, tmp_path: Path) -> None:
    """Not the one in use; a closed one is in nobody's way and its page stays."""
    async with at_desk(program) as clerk:
        path = await ready(clerk, tmp_path)
        await clerk.sends(f"{path}/dung", seen=await seen(clerk, path))
        new, today = path.rsplit("/", 1)[-1], program.app.clock.now().date()
        subscribes(program)
        assert (await clerk.opens(f"{path}/dong")).status_code == 303
        assert "kế hoạch đang dùng" in flash(await clerk.sends(f"{path}/dong"))
        old = f"/ke-hoach/{SHIPPED}"
        preview = await clerk.opens(f"{old}/dong")
        assert "không nhắc và không nhận đăng ký" in preview.text
        assert "1 người bớt lời nhắc" in preview.text
        assert "Ngày Hợp tác xã Việt Nam" in preview.text
        closed = await clerk.sends(f"{old}/dong")
        assert "Đã đóng phong trào" in flash(closed)
        assert "Đã đóng" in (await clerk.opens("/ke-hoach")).text
        assert [plan.id for plan in program.app.office().in_use(today)] == [new]
        await clerk.sends(f"{old}/mo-lai")
        assert {plan.id for plan in program.app.office().in_use(today)} == {new, SHIPPED}


def subscribes(program: Program) -> None:
    """Somebody who wants to be reminded of everything."""
    now = program.app.clock.now()
    StaffedOffice(program.app.store, program.app.office()).says(
        "lan", SaveSubscription(Subscription(now)), when=now
    )


async def test_only_a_draft_is_thrown_away(program: Program, tmp_path: Path) -> None:
    """And nothing of it stays; what was in use is kept."""
    async with at_desk(program) as clerk:
        path = await ready(clerk, tmp_path)
        gone = await clerk.sends(f"{path}/xoa")
        assert "Đã xóa bản nháp" in flash(gone)
        assert not list(program.app.settings.plans_dir.iterdir())
        path = await ready(clerk, tmp_path)
        await clerk.sends(f"{path}/dung", seen=await seen(clerk, path))
        assert "không xóa" in flash(await clerk.sends(f"{path}/xoa"))
        assert "không xóa" in flash(await clerk.sends(f"/ke-hoach/{SHIPPED}/xoa"))


async def use(clerk: Clerk, path: str) -> str:
    """Put into use what its page shows; the id of the use."""
    await clerk.sends(f"{path}/dung", seen=await seen(clerk, path))
    found = re.search(r'name="use" value="(\d+)"', (await clerk.opens(path)).text)
    assert found
    return found[1]


async def test_undoing_leaves_everything_as_it_was(program: Program, tmp_path: Path) -> None:
    """The package's own plan untouched; what was closed is closed, what is chosen again is open."""
    shipped = f"/ke-hoach/{SHIPPED}"
    before = (SHIPPED_PLANS / SHIPPED / PLAN_FILE).read_bytes()
    async with at_desk(program) as clerk:
        path = await ready(clerk, tmp_path)
        await use(clerk, path)
        await clerk.sends(f"{shipped}/dong")
        last = await use(clerk, shipped)
        assert program.app.store.plans.closed() == frozenset()
        undone = await clerk.sends(f"{shipped}/hoan-tac", use=last)
        assert "Trợ lý trả lời theo Kế hoạch 77/KH-LMHTX" in flash(undone)
    assert program.app.store.plans.closed() == {SHIPPED}
    assert (SHIPPED_PLANS / SHIPPED / PLAN_FILE).read_bytes() == before


async def test_editing_where_the_folder_is_gone_makes_one(program: Program, tmp_path: Path) -> None:
    """What is in use is never changed in its place."""
    async with at_desk(program) as clerk:
        path = await ready(clerk, tmp_path)
        new = path.rsplit("/", 1)[-1]
        await use(clerk, path)
        shutil.rmtree(folder_of(program, path))
        used = program.app.base_office.plan(new)
        assert used is not None
        before = (used.folder / PLAN_FILE).read_bytes()
        await clerk.sends(f"{path}/sua")
        assert not load_plan(folder_of(program, path)).reviewed
        assert (used.folder / PLAN_FILE).read_bytes() == before
        again = await upload(clerk, clean(tmp_path))
        assert again != path


async def test_a_plan_in_use_by_its_folder_alone_is_kept_before_it_is_edited(
    program: Program, tmp_path: Path
) -> None:
    """From before the database held what is in use."""
    async with at_desk(program) as clerk:
        path = await ready(clerk, tmp_path)
        new = path.rsplit("/", 1)[-1]
        mark_reviewed(folder_of(program, path))
        activate(program.app.store, new, OFFICE, program.app.clock.now())
        with program.app.store.change(OFFICE, program.app.clock.now()) as change:
            change.session.exec(delete(PlanUseRow))
        await clerk.sends(f"{path}/sua")
    assert [kept.plan_id for kept in program.app.store.plans.kept()] == [new]
    served = program.app.base_office.plan(new)
    assert served is not None
    assert served.reviewed
