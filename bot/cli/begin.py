"""How a command begins: its settings, and the application around the database it needs.

The rule: settings are read before anything is opened, and raise ConfigError with all problems.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime, time
from pathlib import Path

import typer

from bot.app import App
from bot.cli import texts
from bot.cli.checking.log_file import log_problems
from bot.clock import Clock
from bot.config import ENV_FILE, ConfigError, Settings, load_settings
from bot.installation.closed import for_another
from bot.installation.closed_texts import reason
from bot.installation.database import is_new, writing
from bot.installation.earlier import earlier_secrets
from bot.installation.errors import OfficeError
from bot.installation.keys import kept_masters
from bot.installation.slips import mistakes, remarks
from bot.logs import set_up_logging
from bot.plans.folders import broken_plans, list_office
from bot.plans.in_use import laid_out_aside
from bot.troubles_texts import plan_left_out
from handlers.typed.times import read_date
from storage.store import Store

Opening = Callable[[Settings, Clock], AbstractContextManager[Store]]


def prepared(*, keeping_log: bool = False) -> Settings:
    """The settings, with logging set up by them; raises ConfigError."""
    settings = load_settings()
    try:
        # `run` alone has a file: two programs that turn one over lose lines.
        file = settings.log_file if keeping_log else None
        set_up_logging(settings.log_level, settings.log_format, file, known_secrets(settings))
    except OSError as error:
        lines = log_problems(settings.log_file) or [texts.log_unwritable(why=reason(error))]
        raise ConfigError(tuple(lines)) from None
    for line in for_another(settings.data_dir, Path(ENV_FILE)):
        typer.echo(line, err=True)
    return settings


def known_secrets(settings: Settings) -> tuple[str, ...]:
    """What no line of the log may hold: secret settings, the master keys and those of before."""
    return (*settings.secrets, *kept_masters(settings), *earlier_secrets(settings))


@contextmanager
def at_work(opening: Opening) -> Iterator[App]:
    """The application for one command, its database opened for `writing` or for `reading`."""
    settings = prepared()
    clock = Clock(settings.clock_start)
    with opening(settings, clock) as store, laid_out_aside(store) as laid_out:
        office = list_office(settings.plans_dir, laid_out)
        yield App(settings, clock, store, office)


@contextmanager
def beginning(settings: Settings, clock: Clock) -> Iterator[Store]:
    """The database for a command that may be the first; where it makes one, it says so."""
    made = is_new(settings, clock)
    with writing(settings, clock) as store:
        yield store
        place = store.place
    if made:
        typer.echo(texts.database_made(where=place), err=True)


def tell_slips(settings: Settings) -> None:
    """Say which settings have no effect, or another one than was meant."""
    for line in (*mistakes(settings), *remarks(settings)):
        typer.echo(line, err=True)


def tell_left_out(settings: Settings) -> None:
    """Say which of the office's plans cannot be used; the others can."""
    for error in broken_plans(settings.plans_dir):
        typer.echo(plan_left_out(folder=error.folder, problems=error.problems), err=True)


def moment(text: str) -> datetime:
    """An ISO day or moment, or a day as people write it; raises OfficeError."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        day = read_date(text, Clock().now().date())
    if day is None:
        raise OfficeError(texts.moment_bad(text=text))
    return datetime.combine(day, time.min)
