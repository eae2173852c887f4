"""`htx-bot run`: the pages and the enabled channels until stopped."""

import gc
from contextlib import closing

import structlog
import typer

from bot.app import App, build_app
from bot.cli import texts
from bot.cli.begin import prepared, tell_slips
from bot.cli.checking.risks import risks
from bot.cli.serving import run_service
from bot.clock import Clock
from bot.config import ConfigError, Settings
from bot.installation.database import only_one, refuse_not_ours
from bot.installation.earlier import webhook_secret
from bot.installation.private import close_to_others
from bot.installation.texts import WEBHOOK_SECRET_LEFT
from bot.keep import texts as keeping
from bot.keep.nightly import copy_before_migration
from bot.keep.restore import finish_restore
from bot.keep.rotation import finish_rotation
from bot.opening import open_doors
from bot.service import Service

log = structlog.get_logger(__name__)

# How many more things are made than are gone when it looks; 64 answers leave some 3,000.
LOOK_EVERY = 10_000


def run() -> None:
    """Run the pages and the enabled channels until stopped."""
    settings = prepared(keeping_log=True)
    clock = Clock(settings.clock_start)
    typer.echo(texts.data_at(folder=str(settings.data_dir.resolve())))
    if webhook_secret():
        typer.echo(WEBHOOK_SECRET_LEFT, err=True)
    tell_slips(settings)
    for line in risks(settings):
        typer.echo(line, err=True)
    # Before a file is touched: another program may be at work on them.
    with only_one(settings, clock):
        _make_ready(settings, clock)
        app = build_app(settings, clock)
        with closing(app.store):
            _serve(app)


def _make_ready(settings: Settings, clock: Clock) -> None:
    """Finish what was begun, close the files to others, and copy what will be migrated."""
    # First: the copy and the file modes are for the database that stands after it.
    finish_restore(settings)
    finish_rotation(settings, Clock())
    if not clock.rehearsing:
        # A copy would hold the wrong key.
        refuse_not_ours(settings)
    close_to_others(settings)
    copied = None if clock.rehearsing else copy_before_migration(settings, clock.now())
    if copied:
        typer.echo(keeping.migration_copied(file=str(copied)))


def _serve(app: App) -> None:
    """Until stopped; raises ConfigError when the pages cannot be served."""
    settings = app.settings
    # Not when the pages are bound: a database that is gone by then must not end what serves them.
    plan = app.office().plan_on(app.clock.now().date())

    def bound(host: str, port: int) -> None:
        now, rehearsing = app.clock.now(), app.clock.rehearsing
        line = texts.started(
            channels=[one.name for one in app.platforms],
            plan=plan.number or plan.id,
            now=now,
            rehearsing=rehearsing,
        )
        public = str(settings.public_url or "")
        page = texts.page_at(public=public, url=f"http://{host}:{port}/")
        typer.echo(f"{line}\n{page}")

    service = Service(app, open_doors(app), bound)
    # What is loaded by now stays: the collector need not look through all of it again and again.
    gc.collect()
    gc.freeze()
    # Of what a batch of answers makes nearly nothing is left for it: it need not look every time.
    gc.set_threshold(LOOK_EVERY)
    try:
        run_service(service)
    # A group, because the server is one task of several.
    except ExceptionGroup as failed:
        refused, others = failed.split(OSError)
        if refused is None:
            raise
        if others is not None:
            # Whatever else ended with it: the operator is told what he can mend.
            log.error("ended beside the pages", why=repr(others.exceptions))
        raise ConfigError((_not_listening(settings, refused),)) from None


def _not_listening(settings: Settings, refused: ExceptionGroup[OSError]) -> str:
    error = refused.exceptions[0]
    while isinstance(error, ExceptionGroup):
        error = error.exceptions[0]
    return texts.not_listening(host=settings.host, port=settings.port, error=error)
