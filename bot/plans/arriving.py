"""A document that came by the browser becomes a plan folder, in a process of its own.

The rule: one at a time and within limits; a folder appears whole or nothing is left behind.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from threading import Lock, Timer
from typing import Any, NamedTuple

import structlog

from bot.documents.apart import arguments, environment
from bot.plans import texts
from bot.plans.refused import ImportRefused, Progress
from knowledge.plan.plan import plan_folders

log = structlog.get_logger(__name__)

WALL_S = 90.0
_one_at_a_time = Lock()
_TRACE = 4000


class Worker(NamedTuple):
    """The process that reads: how it is called, and how long it may take."""

    called_with: Sequence[str] = arguments("bot.plans.worker")
    wall_s: float = WALL_S


_WORKER = Worker()


def take_in(
    name: str,
    content: bytes,
    plans_root: Path,
    *others: Path,
    today: date,
    worker: Worker = _WORKER,
    step: Progress = lambda name, done: None,
) -> str:
    """Make a plan folder of a file below `plans_root` and return its id, which `others` lack.

    `today` is the office's day, `step` hears how far it is. Raises ImportRefused with one sentence.
    """
    # Who waits says so now and then, or would be taken for lost.
    while not _one_at_a_time.acquire(timeout=WALL_S):
        step("", 0.0)
    try:
        plans_root.mkdir(parents=True, exist_ok=True)
        # Beside the plans, so that the move is a rename; the dot keeps it out of their list.
        with tempfile.TemporaryDirectory(dir=plans_root, prefix=".import-") as scratch:
            file = Path(scratch) / _file_name(name)
            file.write_bytes(content)
            taken = [folder.name for folder in plan_folders(plans_root, *others)]
            return _read_and_move(file, plans_root, taken, today, worker, step)
    except OSError as error:
        raise ImportRefused(texts.error("unwritable")) from error
    finally:
        _one_at_a_time.release()


def _read_and_move(
    file: Path, root: Path, taken: list[str], today: date, worker: Worker, step: Progress
) -> str:
    made = file.parent / "made"
    new_id = _said(file, made, taken, today, worker, step)
    (made / new_id).rename(root / new_id)
    return new_id


def _file_name(name: str) -> str:
    """The last part, short and on one line: the name is the sender's, and stands in the plan."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(filter(str.isprintable, last))[-60:].strip(". ") or "-"


def _for_pictures(folder: Path) -> dict[str, str]:
    """What reading letters in pictures needs besides: one thread is as fast, and a place."""
    # What it writes on its way goes with the folder, also when it is stopped.
    places = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(folder))
    return {**places, "OMP_THREAD_LIMIT": "1"}


def _said(
    file: Path, made: Path, taken: list[str], today: date, worker: Worker, step: Progress
) -> str:
    said: dict[str, str] = {}
    trace = file.parent / "trace"
    with (
        trace.open("wb") as errors,
        subprocess.Popen(
            [sys.executable, *worker.called_with, str(file), str(made), today.isoformat()],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            encoding="utf-8",
            env=environment() | _for_pictures(file.parent),
        ) as reading,
    ):
        stop = Timer(worker.wall_s, reading.kill)
        stop.start()
        # What ends without a word took more than it may have.
        with suppress(BrokenPipeError, ValueError):
            said = _heard(reading, taken, step)
        stop.cancel()
    if "refused" in said:
        raise ImportRefused(said["refused"])
    # Whoever is stopped leaves no trace.
    if "plan" not in said and (why := trace.read_text("utf-8", "replace")):
        log.error("a plan was not read", trace=why[-_TRACE:])
        raise ImportRefused(texts.error("our-fault"))
    if "plan" not in said:
        log.warning("a plan was not read within its limits", bytes=file.stat().st_size)
        raise ImportRefused(texts.error("slow"))
    return said["plan"]


def _heard(reading: subprocess.Popen[str], taken: list[str], step: Progress) -> dict[str, str]:
    """The last line of the process; those before say how far it is."""
    assert reading.stdin is not None
    assert reading.stdout is not None
    with reading.stdin as given:
        given.write("\n".join(taken))
    said: dict[str, Any] = {}
    for line in reading.stdout:
        said = json.loads(line)
        if "step" in said:
            step(said["step"], said["done"])
    return said
