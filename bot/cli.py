"""The command line: `htx-bot chat | run | ask | check | reminders | export | units | events`.

The rule: an operator's mistake ends with one clear Vietnamese line and a documented exit code;
never with a stack trace.
"""

import asyncio
import sys
from pathlib import Path
from typing import Annotated, NoReturn

import structlog
import typer
from rich.console import Console

from bot import answers, rehearsal
from bot.app import App, build_app, load_desk
from bot.channels.base import ChannelStopped
from bot.chat import Chat, read_lines
from bot.clock import Clock
from bot.config import ConfigError, load_settings
from bot.keys import key_problems
from bot.logs import set_up_logging
from bot.office import OfficeError
from bot.office_commands import events_cli, export_cli, moment, prepared, units_cli
from bot.opening import enabled, open_doors
from bot.plans.commands import evaluate_command, plan_cli
from bot.service import Service, serve
from bot.staff_commands import staff_cli
from bot.torture.run import torture_command
from handlers.texts import citing
from handlers.texts import command_help as helps
from handlers.texts import operator as texts
from handlers.texts import torture as torture_texts
from knowledge.plan import PlanError
from storage.store import StoreError

EXIT_WRONG_INPUT = 1
EXIT_SETTINGS = 3
EXIT_PLAN = 4
EXIT_DATABASE = 5
EXIT_CHANNEL = 6
EXIT_BUG = 7

cli = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)
cli.add_typer(export_cli, name="export")
cli.add_typer(units_cli, name="units")
cli.add_typer(events_cli, name="events")
cli.add_typer(plan_cli, name="plan")
cli.add_typer(staff_cli, name="staff")
cli.command("evaluate", help=helps.EVALUATE)(evaluate_command)
cli.command("torture", help=torture_texts.HELP)(torture_command)
log = structlog.get_logger(__name__)


def main() -> NoReturn:
    """The entry point: runs a command and turns known failures into one line and an exit code."""
    _speak_utf8()
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
    except ChannelStopped as error:
        _fail(str(error), EXIT_CHANNEL)
    except OfficeError as error:
        _fail(str(error), EXIT_WRONG_INPUT)
    except Exception:
        # A bug of ours: its traceback goes through the log, where tokens and numbers are masked.
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
    desk = load_desk(settings.plans_dir)
    start = rehearsal.start_of(
        desk, settings.clock_start, at if at in (None, "now") else moment(at)
    )
    app = build_app(settings, Clock(start), desk)
    typing = sys.stdin.isatty()
    console = Console()
    talk = Chat(app, as_name, console, echo=not typing)
    talk.say(_chat_head(app))
    if typing:
        talk.say(texts.CHAT_HINT)
        talk.greet()
    talk.run(read_lines(console) if typing else sys.stdin)
    app.store.close()


def _chat_head(app: App) -> str:
    now = app.clock.now()
    if not app.clock.rehearsing:
        return texts.chat_real(now=now)
    plan = app.base_desk.plan_on(now.date())
    return texts.chat_rehearsal(now=now, plan=citing.plan_name(number=plan.number, day=plan.date))


@cli.command(help=helps.RUN)
def run() -> None:
    """Run the pages and the enabled channels until stopped."""
    app = build_app(prepared())
    doors = open_doors(app)

    def bound(host: str, port: int) -> None:
        now, rehearsing = app.clock.now(), app.clock.rehearsing
        plan = app.desk().plan_on(now.date()).number
        names = enabled(app.settings)
        line = texts.started(channels=names, plan=plan, now=now, rehearsing=rehearsing)
        typer.echo(f"{line}\n{texts.page_at(url=f'http://{host}:{port}/')}")

    try:
        asyncio.run(serve(Service(app, doors, bound)))
    except* ChannelStopped as stopped:
        raise stopped.exceptions[0] from None
    except* OSError as refused:
        host, port = app.settings.host, app.settings.port
        why = str(refused.exceptions[0])
        raise ConfigError((texts.port_taken(host=host, port=port, why=why),)) from None
    finally:
        app.store.close()


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
    desk = load_desk(settings.plans_dir)
    clock = Clock(moment(at) if at else settings.clock_start)
    asker = answers.Asker(desk, clock.now(), plan)
    if question is None and batch is None:
        raise OfficeError(texts.ASK_WHAT)
    rows = answers.read_batch(batch) if batch else [answers.Question(q=question or "")]
    for row in rows:
        typer.echo(asker.line(row) if as_json else asker.text(row))


@cli.command(help=helps.CHECK)
def check() -> None:
    """Validate settings and plans."""
    problems: list[str] = []
    settings = None
    try:
        settings = load_settings()
    except ConfigError as error:
        problems += error.problems
    problems += rehearsal.plan_problems(settings.plans_dir if settings else Path("data/plans"))
    if settings:
        problems += rehearsal.store_problems(settings.database_url)
        problems += key_problems(settings)
    for problem in problems:
        typer.echo(problem)
    if problems:
        raise typer.Exit(EXIT_WRONG_INPUT)
    typer.echo(texts.CHECK_OK)


@cli.command(help=helps.REMINDERS)
def reminders(
    start: Annotated[str, typer.Option("--from", help=helps.FROM)],
    end: Annotated[str, typer.Option("--to", help=helps.TO)],
) -> None:
    """List what would be sent."""
    app = build_app(prepared())
    lines = rehearsal.list_reminders(app, moment(start), moment(end))
    for line in lines or [texts.NOTHING_DUE]:
        typer.echo(line)
    app.store.close()


if __name__ == "__main__":
    main()
