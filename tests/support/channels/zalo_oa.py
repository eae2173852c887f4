"""The whole program with an Official Account open, its people, and a clock that is moved by hand."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import httpx
from sqlmodel import select

from bot.app import App
from bot.channels.zalo_oa.inbound import NAME
from bot.clock import Clock
from bot.config import Settings
from bot.opening import open_doors
from bot.service import Service
from handlers.turn.turn import Office
from storage.store import Store
from storage.tables.people import SubscriberRow
from tests.support.pages.web_app import settings
from tests.support.talk import MORNING
from tests.torture.platforms.zalo_oa.fake import APP_ID, APP_SECRET, FakeOfficial

HERE = "https://bot.example"


@dataclass
class Opened:
    """The account, the program behind it, and its clock."""

    official: FakeOfficial
    app: App
    service: Service

    async def hears(self, name: str, words: str) -> str:
        """Wait until the last that this person reads holds these words; the line."""
        lines = self.official.chat(name).lines
        await self.official.wait_for(lambda: bool(lines) and words in lines[-1])
        return lines[-1]

    def person(self, name: str) -> int:
        """The number by which the store knows somebody who has written."""
        theirs = select(SubscriberRow.person_id).where(
            SubscriberRow.channel == NAME, SubscriberRow.address == self.official.chat(name).id
        )
        with self.app.store._database.read() as session:
            return session.exec(theirs).one()

    async def passes(self, span: timedelta) -> None:
        """Time goes on, once what was sent is recorded."""
        await self.recorded()
        self.app.clock.advance(span)

    async def recorded(self) -> None:
        """Wait until nothing is in the air."""
        await self.official.wait_for(lambda: not self.service._delivery.busy)


def open_settings(folder: Path, official: FakeOfficial, **changes: object) -> Settings:
    """Settings of a program with an Official Account."""
    wanted: dict[str, object] = {
        "public_url": HERE,
        "zalo_oa_app_id": APP_ID,
        "zalo_oa_app_secret": APP_SECRET,
        "zalo_oa_refresh_token": official.refresh,
        "zalo_oa_api_url": official.url,
        "zalo_oa_auth_url": official.url,
        "zalo_oa_experimental": True,
        **changes,
    }
    return settings(folder, **wanted)


@asynccontextmanager
async def opened(
    folder: Path, office: Office, store: Store, **changes: object
) -> AsyncIterator[Opened]:
    """Everything runs until the end of the block, and nothing was done that Zalo refuses."""
    clock = Clock(MORNING.replace(tzinfo=None))
    async with FakeOfficial(clock.now) as official:
        app = App(open_settings(folder, official, **changes), clock, store, office)
        service = Service(app, open_doors(app))
        running = asyncio.create_task(service.run())
        transport = httpx.ASGITransport(app=service.pages)
        async with httpx.AsyncClient(transport=transport, base_url=HERE) as hook:
            official.hook = hook
            try:
                await official.wait_for(lambda: _granted(store))
                yield Opened(official, app, service)
            finally:
                running.cancel()
                await asyncio.gather(running, return_exceptions=True)
    assert official.violations == []


def _granted(store: Store) -> bool:
    grant = store.grants.current()
    return grant is not None and grant.access is not None
