"""Putting a plan into use: what must be true of it first, and its content for the database.

The rule: nothing unclear comes into use; the database has it before the folder says so.
"""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from shutil import copytree, rmtree
from tempfile import TemporaryDirectory, mkdtemp

from bot.plans import texts
from bot.plans.folders import SHIPPED_PLANS
from knowledge.plan.plan import Plan, PlanError, load_plan
from knowledge.plan.review import PLAN_FILE, Unclear, mark_reviewed, unclear_places, with_mark
from storage.change import Change
from storage.plans.use import digest_of, use_plan

# Other files that somebody put beside a plan are no part of it.
ENDINGS = (".toml", ".txt", ".jsonl", ".md")


class ActivationRefused(Exception):
    """A plan that cannot come into use; the message is one Vietnamese sentence.

    `unclear` are the places that somebody has yet to look at.
    """

    def __init__(self, message: str, unclear: tuple[Unclear, ...] = ()) -> None:
        super().__init__(message)
        self.unclear = unclear


def put_into_use(change: Change, plan: Plan) -> None:
    """Choose the plan, and keep its content when it is the office's own.

    Raises ActivationRefused. The folder is marked by `mark_folder` when the change is done.
    """
    use_plan(change, plan.id, content(plan), was_draft=not plan.reviewed)


def content(plan: Plan) -> Mapping[str, str] | None:
    """The plan's files as they come into use, by name; None for one that ships with the program.

    Raises ActivationRefused.
    """
    try:
        unclear = unclear_places(plan.folder)
        files = files_of(plan.folder)
        files[PLAN_FILE] = with_mark(files[PLAN_FILE], reviewed=True)
    except (OSError, ValueError, KeyError):
        raise ActivationRefused(texts.NOT_READABLE) from None
    if unclear:
        # Several candidates of one value are one thing to decide.
        places = {
            (each.file, each.what if each.file == PLAN_FILE else each.line) for each in unclear
        }
        raise ActivationRefused(texts.not_clear(places=len(places)), unclear)
    return None if plan.folder.is_relative_to(SHIPPED_PLANS) else files


def as_tried(plan: Plan) -> Plan:
    """The plan as it would be in use, what is still unclear in it left open.

    Raises ActivationRefused. Its `folder` is gone when this returns.
    """
    try:
        files = files_of(plan.folder)
        files[PLAN_FILE] = with_mark(files[PLAN_FILE], reviewed=True)
        return as_in_use(plan, files)
    except (OSError, ValueError, KeyError, PlanError):
        raise ActivationRefused(texts.NOT_READABLE) from None


def as_in_use(plan: Plan, files: Mapping[str, str] | None) -> Plan:
    """The plan as it will be with this content. Raises PlanError.

    Its `folder` is gone when this returns.
    """
    if files is None:
        return plan
    with TemporaryDirectory() as place:
        folder = Path(place) / plan.id
        write_files(folder, files)
        return load_plan(folder)


def digest_in_use(files: Mapping[str, str] | None) -> str:
    """What names a content; empty for a plan that ships."""
    return digest_of(files) if files is not None else ""


def mark_folder(plan: Plan, plans_dir: Path, *, reviewed: bool) -> None:
    """Have the office's own folder say whether the plan is a draft; no other is touched."""
    folder = plans_dir / plan.id
    # What is in use does not depend on it, and on another copy there may be none.
    with suppress(OSError):
        if folder.exists():
            mark_reviewed(folder, reviewed=reviewed)


def write_files(folder: Path, files: Mapping[str, str]) -> None:
    """A folder of these files, its own parents made. Raises OSError."""
    for name, text in files.items():
        file = folder / name
        if not file.resolve().is_relative_to(folder.resolve()):
            raise OSError(f"no file of a plan: {name}")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="")


def put_back(folder: Path, files: Mapping[str, str]) -> None:
    """Have a plan's folder say this again; what else lies in it stays. Raises OSError."""
    with TemporaryDirectory(dir=folder.parent, prefix=".new-") as place:
        new = Path(place) / folder.name
        copytree(folder, new)
        for file in _data_files(new):
            file.unlink()
        write_files(new, files)
        remove(folder)
        new.rename(folder)


def remove(folder: Path) -> None:
    """Take a folder away, at once for whoever reads it meanwhile. Raises OSError."""
    hidden = Path(mkdtemp(dir=folder.parent, prefix=".gone-"))
    folder.rename(hidden / folder.name)
    rmtree(hidden, ignore_errors=True)


def files_of(folder: Path) -> dict[str, str]:
    """A plan's folder as text by file name. Raises OSError or UnicodeDecodeError."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes().decode("utf-8-sig")
        for file in _data_files(folder)
    }


def _data_files(folder: Path) -> list[Path]:
    found = (file for ending in ENDINGS for file in folder.rglob(f"[!.]*{ending}"))
    return sorted(found)
