"""Somebody stands in what others wrote and the office published: erased there, and for good."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text as sql

from bot.desk.subjects import texts
from handlers.turn.turn import Office
from handlers.values.effects import NoteQuestion
from handlers.values.replies import Reply
from handlers.values.staff import Audience
from handlers.values.state import Conversation, Form, Participant, Registering
from storage.announcements import approvals
from storage.store import Store
from storage.units.register import add
from storage.units.units import UnitEntry
from tests.support.chats import FORM, LAN, Chat
from tests.support.clerks import hire
from tests.support.pages.desk_web import Clerk, at_desk
from tests.support.pages.web_app import Program, build

XOAN, PHONE = "Trịnh Quyết Xoan", "0913577246"
SPELLINGS = (
    f"ông {XOAN} (0913 577 246)",
    "ong TRINH QUYET XOAN (0913) 577-246",
    "gọi Trịnh  Quyết\nXoan số +84913.577.246",
)


@pytest.fixture
async def program(tmp_path: Path, office: Office) -> AsyncIterator[Program]:
    """The whole program, empty."""
    built = build(tmp_path, office)
    yield built
    built.app.store.close()


def spoken_of(program: Program) -> Chat:
    """By a leader who asks, by one who registers just now, whose chat it is, and by the office."""
    store, now = program.app.store, program.app.clock.now()
    asking, writing = Chat(store, "asking"), Chat(store, "writing")
    for said in SPELLINGS:
        asking.says(NoteQuestion(said, "declined"), replies=(f"Nghe: {said}",), text=said, now=now)
    asking.registers(
        replace(FORM, people=(Participant(XOAN, "Kế toán"), Participant("Vàng A Sếnh")))
    )
    draft = Registering(
        step="review", form=Form(unit_name="HTX Chè", contact_name=XOAN, phone=PHONE)
    )
    writing.says(state=Conversation(dialog=draft, turn=3), text=XOAN, now=now)
    lan = hire(store, "Chị Lan", "clerk", now - timedelta(days=2))
    with store.change(LAN, now) as act:
        add(act, UnitEntry("HTX Chè", representative=XOAN, phone=PHONE, notes=SPELLINGS[1]))
    with store.change(replace(LAN, staff_id=lan.id), now) as act:
        approvals.write(act, f"Mời {SPELLINGS[0]}", Audience(), lambda _: Reply(SPELLINGS[0]))
    return writing


async def erase(clerk: Clerk, store: Store) -> None:
    """The request is taken, and everything ticked."""
    await clerk.sends("/du-lieu-ca-nhan", name=XOAN, phone=PHONE, kind="erase")
    asked = store.data_requests.all()[0]
    keys = [one.key for one in store.subjects.find(XOAN, PHONE)] + ["chats"]
    data = {"csrf": clerk.csrf, "sure": "1", "place": keys}
    await clerk.client.post(f"/quan-tri/du-lieu-ca-nhan/{asked.id}/xoa", data=data)
    # The register itself keeps the name for a year, and says so.
    store.retention.clean(24, asked.received_at + timedelta(days=1))
    with store._database.write() as session:
        session.connection().execute(sql("UPDATE data_requests SET name = '', phone = ''"))
    store._database.wipe_log()


def holding(folder: Path) -> list[str]:
    """The files that name the person in any spelling."""
    words = [part.encode() for part in (XOAN, "QUYET XOAN", "577 246", "577-246", "577.246", PHONE)]
    files = [file for file in folder.rglob("*") if file.is_file() and file.suffix != ".zip"]
    return [file.name for file in files if any(word in file.read_bytes() for word in words)]


async def test_what_others_wrote_and_the_office_published_names_nobody(
    program: Program, tmp_path: Path
) -> None:
    """Messages, questions, notes, an announcement, a form just being filled in; in every file."""
    writing = spoken_of(program)
    store = program.app.store
    assert holding(tmp_path)
    async with at_desk(program) as clerk:
        page = await clerk.sends("/du-lieu-ca-nhan", name=XOAN, phone=PHONE, kind="erase")
        for kind in ("registration", "unit", "question", "announcement"):
            assert texts.PLACES[kind] in page.text
        assert texts.CHATS in page.text
        await erase(clerk, store)
    assert holding(tmp_path) == []
    (announced,) = store.announcements.newest()
    assert announced.text == "Mời ông … (…)"
    told = writing.person()
    assert told.conversation.dialog == Conversation().dialog
    assert told.conversation.turn == 3
