"""The command line whole, and its own `htx-bot chat | run | ask | check | reminders`.

The rule: an operator's mistake ends with one clear Vietnamese line and a documented exit code;
never with a stack trace.
"""

import asyncio
import sys
from contextlib import closing
from pathlib import Path
from typing import Annotated, NoReturn

import structlog
import typer
from rich.console import Console

from bot.answers.asking import Question
from bot.app import App, build_app, office_as_set
from bot.cli import ask as answers
from bot.cli import help_texts as helps
from bot.cli import rehearsal, texts
from bot.cli.acts import reading as reading_acts
from bot.cli.chat import TerminalChat, channel_of, read_lines
from bot.cli.checking import find_problems
from bot.cli.keep import backup_command, restore_command
from bot.cli.office.commands import at_work, events_cli, export_cli, moment, prepared, units_cli
from bot.cli.office.staff import staff_cli
from bot.cli.plans.commands import evaluate_command, plan_cli
from bot.clock import Clock
from bot.config import ConfigError, Settings, load_settings
from bot.installation.database import only_one, open_to_chat, reading
from bot.installation.errors import DatabaseBusy, OfficeError
from bot.installation.private import close_to_others, keep_private
from bot.keep import texts as keeping
from bot.keep.nightly import copy_before_migration
from bot.keep.restore import finish_restore
from bot.logs import set_up_logging
from bot.opening import open_doors
from bot.plans.folders import broken_plans, load_office
from bot.service import Service, serve
from bot.troubles_texts import plan_left_out
from handlers.questions.clauses import name_of
from knowledge.plan.plan import PlanError
from storage.store import StoreError

EXIT_WRONG_INPUT = 1
EXIT_SETTINGS = 3
EXIT_PLAN = 4
EXIT_DATABASE = 5
EXIT_BUG = 7

# Typer's own traces can show local variables, and a token may be among them.
cli = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)
cli.add_typer(export_cli, name="export")
cli.add_typer(units_cli, name="units")
cli.add_typer(events_cli, name="events")
cli.add_typer(plan_cli, name="plan")
cli.add_typer(staff_cli, name="staff")
cli.command("backup", help=keeping.BACKUP)(backup_command)
cli.command("restore", help=keeping.RESTORE)(restore_command)
cli.command("evaluate", help=helps.EVALUATE)(evaluate_command)
log = structlog.get_logger(__name__)


def main() -> NoReturn:
    """The entry point: runs a command and turns known failures into one line and an exit code."""
    _speak_utf8()
    # Before anything can make a file.
    keep_private()
    # Until the command has read the level from its settings.
    set_up_logging("ERROR")
    try:
        cli(standalone_mode=True)
    except ConfigError as error:
        _fail("\n".join(error.problems), EXIT_SETTINGS)
    except PlanError as error:
        lines = (texts.plan_bad(folder=error.folder.name, problem=p) for p in error.problems)
        _fail("\n".join(lines), EXIT_PLAN)
    except StoreError as error:
        _fail(texts.store_bad(code=error.code, detail=str(error)), EXIT_DATABASE)
    # Before OfficeError, of which it is a kind.
    except DatabaseBusy as error:
        _fail(str(error), EXIT_DATABASE)
    except OfficeError as error:
        _fail(str(error), EXIT_WRONG_INPUT)
    # A bug of ours: its traceback goes through the log, where tokens and numbers are masked.
    except Exception:
        log.exception("unexpected")
        _fail(texts.UNEXPECTED, EXIT_BUG)
    raise SystemExit(0)


def _speak_utf8() -> None:
    """Windows consoles and pipes default to a code page without Vietnamese letters."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _fail(text: str, code: int) -> NoReturn:
    typer.echo(text, err=True)
    raise SystemExit(code)


@cli.command(help=helps.CHAT)
def chat(
    at: Annotated[str | None, typer.Option(help=helps.CHAT_AT)] = None,
    as_name: Annotated[str, typer.Option("--as", help=helps.CHAT_AS)] = "terminal",
) -> None:
    """Open a conversation in this window."""
    settings = load_settings()
    set_up_logging("ERROR")
    office = load_office(settings.plans_dir)
    clock = Clock(
        rehearsal.start_of(office, settings.clock_start, at if at in (None, "now") else moment(at))
    )
    _tell_left_out(settings)
    with closing(open_to_chat(settings, clock, channel_of(as_name))) as store:
        app = App(settings, clock, store, office)
        app.plans.refresh()
        app.answers.refresh()
        typing = sys.stdin.isatty()
        console = Console()
        talk = TerminalChat(app, as_name, console, echo=not typing)
        talk.say(_chat_head(app))
        if typing:
            talk.say(texts.CHAT_HINT)
            talk.greet()
        talk.run(read_lines(console) if typing else sys.stdin)


def _chat_head(app: App) -> str:
    now, where = app.clock.now(), app.store.place
    if not app.clock.rehearsing:
        return texts.chat_real(now=now, where=where)
    plan = app.base_office.plan_on(now.date())
    return texts.chat_rehearsal(now=now, plan=name_of(plan), where=where)


def _tell_left_out(settings: Settings) -> None:
    """Say which of the office's plans cannot be used; the others can."""
    for error in broken_plans(settings.plans_dir):
        left_out = plan_left_out(plan=error.folder.name, problems=len(error.problems))
        typer.echo(left_out, err=True)


@cli.command(help=helps.RUN)
def run() -> None:
    """Run the pages and the enabled channels until stopped."""
    settings = prepared()
    clock = Clock(settings.clock_start)
    typer.echo(texts.data_at(folder=str(settings.data_dir.resolve())))
    _tell_left_out(settings)
    # Before a file is touched: another program may be at work on them.
    with only_one(settings, clock):
        _make_ready(settings, clock)
        app = build_app(settings, clock)
        with closing(app.store):
            _serve(app)


def _make_ready(settings: Settings, clock: Clock) -> None:
    """Finish what a restore began, close the files to others, and copy what will be migrated."""
    # First: the copy and the file modes are for the database that stands after it.
    finish_restore(settings)
    close_to_others(settings)
    copied = None if clock.rehearsing else copy_before_migration(settings, clock.now())
    if copied:
        typer.echo(keeping.migration_copied(file=str(copied)))


def _serve(app: App) -> None:
    """Until stopped; raises ConfigError when the pages cannot be served."""
    settings = app.settings

    def bound(host: str, port: int) -> None:
        now, rehearsing = app.clock.now(), app.clock.rehearsing
        plan = app.office().plan_on(now.date())
        line = texts.started(
            channels=[one.name for one in app.platforms],
            plan=plan.number or plan.id,
            now=now,
            rehearsing=rehearsing,
        )
        typer.echo(f"{line}\n{texts.page_at(url=f'http://{host}:{port}/')}")

    try:
        asyncio.run(serve(Service(app, open_doors(app), bound)))
    # A group, because the server is one task of several.
    except* OSError as refused:
        why = str(refused.exceptions[0])
        line = texts.port_taken(host=settings.host, port=settings.port, why=why)
        raise ConfigError((line,)) from None


@cli.command(help=helps.ASK)
def ask(
    question: Annotated[str | None, typer.Argument(help=helps.ASK_QUESTION)] = None,
    as_json: Annotated[bool, typer.Option("--json", help=helps.ASK_JSON)] = False,
    batch: Annotated[Path | None, typer.Option(help=helps.ASK_BATCH)] = None,
    plan: Annotated[str | None, typer.Option(help=helps.ASK_PLAN)] = None,
    at: Annotated[str | None, typer.Option(help=helps.ASK_AT)] = None,
) -> None:
    """Ask one question or a file of them."""
    settings = load_settings()
    set_up_logging("ERROR")
    office = office_as_set(settings)
    _tell_left_out(settings)
    clock = Clock(moment(at) if at else settings.clock_start)
    asker = answers.asker(office, clock.now(), plan)
    if question is None and batch is None:
        raise OfficeError(texts.ASK_WHAT)
    rows = answers.read_batch(batch) if batch else [Question(q=question or "")]
    for row in rows:
        typer.echo(answers.line(asker, row) if as_json else asker.text(row))


@cli.command(help=helps.UNDERSTAND)
def understand(
    text: Annotated[str | None, typer.Argument(help=helps.UNDERSTAND_TEXT)] = None,
    at: Annotated[str, typer.Option(help=helps.UNDERSTAND_AT)] = "idle",
    as_json: Annotated[bool, typer.Option("--json", help=helps.ASK_JSON)] = False,
    batch: Annotated[Path | None, typer.Option(help=helps.UNDERSTAND_BATCH)] = None,
) -> None:
    """Print what messages want."""
    if text is None and batch is None:
        raise OfficeError(texts.UNDERSTAND_WHAT)
    place = reading_acts.place_named(at)
    if place is None:
        raise OfficeError(texts.PLACE_UNKNOWN)
    one = [reading_acts.Message(text or "", place)]
    for message in reading_acts.read_messages(batch) if batch else one:
        meant = reading_acts.understood(message)
        typer.echo(reading_acts.as_json(meant) if as_json else f"{meant.act} {meant.slots.said()}")


@cli.command(help=helps.CHECK)
def check() -> None:
    """Validate settings and plans."""
    problems, remarks = find_problems()
    for line in (*problems, *remarks):
        typer.echo(line)
    if problems:
        raise typer.Exit(EXIT_WRONG_INPUT)
    typer.echo(texts.CHECK_OK)


@cli.command(help=helps.REMINDERS)
def reminders(
    start: Annotated[str, typer.Option("--from", help=helps.FROM)],
    end: Annotated[str, typer.Option("--to", help=helps.TO)],
) -> None:
    """List what would be sent."""
    with at_work(reading) as app:
        lines = rehearsal.list_reminders(app, moment(start), moment(end))
    for line in lines or [texts.NOTHING_DUE]:
        typer.echo(line)


if __name__ == "__main__":
    main()
