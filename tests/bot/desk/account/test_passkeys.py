"""Passkeys as the second factor: made, named, used and removed; nobody is locked out by one."""

import re
import socket
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pyotp
import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from bot.desk.account.origin import PageOrigin, place_of
from handlers.turn.turn import Office
from storage.staff import second_factor as second
from tests.support.clerks import OFFICE, deliver, hire, login_code
from tests.support.pages.browser import browser, in_the_browsers_loop
from tests.support.pages.desk_web import Clerk, at_desk, flash, stranger
from tests.support.pages.passkey import SoftKey
from tests.support.pages.web_app import Program, build, serving

__all__ = ["browser"]
PAGE, STEP = "/tai-khoan/lop-hai", "/dang-nhap/lop-hai"
ORIGIN = "http://localhost:8080"


@pytest.fixture
async def program(tmp_path: Path, office: Office) -> AsyncIterator[Program]:
    """The whole program under an address of its own."""
    built = build(tmp_path, office, public_url=f"{ORIGIN}/")
    yield built
    built.app.store.close()


async def adds(clerk: Clerk, key: SoftKey, name: str = "Khóa của tôi") -> httpx.Response:
    """Make a passkey at the page; what is shown after it."""
    options = (await clerk.sends(f"{PAGE}/khoa/bat-dau")).json()
    return await clerk.sends(f"{PAGE}/khoa", name=name, credential=key.makes(options))


def codes_in(page: httpx.Response) -> list[str]:
    """The recovery codes, which are shown once."""
    return re.findall(r'<li class="code">(\S+)</li>', page.text)


class AtStep:
    """Somebody with the login code of a member, at the step before the desk."""

    def __init__(self, client: httpx.AsyncClient, csrf: str) -> None:
        self.client, self.csrf = client, csrf

    async def asked(self) -> dict[str, Any]:
        """What a passkey is to sign."""
        answer = await self.client.post(f"/quan-tri{STEP}/khoa", data={"csrf": self.csrf})
        assert answer.status_code == 200
        found: dict[str, Any] = answer.json()
        return found

    async def shows(self, **fields: str) -> int:
        """Bring digits or a signature; the answer's status."""
        fields = {"csrf": self.csrf, **fields}
        return (await self.client.post(f"/quan-tri{STEP}", data=fields)).status_code


async def at_step(program: Program, client: httpx.AsyncClient, clerk: Clerk) -> AtStep:
    """Type a login code of this member in another browser."""
    client.cookies.clear()
    code = login_code(program.app.store, clerk.staff, program.app.clock.now())
    headers = {"Origin": ORIGIN}
    await client.post("/quan-tri/dang-nhap", data={"code": code}, headers=headers)
    page = await client.get("/quan-tri/", follow_redirects=True)
    assert page.url.path == f"/quan-tri{STEP}"
    return AtStep(client, str(re.findall(r'name="csrf" value="(\w+)"', page.text)[0]))


async def test_a_passkey_opens_the_desk_and_a_recovery_code_when_it_is_lost(
    program: Program,
) -> None:
    """Each challenge is one session's, signed once, here; a copied key and a forged page get no one in."""
    store, clock = program.app.store, program.app.clock
    key = SoftKey(ORIGIN, "localhost")
    async with at_desk(program) as mai, stranger(program) as other:
        codes = codes_in(await adds(mai, key))
        assert len(set(codes)) == 10
        assert "Khóa của tôi" in (await mai.opens(PAGE)).text
        told = str(deliver(store, clock.now()))
        assert "vừa thêm khóa truy cập “Khóa của tôi”" in told
        assert "đã có" in flash(await adds(mai, key))

        door = await at_step(program, other, mai)
        assert (await other.get("/quan-tri/dang-ky")).headers["location"].endswith(STEP)
        first = key.signs(await door.asked())
        assert await door.shows(credential=first) == 303
        assert (await other.get("/quan-tri/dang-ky")).status_code == 200

        door = await at_step(program, other, mai)
        # Nothing is asked of this session yet, then something else than what was signed.
        assert await door.shows(credential=first) == 403
        await door.asked()
        assert await door.shows(credential=first) == 403
        key.origin = "http://localhost.evil.example"
        assert await door.shows(credential=key.signs(await door.asked())) == 403
        key.origin = ORIGIN
        assert await door.shows(credential="{}") == 403
        key.counter = 0
        assert await door.shows(credential=key.signs(await door.asked())) == 403
        assert "có thể đã bị sao chép" in str(deliver(store, clock.now()))
        assert await door.shows(digits=codes[3]) == 303
        assert "còn 9 mã" in str(deliver(store, clock.now()))
        acts = [line.action for line in store.journal.lines(limit=30)]
        assert {"staff.passkey-on", "staff.passkey-copied", "staff.second-recovered"} <= set(acts)
        assert not any(code in str(store.journal.lines(limit=30)) for code in codes)


async def test_the_last_one_stays_where_everybody_needs_one(program: Program) -> None:
    """An admin with a passkey alone may require it; another way first, and the factor shown again."""
    store, clock = program.app.store, program.app.clock
    async with at_desk(program, "admin", "Sếp") as boss, at_desk(program, name="Vy") as vy:
        await adds(boss, SoftKey(ORIGIN, "localhost"))
        await boss.sends("/nhan-su/lop-hai", on="1")
        assert (await vy.opens("/dang-ky")).headers["location"].endswith(PAGE)
        assert "cách cuối cùng" in flash(await boss.sends(f"{PAGE}/khoa/1/bo"))
        begun = await boss.sends(f"{PAGE}/bat-dau")
        (typed,) = re.findall(r'Khóa: <span class="code">([A-Z2-7 ]+)<', begun.text)
        phone = pyotp.TOTP(typed.replace(" ", ""))
        # The codes written down with the passkey stay good: no others are made.
        assert not codes_in(await boss.sends(f"{PAGE}/bat", digits=phone.now()))
        assert "nay tên là: Trên chùm" in flash(
            await boss.sends(f"{PAGE}/khoa/1/ten", name="Trên chùm")
        )
        await adds(vy, SoftKey(ORIGIN, "localhost", b"v" * 16))
        assert "Khóa ấy không còn" in flash(await vy.sends(f"{PAGE}/khoa/1/bo"))

        clock.advance(timedelta(minutes=11))
        assert "xác nhận lại" in flash(await boss.sends(f"{PAGE}/khoa/1/bo"))
        assert (await boss.sends(f"{PAGE}/khoa/bat-dau")).status_code == 403
        assert "không còn làm được" in flash(await boss.sends(f"{PAGE}/ma-du-phong"))
        assert "Xác nhận lại là anh/chị" in (await boss.opens(PAGE)).text
        fresh = phone.at(datetime.now(UTC), counter_offset=1)
        await boss.sends(f"{PAGE}/xac-nhan", digits=fresh)
        assert "Đã bỏ khóa truy cập: Trên chùm" in flash(await boss.sends(f"{PAGE}/khoa/1/bo"))
        assert "vừa bỏ khóa truy cập “Trên chùm”" in str(deliver(store, clock.now()))
        assert store.second_factors.of(boss.staff.id).codes_left == 10
        with store.change(OFFICE, clock.now()) as change:
            second.reset(change, boss.staff.id)
        assert not store.second_factors.of(boss.staff.id).is_on


@pytest.mark.parametrize(
    ("address", "is_place"),
    [
        (None, "no address"),
        ("http://htx.example.vn", "no https"),
        ("https://203.0.113.7", "a number"),
        (
            "https://htx.example.vn:8443",
            PageOrigin("https://htx.example.vn:8443", "htx.example.vn"),
        ),
        ("http://localhost:8080", PageOrigin("http://localhost:8080", "localhost")),
    ],
)
def test_where_a_browser_makes_them(address: str | None, is_place: object) -> None:
    """Over https under a name, and on the machine itself."""
    assert place_of(address) == is_place


async def test_without_an_address_of_its_own_the_page_says_why(
    tmp_path: Path, office: Office
) -> None:
    """And what the operator does about it; the authenticator is there as ever."""
    program = build(tmp_path, office)
    async with at_desk(program) as mai:
        page = (await mai.opens(PAGE)).text
        assert "nhờ người vận hành đặt địa chỉ có https" in page
        assert "Bắt đầu" in page
        assert "data-passkey" not in page
        assert (await mai.sends(f"{PAGE}/khoa/bat-dau")).status_code == 403
    program.app.store.close()


@in_the_browsers_loop
class TestInABrowser:
    """Chromium with an authenticator made of software."""

    @pytest_asyncio.fixture(loop_scope="session")
    async def served(self, tmp_path: Path, office: Office) -> AsyncIterator[Program]:
        """The program at the address it is told."""
        with closing(socket.create_server(("127.0.0.1", 0))) as taken:
            port = taken.getsockname()[1]
        built = build(tmp_path, office, public_url=f"http://localhost:{port}/")
        async with serving(built, port) as running:
            yield running

    @pytest.mark.nightly  # a browser; what it signs is checked without one above
    async def test_made_and_used(self, browser: Browser, served: Program) -> None:
        """Added on the account's page, then asked for after the code in another visit."""
        store, now = served.app.store, served.app.clock.now()
        staff, root = hire(store, "Chị Mai", "admin", now), served.app.settings.public_url
        context = await browser.new_context(locale="vi-VN")
        page = await context.new_page()
        complaints: list[str] = []
        page.on("console", lambda line: complaints.append(line.text))
        chrome = await context.new_cdp_session(page)
        await chrome.send("WebAuthn.enable")
        options = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True}
        options |= {"hasUserVerification": True, "isUserVerified": True}
        await chrome.send("WebAuthn.addVirtualAuthenticator", {"options": options})

        async def types_code() -> None:
            await page.goto(f"{root}quan-tri/dang-nhap")
            await page.get_by_label("Mã đăng nhập").fill(login_code(store, staff, now))
            await page.keyboard.press("Enter")

        await types_code()
        await expect(page.get_by_role("heading", name="Tổng quan", level=1)).to_be_visible()
        await page.goto(f"{root}quan-tri{PAGE}")
        await page.get_by_label("Tên cho dễ nhớ").fill("Máy ở cơ quan")
        await page.get_by_role("button", name="Thêm khóa truy cập").click()
        await expect(page.get_by_role("heading", name="Mã dự phòng")).to_be_visible()
        await page.goto(f"{root}quan-tri{PAGE}")
        await expect(page.get_by_text("Máy ở cơ quan").first).to_be_visible()
        await page.get_by_role("button", name="Thêm khóa truy cập").click()
        await expect(page.get_by_text("máy này có thể đã có khóa")).to_be_visible()

        await context.clear_cookies()
        await types_code()
        await page.get_by_role("button", name="Dùng khóa truy cập").click()
        await expect(page.get_by_role("heading", name="Tổng quan", level=1)).to_be_visible()
        assert complaints == []
        # Under a name that is not the one it was made for, it is not offered.
        await context.clear_cookies()
        await page.goto(f"{served.url}/quan-tri/dang-nhap")
        await page.get_by_label("Mã đăng nhập").fill(login_code(store, staff, now))
        await page.keyboard.press("Enter")
        await expect(page.get_by_text("dùng được khi mở trang ở")).to_be_visible()
        await expect(page.get_by_role("button", name="Dùng khóa truy cập")).to_be_hidden()
        await context.close()
