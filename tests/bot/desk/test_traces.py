"""Whatever page shows somebody leaves a trace: found by what stands on it, whichever page it is."""

import inspect
import io
import re
import sys
import zipfile
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import datetime
from html import unescape
from pathlib import Path

import httpx
import pytest
from starlette.routing import Route

from bot.desk.journal.texts import subject_name
from bot.desk.pages import PAGES
from handlers.turn.turn import Office
from handlers.values.effects import NoteQuestion, NoteRequest
from handlers.values.replies import Reply
from storage.journal.journal import Actor
from storage.journal.reading import RECORD, Readings
from storage.privacy.data_requests import take
from storage.units.units import UnitEntry
from tests.support.chats import FORM
from tests.support.clerks import EVERYBODY, OFFICE, chat_at, hire, listener, owner
from tests.support.pages.desk_web import Clerk, at_desk, routes
from tests.support.pages.web_app import Program, build
from tests.support.verbs import Announcing, Register

REGISTERED, LISTED, SECOND = "Trịnh Quyết Xoan", "Lò Văn Bách", "Giàng A Páo"
CALLING, ASKING = "Hờ Thị Sông", "Vàng Thị Máy"
NUMBERS = ("0913577246", "0913577247", "0913577248", "0977000111")
PEOPLE = (REGISTERED, LISTED, SECOND, CALLING, ASKING, *NUMBERS)
# Pages of one thing that many people stand on: a list is one line, whichever it is.
VALUES = {"tim": "mau", "vao": "2"}
OWN = ("/thoat", "/tai-khoan", "/nhan-su")
LISTS = ("roll-calls", "reminded", "questions", "registrations", "units")


class Noted(Readings):
    """The trace that also remembers what it was told, of a second look too."""

    def note(self, actor: Actor, subject: str, now: datetime) -> None:
        """Note it."""
        self.told.append(subject)
        super().note(actor, subject, now)

    def __init__(self, program: Program) -> None:
        super().__init__(program.app.store._database)
        self.told: list[str] = []


@pytest.fixture
async def program(tmp_path: Path, office: Office) -> AsyncIterator[Program]:
    """The whole program, with somebody in every place where the desk shows people."""
    built = build(tmp_path, office)
    store, now = built.app.store, built.app.clock.now()
    register = Register(store)
    for name, who, phone in (
        ("HTX Chè Mẫu", LISTED, NUMBERS[1]),
        ("HTX Chè Mẫu Hai", SECOND, NUMBERS[2]),
    ):
        register.add(UnitEntry(name, "htx", "xã A", representative=who, phone=phone), OFFICE, now)
    form = replace(FORM, contact_name=REGISTERED, phone=NUMBERS[0])
    owner(store, "lan", form)
    owner(store, "hoa", form)
    listener(store, "tu")
    asked = f"Tôi là {ASKING}, thi đua đến bao giờ?"
    chat_at(store, "tu").says(
        NoteRequest(f"gọi giúp {CALLING}", NUMBERS[3]), NoteQuestion(asked, "declined")
    )
    boss = hire(store, "Sếp", "admin", now)
    words = Reply("Họp ngày mai")
    Announcing(store).write(boss, words.text, EVERYBODY, lambda number: words, now)
    with store.change(OFFICE, now) as change:
        take(change, "see", REGISTERED, NUMBERS[0], "", now.date())
    yield built
    store.close()


def queries(page: Route) -> Iterator[str]:
    """What a page may be asked by: nothing, and the first of everything that its module reads."""
    code = inspect.getsource(sys.modules[page.endpoint.__module__])
    names = set(re.findall(r'asked\(request, "([a-z-]+)"\)', code))
    yield ""
    yield from (f"?{name}={VALUES.get(name, '1')}" for name in sorted(names))


def shown(answer: httpx.Response) -> list[str]:
    """Who of the planted people stands there, in a page or a paper."""
    text = unescape(answer.text)
    if answer.content.startswith(b"PK"):
        packed = zipfile.ZipFile(io.BytesIO(answer.content))
        text = "".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())
    return [one for one in PEOPLE if one in text]


def exports(program: Program) -> int:
    """How many lines of the journal are of something taken out."""
    return len(program.app.store.journal.lines(action="export"))


def _paths(program: Program) -> list[str]:
    return [path for _, path in routes(program)]


async def _asked(clerk: Clerk, path: str, *, is_form: bool) -> httpx.Response:
    if not is_form:
        return await clerk.opens(path)
    return await clerk.client.post(f"/quan-tri{path}", data={"csrf": clerk.csrf})


async def test_whatever_shows_somebody_leaves_a_trace(program: Program) -> None:
    """Every page by every question it takes, and every form that is refused and shown again."""
    noted = Noted(program)
    program.app.store.readings = noted
    showing, silent, vague = set[str](), list[str](), list[str]()

    def looks(path: str, named: bool, answer: httpx.Response, before: int) -> None:
        if answer.is_redirect or answer.status_code not in (200, 400) or not shown(answer):
            return
        showing.add(path.partition("?")[0])
        if not noted.told and exports(program) == before:
            silent.append(path)
        # A page of one record says which one it was.
        elif noted.told and named and not any("/" in one or one in LISTS for one in noted.told):
            vague.append(path)

    # Looked at before anything is changed; what ends one's own session is left out.
    pages = zip(PAGES, _paths(program), strict=True)
    walked = [(page, path) for page, path in pages if not path.startswith(OWN)]
    async with at_desk(program, "admin") as clerk:
        for page, path in sorted(walked, key=lambda one: "POST" in (one[0].methods or ())):
            is_form = "POST" in (page.methods or ())
            for query in ("",) if is_form else queries(page):
                noted.told, before = [], exports(program)
                answer = await _asked(clerk, path + query, is_form=is_form)
                looks(path + query, bool(re.search("/1|DK-", path)), answer, before)
                if answer.status_code == 404:
                    break
    assert silent == []
    assert vague == []
    assert {"/dang-ky/nhap", "/don-vi/1", "/du-lieu-ca-nhan/1", "/yeu-cau", "/dang-ky"} < showing


async def test_of_two_units_both_are_named(program: Program) -> None:
    """After a leak one can say whose numbers were looked at, by whatever page."""
    async with at_desk(program) as clerk:
        for path in ("/don-vi/1", "/dang-ky/nhap?don-vi=2", "/dang-ky/nhap?don-vi=9"):
            await clerk.opens(path)
        await clerk.opens("/du-lieu-ca-nhan/1")
        page = unescape((await clerk.opens("/nhat-ky")).text)
        history = unescape((await clerk.opens("/don-vi/1")).text)
    lines = program.app.store.journal.lines(action="personal.read")
    of_records = [line.subject for line in reversed(lines) if line.subject.startswith(RECORD)]
    assert of_records == ["reading/unit/1", "reading/unit/2", "reading/data-request/1"]
    assert "đơn vị HTX Chè Mẫu Hai" in page
    assert subject_name(of_records[2]) == "yêu cầu về dữ liệu số 1"
    # The unit's own story tells what was done, not who looked.
    assert "xem dữ liệu cá nhân" not in history
