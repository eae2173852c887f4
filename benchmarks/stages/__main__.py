"""Runs the wrapped program under the people of benchmarks.dialogs, and prints the table."""

import argparse
import json
import os
import signal
import sys
from dataclasses import replace
from pathlib import Path
from time import sleep
from typing import Any

from benchmarks.dialogs.bots import BOTS, ROOT, Bot, Place, Settings
from benchmarks.dialogs.install import FOLDER, Peers
from benchmarks.dialogs.measure import WARM_AT_MOST_S, Way, measure, started
from benchmarks.stages.table import (
    AIOGRAM_MS,
    IDLE,
    LOADED,
    STAGES,
    THREAD_HOP,
    Limits,
)

FILE = "stages.json"
BESIDE_S = 5.0
HEAD = f"{'':24}{'calls/update':>13}{'us/call':>9}{'us/update':>11}{'budget':>8}{'SQL/update':>12}"


def wrapped_bot() -> Bot:
    """This program with its stages wrapped."""
    ours = BOTS[0]

    def settings(place: Place, peers: Peers) -> Settings:
        more = {"PYTHONPATH": str(ROOT), "STAGES_FILE": str(place.folder / FILE)}
        return ours.settings(place, peers) | more

    command = [sys.executable, "-m", "benchmarks.stages.wrapped", "run"]
    return replace(ours, command=lambda peers: command, settings=settings)


def counted(way: Way, people: int, peers: Peers, warm_s: float, seconds: float) -> dict[str, Any]:
    """What the stages took, and how many updates were answered meanwhile."""
    with started(wrapped_bot(), way, peers) as (load, running, folder):
        load.order("begin", people=people)
        load.order("warm up", least_s=warm_s, most_s=WARM_AT_MOST_S)
        load.order("window")
        os.kill(running.pid, signal.SIGUSR1)
        sleep(seconds)
        os.kill(running.pid, signal.SIGUSR2)
        answered = load.order("report")
        return {"updates": len(answered["waits_s"]), **_written(folder / FILE)}


def _written(file: Path) -> dict[str, Any]:
    while not file.exists():
        sleep(0.05)
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found


def lines(found: dict[str, Any], scale: float | None) -> list[str]:
    """The table; budgets are stretched by how slow the machine is, without `scale` it is idle."""
    updates = max(1, found["updates"])
    calls, cpu_s, statements = (found[f"stage_{name}"] for name in ("calls", "cpu_s", "statements"))
    rows, known_us = [HEAD], 0.0
    for stage in STAGES:
        spent_us = 1e6 * cpu_s.get(stage.name, 0.0)
        known_us += spent_us
        per_call = spent_us / max(1, calls.get(stage.name, 0))
        value = per_call if stage.per_call else spent_us / updates
        budget = stage.budget_us * scale if stage.budget_us and scale else None
        over = " *" if budget and value > budget else ""
        rows.append(
            f"{stage.name:24}{calls.get(stage.name, 0) / updates:>13.2f}{per_call:>9.0f}"
            f"{spent_us / updates:>11.0f}{_budget(budget, stage.per_call):>8}"
            f"{statements.get(stage.name, 0) / updates:>12.2f}{over}"
        )
    whole_us = 1e6 * found["cpu_s"] / updates
    whole = LOADED.cpu_us * scale if scale else IDLE.cpu_us
    rest_us = whole_us - known_us / updates
    rows.append(f"{'loop, threads, rest':24}{'':22}{rest_us:>11.0f}")
    rows.append(f"{'sum':24}{'':22}{whole_us:>11.0f}{whole:>8.0f}")
    return rows


def _budget(budget: float | None, per_call: bool) -> str:
    if budget is None:
        return ""
    return f"{budget:.0f}/c" if per_call else f"{budget:.0f}"


def totals(found: dict[str, Any], limits: Limits) -> list[str]:
    """Statements, commits and thread hops per update or second."""
    updates = max(1, found["updates"])
    rows = (
        ("SQL statements", sum(found["stage_statements"].values()), limits.statements),
        ("commits", found["commits"], limits.commits),
        ("thread hops", found["stage_calls"].get(THREAD_HOP, 0), limits.hops),
    )
    return [
        f"{name:24}{value / updates:8.2f}  <= {bar:<5}{'' if value / updates <= bar else 'MISSED'}"
        for name, value, bar in rows
    ]


def _scale(options: argparse.Namespace, peers: Peers) -> float:
    """How much slower the machine is than in the minutes of the budget, by aiogram beside it."""
    aiogram = next(bot for bot in BOTS if bot.name == "aiogram")
    beside = measure(aiogram, options.way, options.people, peers, options.warm_up, BESIDE_S)
    scale = beside.cpu_ms / AIOGRAM_MS
    print(
        f"{options.way}, {options.people} people; aiogram beside it {beside.cpu_ms:.2f} ms an"
        f" update: budgets x {scale:.2f}\n"
    )
    return scale


def main() -> int:
    """Measure and print; exit code 1 when statements, commits or hops are too many."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.stages")
    parser.add_argument("--people", type=int, default=200, help="0: what it does when idle")
    parser.add_argument("--way", choices=("polling", "webhook"), default="polling")
    parser.add_argument("--seconds", type=float, default=15.0)
    parser.add_argument("--warm-up", type=float, default=5.0)
    parser.add_argument("--peers", type=Path, default=FOLDER)
    options = parser.parse_args()
    # Stopped like this too, no bot is left behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    peers = Peers(options.peers)
    scale, limits = (_scale(options, peers), LOADED) if options.people else (None, IDLE)
    found = counted(options.way, options.people, peers, options.warm_up, options.seconds)
    if not options.people:
        found["updates"] = options.seconds
        print(f"idle for {options.seconds:.0f} s: read an update as a second\n")
    for line in (*lines(found, scale), "", *totals(found, limits)):
        print(line)
    for path in found["missing"]:
        print(f"not found: {path}")
    return 1 if any(line.endswith("MISSED") for line in totals(found, limits)) else 0


if __name__ == "__main__":
    sys.exit(main())
