"""A real browser. Without Chromium its tests fail and say so; they are never skipped."""

import os
import shutil
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright, expect

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
