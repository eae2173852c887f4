"""A page that was opened before an erasure, and is sent after it, brings nobody back."""

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import httpx
import pytest

from bot.desk import texts as desk_texts
from bot.desk.units import texts as units
from handlers.turn.turn import Office
from handlers.values.effects import ForgetPerson, NoteQuestion
from storage.privacy.others_chats import CHATS
from storage.units.units import UnitEntry
from tests.support.chats import FORM
from tests.support.clerks import OFFICE, chat_at, owner
from tests.support.pages.desk_web import Clerk, at_desk, fields_in, flash
from tests.support.pages.web_app import Program, build
from tests.support.verbs import Register

MAI, PHONE = "Lò Thị Mai", "0977000111"


@pytest.fixture
async def program(tmp_path: Path, office: Office, url: str) -> AsyncIterator[Program]:
    """The whole program on either engine, empty."""
    built = build(tmp_path, office, database_url=url)
    yield built
    built.app.store.close()


def listed(program: Program) -> int:
    """A unit of the register that she speaks for."""
    entry = UnitEntry("HTX Chè Tà Xùa", "htx", "xã A", representative=MAI, phone=PHONE)
    return Register(program.app.store).add(entry, OFFICE, program.app.clock.now())


async def erase(clerk: Clerk, program: Program) -> None:
    """She has asked for it by telephone: by her name, wherever it stands."""
    store = program.app.store
    await clerk.sends("/du-lieu-ca-nhan", name=MAI, kind="erase")
    places = [place.key for place in store.subjects.find(MAI, "")]
    path = f"/du-lieu-ca-nhan/{store.data_requests.all()[0].id}/xoa"
    await clerk.sends(path, sure="1", place=[*places, CHATS])
    assert store.data_requests.all()[0].done_at is not None


def opened(answer: httpx.Response) -> str:
    """What every form of a page says of when it was opened."""
    found = re.search(r'name="erasures" value="(\d+)"', answer.text)
    assert found is not None
    return found[1]


async def test_a_unit_keeps_nothing_of_who_was_erased_meanwhile(program: Program) -> None:
    """Nor her number, by which nobody had asked; what the clerk typed is still there."""
    store, path = program.app.store, f"/don-vi/{listed(program)}"
    async with at_desk(program) as clerk:
        before = fields_in(await clerk.opens(path))
        await erase(clerk, program)
        refused = await clerk.sends(path, **{**before, "notes": "Hội viên mới"})
        assert refused.status_code == 400
        assert desk_texts.ERASED_SINCE_HERE in refused.text
        shown = fields_in(refused)
        assert (shown["representative"], shown["phone"]) == ("", "")
        assert shown["notes"] == "Hội viên mới"
        assert store.subjects.find(MAI, PHONE) == []
        assert flash(await clerk.sends(path, **shown)) == units.changed(name=shown["name"])
    (kept,) = store.units.entries().values()
    assert (kept.representative, kept.phone, kept.notes) == (None, None, "Hội viên mới")


async def test_only_her_number_that_went_with_the_name_is_left_in_the_form(
    program: Program,
) -> None:
    """The clerk has typed another name over hers, and not seen that the number is hers, too."""
    store, path = program.app.store, f"/don-vi/{listed(program)}"
    async with at_desk(program) as clerk:
        before = fields_in(await clerk.opens(path))
        await erase(clerk, program)
        refused = await clerk.sends(path, **{**before, "representative": "Vàng A Sếnh"})
        shown = fields_in(refused)
        assert (shown["representative"], shown["phone"]) == ("Vàng A Sếnh", "")
    assert store.subjects.find("", PHONE) == []


async def test_a_registration_is_not_put_right_with_her(program: Program) -> None:
    """The version on the screen had her as its contact."""
    store = program.app.store
    code = owner(store, "secretary", replace(FORM, contact_name=MAI, phone=PHONE))
    path = f"/dang-ky/{code}/sua"
    async with at_desk(program) as clerk:
        before = fields_in(await clerk.opens(path))
        await erase(clerk, program)
        asked = {**before, "unit_name": "HTX Suối Giàng Một", "reason": "Tên mới"}
        refused = await clerk.sends(path, **asked)
        assert desk_texts.ERASED_SINCE_HERE in refused.text
        shown = fields_in(refused)
        assert (shown["contact_name"], shown["phone"]) == ("", "")
        assert shown["unit_name"] == "HTX Suối Giàng Một"
    assert store.subjects.find(MAI, PHONE) == []


async def test_an_announcement_is_not_written_again_with_her(program: Program) -> None:
    """The words of the draft go on without her; a second press keeps them."""
    store = program.app.store
    said = f"Mời bà {MAI}, điện thoại {PHONE}, phát biểu."
    async with at_desk(program) as clerk:
        form = {"noi-dung": said, "dang": "tin", "dang-ky": ""}
        await clerk.sends("/thong-bao/soan", **form)
        (draft,) = store.announcements.newest()
        path = f"/thong-bao/{draft.id}/soan"
        since = opened(await clerk.opens(path))
        await erase(clerk, program)
        form["noi-dung"] = f"{said} Họp ở huyện."
        refused = await clerk.sends(path, **form, erasures=since)
        assert desk_texts.ERASED_SINCE_HERE in refused.text
        assert MAI not in refused.text
        assert "phát biểu. Họp ở huyện." in refused.text
        assert store.subjects.find(MAI, "") == []
        form["noi-dung"] = "Mời một người phát biểu. Họp ở huyện."
        await clerk.sends(path, **form, erasures=opened(refused))
    (kept,) = store.announcements.newest()
    assert kept.text == form["noi-dung"]


async def test_what_is_made_of_an_older_page_holds_her_no_more(program: Program) -> None:
    """An answer whose preview was shown, a registration entered from paper, an event and its place:
    nothing is stored, and the words that were typed are shown to be taken along."""
    store, number = program.app.store, listed(program)
    answer = {"cach-hoi": "Ai lo việc này?", "cach": "loi", "tra-loi": f"Gọi bà {MAI} giúp"}
    answer |= {"nguon": "Văn phòng", "rieng": "1"}
    async with at_desk(program) as clerk:
        await clerk.sends("/lich/them-su-kien", ten="Họp", ngay="2025-05-05", nguon="Giấy mời 4")
        entering = await clerk.opens(f"/dang-ky/nhap?don-vi={number}")
        paper = {**fields_in(entering), "channel": "paper", "agreed": "1"}
        since = opened(await clerk.sends("/cau-hoi/soan", **answer, erasures="0"))
        assert opened(entering) == since
        await erase(clerk, program)
        for path, form in (
            ("/cau-hoi/soan", {**answer, "dong-y": "1"}),
            ("/dang-ky/nhap", paper),
            ("/lich/office-1/gio-noi", {"luc-gio": "08:00", "noi": f"Nhà bà {MAI} ở xã"}),
            ("/lich/them-su-kien", {"ten": f"Họp nhà {MAI}", "nguon": "Giấy mời số 5"}),
        ):
            refused = await clerk.sends(path, **{**form, "erasures": since})
            assert refused.status_code in (400, 409), path
            assert desk_texts.ERASED_SINCE[:60] in refused.text, path
            assert MAI not in refused.text, path
            assert store.subjects.find(MAI, PHONE) == [], path
    assert store.entries.all() == []


async def test_a_page_that_is_opened_afterwards_may_name_her(program: Program) -> None:
    """Somebody of the same name speaks for it: the clerk's own decision, as ever."""
    path = f"/don-vi/{listed(program)}"
    async with at_desk(program) as clerk:
        await erase(clerk, program)
        form = fields_in(await clerk.opens(path))
        saved = await clerk.sends(path, **{**form, "representative": MAI})
        assert flash(saved) == units.changed(name=form["name"])


async def test_an_erasure_of_somebody_else_stops_no_page(program: Program) -> None:
    """Only who is named by it is looked for."""
    path = f"/don-vi/{listed(program)}"
    async with at_desk(program) as clerk:
        form = fields_in(await clerk.opens(path))
        form |= {"representative": "Vàng A Sếnh", "phone": "0912345678"}
        await clerk.sends(path, **form)
        other = fields_in(await clerk.opens(path))
        await clerk.sends("/du-lieu-ca-nhan", name=MAI, kind="erase")
        await clerk.sends("/du-lieu-ca-nhan/1/xoa", sure="1", place=[CHATS])
        saved = await clerk.sends(path, **{**other, "notes": "Mới"})
        assert flash(saved) == units.changed(name=form["name"])


async def test_who_deletes_everything_by_message_comes_back_with_no_form(program: Program) -> None:
    """An answer begun from her question, a registration entered as her last one was: what she typed
    is gone from both; the office's own line of her unit is saved as ever."""
    store, now = program.app.store, program.app.clock.now()
    number, chat = listed(program), chat_at(store, "mai")
    code = owner(store, "mai", replace(FORM, contact_name=MAI, phone=PHONE, people=()))
    asked = f"Tôi là {MAI}, bao giờ có giấy khen?"
    chat.says(NoteQuestion(asked, "declined"), now=now)
    chat_at(store, "other").says(NoteQuestion("Ai ký giấy khen?", "declined"), now=now)
    async with at_desk(program) as clerk:
        since = opened(await clerk.sends("/cau-hoi/soan", erasures="0"))
        paper = {
            **fields_in(await clerk.opens(f"/dang-ky/nhap-nhu/{code}")),
            "channel": "paper",
            "agreed": "1",
        }
        unit = fields_in(await clerk.opens(f"/don-vi/{number}"))
        chat.says(ForgetPerson(), now=now)
        answer = {"cach-hoi": f"{asked}\nAi ký giấy khen?", "cach": "loi", "tra-loi": "Sở ký."}
        answer |= {"nguon": "Văn phòng", "rieng": "1", "dong-y": "1", "erasures": since}
        refused = await clerk.sends("/cau-hoi/soan", **answer)
        assert desk_texts.ERASED_SINCE_HERE in refused.text
        assert MAI not in refused.text
        assert "Ai ký giấy khen?" in refused.text
        again = await clerk.sends("/dang-ky/nhap", **paper)
        assert desk_texts.ERASED_SINCE_HERE in again.text
        assert MAI not in again.text
        saved = await clerk.sends(f"/don-vi/{number}", **{**unit, "notes": "Mới"})
        assert flash(saved) == units.changed(name=unit["name"])
    assert store.entries.all() == []
    assert [one.kind for one in store.subjects.find(MAI, PHONE)] == ["unit"]


async def test_what_its_time_has_ended_comes_back_with_no_form(program: Program) -> None:
    """The night between opening a correction and saving it removed the people of that campaign."""
    store = program.app.store
    code = owner(store, "mai", replace(FORM, contact_name=MAI, phone=PHONE), campaign="2022")
    path = f"/dang-ky/{code}/sua"
    async with at_desk(program) as clerk:
        before = fields_in(await clerk.opens(path))
        assert before["contact_name"] == MAI
        night = program.app.clock.now()
        assert store.retention.anonymise({"2022": date(2022, 12, 31)}, 24, night) == 1
        refused = await clerk.sends(path, **{**before, "commune": "xã B", "reason": "Xã mới"})
        assert desk_texts.ERASED_SINCE_HERE in refused.text
        shown = fields_in(refused)
        assert (shown["contact_name"], shown["phone"], shown["commune"]) == ("", "", "xã B")
    assert store.subjects.find(MAI, PHONE) == []


async def test_a_day_typed_before_and_looked_at_after_is_refused(program: Program) -> None:
    """The page that shows what a new day sends is the second of two of one form."""
    listed(program)
    path = "/lich/hoi-nghi-dien-hinh"
    async with at_desk(program) as clerk:
        seen = opened(await clerk.opens(path))
        await erase(clerk, program)
        typed = f"ngay=2025-06-01&nguon=Bà {MAI} báo&erasures={seen}"
        assert opened(await clerk.opens(f"{path}?{typed}")) == seen
        refused = await clerk.sends(path, ngay="2025-06-01", nguon=f"Bà {MAI} báo", erasures=seen)
        assert refused.status_code in (400, 409)
    assert program.app.store.subjects.find(MAI, "") == []


async def test_an_entry_like_one_that_its_sender_deleted_is_refused(program: Program) -> None:
    """Nobody has accepted it, so nobody knows whose name it was."""
    store, chat = program.app.store, owner(program.app.store, "somebody")
    code = next(iter(store.registrations.all())).code
    async with at_desk(program) as clerk:
        before = fields_in(await clerk.opens(f"/dang-ky/nhap-nhu/{code}"))
        chat_at(store, "somebody").says(ForgetPerson())
        refused = await clerk.sends(
            "/dang-ky/nhap", **{**before, "agreed": "1", "channel": "paper"}
        )
        assert refused.status_code == 400
        assert FORM.contact_name not in refused.text
    assert chat
    assert list(store.registrations.all()) == []
