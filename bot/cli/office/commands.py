"""`htx-bot export | units | events`: what the office does from the command line.

The rule: a command reads its settings, does one thing to the store and says it in one line.
"""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli import help_texts as helps
from bot.cli.begin import at_work, beginning, moment
from bot.cli.office import events, exports, texts
from bot.cli.office.units import import_units as reading_in
from bot.installation.database import existing, reading
from handlers.typed.times import read_date

export_cli = typer.Typer(no_args_is_help=True)
units_cli = typer.Typer(no_args_is_help=True)
events_cli = typer.Typer(no_args_is_help=True)
OfPlan = Annotated[str | None, typer.Option("--plan", help=helps.EVENTS_PLAN)]


@export_cli.command("registrations", help=helps.EXPORT_REGISTRATIONS)
def export_registrations(
    file: Annotated[Path, typer.Argument(help=helps.XLSX_OUT)],
    campaign: Annotated[str | None, typer.Option(help=helps.CAMPAIGN)] = None,
    withdrawn: Annotated[bool, typer.Option("--withdrawn", help=helps.WITHDRAWN)] = False,
) -> None:
    """Write the registrations as a spreadsheet or a summary."""
    # Writing, though it only reads the list: the export gets its line in the journal.
    with at_work(existing) as app:
        now = app.clock.now()
        rows, left = exports.export_registrations(
            app.store, app.office(), file, campaign, now, withdrawn
        )
    typer.echo(texts.exported(rows=rows, left=left, file=str(file)))


@export_cli.command("sheet", help=helps.SHEET)
def export_sheet(
    code: Annotated[str, typer.Argument(help=helps.CODE)],
    file: Annotated[Path, typer.Argument(help=helps.DOCX_OUT)],
) -> None:
    """Write one unit's sheet to sign."""
    code = code.strip().upper()
    with at_work(existing) as app:
        exports.export_sheet(app.store, app.office(), code, file, app.clock.now())
    typer.echo(texts.sheet_written(code=code, file=str(file)))


@units_cli.command("import", help=helps.UNITS_IMPORT)
def import_units(
    file: Annotated[Path, typer.Argument(help=helps.SHEET_IN)],
    ground: Annotated[str, typer.Option(help=helps.GROUND)] = "",
) -> None:
    """Read the member register."""
    with at_work(beginning) as app:
        done = reading_in(app.store, file, ground, app.clock.now())
    said = texts.units_imported(added=done.added, updated=done.changed, left_out=done.left_out)
    typer.echo(said)
    if not ground.strip():
        typer.echo(texts.GROUND_MISSING, err=True)


@events_cli.command("list", help=helps.EVENTS_LIST)
def list_events(plan: OfPlan = None) -> None:
    """List the events of the plan of the day, or of another in use."""
    with at_work(reading) as app:
        for line in events.event_lines(app.office(), app.clock.now().date(), plan):
            typer.echo(line)


@events_cli.command("set", help=helps.EVENTS_SET)
def set_event(
    event: Annotated[str, typer.Argument(help=helps.EVENT)],
    day: Annotated[str, typer.Argument(help=helps.DAY)],
    source: Annotated[str | None, typer.Option(help=helps.SOURCE)] = None,
    plan: OfPlan = None,
) -> None:
    """Set or clear an event's date."""
    with at_work(existing) as app:
        now = app.clock.now()
        on = None
        if day != "bo":
            on = read_date(day, now.date()) or moment(day).date()
        typer.echo(events.set_event_date(app.store, app.office(), event, on, source, now, plan))
