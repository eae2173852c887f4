"""Whom the office has erased by name is not brought back by an old copy, where that was."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from bot.clock import LOCAL, Clock
from bot.config import Settings
from bot.installation.keys import load_keys
from bot.keep.backup import MANUAL, back_up
from bot.keep.deleted import keep_list, list_file
from bot.keep.restore import restore
from handlers.values.effects import NoteQuestion
from handlers.values.state import Participant
from knowledge.plan.events import Meeting
from storage.privacy.others_chats import NamedInChats
from storage.privacy.subjects import erase, traces_of_subject
from storage.reminders import calendar
from storage.store import Store
from storage.units.register import add, edit
from storage.units.units import UnitEntry
from tests.support.chats import FORM, LAN, Chat
from tests.support.copied_office import StaffedOffice
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.notices import NOTICES

NIGHT = datetime(2025, 4, 4, 2, 0, tzinfo=LOCAL)
LATER = NIGHT + timedelta(hours=10)
DAY = NIGHT + timedelta(hours=7)
PLAN, EVENT = "344-KH-LMHTX", "hop"
XOAN, PHONE = "Trịnh Quyết Xoan", "0913577246"


def opened(settings: Settings) -> Store:
    """The database with the installation's keys."""
    store = Store(settings.database_url, load_keys(settings).every)
    store.open()
    return store


@POSTGRESQL_AT_NIGHT
def test_it_is_erased_again_where_it_was(tmp_path: Path, url: str) -> None:
    """A list of workers, the register, messages; what was not ticked is as it was."""
    settings = Settings(_env_file=None, database_url=url, plans_dir=tmp_path / "plans")
    store, chat = opened(settings), None
    chat = Chat(store)
    code = chat.registers(replace(FORM, people=(Participant(XOAN, "Kế toán"),)))
    other = Chat(store, "8").registers(replace(FORM, people=(Participant("Vàng A Sếnh"),)))
    chat.says(NoteQuestion(f"{XOAN} vay vốn", "declined"), text=f"ông {XOAN}", now=NIGHT)
    with store.change(LAN, NIGHT) as act:
        add(act, UnitEntry("HTX Chè", representative=XOAN, phone=PHONE, notes=f"gọi {PHONE}"))
    copy = back_up(settings, tmp_path / "copy.zip", MANUAL, NIGHT)
    traces, named = traces_of_subject(XOAN, PHONE), store.subjects.named_in_chats(XOAN, PHONE)
    assert named.heard
    with store.change(LAN, LATER) as act:
        erase(act, 1, traces, {code, "unit/1", "chats"}, named, NOTICES, left={"question/1"})
    keep_list(store, list_file(settings), LATER)
    assert XOAN not in list_file(settings).read_text("utf-8")
    store.close()
    done = restore(settings, copy, Clock(LATER))
    assert done.forgotten == 3
    again = opened(settings)
    assert [place.key for place in again.subjects.find(XOAN, PHONE)] == ["question/1"]
    assert again.subjects.named_in_chats(XOAN, PHONE).heard == []
    assert [len(form.people) for _, form, _ in again.registrations.versions(code)] == [1]
    [(_, form, _)] = again.registrations.versions(other)
    assert form.people[0].name == "Vàng A Sếnh"
    again.close()


@POSTGRESQL_AT_NIGHT
def test_it_is_erased_where_the_office_had_changed_it_before(copied: StaffedOffice) -> None:
    """Corrected between the copy and the erasure: the copy knows it all."""
    store = copied.store
    by = UnitEntry("HTX Chè", representative=XOAN, phone=PHONE, notes=f"{XOAN} bị kỷ luật")
    with store.change(LAN, NIGHT) as act:
        number = add(act, by)
        calendar.set_meeting(act, PLAN, EVENT, Meeting(NIGHT.date(), None, f"Nhà {XOAN}"))
    copy = copied.copies(NIGHT)
    with store.change(LAN, DAY) as act:
        edit(act, number, replace(by, representative="Ngô Thị Mới", phone=None, notes=None))
        calendar.set_meeting(act, PLAN, EVENT, Meeting(NIGHT.date(), None, "Hội trường"))
    assert store.subjects.find(XOAN, PHONE) == []
    with store.change(LAN, LATER) as act:
        erase(act, 1, traces_of_subject(XOAN, PHONE), {"chats"}, NamedInChats(), NOTICES)
    copied.restores(copy, LATER + timedelta(hours=1))
    assert copied.store.subjects.find(XOAN, PHONE) == []
    (again,) = copied.store.units.entries().values()
    assert (again.name, again.representative, again.notes) == ("HTX Chè", None, "… bị kỷ luật")
    assert copied.store.calendar.read().meetings[PLAN][EVENT].place == "Nhà …"
    copied.store.close()


@POSTGRESQL_AT_NIGHT
def test_another_spelling_is_erased_again_as_well(copied: StaffedOffice) -> None:
    """Run together, in an e-mail, a number that was read out."""
    store, chat = copied.store, Chat(copied.store)
    read_out = "không chín một ba năm bảy bảy hai bốn sáu"
    for said in ("TrịnhQuyếtXoan", "trinhquyetxoan@gmail.com", "Trinh_Quyet_Xoan", read_out):
        chat.says(NoteQuestion(f"hỏi {said} nhé", "declined"), text=f"hỏi {said} nhé", now=NIGHT)
    copy = copied.copies(NIGHT)
    keys = {place.key for place in store.subjects.find(XOAN, PHONE)} | {"chats"}
    assert len(keys) == 5
    traces, named = traces_of_subject(XOAN, PHONE), store.subjects.named_in_chats(XOAN, PHONE)
    with store.change(LAN, LATER) as act:
        erase(act, 1, traces, keys, named, NOTICES)
    copied.restores(copy, LATER + timedelta(hours=1))
    again = copied.store
    assert {one.question for one in again.questions.all()} == {"hỏi … nhé"}
    assert again.subjects.named_in_chats(XOAN, PHONE).heard == []
    again.close()


@POSTGRESQL_AT_NIGHT
def test_a_masked_number_comes_back_with_no_copy(copied: StaffedOffice) -> None:
    """As the program masks it for those who may not call; whoever has another number keeps it."""
    asked = ("tôi số 0913***246, kho ở đâu", "tôi số 0913***247, kho ở đâu")
    Chat(copied.store).says(*(NoteQuestion(one, "asked-staff") for one in asked), now=NIGHT)
    copy = copied.copies(NIGHT)
    places = {place.key for place in copied.store.subjects.find(XOAN, PHONE)}
    assert places == {"question/1"}
    with copied.store.change(LAN, LATER) as act:
        erase(act, 1, traces_of_subject(XOAN, PHONE), places, NamedInChats(), NOTICES)
    copied.restores(copy, LATER + timedelta(hours=1))
    said = {one.question for one in copied.store.questions.all()}
    assert said == {"tôi số …, kho ở đâu", asked[1]}
