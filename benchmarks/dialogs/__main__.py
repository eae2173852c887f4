"""Reads the options, runs every bot in turn, and prints. Exit code 1 when a bar is missed."""

import argparse
import signal
import sys
from collections.abc import Sequence
from os import getloadavg
from pathlib import Path

from benchmarks.dialogs import report
from benchmarks.dialogs.bots import BOTS, CEILING, Bot
from benchmarks.dialogs.install import FOLDER, NotInstalled, Peers, tell
from benchmarks.dialogs.kill import kill
from benchmarks.dialogs.machine import processor
from benchmarks.dialogs.measure import Figures, Way, measure

POLLING: Way = "polling"
WAYS: tuple[Way, ...] = (POLLING, "webhook")


def say(line: str = "") -> None:
    """A line of the result, at once."""
    print(line, flush=True)


def runnable(bots: Sequence[Bot], peers: Peers) -> list[Bot]:
    """The bots that can be run, each with its version; why another is not."""
    able = []
    say(f"{processor()}, load average {getloadavg()[0]:.1f} before")
    for bot in bots:
        try:
            known = bot.version(peers)
        except NotInstalled as error:
            say(f"{bot.name:10}not run: {error}")
            continue
        say(f"{bot.name:10}{known:12}{bot.durability}")
        able.append(bot)
    return able


def compare(bots: Sequence[Bot], way: Way, people: int, options: argparse.Namespace) -> bool:
    """Run the bots one after the other, several times, and print what came out."""
    peers = Peers(options.peers)
    runs = _in_turn(bots, way, people, peers, options)
    if not runs:
        return False
    say(f"\n{way}, {people} people, {options.runs} x {options.seconds:.0f} s")
    for line in report.table(runs):
        say(line)
    nothing = measure(CEILING, POLLING, people, peers, options.warm_up, options.seconds)
    for line in report.ceiling(nothing, runs.values()):
        say(line)
    good = len(runs) == len(bots)
    for line, met in report.bars(runs, people):
        say(line)
        good &= met
    for name, found in runs.items():
        if stalled := [one.stalled for one in found if one.stalled]:
            say(f"  {name}: people without any answer in a whole window: {stalled}")
        for trouble in {trouble for one in found for trouble in one.trouble}:
            say(f"  {name}: {trouble}")
            good = False
    return good


def _in_turn(
    bots: Sequence[Bot], way: Way, people: int, peers: Peers, options: argparse.Namespace
) -> dict[str, list[Figures]]:
    """Every bot as often as asked for, one after the other; without one that fails."""
    runs: dict[str, list[Figures]] = {bot.name: [] for bot in bots}
    for _ in range(options.runs):
        for bot in bots:
            if bot.name not in runs:
                continue
            try:
                found = measure(bot, way, people, peers, options.warm_up, options.seconds)
                runs[bot.name].append(found)
            except RuntimeError as error:
                say(f"{bot.name} failed: {error}")
                del runs[bot.name]
    return runs


def killed(bots: Sequence[Bot], way: Way, people: int, options: argparse.Namespace) -> bool:
    """Kill every bot in the middle and print what was lost."""
    good = True
    say(f"\nkill -9, {way}, {people} people\n{report.KILL_HEAD}")
    for bot in bots:
        found = kill(bot, way, people, Peers(options.peers), options.kills, options.seed)
        say(report.kill_line(bot.name, found))
        for trouble in found.trouble:
            say(f"  {bot.name}: {trouble}")
        if bot.name != report.OURS:
            continue
        for line, met in report.kill_bars(found):
            say(line)
            good &= met
    return good


def options_of(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.dialogs")
    names = [bot.name for bot in BOTS]
    parser.add_argument("--bots", nargs="+", choices=names, default=names)
    parser.add_argument("--ways", nargs="+", choices=WAYS, default=WAYS)
    parser.add_argument("--people", nargs="+", type=int)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--warm-up", type=float, default=4.0)
    parser.add_argument("--kill", action="store_true", help="kill -9 instead of measuring speed")
    parser.add_argument("--kills", type=int, default=5)
    parser.add_argument("--seed", type=int, default=344)
    parser.add_argument("--peers", type=Path, default=FOLDER, help="where the peers are installed")
    return parser.parse_args(arguments)


def main() -> int:
    """Measure and print."""
    options = options_of()
    # Stopped like this too, no bot is left behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    peers = Peers(options.peers)
    try:
        # The people and the fake Telegram need it too.
        tell(f"peers in {peers.python}")
    except NotInstalled as error:
        say(f"nothing run: {error}")
        return 1
    bots = runnable([bot for bot in BOTS if bot.name in options.bots], peers)
    if not bots:
        return 1
    one = killed if options.kill else compare
    scales = options.people or ([200] if options.kill else [20, 200, 1000])
    results = [one(bots, way, people, options) for way in options.ways for people in scales]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
