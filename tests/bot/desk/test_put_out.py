"""Whoever is put out while a page is waited for, or made, is not given it any more."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from threading import Event, Semaphore

import httpx
import pytest

from bot.desk import threads
from bot.papers.apart import PaperOrder
from handlers.turn.turn import Office
from tests.support.clerks import owner
from tests.support.pages.desk_web import at_desk
from tests.support.pages.web_app import Program, build

LIST = "/dang-ky/danh-sach.xlsx"
ENDS: dict[str, dict[str, str]] = {"thoat": {}, "thu-hoi": {}, "quyen": {"role": "viewer"}}


@pytest.fixture
async def program(tmp_path: Path, office: Office, url: str) -> AsyncIterator[Program]:
    """The whole program on either engine, with one registration."""
    built = build(tmp_path, office, database_url=url)
    owner(built.app.store, "lan")
    yield built
    built.app.store.close()


class Printer:
    """Makes papers when it is told to."""

    def __init__(self) -> None:
        self._begun, self.goes_on = Semaphore(0), Event()

    def make(self, order: PaperOrder) -> bytes:
        """Stands in for the process that makes them."""
        self._begun.release()
        assert self.goes_on.wait(60)
        return b"paper"

    async def begun(self, papers: int = 1) -> None:
        """Return once so many more are being made."""
        for _ in range(papers):
            assert await asyncio.to_thread(self._begun.acquire, timeout=60)


@pytest.mark.parametrize("end", list(ENDS))
async def test_a_list_that_is_being_made_is_not_given_out(program: Program, end: str) -> None:
    """Signed out by an admin, revoked, a viewer now: the login page, or that it is not theirs."""
    printer = Printer()
    program.app.make_paper = printer.make
    async with at_desk(program, "admin", "Sếp") as boss, at_desk(program) as clerk:
        waiting = asyncio.create_task(clerk.opens(LIST))
        await printer.begun()
        await boss.sends(f"/nhan-su/{clerk.staff.id}/{end}", **ENDS[end])
        printer.goes_on.set()
        answer = await waiting
    assert answer.status_code == (403 if end == "quyen" else 303)
    assert answer.content != b"paper"


async def test_what_waits_for_a_thread_is_not_even_begun(program: Program) -> None:
    """Every thread of the desk is busy; who is signed out meanwhile decides nothing any more."""
    printer = Printer()
    program.app.make_paper = printer.make
    act = "/quan-tri/dang-ky/DK-2025-0001/tiep-nhan"
    async with at_desk(program, "admin", "Sếp") as boss, at_desk(program) as clerk:
        lists = [asyncio.create_task(boss.opens(LIST)) for _ in range(threads.MOST)]
        form = {"csrf": clerk.csrf, "seen": "1-sent"}
        await printer.begun(threads.MOST)
        async with asyncio.timeout(60):
            decided = asyncio.create_task(clerk.client.post(act, data=form))
            while threads._THREADS._work_queue.empty():
                await asyncio.sleep(0)
        program.app.store.staff.close_session(clerk.token, program.app.clock.now())
        printer.goes_on.set()
        answer: httpx.Response = await decided
        assert {one.status_code for one in await asyncio.gather(*lists)} == {200}
    assert answer.status_code == 403
    assert program.app.store.registrations.all()[0].status == "sent"
