"""The tables, and the bars beside what was measured.

The rule: a ratio is taken between neighbouring runs and the median is taken of the ratios.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from benchmarks.dialogs.kill import Kills
from benchmarks.dialogs.measure import Figures

OURS, BESIDE, FASTEST = "htx-bot", "aiogram", "grammy"
SLOTS = 112
NEAR = 0.7
Runs = Mapping[str, Sequence[Figures]]
Of = Callable[[Figures], float]
HEAD = (
    f"{'':10}{'updates/s':>10}{'x aiogram':>10}{'p50 ms':>9}{'p99 ms':>9}{'CPU ms':>8}"
    f"{'x aiogram':>10}{'peak MB':>9}{'calls':>7}{'foreign':>9}{'load':>6}"
)
KILL_HEAD = (
    f"{'':10}{'kills':>6}{'confirmed':>10}{'lost':>6}{'doubled':>8}{'answers':>9}{'lost':>6}"
    f"{'doubled':>8}{'derailed':>9}{'first answer s':>15}"
)


@dataclass(frozen=True)
class Bar:
    """`figure` of ours beside that of `peer` (None: as it is) must be at least or at most so."""

    name: str
    figure: Of
    peer: str | None
    most: bool
    bar: float
    people: int | None = None

    def of(self, runs: Runs) -> float | None:
        """The measured value; None when one of the two was not run."""
        ours = runs.get(OURS)
        if not ours:
            return None
        if self.peer is None:
            return median(map(self.figure, ours))
        theirs = runs.get(self.peer)
        return ratio(ours, theirs, self.figure) if theirs else None

    def is_met(self, value: float) -> bool:
        """Whether the value is on the right side."""
        return value <= self.bar if self.most else value >= self.bar


BARS = (
    Bar("updates/s", lambda one: one.per_second, BESIDE, False, 2.0),
    Bar("updates/s", lambda one: one.per_second, FASTEST, False, 0.8),
    Bar("p99", lambda one: one.p99_ms, BESIDE, True, 0.6, people=200),
    Bar("p50", lambda one: one.p50_ms, BESIDE, True, 0.6, people=20),
    Bar("CPU per update", lambda one: one.cpu_ms, BESIDE, True, 0.45, people=200),
    Bar("peak MB", lambda one: one.memory_mb, None, True, 140.0, people=1000),
)


def ratio(ours: Sequence[Figures], theirs: Sequence[Figures], of: Of) -> float:
    """The median of the ratios of neighbouring runs."""
    pairs = zip(ours, theirs, strict=False)
    return median(of(mine) / (of(other) or float("inf")) for mine, other in pairs)


def table(runs: Runs) -> list[str]:
    """One line a bot, medians; ratios beside aiogram."""
    return [HEAD, *(_line(name, found, runs.get(BESIDE)) for name, found in runs.items())]


def _line(name: str, found: Sequence[Figures], beside: Sequence[Figures] | None) -> str:
    def of(figure: Of) -> float:
        return median(map(figure, found))

    def times(figure: Of) -> str:
        return f"{ratio(found, beside, figure):.2f}" if beside else "-"

    return (
        f"{name:10}{of(lambda one: one.per_second):>10.0f}{times(lambda one: one.per_second):>10}"
        f"{of(lambda one: one.p50_ms):>9.0f}{of(lambda one: one.p99_ms):>9.0f}"
        f"{of(lambda one: one.cpu_ms):>8.2f}{times(lambda one: one.cpu_ms):>10}"
        f"{of(lambda one: one.memory_mb):>9.0f}{of(lambda one: one.requests):>7.2f}"
        f"{of(lambda one: one.foreign):>9.2f}{of(lambda one: one.load_share):>6.2f}"
    )


def bars(runs: Runs, people: int) -> list[tuple[str, bool]]:
    """Every bar of this scale, and whether it is met."""
    lines = []
    for bar in BARS:
        value = bar.of(runs)
        if value is None or bar.people not in (None, people):
            continue
        beside = f" x {bar.peer}" if bar.peer else ""
        sign = "<=" if bar.most else ">="
        met = bar.is_met(value)
        name = f"{bar.name}{beside}"
        words = "" if met else "MISSED"
        lines.append((f"  {name:28}{value:8.2f}  {sign} {bar.bar:<7}{words}".rstrip(), met))
    return lines


def ceiling(found: Figures, runs: Iterable[Sequence[Figures]]) -> list[str]:
    """What the load generator reaches with a bot that does nothing, and how busy it was."""
    fastest = max(one.per_second for each in runs for one in each)
    busiest = max((one for each in runs for one in each), key=lambda one: one.load_share)
    lines = [
        f"load generator: ceiling {found.per_second:.0f} updates/s, p99 {found.p99_ms:.0f} ms;"
        f" beside the bots at most {busiest.load_share:.0%} of a core,"
        f" of which a whole one serves {busiest.load_ceiling:.0f}"
    ]
    if fastest > NEAR * found.per_second:
        lines.append("  the fastest bot came near the ceiling: its figures say little")
    return lines


def kill_line(name: str, found: Kills) -> str:
    """One line of the table of kills."""
    return (
        f"{name:10}{found.kills:>6}{found.confirmed:>10}{found.lost:>6}{found.doubled:>8}"
        f"{found.answers:>9}{found.answers_lost:>6}{found.answers_doubled:>8}"
        f"{found.derailed:>9}{found.first_answer_s:>15.1f}"
    )


def kill_bars(found: Kills) -> list[tuple[str, bool]]:
    """What must hold for this program."""
    most = found.kills * SLOTS
    rows = (
        ("registrations lost", found.lost, 0.0),
        ("registrations doubled", found.doubled, 0.0),
        ("answers lost", found.answers_lost, 0.0),
        ("answers doubled", found.answers_doubled, float(most)),
        ("first answer s", found.first_answer_s, 1.5),
    )
    lines = []
    for name, value, bar in rows:
        words = "" if value <= bar else "MISSED"
        lines.append((f"  {name:28}{value:8.2f}  <= {bar:<7}{words}".rstrip(), value <= bar))
    return lines
