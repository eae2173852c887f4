"""The leaders' transcripts once more, over the wire: through a Telegram and through a Zalo server.

The rule: what a leader reads in the transcript arrives on the channel it names, and at night on the
other one, in that order and nothing else with it. All of them write to one program at a time, so the
registrations' numbers, the minutes and the chat's own name may differ.
"""

import asyncio
import re
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from pydantic import AnyHttpUrl, SecretStr

from bot.app import App, build_app
from bot.channels.texts import EXIT
from bot.clock import LOCAL, Clock
from bot.opening import open_doors
from bot.sending.attachment_texts import FILE_FROM_STAFF
from bot.service import Service
from handlers.turn.texts import MESSAGES_KEPT
from handlers.turn.turn import Office
from handlers.typed.times import read_span
from tests.support.pages.web_app import settings
from tests.support.stage import TYPING, registered_last_year
from tests.torture.platforms.telegram.fake import FakeTelegram
from tests.torture.platforms.zalo.fake import FakeZalo

FOLDER = Path(__file__).parent / "transcripts"
LEADERS = range(17, 28)
# One at each channel, on two days, and one with a sheet.
SOME = (21, 22)
CODE = re.compile(r"\bDK-\d{4}-\d{4}\b")
# The sheet's name, the minute, where the chat is, and how long messages are kept, which the first
# answer says where nobody has pressed Start: not the same on every channel.
ITS_OWN = re.compile(
    rf"\([^()]*\.docx\) | {FILE_FROM_STAFF}| {MESSAGES_KEPT}|\b\d\d:\d\d\b|\w+ \(…\w+\)"
)
CHOICE = re.compile(r"<   (\d+)\. (.+)")
START = datetime(2025, 4, 4, 9, 0, tzinfo=LOCAL)
LATE_S = 20.0


@dataclass
class Line:
    """What a leader types at a moment, and what is read then."""

    at: datetime
    typed: str
    reads: list[str] = field(default_factory=list)


@dataclass
class Leader:
    """One transcript: where it is played, what was before, and its lines."""

    name: str
    channel: str = ""
    before: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)


class Telegram:
    """Leaders in private chats; choices are buttons."""

    name, other = "Telegram", "Zalo"

    def __init__(self, server: FakeTelegram) -> None:
        self.server = server
        self.settings = {
            "telegram_bot_token": SecretStr(server.token),
            "telegram_api_url": AnyHttpUrl(server.url),
        }

    def address(self, number: int) -> str:
        """The chat of a leader."""
        self.server.open_chat(number)
        return str(number)

    def says(self, number: int, text: str) -> None:
        """A leader writes."""
        self.server.say(number, text)

    def seen(self, number: int) -> list[str]:
        """The chat as it is shown."""
        return self.server.lines_of(number)

    def shown(self, lines: list[str]) -> str:
        """Lines of a transcript as they are read here."""
        return " ".join(CHOICE.sub(r"[\2]", line).removeprefix("<") for line in lines)


class Zalo:
    """Leaders in private chats; choices are numbers, and one more leads out."""

    name, other = "Zalo", "Telegram"

    def __init__(self, server: FakeZalo) -> None:
        self.server = server
        self.settings = {
            "zalo_bot_token": SecretStr(server.token),
            "zalo_api_url": AnyHttpUrl(server.url),
        }

    def address(self, number: int) -> str:
        """The chat of a leader."""
        return self.server.open_chat(str(number))

    def says(self, number: int, text: str) -> None:
        """A leader writes."""
        self.server.say(str(number), text)

    def seen(self, number: int) -> list[str]:
        """The chat as it is shown."""
        return self.server.transcript(str(number))

    def shown(self, lines: list[str]) -> str:
        """Lines of a transcript as they are read here."""
        read = []
        for line, following in zip(lines, [*lines[1:], ""], strict=True):
            chosen = CHOICE.fullmatch(line)
            read.append(f"{chosen[1]}. {chosen[2]}" if chosen else line.removeprefix("<"))
            read += [f"0. {EXIT}"] if chosen and not CHOICE.fullmatch(following) else []
        return " ".join(read)


Channel = Telegram | Zalo


def read_leader(file: Path) -> Leader:
    """A transcript of one person, with the moment of each line."""
    leader, at = Leader(file.stem), START
    for line in file.read_text(encoding="utf-8").splitlines():
        match line[:1]:
            case "[":
                leader.channel = line.strip("[]").rpartition(", ")[2]
            case "*":
                leader.before.append(line.removeprefix("* "))
            case "@":
                span = read_span(line)
                assert span is not None, line
                at += span
            case ">":
                at += TYPING
                typed = line.removeprefix("> ").replace("\\n", "\n")
                leader.lines.append(Line(at, typed))
            case "<":
                leader.lines[-1].reads.append(line)
    return leader


@asynccontextmanager
async def running(app: App) -> AsyncIterator[None]:
    """The whole service, with the one channel it has settings for."""
    task = asyncio.create_task(Service(app, open_doors(app)).run())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        app.store.close()


class Chat:
    """One leader at one channel."""

    def __init__(self, channel: Channel, number: int, leader: Leader) -> None:
        self.channel, self.number, self.leader = channel, number, leader
        self.address = channel.address(number)
        told = (line for spoken in leader.lines for line in spoken.reads)
        self.codes = [*dict.fromkeys(code for line in told for code in CODE.findall(line))]

    @property
    def seen(self) -> list[str]:
        """The chat as it is shown."""
        return self.channel.seen(self.number)

    async def says(self, line: Line) -> None:
        """One line, and what is read until all of it is there."""
        before, expected = len(self.seen) + 1, _plain(self.channel.shown(line.reads))
        self.channel.says(self.number, line.typed)
        with suppress(TimeoutError):
            while len(self._read(before)) < len(expected):
                more = partial(self._has_more, len(self.seen))
                await self.channel.server.wait_for(more, LATE_S)
        where = f"{self.leader.name}: {line.typed}"
        assert (where, self._read(before)) == (where, expected)

    def _has_more(self, than: int) -> bool:
        return len(self.seen) > than

    def _read(self, before: int) -> str:
        """What the bot wrote since, with the numbers that the transcript has."""
        text = _plain(" ".join(line.removeprefix("bot: ") for line in self.seen[before:]))
        here = dict.fromkeys(code for line in self.seen for code in CODE.findall(line))
        for real, shown in zip(here, self.codes, strict=False):
            text = text.replace(real, shown)
        return text


def _plain(text: str) -> str:
    return ITS_OWN.sub("", " ".join(text.split()))


async def played(chats: list[Chat], clock: Clock) -> None:
    """Line by line, all at once; each reads the answer before the next line is typed."""
    lines = [(line.at, chat, line) for chat in chats for line in chat.leader.lines]
    for moment in sorted({at for at, *_ in lines}):
        clock.advance(max(moment - clock.now(), timedelta(0)))
        await asyncio.gather(*(chat.says(line) for at, chat, line in lines if at == moment))


@pytest.mark.parametrize(
    ("swapped", "who"),
    [
        (False, SOME),
        *(pytest.param(swapped, LEADERS, marks=pytest.mark.nightly) for swapped in (False, True)),
    ],
)
async def test_leaders_read_what_is_written(
    swapped: bool, who: Collection[int], tmp_path: Path, office: Office
) -> None:
    """From the first word to the last, each reads what the transcript says."""
    files = (file for file in sorted(FOLDER.glob("*.txt")) if int(file.stem[:2]) in who)
    leaders = [read_leader(file) for file in files]
    async with FakeTelegram() as telegram, FakeZalo() as zalo:
        channels: list[Channel] = [Telegram(telegram), Zalo(zalo)]
        at = {one.other if swapped else one.name: one for one in channels}
        chats = [Chat(at[one.channel], place, one) for place, one in enumerate(leaders, start=1)]
        doors = {name: value for one in channels for name, value in one.settings.items()}
        app = build_app(settings(tmp_path, **doors), Clock(START), office)
        for chat in chats:
            for act in chat.leader.before:
                name = chat.channel.name.lower()
                assert registered_last_year(app.store, act, name, chat.address)
        async with running(app):
            await played(chats, app.clock)
    assert telegram.violations == [] == zalo.violations
