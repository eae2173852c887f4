"""Real processes of the program: started, killed and started again, and the people who talk to it.

The rule: nothing is simulated. The program runs in processes of its own with its settings in the
environment, and a kill is SIGKILL (on Windows: terminate).
"""

import asyncio
import os
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import datetime, timedelta
from pathlib import Path
from signal import SIGTERM
from tempfile import TemporaryDirectory
from time import monotonic

import httpx

from bot.config import Settings
from bot.installation.database import REHEARSAL_FILE
from tests.support.starts import Started
from tests.torture.platforms.telegram.fake import FakeTelegram

ROOT = Path(__file__).resolve().parents[2]
# Generous: a loaded machine is slow, and nobody waits longer than the answer takes.
PATIENCE_S = 60.0


def environment(**settings: str) -> dict[str, str]:
    """This process's environment with exactly these settings of the program."""
    ours = {name.upper() for name in Settings.model_fields}
    kept = {name: value for name, value in os.environ.items() if name.upper() not in ours}
    path = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
    return {**kept, "PYTHONPATH": path, **settings}


def database_url(folder: Path) -> str:
    """A SQLite file in `folder`."""
    return f"sqlite:///{(folder / 'htx.db').as_posix()}"


def run_once(
    folder: Path, *arguments: str, given: str | None = None, **settings: str
) -> subprocess.CompletedProcess[str]:
    """Run a command to its end, with what is piped in; the working directory has no `.env`."""
    return run_once_as(None, folder, *arguments, given=given, **settings)


def run_once_as(
    account: int | None,
    folder: Path,
    *arguments: str,
    given: str | None = None,
    **settings: str,
) -> subprocess.CompletedProcess[str]:
    """The same by another account of the machine, which only root can ask for."""
    with TemporaryDirectory() as told:
        files = Path(told, "stdout"), Path(told, "stderr")
        piped = Path(told, "stdin") if given is not None else None
        if piped is not None:
            piped.write_text(given or "", encoding="utf-8")
        started = Started(folder, arguments, environment(**settings), *files, account, piped)
        code = started.wait(PATIENCE_S)
        said = [file.read_text(encoding="utf-8") for file in files]
    return subprocess.CompletedProcess(arguments, code, *said)


class Service:
    """`htx-bot run` against a fake Telegram, on a rehearsal clock that outlives the process.

    Without `start` the clock is the real one.
    """

    def __init__(self, folder: Path, telegram: FakeTelegram, start: datetime | None) -> None:
        self.file = folder / (REHEARSAL_FILE if start else "htx.db")
        self.url = f"sqlite:///{self.file.as_posix()}"
        self._folder = folder
        self._telegram = telegram
        self.set_clock(start)
        self._process: Started | None = None

    def set_clock(self, start: datetime | None) -> None:
        """What time it is for the program from now on; it goes on between two processes."""
        self._start, self._began = start, monotonic()

    async def start(self) -> None:
        """Start the process and return when it asks Telegram for messages."""
        before = len(self._telegram.polls)
        self.launch()
        await self._telegram.wait_for(lambda: len(self._telegram.polls) > before, PATIENCE_S)

    def launch(self) -> None:
        """Start the process and do not wait."""
        settings = {
            "TELEGRAM_BOT_TOKEN": self._telegram.token,
            "PORT": "0",
            "TELEGRAM_API_URL": self._telegram.url,
            "DATABASE_URL": self.url,
        }
        if self._start is not None:
            now = self._start + timedelta(seconds=monotonic() - self._began)
            settings["CLOCK_START"] = now.isoformat()
        output = self._folder / "output.txt"
        self._process = Started(self._folder, ["run"], environment(**settings), output, output)

    def kill(self) -> None:
        """End the process between two instructions, whatever it was doing."""
        assert self._process is not None
        assert self._process.exit_code is None, self.output()
        self._process.kill()

    async def stop(self, signal_number: int) -> int:
        """Ask the process to stop; its exit code. Raises TimeoutError after 10 s."""
        assert self._process is not None
        self._process.send(signal_number)
        return await asyncio.to_thread(self._process.wait, 10)

    def close(self) -> None:
        """Leave no process behind."""
        if self._process is not None:
            self._process.kill()

    def output(self) -> str:
        """Everything any of the processes printed."""
        return (self._folder / "output.txt").read_text(encoding="utf-8")

    def rows(self, query: str) -> list[tuple[object, ...]]:
        """What the database file holds."""
        with closing(sqlite3.connect(self.file)) as connection:
            return connection.execute(query).fetchall()


class TelegramPerson:
    """A person in a Telegram chat who reads what came after their own last message."""

    def __init__(self, telegram: FakeTelegram, chat: int) -> None:
        self._telegram = telegram
        self.chat = chat
        self._read = 0

    def say(self, text: str) -> None:
        """Type a line."""
        self.look()
        self._telegram.say(self.chat, text)

    def look(self) -> None:
        """Read what has come so far."""
        self._read = len(self._telegram.transcript(self.chat))

    def heard(self) -> str:
        """Everything that was said in the chat."""
        return "\n".join(self._telegram.transcript(self.chat))

    async def hears(self, words: str) -> None:
        """Wait for an answer with these words."""
        try:
            await self._telegram.wait_for(lambda: words in self._new(), PATIENCE_S)
        except TimeoutError as error:
            heard = self._telegram.transcript(self.chat)[self._read :]
            raise TimeoutError(f"{self.chat} waits for {words!r}, has {heard}") from error

    def _new(self) -> str:
        lines = self._telegram.transcript(self.chat)[self._read :]
        return "\n".join(line for line in lines if line.startswith("bot: "))


class TerminalPerson:
    """A person at `htx-bot chat`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._heard = ""
        self._read = 0
        self._process: asyncio.subprocess.Process | None = None

    async def open(self, at: datetime) -> None:
        """Start the conversation on a rehearsal clock."""
        self._read = len(self._heard)
        self._process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "chat", "--as", "pao", "--at", at.isoformat()),
            cwd=self._folder,
            env=environment(DATABASE_URL=database_url(self._folder)),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def say(self, text: str) -> None:
        """Type a line."""
        assert self._process is not None
        assert self._process.stdin is not None
        self._read = len(self._heard)
        self._process.stdin.write(f"{text}\n".encode())

    async def hears(self, words: str) -> None:
        """Wait until these words are printed."""
        assert self._process is not None
        assert self._process.stdout is not None
        async with asyncio.timeout(PATIENCE_S):
            while words not in self._heard[self._read :]:
                line = await self._process.stdout.readline()
                assert line, self._heard
                self._heard += line.decode()

    async def kill(self) -> None:
        """End the process at once, if it still runs."""
        if self._process is not None and self._process.returncode is None:
            self._process.kill()
            await self._process.communicate()

    async def close(self) -> int:
        """End of input, as Ctrl-D; the exit code."""
        assert self._process is not None
        assert self._process.stdin is not None
        self._process.stdin.close()
        await self._process.communicate()
        return await self._process.wait()


class Running:
    """`htx-bot run` as a process; `url` is where its pages are."""

    def __init__(self, process: Started, url: str) -> None:
        self.process, self.url = process, url

    async def health(self, status: str) -> dict[str, object]:
        """What `/healthz` says once it says this."""
        async with asyncio.timeout(PATIENCE_S), httpx.AsyncClient() as client:
            while True:
                told = await client.get(f"{self.url}healthz")
                if told.json()["status"] == status:
                    assert told.status_code == 200
                    return dict(told.json())
                await asyncio.sleep(0.1)  # another process gets there, and calls nobody here


@asynccontextmanager
async def running(folder: Path, **settings: str) -> AsyncIterator[Running]:
    """Run until the end of the block, then stop as asked: exit code 0."""
    chosen = {"DATABASE_URL": database_url(folder), "PORT": "0", **settings}
    with TemporaryDirectory() as told:
        stdout = Path(told, "stdout")
        process = Started(folder, ["run"], environment(**chosen), stdout, Path(told, "stderr"))
        try:
            lines = await _first_lines(stdout, 3)
            assert "Thư mục dữ liệu: /" in lines[0]
            yield Running(process, lines[2].split()[-1])
            if process.exit_code is None:
                process.send(SIGTERM)
                # 1 on Windows, where it is a kill
                assert await asyncio.to_thread(process.wait, PATIENCE_S) in (0, 1)
        finally:
            process.kill()


async def _first_lines(file: Path, number: int) -> list[str]:
    """The first lines of a file that another process writes, once it has so many."""
    async with asyncio.timeout(PATIENCE_S):
        while True:
            text = file.read_text(encoding="utf-8") if file.exists() else ""
            if text.count("\n") >= number:
                return text.splitlines()[:number]
            await asyncio.sleep(0.05)  # another process writes it, and calls nobody here
