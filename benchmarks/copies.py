"""One copy and three on one PostgreSQL, beside aiogram on SQLite: throughput and CPU per update.

    python -m benchmarks.copies [--people 200] [--runs 3] [--seconds 10] [--warm-up 12]

The load of `benchmarks.dialogs`, by polling: one copy polls and all of them answer. CPU is that of
the copies together, without the server's, which is the one of the wheel with its own durability
(synchronous_commit on). Exit code 1 when a bar is missed.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from os import environ, getloadavg
from pathlib import Path

from benchmarks.dialogs import report
from benchmarks.dialogs.bots import BOTS, ROOT, Bot, Place, Settings
from benchmarks.dialogs.install import FOLDER, Peers
from benchmarks.dialogs.machine import processor
from benchmarks.dialogs.measure import Figures, measure
from tests.support.left_behind import end_with_parent
from tests.torture.copies.server import Server

ONE, THREE = "one", "three"
# The copies' clock at their start: PostgreSQL knows no rehearsal, and the plan has ended.
NOW = "COPIES_NOW"


def compared(server: Server) -> list[Bot]:
    """One copy, three, and the peer; ours each with a new database."""
    bots = {bot.name: bot for bot in BOTS}
    ours = bots[report.OURS]
    return [_copies(ours, ONE, 1, server), _copies(ours, THREE, 3, server), bots[report.BESIDE]]


def _copies(ours: Bot, name: str, count: int, server: Server) -> Bot:
    def settings(place: Place, peers: Peers) -> Settings:
        held = ours.settings(place, peers)
        now = held.pop("CLOCK_START")
        return held | {"DATABASE_URL": server.url, NOW: now, "PYTHONPATH": str(ROOT)}

    command = [sys.executable, "-m", "benchmarks.copies", "--run", str(count)]
    return replace(ours, name=name, settings=settings, command=lambda _: command)


def run(count: int) -> int:
    """So many copies until the first of them ends; they end with this process."""
    command = [sys.executable, "-m", "tests.torture.clocked", environ[NOW], "run"]
    copies = [subprocess.Popen(command, preexec_fn=end_with_parent) for _ in range(count)]
    return copies[0].wait()


def bars(runs: Mapping[str, Sequence[Figures]]) -> list[tuple[str, bool]]:
    """Both bars, and whether they are met."""
    cpu = report.ratio(runs[THREE], runs[ONE], lambda one: one.cpu_ms)
    rate = report.ratio(runs[ONE], runs[report.BESIDE], lambda one: one.per_second)
    return [
        _bar(f"CPU per update, three x one   {cpu:6.2f}  <= 1.2", cpu <= 1.2),
        _bar(f"updates/s, one x aiogram      {rate:6.2f}  >= 1", rate >= 1),
    ]


def _bar(line: str, met: bool) -> tuple[str, bool]:
    return f"  {line}{'' if met else '    MISSED'}", met


def options_of() -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.copies")
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--warm-up", type=float, default=12.0)
    parser.add_argument("--peers", type=Path, default=FOLDER, help="where the peers are installed")
    parser.add_argument("--run", type=int, help=argparse.SUPPRESS)
    return parser.parse_args()


def main() -> int:
    """Measure in turn and print."""
    options = options_of()
    if options.run:
        return run(options.run)
    print(f"{processor()}, load average {getloadavg()[0]:.1f} before", flush=True)
    peers = Peers(options.peers)
    with tempfile.TemporaryDirectory() as folder:
        server = Server(Path(folder) / "server")
        try:
            bots = compared(server)
            runs: dict[str, list[Figures]] = {bot.name: [] for bot in bots}
            for _ in range(options.runs):
                for bot in bots:
                    found = measure(
                        bot, "polling", options.people, peers, options.warm_up, options.seconds
                    )
                    runs[bot.name].append(found)
        finally:
            server.close()
    results = bars(runs)
    print("\n".join([*report.table(runs), *(line for line, _ in results)]))
    return 0 if all(met for _, met in results) else 1


if __name__ == "__main__":
    sys.exit(main())
