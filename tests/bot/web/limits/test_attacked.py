"""The program itself, with few descriptors, while strangers hold it up and guess.

In the nightly run: each part has its own test beside what it tests, and this takes a minute, or
five with as many guesses as ten minutes hold at twenty a second (GUESSES).
"""

import asyncio
import os
import random
import re
import subprocess
import sys
import uuid
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

import httpx
import pytest

from storage.tables.secret_codes import new_code
from tests.support.pages.lists import AN, MAI, paper, sheet
from tests.support.processes import PATIENCE_S, TelegramPerson, environment, run_once
from tests.torture.copies.crowd import free_port
from tests.torture.platforms.telegram.fake import FakeTelegram

resource = pytest.importorskip("resource")
pytestmark = pytest.mark.nightly
DESCRIPTORS = 200
# More than there are descriptors.
HOLDING = 220
GUESSES, AT_ONCE = int(os.environ.get("GUESSES", "240")), 20
# What a minute of all this may write; each refused guess a line would be more.
LOG_BYTES = 40_000
# Of each slow file; all of them would be 150 MB.
SLOW_BYTES = 1_000_000
MOST_MB = 400
VISITORS = 12
IMPORT = "/quan-tri/don-vi/nap"


@dataclass
class Attacked:
    """A running program and its settings."""

    folder: Path
    port: int
    settings: dict[str, str]
    process: int

    def memory_mb(self) -> int:
        """What it has held in memory at most."""
        told = Path(f"/proc/{self.process}/status").read_text("ascii")
        return int(re.findall(r"VmHWM:\s+(\d+)", told)[0]) // 1024

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
        yield Attacked(folder, port, settings, process.pid)
    finally:
        process.terminate()
        process.wait()


@asynccontextmanager
async def holding(program: Attacked, *said: bytes) -> AsyncIterator[None]:
    """Many connections that say this much, in turn, and read nothing."""
    opened = [
        await asyncio.open_connection("127.0.0.1", program.port, limit=1024) for _ in range(HOLDING)
    ]
    for (_, writer), words in zip(opened, cycle(said), strict=False):
        writer.write(words)
    try:
        yield
    finally:
        for _, writer in opened:
            writer.close()


async def guesses(program: Attacked, sentence: str) -> int:
    """A new visitor of some network says something with a code; what the page answers."""
    async with _browser(program) as browser:
        said = {"text": sentence, "key": uuid.uuid4().hex}
        return (await browser.post("/chat/messages", json=said)).status_code


async def test_strangers_hold_nobody_up(tmp_path: Path) -> None:
    """Half requests, files nobody reads, guesses from everywhere: people go on as before."""
    async with attacked(tmp_path) as (program, admin, client):
        await _half_asked_and_guessed(program, admin, client)


async def test_slow_files_hold_nobody_up(tmp_path: Path) -> None:
    """Files that nearly come to their end, on the page and at the desk: others send theirs."""
    async with attacked(tmp_path) as (program, admin, client):
        await _sent_slowly(program, admin, client)


@asynccontextmanager
async def attacked(
    folder: Path,
) -> AsyncIterator[tuple[Attacked, TelegramPerson, httpx.AsyncClient]]:
    """The program, its admin and a browser; what it wrote meanwhile is little, and no failure."""
    async with FakeTelegram() as telegram:
        with running(folder, telegram) as program:
            # It asks for messages once everything else is open.
            await telegram.wait_for(lambda: bool(telegram.polls), PATIENCE_S)
            limits = httpx.Limits(max_keepalive_connections=0)
            async with httpx.AsyncClient(
                base_url=program.url, timeout=PATIENCE_S, limits=limits
            ) as client:
                yield program, await _admin(program, telegram), client
    written = (folder / "log.txt").read_text("utf-8")
    assert len(written) < LOG_BYTES
    # No descriptor was missing for a file or the database.
    assert "Traceback" not in written


async def _admin(program: Attacked, telegram: FakeTelegram) -> TelegramPerson:
    telegram.open_chat(1)
    admin = TelegramPerson(telegram, 1)
    code = await asyncio.to_thread(program.invites, "admin")
    admin.say(f"/quantri {code}")
    await admin.hears("đã có quyền")
    return admin


async def _sign_in(program: Attacked, admin: TelegramPerson, client: httpx.AsyncClient) -> None:
    admin.say("/quantri")
    await admin.hears("dang-nhap?ma=")
    code = re.findall(r"ma=([A-Z2-9]{5}-[A-Z2-9]{5})", admin.heard())[-1]
    form = {"Origin": program.url}
    signed_in = await client.post("/quan-tri/dang-nhap", data={"code": code}, headers=form)
    assert signed_in.status_code == 303


async def _goes_on(admin: TelegramPerson, client: httpx.AsyncClient) -> None:
    # While as many are being answered as may be it says so; nobody waits for who only waits.
    async with asyncio.timeout(PATIENCE_S):
        while (await client.get("/healthz")).status_code != 200:
            continue
    admin.say("thi đua đến bao giờ")
    await admin.hears("31/12/2025")


@asynccontextmanager
async def _browser(program: Attacked) -> AsyncIterator[httpx.AsyncClient]:
    """Of some network; each has one of its own. There is nothing to verify, and that takes time."""
    network = {"X-Forwarded-For": f"100.{random.randint(64, 127)}.{random.randint(1, 254)}.7"}
    async with httpx.AsyncClient(
        base_url=program.url, headers=network, timeout=PATIENCE_S, verify=False
    ) as browser:
        await browser.get("/")
        yield browser


def _file(browser: httpx.AsyncClient, path: str, content: bytes) -> httpx.Request:
    """A form of our page with a file."""
    return browser.build_request(
        "POST",
        path,
        data={"key": uuid.uuid4().hex},
        files={"file": ("danh-sach", content)},
        headers={"Origin": str(browser.base_url), "Accept": "application/json"},
    )


def _all_but_its_end(form: httpx.Request) -> bytes:
    head = "".join(f"{name}: {value}\r\n" for name, value in form.headers.items())
    asked = f"POST {form.url.path} HTTP/1.1\r\n{head}\r\n"
    return asked.encode() + form.read()[:-1]


async def _sent_slowly(program: Attacked, admin: TelegramPerson, client: httpx.AsyncClient) -> None:
    await _sign_in(program, admin, client)
    long = sheet(AN, MAI) + random.randbytes(SLOW_BYTES)
    for content in (long, sheet(AN, MAI), paper(AN, MAI)):
        slow = [_file(client, IMPORT, content)]
        for _ in range(VISITORS):
            async with _browser(program) as stranger:
                slow += [_file(stranger, "/chat/lists", content), _file(stranger, IMPORT, content)]
        async with holding(program, *map(_all_but_its_end, slow)), _browser(program) as lan:
            await _goes_on(admin, lan)
            stored = await lan.send(_file(lan, "/chat/lists", sheet(AN, MAI)))
            assert stored.status_code == 202
            assert (await client.get(IMPORT)).status_code == 200
    assert program.memory_mb() < MOST_MB


async def _half_asked_and_guessed(
    program: Attacked, admin: TelegramPerson, client: httpx.AsyncClient
) -> None:
    half = b"GET / HTTP/1.1\r\nHost: htx.example\r\nX-Slow: "
    unread = b"GET /static/chat.js HTTP/1.1\r\nHost: htx.example\r\n\r\n" * 50
    for said in (half, unread):
        async with holding(program, said):
            await _goes_on(admin, client)
    told = Counter[int]()
    for _ in range(GUESSES // AT_ONCE):
        words = [f"/quantri {new_code()}" for _ in range(AT_ONCE)]
        told.update(await asyncio.gather(*(guesses(program, one) for one in words)))
    assert set(told) == {202}
    await admin.hears("gõ thử nhiều mã sai")
    assert sum("gõ thử nhiều mã sai" in line for line in admin.heard().splitlines()) == 1
    await _sign_in(program, admin, client)
