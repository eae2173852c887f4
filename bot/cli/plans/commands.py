"""`htx-bot plan …` and `htx-bot evaluate`: the plan's life and its measured accuracy."""

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress

from bot.cli import help_texts as helps
from bot.cli import texts as cli_texts
from bot.cli.acts.measuring import PARTS, measure_acts
from bot.cli.begin import beginning
from bot.cli.plans import texts
from bot.cli.plans.accuracy import below_floor, measure, read_rows
from bot.cli.plans.accuracy_table import as_figures, show
from bot.clock import Clock
from bot.config import load_settings
from bot.installation.database import reading
from bot.installation.errors import COMMAND_LINE, OfficeError
from bot.plans import texts as import_texts
from bot.plans.activation import ActivationRefused, mark_folder, put_into_use
from bot.plans.folders import SHIPPED_PLANS, broken_plans, usable_plans
from bot.plans.importing import (
    diff_plans,
    diff_summary,
    import_plan,
    plan_json,
)
from bot.plans.in_use import laid_out_aside
from bot.plans.learned.learned import NotLearned, fitted
from bot.plans.refused import ImportRefused
from bot.troubles_texts import plan_left_out
from handlers.turn.turn import Office
from knowledge.plan.plan import Plan, PlanError, load_plan, plan_folders
from knowledge.plan.review import Unclear, unclear_places
from storage.plans.use import use_plan

plan_cli = typer.Typer(no_args_is_help=True)
PlanId = Annotated[str, typer.Argument(help=helps.PLAN_WHICH)]

# In place of a plan's id.
BY_CALENDAR = "lich"


@plan_cli.command("import", help=helps.PLAN_IMPORT)
def import_command(
    file: Annotated[Path, typer.Argument(help=helps.PLAN_FILE)],
    plan_id: Annotated[str | None, typer.Option("--id", help=helps.PLAN_ID)] = None,
) -> None:
    """Read a document into a new plan folder; the new plan's id is the last line."""
    settings = load_settings()
    root, today = settings.plans_dir, Clock(settings.clock_start).now().date()
    console = Console(stderr=True)
    try:
        # On a file or pipe a bar would only leave empty lines around the one that matters.
        hidden = not console.is_terminal
        with Progress(console=console, transient=True, disable=hidden) as progress:
            task = progress.add_task(import_texts.STEPS["read"], total=1.0)
            new_id = import_plan(
                file,
                root,
                plan_id,
                lambda step, done: progress.update(task, description=step, completed=done),
                today=today,
            )
    except ImportRefused as error:
        how = (texts.HOW_TO_RECOGNISE,) if error.recognisable else ()
        raise OfficeError("\n".join((str(error), *how))) from error
    folder = root / new_id
    typer.echo(texts.imported(folder=str(folder), review=str(folder / "XEM-LAI.md")))
    typer.echo(new_id)


@plan_cli.command("show", help=helps.PLAN_SHOW)
def show_command(
    plan_id: PlanId,
    as_json: Annotated[bool, typer.Option("--json", help=helps.PLAN_SHOW_JSON)] = False,
) -> None:
    """Show what a plan folder holds."""
    with _looked_at() as folders:
        folder = _folder(plan_id, folders)
        if as_json:
            typer.echo(plan_json(folder))
            return
        plan = load_plan(folder)
    typer.echo(_line(plan, active=False).strip())
    for section in plan.sections.values():
        typer.echo(f"[{section.id}] {section.text}")


@plan_cli.command("list", help=helps.PLAN_LIST)
def list_command() -> None:
    """List the plans; the active one is marked."""
    settings = load_settings()
    clock = Clock(settings.clock_start)
    with reading(settings, clock) as store, laid_out_aside(store) as laid_out:
        known = usable_plans(settings.plans_dir, laid_out)
        standing = store.plans.standing()
    office = Office(known, {}, (), {}, active=standing.active, closed=standing.closed)
    active = office.plan_on(clock.now().date())
    for plan in known:
        typer.echo(_line(plan, active=plan is active))
    for error in broken_plans(settings.plans_dir):
        typer.echo(plan_left_out(folder=error.folder, problems=error.problems))


@plan_cli.command("check", help=helps.PLAN_CHECK)
def check_command(plan_id: Annotated[str | None, typer.Argument()] = None) -> None:
    """Load one plan or all, and learn its questions; problems are printed, exit 1 if any."""
    folders = _folders() if plan_id is None else [_folder(plan_id, _folders())]
    failed = False
    for folder in folders:
        try:
            _learn(load_plan(folder))
            unclear = _lines(folder.name, unclear_places(folder))
            failed = failed or bool(unclear)
            for line in unclear or [texts.plan_good(plan=folder.name)]:
                typer.echo(line)
        except PlanError as error:
            failed = True
            for problem in error.problems:
                typer.echo(cli_texts.plan_bad(folder=folder.name, problem=problem))
    if failed:
        raise typer.Exit(1)


@plan_cli.command("activate", help=helps.PLAN_ACTIVATE)
def activate_command(plan_id: PlanId) -> None:
    """Choose the plan that answers and registers; the calendar chooses again with "lich".

    A plan with something unclear in it is refused; a clean one is no draft any more.
    """
    chosen = None if plan_id == BY_CALENDAR else find(plan_id)
    settings = load_settings()
    clock = Clock(settings.clock_start)
    with beginning(settings, clock) as store, store.change(COMMAND_LINE, clock.now()) as change:
        try:
            put_into_use(change, chosen) if chosen else use_plan(change, None)
        except ActivationRefused as refused:
            raise OfficeError("\n".join(_lines(plan_id, refused.unclear)) or str(refused)) from None
    if chosen:
        mark_folder(chosen, settings.plans_dir, reviewed=True)
    typer.echo(texts.plan_activated(plan=chosen.id if chosen else None))


@plan_cli.command("diff", help=helps.PLAN_DIFF)
def diff_command(older: PlanId, newer: PlanId) -> None:
    """Compare two plans section by section."""
    with _looked_at() as folders:
        compared = diff_plans(
            *(load_plan(_folder(each, folders)).folder for each in (older, newer))
        )
    typer.echo(diff_summary(compared))


def evaluate_command(
    file: Annotated[Path | None, typer.Argument(help=helps.EVALUATE_FILE)] = None,
    as_json: Annotated[bool, typer.Option("--json", help=helps.PLAN_SHOW_JSON)] = False,
    plan: Annotated[str | None, typer.Option(help=helps.ASK_PLAN)] = None,
    leave: Annotated[int, typer.Option(help=helps.EVALUATE_LEAVE)] = 0,
    floor: Annotated[bool, typer.Option("--floor", help=helps.EVALUATE_FLOOR)] = False,
    acts: Annotated[bool, typer.Option("--acts", help=helps.EVALUATE_ACTS)] = False,
) -> None:
    """Print the published figures, by kind, beside plain rankers; the worst questions last."""
    if acts:
        _show_acts()
        return
    known = plans()
    chosen = find(plan) if plan else next((one for one in known if one.reviewed), known[0])
    report = measure(chosen, load_settings().plans_dir, read_rows(chosen, file), leave)
    if as_json:
        typer.echo(json.dumps(as_figures(report), ensure_ascii=False))
    else:
        show(report)
    problems = below_floor(chosen, report) if floor else []
    for problem in problems:
        typer.echo(problem, err=True)
    if problems:
        raise typer.Exit(1)


def _show_acts() -> None:
    """The figures of the reader of acts, each example left out once."""
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("", total=PARTS)
        report = measure_acts(lambda part: progress.update(task, completed=part + 1))
    for act, (right, of) in report.by_act.items():
        typer.echo(texts.act_line(act=act, right=right, of=of))
    total = texts.acts_measured(examples=report.examples, right=report.percent, doing=report.doing)
    typer.echo(total)


def _learn(plan: Plan) -> None:
    """Learn the plan now, not at the next start; some seconds when its data changed."""
    console = Console(stderr=True)
    if not console.is_terminal:
        typer.echo(import_texts.STEPS["learn"], err=True)
    with console.status(import_texts.STEPS["learn"]):
        try:
            fitted(plan, load_settings().plans_dir)
        except NotLearned as error:
            raise PlanError(plan.folder, (str(error),)) from None


def plans() -> tuple[Plan, ...]:
    """All plans in use, newest first."""
    return usable_plans(load_settings().plans_dir)


def find(plan_id: str) -> Plan:
    """A plan by id; raises OfficeError naming the known ones."""
    return load_plan(_folder(plan_id, _folders()))


def _lines(plan_id: str, unclear: Iterable[Unclear]) -> list[str]:
    """One line for each place that somebody has yet to look at."""
    return [
        texts.still_unclear(plan=plan_id, file=each.file, line=each.line, what=each.what)
        for each in unclear
    ]


@contextmanager
def _looked_at() -> Iterator[list[Path]]:
    """The folders of all plans, and of those that only the database holds as they are in use."""
    settings = load_settings()
    clock = Clock(settings.clock_start)
    with reading(settings, clock) as store, laid_out_aside(store) as laid_out:
        folders = _folders()
        own = {folder.name for folder in folders}
        yield [*folders, *(folder for folder in laid_out if folder.name not in own)]


def _folder(plan_id: str, folders: Sequence[Path]) -> Path:
    for folder in folders:
        if folder.name == plan_id:
            return folder
    known = ", ".join(folder.name for folder in folders)
    raise OfficeError(cli_texts.plan_unknown(plan=plan_id, known=known))


def _folders() -> list[Path]:
    return plan_folders(SHIPPED_PLANS, load_settings().plans_dir)


def _line(plan: Plan, *, active: bool) -> str:
    return texts.plan_line(
        plan=plan.id,
        number=plan.number,
        days=(plan.date, plan.period.start, plan.period.end),
        sections=len(plan.sections),
        active=active,
        draft=not plan.reviewed,
    )
