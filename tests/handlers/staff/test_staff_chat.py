"""The staff's daily work in the chat, over a real store, as strangers, viewers and clerks see it."""

import json
import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlmodel import select

from bot.days import off
from handlers.acts.heard import Heard
from handlers.staff.asked import asked_for
from handlers.staff.at_desk import PAGES
from handlers.turn import texts as common
from handlers.turn.texts import LOST_STATE
from handlers.turn.turn import Office
from handlers.values.effects import NoteRequest, ReviseRegistration, WithdrawRegistration
from handlers.values.messages import Inbound
from handlers.values.replies import Reply
from handlers.values.staff import Audience
from storage.reminders.calendar import set_audience
from storage.store import Store
from storage.tables.people import SubscriberRow
from tests.support.chats import FORM, together
from tests.support.clerks import (
    NOW,
    OFFICE,
    StaffedOffice,
    announced,
    chat_at,
    listener,
    owner,
    staff_called,
)
from tests.support.rows import few
from tests.support.verbs import Announcing, invite, revoke

COMMANDS = (
    "chờ duyệt",
    "duyệt DK-2025-0001",
    "trả lại DK-2025-0001",
    "xem DK-2025-0001",
    "đặt ngày",
    "thêm sự kiện",
    "/themsukien",
    "thông báo",
    "số liệu",
    "xuất danh sách",
    "quản trị",
)
BUTTONS = (
    "staff:case:DK-2025-0001",
    "staff:accept:DK-2025-0001",
    "staff:return:DK-2025-0001",
    "staff:approve:1",
    "staff:refuse:1",
    "staff:undo:1",
    "staff:export:",
    "roll:1:coming",
    "roll:x:coming",
    "roll:1:dance",
)
ONLY_STAFF = "chỉ dành cho cán bộ"


@pytest.fixture
def staffed(sqlite_store: Store, office: Office) -> StaffedOffice:
    """One bot over a real store."""
    return StaffedOffice(sqlite_store, office)


def test_a_stranger_learns_nothing(staffed: StaffedOffice) -> None:
    """Every word and button of the staff is an ordinary question or an old button."""
    owner(staffed.store, "leader")
    stranger = staffed.person("stranger")
    assert ONLY_STAFF in stranger.says("/quantri")
    lines = len(staffed.store.journal.lines())
    for command in COMMANDS:
        answer = stranger.says(command)
        # What anybody is told of where to ask.
        bare = re.sub("(?:hỏi|chuyển|gặp) cán bộ", "", answer.lower())
        assert "cán bộ" not in bare, command
        assert "DK-" not in answer
    for key in BUTTONS:
        assert stranger.presses(key).startswith(common.OLD_BUTTON), key
    assert "quyền" not in stranger.says("quản trị 12345678")
    assert staffed.store.registrations.all()[0].status == "sent"
    assert len(staffed.store.journal.lines()) == lines


def test_a_viewer_looks_and_changes_nothing(staffed: StaffedOffice) -> None:
    """Lists and numbers, no decision, no date, no announcement, no export."""
    owner(staffed.store, "leader")
    vy = staffed.joins("vy", "Vy", "viewer")
    assert "DK-2025-0001" in vy.says("chờ duyệt")
    assert "HTX Nông nghiệp Suối Giàng" in vy.taps("DK-2025-0001")
    assert "Chờ tiếp nhận: 1" in vy.says("số liệu")
    lines = len(staffed.store.journal.lines())
    for command in (
        "duyệt DK-2025-0001",
        "trả lại DK-2025-0001",
        "đặt ngày",
        "thêm sự kiện",
        "thông báo",
        "xuất danh sách",
    ):
        assert "quyền cán bộ" in vy.says(command), command
    for key in (
        "staff:accept:DK-2025-0001",
        "staff:return:DK-2025-0001",
        "staff:approve:1",
        "staff:add-event:",
    ):
        assert "quyền cán bộ" in vy.presses(key)
    assert staffed.store.registrations.all()[0].status == "sent"
    assert len(staffed.store.journal.lines()) == lines
    assert "nhập mã" in vy.says("/quantri")


def test_nobody_of_the_staff_is_heard_in_a_group(staffed: StaffedOffice) -> None:
    """A clerk's word in a group shows no registration."""
    owner(staffed.store, "leader")
    lan = staffed.joins("lan", "Lan", "clerk")
    assert "DK-2025" not in lan.says_in_group("chờ duyệt")
    assert "nhập mã" not in lan.says_in_group("/quantri")


def test_an_invitation_and_the_way_to_the_page(staffed: StaffedOffice) -> None:
    """Join with a code, get a one-time code for the page on one's own chat."""
    lan = staffed.joins("lan", "Lan", "admin")
    answer = lan.says("/quantri")
    code = answer.split("nhập mã: ")[1].split("\n")[0]
    token = staffed.store.staff.open_session(code, staffed.clock.now(), "Firefox")
    assert token is not None
    staff = staffed.store.staff.session(token, staffed.clock.now())
    assert staff is not None
    assert staff.name == "Lan"


def test_guessing_a_code_ends_after_five_tries(staffed: StaffedOffice) -> None:
    """The right code does not help any more within the hour."""
    stranger = staffed.person("stranger")
    code = invite(staffed.store, "admin", "Lan", OFFICE, staffed.clock.now())
    for _ in range(5):
        assert "không đúng" in stranger.says("quan tri AAAAA-22222")
    assert "một giờ" in stranger.says(f"quan tri {code}")
    staffed.clock.move(timedelta(minutes=61))
    assert "Chào Lan" in stranger.says(f"quan tri {code}")


def test_a_code_is_read_however_it_is_typed(staffed: StaffedOffice) -> None:
    """Small letters, blanks, a long dash of the keyboard; ordinary words are no code."""
    for number, shape in enumerate(("/quantri {}", "quản trị {}", "/quantri mã {}", "quan tri {}")):
        code = invite(staffed.store, "clerk", f"Lan {number}", OFFICE, staffed.clock.now())
        written = (
            code.lower(),
            code.replace("-", " "),
            code.replace("-", "–"),
            code.replace("-", ""),
        )
        assert f"Chào Lan {number}" in staffed.person(f"p{number}").says(
            shape.format(written[number])
        )
    stranger = staffed.person("stranger")
    for words in ("quản trị quý 3 tháng 4", "quản trị hợp tác xã", "quản trị nhân sự thế nào"):
        assert "mã" not in stranger.says(words).lower().split()
    assert "10 chữ và số" in stranger.says("/quantri K7QF3")
    assert "một giờ" not in stranger.says("quan tri AAAAA-22222")
    # Half of a code may look like Telex keys.
    assert "Mã không đúng" in stranger.says("quản trị GJ5TR GWARS")


@pytest.mark.parametrize(
    "shape", ["{}", "mã {}", "mã mời {}", "mã mời của em là {}", "dạ mã {} ạ", "em gửi mã: {}"]
)
def test_a_code_alone_lets_in(staffed: StaffedOffice, shape: str) -> None:
    """Pasted from the letter without the word for it, also in the middle of a registration."""
    code = invite(staffed.store, "clerk", "Lan", OFFICE, staffed.clock.now())
    lan = staffed.person("lan")
    lan.says("đăng ký")
    assert "Chào Lan" in lan.says(shape.format(code))


def test_a_wrong_code_alone_is_a_try_and_what_is_no_code_is_none(staffed: StaffedOffice) -> None:
    stranger = staffed.person("stranger")
    assert "Mã không đúng" in stranger.says("W5P8P-TD959")
    for words in ("DK-2025-0001", "98765-43223", "HTX A5-B7", "mã K7QF3", "thanh-chuan"):
        assert "Mã không đúng" not in stranger.says(words)


def test_an_invitation_of_before_says_to_ask_for_a_new_one(staffed: StaffedOffice) -> None:
    """Eight digits are void since the change; typing them is no guess and is not counted."""
    lan = staffed.person("lan")
    for _ in range(7):
        assert "loại cũ" in lan.says("/quantri 1234 5678")
    code = invite(staffed.store, "clerk", "Lan", OFFICE, staffed.clock.now())
    assert "Chào Lan" in lan.says(f"/quantri {code}")


@pytest.mark.parametrize(
    "typed",
    [
        "tiếp nhận à?",
        "không tiếp nhận",
        "khoan tiếp nhận",
        "đừng duyệt DK-2025-0001",
        "chưa tiếp nhận",
    ],
)
def test_a_doubt_or_a_refusal_decides_nothing(staffed: StaffedOffice, typed: str) -> None:
    """A clerk who asks or puts off has not accepted anything."""
    lan = staffed.joins("lan", "Lan", "clerk")
    owner(staffed.store, "leader")
    lan.says("xem DK-2025-0001")
    lan.says(typed)
    assert staffed.store.registrations.all()[0].status == "sent"


def test_accepting_tells_the_leader(staffed: StaffedOffice) -> None:
    """From the list to the leader's chat; a second time it is not waiting any more."""
    owner(staffed.store, "leader")
    leader, lan = staffed.person("leader"), staffed.joins("lan", "Lan", "clerk")
    assert "1 đăng ký chờ" in lan.says("cho duyet")
    lan.taps("DK-2025-0001")
    assert "Đã tiếp nhận DK-2025-0001" in lan.taps("Tiếp nhận")
    assert "đã tiếp nhận đăng ký DK-2025-0001" in leader.hears()
    assert "đã được tiếp nhận" in lan.says("duyệt DK-2025-0001")
    assert "Không có đăng ký nào" in lan.says("chờ duyệt")
    line = staffed.store.journal.lines(limit=1)[0]
    assert (line.actor, line.action) == ("Lan", "registration.accepted")


def test_a_button_decides_what_it_stood_under(staffed: StaffedOffice) -> None:
    """Sent anew meanwhile: neither accepted nor returned unseen, not even with the reason typed."""
    owner(staffed.store, "leader")
    lan = staffed.joins("lan", "Lan", "clerk")
    lan.says("xem DK-2025-0001")
    lan.taps("Trả lại")
    revised = ReviseRegistration("DK-2025-0001", replace(FORM, unit_name="HTX Mới"))
    chat_at(staffed.store, "leader").says(revised)
    assert "người gửi đã sửa và gửi lại" in lan.says("Thiếu chức vụ")
    assert "người gửi đã sửa và gửi lại" in lan.taps("Tiếp nhận")
    assert "HTX Mới" in lan.taps("DK-2025-0001")
    assert "Đã tiếp nhận" in lan.taps("Tiếp nhận")


def test_of_two_clerks_in_the_chat_one_is_first(store: Store, office: Office) -> None:
    """At the same moment, five times: the other one reads who was faster, the leader hears once."""
    staffed = StaffedOffice(store, office)
    clerks = {name: staffed.joins(name, name, "clerk") for name in ("Lan", "Minh")}
    for number in range(5):
        code, leader = owner(store, f"leader{number}"), staffed.person(f"leader{number}")
        for name in clerks:
            inbound = Inbound(f"duyệt {code}")
            store.turns.receive("telegram", f"{name}{number}", name, inbound, True, NOW)
        waiting = [inbound_id for inbound_id, _ in store.turns.waiting()]
        together(2, lambda place, ids=waiting: staffed.conversation.answer(ids[place]))  # type: ignore[misc]
        heard = {name: clerk.hears() for name, clerk in clerks.items()}
        (first,) = [name for name in clerks if f"Đã tiếp nhận {code}" in heard[name]]
        (second,) = set(clerks) - {first}
        assert heard[second] == f"Đăng ký {code} đã được tiếp nhận ({first})."
        assert leader.hears().count("Cán bộ đã tiếp nhận") == 1


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("2", "Danh sách cá nhân chưa đủ họ tên, chức vụ"),
        ("Danh hiệu đăng ký chưa đúng đối tượng", "Danh hiệu đăng ký chưa đúng đối tượng"),
        ("Thiếu mã số thuế, xin bổ sung?", "Thiếu mã số thuế, xin bổ sung?"),
    ],
)
def test_returning_with_a_reason_and_the_leader_answers_in_place(
    staffed: StaffedOffice, typed: str, reason: str
) -> None:
    """A usual reason or own words; the leader edits and sends again from that message."""
    owner(staffed.store, "leader")
    leader, lan = staffed.person("leader"), staffed.joins("lan", "Lan", "clerk")
    assert "vì sao" in lan.says("trả lại dk-2025-0001")
    assert reason in lan.says(typed)
    told = leader.hears()
    assert reason in told
    assert "DK-2025-0001" in told
    leader.taps("Sửa đăng ký")
    assert "Gửi đăng ký" in leader.labels or "Gửi" in " ".join(leader.labels)
    record = staffed.store.registrations.all()[0]
    assert (record.status, record.note) == ("returned", reason)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("trả lại DK-2025-0001: Ghi rõ tổng số lao động.", "Ghi rõ tổng số lao động."),
        ("tra lai dk-2025-0001 thieu chuc vu", "thieu chuc vu"),
        ("Trả lại DK-2025-0001 vì chưa rõ giúp bao nhiêu hộ?", "chưa rõ giúp bao nhiêu hộ?"),
        ("trả lại DK-2025-0001 – hạn nộp ghi ngày nào", "hạn nộp ghi ngày nào"),
        ("trả lại DK-2025-0001, lý do: thiếu số điện thoại", "thiếu số điện thoại"),
        ("trả lại 1: thiếu chức vụ", "thiếu chức vụ"),
    ],
)
def test_returning_in_one_line(staffed: StaffedOffice, line: str, reason: str) -> None:
    """The code or the place on the list, and why: as the two steps do it."""
    owner(staffed.store, "leader")
    leader, lan = staffed.person("leader"), staffed.joins("lan", "Lan", "clerk")
    lan.says("chờ duyệt")
    said = lan.says(line)
    assert f"lý do: {reason}" in said
    assert ".." not in said
    assert reason in leader.hears()
    record = staffed.store.registrations.all()[0]
    assert (record.status, record.note) == ("returned", reason)


@pytest.mark.parametrize(
    "line",
    [
        "trả lại DK-2025-0001 đi em",
        "trả lại DK-2025-0001 được không",
        "không trả lại DK-2025-0001: đủ rồi",
        "trả lại DK-2025-0001 và DK-2025-0002: thiếu chức vụ",
        "trả lại 9: thiếu chức vụ",
        "trả lại 1 thiếu chức vụ",
    ],
)
def test_without_a_reason_or_for_several_nothing_is_returned(
    staffed: StaffedOffice, line: str
) -> None:
    """Particles are no reason, and each registration has its own."""
    owner(staffed.store, "leader")
    lan = staffed.joins("lan", "Lan", "clerk")
    lan.says("chờ duyệt")
    lan.says(line)
    assert staffed.store.registrations.all()[0].status == "sent"


@pytest.mark.parametrize("line", ["sửa đăng ký", "sua dang ky di chau", "cho bac sua lai dang ky"])
def test_the_edit_of_what_was_returned_is_opened_by_its_words(
    staffed: StaffedOffice, line: str
) -> None:
    """Typed, they do what the button below the reason does."""
    owner(staffed.store, "leader")
    leader, lan = staffed.person("leader"), staffed.joins("lan", "Lan", "clerk")
    lan.says("trả lại DK-2025-0001: thiếu chức vụ")
    assert "vì sao" not in leader.hears()
    assert "Xem lại bản sửa của DK-2025-0001" in leader.says(line)
    assert staffed.store.registrations.all()[0].status == "returned"


@pytest.mark.parametrize("line", ["không sửa đăng ký", "sửa đăng ký làm sao", "sửa số điện thoại"])
def test_other_words_do_not_open_that_edit(staffed: StaffedOffice, line: str) -> None:
    """A refusal, a question and another thing are not the button's words."""
    owner(staffed.store, "leader")
    leader, lan = staffed.person("leader"), staffed.joins("lan", "Lan", "clerk")
    lan.says("trả lại DK-2025-0001: thiếu chức vụ")
    leader.hears()
    assert "Xem lại bản sửa" not in leader.says(line)
    assert staffed.store.registrations.all()[0].status == "returned"


def test_leaving_a_dialog_changes_nothing(staffed: StaffedOffice) -> None:
    """ "Hủy" at any question of the staff."""
    owner(staffed.store, "leader")
    lan = staffed.joins("lan", "Lan", "clerk")
    for opening in ("trả lại DK-2025-0001", "đặt ngày"):
        lan.says(opening)
        assert "chưa có gì thay đổi" in lan.says("hủy")
    assert staffed.store.registrations.all()[0].status == "sent"


def test_setting_a_date_shows_who_will_be_reminded(staffed: StaffedOffice, office: Office) -> None:
    """Event, day, how many people on which days, and only then yes."""
    event = next(event for event in office.plan_on(NOW.date()).events if event.office_sets_date)
    listener(staffed.store, "a", days=(7, 1))
    listener(staffed.store, "b", event.id, days=(1,))
    listener(staffed.store, "c", "khac", days=(1,))
    lan = staffed.joins("lan", "Lan", "clerk")
    lan.says("đặt ngày")
    while event.name not in lan.labels:
        lan.taps("Xem thêm")
    lan.taps(event.name)
    assert "chưa đọc được" in lan.says("hôm nào đó")
    assert "đã qua" in lan.says("1/1/2025")
    shown = lan.says("12/6/2025")
    assert "5/6/2025: 1 người" in shown
    assert "11/6/2025: 2 người" in shown
    plan = office.plan_on(NOW.date()).id
    assert staffed.store.calendar.read().dates == {}
    assert "Đã đặt" in lan.taps("Đặt ngày")
    assert str(staffed.store.calendar.read().dates[plan][event.id]) == "2025-06-12"
    assert staffed.store.journal.lines(limit=1)[0].action == "event.date"


def test_a_day_of_a_campaign_that_still_runs_is_set_beside_the_next(
    staffed: StaffedOffice, office: Office
) -> None:
    """Its events stand behind those of the plan of the day, and name their plan."""
    shipped = office.plans[0]
    following = replace(shipped, id="12-KH", number="12/KH-LMHTX", date=date(2025, 3, 1))
    both = replace(
        office,
        plans=(following, shipped),
        matchers={**office.matchers, following.id: office.matchers[shipped.id]},
        active=following.id,
    )
    staffed = StaffedOffice(staffed.store, both)
    event = next(event for event in shipped.events if event.office_sets_date)
    name = f"{event.name} (Kế hoạch 344/KH-LMHTX ngày 11/11/2024)"
    lan = staffed.joins("lan", "Lan", "clerk")
    lan.says("đặt ngày")
    while name not in lan.labels and "Xem thêm" in lan.labels:
        lan.taps("Xem thêm")
    lan.taps(name)
    assert name in lan.says("12/6/2025")
    assert "Đã đặt" in lan.taps("Đặt ngày")
    assert staffed.store.calendar.read().dates == {shipped.id: {event.id: date(2025, 6, 12)}}


def test_a_day_off_is_asked_about_in_the_chat_too(staffed: StaffedOffice, office: Office) -> None:
    """As the desk does: the holiday is named before the date is set, and it may be right."""
    staffed = StaffedOffice(staffed.store, replace(office, day_off=off.called))
    event = next(event for event in office.plan_on(NOW.date()).events if event.office_sets_date)
    lan = staffed.joins("lan", "Lan", "clerk")
    lan.says("đặt ngày")
    while event.name not in lan.labels:
        lan.taps("Xem thêm")
    lan.taps(event.name)
    assert "Ngày 2/9/2025 là ngày nghỉ (Quốc khánh)" in lan.says("2/9/2025")
    assert "Đã đặt" in lan.taps("Đặt ngày")


def test_only_an_events_own_units_are_counted_in_the_chat(staffed: StaffedOffice) -> None:
    """Who has registered for another kind of unit is not reminded, so the preview says one."""
    event = next(
        event for event in staffed.office().plan_on(NOW.date()).events if event.office_sets_date
    )
    owner(staffed.store, "a")
    listener(staffed.store, "a", days=(1,))
    listener(staffed.store, "b", days=(1,))
    lan = staffed.joins("lan", "Lan", "clerk")

    def counted() -> str:
        lan.says("đặt ngày")
        while event.name not in lan.labels:
            lan.taps("Xem thêm")
        lan.taps(event.name)
        return lan.says("12/6/2025")

    assert "11/6/2025: 2 người" in counted()
    lan.says("thôi")
    with staffed.store.change(OFFICE, NOW) as change:
        set_audience(change, "344-KH-LMHTX", event.id, Audience(unit_types=("tht",)))
    assert "11/6/2025: 1 người" in counted()


def test_an_announcement_from_its_approval_to_the_roll_call(staffed: StaffedOffice) -> None:
    """Submitted on the desk; another approves in the chat; a minute; everybody answers."""
    for address in ("a", "b", "c"):
        owner(staffed.store, address)
    listener(staffed.store, "d")
    a, b, c, d = (staffed.person(address) for address in "abcd")
    lan, minh = staffed.joins("lan", "Lan", "clerk"), staffed.joins("minh", "Minh", "clerk")
    invited = Audience(registered=True, campaign="344-KH-LMHTX")
    announced(lan, "Đại hội ngày 12/6, mời anh/chị dự. Ai đi được ạ?", invited)
    assert "không tự duyệt" in lan.presses("staff:approve:1")
    assert "Ai đi được" in minh.hears()
    assert "60 giây" in minh.taps("Duyệt")
    assert "60 giây" in lan.hears()
    staffed.clock.move(timedelta(seconds=11))
    assert "không còn chờ duyệt" in minh.taps("Duyệt")
    staffed.clock.move(timedelta(seconds=48))
    assert staffed.store.announcements.start_due(staffed.clock.now()) == 0
    staffed.clock.move(timedelta(seconds=2))
    assert staffed.store.announcements.start_due(staffed.clock.now()) == 3
    assert "không hoàn tác được" in minh.taps("Hoàn tác")
    assert "Đại hội" in a.hears()
    assert "đã nhận" in a.taps("Đã nhận")
    b.hears()
    assert "sẽ dự" in b.says("2")
    c.hears()
    assert "sẽ dự" in c.says("đi được")
    assert "Ai đi thay" in c.says("Tôi không đi được")
    assert "Giàng A Páo đi thay" in c.says("Giàng A Páo")
    assert "Đại hội" not in d.hears()
    assert d.presses("roll:1:coming").startswith(common.OLD_BUTTON)
    report = staffed.store.announcements.report(1)
    assert report.answers == {"got": 1, "coming": 1, "away": 1}
    (away,) = staffed.store.announcements.recipients(1, "away")
    assert away.substitute == "Giàng A Páo"


def test_an_old_request_approves_no_new_text(staffed: StaffedOffice) -> None:
    """Refused, rewritten and submitted again: only the newest request's button counts."""
    owner(staffed.store, "a")
    lan, minh = staffed.joins("lan", "Lan", "clerk"), staffed.joins("minh", "Minh", "clerk")
    announced(lan, "Đại hội ngày 12/6.")
    minh.hears()
    store, now = staffed.store, staffed.clock.now()
    by = staff_called(store, lan.name)
    text = "Nộp tiền vào tài khoản sau."
    Announcing(store).rewrite(1, by, text, Audience(), Reply(text), now)
    Announcing(store).submit(1, by, Reply("Xin duyệt bản mới"), now)
    assert "đã được viết lại" in minh.taps("Duyệt")
    view = store.announcements.get(1)
    assert view is not None
    assert view.status == "waiting"


def test_a_second_person_may_refuse_or_undo(staffed: StaffedOffice) -> None:
    """Refused goes back to its author; undone within the minute goes to nobody."""
    owner(staffed.store, "a")
    lan, minh = staffed.joins("lan", "Lan", "clerk"), staffed.joins("minh", "Minh", "admin")
    for number in (1, 2):
        announced(lan, f"Nội dung {number}")
        minh.hears()
        minh.taps("Từ chối" if number == 1 else "Duyệt")
    assert "Minh không duyệt thông báo số 1" in lan.hears_all()
    assert "trở lại bản nháp" in lan.taps("Hoàn tác")
    staffed.clock.move(timedelta(minutes=5))
    assert staffed.store.announcements.start_due(staffed.clock.now()) == 0


@pytest.mark.parametrize(
    ("typed", "act"),
    [
        ("thông báo", "announce"),
        ("soan thong bao", "announce"),
        ("thêm sự kiện", "add-event"),
        ("/themsukien", "add-event"),
        ("xuất danh sách", "export"),
    ],
)
def test_what_is_done_on_the_desk_is_answered_with_its_page(
    staffed: StaffedOffice, typed: str, act: str
) -> None:
    """The public address, the one machine, or the words; typed or by an old button; no file."""
    lan = staffed.joins("lan", "Lan", "clerk")
    plain, at = staffed.office, {"staff_page": "https://bot.example/quan-tri"}
    assert "trang quản trị trên máy đang chạy trợ lý\n" in lan.says(typed)
    staffed.conversation._office = lambda: replace(plain(), **at)  # type: ignore[arg-type]
    assert f" https://bot.example/quan-tri{PAGES[act]}\n" in lan.says(typed)
    assert lan.says(typed) == lan.presses(f"staff:{act}:")
    staffed.conversation._office = lambda: replace(plain(), **at, staff_machine="VP-01")  # type: ignore[arg-type]
    assert "trên máy đang chạy trợ lý: VP-01)" in lan.says(typed)
    assert [reply.attachment for reply in lan.heard] == [None] * len(lan.heard)
    assert lan.labels == []


@pytest.mark.parametrize(
    "asks",
    few(
        3, ["new-name", "text", "types", "new-day", "confirm-new", "audience", "commune", "watched"]
    ),
)
def test_who_was_composing_when_that_went_to_the_desk_is_told(
    staffed: StaffedOffice, asks: str
) -> None:
    """Once, with the page; the registration that waited behind it comes back by itself."""
    lan = staffed.joins("lan", "Lan", "clerk")
    lan.says("đăng ký")
    lan.says("đồng ý")
    lan.says("đặt ngày")
    audience = {"unit_types": ["htx"], "communes": [], "registered": True, "campaign": "344"}
    opened = {"name": "clerking", "asks": asks, "text": "Mời dự", "audience": audience, "page": 0}
    with staffed.store._database.write() as session:
        row = session.exec(select(SubscriberRow).where(SubscriberRow.address == "lan")).one()
        row.conversation = json.dumps({**json.loads(row.conversation or ""), "dialog": opened})
    told = lan.says("số liệu")
    assert told.startswith(LOST_STATE)
    assert "nay làm ở trang quản trị" in told
    assert "Số liệu" in told
    assert "Tập thể" in " ".join(lan.labels)
    assert LOST_STATE not in lan.says("số liệu")


def test_whoever_is_revoked_in_the_middle_of_a_dialog_is_out(staffed: StaffedOffice) -> None:
    """The open question ends, and the words are ordinary again."""
    owner(staffed.store, "leader")
    lan = staffed.joins("lan", "Lan", "clerk")
    lan.says("trả lại DK-2025-0001")
    (entry,) = staffed.store.staff.list()
    staffed.joins("boss", "Boss", "admin")
    revoke(staffed.store, entry.id, OFFICE, staffed.clock.now())
    assert "DK-2025" not in lan.says("thiếu chữ ký")
    assert "DK-2025" not in lan.says("chờ duyệt")
    assert staffed.store.registrations.all()[0].status == "sent"


def test_a_clerk_who_registers_does_both(staffed: StaffedOffice) -> None:
    """A staff word in the middle of one's own registration leaves it open."""
    lan = staffed.joins("lan", "Lan", "clerk")
    lan.says("đăng ký")
    lan.says("đồng ý")
    assert "Số liệu" in lan.says("số liệu")
    lan.says("đặt ngày")
    assert "chưa có gì thay đổi" in lan.says("hủy")
    assert "Tập thể" in " ".join(lan.labels)


def test_requests_stand_beside_what_waits(staffed: StaffedOffice) -> None:
    """How many there are, and no phone number: the chat is a platform of others."""
    lan = staffed.joins("500", "Lan", "clerk")
    assert "yêu cầu gặp cán bộ" not in lan.says("chờ duyệt")
    chat_at(staffed.store, "7").says(NoteRequest("gọi cho tôi", "0987654321"))
    waiting = lan.says("chờ duyệt")
    assert "1 yêu cầu gặp cán bộ" in waiting
    assert "0987654321" not in waiting
    assert "yêu cầu gặp cán bộ: 1" in lan.says("số liệu")


def test_whether_anybody_is_to_be_called_is_told_first(staffed: StaffedOffice) -> None:
    """Yes or no, and where it is seen who; the question makes no request of the clerk's own."""
    lan = staffed.joins("500", "Lan", "clerk")
    assert lan.says("ai nhờ gọi lại").startswith("Hiện không có yêu cầu gọi lại")
    chat_at(staffed.store, "7").says(NoteRequest("gọi cho tôi", "0987654321"))
    told = lan.says("có yêu cầu gọi lại nào không")
    assert told.startswith("1 yêu cầu gặp cán bộ đang chờ")
    assert "ở mục “Yêu cầu”" in told


@pytest.mark.parametrize(
    ("typed", "act"),
    [
        ("danh sách đăng ký", "list"),
        ("cho chị xem danh sách đơn vị đã đăng ký", "list"),
        ("tải danh sách đăng ký ra excel", "export"),
        ("htx nào đã đăng ký", "list"),
        ("tong hop dang ky", "list"),
        ("danh sách đăng ký file excel", "export"),
        ("tải danh sách", "export"),
        ("in danh sách đăng ký", "export"),
        ("có đăng ký mới không", "pending"),
        ("đăng ký chờ duyệt", "pending"),
        ("đăng ký chờ", "pending"),
        ("có bao nhiêu đăng ký đang chờ", "pending"),
        ("hồ sơ nào còn chờ không em", "pending"),
        ("còn bao nhiêu hồ sơ chưa xử lý", "pending"),
        ("có bao nhiêu đơn vị đăng ký rồi", "numbers"),
        ("đã có ai đăng ký chưa", "numbers"),
        ("hôm nay có gì mới không em", "numbers"),
        ("việc cần làm", "numbers"),
        ("ai chưa đăng ký", "absent"),
        ("danh sách htx chưa đăng ký", "absent"),
        ("bao nhiêu đơn vị chưa nộp", "absent"),
        ("câu hỏi chưa trả lời", "questions"),
        ("tìm HTX Suối Giàng", "find"),
        ("mở trang quản trị", "page"),
        ("cho xem DK-2025-0001", "case"),
        ("có gì cần duyệt không", "pending"),
        ("có ai mới đăng ký không", "pending"),
        ("tuần này có bao nhiêu đăng ký mới", "pending"),
        ("hôm nay mấy đơn vị đăng ký", "numbers"),
        ("báo cáo số liệu", "numbers"),
        ("những htx chưa đăng ký là ai", "absent"),
        ("nhắc các đơn vị chưa đăng ký", "absent"),
        ("xem đăng ký của HTX Minh Tâm", "find"),
        ("htx minh tam dang ky chua em", "find"),
        ("số điện thoại của HTX Suối Giàng", "find"),
        ("có ai hỏi gì không", "questions"),
        ("ai cần gọi lại", "requests"),
        ("có yêu cầu gọi lại nào không", "requests"),
        ("co yeu cau goi lai nao ko", "requests"),
        ("ai nhờ gọi lại", "requests"),
        ("hôm nay có ai nhờ gọi lại không", "requests"),
        ("có htx nào nhờ gọi không em", "requests"),
        ("cần gọi lại cho ai", "requests"),
        ("phải gọi cho những ai", "requests"),
        ("có số nào cần gọi không", "requests"),
        ("còn ai chờ gọi không", "requests"),
        ("mấy người xin gọi lại rồi", "requests"),
        ("danh sách người xin gọi lại", "requests"),
        ("có ai đòi nói chuyện với cán bộ không", "requests"),
        ("gửi thông báo cho các htx", "announce"),
        ("đổi ngày hội nghị", "date"),
        ("danh sách đơn vị", "units"),
        ("thêm nhân sự", "people"),
        ("lấy mã đăng nhập", "page"),
        ("xuất excel", "export"),
        ("DK-2025-0001", "case"),
        ("có ai rút đăng ký không", "withdrawn"),
        ("co ai rut dang ky khong", "withdrawn"),
        ("có đơn vị nào rút hồ sơ không", "withdrawn"),
        ("mấy cái đã rút", "withdrawn"),
        ("hôm nay có ai gửi không", "arrived"),
        ("có đơn vị nào mới gửi không", "arrived"),
        ("hôm nay mấy người gửi rồi", "arrived"),
        ("còn mấy cái chưa duyệt", "pending"),
        ("còn ai chưa duyệt", "pending"),
        ("còn tồn mấy cái", "pending"),
    ],
)
def test_what_the_office_asks_is_no_question_of_a_leader(typed: str, act: str) -> None:
    """In their own words, as whole lines."""
    assert (asked_for(Heard(typed).plain) or ("",))[0] == act


@pytest.mark.parametrize(
    "typed",
    [
        "đăng ký",
        "đăng ký mới",
        "nhờ gọi lại cho tôi số 0912345678",
        "gọi lại cho chị",
        "cần gọi lại cho tôi",
        "tôi muốn gặp cán bộ",
        "ai là cán bộ phụ trách",
        "ai gọi tôi đấy",
        "xin gọi lại",
        "tôi chưa đăng ký",
        "HTX tôi chưa đăng ký",
        "em chưa đăng ký được",
        "đơn vị nào được đăng ký",
        "bao nhiêu đơn vị được khen",
        "danh sách đăng ký gồm những gì",
        "danh sách cá nhân",
        "hạn đăng ký bao giờ",
        "đăng ký của tôi",
        "rút DK-2025-0001",
        "tìm hiểu về HTX kiểu mới",
        "HTX mình đã đăng ký chưa",
        "đăng ký của HTX tôi",
        "HTX tôi đăng ký rồi",
        "đăng ký cho HTX Minh Tâm",
        "sửa tên đơn vị thành HTX Chè",
        "số điện thoại của tôi là 0912345678",
        "tôi chưa gửi",
        "thêm người",
        "mời họp lúc mấy giờ",
        "chờ tôi chút",
        "rút đăng ký",
        "tôi rút đăng ký",
        "rút đăng ký có được không",
        "gửi cho ai",
        "ai phải nộp hồ sơ",
        "htx nào được nộp hồ sơ",
        "htx gửi báo cáo khi nào",
    ],
)
def test_what_a_leader_types_stays_the_leaders(typed: str) -> None:
    """Somebody of the staff may lead a unit as well."""
    assert asked_for(Heard(typed).plain) is None


def test_the_office_asks_in_its_own_words(staffed: StaffedOffice) -> None:
    """What waits, a case, the figures, a page; for everybody else it is what it was."""
    for address in "ab":
        owner(staffed.store, address)
    lan, xem = staffed.joins("lan", "Lan", "clerk"), staffed.joins("xem", "Xem", "viewer")
    assert "2 đăng ký chờ tiếp nhận" in lan.says("có đăng ký mới không")
    assert "Tiếp nhận" in lan.says("DK-2025-0001") or lan.labels[0] == "Tiếp nhận"
    assert "Đăng ký mới hôm nay: 2" in xem.says("có bao nhiêu đơn vị đăng ký rồi")
    assert "mục “Chưa đăng ký”" in xem.says("ai chưa đăng ký")
    assert "xem ở mục “Đăng ký”" in xem.says("danh sách đăng ký")
    assert "cần quyền cán bộ" in xem.says("tải danh sách đăng ký ra excel")
    assert "nhập mã" in xem.says("mở trang quản trị")
    leader = staffed.person("c")
    assert "chờ tiếp nhận" not in leader.says("có đăng ký mới không")
    assert "trang quản trị" not in leader.says("danh sách đăng ký")


def test_what_came_and_what_was_taken_back_is_told_from_the_store(staffed: StaffedOffice) -> None:
    """It had been answered from the plan, and sent on to the officer who asked."""
    for address in "ab":
        owner(staffed.store, address)
    lan = staffed.joins("lan", "Lan", "clerk")
    assert "Chưa có đăng ký nào được rút." in lan.says("có ai rút đăng ký không")
    said = lan.says("hôm nay có ai gửi không")
    assert "Hôm nay có 2 đăng ký mới:\n1. DK-2025-0002 – HTX Nông nghiệp Suối Giàng" in said
    assert "Chờ tiếp nhận tất cả: 2." in said
    staffed.clock.move(timedelta(days=1))
    chat_at(staffed.store, "a").says(WithdrawRegistration("DK-2025-0001"), now=staffed.clock.now())
    assert "1 đăng ký đã rút:\n1. DK-2025-0001 – HTX" in lan.says("có ai rút đăng ký không")
    assert "Hôm nay chưa có đăng ký mới.\nChờ tiếp nhận tất cả: 1." in lan.says("có ai gửi không")
    assert "1. DK-2025-0002" in lan.says("còn mấy cái chưa duyệt")


@pytest.mark.parametrize(
    "typed",
    ["DK-2025-0001", "cho chị xem lại bản DK-2025-0001", "xem lại DK-2025-0001 của HTX Hoa Ban"],
)
def test_a_code_opens_that_registration_for_the_staff(staffed: StaffedOffice, typed: str) -> None:
    """However it is asked for; nothing of it is decided by that."""
    owner(staffed.store, "leader")
    clerk = staffed.joins("lan", "Lan", "clerk")
    assert clerk.says(typed) == clerk.says("xem DK-2025-0001")


def test_the_staff_are_helped_with_their_own_work(staffed: StaffedOffice) -> None:
    clerk, stranger = staffed.joins("lan", "Lan", "clerk"), staffed.person("stranger")
    assert clerk.says("giúp") == clerk.says("việc của cán bộ")
    assert stranger.says("giúp") != clerk.says("giúp")
