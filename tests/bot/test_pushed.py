"""Numbers typed below a message that came by itself, where there are no buttons to press."""

from datetime import timedelta

import pytest

from handlers.reminders.calendar import unfinished
from handlers.turn.turn import Office
from handlers.values.replies import Choice, Reply
from storage.reminders.queue import NewReminder
from storage.store import Store
from tests.support.chats import DUE
from tests.support.clerks import Person, StaffedOffice, owner
from tests.support.database.engines import POSTGRESQL_AT_NIGHT

pytestmark = POSTGRESQL_AT_NIGHT

REMINDER = Reply("Ngày HTX Việt Nam.", (Choice("go:noted", "Đã rõ"), Choice("go:mine", "Xem")))


@pytest.fixture
def staffed(store: Store, office: Office) -> StaffedOffice:
    owner(store, "leader")
    return StaffedOffice(store, office)


def reminded(staffed: StaffedOffice, leader: Person, reply: Reply = REMINDER) -> None:
    """A reminder reaches the leader a minute later."""
    staffed.clock.move(timedelta(minutes=1))
    now = staffed.clock.now()
    [one] = [r for r in staffed.store.registrations.all() if r.person_id]
    new = NewReminder(one.person_id, "k", *DUE, now, reply)
    assert staffed.store.reminders.queue_all([new], now) == 1
    assert reply.text in leader.hears()
    staffed.clock.move(timedelta(minutes=1))


def test_a_number_below_a_decision_means_its_choices(staffed: StaffedOffice) -> None:
    """The menu stood there before; "1" below the clerk's decision opens the registration."""
    leader = staffed.person("leader")
    leader.says("menu")
    lan = staffed.joins("lan", "Chị Lan", "clerk")
    staffed.clock.move(timedelta(minutes=1))
    lan.says("trả lại DK-2025-0001")
    lan.says("Thiếu mã số thuế")
    assert "Thiếu mã số thuế" in leader.hears()
    staffed.clock.move(timedelta(minutes=1))
    leader.says("1")
    assert "Gửi đăng ký" in leader.labels


def test_a_number_below_a_reminder_means_its_choices(staffed: StaffedOffice) -> None:
    """So it does for the label, and once something else was said it is over."""
    leader = staffed.person("leader")
    menu = leader.says("menu")
    reminded(staffed, leader)
    assert "DK-2025-0001" in leader.says("2")
    assert leader.says("menu") == menu
    assert "Mời anh/chị gõ câu hỏi" in leader.says("1")


@pytest.mark.parametrize("typed", ["sua", "sửa lại", "bo sung"])
def test_editing_is_asked_for_in_one_word(staffed: StaffedOffice, typed: str) -> None:
    """What a leader types below "please complete it" shows the registration to edit."""
    leader = staffed.person("leader")
    assert "DK-2025-0001" in leader.says(typed)


def test_in_the_middle_of_a_registration_the_step_is_asked_again(staffed: StaffedOffice) -> None:
    """ "1" below the reminder is not taken for the step's first choice."""
    leader = staffed.person("leader")
    leader.says("đăng ký")
    asked = leader.heard[-1]
    reminded(staffed, leader)
    leader.says("1")
    # The consent's whole text is shown once, and then its question.
    assert leader.heard[-1].text.startswith("Anh/chị đồng ý cho em lưu chứ ạ?")
    assert leader.labels == [choice.label for choice in asked.choices]


@pytest.mark.parametrize("typed", ["2", "hai", "số 2", "dạ 2 ạ"])
def test_a_number_in_words_deletes_nothing_unseen(staffed: StaffedOffice, typed: str) -> None:
    """The question whether to delete everything stands above the reminder; "hai" is below it."""
    leader = staffed.person("leader")
    leader.says("xóa dữ liệu")
    assert leader.labels[1] == "Xóa tất cả"
    reminded(staffed, leader)
    assert "DK-2025-0001" in leader.says(typed)


def test_a_name_that_is_a_number_word_stays_an_answer(staffed: StaffedOffice) -> None:
    """ "Hai" where a person is asked for is not the reminder's second choice."""
    leader = staffed.person("leader")
    for line in ("đăng ký", "đồng ý", "đăng ký đơn vị khác", "cá nhân", "HTX", "HTX Chè"):
        leader.says(line)
    leader.says("xã Văn Chấn")
    assert "Họ tên và chức vụ của người đăng ký" in leader.says("kế toán")
    reminded(staffed, leader)
    assert "cả họ tên của Hai" in leader.says("Hai")


def test_zero_leaves_the_reminder_and_not_the_registration(staffed: StaffedOffice) -> None:
    """ "0. Thoát" stands below the reminder; the registration above it stays open."""
    leader = staffed.person("leader")
    for line in ("đăng ký", "đồng ý", "đăng ký đơn vị khác"):
        leader.says(line)
    asked = leader.heard[-1].text
    reminded(staffed, leader)
    assert leader.says("0").endswith(asked)
    assert "Hủy hẳn" not in leader.labels


def test_a_number_word_is_a_number_where_no_name_is_asked_for(staffed: StaffedOffice) -> None:
    """ "Hai" became the name of the unit."""
    leader = staffed.person("leader")
    for line in ("đăng ký", "đồng ý", "đăng ký đơn vị khác", "cá nhân", "HTX"):
        leader.says(line)
    reminded(staffed, leader)
    assert "DK-2025-0001" in leader.says("hai")


def test_a_yes_below_the_nudge_goes_on(staffed: StaffedOffice) -> None:
    """ "Tiếp tục chứ ạ?" is answered with "có" by most people."""
    leader = staffed.person("leader")
    for line in ("đăng ký", "đồng ý", "đăng ký đơn vị khác"):
        leader.says(line)
    asked = leader.heard[-1].text
    reminded(staffed, leader, unfinished())
    assert leader.says("có") == asked
