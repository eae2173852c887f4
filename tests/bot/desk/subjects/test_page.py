"""Somebody whom others have named comes to the office: found, copied, erased, answered in time."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.desk.subjects import texts
from handlers.turn.turn import Office
from handlers.values.effects import NoteRequest, ReviseRegistration
from handlers.values.replies import Reply
from handlers.values.signed import PICTURE, SignedPage
from handlers.values.state import Participant
from storage.privacy.others_chats import CHATS
from storage.signed.pages import add_signed
from storage.signed.room import DESK
from storage.units.register import add
from storage.units.units import UnitEntry
from tests.support.chats import FORM, LAN, Chat
from tests.support.clerks import deliver
from tests.support.pages.desk_web import at_desk, flash
from tests.support.pages.web_app import Program, build

MAI, PHONE = "Lò Thị Mai", "0977000111"


@pytest.fixture
async def program(tmp_path: Path, office: Office) -> AsyncIterator[Program]:
    """The whole program, empty."""
    built = build(tmp_path, office)
    yield built
    built.app.store.close()


def named_by_others(program: Program) -> str:
    """Somebody in an earlier version, in the register of units and in a request; the code."""
    store, chat = program.app.store, Chat(program.app.store)
    listed = replace(FORM, people=(Participant(MAI, "Kế toán"), Participant("Vàng A Sếnh")))
    code = chat.registers(listed)
    chat.says(ReviseRegistration(code, FORM), NoteRequest("gọi cô Mai", PHONE))
    with store.change(LAN, program.app.clock.now()) as act:
        add(act, UnitEntry("HTX Chè", representative=MAI, phone=PHONE, notes=f"{MAI} nghe máy"))
        add_signed(act, code, SignedPage(PICTURE, b"x"), DESK, Reply("đã nhận"))
    return code


async def test_who_was_named_by_others_is_found_copied_and_erased(program: Program) -> None:
    """In every version, the register, the request and the picture; the numbers stay."""
    code = named_by_others(program)
    store = program.app.store
    async with at_desk(program) as clerk:
        refused = await clerk.sends("/du-lieu-ca-nhan", name="Mai", kind="erase")
        assert flash(refused) == texts.NAME_NEEDED
        page = await clerk.sends(
            "/du-lieu-ca-nhan", name="lo thi mai", phone="+84 977 000 111", kind="erase"
        )
        assert flash(page) == texts.TAKEN
        (asked,) = store.data_requests.all()
        # Friday: Saturday, Sunday and Monday, the Hùng kings' day, do not count.
        assert asked.due_on == date(2025, 4, 9)
        for said in (f"{MAI}, Kế toán", code, "HTX Chè", "gọi cô Mai", texts.PLACES["signed"]):
            assert said in page.text
        copied = await clerk.opens(f"/du-lieu-ca-nhan/{asked.id}/ban-sao.txt")
        assert f"{MAI}, Kế toán" in copied.content.decode("utf-8-sig")
        assert "hạn gần nhất 9/4/2025" in (await clerk.opens("/")).text
        at = f"/du-lieu-ca-nhan/{asked.id}"
        keys = [place.key for place in store.subjects.find(MAI, PHONE)]
        assert flash(await clerk.sends(f"{at}/xoa", place=keys[0])) == texts.NOT_SURE
        data = {"csrf": clerk.csrf, "sure": "1", "place": keys}
        assert (await clerk.client.post(f"/quan-tri{at}/xoa", data=data)).status_code == 303
        assert store.subjects.find(MAI, PHONE) == []
        done = await clerk.sends(f"{at}/xong", outcome="Đã gọi lại, đã xóa")
        assert flash(done) == texts.DONE_NOW
    assert [len(form.people) for _, form, _ in store.registrations.versions(code)] == [2, 1]
    assert store.signed.of(code) == []
    lines = store.journal.lines()
    assert not any(MAI in str((one.before, one.after)) for one in lines)
    store.retention.clean(24, program.app.clock.now() + timedelta(days=366))
    assert store.data_requests.all()[0].name == "—"


async def test_whoever_took_it_hears_that_another_says_it_is_answered(program: Program) -> None:
    """With nothing erased its legal day would pass unseen; who did it, or took it, is told nothing."""
    store, clock = program.app.store, program.app.clock
    async with (
        at_desk(program, "admin", "Sếp") as boss,
        at_desk(program, "clerk", "Lan") as lan,
        at_desk(program, "clerk", "Minh") as minh,
    ):
        # Done by whoever took it; by another, for an erasure and a look; a copy handed over by another.
        for number, (kind, by) in enumerate(
            (("erase", lan), ("erase", minh), ("see", boss), ("copy", minh)), start=1
        ):
            at = f"/du-lieu-ca-nhan/{number}"
            await lan.sends("/du-lieu-ca-nhan", name=MAI, kind=kind)
            deliver(store, clock.now())
            if kind in ("erase", "copy"):
                await by.opens(f"{at}/ban-sao.txt")
            assert flash(await by.sends(f"{at}/xong", outcome="Đã gọi")) == texts.DONE_NOW
            told = {
                where for where, said in deliver(store, clock.now()) if f"số {number} (" in said
            }
            heard = {2: {"staff-Sếp", "staff-Lan"}, 3: {"staff-Lan"}}
            assert told == heard.get(number, set()), number


async def test_the_files_keep_nothing_of_it(program: Program, tmp_path: Path) -> None:
    """At once, in the log that SQLite writes beside the database as well."""
    named_by_others(program)
    store = program.app.store

    whole = f"{MAI} nghe máy"

    def holding() -> list[str]:
        files = [file for file in tmp_path.rglob("*") if file.is_file()]
        return [file.name for file in files if whole.encode() in file.read_bytes()]

    assert holding()
    async with at_desk(program) as clerk:
        await clerk.sends("/du-lieu-ca-nhan", name=MAI, kind="erase")
        (asked,) = store.data_requests.all()
        keys = [place.key for place in store.subjects.find(MAI, "")]
        data = {"csrf": clerk.csrf, "sure": "1", "place": keys}
        await clerk.client.post(f"/quan-tri/du-lieu-ca-nhan/{asked.id}/xoa", data=data)
    assert holding() == []


async def test_who_has_lost_the_phone_is_erased_whole(program: Program) -> None:
    """As if they had asked in their own chat, where they called themselves so."""
    chat = Chat(program.app.store)
    code = chat.registers()
    async with at_desk(program) as clerk:
        page = await clerk.sends("/du-lieu-ca-nhan", name=FORM.contact_name or "", kind="erase")
        # The contact may be somebody else than who has sent it.
        assert texts.PLACES["person"] not in page.text
        assert f"{code} {FORM.unit_name} · {texts.FROM} Telegram (…000)" in page.text
        assert texts.WHOSE_DATA in page.text
        chat.says(text=f"Em là {FORM.contact_name}")
        assert texts.PLACES["person"] in (await clerk.opens("/du-lieu-ca-nhan/1")).text
        keys = [one.key for one in program.app.store.subjects.find(FORM.contact_name or "", "")]
        (whole,) = [key for key in keys if key.startswith("person/")]
        await clerk.sends("/du-lieu-ca-nhan/1/xoa", place=whole, sure="1")
    assert program.app.store.registrations.get(code) == []


async def test_nobody_is_said_to_be_told_who_is_not(program: Program) -> None:
    """A unit of the office's register has no sender; a list of workers has."""
    named_by_others(program)
    async with at_desk(program) as clerk:
        await clerk.sends("/du-lieu-ca-nhan", name=MAI, phone=PHONE, kind="erase")
        erased = await clerk.sends("/du-lieu-ca-nhan/1/xoa", place="unit/1", sure="1")
        assert flash(erased) == "Đã xóa ở 1 nơi."
        (code,) = [
            one.key
            for one in program.app.store.subjects.find(MAI, "")
            if one.kind == "registration"
        ]
        erased = await clerk.sends("/du-lieu-ca-nhan/1/xoa", place=code, sure="1")
        assert flash(erased) == "Đã xóa ở 1 nơi; người gửi được báo."


async def test_who_is_erased_everywhere_is_answered(program: Program) -> None:
    """Nobody has to press another button before the register forgets who it was."""
    named_by_others(program)
    store = program.app.store
    async with at_desk(program) as clerk:
        await clerk.sends("/du-lieu-ca-nhan", name=MAI, phone=PHONE, kind="erase")
        keys = [place.key for place in store.subjects.find(MAI, PHONE)]
        data = {"csrf": clerk.csrf, "sure": "1", "place": [*keys, CHATS]}
        await clerk.client.post("/quan-tri/du-lieu-ca-nhan/1/xoa", data=data)
        page = await clerk.opens("/du-lieu-ca-nhan/1")
        assert texts.DONE in page.text
        assert texts.ERASE_HOW not in page.text
    (asked,) = store.data_requests.all()
    assert asked.done_at is not None
    assert (asked.outcome or "").startswith(f"Đã xóa ở {len(keys) + 1} nơi")


async def test_what_may_be_another_is_shown_and_not_erased(program: Program) -> None:
    """Initials in a note: the clerk looks, and mends it there."""
    store = program.app.store
    with store.change(LAN, program.app.clock.now()) as act:
        add(act, UnitEntry("HTX Chè", notes="gọi L.T. Mai"))
    async with at_desk(program) as clerk:
        page = await clerk.sends("/du-lieu-ca-nhan", name=MAI, phone=PHONE, kind="erase")
        assert texts.PERHAPS in page.text
        assert "gọi L.T. Mai" in page.text
        assert 'href="/quan-tri/don-vi/1"' in page.text
        assert 'value="unit/1"' not in page.text
        erased = await clerk.sends("/du-lieu-ca-nhan/1/xoa", place="unit/1", sure="1")
        assert flash(erased) == texts.NOT_SURE


@pytest.mark.parametrize("theirs", [True, False])
async def test_the_chat_that_may_be_theirs_is_chosen_by_who_has_asked(
    program: Program, theirs: bool
) -> None:
    """Who sent what calls the person: not ticked, said what goes; left out, the request stays open."""
    store, chat = program.app.store, Chat(program.app.store)
    code = chat.registers()
    person = f"person/{chat.says(NoteRequest('gọi giúp em', '0966222111'))}"
    name, phone = FORM.contact_name or "", FORM.phone or ""
    async with at_desk(program) as clerk:
        page = await clerk.sends("/du-lieu-ca-nhan", name=name, phone=phone, kind="erase")
        assert f'<input type="checkbox" name="place" value="{person}"> ' in page.text
        assert texts.PLACES["called"] in page.text
        assert "Kênh này còn: 1 yêu cầu gặp cán bộ đang chờ (gọi 0966222111)." in page.text
        keys = [one.key for one in store.subjects.find(name, phone)]
        assert keys == [code]
        # In two steps: after the first the chat is not found by the name any more.
        for chosen in ([*keys, *[person] * theirs], [CHATS]):
            data = {"csrf": clerk.csrf, "sure": "1", "place": chosen}
            await clerk.client.post("/quan-tri/du-lieu-ca-nhan/1/xoa", data=data)
        said = (await clerk.opens("/du-lieu-ca-nhan/1")).text
    (asked,) = store.data_requests.all()
    if theirs:
        assert asked.done_at is not None
        assert store.requests.open() == []
        assert store.registrations.get(code) == []
    else:
        assert asked.done_at is None
        assert texts.STAYING in said
        assert len(store.requests.open()) == 1


async def test_a_chat_with_nothing_else_of_its_own_keeps_no_request_open(program: Program) -> None:
    """A secretary who has only sent it: the name is gone everywhere, and that is the answer."""
    store = program.app.store
    code = Chat(store).registers()
    async with at_desk(program) as clerk:
        await clerk.sends("/du-lieu-ca-nhan", name=FORM.contact_name or "", kind="erase")
        data = {"csrf": clerk.csrf, "sure": "1", "place": [code, CHATS]}
        await clerk.client.post("/quan-tri/du-lieu-ca-nhan/1/xoa", data=data)
    assert store.data_requests.all()[0].done_at is not None
    assert len(store.registrations.get(code)) == 1
