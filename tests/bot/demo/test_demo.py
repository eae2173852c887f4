"""`htx-bot demo`: an office to look at, of which nothing is anybody's.

The kind of fault: what is shown to newcomers touches what belongs to an installation.
"""

import asyncio
from collections import Counter
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.app import STAFF_PATH
from bot.cli.demo import DOOR, HOSTS, demo_app, demo_settings, door, taken_place
from bot.config import ConfigError
from bot.demo import texts
from bot.demo.seed import seed
from bot.opening import open_doors
from bot.service import Service


async def test_an_office_with_its_admin_signed_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """60 units, 40 registrations in all states and open questions; the link opens the desk."""
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "123456789:AAtoken_of_the_office-0123456789abcde")
    monkeypatch.setenv("PUBLIC_URL", "https://office.example.vn")
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".env").write_text("ZALO_BOT_TOKEN=1:secret\nDATABASE_URL=sqlite:///mine.db\n")
    settings = demo_settings(tmp_path / "demo")
    app = demo_app(settings)
    made = seed(app)
    assert (made.units, made.registrations, len(app.store.units.all())) == (60, 40, 60)
    states = Counter(one.status for one in app.store.registrations.all())
    assert states == {"accepted": 14, "returned": 4, "sent": 22}
    assert len(app.store.questions.all()) >= 3
    # A day that is set shows whom it reminds.
    assert app.store.figures.counts().subscriptions == 14
    assert app.store.outbox.next_due_at(["web"]) is None
    # What a newcomer sees first is an office where everything was delivered.
    app.tick()
    assert app.store.figures.counts().failed == 0
    assert app.store.outbox.claim(["web"], app.clock.now(), 9, 60.0) == []
    pages = Service(app, open_doors(app)).pages
    pages.router.routes.insert(0, door("right", made.session))
    transport = httpx.ASGITransport(app=pages)
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8344") as browser:
        assert (await browser.get(f"{DOOR}/wrong")).status_code == 404
        assert (await browser.get(f"{STAFF_PATH}/")).status_code == 303
        desk = await browser.get(f"{DOOR}/right", follow_redirects=True)
        assert desk.url.path == f"{STAFF_PATH}/"
        assert texts.ADMIN in desk.text
    app.store.close()
    assert app.platforms == ()
    assert {one.name for one in tmp_path.iterdir()} == {".env", "demo"}


async def test_two_demonstrations_stand_side_by_side(tmp_path: Path) -> None:
    """Begun together, while neither serves yet: the second has an address of its own.

    So neither signs the other out; and each serves where it was from the beginning.
    """
    with taken_place(0) as first, taken_place(first.getsockname()[1]) as second:
        host, port = second.getsockname()
        assert (first.getsockname()[0], host) == HOSTS[:2]
        app = demo_app(demo_settings(tmp_path, port, host))
        assert app.office().staff_page == f"http://{host}:{port}{STAFF_PATH}"
        bound: asyncio.Future[tuple[str, int]] = asyncio.get_running_loop().create_future()

        def told(*where: Any) -> None:
            bound.set_result(where)

        running = asyncio.create_task(Service(app, open_doors(app), told, at=second).run())
        assert await bound == (host, port)
        async with httpx.AsyncClient(trust_env=False) as browser:
            assert (await browser.get(f"http://{host}:{port}/livez")).status_code == 200
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        app.store.close()


def test_no_address_is_free() -> None:
    """One line before anything is made up."""
    with taken_place(0) as first, pytest.raises(ConfigError) as told:
        taken_place(first.getsockname()[1], HOSTS[:1])
    assert "--port" in told.value.problems[0]
