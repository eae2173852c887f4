"""The command line: which commands there are, and the way into the one that is called.

The rule: only the command that is called is imported. The whole program is seconds of work, and
a line of help or a mistyped word needs none of it.
"""

import gc
import os
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Annotated, NamedTuple, NoReturn

import typer
from typer.core import TyperOption
from typer.exceptions import TyperException
from typer.main import get_command

from bot import __version__
from bot.cli import help_texts as helps

# Set by the shell that asks what may follow the words typed so far, which stand in one of WORDS.
ASKED = "_HTX_BOT_COMPLETE"
WORDS = ("COMP_WORDS", "_TYPER_COMPLETE_ARGS")


class Command(NamedTuple):
    """What is said of it, and where it is: a function, or a group of commands.

    `first` is said at once, where it takes its time before anything else is.
    """

    help: str
    module: str
    name: str
    first: str = ""


COMMANDS = {
    "backup": Command(helps.BACKUP, "bot.cli.keep", "backup_command"),
    "restore": Command(helps.RESTORE, "bot.cli.keep", "restore_command"),
    "move": Command(helps.MOVE, "bot.cli.keep", "move_command"),
    "keys": Command(helps.KEYS, "bot.cli.keep", "keys_cli"),
    "evaluate": Command(helps.EVALUATE, "bot.cli.plans.commands", "evaluate_command"),
    "chat": Command(helps.CHAT, "bot.cli.chat", "chat"),
    "demo": Command(helps.DEMO, "bot.cli.demo", "demo", helps.DEMO_FIRST),
    "run": Command(helps.RUN, "bot.cli.running", "run"),
    "ask": Command(helps.ASK, "bot.cli.ask", "ask"),
    "understand": Command(helps.UNDERSTAND, "bot.cli.acts.reading", "understand"),
    "check": Command(helps.CHECK, "bot.cli.checking.command", "check"),
    "doctor": Command(helps.DOCTOR, "bot.cli.doctor.command", "doctor"),
    "reminders": Command(helps.REMINDERS, "bot.cli.rehearsal", "reminders"),
    "export": Command(helps.EXPORT, "bot.cli.office.commands", "export_cli"),
    "units": Command(helps.UNITS, "bot.cli.office.commands", "units_cli"),
    "events": Command(helps.EVENTS, "bot.cli.office.commands", "events_cli"),
    "plan": Command(helps.PLAN, "bot.cli.plans.commands", "plan_cli"),
    "staff": Command(helps.STAFF, "bot.cli.office.staff", "staff_cli"),
}


def main() -> NoReturn:
    """The entry point: runs a command and turns known failures into one line and an exit code."""
    _speak_utf8()
    called = next((word for word in _typed()[1:] if not word.startswith("-")), None)
    try:
        if called in COMMANDS:
            if "--help" not in _typed() and (first := COMMANDS[called].first):
                typer.echo(first, err=True)
            _set_up_logging()
        cli = command_line(called)
        # From now on nothing this process makes can be read by others.
        os.umask(0o077)
        code = _run(cli)
    except TyperException as error:
        from bot.cli import usage

        typer.echo(usage.told(error), err=True)
        raise SystemExit(usage.EXIT_USAGE) from None
    # Every kind: which line and which code it ends with is told below.
    except Exception as error:  # noqa: BLE001
        # Only now, as what a command can fail with is known to half of the program.
        from bot.cli.failures import told

        line, code = told(error)
        typer.echo(line, err=True)
        raise SystemExit(code) from None
    raise SystemExit(code)


def command_line(called: str | None) -> typer.Typer:
    """All commands by name, `called` with its options and what it does."""
    # Typer's own traces can show local variables, and a token may be among them.
    cli = typer.Typer(no_args_is_help=True, pretty_exceptions_enable=False)
    cli.callback(help=helps.PROGRAM)(_before_commands)
    for name, command in COMMANDS.items():
        found = _opened(command) if name == called else _not_called
        if isinstance(found, typer.Typer):
            cli.add_typer(found, name=name, help=command.help)
        else:
            cli.command(name, help=command.help)(found)
    return cli


def _run(cli: typer.Typer) -> int:
    """The exit code; raises what the command line or the command fails with."""
    command = get_command(cli)
    for option in command.params:
        # Typer's own options, told like ours.
        if isinstance(option, TyperOption) and option.name in helps.COMPLETION:
            option.help = helps.COMPLETION[option.name]
    return command(standalone_mode=False) or 0


def _typed() -> list[str]:
    """The words of the command line; where a shell asks how they may go on, those so far."""
    if ASKED not in os.environ:
        return sys.argv
    return next((os.environ[name].split() for name in WORDS if name in os.environ), [])


def _tell_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"htx-bot {__version__}")
        raise typer.Exit


def _before_commands(
    _version: Annotated[
        bool,
        typer.Option("--version", help=helps.VERSION, callback=_tell_version, is_eager=True),
    ] = False,
) -> None:
    """What may stand before a command."""


def _opened(command: Command) -> typer.Typer | Callable[..., None]:
    # What is imported stays: to look through it for garbage again and again is a sixth of a start.
    gc.disable()
    found: typer.Typer | Callable[..., None]
    found = getattr(import_module(command.module), command.name)
    gc.enable()
    return found


def _set_up_logging() -> None:
    """Until the command has read the level from its settings."""
    # Its library is as much work as a whole line of help, which logs nothing.
    from bot.logs import set_up_logging

    set_up_logging("ERROR")


def _not_called() -> None:
    """In the place of a command of which only the name is needed."""


def _speak_utf8() -> None:
    """Windows consoles and pipes default to a code page without Vietnamese letters."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    main()
