"""The clerk's desk over HTTP: the whole program, its staff signed in, registered owners."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from html import unescape

import httpx
from starlette.convertors import CONVERTOR_TYPES
from starlette.routing import Mount, Route

from bot.desk.access import COOKIE, csrf_token
from bot.web.cookies import Cookies
from handlers.values.staff import Role, StaffView
from tests.support.clerks import hire, let_in, login_code
from tests.support.pages.web_app import Program

HERE = "http://bot.example"
_FLASH = re.compile(r'<p class="flash[^>]*>(.*?)</p>', re.S)


@dataclass
class Clerk:
    """Somebody of the staff at a browser, without the browser."""

    client: httpx.AsyncClient
    staff: StaffView
    token: str
    csrf: str
    at: str = field(default="")

    async def opens(self, path: str) -> httpx.Response:
        """Load a page."""
        return await self.client.get(f"/quan-tri{path}")

    async def sends(self, path: str, **fields: str | list[str]) -> httpx.Response:
        """Send a form with its token, and follow to the page that comes after."""
        data = {"csrf": self.csrf, **fields}
        answer = await self.client.post(f"/quan-tri{path}", data=data)
        while answer.is_redirect:
            answer = await self.client.get(answer.headers["location"])
        return answer


def fields_in(answer: httpx.Response) -> dict[str, str]:
    """What a browser would send of the page's form, unchanged."""
    form = answer.text.split('class="card"')[1]
    found = dict(
        re.findall(r'<input type="(?:text|hidden)"[^>]* name="([^"]+)" value="([^"]*)"', form)
    )
    found |= dict(re.findall(r'<textarea id="[^"]+" name="([^"]+)"[^>]*>([^<]*)</textarea>', form))
    for name, options in re.findall(r'<select id="[^"]+" name="([^"]+)">(.*?)</select>', form):
        chosen = re.search(r'<option value="([^"]*)" selected', options)
        found[name] = chosen[1] if chosen else ""
    return {name: unescape(value) for name, value in found.items() if name != "csrf"}


def flash(answer: httpx.Response) -> str:
    """The message on top of a page; empty when there is none."""
    found = _FLASH.search(answer.text)
    return found[1].strip() if found else ""


@asynccontextmanager
async def stranger(program: Program) -> AsyncIterator[httpx.AsyncClient]:
    """Somebody who is not signed in."""
    transport = httpx.ASGITransport(app=program.starlette, client=("192.0.2.7", 1))
    async with httpx.AsyncClient(transport=transport, base_url=HERE) as client:
        yield client


@asynccontextmanager
async def at_desk(
    program: Program, role: Role = "clerk", name: str = "Chị Mai", *, known: bool = True
) -> AsyncIterator[Clerk]:
    """A member of the staff, signed in, whom all others know unless they came just now."""
    store, now = program.app.store, program.app.clock.now()
    staff = hire(store, name, role, now) if known else let_in(store, name, role, now=now)
    token = store.staff.open_session(login_code(store, staff, now), now, "test")
    assert token is not None
    async with stranger(program) as client:
        # Under each name that the pages may call it by: these know how they are served.
        for one in (Cookies(), Cookies(https=True), Cookies(https=True, below=True)):
            client.cookies.set(one.name(COOKIE), token, path="/quan-tri")
        key = program.app.keys.of("desk/form")
        yield Clerk(client, staff, token, csrf_token(key, token))


def routes(program: Program) -> list[tuple[str, str]]:
    """(method, path) of every page of the desk, with made-up but fitting parts."""
    mounts = [route for route in program.starlette.routes if isinstance(route, Mount)]
    pages = next(mount.routes for mount in mounts if mount.path == "/quan-tri")
    found = []
    for route in pages:
        assert isinstance(route, Route)
        path = re.sub(r"\{\w+:code\}", "DK-2025-0001", route.path)
        path = re.sub(r"\{act:(\w+)\}", lambda act: acts(act[1])[0], path)
        path = re.sub(r"\{[^}]+\}", "1", path)
        found += [(method, path) for method in (route.methods or ()) if method != "HEAD"]
    return found


def acts(name: str) -> list[str]:
    """The acts that a page's address may end with."""
    return CONVERTOR_TYPES[name].regex.split("|")
