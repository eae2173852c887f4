"""SECURITY.md names every route, who may reach it, and where that is tested."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from bot.desk.access import ROLE
from bot.desk.frame import PREFIX
from bot.desk.pages import PAGES
from handlers.turn.turn import Office
from handlers.values.staff import Role
from tests.support.pages.desk_web import at_desk, routes, stranger
from tests.support.pages.web_app import Program, build, settings

ROOT = Path(__file__).parent.parent
ROW = re.compile(r"\| `([A-Z]+ /\S*)` \| ([^|]+) \| ([^|]+) \| `([^`]+)` \|")
WHO = {"viewer": "người xem", "clerk": "cán bộ", "admin": "quản trị"}


@pytest.fixture
def program(tmp_path: Path, office: Office) -> Iterator[Program]:
    """The whole program, rehearsing and with all settings that open a route."""
    opened = {"security_contact": "mailto:an-toan@example.vn", "metrics_token": SecretStr("x" * 20)}
    built = build(tmp_path, office, post=lambda browser, said: 201, **opened)
    yield built
    built.app.store.close()


async def test_whom_to_tell_of_a_hole(program: Program) -> None:
    """Only where the operator says whom; it never runs out while the program runs."""
    async with stranger(program) as finder:
        told = (await finder.get("/.well-known/security.txt")).text
    contact, expires, *_ = told.splitlines()
    assert contact == "Contact: mailto:an-toan@example.vn"
    until = datetime.fromisoformat(expires.removeprefix("Expires: "))
    assert timedelta(days=80) < until - datetime.now(UTC) < timedelta(days=365)
    with pytest.raises(ValueError, match="mailto:"):
        settings(ROOT, security_contact="gọi anh Nam")


def table() -> dict[str, tuple[str, str, str]]:
    """Who may, what protects and where it is tested, by method and path."""
    rows = ROW.findall((ROOT / "SECURITY.md").read_text("utf-8"))
    assert len({row[0] for row in rows}) == len(rows)
    return {row[0]: row[1:] for row in rows}


def named(route: Route, prefix: str = "") -> list[str]:
    """The route as the table names it, once per method."""
    path = re.sub(r"\{(\w+):\w+\}", r"{\1}", route.path)
    return [f"{method} {prefix}{path}" for method in route.methods or () if method != "HEAD"]


def test_every_route_is_in_the_table(program: Program) -> None:
    """A new one is put there with whoever may reach it; one that is gone is taken out."""
    routes = [one for one in program.starlette.routes if isinstance(one, Route)]
    found = [name for route in routes for name in named(route)]
    found += [name for route in PAGES for name in named(route, PREFIX)]
    assert set(found) == set(table())


def test_what_is_mounted_is_static(program: Program) -> None:
    """A mount has no row: below it are files alone, of our own folder."""
    mounted = [one for one in program.starlette.routes if isinstance(one, Mount)]
    files = [one.path for one in mounted if isinstance(one.app, StaticFiles)]
    assert files == ["/static"]
    assert [one.path for one in mounted if one.path not in files] == [PREFIX]


@pytest.mark.parametrize("role", ["viewer", "clerk"])
async def test_nobody_below_may(program: Program, role: Role) -> None:
    """Each row that names a higher role is tried with the lower one, by its own form's token."""
    above = {"viewer": ("cán bộ", "quản trị"), "clerk": ("quản trị",)}[role]
    names = [name for route in PAGES for name in named(route, PREFIX)]
    rows, tried = table(), 0
    async with at_desk(program, role) as staff:
        for name, (method, path) in zip(names, routes(program), strict=True):
            if rows[name][0] in above:
                act = staff.opens if method == "GET" else staff.sends
                assert (await act(path)).status_code == 403, name
                tried += 1
    assert tried > 3


def test_the_table_says_who_may(program: Program) -> None:
    """As the page itself guards it, with the form's token for each act; its tests are there."""
    rows = table()
    for route in PAGES:
        role = getattr(route.endpoint, ROLE, None)
        for name in named(route, PREFIX):
            who, what, _ = rows[name]
            if role is None:
                assert who == "mọi người", name
                continue
            assert who == WHO[role], name
            assert what.split(", ")[0] == "bàn", name
            assert ("mã biểu mẫu" in what) == name.startswith("POST"), name
    assert not [where for _, _, where in rows.values() if not (ROOT / where).exists()]
