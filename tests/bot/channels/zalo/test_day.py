"""A day of forty answers on Zalo: what stops is talk, and no form that is being filled in."""

import asyncio
from functools import partial
from pathlib import Path

import pytest
from pydantic import AnyHttpUrl, SecretStr

from bot.app import build_app
from bot.clock import LOCAL, Clock
from bot.opening import open_doors
from bot.receiving import budget
from bot.service import Service
from handlers.turn.turn import Office
from tests.support.pages.web_app import settings
from tests.support.talk import MORNING, SIMPLEST
from tests.torture.platforms.zalo.fake import FakeZalo

LAN = "lan"


async def test_the_day_ends_behind_the_receipt(
    tmp_path: Path, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first beyond it is in the middle of the form; the receipt comes, and then one sentence."""
    # Forty take seconds to say.
    monkeypatch.setattr(budget, "A_DAY", 12)
    async with FakeZalo() as zalo:
        zalo.open_chat(LAN)
        doors = {
            "zalo_bot_token": SecretStr(zalo.token),
            "zalo_api_url": AnyHttpUrl(zalo.url),
            "chat_messages_per_minute": 0,
        }
        app = build_app(settings(tmp_path, **doors), Clock(MORNING.astimezone(LOCAL)), office)
        running = asyncio.create_task(Service(app, open_doors(app)).run())
        try:

            async def says(text: str) -> str:
                before = len(zalo.transcript(LAN))
                zalo.say(LAN, text)
                await zalo.wait_for(partial(lambda at: len(zalo.transcript(LAN)) > at + 1, before))
                return zalo.transcript(LAN)[-1]

            for _ in range(budget.A_DAY - 5):
                await says("ok")
            for line in ("đăng ký", *SIMPLEST[:-1]):
                await says(line)
            assert "DK-2025-0001" in await says(SIMPLEST[-1])
            over = await says("thi đua đến bao giờ")
            assert "Hôm nay" in over
            assert "sáng mai" in over
            zalo.say(LAN, "alo")
            await zalo.wait_for(lambda: zalo.waiting_polls() == 1)
            assert zalo.transcript(LAN)[-1].endswith("alo")
        finally:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)
            app.store.close()
        assert zalo.violations == []
