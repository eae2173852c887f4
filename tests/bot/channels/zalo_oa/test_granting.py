"""A refresh token counts once: killed in the middle, asked by two copies, refused, and near its end."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.channels.base import ChannelStopped
from bot.channels.zalo.errors import NotSent
from bot.channels.zalo_oa import texts
from bot.channels.zalo_oa.granting import FILE, Granting
from bot.channels.zalo_oa.templates import Tariff
from bot.channels.zalo_oa.watching import Watching
from bot.channels.zalo_oa.wire import OfficialWire
from storage.official.grants import Grants
from storage.store import Store, StoreError
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.talk import MORNING
from tests.torture.platforms.zalo_oa.fake import APP_ID, APP_SECRET, EXCHANGE, FakeOfficial

pytestmark = pytest.mark.asyncio


class Time:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.at = MORNING

    def now(self) -> datetime:
        return self.at

    def seconds(self) -> float:
        return self.at.timestamp()


class Killed(BaseException):
    """The program ends here."""


class Dying(Grants):
    """A store whose program is killed when it is about to store the new pair."""

    def store(self, *_: Any) -> bool:
        raise Killed


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
async def official(time: Time) -> AsyncIterator[FakeOfficial]:
    async with FakeOfficial(time.now) as fake:
        yield fake


async def nap(seconds: float) -> None:
    await asyncio.sleep(0)  # no wait: only lets the others run


def copy(official: FakeOfficial, grants: Grants, folder: Path, time: Time) -> Granting:
    """One copy of the program, with a folder of its own."""
    wire = OfficialWire(APP_ID, APP_SECRET, official.url, official.url)
    return Granting(wire, grants, folder, time.now, time.seconds, nap)


@POSTGRESQL_AT_NIGHT
async def test_killed_before_the_answer_is_stored_the_next_start_has_it(
    tmp_path: Path, store: Store, official: FakeOfficial, time: Time
) -> None:
    """The answer stands sealed in a file; the token is asked for once in all."""
    dying = Dying(store.grants._database)
    first = copy(official, dying, tmp_path, time)
    await first.adopt(official.refresh)
    with pytest.raises(Killed):
        await first.keep()
    kept = (tmp_path / FILE).read_text(encoding="utf-8")
    assert "access-1" not in kept
    assert (tmp_path / FILE).stat().st_mode & 0o077 == 0
    second = copy(official, store.grants, tmp_path, time)
    await second.adopt("refresh-0")
    assert await second.token() == "access-1"
    assert not (tmp_path / FILE).exists()
    time.at += timedelta(hours=16)
    await second.keep()
    assert await second.token() == "access-2"
    assert (official.exchanges, official.violations) == (2, [])


async def test_of_two_copies_one_exchanges(
    tmp_path: Path, store: Store, official: FakeOfficial, time: Time
) -> None:
    """Both look at once; the other has the new token from the store."""
    folders = [tmp_path / "one", tmp_path / "two"]
    copies = [copy(official, store.grants, folder, time) for folder in folders]
    await copies[0].adopt(official.refresh)
    for _ in range(3):
        await asyncio.gather(*(one.keep() for one in copies))
        time.at += timedelta(hours=16)
    assert official.exchanges == 3
    assert {await one.token() for one in copies} == {"access-3"}
    assert official.violations == []


async def test_a_database_that_is_away_is_waited_for(
    tmp_path: Path, sqlite_store: Store, official: FakeOfficial, time: Time
) -> None:
    """The answer is stored when it is back, and nobody asks again meanwhile."""
    away = [StoreError("gone", "unavailable")] * 3

    class Away(Grants):
        def store(self, *given: Any) -> bool:
            if away:
                raise away.pop()
            return super().store(*given)

    one = copy(official, Away(sqlite_store.grants._database), tmp_path, time)
    await one.adopt(official.refresh)
    await one.keep()
    assert (await one.token(), official.exchanges) == ("access-1", 1)


async def test_an_answer_that_never_came_is_found_out_and_told(
    tmp_path: Path, sqlite_store: Store, official: FakeOfficial, time: Time
) -> None:
    """Nobody could have kept it: the next try is refused, and there are hours left to be helped."""
    one = copy(official, sqlite_store.grants, tmp_path, time)
    await one.adopt(official.refresh)
    await one.keep()
    time.at += timedelta(hours=16)
    official.drop_next(EXCHANGE, "after")
    await one.keep()
    # Within the lease nobody asks: the answer may be on its way.
    await one.keep()
    assert official.exchanges == 2
    time.at += timedelta(minutes=3)
    await one.keep()
    assert official.violations == ["exchange: refresh-1 was used before"]
    watching = Watching(sqlite_store, Tariff(), 0)
    (line,) = watching.watch(time.now())
    assert "còn gửi được đến 10:00 05/04" in line
    assert watching.watch(time.now()) == []
    assert await one.token() == "access-1"
    time.at += timedelta(hours=10)
    with pytest.raises(ChannelStopped, match="Zalo không nhận quyền"):
        await one.keep()
    await one.adopt(official.refresh)
    await one.keep()
    assert watching.lines(time.now()) == []
    assert await one.token() == "access-4"


async def test_what_never_reached_zalo_is_tried_again_at_once(
    tmp_path: Path, sqlite_store: Store, official: FakeOfficial, time: Time
) -> None:
    """No connection, so the token was surely not used; without any token nothing is sent."""
    one = copy(official, sqlite_store.grants, tmp_path, time)
    with pytest.raises(ChannelStopped, match="chưa có quyền"):
        await one.keep()
    await one.adopt(official.refresh)
    dead = Granting(
        OfficialWire(APP_ID, APP_SECRET, official.url, "http://127.0.0.1:9"),
        sqlite_store.grants,
        tmp_path,
        time.now,
        time.seconds,
    )
    await dead.keep()
    with pytest.raises(NotSent):
        await dead.token()
    await one.keep()
    assert await one.token() == "access-1"


async def test_the_staff_hear_two_weeks_before_the_end(
    tmp_path: Path, sqlite_store: Store, official: FakeOfficial, time: Time
) -> None:
    """Once; with the day, the days that are left and what to do."""
    one = copy(official, sqlite_store.grants, tmp_path, time)
    await one.adopt(official.refresh)
    await one.keep()
    watching = Watching(sqlite_store, Tariff(), 0)
    time.at += timedelta(days=75)
    assert watching.watch(time.now()) == []
    time.at += timedelta(days=2)
    told = watching.watch(time.now())
    assert told == [texts.warned(line=texts.ends(on=MORNING.date() + timedelta(90), days=13))]
    assert watching.watch(time.now()) == []
