"""The list of everybody on a channel without files: a link for a quarter of an hour and the role."""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from time import time

import httpx
import pytest
from itsdangerous import TimestampSigner, URLSafeTimedSerializer
from openpyxl import load_workbook

from bot.attachments import WithFiles
from bot.opening import Doors, renderer
from bot.service import Service
from bot.web.channel import WebChannel
from bot.web.health import Pulse
from bot.web.sessions import STAFF_LINK_MAX_AGE_S, Links, signing_secret
from handlers.replies import Reply
from handlers.scene import Desk
from handlers.staff_values import RedeemInvite
from storage.store import Store
from tests.clerks import OFFICE, Office, chat_at, owner
from tests.desk_web import HERE
from tests.web_app import build

LINK = re.compile(r"liên kết có hạn 15 phút\): (\S+)")


class Zalo:
    """A channel that takes text only."""

    name, max_chars = "zalo", 2000

    def __init__(self) -> None:
        self.sent: list[str] = []

    async def send(self, address: str, reply: Reply, file: bytes | None = None) -> None:
        assert file is None
        self.sent.append(reply.text)


@dataclass
class Handed:
    """A list handed out on Zalo to Lan, and a browser to open links with."""

    store: Store
    secret: str
    link: str
    browser: httpx.AsyncClient

    def opened(self) -> list[str]:
        """Who opened links, by the journal."""
        return [line.actor for line in self.store.journal.lines(action="export.open")]


@pytest.fixture
async def handed(tmp_path: Path, desk: Desk) -> AsyncIterator[Handed]:
    """Lan exports on Zalo; the message carries a link."""
    app = build(tmp_path, desk).app
    owner(app.store, "leader")
    lan = Office(app.store, desk).joins("lan", "Lan", "clerk")
    lan.says("xuất danh sách")
    render, secret, zalo = renderer(app), signing_secret(app.settings), Zalo()
    channel = WithFiles(zalo, render, Links(secret, HERE), takes_files=False)  # type: ignore[arg-type]
    await channel.send("lan", lan.heard[-1])
    found = LINK.search(zalo.sent[0])
    assert found is not None
    web = WebChannel()
    pages = Service(app, Doors({"web": web}, web, {}, Pulse({}), render)).pages
    transport = httpx.ASGITransport(pages)
    async with httpx.AsyncClient(transport=transport, base_url=HERE) as browser:
        yield Handed(app.store, secret, found[1], browser)
    app.store.close()


async def test_the_link_opens_the_list_and_every_opening_is_written_down(handed: Handed) -> None:
    """Twice opened, twice in the journal, with whose link it was."""
    for times in (1, 2):
        answer = await handed.browser.get(handed.link)
        sheet = load_workbook(BytesIO(answer.content)).worksheets[0]
        assert "Nguyễn Thị Hằng" in str(list(sheet.values))
        assert handed.opened() == ["Lan"] * times


async def test_who_is_revoked_or_only_looks_opens_nothing(handed: Handed) -> None:
    """The role is asked when the link is opened, not when it was made."""
    (lan,) = handed.store.staff.list()
    handed.store.staff.revoke(lan.id, OFFICE, lan.created_at)
    assert (await handed.browser.get(handed.link)).status_code == 404
    code = handed.store.staff.invite("viewer", "Lan", OFFICE, lan.created_at)
    chat_at(handed.store, "lan").says(RedeemInvite(code), now=lan.created_at)
    assert [one.role for one in handed.store.staff.list()] == ["viewer"]
    assert (await handed.browser.get(handed.link)).status_code == 404
    assert handed.opened() == []


class Earlier(TimestampSigner):
    """Signs as a moment before a quarter of an hour ago."""

    def get_timestamp(self) -> int:
        return int(time()) - STAFF_LINK_MAX_AGE_S - 1


async def test_after_a_quarter_of_an_hour_the_link_is_over(handed: Handed) -> None:
    """The staff's list only; a leader's own sheet stays open for days."""
    signer = URLSafeTimedSerializer(handed.secret, salt="file-link", signer=Earlier)
    old = await handed.browser.get(f"/files/{signer.dumps('export:1/registrations.xlsx')}")
    assert old.status_code == 410
    sheet = await handed.browser.get(f"/files/{signer.dumps('sheet:DK-2025-0001')}")
    assert sheet.status_code == 200
    assert handed.opened() == []


async def test_a_link_that_names_nobody_opens_nothing(handed: Handed) -> None:
    """Links of an earlier release, and numbers nobody has."""
    for source in ("export:registrations.xlsx", "export:9/registrations.xlsx", "export:/x.xlsx"):
        link = Links(handed.secret).link_for(source)
        assert (await handed.browser.get(link)).status_code == 404
