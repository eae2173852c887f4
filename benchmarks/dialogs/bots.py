"""The four bots: how each is started, which version it is, and how durable its database is.

The rule: each as its own engineers would write and run it; this program as its user runs it, with
its settings in the environment.
"""

import os
import shutil
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib.metadata import version
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Self

from benchmarks.dialogs.install import PEERS, Peers

ROOT = Path(__file__).parents[2]
# A day within the campaign; the program's clock goes on from there over every restart.
START = datetime.fromisoformat("2025-04-04T09:00:00+07:00")
# A pretended clock has a database of its own beside the real one.
OURS = "dien-tap.db"
THEIRS = "bot.db"
NORMAL = "WAL, synchronous NORMAL"


@dataclass(frozen=True)
class Place:
    """Where one run happens: a folder, the fake Telegram, and a port when updates are posted."""

    folder: Path
    api_url: str
    token: str
    port: int | None
    began_s: float


Settings = dict[str, str]


@dataclass(frozen=True)
class Bot:
    """One of the four."""

    name: str
    durability: str
    database: str
    # What must be different for every registration.
    unit: str
    version: Callable[[Peers], str]
    command: Callable[[Peers], list[str]]
    settings: Callable[[Place, Peers], Settings]

    def registered(self, folder: Path) -> list[tuple[str, str]]:
        """Code and unit of every registration that is stored."""
        with closing(sqlite3.connect(folder / self.database, timeout=30)) as database:
            return database.execute(f"SELECT code, {self.unit} FROM registrations").fetchall()


class Running:
    """A bot's process; it can be killed and started again on the same data."""

    def __init__(self, bot: Bot, place: Place, peers: Peers) -> None:
        self._bot, self._place, self._peers = bot, place, peers

    def __enter__(self) -> Self:
        self.launch()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.kill()

    @property
    def pid(self) -> int:
        """Of the process that runs now."""
        return self._process.pid

    def is_alive(self) -> bool:
        """Whether it has not ended by itself."""
        return self._process.poll() is None

    def launch(self) -> None:
        """Start it and do not wait for it."""
        ours = {"PATH", "HOME", "LANG", "TZ", "TMPDIR"}
        kept = {name: value for name, value in os.environ.items() if name in ours}
        settings = self._bot.settings(self._place, self._peers)
        with (self._place.folder / "output.txt").open("ab") as output:
            self._process = subprocess.Popen(
                self._bot.command(self._peers),
                cwd=self._place.folder,
                env={**kept, "PYTHONUTF8": "1", **settings},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
            )

    def kill(self) -> None:
        """kill -9."""
        self._process.kill()
        self._process.wait()

    def output(self) -> str:
        """The last of what it printed."""
        file = self._place.folder / "output.txt"
        return file.read_text(encoding="utf-8", errors="replace")[-2000:]


def free_port() -> int:
    """A port nobody listens at."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def _our_command(peers: Peers) -> list[str]:
    beside = Path(sys.executable).with_name("htx-bot")
    return [str(beside) if beside.exists() else shutil.which("htx-bot") or "htx-bot", "run"]


def _our_settings(place: Place, peers: Peers) -> Settings:
    now = START + timedelta(seconds=monotonic() - place.began_s)
    settings = {
        "DATABASE_URL": f"sqlite:///{(place.folder / 'htx-bot.db').as_posix()}",
        "PLANS_DIR": str(place.folder / "plans"),
        "CLOCK_START": now.isoformat(),
        "TELEGRAM_BOT_TOKEN": place.token,
        "TELEGRAM_API_URL": place.api_url,
        # The most the program accepts: the fake sets no pace.
        "TELEGRAM_MESSAGES_PER_SECOND": "1000",
        "CHAT_MESSAGES_PER_MINUTE": "0",
        "LOG_LEVEL": "WARNING",
        "PORT": str(place.port or 0),
    }
    if place.port:
        settings["PUBLIC_URL"] = f"http://127.0.0.1:{place.port}"
    return settings


def _their_settings(place: Place, peers: Peers) -> Settings:
    settings = {
        "TOKEN": place.token,
        "API_URL": place.api_url,
        "DATABASE": str(place.folder / THEIRS),
        "DIALOG": str(PEERS / "dialog.json"),
    }
    return settings | ({"PORT": str(place.port)} if place.port else {})


def _python_bot(name: str, package: str) -> Bot:
    return Bot(
        name=name,
        durability=NORMAL,
        database=THEIRS,
        unit="unit",
        version=lambda peers: peers.python_version(package),
        command=lambda peers: [peers.python, str(PEERS / f"{name}_bot.py")],
        settings=_their_settings,
    )


def _grammy_command(peers: Peers) -> list[str]:
    node, modules = peers.node
    # Node looks for modules beside the file that imports them.
    return [node, shutil.copy(str(PEERS / "grammy_bot.mjs"), str(modules))]


BOTS = (
    Bot(
        name="htx-bot",
        durability="WAL, synchronous FULL",
        database=OURS,
        unit="unit_key",
        version=lambda peers: version("htx-bot"),
        command=_our_command,
        settings=_our_settings,
    ),
    _python_bot("ptb", "python-telegram-bot"),
    _python_bot("aiogram", "aiogram"),
    Bot(
        name="grammy",
        durability=NORMAL,
        database=THEIRS,
        unit="unit",
        version=lambda peers: peers.node_version("grammy"),
        command=_grammy_command,
        settings=_their_settings,
    ),
)

# Does nothing, so that the load generator itself is measured.
CEILING = Bot(
    name="ceiling",
    durability="none",
    database=THEIRS,
    unit="unit",
    version=lambda peers: "",
    command=lambda peers: [peers.python, "-m", "benchmarks.dialogs.ceiling"],
    settings=lambda place, peers: _their_settings(place, peers) | {"PYTHONPATH": str(ROOT)},
)
