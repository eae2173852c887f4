"""The fake Zalo API refuses what it should, or the other tests would prove little."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from tests.support.channels.zalo import GROUP, LAN
from tests.torture.platforms.zalo.fake import FakeZalo
from tests.torture.platforms.zalo.parts import Switches

pytestmark = pytest.mark.asyncio


@pytest.fixture
async def zalo() -> AsyncIterator[FakeZalo]:
    async with FakeZalo() as fake:
        fake.open_chat(LAN)
        yield fake


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(verify=False) as http:
        yield http


async def call(
    zalo: FakeZalo, client: httpx.AsyncClient, method: str, **params: Any
) -> tuple[int, Any]:
    """Status and body of one call; chat "Lan" stands for her chat id."""
    if params.get("chat_id") == LAN:
        params["chat_id"] = zalo.address(LAN)
    answer = await client.post(f"{zalo.url}/bot{zalo.token}/{method}", json=params)
    return answer.status_code, answer.json()


@pytest.mark.parametrize(
    ("method", "params"),
    [
        ("sendMessage", {"chat_id": LAN}),
        ("sendMessage", {"text": "a"}),
        ("sendMessage", {"chat_id": "00000000000000000009", "text": "a"}),
        ("sendMessage", {"chat_id": 7, "text": "a"}),
        ("sendMessage", {"chat_id": LAN, "text": 5}),
        ("sendMessage", {"chat_id": LAN, "text": ""}),
        ("sendMessage", {"chat_id": LAN, "text": " "}),
        ("sendMessage", {"chat_id": LAN, "text": "a" * 2001}),
        ("sendMessage", {"chat_id": LAN, "text": "🌾" * 1001}),
        ("sendMessage", {"chat_id": LAN, "text": "a", "parse_mode": "HTML"}),
        ("sendMessage", {"chat_id": LAN, "text": "a", "text_styles": "b"}),
        ("sendPhoto", {"chat_id": LAN, "photo": ""}),
        ("sendPhoto", {"chat_id": LAN, "photo": "data:image/png;base64,AA=="}),
        ("sendPhoto", {"chat_id": LAN, "photo": "https://a.vn/a.jpg", "caption": "a" * 2001}),
        ("sendChatAction", {"chat_id": LAN, "action": "upload_photo"}),
        ("setWebhook", {"url": "https://bot.example.vn/hook"}),
        ("setWebhook", {"url": "https://bot.example.vn/hook", "secret_token": "short"}),
        ("getUpdates", {"timeout": "soon"}),
        ("getUpdates", {"timeout": 1.5}),
        ("sendDocument", {"chat_id": LAN}),
        ("editMessageText", {"chat_id": LAN, "text": "a"}),
        ("answerCallbackQuery", {}),
        ("getme", {}),
    ],
)
async def test_a_wrong_request_is_refused_and_remembered(
    zalo: FakeZalo, client: httpx.AsyncClient, method: str, params: dict[str, Any]
) -> None:
    """Unknown methods, missing, mistyped or oversized parameters get 400 and one violation."""
    status, body = await call(zalo, client, method, **params)
    assert (status, body["ok"], body["error_code"]) == (200, False, 400)
    assert len(zalo.violations) == 1
    assert zalo.transcript(LAN) == []


@pytest.mark.parametrize(
    "extra", [{"reply_markup": {}}, {"reply_to_message_id": "1"}, {"offset": 1}]
)
async def test_an_unknown_parameter_is_ignored_and_remembered(
    zalo: FakeZalo, client: httpx.AsyncClient, extra: dict[str, Any]
) -> None:
    """The real service ignores it in silence; a bot that sends it expects too much."""
    _, body = await call(zalo, client, "sendMessage", chat_id=LAN, text="a", **extra)
    assert body["ok"] is True
    assert zalo.violations == [f"sendMessage: unknown parameter {next(iter(extra))}"]


async def test_every_encoding_is_read(zalo: FakeZalo, client: httpx.AsyncClient) -> None:
    """Query string, form and JSON; anything else is refused."""
    url, to = f"{zalo.url}/bot{zalo.token}/sendMessage", zalo.address(LAN)
    await client.get(url, params={"chat_id": to, "text": "một"})
    await client.post(url, data={"chat_id": to, "text": "hai"})
    await client.post(url, json={"chat_id": to, "text": "ba"})
    assert zalo.transcript(LAN) == ["bot: một", "bot: hai", "bot: ba"]
    answer = await client.post(url, files={"photo": b"x"})
    assert answer.json()["error_code"] == 400


@pytest.mark.parametrize(("mode", "status"), [("200", 200), ("mirror", 401)])
async def test_a_wrong_token_is_refused(client: httpx.AsyncClient, mode: Any, status: int) -> None:
    """401 in the body, and in the HTTP status only when asked for."""
    async with FakeZalo(Switches(status=mode)) as zalo:
        answer = await client.post(f"{zalo.url}/bot1:other/getMe", json={})
        assert (answer.status_code, answer.json()["error_code"]) == (status, 401)


@pytest.mark.parametrize("timeout", [0, "0"])
async def test_an_update_comes_once(
    zalo: FakeZalo, client: httpx.AsyncClient, timeout: int | str
) -> None:
    """One update per poll, in order, never again; then 408."""
    keys = [zalo.say(LAN, text) for text in ("một", "hai")]
    bodies = [(await call(zalo, client, "getUpdates", timeout=timeout))[1] for _ in range(3)]
    assert [body["result"]["message"]["message_id"] for body in bodies[:2]] == keys
    assert bodies[2] == {"ok": False, "error_code": 408, "description": "Request timeout"}


async def test_a_waiting_poll_gets_the_next_message(
    zalo: FakeZalo, client: httpx.AsyncClient
) -> None:
    """Two polls are served in the order in which they began."""
    polls = []
    for number in (1, 2):
        polls.append(asyncio.create_task(call(zalo, client, "getUpdates", timeout=50)))
        await zalo.wait_for(lambda number=number: zalo.waiting_polls() == number)  # type: ignore[misc]
    zalo.say(LAN, "một")
    zalo.say(LAN, "hai")
    bodies = [(await poll)[1] for poll in polls]
    assert [body["result"]["message"]["text"] for body in bodies] == ["một", "hai"]


async def test_a_second_poll_can_be_refused(client: httpx.AsyncClient) -> None:
    """One emulator answers 409 to the second poll."""
    async with FakeZalo(Switches(second_poll="409")) as zalo:
        first = asyncio.create_task(call(zalo, client, "getUpdates", timeout=50))
        await zalo.wait_for(lambda: zalo.waiting_polls() == 1)
        assert (await call(zalo, client, "getUpdates", timeout=50))[1]["error_code"] == 409
        zalo.expire_polls()
        assert (await first)[1]["error_code"] == 408


async def test_a_poller_that_went_away_takes_nothing_with_it(
    zalo: FakeZalo, client: httpx.AsyncClient
) -> None:
    """A cancelled poll is noticed, so its message waits for the next one."""
    poll = asyncio.create_task(call(zalo, client, "getUpdates", timeout=50))
    await zalo.wait_for(lambda: zalo.waiting_polls() == 1)
    poll.cancel()
    await zalo.wait_for(lambda: zalo.waiting_polls() == 0)
    zalo.say(LAN, "chào")
    assert (await call(zalo, client, "getUpdates", timeout=0))[1]["ok"] is True


async def test_messages_without_a_poller_can_be_lost(client: httpx.AsyncClient) -> None:
    """Two field reports say so; the switch makes it happen."""
    async with FakeZalo(Switches(unpolled="drop")) as zalo:
        zalo.say(LAN, "mất")
        assert (await call(zalo, client, "getUpdates", timeout=0))[1]["error_code"] == 408


@pytest.mark.parametrize(("mode", "code"), [("400", 400), ("silent", 408)])
async def test_a_webhook_forbids_polling(client: httpx.AsyncClient, mode: Any, code: int) -> None:
    """Refused or just silent, until deleteWebhook."""
    async with FakeZalo(Switches(poll_with_webhook=mode)) as zalo:
        zalo.webhook.url = "http://127.0.0.1:9/hook"
        assert (await call(zalo, client, "getUpdates", timeout=0))[1]["error_code"] == code
        assert (await call(zalo, client, "getWebhookInfo"))[1]["result"]["url"]
        await call(zalo, client, "deleteWebhook")
        assert (await call(zalo, client, "getWebhookInfo"))[1]["error_code"] == 404
        zalo.say(LAN, "chào")
        assert (await call(zalo, client, "getUpdates", timeout=0))[1]["ok"] is True


async def test_private_addresses_can_be_refused(client: httpx.AsyncClient) -> None:
    """As the real service does; tests need the local address."""
    hook = {"url": "https://192.168.1.5/hook", "secret_token": "12345678"}
    async with FakeZalo(Switches(refuse_private=True)) as zalo:
        _, body = await call(zalo, client, "setWebhook", **hook)
        assert (body["error_code"], zalo.webhook.url) == (400, "")


async def test_the_quota_counts_both_directions(zalo: FakeZalo, client: httpx.AsyncClient) -> None:
    """Two in and one out use up three; a new month starts again."""
    zalo.switches.max_messages = 3
    zalo.say(LAN, "một")
    zalo.say(LAN, "hai")
    codes = [
        (await call(zalo, client, "sendMessage", chat_id=LAN, text="a"))[1].get("error_code")
        for _ in range(2)
    ]
    zalo.next_month()
    _, body = await call(zalo, client, "sendMessage", chat_id=LAN, text="a")
    assert (codes, body["ok"]) == ([None, 429], True)


async def test_one_person_too_many_is_not_heard(zalo: FakeZalo, client: httpx.AsyncClient) -> None:
    """The plan's limit of people, by the order in which they came."""
    zalo.switches.max_users = 1
    zalo.say("Hoa", "tôi là người thứ hai")
    assert zalo.undelivered() == 0
    zalo.say(LAN, "tôi là người thứ nhất")
    assert zalo.undelivered() == 1


async def test_in_a_group_only_mentions_are_heard(zalo: FakeZalo) -> None:
    """What people say to each other never reaches the bot."""
    zalo.say(LAN, "mai họp nhé", group=GROUP)
    assert zalo.undelivered() == 0
    zalo.say(LAN, "@Bot Thi Đua hạn nộp?", group=GROUP)
    assert zalo.undelivered() == 1
    assert zalo.transcript(GROUP) == ["user: mai họp nhé", "user: @Bot Thi Đua hạn nộp?"]


async def test_typing_and_pictures(zalo: FakeZalo, client: httpx.AsyncClient) -> None:
    """A chat action has no result; a picture is shown by its address."""
    assert (await call(zalo, client, "sendChatAction", chat_id=LAN, action="typing"))[1] == {
        "ok": True
    }
    await call(zalo, client, "sendPhoto", chat_id=LAN, photo="https://a.vn/a.jpg", caption="Lịch")
    assert zalo.transcript(LAN) == ["bot: (https://a.vn/a.jpg) Lịch"]
    assert zalo.violations == []
