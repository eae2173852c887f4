"""Pages that wait for news: woken by an event, bounded in number, and asking nothing meanwhile."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import httpx

from bot.channels.web import PAGES_EACH, WebChannel
from handlers.turn.turn import Office
from tests.support.pages.web_app import HERE, Person, answering, build

MOMENT_S = 20.0


async def until(condition: Callable[[], bool]) -> None:
    """Let the others go on until it holds."""
    while not condition():
        await asyncio.sleep(0)  # no wait: the tasks themselves bring it about


async def test_a_waiting_page_asks_nothing_and_hears_at_once(
    tmp_path: Path, office: Office
) -> None:
    """The store is read when the page begins to wait, and again when there is something."""
    program = build(tmp_path, office)
    async with answering(program):
        transport = httpx.ASGITransport(program.starlette)
        async with httpx.AsyncClient(transport=transport, base_url=HERE) as client:
            lan = Person(client)
            await lan.open()
            looks: list[str] = []
            history, read = program.app.store.history, program.app.store.history.after
            history.after = lambda *asked: looks.append("look") or read(*asked)  # type: ignore[method-assign, func-returns-value]
            listening = asyncio.create_task(client.get("/chat/messages"))
            await until(lambda: looks == ["look"] and bool(program.web._all))
            await lan.post(text="tro giup")
            answer = (await listening).json()
        assert any(not line["mine"] for line in answer["messages"])
        # Once when it was woken, perhaps once more for the line of another message.
        assert len(looks) <= 3


async def test_somebody_with_many_windows_looks_at_the_newest() -> None:
    """The oldest window makes room, nobody else's."""
    web = WebChannel()
    with web.waiting("binh") as other, web.waiting("lan") as oldest:
        windows = [web.waiting("lan") for _ in range(PAGES_EACH)]
        opened = [window.__enter__() for window in windows]
        await oldest.woken(MOMENT_S)
        assert oldest.let_go
        assert not any(page.let_go for page in (other, *opened))
        for window in windows:
            window.__exit__(None, None, None)
    assert (web._pages, web._all) == ({}, {})


async def test_a_burst_of_one_person_takes_three_places() -> None:
    """Sixty at the same moment, before any of them can wake: all but the newest are let go."""
    web = WebChannel()
    windows = [web.waiting("lan") for _ in range(60)]
    opened = [window.__enter__() for window in windows]
    assert [page.let_go for page in opened] == [True] * (60 - PAGES_EACH) + [False] * PAGES_EACH
    assert len(web._all) == PAGES_EACH
    # In any order, as they wake.
    for window in (*windows[::2], *windows[1::2]):
        window.__exit__(None, None, None)
    assert (web._pages, web._all) == ({}, {})


async def test_a_burst_of_strangers_takes_all_places_and_no_more() -> None:
    """Each who comes when it is full takes one place of who has waited longest."""
    web = WebChannel()
    web.most = 10
    windows = [web.waiting(f"stranger {number}") for number in range(40)]
    opened = [window.__enter__() for window in windows]
    assert sum(not page.let_go for page in opened) == web.most == len(web._all)
    for window in windows:
        window.__exit__(None, None, None)
    assert (web._pages, web._all) == ({}, {})


async def test_too_many_pages_make_room_and_come_again(tmp_path: Path, office: Office) -> None:
    """Who waits longest is answered with nothing and told when to ask again."""
    program = build(tmp_path, office)
    async with answering(program):
        transport = httpx.ASGITransport(program.starlette)
        async with (
            httpx.AsyncClient(transport=transport, base_url=HERE) as first,
            httpx.AsyncClient(transport=transport, base_url=HERE) as second,
        ):
            await first.get("/")
            await second.get("/")
            program.web.most = 1
            waiting = asyncio.create_task(first.get("/chat/messages"))
            await until(lambda: len(program.web._all) == 1)
            last = asyncio.create_task(second.get("/chat/messages"))
            assert (await waiting).json()["again_in"] > 0
            program.web.stop()
            assert "again_in" not in (await last).json()
