"""A messaging platform is one entry: it is opened, told its secret, written to, held and named."""

import asyncio
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
from pydantic import SecretStr

from bot.app import App
from bot.channels.base import Arrival, Receive, Webhook
from bot.channels.registry import PLATFORMS, Alive, Monthly, Platform
from bot.clock import Clock
from bot.config import Settings
from bot.opening import links_of, open_doors
from bot.service import Service
from handlers.turn.turn import Office
from handlers.values.messages import Inbound
from handlers.values.replies import Reply
from handlers.values.shown.label_texts import CHANNELS
from storage.store import Store
from tests.support.clerks import hire
from tests.support.pages.web_app import settings
from tests.support.talk import MORNING

NAME = "pigeon"


@dataclass
class Pigeon:
    """A platform nobody has heard of."""

    token: str
    webhook: Webhook | None
    heard: Alive
    name: str = NAME
    sent: list[tuple[str, str]] = field(default_factory=list)
    arrived: asyncio.Event = field(default_factory=asyncio.Event)

    async def run(self, receive: Receive) -> None:
        await asyncio.Event().wait()

    async def send(self, address: str, reply: Reply, file: bytes | None = None) -> str | None:
        self.sent.append((address, reply.text))
        self.arrived.set()
        return None

    def arrival(self, body: dict[str, Any]) -> Arrival | None:
        self.heard()
        return Arrival(NAME, body["id"], body["from"], Inbound(body["text"]))

    async def close(self) -> None:
        pass


async def test_a_made_up_platform_is_registered_in_one_place(
    tmp_path: Path, office: Office, sqlite_store: Store
) -> None:
    """One entry, and a pushed message is answered there; its limit holds it, its name is said."""
    flock: list[Pigeon] = []

    def build(token: str, _: Settings, webhook: Webhook | None, heard: Alive) -> Pigeon:
        flock.append(Pigeon(token, webhook, heard))
        return flock[0]

    entry = Platform(
        name=NAME,
        token=lambda _: SecretStr("grain"),
        build=build,
        header="X-Pigeon",
        per_second=lambda _: 100.0,
        takes_files=False,
        monthly=lambda _: Monthly(users=1, messages=1),
    )
    chosen = settings(tmp_path, public_url="https://bot.example")
    clock = Clock(MORNING.replace(tzinfo=None))
    app = App(chosen, clock, sqlite_store, office, known_platforms=(*PLATFORMS, entry))
    hire(sqlite_store, "Lan", "admin", clock.now())
    service = Service(app, open_doors(app))
    (pigeon,) = flock
    assert pigeon.token == "grain"
    assert pigeon.webhook == Webhook(
        "https://bot.example/pigeon/webhook", app.keys.of_webhook(NAME)
    )
    running = asyncio.create_task(service.run())
    try:
        update = {"id": "1", "from": "loft 7", "text": "xin chào"}
        transport = httpx.ASGITransport(app=service.pages)
        async with httpx.AsyncClient(transport=transport, base_url="https://bot.example") as web:
            assert (await web.post(entry.path, json=update)).status_code == 403
            told = {"X-Pigeon": pigeon.webhook.secret}
            assert (await web.post(entry.path, json=update, headers=told)).status_code == 200
            async with asyncio.timeout(60):
                await pigeon.arrived.wait()
        assert [address for address, _ in pigeon.sent] == ["loft 7"]
        assert "Kính chào" in pigeon.sent[0][1]
        parts = await service.health.parts()
        assert f"channels/{NAME}" in parts
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
    assert service._short_of_messages() == (NAME,)
    app.tick()
    (warned,) = [
        row.reply.text
        for row in sqlite_store.outbox.claim(["telegram"], clock.now(), 9, 60)
        if "⚠️" in row.reply.text and "tin trong tháng" in row.reply.text
    ]
    assert warned.startswith(f"⚠️ {NAME}:")


def test_every_platform_has_its_words() -> None:
    """Whoever adds a platform says how people call it."""
    assert {one.name for one in PLATFORMS} <= CHANNELS.keys()


def test_pages_may_be_public_while_the_platforms_are_polled(
    tmp_path: Path, office: Office, sqlite_store: Store
) -> None:
    """WEBHOOKS=false: nothing is posted to us, and files go as links all the same."""
    chosen = settings(
        tmp_path, public_url="https://bot.example", webhooks=False, zalo_bot_token="1:grain-grain"
    )
    app = App(chosen, Clock(MORNING.replace(tzinfo=None)), sqlite_store, office)
    doors = open_doors(app)
    assert (doors.hooks, set(doors.pulse.ages())) == ({}, {"zalo"})
    assert links_of(app) is not None
