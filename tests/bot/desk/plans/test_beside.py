"""A plan's page in a real browser: the document stays beside what is reviewed, and nothing is long."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from handlers.turn.turn import Office
from tests.support.pages.browser import at_the_plans, browser, in_the_browsers_loop
from tests.support.pages.web_app import Program, build, serving
from tests.support.plans.small_plans import write
from tests.support.plans.uploaded import CLEAN

__all__ = ["browser"]
pytestmark = in_the_browsers_loop
# Screens of 800 pixels: the plan that the program brings has 134 short answers.
MORE = [f"{number}. Hợp tác xã trồng thêm {number} ha chè sạch." for number in range(4, 120)]
MOST_SCREENS = 5
HEIGHT = "document.documentElement.scrollHeight"
END = "Math.ceil(document.querySelector('main').getBoundingClientRect().bottom + scrollY)"


@pytest.fixture(autouse=True)
def here() -> None:
    """With all its processes."""


@pytest_asyncio.fixture(loop_scope="session")
async def program(tmp_path: Path, office: Office) -> AsyncIterator[Program]:
    """The program on a free port."""
    async with serving(build(tmp_path, office)) as running:
        yield running


async def at_a_draft(browser: Browser, program: Program, folder: Path, width: int) -> Page:
    """The page of a document that was just read."""
    page = await browser.new_page(locale="vi-VN", viewport={"width": width, "height": 800})
    await at_the_plans(page, program)
    await page.get_by_role("link", name="Thêm kế hoạch").click()
    written = write(folder, *CLEAN, *MORE)
    file = {"name": "kế hoạch.txt", "mimeType": "text/plain", "buffer": written.read_bytes()}
    await page.get_by_label("Tệp kế hoạch").set_input_files(files=[file])  # type: ignore[list-item]
    await page.get_by_role("button", name="Đọc tệp").click()
    await expect(page.get_by_role("status")).to_contain_text("Đã đọc tệp")
    return page


async def test_the_document_stays_beside_what_is_reviewed(
    browser: Browser, program: Program, tmp_path: Path
) -> None:
    """Led from an event to its words, both are in sight; the long name can be read whole."""
    page = await at_a_draft(browser, program, tmp_path, 1280)
    event = page.locator("#su-kien li").last
    await event.get_by_role("link").click()
    await expect(page.locator(".clause:target")).to_be_in_viewport(ratio=0.9)
    await expect(event).to_be_in_viewport()
    name = page.get_by_label("Tên kế hoạch")
    assert await name.evaluate("e => e.scrollHeight <= e.clientHeight && e.tagName == 'TEXTAREA'")
    await page.close()


async def test_on_a_phone_the_document_takes_one_screen(
    browser: Browser, program: Program, tmp_path: Path
) -> None:
    """And the page ends where its last card does, whatever is hidden in the box."""
    page = await at_a_draft(browser, program, tmp_path, 375)
    assert await page.locator(".beside").evaluate("e => e.offsetHeight") <= 800
    assert await page.evaluate(HEIGHT) <= max(800, await page.evaluate(END))
    await page.close()


async def test_a_plan_in_use_is_short_on_a_phone(browser: Browser, program: Program) -> None:
    """What is only read stands folded, opens when it is led to, and says what can be done here."""
    page = await browser.new_page(locale="vi-VN", viewport={"width": 375, "height": 800})
    await at_the_plans(page, program)
    await page.get_by_role("link", name="344/KH-LMHTX").click()
    await expect(page.get_by_text("có sẵn trong chương trình nên không sửa")).to_be_visible()
    assert await page.evaluate(HEIGHT) <= MOST_SCREENS * 800
    answers = page.locator("#cau-tra-loi")
    await expect(answers).to_be_hidden()
    await page.get_by_role("link", name="Câu trả lời ngắn", exact=True).click()
    await expect(answers).to_be_visible()
    # On a screen no long name of a value presses the values to one side.
    await page.set_viewport_size({"width": 1280, "height": 800})
    value = page.locator("#thong-tin dd").first
    assert await value.evaluate("e => e.offsetWidth > e.parentElement.offsetWidth / 2")
    await page.close()
