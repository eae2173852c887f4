"""The desk in a real browser: a phone, an office screen, a keyboard.

Without Chromium these tests fail and say so; they are never skipped. Before each landing the
keyboard, the way in and a few pages' width; the rest is for the night.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page, expect

from handlers.turn.turn import Office
from handlers.values.effects import NoteQuestion, NoteRequest
from handlers.values.staff import Role
from storage.units.units import UnitEntry
from tests.support.chats import FORM
from tests.support.clerks import OFFICE, chat_at, fail, hire, login_code, owner
from tests.support.pages.browser import browser, in_the_browsers_loop
from tests.support.pages.web_app import Program, build, serving
from tests.support.verbs import Register, invite

__all__ = ["browser"]
pytestmark = in_the_browsers_loop
LONG = "HTX " + "x" * 140
PATHS = (
    "/",
    "/dang-ky",
    "/dang-ky/DK-2025-0001",
    "/dang-ky/DK-2025-0001/sua",
    "/dang-ky/DK-2025-0003/don-vi?tim=xx",
    "/dang-ky/nhap",
    "/dang-ky/in",
    "/trung",
    "/trung/DK-2025-0001/DK-2025-0002",
    "/trung/DK-2025-0001/DK-2025-0002/gop",
    "/chua-dang-ky",
    "/don-vi",
    "/don-vi/nap",
    "/don-vi/1",
    "/don-vi/1/gop",
    "/don-vi/1/gop?vao=2",
    "/don-vi/3",
    "/don-vi/da-dong",
    "/lich",
    "/lich/ngay-htx-viet-nam",
    "/lich/ngay-htx-viet-nam/danh-cho",
    "/cau-hoi/soan",
    "/yeu-cau",
    "/ke-hoach",
    "/ke-hoach/nap",
    "/ke-hoach/344-KH-LMHTX",
    "/ke-hoach/344-KH-LMHTX/hoi-thu",
    "/nhan-su",
    "/tai-khoan",
    "/tin-loi",
)


@pytest_asyncio.fixture(loop_scope="session")
async def program(tmp_path: Path, office: Office) -> AsyncIterator[Program]:
    """The program on a free port, with a few registrations, a failure and units."""
    built = build(tmp_path, office)
    store = built.app.store
    owner(store, "lan", replace(FORM, unit_name="HTX Minh Tâm"))
    owner(store, "hoa", replace(FORM, unit_name="HTX Minh Tâm", phone="0987654321"))
    owner(store, "nam", replace(FORM, unit_name=LONG, contact_name="y" * 80))
    fail(store, "nam", "unknown")
    chat_at(store, "nam").says(NoteRequest("x" * 300, "0987654321", "y" * 200))
    units = [UnitEntry(LONG, "htx", "xã A"), UnitEntry("HTX Vắng", "htx", "xã B")]
    units.append(UnitEntry(f"{LONG} cũ", "htx", "xã C"))
    Register(store).take_in(units, OFFICE, built.app.clock.now())
    day = built.app.clock.now().date()
    Register(store).close(3, day, "z" * 200, OFFICE, built.app.clock.now())
    Register(store).add_alias(1, "z" * 140, OFFICE, built.app.clock.now())
    async with serving(built) as running:
        yield running


@asynccontextmanager
async def signed_in(
    browser: Browser, program: Program, role: Role = "admin", width: int = 1280
) -> AsyncIterator[tuple[Page, list[str]]]:
    """Somebody who typed the code; the browser's own complaints."""
    store, now = program.app.store, program.app.clock.now()
    staff = hire(store, f"Chị Mai {role}", role, now)
    context = await browser.new_context(
        viewport={"width": width, "height": 800}, locale="vi-VN", java_script_enabled=True
    )
    page = await context.new_page()
    complaints: list[str] = []
    page.on("console", lambda line: complaints.append(line.text))
    await page.goto(f"{program.url}/quan-tri/dang-ky")
    await page.get_by_label("Mã đăng nhập").fill(login_code(store, staff, now))
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", name="Tổng quan", level=1)).to_be_visible()
    yield page, complaints
    await context.close()


async def test_a_clerk_accepts_by_keyboard_alone(browser: Browser, program: Program) -> None:
    """Search, open, accept without a mouse; the skip link leads past the menu."""
    async with signed_in(browser, program, "clerk") as (page, complaints):
        await page.goto(f"{program.url}/quan-tri/dang-ky")
        await page.keyboard.press("Tab")
        await expect(page.get_by_role("link", name="Đến nội dung")).to_be_focused()
        await page.keyboard.press("Enter")
        await page.get_by_label("Tìm", exact=True).focus()
        await page.keyboard.type("minh tam 0987654321")
        await page.keyboard.press("Enter")
        await expect(page.locator("tbody tr")).to_have_count(1)
        await page.get_by_role("link", name="DK-2025-0002").focus()
        await page.keyboard.press("Enter")
        await page.get_by_role("button", name="Tiếp nhận", exact=True).focus()
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("status")).to_contain_text("Đã tiếp nhận: DK-2025-0002")
        await page.reload()
        await expect(page.get_by_role("status")).to_have_count(0)
        assert complaints == []


@pytest.mark.nightly
async def test_the_queue_is_walked_by_keys(browser: Browser, program: Program) -> None:
    """Ticked and accepted, taken back, one after the other, found while typed; keys switched off."""
    store = program.app.store

    def waiting() -> int:
        return sum(one.status == "sent" for one in store.registrations.all())

    async with signed_in(browser, program, "clerk") as (page, complaints):
        await page.goto(f"{program.url}/quan-tri/dang-ky?trang-thai=sent")
        await expect(page.get_by_role("button", name="Phím tắt")).to_be_visible()
        for key in "jxjx":
            await page.keyboard.press(key)
        await expect(page.locator("#chosen")).to_have_text("Đã chọn 2")
        await page.keyboard.press("a")
        await expect(page.get_by_role("status").first).to_contain_text("Đã tiếp nhận 2 đăng ký")
        assert waiting() == 1
        # The place in the list is stood on again.
        await expect(page.locator("#rows a").last).to_be_focused()
        await page.get_by_role("button", name="Hoàn tác").click()
        await expect(page.get_by_role("status").first).to_contain_text("Đã hoàn tác 2")
        assert waiting() == 3
        await page.locator("#rows a").first.click()
        for left in (2, 1, 0):
            # The script shows this button when it listens.
            await expect(page.get_by_role("button", name="sang mục sau").first).to_be_visible()
            await expect(page.get_by_role("button", name="Phím tắt")).to_be_visible()
            before = page.url
            await page.keyboard.press("a")
            await expect(page).not_to_have_url(before)
            await expect(page.get_by_role("status").first).to_contain_text("Đã tiếp nhận")
            assert waiting() == left
        await page.goto(f"{program.url}/quan-tri/dang-ky")
        await expect(page.get_by_role("button", name="Phím tắt")).to_be_visible()
        await page.keyboard.press("/")
        await page.keyboard.type("mnih tam 0987")
        await expect(page.locator("#rows tr")).to_have_count(1)
        await expect(page.get_by_label("Tìm", exact=True)).to_be_focused()
        await page.locator("#rows a").first.focus()
        await page.keyboard.press("?")
        await page.get_by_label("Dùng phím tắt").uncheck()
        await page.get_by_role("button", name="Đóng").click()
        await page.keyboard.press("/")
        await expect(page.get_by_label("Tìm", exact=True)).not_to_be_focused()
        assert complaints == []


@pytest.mark.nightly  # thirty scans; the pages themselves are opened in the suite
@pytest.mark.timeout(900)
@pytest.mark.parametrize("width", [375, 1366])
async def test_axe_finds_nothing(browser: Browser, program: Program, width: int) -> None:
    """On a phone and an office screen: WCAG 2.2 AA, and what axe-core itself advises."""
    rules = {"runOnly": [*"wcag2a wcag2aa wcag21a wcag21aa wcag22aa best-practice".split()]}
    found = []
    async with signed_in(browser, program, width=width) as (page, _):
        for path in (*PATHS, "/lich", "/lich/sinh-nhat-bac", "/thong-bao/soan", "/nhat-ky"):
            await page.goto(f"{program.url}/quan-tri{path}")
            results = await Axe().run(page, options=rules)
            violations = results.response["violations"]
            found += [(path, one["id"], one["nodes"][0]["html"][:200]) for one in violations]
    assert found == []


WIDTHS = (320, 375, 1280, 1440)
FEW = ("/dang-ky", "/dang-ky/DK-2025-0003/don-vi?tim=xx")


@pytest.mark.parametrize("paths", [FEW, pytest.param(PATHS, marks=pytest.mark.nightly)])
async def test_no_page_is_wider_than_the_screen(
    browser: Browser, program: Program, paths: tuple[str, ...]
) -> None:
    """No sideways scrolling of the page, readable letters, charts included; nothing complained."""
    async with signed_in(browser, program, width=WIDTHS[0]) as (page, complaints):
        for path in paths:
            await page.goto(f"{program.url}/quan-tri{path}")
            for width in WIDTHS:
                await page.set_viewport_size({"width": width, "height": 800})
                wide = await page.evaluate("document.documentElement.scrollWidth")
                assert wide <= width, (path, width)
                small = await page.evaluate(TOO_SMALL)
                assert small == [], (path, width)
                if width < 768:
                    assert await page.evaluate(CUT) == [], (path, width)
        assert complaints == []


async def test_a_day_is_said_in_words_whatever_the_browser_shows(
    browser: Browser, program: Program
) -> None:
    """An English browser has 06/12/2025 in the field: below it stands the twelfth of June."""
    async with signed_in(browser, program) as (page, complaints):
        await page.goto(f"{program.url}/quan-tri/lich/dai-hoi-lien-minh")
        field = page.get_by_label("Ngày mới")
        await expect(field).to_have_accessible_description("")
        await field.fill("2025-06-12")
        await expect(field).to_have_accessible_description("Thứ Năm, 12 tháng 6, 2025")
        await expect(page.get_by_text("Thứ Năm, 12 tháng 6, 2025")).to_be_visible()
        await field.fill("")
        await expect(page.get_by_text("Thứ Năm, 12 tháng 6, 2025")).to_have_count(0)
        assert complaints == []


async def test_short_cells_stand_in_lines_on_a_phone(browser: Browser, program: Program) -> None:
    """Several to a line and none that is empty; on a wide screen each keeps its column."""
    async with signed_in(browser, program, width=375) as (page, _):
        await page.goto(f"{program.url}/quan-tri/don-vi")
        row = page.get_by_role("row", name="HTX Vắng")
        cells = row.locator("td")
        tops = await cells.evaluate_all("all => all.map(e => e.getClientRects()[0]?.top)")
        assert tops[0] == tops[1]
        await expect(row.get_by_text("–", exact=True)).to_be_hidden()
        await page.set_viewport_size({"width": 1280, "height": 800})
        await expect(row.get_by_text("–", exact=True)).to_be_visible()
        assert await row.evaluate("e => getComputedStyle(e.children[1]).display") == "table-cell"


async def test_a_state_of_many_words_is_read_whole_on_a_phone(
    browser: Browser, tmp_path: Path, office: Office
) -> None:
    """Of a plan that goes on reminding beside the one in use."""
    plan = office.plans[0]
    both = (replace(plan, id="ke-tiep", number="12/KH", events=()), plan)
    matchers = {one.id: office.matchers[plan.id] for one in both}
    beside = replace(office, plans=both, matchers=matchers)
    async with (
        serving(build(tmp_path, beside)) as running,
        signed_in(browser, running, width=WIDTHS[0]) as (page, _),
    ):
        await page.goto(f"{running.url}/quan-tri/ke-hoach")
        await expect(page.get_by_text("Vẫn nhắc lịch cùng kế hoạch đang dùng")).to_be_visible()
        assert await page.evaluate(CUT) == []


# What sticks out of the screen, though the page does not: cut off, or scrolled to unseen. The
# list as it is printed is as wide as its paper.
CUT = """() => {
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
    for (let one; one = words.nextNode();) {
        const at = one.parentElement, range = document.createRange();
        range.selectNode(one);
        const seen = one.data.trim() && !at.closest(".sr, .skip, .paper, option, script");
        if (seen && [...range.getClientRects()].some(r => r.width && r.right > innerWidth + 1))
            found.push(one.data.trim().slice(0, 60));
    }
    return found;
}"""
TOO_SMALL = """() => [...document.querySelectorAll("main *, nav *")]
    .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
    .filter(e => e.getClientRects().length)
    .filter(e => {
        const svg = e.closest("svg");
        const scale = svg ? svg.getScreenCTM().a : 1;
        return parseFloat(getComputedStyle(e).fontSize) * scale < (svg ? 11 : 14);
    }).map(e => e.textContent.slice(0, 40))"""


@pytest.mark.nightly
async def test_an_answer_is_read_first_and_taken_back_without_a_script(
    browser: Browser, program: Program
) -> None:
    """On a phone without script: nothing chosen, the message shown, sent, undone; nobody told."""
    store = program.app.store
    chat_at(store, "asker").says(NoteQuestion("Trụ sở ở đâu?", "asked-staff"))
    staff = hire(store, "Chị Lan", "clerk", program.app.clock.now())
    context = await browser.new_context(
        viewport={"width": 375, "height": 800}, locale="vi-VN", java_script_enabled=False
    )
    page = await context.new_page()
    await page.goto(f"{program.url}/quan-tri/")
    code = login_code(store, staff, program.app.clock.now())
    await page.get_by_label("Mã đăng nhập").fill(code)
    await page.keyboard.press("Enter")
    await page.get_by_role("link", name="Câu hỏi", exact=True).click()
    await page.get_by_role("link", name="Trả lời", exact=True).click()
    assert await page.locator("input:checked").count() == 0
    await page.get_by_role("button", name="Xem trước khi đăng").click()
    await expect(page.get_by_role("alert")).to_contain_text("chọn trả lời bằng")
    await page.get_by_label("Lời của cán bộ").check()
    await page.get_by_label("Câu trả lời").fill("Tại phường Yên Ninh.")
    await page.get_by_label("Nguồn").fill("Văn phòng")
    await page.get_by_role("button", name="chỉ gửi người hỏi").click()
    await expect(page.locator(".bubble")).to_contain_text("Tại phường Yên Ninh.")
    assert store.entries.all() == []
    await page.get_by_role("button", name="Gửi cho 1 người hỏi").click()
    await page.get_by_role("button", name="Hoàn tác").click()
    await expect(page.get_by_role("status")).to_contain_text("chưa gửi cho ai")
    assert [entry.status for entry in store.entries.all()] == ["refused"]
    assert len(store.questions.all()) == 1
    await context.close()


@pytest.mark.nightly
async def test_the_login_page_uses_its_room(browser: Browser, program: Program) -> None:
    """Without a menu the page takes the whole width, also after a wrong code."""
    context = await browser.new_context(viewport={"width": 1280, "height": 800})
    page = await context.new_page()
    await page.goto(f"{program.url}/quan-tri/")
    await page.get_by_label("Mã đăng nhập").fill("AAAAA-AAAAA")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("alert")).to_contain_text("Mã không đúng")
    # Its words are there before its style is.
    await page.wait_for_load_state("load")
    box = await page.get_by_label("Mã đăng nhập").bounding_box()
    assert box is not None
    assert box["width"] > 400
    await context.close()


@pytest.mark.nightly
async def test_the_filter_bar_stays_in_sight(browser: Browser, program: Program) -> None:
    """On an office screen the filters stay on top while the list is read."""
    store = program.app.store
    for number in range(25):
        owner(store, f"u{number}", replace(FORM, unit_name=f"HTX Số {number}"))
    async with signed_in(browser, program) as (page, _):
        await page.goto(f"{program.url}/quan-tri/dang-ky")
        await page.mouse.wheel(0, 1500)
        await expect(page.get_by_role("button", name="Lọc")).to_be_in_viewport()


ROWS_IN_SIGHT = """() => [...document.querySelectorAll("#rows tr")]
    .filter(row => row.getBoundingClientRect().bottom <= innerHeight).length"""


@pytest.mark.nightly
async def test_ten_registrations_stand_on_a_small_screen(
    browser: Browser, program: Program
) -> None:
    """With a title and people each, names as long as they are; on a phone all are chosen by one box."""
    store = program.app.store
    named = replace(FORM, unit_type="htx", collective_title="ttldtt", commune="xã Thượng Bằng La")
    for number in range(25):
        name = f"HTX Dịch vụ nông nghiệp Suối Giàng {number}"
        owner(store, f"u{number}", replace(named, unit_name=name))
    async with signed_in(browser, program, "clerk", width=1366) as (page, _):
        await page.set_viewport_size({"width": 1366, "height": 768})
        await page.goto(f"{program.url}/quan-tri/dang-ky?trang-thai=sent")
        assert await page.evaluate(ROWS_IN_SIGHT) >= 10
        await page.set_viewport_size({"width": 375, "height": 740})
        await page.get_by_label("Chọn tất cả trên trang này").click()
        await expect(page.locator("#chosen")).to_have_text("Đã chọn 25")


async def test_a_code_from_the_chat_opens_the_desk(browser: Browser, program: Program) -> None:
    """The whole way: the invited person types into the web chat and signs in with the answer."""
    store, now = program.app.store, program.app.clock.now()
    code = invite(store, "clerk", "Chị Lan", OFFICE, now)
    context = await browser.new_context(viewport={"width": 375, "height": 740}, locale="vi-VN")
    page = await context.new_page()
    await page.goto(program.url)
    for typed, said in ((f"/quantri {code}", "Chào Chị Lan"), ("/quantri", "nhập mã:")):
        await page.get_by_label("Tin nhắn").fill(typed)
        await page.keyboard.press("Enter")
        await expect(page.locator(".theirs").last).to_contain_text(said, timeout=15000)
    told = await page.locator(".theirs .text").last.inner_text()
    await page.goto(f"{program.url}/quan-tri/")
    await page.get_by_label("Mã đăng nhập").fill(told.split("nhập mã: ")[1].split()[0])
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", name="Tổng quan", level=1)).to_be_visible()
    await page.get_by_role("button", name="Thoát").click()
    await expect(page.get_by_role("heading", name="Đăng nhập")).to_be_visible()
    await context.close()
