"""What `htx-bot check` finds wrong with the settings, the plans and the database.

The rule: looking changes nothing: no folder, no file, no table.
"""

from collections.abc import Iterator
from pathlib import Path

import typer

from bot.channels.registry import opened
from bot.cli import texts
from bot.cli.checking.contact import contact_remarks
from bot.cli.checking.log_file import log_problems
from bot.cli.checking.risks import risks
from bot.cli.checking.store_texts import store_bad
from bot.cli.checking.texts import rehearsing
from bot.cli.failures import EXIT_WRONG_INPUT
from bot.clock import Clock, local
from bot.config import DATA, ENV_FILE, ConfigError, Settings, load_settings
from bot.installation.closed import Place, closed, for_another
from bot.installation.database import REHEARSAL_FILE, closed_to_write, reading
from bot.installation.earlier import webhook_secret
from bot.installation.keys import key_problems, key_remarks
from bot.installation.private import open_to_others
from bot.installation.slips import mistakes
from bot.installation.slips import remarks as slips
from bot.installation.texts import WEBHOOK_SECRET_LEFT
from bot.keep.swap import ASIDE, BESIDE
from bot.plans.folders import SHIPPED_PLANS
from bot.troubles_texts import plan_left_out, shipped_plan_broken
from handlers.turn.texts import clock_text
from knowledge.plan.plan import PlanError, plan_folders, read_plans
from storage.store import StoreError


def check() -> None:
    """Validate settings and plans."""
    problems, remarks = find_problems()
    for line in (*problems, *remarks):
        typer.echo(line)
    if problems:
        raise typer.Exit(EXIT_WRONG_INPUT)
    # Whoever reads the last line only shall not miss what stands above it.
    typer.echo(texts.CHECK_NOTED if remarks else texts.CHECK_OK)


def find_problems() -> tuple[list[str], list[str]]:
    """Everything that must be mended before the program works, and what should be known."""
    problems: list[str] = []
    try:
        settings = load_settings()
    except ConfigError as error:
        return list(dict.fromkeys((*error.problems, *_beside(error)))), []
    problems += mistakes(settings)
    problems += [*plan_problems(settings.plans_dir), *key_problems(settings)]
    problems += log_problems(settings.log_file)
    no_writing = closed_to_write(settings)
    problems += no_writing
    remarks = [*_rehearsal(settings)]
    remarks += [*for_another(settings.data_dir, Path(ENV_FILE)), *slips(settings), *risks(settings)]
    remarks += [WEBHOOK_SECRET_LEFT] if webhook_secret() else []
    remarks += key_remarks(settings)
    remarks += [texts.aside_left(file=str(path)) for path in kept_aside(settings)]
    remarks += [texts.open_to_others(file=str(path)) for path in left_open(settings)]
    remarks += contact_remarks(settings)
    wrong = store_problem(settings)
    if wrong is not None and not no_writing:
        if wrong.code == "needs-upgrade":
            # `run` does it by itself.
            remarks.append(texts.WILL_UPGRADE)
        else:
            problems.append(store_bad(code=wrong.code, detail=str(wrong)))
    return problems, remarks


def _beside(error: ConfigError) -> list[str]:
    """What else is wrong beside these settings, told at once.

    Where data and key are may have been in the lines that are wrong: they wait for the next time.
    """
    others = error.others
    # Without settings the plans are where they are by default.
    folder = others.plans_dir if others else Path(DATA, "plans")
    found = [*mistakes(others), *plan_problems(folder)]
    return [*found, *closed(others.places), *log_problems(others.log_file)] if others else found


def _rehearsal(settings: Settings) -> Iterator[str]:
    """A pretended clock: nothing of what people say reaches the real data."""
    # With live tokens it is among the risks, of which `run` tells as well.
    if settings.clock_start is not None and not opened(settings):
        at = clock_text(local(settings.clock_start))
        yield rehearsing(at=at, file=str(settings.data_dir / REHEARSAL_FILE))


def kept_aside(settings: Settings) -> list[Path]:
    """Databases of before a restore: whoever deletes everything later still stands in them."""
    file = Path(settings.database_url.removeprefix("sqlite:///"))
    if str(file) == settings.database_url or not file.parent.is_dir():
        return []
    beside = (one for one in file.parent.iterdir() if one.name.startswith(f"{file.name}{ASIDE}"))
    return sorted(one for one in beside if not one.name.endswith(BESIDE))


def left_open(settings: Settings) -> list[Path]:
    """What other accounts of the machine can read."""
    try:
        return open_to_others(settings)
    except (OSError, StoreError):
        # The database's own problem tells it.
        return []


def plan_problems(plans_dir: Path) -> list[str]:
    """One line for each plan folder that cannot be used."""
    if closed([Place("PLANS_DIR", plans_dir, plans_dir)]):
        # Told with the settings.
        return []
    if not plan_folders(SHIPPED_PLANS, plans_dir):
        return [texts.NO_PLANS]
    _, broken = read_plans(SHIPPED_PLANS, plans_dir)
    return [_told(error) for error in broken]


def _told(error: PlanError) -> str:
    say = shipped_plan_broken if error.folder.parent == SHIPPED_PLANS else plan_left_out
    return say(folder=error.folder, problems=error.problems)


def store_problem(settings: Settings) -> StoreError | None:
    """Why `run` could not use the database as it is; None when nothing is known against it."""
    clock = Clock(settings.clock_start)
    try:
        with reading(settings, clock):
            return None
    except StoreError as error:
        return error
