"""The whole program in a group: its questions are answered where they stand."""

import asyncio
from pathlib import Path

from pydantic import AnyHttpUrl, SecretStr

from bot.app import build_app
from bot.clock import Clock
from bot.opening import open_doors
from bot.service import Service
from handlers.turn.turn import Office
from tests.support.channels.telegram import GROUP, LAN_USER
from tests.support.pages.web_app import settings
from tests.support.talk import MORNING
from tests.torture.platforms.telegram.fake import FakeTelegram


async def test_a_question_in_a_topic_is_answered_in_it(tmp_path: Path, office: Office) -> None:
    """Asked in topic 77 with the bot's name, answered in topic 77; asked outside, outside."""
    async with FakeTelegram() as telegram:
        token, url = SecretStr(telegram.token), AnyHttpUrl(telegram.url)
        app = build_app(
            settings(tmp_path, telegram_bot_token=token, telegram_api_url=url),
            Clock(MORNING),
            office,
        )
        task = asyncio.create_task(Service(app, open_doors(app)).run())
        try:
            telegram.say_in_topic(GROUP, 77, "@htx_bot thi đua đến bao giờ", user=LAN_USER)
            await telegram.wait_for(lambda: len(telegram.transcript(GROUP)) == 2, timeout=30)
            telegram.say(GROUP, "@htx_bot thi đua đến bao giờ", user=LAN_USER)
            await telegram.wait_for(lambda: len(telegram.transcript(GROUP)) == 4, timeout=30)
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            app.store.close()
        answers = [one.params for one in telegram.sent if one.method == "sendMessage"]
        assert [one.get("message_thread_id") for one in answers] == [77, None]
        assert all("31/12/2025" in one["text"] for one in answers)
        assert telegram.violations == []
