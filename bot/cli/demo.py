"""`htx-bot demo`: a made-up office on this machine, with its admin signed in.

The rule: nothing of an installation is read, not even its settings, and nothing is left behind.
"""

import hmac
import secrets
import socket
from collections.abc import Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer
from pydantic import AnyHttpUrl
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.app import STAFF_PATH, App, build_app
from bot.cli import help_texts as helps
from bot.cli import texts as cli_texts
from bot.cli.rehearsal import start_of
from bot.cli.serving import run_service
from bot.clock import Clock
from bot.config import ConfigError, Settings
from bot.demo import texts
from bot.demo.seed import BEFORE, Seeded, seed
from bot.desk.access import COOKIE
from bot.logs import set_up_logging
from bot.opening import open_doors
from bot.plans.folders import load_office
from bot.server import listen
from bot.service import Service

# A browser keeps one sign-in for an address, whatever the port: each demonstration has its own.
HOSTS = ("127.0.0.1", "127.0.0.2", "127.0.0.3", "127.0.0.4")
PORT = 8344
DOOR = "/dien-tap"


class DemoSettings(Settings):
    """Of what is given alone: no environment and no `.env`, where tokens of a real bot may be."""

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """What the constructor was given."""
        return (init_settings,)


def demo(port: Annotated[int, typer.Option(help=helps.DEMO_PORT)] = PORT) -> None:
    """Make the office and serve it until stopped."""
    set_up_logging("WARNING")
    # Held from now on: another demonstration, begun while this one is made, takes the next.
    with (
        taken_place(port) as at,
        TemporaryDirectory(prefix="htx-bot-demo-", ignore_cleanup_errors=True) as folder,
    ):
        host, port = at.getsockname()
        app = demo_app(demo_settings(Path(folder), port, host))
        with closing(app.store):
            _serve(app, seed(app), at)


def taken_place(port: int, hosts: Sequence[str] = HOSTS) -> socket.socket:
    """Listens at the first of these addresses where nobody is at the port; raises ConfigError."""
    why = ""
    for host in hosts:
        try:
            return listen(host, port)
        except OSError as error:
            why = why or str(error)
    raise ConfigError((cli_texts.demo_port_taken(port=port, why=why),))


def demo_settings(folder: Path, port: int = 0, host: str = HOSTS[0]) -> Settings:
    """An installation in this folder, seen from this machine alone."""
    url = f"sqlite:///{(folder / 'htx-bot.db').as_posix()}"
    # No log: the few lines a demonstration has are no news to anybody.
    # The links in messages: the program takes the first address for its own.
    here = None if host == HOSTS[0] else AnyHttpUrl(f"http://{host}:{port}")
    return DemoSettings(
        database_url=url, plans_dir=folder / "plans", host=host, port=port, public_url=here
    )


def demo_app(settings: Settings) -> App:
    """The program on a rehearsal clock, so long before the moment it is to show."""
    office = load_office(settings.plans_dir)
    newest = max(office.plans, key=lambda plan: plan.date or date.min)
    start = start_of(office, newest.rehearsal, None)
    assert start is not None
    return build_app(settings, Clock(start - BEFORE), office)


def door(path: str, session: str) -> Route:
    """The way in for whoever was given the link: the admin's session for his browser."""

    async def enter(request: Request) -> Response:
        if not hmac.compare_digest(request.path_params["key"], path):
            raise HTTPException(404)
        answer = RedirectResponse(f"{STAFF_PATH}/", 303)
        answer.set_cookie(COOKIE, session, path=STAFF_PATH, httponly=True, samesite="strict")
        return answer

    return Route(f"{DOOR}/{{key}}", enter)


def _serve(app: App, made: Seeded, at: socket.socket) -> None:
    key = secrets.token_urlsafe(16)

    def bound(host: str, port: int) -> None:
        root = f"http://{host}:{port}"
        typer.echo(
            texts.ready(
                desk=f"{root}{DOOR}/{key}",
                chat=f"{root}/",
                now=app.clock.now(),
                units=made.units,
                registrations=made.registrations,
            )
        )

    service = Service(app, open_doors(app), bound, at=at)
    service.pages.router.routes.insert(0, door(key, made.session))
    run_service(service)
