"""`htx-bot doctor`: everything an operator would look at, one line each with its remedy.

The rule: it asks and looks, and nothing is changed, on the disk or on a platform.
"""

import asyncio
import json
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.cli import help_texts as helps
from bot.cli.checking.command import find_problems
from bot.cli.doctor import texts
from bot.cli.doctor.data import data_found
from bot.cli.doctor.found import Finding, State
from bot.cli.doctor.machine import PROGRAM, disk_found, port_found
from bot.cli.doctor.official import official_found
from bot.cli.doctor.platforms import platforms_found
from bot.cli.doctor.public import public_found
from bot.cli.failures import EXIT_WRONG_INPUT
from bot.clock import Clock
from bot.config import ENV_FILE, ConfigError, Settings, load_settings
from bot.installation.closed import is_there


def doctor(
    as_json: Annotated[bool, typer.Option("--json", help=helps.DOCTOR_JSON)] = False,
) -> None:
    """Look at everything, ask everybody."""
    found = asyncio.run(look())
    if as_json:
        rows = [one.row for one in found]
        typer.echo(json.dumps({"status": worst(found), "found": rows}, ensure_ascii=False))
    else:
        for one in found:
            typer.echo(one.line)
    if worst(found) == "wrong":
        raise typer.Exit(EXIT_WRONG_INPUT)


def worst(found: list[Finding]) -> State:
    """How it stands altogether."""
    states = {one.state for one in found}
    return "wrong" if "wrong" in states else "note" if "note" in states else "ok"


async def look(now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> list[Finding]:
    """Everything that was found; `now` is the machine's clock."""
    problems, remarks = find_problems()
    found = [_settings_file()]
    found += [Finding("check", "wrong", line) for line in problems]
    found += [Finding("check", "note", line.removeprefix(texts.NOTE)) for line in remarks]
    try:
        settings = load_settings()
    except ConfigError:
        return found
    at_port = await asyncio.to_thread(port_found, settings)
    runs = any(one.part == PROGRAM for one in at_port)
    found += [*at_port, *await asyncio.to_thread(public_found, settings, runs=runs)]
    found.append(disk_found(settings.data_dir))
    found += data_found(settings, Clock(settings.clock_start))
    found += await platforms_found(settings, now())
    return [*found, *await official_found(settings, Clock(settings.clock_start))]


def _settings_file() -> Finding:
    file = Path(ENV_FILE).resolve()
    if is_there(file):
        outside = sorted(name for name in os.environ if name.lower() in Settings.model_fields)
        return Finding("settings", "ok", texts.settings_from(file=str(file), outside=outside))
    return Finding("settings", "ok", texts.settings_outside(file=str(file)))
