"""A messaging platform is one entry: it is opened, told its secret, written to, held and named."""

import asyncio
import re
from dataclasses import MISSING, Field, dataclass, field, fields
from pathlib import Path
from typing import Any

import httpx
import pytest
from pydantic import SecretStr

from bot.app import App
from bot.channels.base import Arrival, Receive, Webhook
from bot.channels.registry import PLATFORMS, TELEGRAM, Alive, Monthly, Platform, Way
from bot.clock import Clock
from bot.config import Settings
from bot.opening import links_of, open_doors
from bot.service import Service
from handlers.people.truth_texts import parts
from handlers.registrations.texts import consent
from handlers.turn.turn import Office
from handlers.values.messages import Inbound
from handlers.values.replies import Reply
from handlers.values.shown.label_texts import CHANNELS, MESSENGERS, channel_name
from storage.store import Store
from tests.support.clerks import hire
from tests.support.pages.web_app import settings
from tests.support.talk import MORNING

NAME = "pigeon"


def is_asked(one: Field[Any]) -> bool:
    """Whether every platform has to answer it."""
    return one.default is MISSING


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
        token_form=None,
        build=build,
        api=None,
        header="X-Pigeon",
        per_second=lambda _: 100.0,
        takes_files=False,
        abroad=False,
        legal="",
        way=lambda _: Way(),
        # People enough: a warning of them, given first, would stand before the one looked for.
        monthly=lambda _: Monthly(users=100, messages=1),
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
        assert "em chào" in pigeon.sent[0][1]
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


@pytest.mark.parametrize("left_out", [one.name for one in fields(Platform) if is_asked(one)])
def test_a_platform_that_leaves_something_open_is_refused(left_out: str) -> None:
    """Whether it stands abroad, what the papers say of it, how its token looks: when it is made."""
    answers = {one.name: getattr(TELEGRAM, one.name) for one in fields(Platform)}
    del answers[left_out]
    with pytest.raises(TypeError, match=left_out):
        Platform(**answers)


def test_every_platform_has_its_words() -> None:
    """Whoever adds a platform says how people call it, in sentences too."""
    assert {one.name for one in PLATFORMS} <= CHANNELS.keys()
    known = MESSENGERS.split(", ")
    assert [one.name for one in PLATFORMS if channel_name(one.name).split()[0] not in known] == []


def test_people_are_told_through_whom_their_messages_go() -> None:
    """Before they agree and on the page of truth: every platform, and which of them is abroad."""
    told = consent(organisation="Liên minh", contact="văn phòng", year=2025, until="2 năm")
    truth = parts(organisation="Liên minh", contact="văn phòng", months=24)
    read = "\n".join(line for _, lines in truth for line in lines)
    for text in (told, read):
        [carried] = re.findall(r"Nhắn qua [^.]+", text)
        away = re.split("[,;] (?:của|máy chủ của) ", carried, maxsplit=1)[1]
        for one in PLATFORMS:
            name = channel_name(one.name).split()[0]
            assert (name in carried, name in away) == (True, one.abroad)


def test_sentences_name_the_platforms_by_one_word() -> None:
    """Two say more of them, and are looked at in the test above."""
    by_hand = [
        path.name
        for folder in ("bot", "handlers")
        for path in Path(folder).rglob("*")
        if path.suffix in (".py", ".html") and "Telegram, Zalo" in path.read_text("utf-8")
    ]
    assert sorted(by_hand) == ["label_texts.py", "texts.py", "truth_texts.py"]


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
