"""What is learned of a plan before it can be asked, and where that is kept.

The rule: it is learned in a process of its own, which takes no more than its time and memory and
lets those go first who write to the bot; what it was is kept under a name of exactly these words.
"""

import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

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


class NotLearned(Exception):
    """A plan too long to be learned, or no time for it; the message is one Vietnamese sentence."""


def fitted(plan: Plan, plans_dir: Path, wall_s: float = WALL_S) -> Matcher:
    """The plan's matcher; it is learned now when it was not before. Raises NotLearned."""
    file = _file(plan, plans_dir)
    if is_fitted(plan.folder, COMMON, plan.texts, file):
        return _loaded(plan, file)
    with TemporaryDirectory() as scratch:
        new = Path(scratch) / file.name
        _learn(plan, new, wall_s)
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


def _learn(plan: Plan, new: Path, wall_s: float) -> None:
    try:
        subprocess.run(
            [sys.executable, *_ARGUMENTS, str(plan.folder.resolve()), str(new)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environment(),
            timeout=wall_s,
            check=True,
        )
    except subprocess.TimeoutExpired as error:
        # What a plan itself may take is counted in the process: here the machine has had no time.
        log.warning("a plan was not learned in time", plan=plan.id, after_s=wall_s)
        raise NotLearned(texts.not_learned_yet(minutes=round(wall_s / 60))) from error
    except (subprocess.SubprocessError, OSError) as error:
        log.warning("a plan was not learned within its limits", plan=plan.id, why=str(error))
        raise NotLearned(texts.TOO_LONG_TO_LEARN) from error


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
