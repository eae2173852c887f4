"""A real browser. Without Chromium its tests fail and say so; they are never skipped."""

import os
import shutil
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright, expect

from tests.support.clerks import hire, login_code
from tests.support.pages.web_app import Program

ARGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
# On a busy machine a page takes its time.
expect.set_options(timeout=20_000)


def chromium() -> str:
    """The browser's path: CHROMIUM, or the one that is installed."""
    names = ("chromium", "chromium-browser", "google-chrome", "chrome")
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    if found is None:
        pytest.fail("no Chromium found: install chromium, or set CHROMIUM to its path")
    return found


# A browser takes seconds to start, and belongs to the event loop it was started in: the tests
# that use it, and what they talk to, run in the session's.
in_the_browsers_loop = pytest.mark.asyncio(loop_scope="session")


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """A running Chromium, one for all tests of a process; each opens a profile of its own."""
    async with async_playwright() as playwright:
        running = await playwright.chromium.launch(executable_path=chromium(), args=list(ARGS))
        yield running
        await running.close()


async def at_the_plans(page: Page, program: Program) -> None:
    """A clerk who typed the code of her chat, and went to the plans."""
    store, now = program.app.store, program.app.clock.now()
    staff = hire(store, "Chị Mai", "clerk", now)
    await page.goto(f"{program.url}/quan-tri/")
    await page.get_by_label("Mã đăng nhập").fill(login_code(store, staff, now))
    await page.keyboard.press("Enter")
    await page.get_by_role("link", name="Kế hoạch", exact=True).first.click()
