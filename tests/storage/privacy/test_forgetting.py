"""Deleting and unlinking reach every row and every file, not only the person's own."""

import sqlite3
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlmodel import col, select

from handlers.people import privacy_texts as texts
from handlers.staff.deciding import decide_texts
from handlers.turn.turn import Office
from handlers.values.effects import (
    ForgetPerson,
    NoteQuestion,
    NoteUnitName,
    ReviseRegistration,
    UnlinkChat,
)
from handlers.values.orders import RedeemInvite
from handlers.values.replies import Reply
from handlers.values.state import Participant
from knowledge.typed.normalize import fold
from storage.outbox.emptied import EMPTIED
from storage.people.history import Cursor, ToldMessage
from storage.people.succession import hand_over
from storage.privacy.forget import FORGOTTEN
from storage.questions.entries import EntryText
from storage.staff.joining import invite_again
from storage.staff.staff import tell_admins, tell_all
from storage.store import Store, UnitEntry
from storage.tables.registrations import VersionRow
from tests.support.chats import FORM
from tests.support.clerks import NOW, OFFICE, StaffedOffice, chat_at, deliver, hire
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.database.stored import every_row, left
from tests.support.linking import issue, type_code
from tests.support.rows import few
from tests.support.verbs import Entering, Register, invite, revoke

NAME, PHONE, WORKER = "Giàng A Páo", "0911222333", "Lò Thị Nhânviên"
SPOKEN = (
    "đăng ký",
    "đồng ý",
    "cả hai",
    "HTX",
    "HTX Chè Suối Giàng",
    "xã Văn Chấn",
    f"{NAME}, Giám đốc",
    "0911 222 333",
    "tập thể lao động tiên tiến",
    f"{WORKER}, Kế toán",
    "lao động tiên tiến",
    "xong",
    "bỏ qua",
    "gửi đăng ký",
)
SECRETS = (NAME, PHONE, "0911 222 333", "911222333", WORKER, fold(NAME), fold(WORKER))


def registered_office(store: Store, office: Office) -> tuple[StaffedOffice, str]:
    """A leader has registered and asked; a clerk, a viewer and a former clerk have looked."""
    staffed = StaffedOffice(store, office)
    clerk = staffed.joins("900", "Lan", "clerk")
    viewer = staffed.joins("901", "Minh", "viewer")
    leaver = staffed.joins("902", "Tú", "clerk")
    leader = staffed.person("4242424242")
    for line in SPOKEN:
        said = leader.says(line)
    assert "DK-2025-0001" in said
    leader.says(f"HTX của {NAME} nợ thuế 3 tỷ, gọi {PHONE} thì ai trả lời?")
    leader.says("hỏi cán bộ")
    for one in (clerk, viewer, leaver):
        one.says("chờ duyệt")
        assert NAME in one.says("xem dk-2025-0001")
    staffed.joins("903", "Hoa", "clerk").says("trả lại DK-2025-0001")
    clerk.says("trả lại DK-2025-0001")
    clerk.says(f"gọi lại chị {NAME.upper()} số 0911.222.333")
    leaver.says(f"ai biết {fold(NAME)} không")
    number = next(one.id for one in store.staff.list() if one.name == "Tú")
    revoke(store, number, OFFICE, staffed.clock.now())
    return staffed, "DK-2025-0001"


def test_deleting_reaches_the_staff_chats_and_every_file(
    store: Store, url: str, office: Office
) -> None:
    """Copies in the chats of the staff, former staff too, the journal, the log of the database."""
    staffed, code = registered_office(store, office)
    told, bystander = store.figures.counts(), staffed.person("77")
    bystander.says("thi đua đến khi nào?")
    assert left(url, NAME)
    leader = staffed.person("4242424242")
    leader.says("xóa dữ liệu")
    assert leader.says("xóa tất cả") == texts.DELETED
    assert left(url, *SECRETS) == []
    # An open case too, in the memory of a clerk's chat; the journal names registrations only.
    rows = every_row(url).splitlines()
    assert [row for row in rows if code in row and not row.startswith("journal:")] == []
    assert staffed.person("900").says(f"xem {code}") == decide_texts.no_case(code=code)
    line = next(iter(store.journal.lines(action=FORGOTTEN)))
    assert (line.subject, line.after) == ("telegram", {"registrations": 1, "chats": 1})
    assert store.journal.verify() is None
    # Others keep what is theirs.
    assert "thi đua đến khi nào?" in every_row(url)
    assert store.figures.counts().subscribers == told.subscribers + 1


@POSTGRESQL_AT_NIGHT
def test_who_handed_the_registration_over_is_found_all_the_same(
    store: Store, url: str, office: Office
) -> None:
    """Their versions tell the name, whoever they are by now; the heir's talk with the staff stays."""
    staffed, code = registered_office(store, office)
    staffed.person("77").says("xin chào")
    heir = chat_at(store, "77")
    now = staffed.clock.now()
    shown = issue(heir, now)
    with store.change(OFFICE, now) as change:
        hand_over(
            change, code, shown, "Giấy số 5", lambda _: Reply("nhận"), lambda _: Reply("giao")
        )
    clerk = staffed.person("900")
    assert NAME in clerk.says(f"xem {code}")
    after = replace(FORM, contact_name="Hoàng Văn Mới", phone="0988777666", people=())
    heir.says(ReviseRegistration(code, after), now=now)
    leader = staffed.person("4242424242")
    leader.says("bên mình cần người gọi lại, số khác là 0977123123")
    clerk.says("gọi chị ấy số 0977 123 123 rồi")
    assert "Hoàng Văn Mới" in clerk.says(f"xem {code}")
    leader.says("xóa dữ liệu")
    assert leader.says("xóa tất cả") == texts.DELETED
    talks = ("outbox:", "inbounds:", "subscribers:", "entries:", "questions:", "requests:")
    rows = [row for row in every_row(url).splitlines() if row.startswith(talks)]
    assert [row for row in rows for one in (*SECRETS, "0977 123 123") if one in row] == []
    assert [row for row in rows if "Hoàng Văn Mới" in row]
    # The heir's own deletion takes the version too, and its mark is gone before that.
    assert store.registrations.get(code)
    with store._database.read() as session:
        assert not session.exec(select(VersionRow.id).where(col(VersionRow.former_id) > 0)).all()
    heir.says(ForgetPerson())
    assert left(url, *SECRETS, "Hoàng Văn Mới") == []


@POSTGRESQL_AT_NIGHT
@pytest.mark.parametrize("channel", few(1, ["web", "telegram"]))
def test_a_chat_left_for_another_keeps_nothing_a_deletion_would_have_to_find(
    store: Store, url: str, office: Office, channel: str
) -> None:
    """A clerk who lost a phone comes back elsewhere: the old chat holds no word, at once."""
    staffed, code = registered_office(store, office)
    lost = staffed.person("lost")
    lost.channel = channel
    lost.says(f"quản trị {invite(store, 'clerk', 'Vy', OFFICE, NOW)}")
    assert NAME in lost.says(f"xem {code}")
    lost.says(f"trả lại {code}")
    vy = next(one.id for one in store.staff.list() if one.name == "Vy")
    with store.change(OFFICE, NOW) as change:
        change.tell_staff(vy, Reply(f"Nhắc: gọi lại {NAME}"))
        again = invite_again(change, vy)
    chat_at(store, "found").says(RedeemInvite(again))
    page = store.history.after(channel, "lost", Cursor(), 200)
    assert not [one for one in page.lines if NAME in str(one) or code in str(one)]
    assert store.web_chats.generation("lost") == (channel == "web")
    assert "Nhắc" not in lost.hears()
    # Nor is the case still open there.
    assert "lý do" not in fold(lost.says("thiếu chữ ký"))
    leader = staffed.person("4242424242")
    leader.says("xóa dữ liệu")
    assert leader.says("xóa tất cả") == texts.DELETED
    assert left(url, *SECRETS) == []


OF_STAFF = (
    "🔑 Nguyễn Thị Mai vừa vào bàn làm việc, từ Chrome trên Windows.",
    "🧾 Nhật ký: dòng 41, mã a1b2.",
    "Số liệu của Trấn Yên: 3 HTX. Chrome Trên Windows.",
)
OF_NOBODY = (
    "Bàn làm việc của anh/chị mở ở máy này.",
    "Huyện Trấn Yên có 3 hồ sơ chờ duyệt.",
    "Huyện Yên Bình có 2 hồ sơ; hỏi chị Nguyễn Thị Mai, 0216 385 2345.",
)
OF_THEM = (
    "Đăng ký mới của Trần Yên.",
    "Gọi lại số 0911.222.333 nhé.",
    "Chua thay tran yen nop giay.",
    "Yên Bình, 0911 222 333, huyện Trấn Yên",
)


def test_who_is_called_like_something_else_empties_what_is_about_them_alone(store: Store) -> None:
    """Words, a place, a member of the staff: the staff keep what the program tells them of it."""
    mai = hire(store, "Nguyễn Thị Mai", "admin")
    with store.change(OFFICE, NOW) as change:
        for text in OF_STAFF:
            tell_admins(change, Reply(text))
        for text in (*OF_NOBODY, *OF_THEM):
            change.tell_staff(mai.id, Reply(text))
    visitor = chat_at(store, "visitor")
    people = ("Nhật Ký", "Yên Bình", "Nguyễn Thị Mai", "Bàn Làm", "Chrome Trên Windows")
    form = replace(FORM, contact_name="Trần Yên", phone=PHONE)
    visitor.registers(replace(form, people=tuple(map(Participant, people))))
    visitor.registers(replace(form, phone="0216 385 2345", people=()), campaign="another")
    visitor.says(ForgetPerson(("Liên minh HTX tỉnh Lào Cai", "0216 385 2345")))
    told = [text for who, text in deliver(store, NOW) if who == "staff-Nguyễn Thị Mai"]
    assert [one for one in told if one in (*OF_STAFF, *OF_NOBODY)] == [*OF_STAFF, *OF_NOBODY]
    assert [one for one in told if one in OF_THEM] == []


@POSTGRESQL_AT_NIGHT
def test_a_staff_page_shows_an_emptied_message_as_such(store: Store, office: Office) -> None:
    """The messages keep their place in the numbers, without words and buttons."""
    staffed, _ = registered_office(store, office)
    before = store.figures.messages_in_month("telegram", 2025, 4)
    staffed.person("4242424242").says("xóa dữ liệu")
    staffed.person("4242424242").says("xóa tất cả")
    after = store.figures.messages_in_month("telegram", 2025, 4)
    assert after == (before[0] + 2, before[1] + 2)
    page = store.history.after("telegram", "900", Cursor(), 200)
    emptied = [
        one for one in page.lines if isinstance(one, ToldMessage) and one.reply.text == EMPTIED
    ]
    assert emptied
    assert not [one for one in emptied if one.reply.choices or one.reply.attachment]


def test_what_waits_for_the_staff_about_a_deleted_person_is_not_sent(store: Store) -> None:
    """A notice that names the person is taken back; one about somebody else goes."""
    staffed = StaffedOffice(store, None)  # type: ignore[arg-type]
    code = invite(store, "clerk", "Lan", OFFICE, NOW)
    chat = chat_at(store, "900")
    chat.says(RedeemInvite(code))
    leader = chat_at(store, "1")
    leader.registers(replace(FORM, contact_name=NAME, phone=PHONE))
    for text in (f"Đăng ký mới của {NAME}", "Đăng ký mới của Nguyễn Văn Khác"):
        with store.change(OFFICE, NOW) as change:
            tell_all(change, Reply(text))
    leader.says(ForgetPerson())
    staffed.send()
    assert [reply.text for reply in staffed.post["900"]] == ["Đăng ký mới của Nguyễn Văn Khác"]


def test_published_answers_and_aliases_lose_the_person(store: Store, url: str) -> None:
    """The office's answer stays in use, without the name, the number and whose question it was."""
    Register(store).take_in([UnitEntry("HTX Suối Bu", "htx", "xã A")], OFFICE, NOW)
    unit = store.units.all()[0].id
    leader = chat_at(store, "1")
    leader.registers(replace(FORM, contact_name=NAME, phone=PHONE, people=()))
    alias = f"HTX của ông {NAME}"
    leader.says(NoteQuestion(f"{NAME} hỏi: nợ thuế thì sao?", "asked-staff"))
    for known in (alias, "htx ông giàng a páo", "htx giang a pao", "HTX Suối Bu Thượng"):
        leader.says(NoteUnitName(known, unit))
    other = chat_at(store, "2")
    other.registers(replace(FORM, contact_name="Suối Bu", phone=PHONE, people=()))
    other.says(ForgetPerson())
    assert len(Register(store).aliases(unit)) == 4
    text = EntryText("344-KH-LMHTX", f"giang a pao hỏi ({PHONE}): nợ thuế?", section="IV.2")
    text = replace(text, title=f"Nợ thuế của {NAME}", tries=(f"{NAME} nợ à",))
    entry = Entering(store).write(text, OFFICE, NOW)
    told = f"Chào ông {NAME}, tôi gọi lại 0911.222.333; tổng đài 0216 385 2222."
    asked = f"{NAME} hỏi: nợ thuế thì sao?"
    answer = EntryText("344-KH-LMHTX", asked, answer=told, source="Thuế", title="Nợ thuế")
    mine = Entering(store).write(answer, OFFICE, NOW)
    Entering(store).judged(mine.id, (), OFFICE, NOW)
    Entering(store).judged(entry.id, (f"“{asked}” vẫn chưa được trả lời",), OFFICE, NOW)
    others = replace(answer, question="Ai ký?", answer=f"Ông {NAME} ở Sở, 0216 385 3333.")
    kept_answer = Entering(store).write(others, OFFICE, NOW)
    leader.says(ForgetPerson())
    assert "hỏi: nợ thuế" not in str([line.after for line in store.journal.lines()])
    found = store.entries.get(mine.id)
    assert found is not None
    assert found.text.answer == "Chào ông …, tôi gọi lại …; tổng đài 0216 385 2222."
    assert (found.status, found.text.question) == ("scheduled", "Nợ thuế")
    assert store.entries.get(kept_answer.id) == kept_answer
    rows = "\n".join(row for row in every_row(url).splitlines() if "Ông" not in row)
    assert [one for one in (NAME, PHONE, "giang a pao") if one in rows] == []
    kept = store.entries.get(entry.id)
    assert kept is not None
    assert kept.text.question == "… hỏi (0911***333): nợ thuế?"
    assert [a.text for a in Register(store).aliases(unit)] == ["HTX Suối Bu Thượng"]


WRITTEN_OF = (
    # The number masked, as the desk shows it.
    ("HTX tôi nợ thuế, gọi tôi 0911***333 với", "Ông {name} gọi 0216 385 2222."),
    ("HTX tôi nợ thuế, gọi tôi 0911 222 333 với", "Gọi lại ông {name} rồi."),
    # In the clerk's words, with the name or the number in them, or in the answer alone.
    ("Đơn vị của ông {name} nợ thuế thì sao?", "Ông {name} hỏi chi cục thuế."),
    ("HTX của giang a pao nợ thuế?", "Đã trả lời ông Giàng A Páo."),
    ("Số {phone} hỏi gì?", "Số {phone} là của ông {name}."),
    ("Nợ thuế có được xét không?", "Chị Hoa đã gọi ông {name}, 0911.222.333."),
    ("Nợ thuế có được xét không?\nCòn nợ thuế thì sao?", "giang a pao (+84 911 222 333) tự nộp."),
)
NOT_OF = (
    # A namesake at the office, its own number, a name that only begins alike.
    ("Ai ký?", "Ông {name} ở Sở, 0216 385 3333."),
    ("Ai ký, gọi số nào?", "Bà Lò Thị Hoa, 0911 222 334."),
    ("Nợ thuế có được xét không?", "Giàng A Páo Lìn trả lời, số 0216 385 2222."),
    ("?", "Ông {name} ở Sở."),
)


def answered(store: Store, question: str, answer: str) -> int:
    """The office writes this down for everybody."""
    said = (one.format(name=NAME, phone=PHONE) for one in (question, answer))
    text = EntryText("344-KH-LMHTX", next(said), answer=next(said), source="Văn phòng")
    entry = Entering(store).write(text, OFFICE, NOW).id
    Entering(store).judged(entry, (), OFFICE, NOW)
    return entry


def told(store: Store, entry: int) -> str:
    """What the office's answer says now."""
    found = store.entries.get(entry)
    assert found is not None
    return str(found.text.answer)


@POSTGRESQL_AT_NIGHT
def test_an_answer_written_of_the_person_does_not_name_them(store: Store) -> None:
    """Whatever the clerk made of the question; the office's own people stay."""
    leader = chat_at(store, "1")
    leader.registers(replace(FORM, contact_name=NAME, phone=PHONE, people=()))
    leader.says(NoteQuestion(f"HTX tôi nợ thuế, gọi tôi {PHONE} với", "asked-staff"))
    leader.says(NoteQuestion("?", "declined"))
    of, not_of = ([answered(store, *one) for one in row] for row in (WRITTEN_OF, NOT_OF))
    before = [told(store, one) for one in not_of]
    leader.says(ForgetPerson())
    named = (fold(NAME), "911222333", "911.222.333", "911 222 333")
    now = [told(store, one) for one in of]
    assert [one for one in now if any(name in fold(one) for name in named)] == []
    assert "0216 385 2222" in now[0]
    assert [told(store, one) for one in not_of] == before


def test_the_answer_to_a_question_in_other_words_loses_who_asked(store: Store) -> None:
    """It was told to whoever asked: so it is known that it is about them."""
    leader = chat_at(store, "1")
    leader.registers(replace(FORM, contact_name=NAME, phone=PHONE, people=()))
    leader.says(NoteQuestion("nợ thuế thì sao?", "asked-staff"))
    words = f"Ông {NAME} liên hệ chi cục thuế."
    entry = answered(store, "Chưa nộp thuế có được xét không?", words)
    asked = [one.id for one in store.questions.all()]
    Entering(store).publish(entry, NOW, asked, Reply(f"👤 Cán bộ trả lời: {words}"))
    leader.says(ForgetPerson())
    assert told(store, entry) == "Ông … liên hệ chi cục thuế."


def private(store: Store, question: str, answer: str, *askers: int) -> int:
    """The office answers those who asked, and nobody else reads it."""
    text = EntryText("344-KH-LMHTX", question, answer=answer, source="Văn phòng")
    entry = Entering(store).write(text, OFFICE, NOW, only_askers=True)
    Entering(store).publish(entry.id, NOW, askers, Reply(f"👤 {answer}"))
    return entry.id


def test_an_answer_for_the_asker_alone_goes_with_the_asker(store: Store, url: str) -> None:
    """Nobody registered, so nothing tells the name: what was written for one is gone with one."""
    leader, other = chat_at(store, "1"), chat_at(store, "2")
    asked = f"HTX của tôi nợ thuế, tôi là {WORKER}"
    leader.says(NoteQuestion(asked, "asked-staff"), NoteQuestion("ai ký?", "asked-staff"))
    other.says(NoteQuestion("Ai ký?", "asked-staff"), NoteQuestion("khi nào nộp?", "asked-staff"))
    mine = {one.question: one.id for one in store.questions.all()}
    words = f"Chị {WORKER} (0977123123) ra chi cục thuế."
    gone = [private(store, asked, words, mine[asked])]
    # In the clerk's own words, and one that failed its trial.
    gone.append(private(store, f"Nợ thuế thì sao?\n{asked}", f"{words} Nhé.", mine["ai ký?"]))
    text = EntryText("344-KH-LMHTX", asked, answer=words, source="Thuế", tries=("nợ thuế?",))
    draft = Entering(store).write(text, OFFICE, NOW)
    Entering(store).judged(draft.id, (f"“{asked}” vẫn chưa được trả lời",), OFFICE, NOW)
    gone.append(draft.id)
    shared = private(
        store, "Ai ký?", "Ông Giám đốc ký.", *(one.id for one in store.questions.all())
    )
    # Used by everybody: it stays, asked in the words that others used too.
    common = EntryText(
        "344-KH-LMHTX", f"Khi nào nộp?\n{asked}", section="IV.2", tries=(asked, "nộp à?")
    )
    used = Entering(store).write(common, OFFICE, NOW)
    Entering(store).judged(used.id, (), OFFICE, NOW)
    leader.says(ForgetPerson())
    assert [one for one in gone if store.entries.get(one)] == []
    assert store.entries.get(shared) is not None
    kept = store.entries.get(used.id)
    assert kept is not None
    assert (kept.text.question, kept.text.tries) == ("Khi nào nộp?", ("nộp à?",))
    assert left(url, WORKER, "0977123123") == []


@POSTGRESQL_AT_NIGHT
def test_an_answer_for_the_asker_alone_ends_as_the_question_does(store: Store, url: str) -> None:
    """And so does what never came into use; of what is used no more the words go."""
    leader = chat_at(store, "1")
    asked = f"HTX của tôi nợ thuế, tôi là {WORKER}"
    leader.says(NoteQuestion(asked, "asked-staff"))
    one = private(store, asked, f"Chị {WORKER} nộp nhé.", *(q.id for q in store.questions.all()))
    text = EntryText(
        "344-KH-LMHTX", asked, answer="Có.", source="Thuế", title="Nợ thuế", tries=(asked,)
    )
    draft, used, retired = (Entering(store).write(text, OFFICE, NOW).id for _ in range(3))
    Entering(store).judged(draft, (f"“{asked}” sai",), OFFICE, NOW)
    for entry in (used, retired):
        Entering(store).judged(entry, (), OFFICE, NOW)
        Entering(store).publish(entry, NOW, (), Reply("Có."))
    Entering(store).retire(retired, OFFICE, NOW)
    store.retention.clean(24, NOW + timedelta(days=89))
    assert len(store.entries.all()) == 4
    store.retention.clean(24, NOW + timedelta(days=91))
    assert [row.id for row in store.entries.all()] == [used, retired]
    assert (store.entries.get(one), store.questions.all()) == (None, [])
    ended = store.entries.get(retired)
    assert ended is not None
    assert (ended.text.question, ended.text.answer, ended.text.tries) == ("Nợ thuế", "Có.", ())
    rows = [row for row in every_row(url).splitlines() if row.startswith("entries:")]
    assert len([row for row in rows if WORKER in row]) == 1


def test_a_reader_in_the_way_only_puts_the_wiping_off(sqlite_store: Store, sqlite_url: str) -> None:
    """The deletion is answered at once; the next purge empties the log of the database."""
    chat = chat_at(sqlite_store, "1")
    chat.registers(replace(FORM, contact_name=NAME, phone=PHONE))
    reader = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM registrations").fetchone()
    chat.says(ForgetPerson(), replies=("Đã xóa.",))
    assert NAME not in every_row(sqlite_url)
    assert left(sqlite_url, NAME)
    reader.close()
    sqlite_store.retention.clean(24, NOW)
    assert left(sqlite_url, *SECRETS) == []


@POSTGRESQL_AT_NIGHT
@pytest.mark.parametrize("here", few(1, [True, False]))
def test_a_chat_taken_out_shows_nothing_of_the_person(
    store: Store, url: str, office: Office, here: bool
) -> None:
    """At once, and so a later deletion finds nothing left there either."""
    staffed = StaffedOffice(store, office)
    staying, leaving = staffed.person("4242424242"), staffed.person("5151515151")
    leaving.channel = "zalo"
    staying.says("xin chào")
    leaving.says("xin chào")
    first, second = chat_at(store, "4242424242"), chat_at(store, "5151515151")
    second.channel = "zalo"
    assert type_code(second, issue(first))
    for line in SPOKEN:
        leaving.says(line)
    leaving.says("đăng ký của tôi")
    leaving.says("sửa đăng ký")
    second.says()
    chat_id = second.id
    (second if here else first).says(UnlinkChat(chat_id))
    page = store.history.after("zalo", "5151515151", Cursor(), 200)
    assert not [one for one in page.lines if NAME in str(one) or "911 222" in str(one)]
    assert second.person().registrations == ()
    assert [view.code for view in first.person().registrations] == ["DK-2025-0001"]
    staying.says("xóa dữ liệu")
    staying.says("xóa tất cả")
    assert left(url, *SECRETS) == []
