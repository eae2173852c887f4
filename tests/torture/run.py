"""`python -m tests.torture`: several worlds at once, a progress bar, and the result as a table.

The rule: exit code 1 when a bar is missed.
"""

import asyncio
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from time import monotonic
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from tests.torture import texts
from tests.torture.copies.server import Server, new_database
from tests.torture.copies.tally import copies_lines
from tests.torture.copies.world import CopiesWorld
from tests.torture.storm import Storm
from tests.torture.tally import Line, details, lines
from tests.torture.world import World

EXIT_MISSED = 1
# In place of an address: a server of our own.
WHEEL = "wheel"


def torture_command(
    kills: Annotated[int, typer.Option(min=1, help=texts.HELP_KILLS)] = 500,
    leaders: Annotated[int, typer.Option(min=2, help=texts.HELP_LEADERS)] = 20,
    seed: Annotated[int, typer.Option(help=texts.HELP_SEED)] = 344,
    seconds: Annotated[float, typer.Option(min=1, help=texts.HELP_SECONDS)] = 3600.0,
    worlds: Annotated[int, typer.Option(min=1, help=texts.HELP_WORLDS)] = 2,
    *,
    storm: Annotated[bool, typer.Option("--storm", help=texts.HELP_STORM)] = False,
    copies: Annotated[int, typer.Option(min=0, help=texts.HELP_COPIES)] = 0,
    database: Annotated[str, typer.Option(help=texts.HELP_DATABASE)] = "",
) -> None:
    """Torture the program and print what became of it."""
    console = Console()
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, TimeElapsedColumn(), console=console) as progress:
        task = progress.add_task(texts.PROGRESS, total=kills)
        step = lambda: progress.advance(task)  # noqa: E731
        if copies:
            went = torture_copies(copies, kills, leaders, seed, seconds, step)
        else:
            kind = Storm if storm else World
            went = torture(kills, leaders, seed, seconds, worlds, step, kind, database)
        found, why = asyncio.run(went)
    console.print(as_table(found))
    for line in why:
        console.print(line, markup=False)
    missed = any(line.missed for line in found)
    console.print(texts.FAILED if missed else texts.PASSED)
    raise typer.Exit(EXIT_MISSED if missed else 0)


async def torture(
    kills: int,
    leaders: int,
    seed: int,
    seconds: float,
    worlds: int,
    on_kill: Callable[[], None],
    kind: type[World] = World,
    database: str = "",
) -> tuple[list[Line], list[str]]:
    """The result and, if something is wrong, its details; leaves no file and no process behind."""
    began_s = monotonic()
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name,
        _server(Path(name), database) as address,
    ):
        made = [
            _world(kind, Path(name) / str(n), leaders // worlds, seed + n, on_kill)
            for n in range(worlds)
        ]
        for world in made:
            world.url = new_database(address) if address else None
        async with asyncio.TaskGroup() as tasks:
            for number, world in enumerate(made):
                share = kills // worlds + (number < kills % worlds)
                tasks.create_task(world.run(share, began_s + seconds))
        return lines(made, monotonic() - began_s), details(made)


@contextmanager
def _server(folder: Path, database: str) -> Iterator[str]:
    """The address of the server to use; empty for none."""
    if database != WHEEL:
        yield database
        return
    server = Server(folder / "server")
    try:
        yield server.url
    finally:
        server.close()


async def torture_copies(
    copies: int, kills: int, leaders: int, seed: int, seconds: float, on_kill: Callable[[], None]
) -> tuple[list[Line], list[str]]:
    """The same for several copies on one PostgreSQL, in one world."""
    began_s = monotonic()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        world = CopiesWorld(Path(name), leaders, Random(seed), on_kill, count=copies)
        try:
            await world.run(kills, began_s + seconds)
            found = [*lines([world], monotonic() - began_s), *copies_lines(world)]
            return found, details([world])
        finally:
            world.end()


def _world(
    kind: type[World], folder: Path, leaders: int, seed: int, on_kill: Callable[[], None]
) -> World:
    folder.mkdir()
    return kind(folder, max(2, leaders), Random(seed), on_kill)


def as_table(found: list[Line]) -> Table:
    """The numbers, their bars and whether they hold."""
    name, value, bar, verdict = texts.HEADINGS
    table = Table(name, value, bar, verdict)
    for line in found:
        allowed = "" if line.bar is None else texts.at_most(number=line.bar)
        judged = "" if line.bar is None else texts.BAD if line.missed else texts.GOOD
        table.add_row(line.name, line.value, allowed, judged)
    return table
