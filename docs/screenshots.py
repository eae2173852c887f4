"""Makes the pictures of docs/can-bo.md from the made-up office of `htx-bot demo`.

    pip install -e ".[dev]" && python docs/screenshots.py

Needs Chromium (or CHROMIUM with its path). The rule: nothing of an installation is read; every
picture is a page as it stands, in few colours, so that all together stay small.
"""

import asyncio
import logging
import os
import shutil
import sys
from collections.abc import Awaitable, Callable
from contextlib import closing
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.async_api import Browser, Page, async_playwright

from bot.app import App
from bot.cli.demo import demo_app, demo_settings, door
from bot.demo.seed import Seeded, seed
from bot.logs import set_up_logging
from bot.opening import open_doors
from bot.service import Service

HERE = Path(__file__).parent
PICTURES = HERE / "pictures"
DESK, PHONE = {"width": 1100, "height": 760}, {"width": 390, "height": 700}
COLOURS = 24
ALL_MAX_BYTES = 300_000
KEY = "screenshots"

Shot = Callable[[Page, str], Awaitable[None]]


async def _page(page: Page, url: str) -> None:
    await page.goto(url)


async def _first_registration(page: Page, url: str) -> None:
    await page.goto(url)
    await page.locator("a", has_text="DK-2025-").first.click()


async def _talk(page: Page, url: str) -> None:
    await page.goto(url)
    box = page.get_by_role("textbox").first
    await box.fill("thi đua đến bao giờ")
    await box.press("Enter")
    await page.get_by_text("Mục II.2").first.wait_for()


# The picture's name, the page, what is done there, and how large the screen is.
SHOTS: tuple[tuple[str, str, Shot, dict[str, int]], ...] = (
    ("tong-quan", "/quan-tri/", _page, DESK),
    ("dang-ky", "/quan-tri/dang-ky?trang-thai=sent", _page, DESK),
    ("mot-dang-ky", "/quan-tri/dang-ky?trang-thai=sent", _first_registration, DESK),
    ("cau-hoi", "/quan-tri/cau-hoi", _page, DESK),
    ("lich", "/quan-tri/lich", _page, DESK),
    ("thong-bao", "/quan-tri/thong-bao/soan", _page, DESK),
    ("tro-chuyen", "/", _talk, PHONE),
)


async def main() -> None:
    """Make every picture; raises SystemExit when they are too large together."""
    set_up_logging("ERROR")
    logging.disable(logging.INFO)
    PICTURES.mkdir(exist_ok=True)
    with TemporaryDirectory(prefix="htx-pictures-") as folder:
        app = demo_app(demo_settings(Path(folder)))
        with closing(app.store):
            await _served(app, seed(app))
    total = sum(file.stat().st_size for file in PICTURES.glob("*.png"))
    if total > ALL_MAX_BYTES:
        raise SystemExit(f"{total} bytes together, {ALL_MAX_BYTES} are allowed")


async def _served(app: App, made: Seeded) -> None:
    bound: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    def told(host: str, port: int) -> None:
        bound.set_result(f"http://{host}:{port}")

    service = Service(app, open_doors(app), told)
    service.pages.router.routes.insert(0, door(KEY, made.session))
    running = asyncio.create_task(service.run())
    try:
        root = await bound
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(
                executable_path=_chromium(), args=["--no-sandbox"]
            )
            for name, path, act, size in SHOTS:
                await _picture(browser, root, name, path, act, size)
            await browser.close()
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


async def _picture(
    browser: Browser, root: str, name: str, path: str, act: Shot, size: dict[str, int]
) -> None:
    page = await browser.new_page(viewport=size, locale="vi-VN")  # type: ignore[arg-type]
    if path.startswith("/quan-tri"):
        await page.goto(f"{root}/dien-tap/{KEY}")
    await act(page, f"{root}{path}")
    await page.wait_for_load_state("networkidle" if path != "/" else "load")
    taken = Image.open(BytesIO(await page.screenshot())).convert("RGB")
    taken.quantize(COLOURS, dither=Image.Dither.NONE).save(PICTURES / f"{name}.png", optimize=True)
    sys.stdout.write(f"{name}.png\n")
    await page.close()


def _chromium() -> str:
    names = ("chromium", "chromium-browser", "google-chrome", "chrome")
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    if found is None:
        raise SystemExit("no Chromium found: install it, or set CHROMIUM to its path")
    return found


if __name__ == "__main__":
    asyncio.run(main())
