"""A leader's sheet where no file can be sent: a random name for a day, and only what is theirs."""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from pydantic import AnyHttpUrl

from bot.app import App
from bot.channels.web import WebChannel
from bot.opening import Doors, links_of, renderer
from bot.sending.attachments import WithFiles
from bot.service import Service
from bot.web.health import Pulse
from handlers.turn.turn import Office
from handlers.values.effects import ForgetPerson
from handlers.values.replies import Attachment, Reply
from tests.support.clerks import chat_at, owner
from tests.support.pages.desk_web import HERE
from tests.support.pages.web_app import build

LINK = re.compile(r"liên kết có hạn 24 giờ\): (\S+)")
RECEIPT = Reply("Đã gửi.", attachment=Attachment("sheet:DK-2025-0001", "phieu.docx"))
LEADER = "leader"


class Zalo:
    """A channel that takes text only; the store's people write to it from Telegram."""

    name = "telegram"

    def __init__(self) -> None:
        self.sent: list[str] = []

    async def send(self, address: str, reply: Reply, file: bytes | None = None) -> None:
        assert file is None
        self.sent.append(reply.text)


@dataclass
class Handed:
    """A channel without files, and a browser to open links with."""

    app: App
    channel: WithFiles
    zalo: Zalo
    browser: httpx.AsyncClient

    async def link(self, address: str = LEADER, reply: Reply = RECEIPT) -> str | None:
        """The link in the message; None when there is another sentence in its place."""
        await self.channel.send(address, reply)
        found = LINK.search(self.zalo.sent[-1])
        return found[1] if found else None


@pytest.fixture
async def handed(tmp_path: Path, office: Office) -> AsyncIterator[Handed]:
    """A leader has registered, and the pages have a public address."""
    app = build(tmp_path, office, public_url=AnyHttpUrl(HERE)).app
    owner(app.store, LEADER)
    render, zalo, web = renderer(app), Zalo(), WebChannel()
    channel = WithFiles(zalo, render, links_of(app), takes_files=False)  # type: ignore[arg-type]
    pages = Service(app, Doors({"web": web}, web, {}, Pulse({}), render)).pages
    transport = httpx.ASGITransport(pages)
    async with httpx.AsyncClient(transport=transport, base_url=HERE) as browser:
        yield Handed(app, channel, zalo, browser)
    app.store.close()


async def test_a_link_opens_the_sheet_for_a_day(handed: Handed) -> None:
    """No sign of the registration in the link; two links differ; tomorrow it is over."""
    link, other = await handed.link(), await handed.link()
    assert link is not None
    assert link != other
    assert "DK-" not in link.removeprefix(HERE)
    good = await handed.browser.get(link)
    assert good.content.startswith(b"PK")
    assert "wordprocessingml" in good.headers["Content-Type"]
    handed.app.clock.advance(timedelta(hours=25))
    assert (await handed.browser.get(link)).status_code == 410


async def test_only_the_digest_of_a_name_is_stored(handed: Handed) -> None:
    """A stolen database opens no link."""
    link = str(await handed.link())
    with handed.app.store._database.read() as session:
        rows = session.connection().exec_driver_sql("SELECT * FROM file_links").all()
    # The sheet's, and the one by which it comes back signed.
    assert len(rows) == 2
    assert link.rpartition("/")[2] not in str(rows)


async def test_a_link_is_for_ones_own_sheet(handed: Handed) -> None:
    """Nobody is given a link to another's sheet or to a list, and a made-up name opens nothing."""
    chat_at(handed.app.store, "stranger").says()
    assert await handed.link("stranger") is None
    assert await handed.link("nobody") is None
    listed = replace(RECEIPT, attachment=Attachment("export:1/registrations.xlsx", "x.xlsx"))
    assert await handed.link(reply=listed) is None
    assert "trang quản trị" in handed.zalo.sent[-1]
    assert (await handed.browser.get("/files/DK-2025-0001")).status_code == 404


async def test_a_link_ends_with_the_data(handed: Handed) -> None:
    """Whoever deletes everything has shut the links, too."""
    link = str(await handed.link())
    chat_at(handed.app.store, LEADER).says(ForgetPerson())
    assert (await handed.browser.get(link)).status_code == 404
    with handed.app.store._database.read() as session:
        left = session.connection().exec_driver_sql("SELECT count(*) FROM file_links")
        assert left.scalar_one() == 0
