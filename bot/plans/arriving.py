"""A document that came by the browser becomes a plan folder, in a process of its own.

The rule: one at a time and within limits; a folder appears whole or nothing is left behind.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from threading import Lock

import structlog

from bot.documents.apart import arguments, environment
from bot.plans import texts
from bot.plans.importing import ImportRefused
from knowledge.plan.plan import plan_folders

log = structlog.get_logger(__name__)

WALL_S = 90.0
_ARGUMENTS = arguments("bot.plans.worker")
_one_at_a_time = Lock()


def take_in(
    name: str, content: bytes, plans_root: Path, *others: Path, wall_s: float = WALL_S
) -> str:
    """Make a plan folder of a file below `plans_root` and return its id, which `others` lack.

    Raises ImportRefused with one sentence.
    """
    with _one_at_a_time:
        try:
            plans_root.mkdir(parents=True, exist_ok=True)
            # Beside the plans, so that the move is a rename; the dot keeps it out of their list.
            with tempfile.TemporaryDirectory(dir=plans_root, prefix=".import-") as scratch:
                file = Path(scratch) / _file_name(name)
                file.write_bytes(content)
                taken = [folder.name for folder in plan_folders(plans_root, *others)]
                return _read_and_move(file, plans_root, taken, wall_s)
        except OSError as error:
            raise ImportRefused(texts.error("unwritable")) from error


def _read_and_move(file: Path, root: Path, taken: list[str], wall_s: float) -> str:
    made = file.parent / "made"
    new_id = _said(file, made, taken, wall_s)
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


def _said(file: Path, made: Path, taken: list[str], wall_s: float) -> str:
    try:
        done = subprocess.run(
            [sys.executable, *_ARGUMENTS, str(file), str(made)],
            input="\n".join(taken),
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=wall_s,
            env=environment() | _for_pictures(file.parent),
            check=False,
        )
        said = json.loads(done.stdout)
    except (subprocess.TimeoutExpired, ValueError):
        # It ended without a word: it took more than it may have.
        log.warning("a plan was not read within its limits", bytes=file.stat().st_size)
        raise ImportRefused(texts.error("slow")) from None
    if "refused" in said:
        raise ImportRefused(said["refused"])
    return str(said["plan"])
