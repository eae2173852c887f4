"""What the kernel says of a process and of the machine (Linux).

The rule: a bot is charged with its children too, living or ended.
"""

import os
from dataclasses import dataclass
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
PROC = Path("/proc")


@dataclass(frozen=True)
class Moment:
    """CPU seconds used so far: by a tree of processes, and by everybody."""

    tree_s: float
    all_s: float


def moment(pid: int) -> Moment:
    """Both at once."""
    busy = 0.0
    for line in PROC.joinpath("stat").read_text().splitlines()[:1]:
        user, nice, system, _idle, _wait, irq, soft, *_ = map(int, line.split()[1:])
        busy = (user + nice + system + irq + soft) / TICKS
    return Moment(sum(_used_s(one) for one in _tree(pid)), busy)


def peak_mb(pid: int) -> float:
    """The most memory the processes of a tree ever had, added up."""
    return sum(_peak_kb(one) for one in _tree(pid)) / 1024


def processor() -> str:
    """The name of the processor and how many there are."""
    lines = PROC.joinpath("cpuinfo").read_text().splitlines()
    names = [line.partition(": ")[2] for line in lines if line.startswith("model name")]
    return f"{os.cpu_count()} x {names[0] if names else 'unknown'}"


def _fields(pid: int) -> list[str]:
    try:
        text = PROC.joinpath(str(pid), "stat").read_text()
    except OSError:
        return []
    # The name before the bracket may hold anything.
    return text.rpartition(")")[2].split()


def _used_s(pid: int) -> float:
    return sum(map(int, _fields(pid)[11:15])) / TICKS


def _peak_kb(pid: int) -> int:
    try:
        lines = PROC.joinpath(str(pid), "status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), 0)


def _tree(pid: int) -> list[int]:
    parents = {int(one.name): _fields(int(one.name)) for one in PROC.glob("[0-9]*")}
    tree, new = [pid], [pid]
    while new:
        new = [one for one, fields in parents.items() if fields and int(fields[1]) in new]
        tree += new
    return tree
