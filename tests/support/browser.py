"""A real browser. Without Chromium its tests fail and say so; they are never skipped."""

import os
import shutil
from collections.abc import AsyncIterator

import pytest
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


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    """A running Chromium."""
    async with async_playwright() as playwright:
        running = await playwright.chromium.launch(executable_path=chromium(), args=list(ARGS))
        yield running
        await running.close()
