"""`htx-bot backup FILE`, `restore FILE`, `move` and `keys rotate`."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from os import environ
from pathlib import Path
from typing import Annotated

import typer
from dotenv import dotenv_values
from rich.console import Console
from rich.progress import Progress

from bot.cli import help_texts as helps
from bot.cli.begin import prepared
from bot.clock import Clock
from bot.config import ENV_FILE, ConfigError, Settings
from bot.installation.database import refuse_not_ours
from bot.keep import texts
from bot.keep.archive import opened
from bot.keep.backup import MANUAL, Told, back_up
from bot.keep.deleted import list_file
from bot.keep.move import move
from bot.keep.restore import restore
from bot.keep.rotation import rotate
from storage.privacy.deletions import KEEP_LIST

TARGET = "MOVE_TO"
ENCODING = "utf-8-sig"

keys_cli = typer.Typer(no_args_is_help=True)


@keys_cli.callback()
def keys() -> None:
    """A group, though there is but one command in it."""


@keys_cli.command("rotate", help=helps.KEYS_ROTATE)
def rotate_command() -> None:
    """Put a new master key into use."""
    file = rotate(_prepared("keys rotate"), Clock())
    typer.echo(texts.key_changed(file=str(file)))


def backup_command(
    file: Annotated[Path, typer.Argument(help=texts.BACKUP_FILE)],
) -> None:
    """Write a copy of everything."""
    settings = _prepared("backup")
    refuse_not_ours(settings)
    with _shown(texts.COPYING) as told:
        written = back_up(settings, file, MANUAL, Clock().now(), told)
    # Read back: what is said comes from the file itself.
    with opened(written) as archive:
        rows = sum(archive.manifest.sizes.values())
    typer.echo(texts.copied(file=str(written), rows=rows))


def restore_command(
    file: Annotated[Path, typer.Argument(help=texts.RESTORE_FILE)],
) -> None:
    """Put a copy back."""
    settings = _prepared("restore")
    with _shown(texts.RESTORING) as told:
        done = restore(settings, file, Clock(), told)
    typer.echo(texts.restored(made_at=done.made_at, rows=done.rows))
    for line in texts.done_again(
        chats=done.forgotten, silenced=done.silenced, ownerless=done.ownerless
    ):
        typer.echo(line)
    for line in texts.shut_again(
        pages=done.shut.page_chats, required=done.shut.required, staff=done.shut.staff
    ):
        typer.echo(line)
    if not done.list_known:
        typer.echo(texts.no_list(file=str(list_file(settings).absolute())))
    if not done.list_reaches:
        typer.echo(texts.copy_older_than_list(days=KEEP_LIST.days))
    if done.aside:
        typer.echo(texts.kept_aside(where=", ".join(done.aside)))


def move_command(
    to: Annotated[str | None, typer.Option("--to", help=texts.MOVE_TO)] = None,
) -> None:
    """Move everything to PostgreSQL."""
    settings = _prepared("move")
    there = to or _target()
    with _shown(texts.MOVING) as told:
        done = move(settings, there, Clock(), told)
    where, file = done.where, str(done.file)
    typer.echo(texts.moved(rows=done.rows, tables=done.tables, where=where, file=file))
    if done.key:
        typer.echo(texts.bring_key(key=str(done.key[0]), to=str(done.key[1])))


def _prepared(command: str) -> Settings:
    """The settings of the real data: a rehearsal has nothing to keep; raises ConfigError."""
    settings = prepared()
    if settings.clock_start is not None:
        raise ConfigError((texts.not_rehearsing(command=command),))
    return settings


def _target() -> str:
    """The address with its password where no other user of the machine sees it.

    MOVE_TO in the environment or in .env, else typed unseen, or the first line piped in.
    """
    written = environ.get(TARGET) or dotenv_values(ENV_FILE, encoding=ENCODING).get(TARGET)
    if written:
        return written
    if sys.stdin.isatty():
        return str(typer.prompt(texts.MOVE_ASK, hide_input=True))
    return sys.stdin.readline().strip()


@contextmanager
def _shown(what: str) -> Iterator[Told]:
    """A bar on the operator's screen; nothing where nobody looks."""
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, of: bar.update(task, completed=done, total=of)
