"""The whole program, and people who send one thing several times."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from pydantic import AnyHttpUrl, SecretStr

from bot.app import build_app
from bot.clock import Clock
from bot.opening import open_doors
from bot.service import Service
from handlers.turn.turn import Office
from tests.support.pages.web_app import settings
from tests.support.talk import MORNING
from tests.torture.platforms.telegram.fake import FakeTelegram

PICTURE = {"file_id": "f", "file_unique_id": "u", "width": 9, "height": 9}


@asynccontextmanager
async def running(folder: Path, office: Office) -> AsyncIterator[FakeTelegram]:
    """Telegram, with the program behind it."""
    async with FakeTelegram() as telegram:
        token, url = SecretStr(telegram.token), AnyHttpUrl(telegram.url)
        tokens = {"telegram_bot_token": token, "telegram_api_url": url}
        app = build_app(settings(folder, **tokens), Clock(MORNING), office)
        task = asyncio.create_task(Service(app, open_doors(app)).run())
        try:
            yield telegram
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            app.store.close()
        assert telegram.violations == []


async def says(telegram: FakeTelegram, words: str, answer: str) -> None:
    """What is said last was answered, and so was everything before it."""
    telegram.say(7, words)
    lines = telegram.lines_of(7)
    await telegram.wait_for(lambda: answer in lines[-1], timeout=30)


def answers(telegram: FakeTelegram) -> list[str]:
    """What the bot said."""
    return [line for line in telegram.transcript(7) if line.startswith("bot:")]


async def test_an_album_is_answered_once(tmp_path: Path, office: Office) -> None:
    """Four pictures of one album: one answer, not four equal ones."""
    async with running(tmp_path, office) as telegram:
        for _ in range(4):
            telegram.show(7, "user: (picture)", photo=[PICTURE], media_group_id="13")
        await telegram.wait_for(lambda: len(answers(telegram)) == 1, timeout=30)
        await says(telegram, "thi đua đến bao giờ", "31/12/2025")
        assert len(answers(telegram)) == 2


async def test_a_button_pressed_twice_is_answered_once(tmp_path: Path, office: Office) -> None:
    """The second tap finds the answer of the first, and nothing is called old."""
    async with running(tmp_path, office) as telegram:
        await says(telegram, "đăng ký", "đồng ý không?")
        before = len(answers(telegram))
        (yes, *_) = telegram.buttons(7)
        telegram.tap(7, yes)
        telegram.tap(7, yes)
        await telegram.wait_for(lambda: len(answers(telegram)) > before, timeout=30)
        await says(telegram, "phong trào đến bao giờ", "31/12/2025")
        assert len(answers(telegram)) == before + 2
        assert not any("câu hỏi cũ" in line for line in answers(telegram))
