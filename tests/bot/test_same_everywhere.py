"""One transcript, four channels: the same conversation, layout apart."""

import asyncio
import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

import pytest
from pydantic import AnyHttpUrl, SecretStr
from rich.console import Console

from bot.app import App, build_app
from bot.cli.chat import TerminalChat
from bot.clock import Clock
from bot.opening import open_doors
from bot.service import Service
from handlers.turn.turn import Office
from tests.support.pages.web_app import Program, person, settings
from tests.support.talk import MORNING, Talk
from tests.torture.platforms.telegram.fake import FakeTelegram
from tests.torture.platforms.zalo.fake import FakeZalo

TRANSCRIPT = Path(__file__).parents[1] / "transcripts" / "02-dang-ky-chin-cau.txt"
LINES = [
    line.removeprefix("> ")
    for line in TRANSCRIPT.read_text(encoding="utf-8").splitlines()
    if line.startswith("> ")
]


class Noon(Clock):
    """A clock that stands still, so that the printed minute is the same on every channel."""

    def now(self) -> datetime:
        """The morning of the transcripts."""
        return MORNING


@pytest.fixture
def expected(office: Office) -> list[str]:
    """What the bot says, line by line, without any channel."""
    talk = Talk(office)
    said = []
    for line in LINES:
        talk.say(line)
        said += [reply.text for reply in talk.replies]
    return said


def build(folder: Path, office: Office, **tokens: object) -> App:
    """The application on the standing clock."""
    return build_app(settings(folder, **tokens), Noon(MORNING), office)


@asynccontextmanager
async def running(app: App) -> AsyncIterator[Service]:
    """The service with every door the settings open."""
    service = Service(app, open_doors(app))
    task = asyncio.create_task(service.run())
    try:
        yield service
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        app.store.close()


def test_terminal(tmp_path: Path, office: Office, expected: list[str]) -> None:
    """Every answer is printed, in order."""
    app = build(tmp_path, office)
    shown = io.StringIO()
    TerminalChat(app, "pao", Console(file=shown, width=200), echo=False).run(LINES)
    app.store.close()
    rest = shown.getvalue()
    for text in expected:
        _, found, rest = rest.partition(text)
        assert found == text


async def test_telegram(tmp_path: Path, office: Office, expected: list[str]) -> None:
    """The same texts, with buttons instead of numbers; the sheet comes as a file."""
    async with FakeTelegram() as telegram:
        token = SecretStr(telegram.token)
        url = AnyHttpUrl(telegram.url)
        app = build(tmp_path, office, telegram_bot_token=token, telegram_api_url=url)
        telegram.open_chat(7)
        async with running(app):
            for place, line in enumerate(LINES, start=1):
                telegram.say(7, line)
                await telegram.wait_for(lambda n=place: len(_telegram(telegram)) >= n, timeout=60)
        assert _telegram(telegram) == expected
        assert telegram.violations == []


def _telegram(telegram: FakeTelegram) -> list[str]:
    return [
        str(params.get("text") or params.get("caption"))
        for method, params in telegram.sent
        if method in ("sendMessage", "sendDocument")
    ]


async def test_zalo(tmp_path: Path, office: Office, expected: list[str]) -> None:
    """The same texts, with numbered choices under them."""
    async with FakeZalo() as zalo:
        token = SecretStr(zalo.token)
        app = build(tmp_path, office, zalo_bot_token=token, zalo_api_url=AnyHttpUrl(zalo.url))
        async with running(app):
            for place, line in enumerate(LINES, start=1):
                zalo.say("Páo", line)
                await zalo.wait_for(lambda n=place: len(_zalo(zalo)) >= n, timeout=60)
        assert [
            said for said, text in zip(_zalo(zalo), expected, strict=True) if text not in said
        ] == []
        assert zalo.violations == []


def _zalo(zalo: FakeZalo) -> list[str]:
    return [str(params["text"]) for method, params in zalo.sent if method == "sendMessage"]


async def test_web(tmp_path: Path, office: Office, expected: list[str]) -> None:
    """The same texts on the page."""
    app = build(tmp_path, office)
    async with running(app) as service:
        doors = open_doors(app)
        program = Program(app, service, doors.web, doors.pulse, service.pages)
        async with person(program) as pao:
            said = [await pao.say(line) for line in LINES]
    assert said == expected
