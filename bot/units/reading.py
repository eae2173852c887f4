"""A file with the member register, read in a process of its own.

The rule: a file is refused before it can fill the memory or take the program's time, whoever
brings it; a refusal is a Vietnamese sentence.
"""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from threading import BoundedSemaphore

from bot.documents.apart import arguments, environment
from bot.units import texts
from bot.units.sheets import Cell

MAX_BYTES = 5 * 1024 * 1024
# The process counts its own time; this is for one that is stuck without using any.
WALL_S = 90.0
AT_ONCE, MOST_WAITING = 2, 4
_PLACES, _TURNS = BoundedSemaphore(AT_ONCE + MOST_WAITING), BoundedSemaphore(AT_ONCE)


class BadFile(Exception):
    """A file that is not read at all; the text is the Vietnamese line to show."""


@dataclass(frozen=True)
class Sheet:
    """One sheet; its rows may differ in length."""

    name: str
    rows: Sequence[Sequence[Cell]]


def read_sheets(content: bytes) -> tuple[Sheet, ...]:
    """The sheets of a file; raises BadFile."""
    if len(content) > MAX_BYTES:
        raise BadFile(texts.TOO_BIG)
    if not _PLACES.acquire(blocking=False):
        raise BadFile(texts.BUSY)
    try:
        said = json.loads(_said(content))
    # It ended without a word: it took more than it may have.
    except ValueError:
        raise BadFile(texts.TOO_BIG_INSIDE) from None
    finally:
        _PLACES.release()
    if "problem" in said:
        raise BadFile(texts.PROBLEMS[said["problem"]])
    return tuple(Sheet(name, rows) for name, rows in said["sheets"])


def _said(content: bytes) -> bytes:
    called = [sys.executable, *arguments("bot.units.worker")]
    with _TURNS:
        try:
            done = subprocess.run(
                called, input=content, capture_output=True, timeout=WALL_S, env=environment()
            )
        except subprocess.TimeoutExpired:
            return b""
    return done.stdout
