"""What is refused is counted for the staff and told in the log, whatever its speed."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr
from structlog.testing import capture_logs

from bot.desk.overview import texts
from bot.lists.reading import ListReader
from bot.watch.refusals import ADDRESSES_TOLD, WITHIN_S, Refusing
from handlers.turn.turn import Office
from storage.refusals import KEPT, KINDS
from storage.store import Store
from storage.tables.counters import current
from tests.support.clerks import NOW
from tests.support.pages.desk_web import at_desk, stranger
from tests.support.pages.web_app import Program, answering, build, person


@pytest.fixture
async def program(tmp_path: Path, office: Office) -> AsyncIterator[Program]:
    """The whole program, answering."""
    async with answering(build(tmp_path, office)) as running:
        yield running


async def test_the_overview_tells_what_was_tried(program: Program) -> None:
    """Forged messages, codes, links and forms, each by its kind; what is right is none."""
    app = program.app
    with capture_logs() as lines:
        async with stranger(program) as thief, at_desk(program, "viewer") as viewer:
            await thief.post("/telegram/webhook", json={})
            await thief.post("/zalo/webhook", json={}, headers={"x-bot-api-secret-token": "x"})
            await thief.post("/zalo-oa/webhook", json={"event_name": "follow"})
            headers = {"Origin": "http://bot.example"}
            await thief.post("/quan-tri/dang-nhap", data={"code": "AAAAA-BBBBB"}, headers=headers)
            for link in ("/files/xyz", "/ban-ky/xyz", "/lich/xyz.ics", "/chuong-trinh/xyz"):
                assert (await thief.get(link)).status_code == 404
            await thief.post("/chat/messages", data={"text": "x"}, headers={"Origin": "http://x"})
            await viewer.sends("/cau-hoi/soan")
            await viewer.opens("/")
        async with person(program) as someone:
            await someone.say("/quantri AAAA2-BBBBB")
    app.refusing.keep(app.store)
    async with at_desk(program, name="Vy") as vy:
        page = (await vy.opens("/")).text
    for kind, count in {
        "webhook": 3,
        "sign-in": 1,
        "link": 4,
        "form": 1,
        "desk": 1,
        "code": 1,
    }.items():
        assert f"<strong>{count}</strong> {texts.REFUSED[kind]}" in page, kind
    told = [(one["kind"], one["address"]) for one in lines if one["event"] == "refused"]
    # Each address once a minute for each kind.
    assert told.count(("webhook", "192.0.2.7")) == told.count(("link", "192.0.2.7")) == 1


async def test_what_is_refused_beside_is_counted_too(tmp_path: Path, office: Office) -> None:
    """Files beyond the queue, a forged cookie, the figures' key: a browser without one is none."""
    token = SecretStr("Vq7mJ2xT9dKc4LwZb8Rf")
    full = build(tmp_path, office, lists=ListReader(most_waiting=0), metrics_token=token)
    async with answering(full) as program:
        async with person(program) as someone:
            assert (await someone.attach(b"%PDF-1.7")).status_code == 503
        async with stranger(program) as thief:
            assert (await thief.get("/chat/messages")).status_code == 401
            forged = {"Cookie": "htx_chat=forged"}
            assert (await thief.get("/chat/messages", headers=forged)).status_code == 401
            assert (await thief.get("/metrics")).status_code == 404
            shown = {"Authorization": "Bearer wrong"}
            assert (await thief.get("/metrics", headers=shown)).status_code == 404
        program.app.refusing.keep(program.app.store)
        found = program.app.store.refusals.last_day(program.app.clock.now())
    assert found == {"limit": 1, "form": 1, "link": 1}


def test_an_attack_costs_a_few_lines_and_one_number_an_hour(store: Store) -> None:
    """From ten thousand addresses, over two copies; two days later nothing is left of it."""
    now_s, now = [0.0], [NOW]
    copies = [Refusing(lambda: now[0], lambda: now_s[0]) for _ in range(2)]
    with capture_logs() as lines:
        for number in range(10_000):
            copies[number % 2].note("limit", f"2001:db8:{number:x}::1")
        now_s[0] += WITHIN_S
        for one in copies:
            one.keep(store)
            one.keep(store)
    assert len(lines) == 2 * ADDRESSES_TOLD + 2
    assert sum(line.get("more", 1) for line in lines) == 10_000
    assert store.refusals.last_day(NOW) == {"limit": 10_000}
    now[0] += KEPT + timedelta(hours=1)
    copies[0].note("code", "web")
    copies[0].keep(store)
    assert store.refusals.last_day(now[0]) == {"code": 1}
    with store._database.read() as session:
        assert current(session, f"refused/{NOW:%Y-%m-%dT%H}/limit") == 0


def test_every_kind_has_its_words() -> None:
    """Whatever is counted can be read."""
    assert set(texts.REFUSED) == set(KINDS)
