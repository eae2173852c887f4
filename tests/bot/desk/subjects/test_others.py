"""Somebody stands in what others wrote and the office published: erased there, and for good."""

from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import astuple, replace
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from sqlalchemy import text as sql
from sqlmodel import select

from bot.desk.subjects import texts
from bot.desk.units.importing import texts as importing
from handlers.turn.turn import Office
from handlers.values.effects import NoteQuestion, NoteUnitName, RecordConsent, RemindOwn
from handlers.values.replies import Reply
from handlers.values.staff import Audience, Terms
from handlers.values.state import Conversation, Form, Participant, Registering
from knowledge.plan.events import Meeting
from storage.announcements import approvals
from storage.privacy.subjects import Looked, Subjects
from storage.reminders import calendar
from storage.store import Store
from storage.tables.desk import AnnouncementAnswerRow, AnnouncementRow
from storage.tables.people import DeliveryRow
from storage.units.register import add, add_alias
from storage.units.units import UnitEntry
from tests.support.chats import FORM, LAN, Chat
from tests.support.clerks import OFFICE, hire
from tests.support.pages.desk_web import Clerk, at_desk, flash
from tests.support.pages.web_app import Program, build
from tests.support.verbs import Register

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


def put_by(program: Program, leader: Chat) -> str:
    """What was said in a chat and stands elsewhere since; the code of a form that names the person.

    An errand, the words of a yes, the name of a unit, who comes instead, aims and initiatives.
    """
    store, now = program.app.store, program.app.clock.now()
    at = now + timedelta(days=3)
    leader.says(RemindOwn(f"gọi {SPELLINGS[0]}", at), RemindOwn("họp xã viên", at), now=now)
    # The same without the name: one of them is enough.
    leader.says(RemindOwn("gọi", at), RemindOwn(f"gọi {XOAN}", at), now=now)
    leader.says(RecordConsent("registration", "dk-2", True, f"đồng ý, {SPELLINGS[1]} đây"), now=now)
    unit = store.units.all()[0].id
    leader.says(NoteUnitName(f"HTX của {XOAN}", unit), NoteUnitName("HTX Chè Tuyết", unit), now=now)
    with store._database.write() as session:
        errand = session.exec(
            select(DeliveryRow).where(DeliveryRow.event_id == "họp xã viên")
        ).one()
        said = AnnouncementAnswerRow(
            delivery_id=errand.id, answer="substitute", substitute=SPELLINGS[0], at=now
        )
        session.add(said)
    working = Participant("Vàng A Sếnh", f"thư ký của {XOAN}", None, f"cùng {SPELLINGS[1]} làm")
    return leader.registers(
        replace(FORM, people=(working,), targets=("5 ha chè", f"nhà {SPELLINGS[2]} 1 ha"))
    )


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
    putting = Chat(store, "putting")
    code = put_by(program, putting)
    assert holding(tmp_path)
    assert code in [one.key for one in store.subjects.find(XOAN, PHONE)]
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
    assert_said_without(program, code)


def assert_said_without(program: Program, code: str) -> None:
    """All that was put by is there as before, and names nobody."""
    store = program.app.store
    with store._database.read() as session:
        own = session.exec(select(DeliveryRow).where(DeliveryRow.kind == "own"))
        errands = sorted(row.event_id for row in own)
        (said,) = session.exec(select(AnnouncementAnswerRow.substitute))
    assert errands == ["gọi", "gọi ông … (…)", "gọi …", "họp xã viên"]
    assert said == "ông … (…)"
    [(_, form, _)] = store.registrations.versions(code)
    assert form.targets == ("5 ha chè", "nhà gọi … số … 1 ha")
    (row,) = form.people
    assert (row.name, row.position) == ("Vàng A Sếnh", "thư ký của …")
    assert row.initiative == "cùng ong … (… làm"
    names = [one.text for one in Register(store).aliases(store.units.all()[0].id)]
    assert names == ["HTX Chè Tuyết"]


LIST = f"Tên đơn vị;Xã;Người đại diện;Điện thoại\nHTX Chè;xã A;{XOAN};{PHONE}\nHTX Mây;xã B;{XOAN};\nHTX Tre;xã C;Vàng A Sếnh;0912111222".encode()


async def uploads(clerk: Clerk) -> httpx.Response:
    """The clerk chooses the list; the page that shows what it would do."""
    sent = await clerk.client.post(
        "/quan-tri/don-vi/nap", data={"csrf": clerk.csrf}, files={"file": ("don-vi.csv", LIST)}
    )
    return await clerk.client.get(sent.headers["location"])


async def takes_in(clerk: Clerk, shown: httpx.Response) -> str:
    """What the clerk is told who agrees to it."""
    at = shown.url.path.removeprefix("/quan-tri")
    return flash(await clerk.sends(f"{at}/dong-y", ground="Điều lệ"))


async def test_a_list_that_waits_brings_nobody_back(program: Program) -> None:
    """Nor does the same list sent anew; whoever else stands in it is taken in."""
    store = program.app.store
    async with at_desk(program) as clerk:
        shown = await uploads(clerk)
        assert XOAN in shown.text
        page = await clerk.sends("/du-lieu-ca-nhan", name=XOAN, phone=PHONE, kind="erase")
        assert texts.PLACES["preview"] in page.text
        await erase(clerk, store)
        assert await takes_in(clerk, shown) == importing.PREVIEW_GONE
        assert store.units.all() == []
        said = await takes_in(clerk, await uploads(clerk))
        assert "thêm 3 đơn vị" in said
        assert importing.ERASED_LEFT_OUT.format(count=2) in f" {said}"
    units = {
        unit.name: (unit.representative, unit.phone) for unit in store.units.entries().values()
    }
    assert units == {
        "HTX Chè": (None, None),
        "HTX Mây": (None, None),
        "HTX Tre": ("Vàng A Sếnh", "0912111222"),
    }
    assert store.subjects.find(XOAN, PHONE) == []


async def test_what_the_office_wrote_in_its_calendar_names_nobody(program: Program) -> None:
    """An invitation's place, an event, its source and where it is held, what a unit is called."""
    store, now = program.app.store, program.app.clock.now()
    lan = hire(store, "Chị Lan", "clerk", now - timedelta(days=2))
    by, plan_id = replace(LAN, staff_id=lan.id), "344-KH-LMHTX"
    place = f"Nhà {SPELLINGS[0]}"
    with store.change(by, now) as act:
        unit = add(act, UnitEntry("HTX Chè"))
        event = calendar.add(
            act, plan_id, f"Họp tại nhà {XOAN}", f"Tin của {SPELLINGS[1]}", now.date()
        )
        calendar.set_meeting(act, plan_id, event, Meeting(now.date(), None, place))
        add_alias(act, unit, f"HTX của {XOAN}")
        terms = Terms(place=place)
        approvals.write(act, "Mời họp", Audience(), lambda _: Reply(f"📍 {place}"), terms)
    async with at_desk(program) as clerk:
        page = await clerk.sends("/du-lieu-ca-nhan", name=XOAN, phone=PHONE, kind="erase")
        for kind in ("announcement", "event", "event-date", "event-meeting", "alias"):
            assert texts.PLACES[kind] in page.text
        await erase(clerk, store)
    assert store.subjects.find(XOAN, PHONE) == []
    told = store.calendar.read()
    assert [one.name for one in told.events[plan_id]] == ["Họp tại nhà …"]
    assert told.meetings[plan_id][event].place == "Nhà ông … (…)"
    (row,) = store.announcements.newest()
    assert row.terms.place == "Nhà ông … (…)"
    with store._database.read() as session:
        assert session.exec(select(AnnouncementRow.reply)).one()["text"] == "📍 Nhà ông … (…)"
    assert Register(store).aliases(unit) == []


class Meanwhile(Subjects):
    """Looks as ever; right after the look, before anything is erased, somebody else writes."""

    def __init__(self, store: Store, writes: Callable[[], object]) -> None:
        super().__init__(store._database)
        self._writes: Callable[[], object] | None = writes

    def look(self, name: str, phone: str, office: Sequence[str] = ()) -> Looked:
        """Once others write; from then on nobody does."""
        found, writes = super().look(name, phone, office), self._writes
        self._writes = None
        if writes is not None:
            writes()
        return found


@pytest.mark.parametrize("how", ["registers", "says", "imports"])
async def test_what_came_while_it_was_erased_leaves_the_request_open(
    program: Program, how: str
) -> None:
    """A leader presses "gửi", writes a message, or a list is taken in: the clerk is told, and the
    second time it is done."""
    store, now = program.app.store, program.app.clock.now()
    leader = Chat(store, "leader")
    leader.says(NoteQuestion(f"Gọi {XOAN} nhé", "declined"), now=now)
    writes: dict[str, Callable[[], object]] = {
        "registers": lambda: leader.registers(
            replace(FORM, people=(Participant(XOAN, "Kế toán"), Participant("Vàng A Sếnh")))
        ),
        "says": lambda: leader.says(text=f"Bà {XOAN} đây", now=now),
        "imports": lambda: Register(store).take_in(
            [UnitEntry("HTX Chè", representative=XOAN, phone=PHONE)], OFFICE, now
        ),
    }
    async with at_desk(program) as clerk:
        await clerk.sends("/du-lieu-ca-nhan", name=XOAN, phone=PHONE, kind="erase")
        store.subjects = Meanwhile(store, writes[how])

        async def erases() -> str:
            keys = [place.key for place in store.subjects.find(XOAN, PHONE)]
            done = await clerk.sends("/du-lieu-ca-nhan/1/xoa", sure="1", place=[*keys, "chats"])
            return flash(done)

        assert texts.STANDS_AGAIN in await erases()
        (asked,) = store.data_requests.all()
        assert asked.done_at is None
        assert texts.STANDS_AGAIN not in await erases()
    (asked,) = store.data_requests.all()
    assert asked.done_at is not None
    assert store.subjects.find(XOAN, PHONE) == []
    assert not any(astuple(store.subjects.named_in_chats(XOAN, PHONE)))
