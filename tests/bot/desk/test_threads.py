"""What takes its time at the desk takes it from the desk alone."""

import asyncio
from pathlib import Path
from threading import Event, Semaphore

from bot.papers.apart import PaperOrder
from handlers.turn.turn import Office
from tests.support.clerks import owner
from tests.support.pages.desk_web import at_desk, stranger
from tests.support.pages.web_app import build

# More than asyncio has threads on a small machine.
CLICKS = 12


async def test_whoever_chats_does_not_wait_for_papers(tmp_path: Path, office: Office) -> None:
    """While a clerk clicks and clicks, the chat page and the health are answered, and the desk is."""
    program = build(tmp_path, office)
    owner(program.app.store, "a")
    made, begun = Event(), Semaphore(0)

    def slowly(order: PaperOrder) -> bytes:
        begun.release()
        made.wait(60)
        return b"paper"

    program.app.make_paper = slowly
    async with at_desk(program) as clerk, stranger(program) as leader:
        clicks = [
            asyncio.create_task(clerk.opens("/dang-ky/danh-sach.xlsx")) for _ in range(CLICKS)
        ]
        try:
            async with asyncio.timeout(30):
                for _ in range(CLICKS):
                    await asyncio.to_thread(begun.acquire)
                assert (await leader.get("/")).status_code == 200
                assert (await leader.get("/readyz")).status_code == 200
                assert (await clerk.opens("/dang-ky")).status_code == 200
        finally:
            made.set()
        assert {one.status_code for one in await asyncio.gather(*clicks)} == {200}
    program.app.store.close()
