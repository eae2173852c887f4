""" "My data" and its copy against the store: every column that can hold personal data."""

from dataclasses import fields, replace
from datetime import date

import pytest
from sqlmodel import select

from handlers.people import stored_texts as texts
from handlers.turn.turn import Office
from handlers.values.deliveries import DeliveryKind
from handlers.values.effects import (
    AskToLink,
    IssueLinkCode,
    KeepSigned,
    LinkChats,
    NoteInterest,
    NoteQuestion,
    NoteRequest,
    RecordConsent,
    ReviseRegistration,
    SaveSubscription,
)
from handlers.values.orders import AnswerRoll
from handlers.values.reminding.settings import Subscription
from handlers.values.replies import Reply
from handlers.values.signed import PDF, PICTURE, SignedPage
from handlers.values.state import Conversation, LastQuestion, Registering, Step
from handlers.values.stored import Stored
from storage.announcements.roll import key_of
from storage.awards.awards import NewAward
from storage.awards.awards import add as add_awards
from storage.privacy import stored
from storage.privacy.personal import HOLDS, OFFICE, PLAIN, STAFF
from storage.registrations.decisions import Seen
from storage.store import NewReminder, Store
from storage.tables.base import Table
from storage.tables.people import SubscriberRow
from tests.support.chats import FORM, LAN, answers
from tests.support.clerks import NOW, Person, StaffedOffice, chat_at, deliver
from tests.support.clerks import OFFICE as CLERK
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.linking import issue
from tests.support.verbs import decide


def test_every_column_says_whether_it_is_personal() -> None:
    """A new table or column fails here until somebody has decided, and once only."""
    for table in Table.metadata.sorted_tables:
        listed = " ".join(HOLDS.get(table.name, {}).values()).split()
        assert sorted(listed) == sorted(column.name for column in table.columns), table.name
    assert HOLDS.keys() == Table.metadata.tables.keys()


def test_every_personal_column_is_shown_somewhere() -> None:
    """What is personal names the field of the copy that holds it, and each field is used."""
    named = {name for table in HOLDS.values() for name in table} - {PLAIN, OFFICE, STAFF}
    # How many messages there are is counted from the same column as the messages.
    derived = {"written_count", "last_questions"}
    assert named == {field.name for field in fields(Stored)} - derived


AGREED = "Trước khi đăng ký, xin lưu họ tên. Anh/chị có đồng ý không?"


def everything(store: Store, office: Office) -> tuple[StaffedOffice, Person]:
    """A person about whom every kind of thing is stored, in two linked chats."""
    staffed = StaffedOffice(store, office)
    chat, other = chat_at(store, "4242424242"), chat_at(store, "5151515151")
    other.channel = "zalo"
    code = issue(chat)
    other.says(AskToLink(code, Reply("nối?")), state=Conversation(parked=draft("Vàng Thị Bỏdở")))
    chat.says(LinkChats(number_of(store, "5151515151"), Reply("nối")))
    registered = chat.registers(replace(FORM, contact_name="Tên Bản Một"))
    decide(store, registered, Seen(1, "sent"), "returned", "thiếu chức vụ", CLERK, NOW)
    person = chat.says(
        RecordConsent("registration", "dk-1", True, "ừ, lưu đi, gọi 0912345678", AGREED),
        RecordConsent("reminders", "nl-1", given=True),
        RecordConsent("reminders", "nl-1", given=False),
        ReviseRegistration(registered, replace(FORM, contact_name="Tên Bản Hai")),
        SaveSubscription(Subscription(NOW, days_before=(7,))),
        NoteQuestion("nợ thuế thì sao?", "asked-staff"),
        NoteRequest("gọi lại giúp", "0977000111", "giấy khen thì sao?"),
        NoteInterest("2026"),
        IssueLinkCode(),
        text="tin đã viết",
        state=Conversation(asked=LastQuestion("câu gần nhất?", "344-KH-LMHTX", ("IV",), 1, NOW)),
    )
    on = date(2025, 4, 11)
    invited, kind = Reply("mời họp"), DeliveryKind.ANNOUNCEMENT
    reminded = NewReminder(person, "a", "ngay-htx", on, 7, NOW, Reply("nhắc"))
    announced = NewReminder(person, key_of(5), "5", on, 0, NOW, invited, kind=kind)
    unfinished = NewReminder(
        person, "u", "unfinished", on, 0, NOW, Reply("dở"), kind=DeliveryKind.UNFINISHED
    )
    store.reminders.queue_all([reminded, announced, unfinished], NOW)
    chat.says(AnswerRoll(5, "away", "Người Đi Thay"))
    store.signed.hold("telegram", "4242424242", SignedPage(PICTURE, b"page"), NOW)
    chat.says(KeepSigned(registered))
    store.signed.hold("telegram", "4242424242", SignedPage(PDF, b"page"), NOW)
    with store.change(LAN, NOW) as act:
        award = NewAward(registered, 1, None, "lao-dong-tien-tien", "QĐ 12")
        assert add_awards(act, [award]) == 1
    (question,) = store.questions.all()
    answers(store, [question.id], "Xin hỏi thuế.")
    deliver(store, NOW)
    return staffed, staffed.person("4242424242")


def number_of(store: Store, address: str) -> int:
    """The row of a chat."""
    with store._database.read() as session:
        query = select(SubscriberRow.id).where(SubscriberRow.address == address)
        return session.exec(query).one()


def draft(name: str) -> Registering:
    """An unfinished registration."""
    return Registering(Step.REVIEW, replace(FORM, contact_name=name))


def test_the_copy_holds_everything_that_is_stored(store: Store, office: Office) -> None:
    """Whole: earlier versions, notes, refusals, answers, what was typed in the other chat."""
    _, person = everything(store, office)
    copy = person.says("xuất dữ liệu")
    wanted = (
        *("4242424242", "5151515151", "tin đã viết", "xuất dữ liệu", texts.CODE_OPEN),
        *("Tên Bản Một", "Tên Bản Hai", "thiếu chức vụ", "Vàng Thị Bỏdở", FORM.targets[0]),
        *("nợ thuế thì sao?", "Xin hỏi thuế.", "câu gần nhất?", "Người Đi Thay"),
        *("Không đồng ý, hoặc rút đồng ý “Nhắc lịch”", "Đồng ý “Đăng ký thi đua”"),
        *("số 0977000111", "gọi lại giúp", "giấy khen thì sao?", "giữ đến 4/4/2026"),
        *("“ừ, lưu đi, gọi 0912***678”", texts.agreed_text(version="dk-1", text=AGREED)),
        *("danh sách chờ", "trước 7 ngày", texts.OTHERS),
        *("1 ảnh hoặc PDF", "chưa rõ của đăng ký nào", "(QĐ 12)"),
        *(texts.EVENTLESS[DeliveryKind.ANNOUNCEMENT], texts.EVENTLESS[DeliveryKind.UNFINISHED]),
    )
    assert [part for part in wanted if part not in copy] == []
    assert "unfinished" not in copy
    with store.turns.turn(chat_at(store, "4242424242").arrives(), NOW) as turn:
        assert turn is not None
        stored = turn.lookup.stored()
    assert [field.name for field in fields(Stored) if not getattr(stored, field.name)] == []


@POSTGRESQL_AT_NIGHT
def test_the_overview_counts_everything(store: Store, office: Office) -> None:
    """One line each, from the store of this very turn."""
    _, person = everything(store, office)
    said = person.says("dữ liệu của tôi")
    wanted = (
        *("Telegram (…242)", "Zalo (…151)", "DK-2025-0001", "“câu gần nhất?”", "Tên Bản Hai"),
        *(texts.earlier_line(count=1), texts.notes_line(count=1), texts.questions_line(count=1)),
        texts.request_line(phone="0977000111", waits=True),
        *(texts.reminders_line(count=3), texts.rolls_line(count=1), texts.kept(months=24)),
    )
    assert [part for part in wanted if part not in said] == []


@POSTGRESQL_AT_NIGHT
def test_nobody_elses_data_is_in_the_copy(store: Store, office: Office) -> None:
    """A member of the staff gets their own messages, not the cases they looked at."""
    staffed, _ = everything(store, office)
    clerk = staffed.joins("900", "Lan", "clerk")
    assert "Tên Bản Hai" in clerk.says("xem DK-2025-0001")
    copy = clerk.says("xuất dữ liệu")
    assert "Tên Bản" not in copy
    assert texts.staff_line(name="Lan", role="clerk") in copy


def test_a_very_long_conversation_says_what_it_leaves_out(
    sqlite_store: Store, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The newest messages, and how many older ones there are."""
    # Three hundred take seconds to write.
    monkeypatch.setattr(stored, "MOST_MESSAGES", 60)
    said = stored.MOST_MESSAGES + 5
    chat = chat_at(sqlite_store, "1")
    for number in range(said):
        chat.says(text=f"tin số {number}.")
    person = StaffedOffice(sqlite_store, office).person("1")
    copy = person.says("xuất dữ liệu")
    while (page := person.says("xem tiếp bản sao")) not in copy and "Xem tiếp bản sao" in page:
        copy += page
    copy += page
    # Whoever asks for the next page has written one more.
    assert any(texts.more_messages(count=count) in copy for count in (6, 7, 8))
    assert "tin số 5." not in copy
    assert f"tin số {said - 1}." in copy
