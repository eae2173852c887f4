"""What a start costs: `--help`, `check`, and the first answer after a kill.

    python -m benchmarks.start              medians of five
    python -m benchmarks.start --rounds 1

CPU is the process's own, of all its threads; wall is what a person waits. Bytecode is written
beforehand, as it is by an installation. The first answer is asked for before the killed program
starts again, over a fake Telegram in this process, on a database and weights that are there
already. The empty interpreter and a bare import of python-telegram-bot stand beside: only ratios
to them say something about another machine.
"""

import argparse
import asyncio
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from time import monotonic
from typing import NamedTuple

from bot.clock import LOCAL
from tests.torture.platforms.telegram.fake import FakeTelegram
from tests.torture.program import PARENT, Program

START = datetime(2025, 4, 4, 9, 0, tzinfo=LOCAL)
CHAT = 7
QUESTION = "Thi đua đến bao giờ?"
COMMANDS = {
    "an empty interpreter": ("-c", "pass"),
    "import telegram.ext": ("-c", "import telegram.ext"),
    "htx-bot --help": ("-m", "bot", "--help"),
    "htx-bot check": ("-m", "bot", "check"),
}


class Cost(NamedTuple):
    """Seconds of one process."""

    cpu_s: float
    wall_s: float


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    print(f"{'':26}{'CPU s':>8}{'wall s':>8}{'CPU, of an import of telegram.ext':>36}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _as_installed(folder)
        costs = {
            name: _median(rounds, lambda command=command: _command(folder, command))
            for name, command in COMMANDS.items()
        }
        costs["first answer after a kill"] = asyncio.run(_restarts(folder, rounds))
    for name, cost in costs.items():
        ratio = cost.cpu_s / costs["import telegram.ext"].cpu_s
        print(f"{name:26}{cost.cpu_s:8.2f}{cost.wall_s:8.2f}{ratio:36.2f}")


def _as_installed(folder: Path) -> None:
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")
    os.environ["PYTHONPATH"] = str(PARENT)


def _command(folder: Path, arguments: tuple[str, ...]) -> None:
    subprocess.run([sys.executable, *arguments], cwd=folder, stdout=subprocess.DEVNULL, check=True)


async def _restarts(folder: Path, rounds: int) -> Cost:
    """Of starts after a kill; the first start, which is none, makes the database."""
    async with FakeTelegram() as telegram:
        settings = {
            "TELEGRAM_BOT_TOKEN": telegram.token,
            "TELEGRAM_API_URL": telegram.url,
            "PORT": "0",
        }
        program = Program(folder, START, settings)
        found = []
        try:
            for _ in range(rounds + 1):
                found.append(await _until_answered(program, telegram))
        finally:
            program.close()
    return _middle(found[1:])


async def _until_answered(program: Program, telegram: FakeTelegram) -> Cost:
    """Start the program, wait for the answer to what was asked before, and kill it."""
    told = len(telegram.lines_of(CHAT)) if CHAT in telegram._chats else 0
    telegram.say(CHAT, QUESTION)
    used, began_s = _children_cpu_s(), monotonic()
    program.launch()
    await telegram.wait_for(lambda: len(telegram.lines_of(CHAT)) > told + 1, 60.0)
    wall_s = monotonic() - began_s
    program.kill()
    return Cost(_children_cpu_s() - used, wall_s)


def _median(rounds: int, run: Callable[[], None]) -> Cost:
    """Of so many rounds, after one that writes the bytecode."""
    run()
    return _middle([_cost(run) for _ in range(rounds)])


def _cost(run: Callable[[], None]) -> Cost:
    used, began_s = _children_cpu_s(), monotonic()
    run()
    return Cost(_children_cpu_s() - used, monotonic() - began_s)


def _middle(found: list[Cost]) -> Cost:
    return Cost(
        statistics.median(cost.cpu_s for cost in found),
        statistics.median(cost.wall_s for cost in found),
    )


def _children_cpu_s() -> float:
    """Of every process this one has waited for."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
