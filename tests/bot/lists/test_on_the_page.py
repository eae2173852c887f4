"""A list sent as a file on the chat page: read, dropped, and guarded like every message."""

import asyncio
import json
import sqlite3
import tempfile
from contextlib import AsyncExitStack, closing
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.lists.cells import MAX_BYTES
from bot.lists.pages import MAX_PAGE_BYTES
from bot.lists.reading import ListReader
from bot.lists.turns import FileSender
from bot.web import texts
from bot.web.chat_page.upload import AROUND_BYTES
from handlers.turn.turn import Office
from tests.support.pages.lists import AN, MAI, paper, sheet
from tests.support.pages.read_here import lists_here
from tests.support.pages.web_app import HERE, answering, build, person

__all__ = ["lists_here"]
pytestmark = pytest.mark.asyncio

TABLE = "1. Nguyễn Văn An, Giám đốc, Lao động tiên tiến"
OURS = {"Origin": HERE, "Sec-Fetch-Site": "same-origin"}


def stored(folder: Path) -> str:
    """Every stored message."""
    with closing(sqlite3.connect(next(folder.glob("*.db")))) as database:
        rows = database.execute("select payload from inbounds").fetchall()
    return json.dumps([json.loads(row[0]) for row in rows if row[0]], ensure_ascii=False)


@pytest.mark.parametrize("content", [sheet(AN, MAI), paper(AN, MAI)], ids=["xlsx", "docx"])
async def test_a_list_is_registered(tmp_path: Path, office: Office, content: bytes) -> None:
    """Offered with the consent; the page shows that a file was sent, and no rows of tabs."""
    async with answering(build(tmp_path, office)) as program, person(program) as lan:
        said = await lan.answer_to(await lan.attach(content, "Lò Thị Mai.xlsx"))
        assert "Trợ lý đọc được 2 người trong tệp; tệp thì không giữ lại." in said
        assert TABLE in said
        assert lan.mine == [texts.FILE_SENT]
        assert TABLE in await lan.press("Đồng ý")
        kept = stored(tmp_path)
        assert "Lò Thị Mai" in kept
        assert ".xlsx" not in kept
        assert "Trần Văn Ký" not in kept


@pytest.mark.usefixtures("lists_here")
async def test_a_no_takes_the_names_out_of_the_store(tmp_path: Path, office: Office) -> None:
    """What was said before a consent that never came is erased."""
    async with answering(build(tmp_path, office)) as program, person(program) as lan:
        await lan.answer_to(await lan.attach(sheet(AN, MAI)))
        await lan.press("Không đồng ý")
        assert "Lò Thị Mai" not in stored(tmp_path)


@pytest.mark.usefixtures("lists_here")
async def test_a_file_sent_twice_is_taken_once(tmp_path: Path, office: Office) -> None:
    """The page repeats after a lost connection; the key makes the repeat harmless."""
    async with answering(build(tmp_path, office)) as program, person(program) as lan:
        for _ in range(2):
            answer = await lan.attach(sheet(AN), key="one-and-the-same")
            assert answer.status_code == 202
        await lan.say("trợ giúp")
        assert lan.mine == [texts.FILE_SENT, "trợ giúp"]


@pytest.mark.usefixtures("lists_here")
async def test_a_file_that_says_nothing_is_answered_in_the_chat(
    tmp_path: Path, office: Office
) -> None:
    """One sentence, and the open step once more."""
    async with answering(build(tmp_path, office)) as program, person(program) as lan:
        await lan.say("đăng ký")
        asked = await lan.press("Đồng ý")
        said = await lan.answer_to(await lan.attach(b"%PDF-1.7"))
        assert said.startswith("Trợ lý chưa đọc được danh sách trong tệp PDF.")
        assert asked.splitlines()[-1] in said


async def test_too_large_a_file_is_refused_with_its_own_sentence(
    tmp_path: Path, office: Office
) -> None:
    """Before it has come whole, and when only the form around it is small."""
    async with answering(build(tmp_path, office)) as program, person(program) as lan:
        for size in (MAX_PAGE_BYTES + 1, MAX_PAGE_BYTES + AROUND_BYTES + 1):
            answer = await lan.attach(b"x" * size)
            assert answer.status_code == 413
            assert answer.json()["error"] == texts.FILE_TOO_BIG


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 403),
        ({"Origin": "http://evil.example"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({**OURS, "Content-Type": "text/plain"}, 415),
        ({**OURS, "Content-Type": "multipart/form-data"}, 400),
        (OURS, 400),
    ],
)
async def test_a_file_comes_from_our_own_page_only(
    tmp_path: Path, office: Office, headers: dict[str, str], status: int
) -> None:
    """Another site's form, something that is no form, and a form without a file."""
    async with answering(build(tmp_path, office)) as program, person(program) as lan:
        what: Any = {"content": b"x"} if "Content-Type" in headers else {"files": {"a": b"x"}}
        answer = await lan.client.post("/chat/lists", headers=headers, **what)
        assert answer.status_code == status
        assert stored(tmp_path) == "[]"


async def test_without_a_cookie_nothing_is_read(tmp_path: Path, office: Office) -> None:
    """A chat is needed before a file is."""
    async with answering(build(tmp_path, office)) as program:
        transport = httpx.ASGITransport(program.starlette)
        async with httpx.AsyncClient(transport=transport, base_url=HERE) as nobody:
            files = {"file": ("a.xlsx", sheet(AN))}
            answer = await nobody.post("/chat/lists", files=files, headers=OURS)
    assert answer.status_code == 401


@pytest.mark.usefixtures("lists_here")
async def test_files_count_as_messages(tmp_path: Path, office: Office) -> None:
    """Who sends them faster than anybody types waits."""
    async with answering(build(tmp_path, office)) as program, person(program) as lan:
        sent = await asyncio.gather(*(lan.attach(b"%PDF-") for _ in range(33)))
        assert {answer.status_code for answer in sent} <= {202, 429, 503}
        late = [answer for answer in sent if answer.status_code == 429]
        assert late
        assert all("Retry-After" in answer.headers for answer in late)


@pytest.mark.usefixtures("lists_here")
async def test_a_large_file_touches_no_disk(
    tmp_path: Path, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The form's parser would put it into a temporary file."""

    # The standard library is the edge here: a file without a name leaves nothing to look for.
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a file on the disk")

    monkeypatch.setattr(tempfile, "TemporaryFile", refuse)
    async with answering(build(tmp_path, office)) as program, person(program) as lan:
        answer = await lan.attach(b"PK" + bytes(MAX_BYTES - 10))
        assert answer.status_code == 202


async def test_where_too_many_wait_the_next_comes_later(tmp_path: Path, office: Office) -> None:
    """Its page tries again by itself."""
    full = build(tmp_path, office, lists=ListReader(most_waiting=0))
    async with answering(full) as program, person(program) as lan:
        answer = await lan.attach(sheet(AN))
        assert answer.status_code == 503
        assert answer.headers["Retry-After"] == "5"
        assert answer.json()["error"] == texts.FILES_BUSY
        assert stored(tmp_path) == "[]"


class Filling(ListReader):
    """Has room while a file is on its way, and none when it is there."""

    asked = 0

    def has_room(self, sender: FileSender) -> bool:
        """Others were faster."""
        self.asked += 1
        return self.asked <= 1


async def test_whose_place_was_taken_meanwhile_comes_later(tmp_path: Path, office: Office) -> None:
    """Hundreds may send at once, and each would wait with its content in memory."""
    full = build(tmp_path, office, lists=Filling())
    async with answering(full) as program, person(program) as lan:
        answer = await lan.attach(sheet(AN))
        assert answer.json()["error"] == texts.FILES_BUSY
        assert stored(tmp_path) == "[]"


@pytest.mark.usefixtures("lists_here")
async def test_without_a_script_the_form_leads_back_to_the_page(
    tmp_path: Path, office: Office
) -> None:
    """As a message does."""
    async with answering(build(tmp_path, office)) as program, person(program) as lan:
        files = {"file": ("ds.xlsx", sheet(AN))}
        answer = await lan.client.post("/chat/lists", files=files, headers=OURS)
        assert (answer.status_code, answer.headers["Location"]) == (303, "/")
        assert TABLE in await lan.open()


class Slow(ListReader):
    """Reads nothing before the test says so."""

    def __init__(self) -> None:
        super().__init__()
        self.may_read = asyncio.Event()

    async def _said(self, content: bytes) -> bytes:
        await self.may_read.wait()
        return await super()._said(content)


@pytest.mark.usefixtures("lists_here")
async def test_many_strangers_files_do_not_keep_out_who_has_agreed(
    tmp_path: Path, office: Office
) -> None:
    """They fill half of the room, and Lan's list is taken nevertheless."""
    slow = Slow()
    async with answering(build(tmp_path, office, lists=slow)) as program, AsyncExitStack() as open_:
        lan = await open_.enter_async_context(person(program))
        await lan.say("đăng ký")
        await lan.press("Đồng ý")
        many = [await open_.enter_async_context(person(program)) for _ in range(12)]
        sent = [asyncio.create_task(one.attach(b"%PDF-1.7")) for one in many]
        refused = asyncio.as_completed(sent)
        assert [(await next(refused)).status_code for _ in range(2)] == [503, 503]
        theirs = asyncio.create_task(lan.attach(sheet(AN)))
        slow.may_read.set()
        assert (await theirs).status_code == 202
        assert [(await task).status_code for task in sent].count(202) == 10
