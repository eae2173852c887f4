"""A document that came by the browser becomes a plan folder, in a process of its own.

The rule: one at a time and within limits; a folder appears whole or nothing is left behind.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from threading import Lock

import structlog

import bot
from bot.plans import texts
from bot.plans.importing import ImportRefused
from knowledge.plan.plan import plan_folders

log = structlog.get_logger(__name__)

WALL_S = 90.0
_ROOT = Path(bot.__file__).parents[1]
# Nothing else of ours: the settings hold tokens.
_KEPT = ("PATH", "SYSTEMROOT")
_ARGUMENTS = ("-P", "-B", "-X", "utf8", "-m", "bot.plans.worker")
_one_at_a_time = Lock()


def take_in(name: str, content: bytes, plans_root: Path, *others: Path) -> str:
    """Make a plan folder of a file below `plans_root` and return its id, which `others` lack.

    Raises ImportRefused with one sentence.
    """
    with _one_at_a_time:
        try:
            plans_root.mkdir(parents=True, exist_ok=True)
            # Beside the plans, so that the move is a rename; the dot keeps it out of their list.
            with tempfile.TemporaryDirectory(dir=plans_root, prefix=".import-") as scratch:
                return _read_and_move(Path(scratch), name, content, plans_root, *others)
        except OSError as error:
            raise ImportRefused(texts.error("unwritable")) from error


def _read_and_move(scratch: Path, name: str, content: bytes, root: Path, *others: Path) -> str:
    file = scratch / _file_name(name)
    file.write_bytes(content)
    made = scratch / "made"
    taken = [folder.name for folder in plan_folders(root, *others)]
    new_id = _said(file, made, taken)
    (made / new_id).rename(root / new_id)
    return new_id


def _file_name(name: str) -> str:
    """The last part, short and on one line: the name is the sender's, and stands in the plan."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(filter(str.isprintable, last))[-60:].strip(". ") or "-"


def _said(file: Path, made: Path, taken: list[str]) -> str:
    try:
        done = subprocess.run(
            [sys.executable, *_ARGUMENTS, str(file), str(made)],
            input="\n".join(taken),
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=WALL_S,
            env=_environment(),
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


def _environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    # Each thread of the number library would claim memory of its own.
    return {**kept, "PYTHONPATH": str(_ROOT), "OPENBLAS_NUM_THREADS": "1"}
