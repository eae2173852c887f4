"""What a browser is given over https, on plain http and below a path, and what counts of it."""

from http.cookies import SimpleCookie
from pathlib import Path

import httpx
import pytest
from itsdangerous import URLSafeSerializer
from starlette.requests import Request
from starlette.responses import Response

from bot.desk.access import COOKIE as DESK
from bot.desk.frame import FLASH_COOKIE
from bot.web.cookies import Cookies
from bot.web.sessions import COOKIE as CHAT
from bot.web.sessions import SALT, UNDATED_UNTIL_S, WebSessions
from handlers.turn.turn import Office
from tests.support.clerks import hire, login_code
from tests.support.pages.web_app import Person, Program, answering, build, person

HOST = "https://tinh.example"


def given(answer: httpx.Response) -> dict[str, tuple[str, bool, bool]]:
    """Path, Secure and HttpOnly of the cookies that this answer gives, by their names."""
    found: SimpleCookie = SimpleCookie()
    for line in answer.headers.get_list("set-cookie"):
        found.load(line)
    return {
        name: (one["path"], bool(one["secure"]), bool(one["httponly"]))
        for name, one in found.items()
        if one.value
    }


@pytest.mark.parametrize(
    ("public", "prefix", "chat", "desk"),
    [
        (f"{HOST}/", "__Host-", "/", "/"),
        (f"{HOST}/htx/", "__Secure-", "/htx/", "/htx/quan-tri"),
        ("http://tinh.example/", "", "/", "/quan-tri"),
        (None, "", "/", "/quan-tri"),
    ],
)
async def test_every_cookie_is_called_what_the_browser_holds_to(
    tmp_path: Path, office: Office, public: str | None, prefix: str, chat: str, desk: str
) -> None:
    """Of this host alone over https, of https alone below a path; without it no such name."""
    async with answering(build(tmp_path, office, public_url=public)) as program:
        store, now, https = program.app.store, program.app.clock.now(), prefix != ""
        code = login_code(store, hire(store, "Chị Mai", "admin", now), now)
        origin = (public or "http://tinh.example").removesuffix("/htx/").rstrip("/")
        transport = httpx.ASGITransport(program.starlette)
        async with httpx.AsyncClient(transport=transport, base_url=origin) as client:
            assert given(await client.get("/")) == {f"{prefix}{CHAT}": (chat, https, True)}
            form = {"data": {"code": code}, "headers": {"Origin": origin}}
            entered = await client.post("/quan-tri/dang-nhap", **form)  # type: ignore[arg-type]
            assert given(entered) == {f"{prefix}{DESK}": (desk, https, True)}
            # As a browser sends them; the client here knows no path of a proxy's.
            held = {f"{prefix}{DESK}": entered.cookies[f"{prefix}{DESK}"]}
        async with httpx.AsyncClient(
            transport=transport, base_url=origin, cookies=held
        ) as signed_in:
            page = await signed_in.get("/quan-tri/tai-khoan")
            assert page.status_code == 200
            token = page.text.split('name="csrf" value="')[1].split('"')[0]
            left = await signed_in.post("/quan-tri/thoat", data={"csrf": token})
            assert set(given(left)) == {f"{prefix}{FLASH_COOKIE}"}
            gone = [one for one in left.headers.get_list("set-cookie") if "Max-Age=0" in one]
            assert [one.split("=")[0] for one in gone] == [f"{prefix}{DESK}"]
            # A browser takes no word about such a name without it.
            assert ("Secure" in gone[0], f"Path={desk};" in gone[0]) == (https, True)


async def test_a_neighbour_cannot_put_anybody_into_a_chat_of_its_own(
    tmp_path: Path, office: Office
) -> None:
    """What is signed for the name that only we can set counts under no other name."""
    async with answering(build(tmp_path, office, public_url=HOST)) as program:
        name = f"__Host-{CHAT}"
        async with person(program, HOST) as eve:
            await write(eve, "tin của kẻ xấu")
            hers = eve.client.cookies[name]
        async with person(program, HOST, **{CHAT: hers}) as victim:
            assert "tin của kẻ xấu" not in await victim.open()
        async with person(program, HOST, **{name: hers, CHAT: "x"}) as herself:
            assert "tin của kẻ xấu" in await herself.open()


async def test_nobody_loses_the_chat_by_the_new_name(tmp_path: Path, office: Office) -> None:
    """A cookie of the time before opens its chat, and is given again under the new name."""
    async with answering(build(tmp_path, office, public_url=HOST)) as program:
        old = before(program, "old-address", 0)
        async with person(program, HOST, **{CHAT: old}) as lan:
            await write(lan, "chào từ trước")
        async with person(program, HOST, **{CHAT: old}) as again:
            assert "chào từ trước" in await again.open()
            again.client.cookies.delete(CHAT, domain="")
            assert "chào từ trước" in await again.open()
        # An ended one, as a member of the staff ends it, has another generation.
        async with person(program, HOST, **{CHAT: before(program, "old-address", 1)}) as ended:
            assert "chào từ trước" not in await ended.open()


@pytest.mark.parametrize("held", ["lan", ["lan", 0]])
def test_one_without_a_time_ends_on_a_day(held: object) -> None:
    """Earlier releases gave such ones: no browser holds its own any longer by then."""
    now_s = [UNDATED_UNTIL_S - 1]
    sessions = WebSessions("k" * 40, cookies=Cookies(), seconds=lambda: now_s[0])
    cookie = f"{CHAT}={URLSafeSerializer('k' * 40, salt=SALT).dumps(held)}"
    asks = Request({"type": "http", "headers": [(b"cookie", cookie.encode())]})
    assert sessions.read(asks) == ("lan", 0)
    now_s[0] += 2
    assert sessions.read(asks) is None


@pytest.mark.parametrize(("days", "counts"), [(399, True), (401, False)])
def test_a_copy_ends_with_the_browsers_own(days: int, counts: bool) -> None:
    """Whoever copied it once has it no longer than a browser keeps it; a visit gives it anew."""
    now_s = [0.0]
    sessions = WebSessions("k" * 40, cookies=Cookies(), seconds=lambda: now_s[0])
    given_to = Response()
    sessions.write(given_to, "lan", 2)
    copied = given_to.headers["set-cookie"].split(";")[0]
    now_s[0] = days * 24 * 3600.0
    asks = Request({"type": "http", "headers": [(b"cookie", copied.encode())]})
    assert sessions.read(asks) == (("lan", 2) if counts else None)


def before(program: Program, address: str, generation: int) -> str:
    """A cookie as it was signed when it had the same name everywhere."""
    signer = URLSafeSerializer(program.app.keys.of("cookie"), salt=SALT)
    return str(signer.dumps([address, generation]))


async def write(who: Person, text: str) -> None:
    """Send a line from the page's own address."""
    body = {"key": "k" * 32, "text": text}
    posted = await who.client.post("/chat/messages", json=body, headers={"Origin": HOST})
    assert posted.status_code == 202, posted.text
    await who.answer_to(posted)
