"""A clerk who has never seen the program's files brings a plan from her document into use.

In a real browser, with a document nobody has prepared the program for; in the nightly run, because
learning a plan takes the processor for half a minute.
"""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from handlers.turn.turn import Office
from tests.support.pages.browser import at_the_plans, browser, in_the_browsers_loop
from tests.support.pages.web_app import Program, build, serving
from tests.support.plans.uploaded import blank

__all__ = ["browser"]
pytestmark = [in_the_browsers_loop, pytest.mark.nightly]
LEARNING_MS = 180_000


@pytest.fixture(autouse=True)
def here() -> None:
    """With all its processes."""


@pytest_asyncio.fixture(loop_scope="session")
async def program(tmp_path: Path, office: Office) -> AsyncIterator[Program]:
    """The program on a free port."""
    async with serving(build(tmp_path, office)) as running:
        yield running


async def test_from_a_document_to_a_plan_in_use(
    browser: Browser, program: Program, tmp_path: Path
) -> None:
    """What is unclear is filled in, questions are tried, what changes is read; a leader asks."""
    page = await browser.new_page(locale="vi-VN")
    await at_the_plans(page, program)
    await page.get_by_role("link", name="Thêm kế hoạch").click()
    file = {"name": "kế hoạch.txt", "mimeType": "text/plain", "buffer": blank(tmp_path)}
    await page.get_by_label("Tệp kế hoạch").set_input_files(file)
    await page.get_by_role("button", name="Đọc tệp").click()
    await expect(page.get_by_role("status")).to_contain_text("Đã đọc tệp")
    await page.get_by_label("Số hiệu").fill("78/KH-LMHTX")
    await page.get_by_label("Ngày ban hành").fill("2025-12-05")
    await page.get_by_role("button", name="Lưu", exact=True).click()
    await expect(page.get_by_text("Còn chỗ chưa rõ")).to_have_count(0)
    await page.get_by_role("button", name="Tôi đã đọc, danh sách đúng").click()
    await page.get_by_label("Câu hỏi (mỗi dòng một câu").fill("han dang ky\ntong ket o dau vay em")
    await page.get_by_role("button", name="Xem trợ lý trả lời").click()
    tried = page.locator(".bubble")
    await expect(tried).to_have_count(2, timeout=LEARNING_MS)
    await expect(tried.first).to_contain_text("28/02/2026")
    await page.get_by_role("link", name="Về trang kế hoạch").click()
    await page.get_by_role("link", name="Đưa vào dùng").click()
    await expect(
        page.get_by_text("Hạn đăng ký trong kế hoạch: trước ngày 28/02/2026")
    ).to_be_visible()
    await page.get_by_role("button", name="Đưa vào dùng ngay").click()
    await expect(page.get_by_role("status")).to_contain_text("Đã đưa", timeout=LEARNING_MS)
    await page.goto(program.url)
    await page.get_by_label("Tin nhắn").fill("han dang ky den ngay nao")
    await page.keyboard.press("Enter")
    await expect(page.locator(".theirs").last).to_contain_text("28/02/2026")
    await expect(page.locator(".theirs").last).to_contain_text("78/KH-LMHTX")
    await page.close()
