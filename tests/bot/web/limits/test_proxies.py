"""Whom the program believes about who asks: nobody, but for the proxies the operator names."""

import uuid
from contextlib import AsyncExitStack
from pathlib import Path

import httpx
import pytest
from pydantic import ValidationError
from sqlmodel import col, select

from handlers.turn.turn import Office
from storage.tables.people import InboundRow
from tests.support.pages.web_app import HERE, Person, Program, answering, build, serving, settings

PROXY = "10.0.0.7"


async def origin(program: Program, peer: str, forwarded: str | None = None) -> str:
    """What is stored as the network of a visitor whose connection comes from `peer`."""
    transport = httpx.ASGITransport(program.starlette, client=(peer, 1))
    async with httpx.AsyncClient(transport=transport, base_url=HERE) as client:
        return await _stored(program, client, forwarded)


async def _stored(program: Program, client: httpx.AsyncClient, forwarded: str | None) -> str:
    if forwarded:
        client.headers["X-Forwarded-For"] = forwarded
    visitor = Person(client)
    await visitor.open()
    same = {"Sec-Fetch-Site": "same-origin"}
    said = {"text": "lien ket 111111", "key": uuid.uuid4().hex}
    assert (await client.post("/chat/messages", json=said, headers=same)).status_code == 202
    with program.app.store._database.read() as session:
        newest = select(InboundRow).order_by(col(InboundRow.id).desc()).limit(1)
        return str((session.exec(newest).one().payload or {})["origin"])


async def test_a_forged_header_counts_for_nothing(tmp_path: Path, office: Office) -> None:
    """Anybody can write it, also who asks from this machine, as all do behind a plain proxy."""
    async with serving(build(tmp_path, office)) as program:
        async with httpx.AsyncClient(base_url=program.url) as client:
            assert await _stored(program, client, "198.51.100.9") == ""
        plain = await origin(program, "192.0.2.7")
        assert await origin(program, "192.0.2.7", "198.51.100.9") == plain


async def test_a_trusted_proxy_tells_the_visitors_apart(tmp_path: Path, office: Office) -> None:
    """What it has added itself counts; what the visitor had written before does not."""
    proxies = f"{PROXY}, 172.16.0.0/12"
    async with answering(build(tmp_path, office, trusted_proxies=proxies)) as program:
        lan = await origin(program, PROXY, "198.51.100.9")
        assert lan == await origin(program, "198.51.100.9")
        assert await origin(program, "172.20.1.1", f"198.51.100.9, {PROXY}") == lan
        assert await origin(program, PROXY, "203.0.113.1, 198.51.100.9") == lan
        # Not by way of the proxy: whoever reaches us directly is himself.
        eve = await origin(program, "203.0.113.1")
        assert await origin(program, "203.0.113.1", "198.51.100.9") == eve != lan


@pytest.mark.parametrize("listed", ["proxy.example", "10.0.0.7/8", "*", "0.0.0.0/0", "::/0"])
def test_a_list_that_would_trust_anybody_is_refused(tmp_path: Path, listed: str) -> None:
    """Before the start, with the name of the setting."""
    with pytest.raises(ValidationError, match="trusted_proxies"):
        settings(tmp_path, trusted_proxies=listed)


async def test_who_writes_much_slows_nobody_behind_the_same_address(
    tmp_path: Path, office: Office
) -> None:
    """A carrier hides hundreds of leaders behind one: messages are counted by chat alone."""
    same = {"Sec-Fetch-Site": "same-origin"}

    async def says(client: httpx.AsyncClient) -> int:
        said = {"text": "chào", "key": uuid.uuid4().hex}
        return (await client.post("/chat/messages", json=said, headers=same)).status_code

    async with answering(build(tmp_path, office)) as program, AsyncExitStack() as opened:
        transport = httpx.ASGITransport(program.starlette, client=("198.51.100.9", 1))
        hall = []
        for _ in range(4):
            client = httpx.AsyncClient(transport=transport, base_url=HERE)
            hall.append(await opened.enter_async_context(client))
            await Person(client).open()
        loud, *others = hall
        while (loudest := await says(loud)) == 202:
            pass
        assert loudest == 429
        assert [await says(one) for one in others for _ in range(2)] == [202] * 6
