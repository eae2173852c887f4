"""The pages below a path of a host that has others: in a browser, and as a proxy asks for them."""

import socket
from pathlib import Path

import httpx
import pytest
from playwright.async_api import Browser, expect

from bot.channels.registry import TELEGRAM
from bot.config import ConfigError, load_settings
from bot.desk.frame import NAVIGATION
from bot.web.calendar.feeds import PUBLIC
from bot.web.cookies import Cookies
from bot.web.sessions import COOKIE
from handlers.turn.turn import Office
from tests.support.clerks import hire, login_code
from tests.support.pages.browser import browser, in_the_browsers_loop
from tests.support.pages.web_app import TELEGRAM_SECRET, Person, answering, build, serving

__all__ = ["browser"]
HOST = "https://tinh.example"
ELSEWHERE = """() => [...document.querySelectorAll("[href],[src],[action],[data-from],[data-ask]")]
  .flatMap((one) => ["href", "src", "action", "data-from", "data-ask"].map((name) => one.getAttribute(name)))
  .filter((to) => to?.startsWith("/") && !to.startsWith("/htx/"))"""


def free_port() -> int:
    """One that nobody listens at."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


@pytest.mark.nightly  # a browser; what a page leads to is asked without one below
@in_the_browsers_loop
async def test_chat_and_desk_work_below_a_path(
    browser: Browser, tmp_path: Path, office: Office
) -> None:
    """A question is answered, a clerk signs in, and nothing leads out of the path."""
    port = free_port()
    here = f"http://127.0.0.1:{port}/htx"
    async with serving(build(tmp_path, office, public_url=here), port) as program:
        store, now = program.app.store, program.app.clock.now()
        code = login_code(store, hire(store, "Chị Mai", "admin", now), now)
        context = await browser.new_context(locale="vi-VN")
        page, complaints = await context.new_page(), []
        page.on("console", lambda line: complaints.append(line.text))
        await page.goto(here)
        await page.get_by_label("Tin nhắn").fill("thi dua den bao gio")
        await page.keyboard.press("Enter")
        await expect(page.locator(".theirs").last).to_contain_text("Mục II.2")
        assert await page.evaluate(ELSEWHERE) == []
        icon = page.locator("link[rel=manifest]")
        manifest = await page.request.get(f"{here}/{str(await icon.get_attribute('href'))[5:]}")
        assert (await manifest.json())["start_url"] == "../"
        await page.goto(f"{here}/quan-tri/dang-ky")
        await page.get_by_label("Mã đăng nhập").fill(code)
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("heading", name="Tổng quan", level=1)).to_be_visible()
        for path, label, _ in NAVIGATION:
            await page.get_by_label("Các mục").get_by_role("link", name=label).click()
            await expect(page).to_have_url(f"{here}/quan-tri{path}")
            assert await page.evaluate(ELSEWHERE) == []
        await page.get_by_role("button", name="Thoát", exact=True).click()
        await expect(page.get_by_label("Mã đăng nhập")).to_be_visible()
        assert complaints == []
        assert {one["path"] for one in await context.cookies()} == {"/htx/"}
        await context.close()


@pytest.mark.parametrize("cut", [False, True])
async def test_a_proxy_may_leave_the_path_or_cut_it_off(
    tmp_path: Path, office: Office, cut: bool
) -> None:
    """Where we lead is below the path either way; messages, webhooks and the calendar come in."""
    at = "" if cut else "/htx"
    async with answering(build(tmp_path, office, public_url=f"{HOST}/htx/")) as program:
        transport = httpx.ASGITransport(program.starlette)
        async with httpx.AsyncClient(transport=transport, base_url=HOST) as client:
            page = await client.get(f"{at}/")
            name = Cookies(https=True, below=True).name(COOKIE)
            assert page.cookies[name]
            assert "Path=/htx/;" in page.headers["Set-Cookie"]
            led = await client.get(f"{at}/quan-tri/dang-ky")
            assert led.headers["Location"] == "/htx/quan-tri/dang-nhap"
            assert (await client.get(f"{at}/{PUBLIC}")).status_code == 200
            secret = {TELEGRAM.header: TELEGRAM_SECRET}
            update = {"id": 1, "chat": "7", "text": "menu"}
            told = await client.post(f"{at}{TELEGRAM.path}", json=update, headers=secret)
            assert told.status_code == 200
            client.cookies.set(name, page.cookies[name])
            form = {"data": {"start": "1"}, "headers": {"Origin": HOST}}
            sent = await client.post(f"{at}/chat/messages", **form)  # type: ignore[arg-type]
            assert (sent.status_code, sent.headers["Location"]) == (303, "/htx/")
            assert (await Person(client).client.get("/htxx")).status_code == 404
        assert program.app.office().staff_page == f"{HOST}/htx/quan-tri"


@pytest.mark.parametrize("path", ["/a b", "/ă", "/a//b", "/a?x=1", "/a#b", '/a"b'])
def test_a_path_that_could_not_stand_in_a_link_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, path: str
) -> None:
    """In one line that names the setting."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PUBLIC_URL", f"{HOST}{path}")
    with pytest.raises(ConfigError, match=r"^PUBLIC_URL: chỉ được là tên miền"):
        load_settings()
