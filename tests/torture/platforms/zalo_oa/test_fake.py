"""The fake Official Account refuses what it should, or the other tests would prove little."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from typing import Any

import httpx
import pytest

from tests.support.talk import MORNING
from tests.torture.platforms.zalo_oa.fake import (
    APP_ID,
    APP_SECRET,
    CONSULT,
    EXCHANGE,
    TEMPLATE,
    FakeOfficial,
)
from tests.torture.platforms.zalo_oa.rules import VIETNAM, PerMinute

pytestmark = pytest.mark.asyncio
LAN = "Lan"


class Official(FakeOfficial):
    """The account with a client of its own and a clock that is moved by hand."""

    def __init__(self) -> None:
        super().__init__(lambda: self.at)
        self.at: datetime = MORNING
        self.client = httpx.AsyncClient(trust_env=False)

    async def ask(self, path: str, body: Any, token: str = "access-1") -> int:
        """The error of one call."""
        headers = {"access_token": token}
        answer = await self.client.post(f"{self.url}{path}", json=body, headers=headers)
        assert answer.status_code == 200
        return int(answer.json()["error"])


@pytest.fixture
async def official() -> AsyncIterator[Official]:
    async with Official() as fake:
        fake.exchange("refresh-0")
        fake.event(LAN, "user_send_text", {"text": "chào"})
        yield fake
        await fake.client.aclose()


def text(official: Official, words: Any, **more: Any) -> dict[str, Any]:
    message = {"text": words, **more}
    return {"recipient": {"user_id": official.chat(LAN).id}, "message": message}


async def test_a_refresh_token_counts_once(official: Official) -> None:
    """Used again, or with another secret, it brings nothing."""
    form = {"app_id": APP_ID, "grant_type": "refresh_token", "refresh_token": "refresh-0"}
    for secret, error in ((APP_SECRET, -14014), ("other", -14002)):
        answer = await official.client.post(
            f"{official.url}{EXCHANGE}", data=form, headers={"secret_key": secret}
        )
        assert answer.json()["error"] == error
    assert official.violations == ["exchange: refresh-0 was used before"]


async def test_windows_and_prices(official: Official) -> None:
    """Free, paid, closed, by the person's last word; an access token ends after 25 hours."""
    assert await official.ask(CONSULT, text(official, "a")) == 0
    official.at += timedelta(hours=25)
    assert await official.ask(CONSULT, text(official, "a")) == -216
    official.exchange("refresh-1")
    official.at += timedelta(hours=24)
    assert await official.ask(CONSULT, text(official, "a"), "access-2") == 0
    assert official.paid == ["late"]
    official.exchange("refresh-2")
    official.at += timedelta(days=5)
    official.exchange("refresh-3")
    assert await official.ask(CONSULT, text(official, "a"), "access-4") == -230
    assert official.violations == ["cs: outside the window"]


@pytest.mark.parametrize(
    "message",
    [
        {"text": ""},
        {"text": "a" * 2001},
        {"text": "a", "buttons": []},
        {"text": "a", "attachment": {"type": "template", "payload": {"buttons": []}}},
        {"attachment": {"type": "file", "payload": {"url": "https://a.vn"}}},
    ],
)
async def test_a_wrong_message_is_refused_and_remembered(
    official: Official, message: dict[str, Any]
) -> None:
    """-201, one violation, and nobody reads anything."""
    body = {"recipient": {"user_id": official.chat(LAN).id}, "message": message}
    assert await official.ask(CONSULT, body) == -201
    assert len(official.violations) == 1
    assert official.transcript(LAN) == []


async def test_a_template_is_approved_with_its_lengths(official: Official) -> None:
    """Unknown, without a value, with one that is too long, with one too many."""
    official.approved = {"t": {"a": 3}}
    for data, error in (({"a": "abc"}, 0), ({}, -1122), ({"a": "abcd"}, -1121)):
        body = {"user_id": official.chat(LAN).id, "template_id": "t", "template_data": data}
        assert await official.ask(TEMPLATE, body) == error
    assert await official.ask(TEMPLATE, {**body, "template_id": "u"}) == -109
    more = {**body, "template_data": {"a": "b", "c": "d"}}
    assert await official.ask(TEMPLATE, more) == -201


@pytest.mark.parametrize(
    ("hour", "minute", "error"), [(5, 59, -133), (6, 0, 0), (21, 59, 0), (22, 0, -133)]
)
async def test_a_template_goes_by_day(
    official: Official, hour: int, minute: int, error: int
) -> None:
    """From 06:00 to 21:59; at night it is refused, remembered and costs nothing."""
    official.approved = {"t": {"a": 3}}
    official.at = MORNING.astimezone(VIETNAM).replace(hour=hour, minute=minute)
    body = {"user_id": official.chat(LAN).id, "template_id": "t", "template_data": {"a": "abc"}}
    assert await official.ask(TEMPLATE, body) == error
    assert (len(official.paid), len(official.violations)) == ((0, 1) if error else (1, 0))


async def test_so_many_calls_a_minute_are_taken(official: Official) -> None:
    """The next is refused, whatever it is for, until a minute has passed."""
    official.calls = PerMinute(2)
    said = [await official.ask(CONSULT, text(official, "a")) for _ in range(3)]
    assert said == [0, 0, -32]
    assert len(official.violations) == 1
    official.at += timedelta(minutes=1)
    assert await official.ask(CONSULT, text(official, "a")) == 0
