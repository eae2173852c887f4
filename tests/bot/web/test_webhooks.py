"""Updates pushed by the platforms: stored before they are confirmed, and only from the platform."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace

import httpx
import pytest
from starlette.applications import Starlette

from bot.channels.base import Arrival
from bot.channels.registry import PLATFORMS, TELEGRAM, ZALO
from bot.channels.zalo_oa.payloads import ANSWERED_WITHIN_S
from bot.web.webhooks import webhook_routes
from storage.store import StoreError
from tests.support.pages.web_app import HOOKS, TELEGRAM_SECRET, ZALO_SECRET

UPDATE = {"id": 1, "chat": "7", "text": "menu"}
PLACES = [
    ("/telegram/webhook", TELEGRAM.header, TELEGRAM_SECRET),
    ("/zalo/webhook", ZALO.header, ZALO_SECRET),
]


class Inbox:
    """What was stored; `errors` are raised first, one per arrival."""

    def __init__(self, *errors: Exception) -> None:
        self.errors = list(errors)
        self.keys: list[str] = []

    async def receive(self, arrivals: Sequence[Arrival]) -> None:
        if self.errors:
            raise self.errors.pop(0)
        self.keys += [arrival.key for arrival in arrivals]


@asynccontextmanager
async def platform(inbox: Inbox) -> AsyncIterator[httpx.AsyncClient]:
    """A platform that can reach our webhooks."""
    app = Starlette(routes=webhook_routes(HOOKS, inbox.receive))
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://bot.example") as client:
        yield client


@pytest.mark.parametrize(("path", "header", "secret"), PLACES)
async def test_an_update_is_stored_then_confirmed(path: str, header: str, secret: str) -> None:
    """200 comes after the arrival is stored."""
    inbox = Inbox()
    async with platform(inbox) as client:
        answer = await client.post(path, json=UPDATE, headers={header: secret})
    assert answer.status_code == 200
    assert inbox.keys == ["1"]


@pytest.mark.parametrize(("path", "header", "secret"), PLACES)
async def test_without_the_own_secret_nothing_happens(path: str, header: str, secret: str) -> None:
    """403, whatever stands in the header (another platform's secret, too); nothing is stored."""
    (other,) = {TELEGRAM_SECRET, ZALO_SECRET} - {secret}
    for given in (None, "", "wrong", secret[:-1], secret + "s", "mật khẩu", other):
        inbox = Inbox()
        headers = [] if given is None else [(header.encode(), given.encode())]
        async with platform(inbox) as client:
            answer = await client.post(path, json=UPDATE, headers=headers)
        assert answer.status_code == 403
        assert inbox.keys == []


@pytest.mark.parametrize(
    "body", [b"", b"{", b"null", b"[1]", b'"text"', b"\xff\xfe", b"{}", b"[" * 100_000]
)
async def test_what_says_nothing_is_confirmed(body: bytes) -> None:
    """An empty or strange body is confirmed, or the platform would repeat it for hours."""
    inbox = Inbox()
    async with platform(inbox) as client:
        headers = {TELEGRAM.header: TELEGRAM_SECRET}
        answer = await client.post("/telegram/webhook", content=body, headers=headers)
    assert answer.status_code == 200
    assert inbox.keys == []


async def test_a_huge_body_is_refused() -> None:
    """More than 1 MiB is not read, whether its length is declared or not."""
    inbox = Inbox()

    async def endless() -> AsyncIterator[bytes]:
        for _ in range(40):
            yield b" " * 65536

    async with platform(inbox) as client:
        headers = {TELEGRAM.header: TELEGRAM_SECRET}
        for content in (b" " * (1024 * 1024 + 1), endless()):
            answer = await client.post("/telegram/webhook", content=content, headers=headers)
            assert answer.status_code == 413
    assert inbox.keys == []


async def test_only_a_refused_store_is_repeated() -> None:
    """503 when nothing was stored: the platform sends it again, and then it is stored."""
    inbox = Inbox(StoreError("locked", "locked"))
    async with platform(inbox) as client:
        headers = {TELEGRAM.header: TELEGRAM_SECRET}
        first = await client.post("/telegram/webhook", json=UPDATE, headers=headers)
        assert (first.status_code, inbox.keys) == (503, [])
        second = await client.post("/telegram/webhook", json=UPDATE, headers=headers)
        assert (second.status_code, inbox.keys) == (200, ["1"])


async def test_our_own_bug_does_not_hold_back_the_others() -> None:
    """A failure of ours is logged and confirmed; the next update is served."""
    inbox = Inbox(RuntimeError("a bug"))
    async with platform(inbox) as client:
        headers = {ZALO.header: ZALO_SECRET}
        for update in ({"text": "no id"}, UPDATE, {**UPDATE, "id": 2}):
            answer = await client.post("/zalo/webhook", json=update, headers=headers)
            assert answer.status_code == 200
    assert inbox.keys == ["2"]


async def test_a_webhook_is_only_posted_to() -> None:
    """A browser that looks in sees nothing."""
    async with platform(Inbox()) as client:
        assert (await client.get("/telegram/webhook")).status_code == 405


async def test_who_does_not_wait_is_answered_all_the_same() -> None:
    """503 within its time, so that it comes again; who waits longer is left waiting."""

    async def stuck(arrivals: Sequence[Arrival]) -> None:
        await asyncio.Event().wait()

    path, header, secret = PLACES[0]
    hook = replace(HOOKS[path], within_s=0.0)
    transport = httpx.ASGITransport(Starlette(routes=webhook_routes({path: hook}, stuck)))
    async with httpx.AsyncClient(transport=transport, base_url="http://bot.example") as client:
        answer = await client.post(path, json=UPDATE, headers={header: secret})
    assert answer.status_code == 503
    assert [one.answered_within_s for one in PLATFORMS] == [None, None, ANSWERED_WITHIN_S]
    assert ANSWERED_WITHIN_S < 2
