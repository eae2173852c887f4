"""The fake Bot API refuses what the real one refuses, or the other tests would prove little."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from tests.torture.platforms.telegram.fake import FakeTelegram

pytestmark = pytest.mark.asyncio


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as fake:
        fake.open_chat(7)
        yield fake


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    # A long poll is meant to hang, and a busy machine takes its time over the second.
    async with httpx.AsyncClient(verify=False, timeout=60) as http:
        yield http


async def call(
    telegram: FakeTelegram, client: httpx.AsyncClient, method: str, **form: Any
) -> tuple[int, Any]:
    """Status and body of one call; nested values go as JSON, as on the real wire."""
    data = {key: v if isinstance(v, str) else json.dumps(v) for key, v in form.items()}
    answer = await client.post(f"{telegram.url}/bot{telegram.token}/{method}", data=data)
    return answer.status_code, answer.json()


def button(**fields: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "Có", **fields}]]}


@pytest.mark.parametrize(
    ("method", "form"),
    [
        ("sendMessage", {"chat_id": 7}),
        ("sendMessage", {"chat_id": 7, "text": "a", "colour": "red"}),
        ("sendMessage", {"chat_id": 8, "text": "a"}),
        ("sendMessage", {"chat_id": 7, "text": " "}),
        ("sendMessage", {"chat_id": 7, "text": "a" * 4097}),
        ("sendMessage", {"chat_id": 7, "text": "🌾" * 2049}),
        ("sendMessage", {"chat_id": 7, "text": "a", "disable_notification": "yes"}),
        ("sendMessage", {"chat_id": 7, "text": "a", "message_thread_id": "x"}),
        ("sendMessage", {"chat_id": 7, "text": "a", "link_preview_options": {"off": True}}),
        ("sendMessage", {"chat_id": 7, "text": "a", "link_preview_options": {"is_disabled": 1}}),
        ("sendMessage", {"chat_id": 7, "text": "a", "reply_markup": "{"}),
        ("sendMessage", {"chat_id": 7, "text": "a", "reply_markup": button()}),
        ("sendMessage", {"chat_id": 7, "text": "a", "reply_markup": button(callback_data="")}),
        ("sendMessage", {"chat_id": 7, "text": "a", "reply_markup": button(callback_data=5)}),
        (
            "sendMessage",
            {"chat_id": 7, "text": "a", "reply_markup": button(callback_data="đ" * 33)},
        ),
        (
            "sendMessage",
            {"chat_id": 7, "text": "a", "reply_markup": button(callback_data="1", url="a.vn")},
        ),
        ("sendDocument", {"chat_id": 7}),
        ("sendDocument", {"chat_id": 7, "document": "id", "caption": "a" * 1025}),
        ("setMyCommands", {"commands": [{"command": "Dangky", "description": "a"}]}),
        ("setMyCommands", {"commands": [{"command": "dangky"}]}),
        ("setMyCommands", {"commands": [], "language_code": "vie"}),
        ("setMyShortDescription", {"short_description": "a" * 121}),
        ("answerCallbackQuery", {"callback_query_id": "never-seen"}),
        ("getUpdates", {"limit": 101}),
        ("getChat", {"chat_id": 7}),
    ],
)
async def test_a_wrong_request_is_refused_and_remembered(
    telegram: FakeTelegram, client: httpx.AsyncClient, method: str, form: dict[str, Any]
) -> None:
    """Unknown, missing, mistyped or oversized parameters get a 400 and one violation."""
    status, body = await call(telegram, client, method, **form)
    assert (status, body["ok"], body["error_code"]) == (400, False, 400)
    assert len(telegram.violations) == 1
    assert telegram.transcript(7) == []


async def post(
    telegram: FakeTelegram, client: httpx.AsyncClient, body: str, kind: str = "application/json"
) -> int:
    """Status of one sendMessage with this very body."""
    url = f"{telegram.url}/bot{telegram.token}/sendMessage"
    return (await client.post(url, content=body, headers={"content-type": kind})).status_code


async def test_a_json_body_is_taken_like_a_form(
    telegram: FakeTelegram, client: httpx.AsyncClient
) -> None:
    """Numbers, truth values and nested objects as themselves, or as JSON in a text."""
    markup = button(callback_data="1.yes")
    for given in (markup, json.dumps(markup)):
        message = {"chat_id": 7, "text": "Chào", "protect_content": True, "reply_markup": given}
        assert await post(telegram, client, json.dumps(message)) == 200
    assert telegram.sent[0] == telegram.sent[1]
    assert telegram.sent[0].params["reply_markup"] == markup
    assert telegram.violations == []


@pytest.mark.parametrize(
    "body",
    [
        '{"chat_id": 7, "text": "a"',
        '[{"chat_id": 7, "text": "a"}]',
        '{"chat_id": 7, "text": "a", "text": "b"}',
        '{"chat_id": 7, "text": "a", "reply_markup": null}',
        '{"chat_id": 7, "text": "a", "colour": "red"}',
        '{"chat_id": 7, "text": "a", "protect_content": 1}',
        '{"chat_id": 7}',
    ],
)
async def test_a_wrong_json_body_is_refused_and_remembered(
    telegram: FakeTelegram, client: httpx.AsyncClient, body: str
) -> None:
    """Cut off, not an object, doubled, empty, unknown or mistyped values."""
    assert await post(telegram, client, body) == 400
    assert len(telegram.violations) == 1
    assert telegram.transcript(7) == []


async def test_a_body_says_what_it_is(telegram: FakeTelegram, client: httpx.AsyncClient) -> None:
    """JSON under another name is not read."""
    assert await post(telegram, client, '{"chat_id": 7, "text": "a"}', "text/plain") == 400
    assert len(telegram.violations) == 1


async def test_unknown_methods_and_tokens_are_refused(
    telegram: FakeTelegram, client: httpx.AsyncClient
) -> None:
    """404 for a method that does not exist, 401 and 404 for tokens."""
    assert (await call(telegram, client, "sendLetter"))[0] == 404
    assert (await client.post(f"{telegram.url}/bot1:other/getMe")).status_code == 401
    assert (await client.post(f"{telegram.url}/botother/getMe")).status_code == 404
    assert telegram.violations == ["sendLetter: no such method"]


async def test_a_tap_may_be_answered_once(
    telegram: FakeTelegram, client: httpx.AsyncClient
) -> None:
    """The second answer is refused; after one delivery it is a mistake of the bot."""
    markup = button(callback_data="1.yes")
    await call(telegram, client, "sendMessage", chat_id=7, text="a", reply_markup=markup)
    telegram.tap(7, "Có")
    _, body = await call(telegram, client, "getUpdates")
    query_id = body["result"][0]["callback_query"]["id"]
    answers = [
        await call(telegram, client, "answerCallbackQuery", callback_query_id=query_id)
        for _ in range(2)
    ]
    assert [status for status, _ in answers] == [200, 400]
    assert len(telegram.violations) == 1


async def test_only_an_offset_confirms(telegram: FakeTelegram, client: httpx.AsyncClient) -> None:
    """Unconfirmed updates come again; an offset drops everything below it."""
    first, second = telegram.say(7, "một"), telegram.say(7, "hai")

    async def poll(**form: Any) -> list[int]:
        _, body = await call(telegram, client, "getUpdates", **form)
        return [update["update_id"] for update in body["result"]]

    assert await poll() == [first, second]
    assert await poll(limit=1) == [first]
    assert await poll(offset=second) == [second]
    assert await poll(offset=second + 1) == []
    telegram.repeat(first)
    assert await poll(offset=second + 1) == [first]
    assert await poll(offset=second + 1) == []


async def test_a_second_poller_ends_the_first(
    telegram: FakeTelegram, client: httpx.AsyncClient
) -> None:
    """One poller per token: the running one gets 409, the new one the updates."""
    running = asyncio.create_task(call(telegram, client, "getUpdates", timeout=50))
    await telegram.wait_for(lambda: len(telegram.polls) == 1)
    second = asyncio.create_task(call(telegram, client, "getUpdates", timeout=50))
    assert (await running)[0] == 409
    telegram.say(7, "chào")
    assert (await second)[0] == 200


async def test_a_webhook_forbids_polling(telegram: FakeTelegram, client: httpx.AsyncClient) -> None:
    """Until deleteWebhook every getUpdates is 409."""
    telegram.webhook_url = "https://old.example"
    assert (await call(telegram, client, "getUpdates"))[0] == 409
    await call(telegram, client, "deleteWebhook")
    assert (await call(telegram, client, "getUpdates"))[0] == 200


async def test_updates_nobody_asked_for_stay_away(
    telegram: FakeTelegram, client: httpx.AsyncClient
) -> None:
    """allowed_updates filters what happens afterwards."""
    await call(telegram, client, "getUpdates", allowed_updates=["callback_query"])
    telegram.say(7, "chào")
    _, body = await call(telegram, client, "getUpdates")
    assert body["result"] == []
