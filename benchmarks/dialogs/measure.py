"""One run: a bot, a way and so many people, for so many seconds.

The rule: load and bot are two fresh processes on a fresh database; the window opens after a warm-up
and nothing before it counts. Whoever still waits when it closes counts with what they have waited.
"""

import json
import select
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import monotonic, sleep
from typing import Any, Literal

from benchmarks.dialogs.bots import ROOT, Bot, Place, Running, free_port
from benchmarks.dialogs.install import Peers
from benchmarks.dialogs.machine import Moment, moment, peak_mb

Way = Literal["polling", "webhook"]
READY_WITHIN_S = 60.0
# A bot so slow that not everybody has been answered twice by then is measured as it is.
WARM_AT_MOST_S = 20.0


@dataclass(frozen=True)
class Figures:
    """What one run showed; `load_share` is how much of a core people and Telegram took.

    `stalled` are people who got no answer in the whole window.
    """

    per_second: float
    p50_ms: float
    p99_ms: float
    cpu_ms: float
    memory_mb: float
    foreign: float
    load_share: float
    load_ceiling: float
    requests: float
    stalled: int
    trouble: tuple[str, ...] = ()


class Load:
    """The process of people and Telegram."""

    def __init__(self, peers: Peers) -> None:
        self._process = subprocess.Popen(
            [peers.python, "-m", "benchmarks.dialogs.load"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self.at = self._read()

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("the load generator stopped")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def wait_ready(self, running: Running) -> None:
        """Until the bot takes updates; raises RuntimeError with its own words when it does not."""
        assert self._process.stdout is not None
        until_s = monotonic() + READY_WITHIN_S
        while running.is_alive() and monotonic() < until_s:
            if select.select([self._process.stdout], [], [], 0.2)[0]:
                assert self._read() == {"ready": True}
                return
        raise RuntimeError(f"the bot did not start:\n{running.output()}")

    def order(self, do: str, **more: object) -> dict[str, Any]:
        """Tell it something; its answer."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"do": do, **more}).encode() + b"\n")
        self._process.stdin.flush()
        return self._read()

    def stop(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.wait()


@contextmanager
def started(bot: Bot, way: Way, peers: Peers) -> Iterator[tuple[Load, Running, Path]]:
    """A bot that takes updates, and its folder; nothing is left behind."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        load = Load(peers)
        port = free_port() if way == "webhook" else None
        place = Place(Path(name), load.at["url"], load.at["token"], port, monotonic())
        try:
            with Running(bot, place, peers) as running:
                load.wait_ready(running)
                yield load, running, place.folder
        finally:
            load.stop()


def measure(
    bot: Bot, way: Way, people: int, peers: Peers, warm_s: float, seconds: float
) -> Figures:
    """One run."""
    with started(bot, way, peers) as (load, running, _):
        load.order("begin", people=people)
        load.order("warm up", least_s=warm_s, most_s=WARM_AT_MOST_S)
        load.order("window")
        before = moment(running.pid)
        sleep(seconds)
        after, found = moment(running.pid), load.order("report")
        if not found["waits_s"]:
            raise RuntimeError(f"{bot.name} answered nobody:\n{running.output()}")
        return _figures(found, before, after, peak_mb(running.pid))


def _figures(found: dict[str, Any], before: Moment, after: Moment, memory_mb: float) -> Figures:
    answers, seconds = len(found["waits_s"]), float(found["seconds"])
    waits_s = sorted(_with_waiting(found["waits_s"], found["waiting_s"]))
    cpu_s, load_s = after.tree_s - before.tree_s, float(found["cpu_s"])
    foreign_s = after.all_s - before.all_s - cpu_s - load_s
    return Figures(
        per_second=answers / seconds,
        p50_ms=1000 * at(waits_s, 0.5),
        p99_ms=1000 * at(waits_s, 0.99),
        cpu_ms=1000 * cpu_s / max(1, answers),
        memory_mb=memory_mb,
        foreign=max(0.0, foreign_s) / seconds,
        load_share=load_s / seconds,
        load_ceiling=answers / load_s if load_s else 0.0,
        requests=found["requests"] / max(1, answers),
        stalled=sum(one > seconds for one in found["waiting_s"]),
        trouble=_trouble(found),
    )


def _with_waiting(waits_s: list[float], waiting_s: list[float]) -> list[float]:
    """Without those who wait longer than usual a bot that stalls would look fast."""
    usual_s = median(waits_s) if waits_s else 0.0
    return waits_s + [one for one in waiting_s if one > usual_s]


def _trouble(found: dict[str, Any]) -> tuple[str, ...]:
    derailed = found["derailed"]
    if not derailed:
        return ()
    return (f"{len(derailed)} derailed: {'; '.join(filter(None, derailed))}",)


def at(ordered: list[float], share: float) -> float:
    """A percentile of ordered values; 0 of none."""
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else 0.0
