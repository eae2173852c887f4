"""`htx-bot export | units | events`: what the office does from the command line.

The rule: a command reads its settings, does one thing to the store and says it in one line.
"""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from bot import office
from bot.app import build_app
from bot.config import Settings, load_settings
from bot.logs import set_up_logging
from bot.office import OfficeError
from handlers.read import read_date
from handlers.texts import command_help as helps
from handlers.texts import operator as texts

export_cli = typer.Typer(no_args_is_help=True, help=helps.EXPORT)
units_cli = typer.Typer(no_args_is_help=True, help=helps.UNITS)
events_cli = typer.Typer(no_args_is_help=True, help=helps.EVENTS)


def prepared() -> Settings:
    """The settings, with logging set up by them; raises ConfigError."""
    settings = load_settings()
    set_up_logging(settings.log_level)
    return settings


def moment(text: str) -> datetime:
    """An ISO day or moment; raises OfficeError."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise OfficeError(texts.moment_bad(text=text)) from None


@export_cli.command("registrations", help=helps.EXPORT_REGISTRATIONS)
def export_registrations(
    file: Annotated[Path, typer.Argument(help=helps.XLSX_OUT)],
    campaign: Annotated[str | None, typer.Option(help=helps.CAMPAIGN)] = None,
    withdrawn: Annotated[bool, typer.Option("--withdrawn", help=helps.WITHDRAWN)] = False,
) -> None:
    """Write the registrations as a spreadsheet or a summary."""
    app = build_app(prepared())
    now = app.clock.now()
    rows, left = office.export_registrations(app.store, app.desk(), file, campaign, now, withdrawn)
    typer.echo(texts.exported(rows=rows, left=left, file=str(file)))
    app.store.close()


@export_cli.command("sheet", help=helps.SHEET)
def export_sheet(
    code: Annotated[str, typer.Argument(help=helps.CODE)],
    file: Annotated[Path, typer.Argument(help=helps.DOCX_OUT)],
) -> None:
    """Write one unit's sheet to sign."""
    app = build_app(prepared())
    code = code.strip().upper()
    office.export_sheet(app.store, app.desk(), code, file, app.clock.now())
    typer.echo(texts.sheet_written(code=code, file=str(file)))
    app.store.close()


@units_cli.command("import", help=helps.UNITS_IMPORT)
def import_units(file: Annotated[Path, typer.Argument(help=helps.XLSX_IN)]) -> None:
    """Read the member register."""
    app = build_app(prepared())
    added, updated = office.import_units(app.store, file, app.clock.now())
    typer.echo(texts.units_imported(added=added, updated=updated))
    app.store.close()


@events_cli.command("list", help=helps.EVENTS_LIST)
def list_events() -> None:
    """List the events of the plan of the day."""
    app = build_app(prepared())
    for line in office.event_lines(app.desk(), app.clock.now().date()):
        typer.echo(line)
    app.store.close()


@events_cli.command("set", help=helps.EVENTS_SET)
def set_event(
    event: Annotated[str, typer.Argument(help=helps.EVENT)],
    day: Annotated[str, typer.Argument(help=helps.DAY)],
    source: Annotated[str | None, typer.Option(help=helps.SOURCE)] = None,
) -> None:
    """Set or clear an event's date."""
    app = build_app(prepared())
    now = app.clock.now()
    on = None
    if day != "bo":
        on = read_date(day, now.date()) or moment(day).date()
    typer.echo(office.set_event_date(app.store, app.desk(), event, on, source, now))
    app.store.close()
