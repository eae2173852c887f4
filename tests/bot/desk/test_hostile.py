"""Hostile requests at the desk: numbers, characters and methods that nobody sends by accident."""

import re
from collections.abc import AsyncIterator, MutableMapping
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.routing import Mount, Route

from bot.papers.apart import make
from handlers.turn.turn import Office
from handlers.values.effects import NoteQuestion
from storage.units.units import UnitEntry
from tests.support.clerks import OFFICE, chat_at, owner
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.pages.desk_web import Clerk, at_desk, routes, stranger
from tests.support.pages.web_app import Program, build
from tests.support.verbs import Register

TEMPLATES = Path(__file__).parents[3] / "bot" / "desk"
FIELDS = sorted(
    set().union(
        *(re.findall(r'name="([a-z-]+)"', f.read_text("utf-8")) for f in TEMPLATES.rglob("*.html"))
    )
    - {"csrf", "viewport"}
)
ODD = {
    "nul": "\x00",
    "control": "a\x01\x0bb",
    "turned around": "\u202egpj.exe",
    "unseen": "\u200b\ufeff",
    "formula": "=cmd|'/C calc'!A1",
    "markup": "<script>alert(1)</script>{{7*7}}%s",
    "header": "a\r\nSet-Cookie: x=1",
    "no date": "99999-99-99",
    "number": "9" * 5000,
    "long": "x" * 50_000,
}
PARTS = ["9" * 25, "9" * 5000, "-1", "0", "%00", "%E2%80%AE", "a%0d%0aX:1"]
# What a word is to the pages is the same on both engines; what one may store is not.
AT_EVERY_LANDING = {("sqlite", odd) for odd in ("nul", "markup", "header")}
AT_EVERY_LANDING |= {("sqlite", PARTS[1]), ("sqlite", PARTS[5])}
AT_EVERY_LANDING |= {("postgresql", PARTS[0]), ("postgresql", PARTS[4])}


def _row(engine: str, name: str, value: str) -> Any:
    marks = () if (engine, name) in AT_EVERY_LANDING else pytest.mark.nightly
    return pytest.param(engine, value, id=f"{engine}-{name[:9]}{len(name)}", marks=marks)


FIELDS_OF_ODD = [
    *(_row("sqlite", name, odd) for name, odd in ODD.items()),
    *(_row("postgresql", name, ODD[name]) for name in ("nul", "number")),
]
NAMES_OF_NOTHING = [
    _row(engine, part, part) for engine in ("sqlite", "postgresql") for part in PARTS
]


@pytest.fixture
async def program(url: str, tmp_path: Path, office: Office) -> AsyncIterator[Program]:
    """The whole program on each engine, with a registration, a unit and a question.

    Papers are made here: a process for each of them would take most of the time.
    """
    built = build(tmp_path, office, database_url=url)
    built.app.make_paper = make
    store, now = built.app.store, built.app.clock.now()
    owner(store, "lan")
    chat_at(store, "páo").says(NoteQuestion("Trụ sở ở đâu?", "asked-staff"))
    Register(store).take_in([UnitEntry("HTX Suối Giàng", "htx", "Văn Chấn")], OFFICE, now)
    yield built
    built.app.store.close()


def addresses(program: Program, part: str) -> set[tuple[str, str]]:
    """(method, path) of every page that names something, with this as its name."""
    mounts = [route for route in program.starlette.routes if isinstance(route, Mount)]
    pages = next(mount.routes for mount in mounts if mount.path == "/quan-tri")
    named = [route for route in pages if isinstance(route, Route) and "{" in route.path]
    return {(m, re.sub(r"\{[^}]+\}", part, r.path)) for r in named for m in r.methods or ()}


@pytest.mark.parametrize(("url", "part"), NAMES_OF_NOTHING, indirect=["url"])
async def test_what_names_nothing_is_not_found(program: Program, part: str) -> None:
    """No number is too big and no character too odd for a plain answer, to anybody."""
    async with stranger(program) as nobody, at_desk(program, "admin") as boss:
        for method, path in sorted(addresses(program, part)):
            answer = await nobody.request(method, f"/quan-tri{path}")
            assert answer.status_code in (303, 403, 404, 405), (method, path[:40])
            answer = await boss.client.request(
                method, f"/quan-tri{path}", data={"csrf": boss.csrf} if method == "POST" else None
            )
            assert answer.status_code in (200, 303, 400, 404, 405), (method, path[:40])
            assert_clean(answer)


@pytest.mark.parametrize(("url", "odd"), FIELDS_OF_ODD, indirect=["url"])
async def test_odd_words_in_every_field_break_nothing(program: Program, odd: str) -> None:
    """Kept or refused, never a failure; shown as text, and the papers still come."""
    kept = {"seen": "1-sent", "role": "viewer", "cach": "loi", "unit_type": "htx", "tax_code": ""}
    async with at_desk(program, "admin") as boss:
        await sends_everywhere(boss, program, dict.fromkeys(FIELDS, odd))
        await sends_everywhere(boss, program, {**dict.fromkeys(FIELDS, odd), **kept})
        for method, path in routes(program):
            if method == "GET":
                answer = await boss.client.get(
                    f"/quan-tri{path}", params=dict.fromkeys(FIELDS, odd[:300])
                )
                assert answer.status_code < 500, path
                assert_clean(answer)
        names = [invite.name for invite in program.app.store.staff.invites(program.app.clock.now())]
        assert all(name.isprintable() and name.strip() for name in names)
        assert all(unit.name.isprintable() for unit in program.app.store.units.all())


async def sends_everywhere(boss: Clerk, program: Program, fields: dict[str, str]) -> None:
    """Every form of the desk, filled with these."""
    for method, path in routes(program):
        if method == "POST" and not path.startswith(("/thoat", "/dang-nhap")):
            data = {**fields, "csrf": boss.csrf}
            answer = await boss.client.post(f"/quan-tri{path}", data=data)
            assert answer.status_code < 500, path
            assert_clean(answer)


def assert_clean(answer: httpx.Response) -> None:
    """No header of the sender's, no script, nothing that turns the line around."""
    assert "x" not in answer.cookies
    if "html" in answer.headers.get("content-type", ""):
        assert not re.search("<script>alert|[\x00-\x08\u202a-\u202e\u200b]", answer.text)


@POSTGRESQL_AT_NIGHT
@pytest.mark.parametrize("path", ["/quan-tri", "/quan-tri/dang-ky/", "//evil.example/x", "/chat/"])
async def test_no_answer_leads_to_another_site(program: Program, path: str) -> None:
    """Whatever name of ours the browser was given, redirects stay where they were asked for."""
    async with stranger(program) as nobody:
        url = httpx.URL("http://bot.example").copy_with(raw_path=path.encode())
        answer = await nobody.get(url, headers={"Host": "evil.example"})
        ways = ("/quan-tri/", "/quan-tri/dang-nhap")
        assert answer.headers.get("location", "/quan-tri/") in ways
        # A stranger is sent to the login from wherever at the desk.
        assert answer.is_redirect == path.startswith("/quan-tri")


@POSTGRESQL_AT_NIGHT
async def test_a_body_that_breaks_off_is_no_failure_of_ours(
    program: Program, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever hangs up in the middle leaves no error in the logs."""
    form = {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"}
    headers = [(name.lower().encode(), value.encode()) for name, value in form.items()]
    scope = {"type": "http", "method": "POST", "path": "/quan-tri/dang-nhap", "headers": headers}
    said = []

    async def receive() -> dict[str, object]:
        return {"type": "http.disconnect"}

    async def send(message: MutableMapping[str, Any]) -> None:
        said.append(message)

    await program.starlette(
        {**scope, "query_string": b"", "client": ("192.0.2.1", 1)}, receive, send
    )
    assert said[0]["status"] == 400
    assert "failed" not in capsys.readouterr().out


@POSTGRESQL_AT_NIGHT
async def test_other_methods_do_nothing(program: Program) -> None:
    """HEAD answers as GET does without a body; all others are refused, signed in or not."""
    async with stranger(program) as nobody, at_desk(program, "admin") as boss:
        lines = len(program.app.store.journal.lines())
        for _, path in routes(program):
            for method in ("PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"):
                for client in (nobody, boss.client):
                    answer = await client.request(
                        method, f"/quan-tri{path}", data={"csrf": boss.csrf}
                    )
                    assert answer.status_code == 405, (method, path)
            answer = await nobody.head(f"/quan-tri{path}")
            assert answer.status_code in (200, 303, 405), path
            assert answer.content == b""
        assert len(program.app.store.journal.lines()) == lines
