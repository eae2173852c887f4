"""A draft whose words a machine read in pictures: its page says so, each page is confirmed there."""

from pathlib import Path

import pytest

from bot.plans.importing import import_plan
from knowledge.plan.plan import Plan, load_plan
from knowledge.plan.recognised import recognised_pages
from knowledge.plan.review import PLAN_FILE, mark_reviewed, unclear_places
from tests.support.pages.desk_web import at_desk, flash
from tests.support.pages.web_app import Program
from tests.support.plans.scans import FakeEngine, pictures_pdf, scans
from tests.support.plans.uploaded import clean, upload


@pytest.fixture
def plan(program: Program, tmp_path: Path) -> Plan:
    """A plan of two pages in its folder."""
    lines = clean(tmp_path).decode().replace("\t", "\n").splitlines()
    engine = FakeEngine([lines[:12], lines[12:]])
    file, root = pictures_pdf(tmp_path / "quet.pdf", 2), program.app.settings.plans_dir
    return load_plan(root / import_plan(file, root, None, lambda *_: None, scans=scans(engine)))


async def test_each_page_is_confirmed_by_itself(program: Program, plan: Plan) -> None:
    """A button a page; what is confirmed has none, and nothing is unclear after the last."""
    path = f"/ke-hoach/{plan.id}"
    async with at_desk(program) as clerk:
        shown = (await clerk.opens(path)).text
        assert "Chữ nhận dạng từ ảnh" in shown
        assert shown.count('name="page"') == 2
        assert "page-1" not in shown
        after = await clerk.sends(f"{path}/trang", page="2")
        assert flash(after) == "Đã xác nhận trang 2."
        assert after.text.count('name="page"') == 1
        assert after.text.count("đã đối chiếu") == 1
        assert [each.what for each in unclear_places(plan.folder)] == ["page-1"]
        await clerk.sends(f"{path}/trang", page="1")
        assert "Còn chỗ chưa rõ" not in (await clerk.opens(path)).text
    assert all(page.confirmed for page in recognised_pages(plan.folder))


async def test_only_who_may_act_confirms_and_only_a_draft(program: Program, plan: Plan) -> None:
    """A viewer reads; a page that is none and a plan in use change nothing."""
    path = f"/ke-hoach/{plan.id}"
    before = (plan.folder / PLAN_FILE).read_bytes()
    async with at_desk(program, "viewer", "Anh Xem") as viewer:
        assert 'name="page"' not in (await viewer.opens(path)).text
        assert (await viewer.sends(f"{path}/trang", page="1")).status_code == 403
    async with at_desk(program) as clerk:
        for wrong in ("3", "0", "", "²", "1\n"):
            answer = await clerk.sends(f"{path}/trang", page=wrong)
            assert answer.status_code == (200 if wrong.strip() == "1" else 400)
    assert (plan.folder / PLAN_FILE).read_bytes() != before
    mark_reviewed(plan.folder)
    before = (plan.folder / PLAN_FILE).read_bytes()
    async with at_desk(program) as clerk:
        assert "không còn là bản nháp" in flash(await clerk.sends(f"{path}/trang", page="2"))
    assert (plan.folder / PLAN_FILE).read_bytes() == before


async def test_a_plan_with_text_shows_nothing_of_it(program: Program, tmp_path: Path) -> None:
    """Most plans."""
    async with at_desk(program) as clerk:
        path = await upload(clerk, clean(tmp_path))
        assert "nhận dạng" not in (await clerk.opens(path)).text
