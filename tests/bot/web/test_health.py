"""`/healthz`: 503 for what a restart or the operator can mend, and everything by part."""

import errno
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import text
from starlette.applications import Starlette

from bot.web.health import (
    FRESH_S,
    LATE_S,
    Health,
    HealthPart,
    Pulse,
    channel_parts,
    disk_parts,
    health_routes,
    loop_parts,
    store_parts,
)
from handlers.turn.turn import Office
from storage.store import Store
from tests.support.pages.web_app import answering, build

HERE = "http://bot.example"


@asynccontextmanager
async def asking(health: Health) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(Starlette(routes=health_routes(health)))
    async with httpx.AsyncClient(transport=transport, base_url=HERE) as client:
        yield client


async def told(health: Health) -> tuple[int, dict[str, Any]]:
    async with asking(health) as client:
        answer = await client.get("/healthz")
    return answer.status_code, answer.json()


async def test_every_part_is_told(tmp_path: Path, office: Office) -> None:
    """A running program is ok in every part, and says what waits."""
    program = build(tmp_path, office)
    transport = httpx.ASGITransport(program.starlette)
    async with answering(program), httpx.AsyncClient(transport=transport, base_url=HERE) as client:
        answer = await client.get("/healthz")
    body = answer.json()
    assert (answer.status_code, body["status"], body["reasons"]) == (200, "ok", [])
    for name in ("store", "disk", "tick", "answering", "sending", "backlog"):
        assert body["parts"][name]["state"] == "ok"
    assert body["parts"]["channels"] == {"web": {"state": "ok"}}
    assert body["parts"]["backlog"]["waiting"] == 0


async def test_a_late_look_at_the_calendar_fails() -> None:
    """A dead loop is seen although the store and the page answer; a beat mends it."""
    now = [0.0]
    loops = Pulse({"tick": LATE_S, "answering": LATE_S}, lambda: now[0])
    health = Health([("loops", lambda: loop_parts(loops))], lambda: now[0])
    assert (await told(health))[0] == 200
    now[0] += LATE_S + 1
    loops.beat("answering")
    status, body = await told(health)
    assert (status, body["reasons"]) == (503, ["tick: silent for 121 s"])
    loops.beat("tick")
    now[0] += FRESH_S
    assert (await told(health))[1]["status"] == "ok"


async def test_a_platform_that_is_down_only_degrades() -> None:
    """No restart mends a platform: 200, and which channel it is."""
    now = [0.0]
    pulse = Pulse({"telegram": 180.0}, lambda: now[0])
    down: dict[str, float | None] = {"telegram": None, "zalo": 40.0, "web": None}
    health = Health([("channels", lambda: channel_parts(pulse, lambda: down))], lambda: now[0])
    now[0] += 181
    status, body = await told(health)
    assert (status, body["status"]) == (200, "degraded")
    assert body["parts"]["channels"]["zalo"] == {
        "state": "degraded",
        "why": "takes no messages for 40 s",
    }
    assert body["parts"]["channels"]["telegram"]["why"] == "silent for 181 s"
    assert body["parts"]["channels"]["web"] == {"state": "ok"}


async def test_others_add_what_they_watch() -> None:
    """A source that breaks fails under its own name and hides nobody."""

    def broken() -> dict[str, HealthPart]:
        raise RuntimeError("a secret address")

    health = Health([])
    health.add("plans", lambda: {"plans": HealthPart("degraded", "344 unreadable")})
    health.add("more", broken)
    status, body = await told(health)
    assert status == 503
    assert body["reasons"] == ["plans: 344 unreadable", "more: RuntimeError"]


def test_a_full_or_closed_disk_is_found_by_writing(tmp_path: Path) -> None:
    """Little room, no room and no right to write fail; a folder that is not there yet does not."""
    assert disk_parts(tmp_path)["disk"].state == "ok"
    assert disk_parts(tmp_path, lambda _: 1024)["disk"].why == "full"
    assert disk_parts(tmp_path / "later")["disk"].state == "ok"
    file = tmp_path / "file"
    file.touch()
    assert disk_parts(file)["disk"].state == "failing"

    def read_only(_: Path) -> int:
        raise OSError(errno.EROFS, "Read-only file system")

    assert disk_parts(tmp_path, read_only)["disk"].why == "read-only"


def test_a_database_that_takes_no_write_fails(sqlite_store: Store) -> None:
    """Reading goes on, so only a write tells."""
    assert store_parts(sqlite_store)["store"].state == "ok"
    with sqlite_store._database.write() as session:
        # Every connection of the pool, the program's as well, finds the file full.
        session.connection().execute(
            text(
                "CREATE TRIGGER full BEFORE INSERT ON settings"
                " BEGIN SELECT RAISE(FAIL, 'database or disk is full'); END"
            )
        )
        session.connection().execute(
            text(
                "CREATE TRIGGER full2 BEFORE UPDATE ON settings"
                " BEGIN SELECT RAISE(FAIL, 'database or disk is full'); END"
            )
        )
    sqlite_store.figures.counts()
    assert store_parts(sqlite_store)["store"] == HealthPart("failing", "disk-full")


async def test_a_broken_database_fails(tmp_path: Path, office: Office) -> None:
    """The reason is a code; nothing of the file is told."""
    program = build(tmp_path, office)
    program.app.store.close()
    (tmp_path / "htx.db").write_bytes(b"no database at all" * 1000)
    status, body = await told(program.service.health)
    assert status == 503
    assert any(reason.startswith("store: ") for reason in body["reasons"])


@pytest.mark.parametrize("times", [1, 50])
async def test_asking_often_looks_once(times: int) -> None:
    """Nobody makes the program write by asking."""
    looks = []

    def look() -> dict[str, HealthPart]:
        looks.append(1)
        return {"store": HealthPart()}

    health = Health([("store", look)], lambda: 0.0)
    for _ in range(times):
        await told(health)
    assert len(looks) == 1
