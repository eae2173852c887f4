"""One part's fault never ends the rest: a refused token, a broken plan; a second copy is refused."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from handlers.values.orders import RedeemInvite
from storage.people.history import Cursor, ToldMessage
from storage.store import Store
from tests.support.chats import Chat
from tests.support.clerks import OFFICE
from tests.support.processes import PATIENCE_S, database_url, run_once, running
from tests.support.verbs import invite
from tests.torture.platforms.telegram.fake import FakeTelegram
from tests.torture.platforms.zalo.fake import FakeZalo

TOKEN = "123456789:AAtoken_that-nobody-gave-out-0123456"


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as fake:
        yield fake


@pytest.fixture
async def zalo() -> AsyncIterator[FakeZalo]:
    async with FakeZalo() as fake:
        yield fake


def hire_admin(folder: Path, channel: str, address: str) -> None:
    """An admin who writes on this channel.

    Today: the start ends the page's chat of a member who was silent for a month.
    """
    store, now = Store(database_url(folder)), datetime.now(UTC)
    store.open()
    code = invite(store, "admin", "Chị Lan", OFFICE, now)
    Chat(store, address, channel).says(RedeemInvite(code), now=now)
    store.close()


async def told_on_the_page(folder: Path, number: int) -> list[str]:
    """The warnings in the admin's web chat, once there are so many."""
    store = Store(database_url(folder))
    history = store.history
    async with asyncio.timeout(PATIENCE_S):
        while True:
            page = await asyncio.to_thread(history.after, "web", "lan", Cursor(), 99)
            told = [line.reply.text for line in page.lines if isinstance(line, ToldMessage)]
            told = [text for text in told if text.startswith("⚠️")]
            if len(told) >= number:
                store.close()
                return told
            await asyncio.sleep(0.1)  # another process writes it, and calls nobody here


def heard(zalo: FakeZalo) -> str:
    """Everything the admin read on Zalo."""
    return "\n".join(zalo.transcript("lan"))


async def test_a_refused_token_stops_its_channel_alone(
    telegram: FakeTelegram, zalo: FakeZalo, tmp_path: Path
) -> None:
    """The other platform and the page go on; the admin hears of it once, however often we start."""
    settings = {
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": telegram.url,
        "ZALO_BOT_TOKEN": zalo.token,
        "ZALO_API_URL": zalo.url,
    }
    hire_admin(tmp_path, "zalo", zalo.open_chat("lan"))
    for _ in range(2):
        async with running(tmp_path, **settings) as program:
            assert (await program.health("degraded"))["reasons"] == ["channels/telegram: stopped"]
            await zalo.wait_for(lambda: "TELEGRAM_BOT_TOKEN" in heard(zalo), PATIENCE_S)
            await zalo.wait_for(lambda: zalo.waiting_polls() > 0, PATIENCE_S)
    assert heard(zalo).count("TELEGRAM_BOT_TOKEN") == 1
    assert TOKEN not in heard(zalo)
    async with running(tmp_path, **settings | {"TELEGRAM_BOT_TOKEN": telegram.token}) as program:
        await program.health("ok")


@pytest.mark.nightly  # test_run_errors.py shows such a folder to other commands
async def test_a_broken_plan_of_the_office_is_left_out(tmp_path: Path) -> None:
    """`check` and `run` see the same: a plan with mistakes, and a folder that is no plan yet."""
    for name, file in (("999-KH", "plan.toml"), ("998-KH", "text.txt")):
        (tmp_path / "plans" / name).mkdir(parents=True)
        (tmp_path / "plans" / name / file).write_text("number = ", encoding="utf-8")
    plans = str(tmp_path / "plans")
    checked = run_once(tmp_path, "check", PLANS_DIR=plans)
    assert checked.returncode == 1
    assert "998-KH: plan.toml" in checked.stdout
    hire_admin(tmp_path, "web", "lan")
    async with running(tmp_path, PLANS_DIR=plans) as program:
        assert (await program.health("degraded"))["reasons"] == [
            "plan/998-KH: stopped",
            "plan/999-KH: stopped",
        ]
        told = await told_on_the_page(tmp_path, 2)
    assert [name in "".join(told) for name in ("998-KH", "999-KH")] == [True, True]


async def test_a_second_run_on_one_file_is_refused(tmp_path: Path) -> None:
    """Under any path to the file; the file is free again when the first was killed."""
    (tmp_path / "other").symlink_to(tmp_path, target_is_directory=True)
    url = database_url(tmp_path)
    async with running(tmp_path) as program:
        for address in (url, database_url(tmp_path / "other")):
            second = run_once(tmp_path, "run", DATABASE_URL=address, PORT="0")
            assert second.returncode == 5
            assert second.stderr.count("\n") == 1
            assert "htx-bot run khác" in second.stderr
        assert run_once(tmp_path, "events", "list", DATABASE_URL=url).returncode == 0
        await program.health("ok")
        program.process.kill()
    async with running(tmp_path) as again:
        await again.health("ok")
