"""The program itself, with few descriptors, while strangers hold it up and guess.

In the nightly run: each part has its own test beside what it tests, and this takes a minute.
"""

import asyncio
import random
import re
import subprocess
import sys
import uuid
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from storage.tables.secret_codes import new_code
from tests.support.processes import PATIENCE_S, TelegramPerson, environment, run_once
from tests.torture.copies.crowd import free_port
from tests.torture.platforms.telegram.fake import FakeTelegram

resource = pytest.importorskip("resource")
pytestmark = pytest.mark.nightly
DESCRIPTORS = 200
HOLDING = 150
GUESSES, AT_ONCE = 240, 20
# What a minute of all this may write; each refused guess a line would be more.
LOG_BYTES = 40_000


@dataclass
class Attacked:
    """A running program and its settings."""

    folder: Path
    port: int
    settings: dict[str, str]

    @property
    def url(self) -> str:
        """Where its pages are."""
        return f"http://127.0.0.1:{self.port}"

    def invites(self, role: str) -> str:
        """A code for somebody of the staff."""
        done = run_once(
            self.folder, "staff", "invite", "--role", role, "--name", role, **self.settings
        )
        return re.findall(r"[A-Z2-9]{5}-[A-Z2-9]{5}", done.stdout)[0]


@contextmanager
def running(folder: Path, telegram: FakeTelegram) -> Iterator[Attacked]:
    """The program, which may open few files and not raise that by itself."""
    port = free_port()
    settings = {
        "TELEGRAM_BOT_TOKEN": telegram.token,
        "TELEGRAM_API_URL": telegram.url,
        "DATABASE_URL": f"sqlite:///{(folder / 'data' / 'htx.db').as_posix()}",
        "PORT": str(port),
        "TRUSTED_PROXIES": "127.0.0.1",
    }
    few = lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (DESCRIPTORS, DESCRIPTORS))  # noqa: E731
    command = [sys.executable, "-m", "bot", "run"]
    with (folder / "log.txt").open("wb") as log:
        process = subprocess.Popen(
            command, cwd=folder, env=environment(**settings), stdout=log, stderr=log, preexec_fn=few
        )
    try:
        yield Attacked(folder, port, settings)
    finally:
        process.terminate()
        process.wait()


@asynccontextmanager
async def holding(program: Attacked, said: bytes) -> AsyncIterator[None]:
    """Many connections that say this much, and read nothing."""
    opened = [
        await asyncio.open_connection("127.0.0.1", program.port, limit=1024) for _ in range(HOLDING)
    ]
    for _, writer in opened:
        writer.write(said)
    try:
        yield
    finally:
        for _, writer in opened:
            writer.close()


async def guesses(url: str, sentence: str) -> int:
    """A new visitor of some network says something with a code; what the page answers."""
    network = {"X-Forwarded-For": f"100.{random.randint(64, 127)}.{random.randint(1, 254)}.7"}
    # Each has a browser of its own; there is nothing to verify, and that takes its time.
    async with httpx.AsyncClient(
        base_url=url, headers=network, timeout=PATIENCE_S, verify=False
    ) as browser:
        await browser.get("/")
        said = {"text": sentence, "key": uuid.uuid4().hex}
        return (await browser.post("/chat/messages", json=said)).status_code


async def test_strangers_hold_nobody_up(tmp_path: Path) -> None:
    """Half requests, files nobody reads, guesses from everywhere: people go on as before."""
    async with FakeTelegram() as telegram:
        with running(tmp_path, telegram) as program:
            # It asks for messages once everything else is open.
            await telegram.wait_for(lambda: bool(telegram.polls), PATIENCE_S)
            limits = httpx.Limits(max_keepalive_connections=0)
            async with httpx.AsyncClient(
                base_url=program.url, timeout=PATIENCE_S, limits=limits
            ) as client:
                await _attacked(program, telegram, client)
    written = (tmp_path / "log.txt").read_text("utf-8")
    assert len(written) < LOG_BYTES
    # No descriptor was missing for a file or the database.
    assert "Traceback" not in written


async def _attacked(program: Attacked, telegram: FakeTelegram, client: httpx.AsyncClient) -> None:
    telegram.open_chat(1)
    admin = TelegramPerson(telegram, 1)
    code = await asyncio.to_thread(program.invites, "admin")
    admin.say(f"/quantri {code}")
    await admin.hears("đã có quyền")
    half = b"GET / HTTP/1.1\r\nHost: htx.example\r\nX-Slow: "
    unread = b"GET /static/chat.js HTTP/1.1\r\nHost: htx.example\r\n\r\n" * 50
    for said in (half, unread):
        async with holding(program, said):
            # While as many are being answered as may be it says so; nobody waits for who only waits.
            async with asyncio.timeout(PATIENCE_S):
                while (await client.get("/healthz")).status_code != 200:
                    continue
            admin.say("thi đua đến bao giờ")
            await admin.hears("31/12/2025")
    told = Counter[int]()
    for _ in range(GUESSES // AT_ONCE):
        words = [f"/quantri {new_code()}" for _ in range(AT_ONCE)]
        told.update(await asyncio.gather(*(guesses(program.url, one) for one in words)))
    assert set(told) == {202}
    await admin.hears("gõ thử nhiều mã sai")
    admin.say("/quantri")
    await admin.hears("dang-nhap?ma=")
    lines = telegram.transcript(1)
    assert sum("gõ thử nhiều mã sai" in line for line in lines) == 1
    code = re.findall(r"ma=([A-Z2-9]{5}-[A-Z2-9]{5})", "\n".join(lines))[-1]
    form = {"Origin": program.url}
    signed_in = await client.post("/quan-tri/dang-nhap", data={"code": code}, headers=form)
    assert signed_in.status_code == 303
