"""A file that somebody sent is read in a process of its own: how it is begun, what it may use.

The rule: it knows no secret, and its limits are the system's; where the system has none, only the
time counts, from outside.
"""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import bot

_ROOT = Path(bot.__file__).parents[1]
# Nothing else of ours: the settings hold tokens.
_KEPT = ("PATH", "SYSTEMROOT")


@dataclass(frozen=True)
class Limits:
    """What the process may use; `file_bytes` of each file it writes, none by default."""

    memory_bytes: int
    cpu_s: int
    file_bytes: int = 0


def arguments(module: str) -> tuple[str, ...]:
    """What the interpreter is called with to run one of our modules apart."""
    return ("-P", "-B", "-X", "utf8", "-m", module)


def environment() -> dict[str, str]:
    """All that the process knows of where it runs."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    # Each thread of the number library would claim memory of its own.
    return {**kept, "PYTHONPATH": str(_ROOT), "OPENBLAS_NUM_THREADS": "1"}


def limit_myself(limits: Limits) -> None:
    """Set the limits of this process, where the system has them."""
    # Windows has no such module.
    if sys.platform == "win32":
        return
    import resource

    for which, most in (
        (resource.RLIMIT_AS, limits.memory_bytes),
        (resource.RLIMIT_CPU, limits.cpu_s),
        (resource.RLIMIT_FSIZE, limits.file_bytes),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(which, (most, most))
