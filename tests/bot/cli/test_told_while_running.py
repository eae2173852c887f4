"""What `htx-bot run` says once of what only shows itself when it works: real processes.

The kind of fault: doctor knows it and nobody asks it; the log says it in another language, or on
every message.
"""

import asyncio
import json
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from signal import SIGTERM

import httpx
import pytest

from bot.cli.failures import EXIT_SETTINGS
from tests.support.channels.proxies import Reader, Writer, listening
from tests.support.processes import PATIENCE_S, database_url, environment, run_once
from tests.support.starts import Started

# More requests than the one whose answer has told it.
OFTEN = 3
TOKEN = "123456789:AAtoken_that-nobody-gave-out-0123456"


class Told:
    """A program that runs, and all that it has said; each line is read as it comes."""

    def __init__(self, started: Started, lines: asyncio.StreamReader) -> None:
        self._started, self._lines, self._said = started, lines, ""

    async def until(self, words: str) -> str:
        """The first line with these words."""
        async with asyncio.timeout(PATIENCE_S):
            while words not in self._said:
                line = await self._lines.readline()
                assert line, self._said
                self._said += line.decode()
        return next(line for line in self._said.splitlines() if words in line)

    async def stop(self) -> str:
        """End it; everything it said."""
        self._started.send(SIGTERM)
        async with asyncio.timeout(PATIENCE_S):
            self._said += (await self._lines.read()).decode()
        return self._said


@asynccontextmanager
async def running(folder: Path, **settings: str) -> AsyncIterator[Told]:
    """`htx-bot run` in this folder."""
    wanted = {"DATABASE_URL": database_url(folder), "PLANS_DIR": str(folder / "p"), "PORT": "0"}
    output = folder / "output"
    os.mkfifo(output)
    # Nobody writes yet, and the loop is not to stand until somebody does.
    pipe = os.fdopen(os.open(output, os.O_RDONLY | os.O_NONBLOCK), "rb", buffering=0)
    lines = asyncio.StreamReader()
    reading, _ = await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(lines), pipe
    )
    started = Started(folder, ["run"], environment(**wanted, **settings), output, output)
    try:
        yield Told(started, lines)
    finally:
        started.kill()
        reading.close()


async def test_a_platform_out_of_reach_is_told_with_the_setting(tmp_path: Path) -> None:
    """In the operator's language, with the way that was set."""
    (tmp_path / "proxy").mkdir()
    dead = {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": "http://127.0.0.1:9"}
    async with running(tmp_path, **dead) as program:
        line = await program.until("không gọi được")
        assert "Telegram: không gọi được TELEGRAM_API_URL=http://127.0.0.1:9 (" in line
        assert "kiểm tra TELEGRAM_API_URL" in line
    proxied = {"ZALO_BOT_TOKEN": TOKEN, "ZALO_PROXY": "socks5://htx:geheim@127.0.0.1:9"}
    async with running(tmp_path / "proxy", **proxied) as program:
        line = await program.until("không gọi được")
        assert " qua ZALO_PROXY=socks5://127.0.0.1:9 (" in line
        assert "geheim" not in await program.stop()


async def test_a_clock_that_is_hours_off_is_told_once(tmp_path: Path) -> None:
    """By the date of the platform's answers, for reminders go out by it."""
    asked, often = 0, asyncio.Event()

    async def answer(reader: Reader, writer: Writer) -> None:
        nonlocal asked
        body = json.dumps({"ok": True, "result": {"id": 1, "is_bot": True, "first_name": "x"}})
        date = format_datetime(datetime.now(UTC) - timedelta(hours=3), usegmt=True)
        while await reader.readuntil(b"\r\n\r\n"):
            asked += 1
            if asked >= OFTEN:
                often.set()
            head = f"HTTP/1.1 200 OK\r\nDate: {date}\r\nContent-Length: {len(body)}\r\n\r\n"
            writer.write(f"{head}{body}".encode())

    async with listening(answer) as port:
        url = f"http://127.0.0.1:{port}"
        asks = {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": url}
        async with running(tmp_path, **asks) as program:
            line = await program.until("Giờ máy")
            assert "nhanh 10" in line
            assert "Bật đồng bộ giờ" in line
            async with asyncio.timeout(PATIENCE_S):
                await often.wait()
            assert (await program.stop()).count("Giờ máy") == 1


@pytest.mark.nightly  # as a platform out of reach is told
async def test_a_proxy_that_is_not_trusted_is_told_once(tmp_path: Path) -> None:
    """The first time a request comes that somebody of this machine has passed on; doctor knows."""
    async with running(tmp_path) as program:
        url = (await program.until("http://")).split()[-1]
        async with httpx.AsyncClient(trust_env=False) as web:
            await web.get(url)
            for visitor in ("203.0.113.9", "203.0.113.10"):
                answer = await web.get(url, headers={"X-Forwarded-For": visitor})
                assert answer.status_code == 200
        line = await program.until("TRUSTED_PROXIES")
        assert "đặt TRUSTED_PROXIES=127.0.0.1" in line
        port = url.rstrip("/").rpartition(":")[2]
        wanted = {"DATABASE_URL": database_url(tmp_path), "PORT": port}
        looked = await asyncio.to_thread(run_once, tmp_path, "doctor", **wanted)
        assert "TRUSTED_PROXIES: một máy chủ đứng trước ở 127.0.0.1" in looked.stdout
        assert (await program.stop()).count("TRUSTED_PROXIES: ") == 1


async def test_a_proxy_that_is_trusted_is_no_news(tmp_path: Path) -> None:
    """Nor is anything told of a request that nobody has passed on."""
    async with running(tmp_path, TRUSTED_PROXIES="127.0.0.1") as program:
        url = (await program.until("http://")).split()[-1]
        async with httpx.AsyncClient(trust_env=False) as web:
            await web.get(url, headers={"X-Forwarded-For": "203.0.113.9"})
        assert "TRUSTED_PROXIES: " not in await program.stop()


def test_a_secret_that_cannot_be_read_ends_every_command_in_one_line(tmp_path: Path) -> None:
    """With the code of the settings, and no trace."""
    secrets = tmp_path / "secrets"
    (secrets / "telegram_bot_token").mkdir(parents=True)
    for words, code in (("run", EXIT_SETTINGS), ("doctor", 1), ("check", 1)):
        done = run_once(tmp_path, words, CREDENTIALS_DIRECTORY=str(secrets))
        assert done.returncode == code
        said = (done.stdout + done.stderr).splitlines()
        assert len([one for one in said if "TELEGRAM_BOT_TOKEN: không đọc được" in one]) == 1
        assert "Traceback" not in done.stderr
        assert "Warning" not in done.stderr


def test_an_address_of_another_machine_names_the_setting(tmp_path: Path) -> None:
    """HOST is wrong, and the port is not to blame."""
    wanted = {"DATABASE_URL": database_url(tmp_path), "HOST": "192.0.2.1"}
    done = run_once(tmp_path, "run", **wanted)
    assert done.returncode == EXIT_SETTINGS
    assert "HOST: máy này không có địa chỉ 192.0.2.1." in done.stderr
    assert "PORT:" not in done.stderr
