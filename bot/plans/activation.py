"""Putting a plan into use: what must be true of it first, and its content for the database.

The rule: nothing unclear comes into use; the database has it before the folder says so.
"""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.plans import texts
from bot.plans.folders import SHIPPED_PLANS
from knowledge.plan.plan import Plan, load_plan
from knowledge.plan.review import PLAN_FILE, Unclear, mark_reviewed, unclear_places, with_mark
from storage.change import Change
from storage.plans.use import Chosen, digest_of, use_plan

# Other files that somebody put beside a plan are no part of it.
ENDINGS = (".toml", ".txt", ".jsonl", ".md")


class ActivationRefused(Exception):
    """A plan that cannot come into use; the message is one Vietnamese sentence.

    `unclear` are the places that somebody has yet to look at.
    """

    def __init__(self, message: str, unclear: tuple[Unclear, ...] = ()) -> None:
        super().__init__(message)
        self.unclear = unclear


def put_into_use(change: Change, plan: Plan, seen: Chosen | None = None) -> None:
    """Choose the plan, and keep its content when it is the office's own.

    Raises ActivationRefused, or PlansMoved when what was `seen` is no longer so. The folder is
    marked by `mark_folder` when the change is done.
    """
    use_plan(change, plan.id, content(plan), seen)


def content(plan: Plan) -> Mapping[str, str] | None:
    """The plan's files as they come into use, by name; None for one that ships with the program.

    Raises ActivationRefused.
    """
    unclear = unclear_places(plan.folder)
    if unclear:
        raise ActivationRefused(texts.not_clear(places=len(unclear)), unclear)
    if plan.folder.is_relative_to(SHIPPED_PLANS):
        return None
    try:
        files = files_of(plan.folder)
    except (OSError, UnicodeDecodeError):
        raise ActivationRefused(texts.NOT_READABLE) from None
    return {**files, PLAN_FILE: with_mark(files[PLAN_FILE], reviewed=True)}


def as_in_use(plan: Plan) -> Plan:
    """The plan as it will be when it is a draft no more. Raises ActivationRefused, PlanError.

    Its `folder` is gone when this returns.
    """
    files = content(plan)
    if files is None:
        return plan
    with TemporaryDirectory() as place:
        folder = Path(place) / plan.id
        write_files(folder, files)
        return load_plan(folder)


def digest_in_use(plan: Plan) -> str:
    """What names the plan's content as it would come into use. Raises ActivationRefused."""
    files = content(plan)
    return digest_of(files) if files is not None else ""


def mark_folder(plan: Plan, *, reviewed: bool) -> None:
    """Have the folder say whether the plan is a draft; what is in use does not depend on it."""
    # A shipped plan's folder may not be writable, and that of another copy not be here.
    if plan.reviewed != reviewed:
        with suppress(OSError):
            mark_reviewed(plan.folder, reviewed=reviewed)


def write_files(folder: Path, files: Mapping[str, str]) -> None:
    """A folder of these files, its own parents made. Raises OSError."""
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="")


def files_of(folder: Path) -> dict[str, str]:
    """A plan's folder as text by file name. Raises OSError or UnicodeDecodeError."""
    found = (file for ending in ENDINGS for file in folder.rglob(f"[!.]*{ending}"))
    return {
        file.relative_to(folder).as_posix(): file.read_bytes().decode("utf-8-sig")
        for file in sorted(found)
    }
