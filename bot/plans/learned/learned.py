"""What is learned of a plan before it can be asked, and where that is kept.

The rule: it is learned in a process of its own, which takes no more than its time and memory and
lets those go first who write to the bot; what it was is kept under a name of exactly these words.
"""

import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Timer

import structlog

from bot.documents.apart import arguments, environment
from bot.plans import texts
from knowledge.matching.phrasings import fingerprint
from knowledge.plan.plan import COMMON, Plan
from knowledge.search.loading import is_fitted, load_matcher
from knowledge.search.search import Matcher

log = structlog.get_logger(__name__)

CACHE = "cache"
# A plan as offices write them takes a few seconds, one of 400 sections two minutes.
WALL_S = 600.0
_ARGUMENTS = arguments("bot.plans.learned.worker")
_DIGITS = 12
# What is in use, and the drafts of it that somebody tries.
_KEPT = 3


# Hears how much is done, from 0 to 1.
Tell = Callable[[float], None]


class NotLearned(Exception):
    """A plan too long to be learned, or no time for it; the message is one Vietnamese sentence."""


def fitted(
    plan: Plan, plans_dir: Path, wall_s: float = WALL_S, tell: Tell = lambda done: None
) -> Matcher:
    """The plan's matcher; it is learned now when it was not before. Raises NotLearned."""
    file = _file(plan, plans_dir)
    if is_fitted(plan.folder, COMMON, plan.texts, file):
        return _loaded(plan, file)
    with TemporaryDirectory() as scratch:
        new = Path(scratch) / file.name
        _learn(plan, new, wall_s, tell)
        matcher = _loaded(plan, new)
        # Where nothing can be written it is learned again the next time.
        with suppress(OSError):
            _keep(new, file, plan.id)
    return matcher


def is_learned(plan: Plan, plans_dir: Path) -> bool:
    """Whether it can be asked at once."""
    return is_fitted(plan.folder, COMMON, plan.texts, _file(plan, plans_dir))


def _file(plan: Plan, plans_dir: Path) -> Path:
    words = fingerprint(plan.folder, COMMON, plan.texts)[:_DIGITS]
    return plans_dir.parent / CACHE / f"{plan.id}-{words}.npz"


def _loaded(plan: Plan, file: Path) -> Matcher:
    return load_matcher(plan.folder, COMMON, plan.texts, file, headings=plan.headings)


def _learn(plan: Plan, new: Path, wall_s: float, tell: Tell) -> None:
    late = Event()
    try:
        with subprocess.Popen(
            [sys.executable, *_ARGUMENTS, str(plan.folder.resolve()), str(new)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=environment(),
        ) as learning:

            def end() -> None:
                late.set()
                learning.kill()

            stop = Timer(wall_s, end)
            stop.start()
            try:
                _hear(learning, tell)
            finally:
                stop.cancel()
    except OSError as error:
        raise _too_long(plan, str(error)) from error
    if learning.returncode and late.is_set():
        # What a plan itself may take is counted in the process: here the machine has had no time.
        log.warning("a plan was not learned in time", plan=plan.id, after_s=wall_s)
        raise NotLearned(texts.not_learned_yet(minutes=round(wall_s / 60)))
    if learning.returncode:
        raise _too_long(plan, f"exit {learning.returncode}")


def _hear(learning: subprocess.Popen[str], tell: Tell) -> None:
    assert learning.stdout is not None
    for line in learning.stdout:
        # What is no number was not said by us.
        with suppress(ValueError):
            tell(float(line))


def _too_long(plan: Plan, why: str) -> NotLearned:
    log.warning("a plan was not learned within its limits", plan=plan.id, why=why)
    return NotLearned(texts.TOO_LONG_TO_LEARN)


def _keep(new: Path, file: Path, plan_id: str) -> None:
    """Put it beside the plans, and let go of what was learned of words long gone."""
    file.parent.mkdir(parents=True, exist_ok=True)
    # Beside it first, so that the move is a rename: another program may be reading.
    beside = Path(shutil.copy(new, file.with_name(f".{file.name}.{new.parent.name}")))
    beside.replace(file)
    others = file.parent.glob(f"{plan_id}-{'[0-9a-f]' * _DIGITS}.npz")
    newest = sorted(others, key=lambda one: one.stat().st_mtime, reverse=True)
    # The last one is from before the name told the words.
    for old in (*newest[_KEPT:], file.with_name(f"{plan_id}.npz")):
        old.unlink(missing_ok=True)
