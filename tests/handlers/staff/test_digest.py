"""The staff's daily digest: counts only, at the hour each chose, once a day, and the way in."""

from datetime import timedelta

import pytest

from bot.clock import LOCAL
from handlers.staff.digest import compose
from handlers.turn.turn import Office
from handlers.values.effects import NoteQuestion
from storage.journal.journal import SCHEDULER
from storage.staff.digests import send_due
from storage.store import Store
from tests.support.clerks import StaffedOffice, chat_at, owner


@pytest.fixture
def staffed(sqlite_store: Store, office: Office) -> StaffedOffice:
    """An office with its staff's chats."""
    return StaffedOffice(sqlite_store, office)


def looks(staffed: StaffedOffice) -> None:
    """The program's look at the clock."""
    now = staffed.clock.now().astimezone(LOCAL)
    if staffed.store.digests.any_due(now):
        with staffed.store.change(SCHEDULER, now) as change:
            send_due(change, now, compose)


def test_each_hears_once_a_day_at_an_hour_of_their_own(staffed: StaffedOffice) -> None:
    """Nine o'clock: chosen by words for 10:15, by a button for 13:30, and stopped."""
    lan, minh = staffed.joins("lan", "Lan", "clerk"), staffed.joins("minh", "Minh", "viewer")
    assert "lúc 10 giờ 15" in lan.says("điểm tin 10h15")
    assert "mấy giờ" in minh.says("điểm tin")
    assert "lúc 13 giờ 30" in minh.taps("13 giờ 30")
    owner(staffed.store, "a")
    chat_at(staffed.store, "b").says(NoteQuestion("Nộp ở đâu?", "asked-staff", ()))
    looks(staffed)
    assert "Điểm tin" not in lan.hears_all() + minh.hears_all()
    staffed.clock.move(timedelta(minutes=80))
    for _ in range(2):
        looks(staffed)
    heard = lan.hears_all()
    assert heard.count("Điểm tin") == 1
    assert "1 đăng ký mới, 1 đăng ký chờ tiếp nhận, 1 câu hỏi." in heard
    assert "Suối Giàng" not in heard
    assert "Điểm tin" not in minh.hears_all()
    lan.says("thôi điểm tin")
    staffed.clock.move(timedelta(days=1))
    looks(staffed)
    assert lan.hears_all().count("Điểm tin") == 1


def test_what_was_missed_by_hours_waits_for_the_next_day(staffed: StaffedOffice) -> None:
    """The program was down from morning to evening; new is what came since the digest before."""
    lan = staffed.joins("lan", "Lan", "clerk")
    lan.says("điểm tin 10 giờ")
    staffed.clock.move(timedelta(hours=9))
    looks(staffed)
    assert "Điểm tin" not in lan.hears_all()
    staffed.clock.move(timedelta(hours=16))
    looks(staffed)
    assert "chưa có việc gì mới" in lan.hears_all()


def test_it_is_nobodys_but_the_staffs(staffed: StaffedOffice) -> None:
    """For a leader the words are ordinary ones."""
    leader = staffed.person("leader")
    assert "mấy giờ" not in leader.says("điểm tin")
    looks(staffed)
    assert staffed.store.digests.hours() == []
