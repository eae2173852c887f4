"""A messy list of 1.400 rows played through the page in a real browser, at an office and on a phone.

Without Chromium these tests fail and say so; they are never skipped.
"""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from handlers.turn.turn import Office
from tests.support.clerks import hire, login_code
from tests.support.pages.browser import browser, in_the_browsers_loop
from tests.support.pages.messy import messy
from tests.support.pages.web_app import Program, build, serving

__all__ = ["browser"]
# What it walks through in one piece is shown in parts in test_import.py.
pytestmark = [in_the_browsers_loop, pytest.mark.nightly]


@pytest_asyncio.fixture(loop_scope="session")
async def program(tmp_path: Path, office: Office) -> AsyncIterator[Program]:
    """The program on a free port, empty."""
    async with serving(build(tmp_path, office)) as running:
        yield running


async def fits(page: Page, name: str, width: int) -> None:
    """No sideways scrolling; with SHOTS set, a picture to look at."""
    # Waits for a page that is just being loaded.
    assert await page.locator("html").evaluate("page => page.scrollWidth") <= width, name
    if folder := os.environ.get("SHOTS"):
        await page.screenshot(path=f"{folder}/{name}-{width}.png", full_page=False)


@pytest.mark.parametrize("width", [375, 1366])
async def test_the_messy_list_is_taken_in(browser: Browser, program: Program, width: int) -> None:
    """Two bad rows mended, one pair told to be one unit, the rest left out: seven clicks."""
    store, now = program.app.store, program.app.clock.now()
    staff = hire(store, "Chị Mai", "clerk", now)
    file = {"name": "thanh-vien.xlsx", "mimeType": "application/x", "buffer": messy()}
    context = await browser.new_context(viewport={"width": width, "height": 768}, locale="vi-VN")
    page = await context.new_page()
    complaints: list[str] = []
    page.on("console", lambda line: complaints.append(line.text))
    await page.goto(f"{program.url}/quan-tri/")
    await page.get_by_label("Mã đăng nhập").fill(login_code(store, staff, now))
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", name="Tổng quan", level=1)).to_be_visible()
    await page.goto(f"{program.url}/quan-tri/don-vi/nap")
    await fits(page, "upload", width)
    await page.get_by_label("Tệp danh sách").set_input_files(files=[file])  # type: ignore[list-item]
    await page.get_by_role("button", name="Đọc tệp").click()
    await expect(page.get_by_role("button", name="Nạp 1.360 dòng tốt, để lại 40")).to_be_visible()
    await fits(page, "preview", width)
    await page.get_by_text("Cột nào là gì").click()
    await expect(page.get_by_label("Cột B đọc là")).to_have_value("name")
    await page.locator("#cot").scroll_into_view_if_needed()
    await fits(page, "columns", width)
    await page.locator("#gan-giong").scroll_into_view_if_needed()
    await fits(page, "doubtful", width)
    await page.get_by_label("một đơn vị").first.check()
    await page.locator("#loi").scroll_into_view_if_needed()
    await fits(page, "bad", width)
    rows = page.locator(".bad-row")
    await rows.nth(0).get_by_label("Tên đơn vị").fill("HTX Vừa Sửa")
    await rows.nth(1).get_by_label("Loại hình").fill("Tổ hợp tác")
    await page.get_by_role("button", name="Kiểm lại các dòng đã sửa").click()
    await expect(page.get_by_role("button", name="Nạp 1.361 dòng tốt, để lại 38")).to_be_visible()
    async with page.expect_download() as told:
        await page.get_by_role("link", name="Tải 38 dòng lỗi (.xlsx)").click()
    assert (await (await told.value).path()).stat().st_size > 0
    await page.get_by_label("Căn cứ, nguồn của danh sách").fill("Quyết định 12/QĐ-LMHTX")
    await page.get_by_role("button", name="Nạp 1.361 dòng tốt").click()
    await expect(page.get_by_role("status")).to_contain_text("thêm 1.361 đơn vị")
    await fits(page, "register", width)
    await page.get_by_role("link", name="Xem, sửa").first.click()
    await fits(page, "unit", width)
    assert len(store.units.all()) == 1361
    assert complaints == []
    await context.close()
