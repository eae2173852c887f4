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
from handlers.values.newcomers import FORMS, may_send
from handlers.values.staff import Role
from tests.support.clerks import owner
from tests.support.pages.desk_web import acts, at_desk, routes, stranger
from tests.support.pages.web_app import Program, build, settings

ROOT = Path(__file__).parent.parent
ROW = re.compile(r"\| `([A-Z]+ /\S*)` \| ([^|]+) \| ([^|]+) \| `([^`]+)` \|")
# That who is new waits, but for some acts of the form or for what is one's own.
WAITS = re.compile(r"24 giờ(?: \(trừ (?P<but>[^)]+)\))?")
NOT_YET = "mới làm được việc này"
ONES_OWN = "của mình"
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


def test_the_threat_model_is_one_page() -> None:
    """What is longer stands under the details; who tried to break in, and when, has its own part."""
    said = (ROOT / "SECURITY.md").read_text("utf-8")
    model = said.partition("## Mô hình mối đe dọa")[2].partition("\n## ")[0]
    assert len(model.split()) < 650
    tries = said.partition("## Các lần tấn công thử")[2].partition("\n## ")[0]
    assert len(re.findall(r"^\| (?:đến )?\d+/\d+/\d{4}", tries, re.MULTILINE)) >= 4


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


def posts() -> Iterator[tuple[str, str, str]]:
    """(row, act, path) of every form of the desk, once for each act it takes."""
    for route in PAGES:
        if "POST" in (route.methods or ()) and hasattr(route.endpoint, ROLE):
            # Of the registration that is there, of the first of everything else.
            path = re.sub(r"\{\w+:code\}", "DK-2025-0001", route.path)
            found = re.search(r"\{act:(\w+)\}", path)
            for act in acts(found[1]) if found else [""]:
                filled = re.sub(r"\{[^}]+\}", "1", re.sub(r"\{act:\w+\}", act, path))
                yield named(route, PREFIX)[0], act, filled


def of_who_is_new() -> tuple[list[str], list[str]]:
    """The forms the table refuses to who is new, and those it lets them send; each with its act."""
    refused, allowed, rows = [], [], table()
    for row, act, path in posts():
        waits = WAITS.search(rows[row][1])
        but = (waits["but"] or "") if waits else ""
        if but != ONES_OWN:
            (allowed if waits is None or act in but.split() else refused).append(path)
    return refused, allowed


async def test_who_is_new_sends_what_the_table_lets_them(program: Program) -> None:
    """Every form, every act: what nobody has put on the list is refused with the one sentence."""
    owner(program.app.store, "leader")
    refused, allowed = of_who_is_new()
    assert len(refused) > 60
    async with at_desk(program, "admin", "Sếp"), at_desk(program, "admin", "Vy", known=False) as vy:
        for path in refused:
            answer = await vy.sends(path)
            assert (answer.status_code, NOT_YET in answer.text) == (403, True), path
    for number, path in enumerate(allowed):
        # Somebody else each time: some of them end the session they are sent in.
        async with at_desk(program, "admin", f"Vy {number}", known=False) as vy:
            assert NOT_YET not in (await vy.sends(path)).text, path


def test_the_list_of_who_is_new_names_forms_that_are_there() -> None:
    """No more than the table says, and nothing that has gone."""
    paths = [path for *_, path in posts()]
    refused, allowed = of_who_is_new()
    assert [path for path in paths if may_send(path)] == [
        one for one in paths if one not in refused
    ]
    assert len(set(paths) - set(refused)) == len(FORMS) > len(allowed)


async def test_who_is_new_sends_of_some_forms_their_own_alone(program: Program) -> None:
    """What they wrote, and the role they have; what others wrote and have stays as it is."""
    async with (
        at_desk(program, "admin", "Sếp") as boss,
        at_desk(program, "admin", "Vy", known=False) as vy,
    ):
        typed = {"noi-dung": "Họp ngày mai", "dang": "tin"}
        for staff in (boss, vy):
            assert (await staff.sends("/thong-bao/soan", **typed)).status_code == 200
        others = {
            "/thong-bao/1/soan": typed,
            "/thong-bao/1/gui-duyet": {},
            f"/nhan-su/{boss.staff.id}/thu-hoi": {},
        }
        owner(program.app.store, "leader")
        for path, fields in others.items():
            assert NOT_YET in (await vy.sends(path, **fields)).text, path
        own = ("/thong-bao/2/soan", "/thong-bao/2/gui-duyet", f"/nhan-su/{vy.staff.id}/thu-hoi")
        for path in own:
            sent = await vy.sends(path, **typed)
            assert sent.status_code == 200, path
            assert NOT_YET not in sent.text, path
    found = program.app.store.announcements
    assert [one.status for number in (1, 2) if (one := found.get(number))] == ["draft", "waiting"]
    assert [one.name for one in program.app.store.staff.list() if one.revoked_at] == ["Vy"]


def test_what_goes_by_a_role_beside_the_desk() -> None:
    """The desk's forms are walked above; another one must be thought of here."""
    beside = [
        name
        for name, (who, *_) in table().items()
        if name.startswith("POST") and PREFIX not in name and "cán bộ" in who
    ]
    assert beside == ["POST /chat/sign-out", "POST /rehearsal/advance"]


def test_the_table_says_who_may(program: Program) -> None:
    """As the page itself guards it, with the form's token for each act."""
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


def test_the_table_says_where_it_is_tested() -> None:
    """A file of tests each, in which the address stands."""
    texts = {where: (ROOT / where).read_text("utf-8") for *_, where in table().values()}
    assert not [where for where in texts if not Path(where).match("test_*.py")]
    assert not [
        (name, where) for name, (*_, where) in table().items() if not asked_in(texts[where], name)
    ]


def asked_in(text: str, name: str) -> bool:
    """Whether a test names this address: the end of it, from the last word that is not its own."""
    parts = name.partition(" ")[2].removeprefix(PREFIX).strip("/").split("/")
    words = [number for number, part in enumerate(parts) if part and part[0] != "{"]
    if not words:
        return '"/"' in text or "/{" in text
    end = "/".join(re.escape(part) for part in parts[words[-1] :])
    pattern = re.sub(r"\\\{\w+\\\}", lambda _: r"[^/\s\"'`]+", end)
    return re.search(rf"/{pattern}(?=[\"'?#`\s{{)])", text) is not None
