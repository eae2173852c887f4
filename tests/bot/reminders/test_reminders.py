"""Reminders: what is due is sent once, what is too late is recorded with the reason."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from handlers.turn.turn import Office
from handlers.values.effects import (
    DropOwn,
    DropReminder,
    EndSubscription,
    NoteInterest,
    RemindOwn,
    SaveRegistration,
    SnoozeReminder,
)
from handlers.values.reminding.settings import Subscription
from handlers.values.state import Conversation, Form, Registering, Step
from storage.store import Store
from tests.support.clerks import OFFICE
from tests.support.reminders import COOPERATIVE_DAY, LETTER_DAY, MARCH, StaffedOffice, at, wants
from tests.support.verbs import Dating

NOT_REGISTERED = "chưa có đăng ký thi đua"


@pytest.fixture
def staffed(sqlite_store: Store, office: Office) -> StaffedOffice:
    return StaffedOffice(sqlite_store, office)


def test_reminder_comes_at_its_time_and_once(staffed: StaffedOffice) -> None:
    """A second before eight nothing, at eight the reminder, afterwards never again."""
    staffed.subscribes(wants(3))
    assert staffed.tick(at(4, 8) - timedelta(seconds=1)) == []
    (text,) = staffed.tick(at(4, 8))
    assert "Còn 3 ngày" in text
    assert COOPERATIVE_DAY in text
    assert staffed.tick(at(4, 8, 8, 1)) == []
    assert staffed.tick(at(4, 9)) == []


def test_reminder_on_the_day_itself(staffed: StaffedOffice) -> None:
    """Zero days before is a reminder too."""
    staffed.subscribes(wants(0))
    (text,) = staffed.tick(at(4, 11))
    assert "Hôm nay" in text


def test_two_events_on_one_day_are_one_message(staffed: StaffedOffice) -> None:
    """The eleventh of April has two anniversaries and brings one message with both."""
    staffed.subscribes(Subscription(MARCH, days_before=(1,)))
    (text,) = staffed.tick(at(4, 10))
    assert COOPERATIVE_DAY in text
    assert LETTER_DAY in text
    states = [view.state for view in staffed.store.reminders.deliveries()]
    assert sorted(states) == ["sent", "told-with"]
    assert staffed.missed() == []
    assert staffed.tick(at(4, 10, 9)) == []


def test_late_reminder_is_sent_while_it_is_useful(staffed: StaffedOffice) -> None:
    """Down at eight, up at three in the afternoon: the reminder comes then."""
    staffed.subscribes(wants(3))
    (text,) = staffed.tick(at(4, 8, 15))
    assert COOPERATIVE_DAY in text


def test_of_several_late_reminders_only_the_latest_is_sent(staffed: StaffedOffice) -> None:
    """Down for a week, one message tells it; the earlier ones are noted as superseded."""
    staffed.subscribes(wants(7, 3, 1))
    (text,) = staffed.tick(at(4, 10, 12))
    assert "Ngày mai" in text
    assert staffed.missed() == [
        ("ngay-htx-viet-nam/2025-04-11/7", "superseded"),
        ("ngay-htx-viet-nam/2025-04-11/3", "superseded"),
    ]


def test_what_was_missed_does_not_come_just_before_the_next_one(staffed: StaffedOffice) -> None:
    """Off since the day before and on at half past seven: the one of eight o'clock tells it."""
    staffed.subscribes(wants(1, 0))
    assert staffed.tick(at(4, 11, 7, 30)) == []
    assert staffed.missed() == [("ngay-htx-viet-nam/2025-04-11/1", "superseded")]
    (text,) = staffed.tick(at(4, 11))
    assert "Hôm nay" in text


def test_reminder_of_a_past_event_is_recorded_as_missed(staffed: StaffedOffice) -> None:
    """Down until the day after, nobody is told of yesterday; the office sees why."""
    staffed.subscribes(wants(0))
    assert staffed.tick(at(4, 12)) == []
    assert staffed.missed() == [("ngay-htx-viet-nam/2025-04-11/0", "event-past")]


def test_newcomer_gets_no_older_reminders(staffed: StaffedOffice) -> None:
    """Who subscribes on the ninth hears nothing of the reminder of the eighth."""
    staffed.subscribes(wants(3, 1, since=at(4, 9)))
    assert staffed.tick(at(4, 9, 9)) == []
    assert len(staffed.tick(at(4, 10))) == 1
    assert staffed.missed() == []


def test_nobody_is_written_to_in_quiet_hours(staffed: StaffedOffice) -> None:
    """Due in the evening, the program back at half past ten: the morning is early enough."""
    staffed.subscribes(replace(wants(3), at=time(20, 30)))
    assert staffed.tick(at(4, 8, 22, 30)) == []
    assert len(staffed.tick(at(4, 9, 7))) == 1


def test_hour_within_quiet_hours_moves_to_their_end(staffed: StaffedOffice) -> None:
    """Reminders wanted at five in the morning come at seven, when it is no longer quiet."""
    staffed.subscribes(replace(wants(3), at=time(5, 0)))
    assert staffed.tick(at(4, 8, 6, 59)) == []
    assert len(staffed.tick(at(4, 8, 7))) == 1


def test_paused_reminders_are_recorded_and_resume(staffed: StaffedOffice) -> None:
    """During a pause nothing comes, and what was due is noted; after it all goes on."""
    staffed.subscribes(replace(wants(3, 1), paused_until=date(2025, 4, 9)))
    assert staffed.tick(at(4, 8)) == []
    assert staffed.missed() == [("ngay-htx-viet-nam/2025-04-11/3", "paused")]
    assert len(staffed.tick(at(4, 10))) == 1


def test_a_pause_that_begins_later_stops_nothing_before_it(staffed: StaffedOffice) -> None:
    """ "Từ 10 tới 12/4 đừng nhắc": three days before still comes, the day before does not."""
    pause = {"paused_from": date(2025, 4, 10), "paused_until": date(2025, 4, 12)}
    staffed.subscribes(replace(wants(3, 1), **pause))
    (text,) = staffed.tick(at(4, 8))
    assert "Còn 3 ngày" in text
    assert staffed.tick(at(4, 10)) == []
    assert staffed.missed() == [("ngay-htx-viet-nam/2025-04-11/1", "paused")]


def test_snoozed_reminder_comes_again(staffed: StaffedOffice) -> None:
    """ "Tomorrow again" brings the same event once more, not twice."""
    staffed.subscribes(wants(3))
    staffed.tick(at(4, 8))
    staffed.says(
        "lan", SnoozeReminder("ngay-htx-viet-nam", date(2025, 4, 11), at(4, 9)), when=at(4, 8, 9)
    )
    assert staffed.tick(at(4, 9) - timedelta(minutes=1)) == []
    (text,) = staffed.tick(at(4, 9))
    assert "Còn 2 ngày" in text
    assert staffed.tick(at(4, 9, 9)) == []


def test_a_wish_that_is_moved_comes_at_its_new_moment_only(staffed: StaffedOffice) -> None:
    """ "À 5 rưỡi đi": the hour of before is taken back, an hour that somebody else wished stays."""
    staffed.subscribes(wants(3))
    staffed.tick(at(4, 8))
    day = date(2025, 4, 11)
    wished = SnoozeReminder("ngay-htx-viet-nam", day, at(4, 9))
    staffed.says("lan", wished, when=at(4, 8, 9))
    moved = SnoozeReminder("ngay-htx-viet-nam", day, at(4, 9, 10))
    staffed.says("lan", DropReminder("ngay-htx-viet-nam", day, at(4, 9)), moved, when=at(4, 8, 10))
    assert staffed.tick(at(4, 9, 9)) == []
    (text,) = staffed.tick(at(4, 9, 10))
    assert "Còn 2 ngày" in text


def test_snoozed_end_of_the_campaign_still_says_who_is_not_registered(
    staffed: StaffedOffice,
) -> None:
    """Asked for again, the reminder of the last day offers the registration as the first did."""
    staffed.subscribes(wants(7, event="ket-thuc-phong-trao"))
    end = date(2025, 12, 31)
    staffed.tick(at(12, 24))
    staffed.says("lan", SnoozeReminder("ket-thuc-phong-trao", end, at(12, 25)), when=at(12, 24, 9))
    (text,) = staffed.tick(at(12, 25))
    assert NOT_REGISTERED in text


def test_whoever_asked_hears_once_that_registration_is_open(staffed: StaffedOffice) -> None:
    """In the morning and not at night; who did not ask hears nothing."""
    staffed.says("lan", NoteInterest("the year before"))
    staffed.says("pao")
    assert staffed.tick(at(4, 8, 5)) == []
    (text,) = staffed.tick(at(4, 8, 7))
    assert "Đã mở đăng ký thi đua" in text
    assert "31/12/2025" in text
    assert staffed.tick(at(4, 8, 9)) == []


def test_nobody_hears_of_a_closed_registration(staffed: StaffedOffice) -> None:
    """The wish noted after the campaign waits for the next one."""
    staffed.says("lan", NoteInterest(staffed.base_office.plans[0].id), when=at(1, 9, year=2026))
    assert staffed.tick(at(1, 10, year=2026)) == []


def test_snooze_that_comes_too_late_is_missed(staffed: StaffedOffice) -> None:
    """Down until after the event, the repetition is noted as past."""
    staffed.subscribes(wants(3))
    staffed.says(
        "lan", SnoozeReminder("ngay-htx-viet-nam", date(2025, 4, 11), at(4, 9)), when=at(4, 8, 7)
    )
    assert staffed.tick(at(4, 12)) == []
    assert "event-past" in [reason for _, reason in staffed.missed()]


def test_date_set_by_the_office_plans_its_reminders(staffed: StaffedOffice) -> None:
    """An undated congress reminds nobody until the office sets its day."""
    staffed.subscribes(wants(7, 1, event="dai-hoi-lien-minh"))
    assert staffed.tick(at(5, 1)) == []
    plan = staffed.base_office.plans[0].id
    Dating(staffed.store).set_event_date(
        plan, "dai-hoi-lien-minh", date(2025, 5, 20), None, OFFICE, at(5, 2)
    )
    assert staffed.tick(at(5, 12)) == []
    (text,) = staffed.tick(at(5, 13))
    assert "20/5/2025" in text


def test_unfinished_registration_is_recalled_once(staffed: StaffedOffice) -> None:
    """A day after the last answer one nudge comes, also without a subscription; then no more."""
    touched = at(4, 8, 9)
    draft = Conversation(dialog=Registering(Step.PHONE), touched=touched)
    staffed.says("lan", when=touched, state=draft)
    assert staffed.tick(touched + timedelta(hours=23)) == []
    (text,) = staffed.tick(touched + timedelta(hours=24))
    assert "làm dở" in text
    assert staffed.tick(touched + timedelta(days=2)) == []


@pytest.mark.parametrize(("days", "nudges"), [(29, 1), (30, 0), (45, 0)])
def test_nobody_is_asked_to_go_on_with_what_is_about_to_end(
    staffed: StaffedOffice, days: int, nudges: int
) -> None:
    """The program was off for a month, and looks at the calendar before it has cleaned up."""
    touched = at(4, 8, 9)
    draft = Conversation(dialog=Registering(Step.PHONE), touched=touched)
    staffed.says("lan", when=touched, state=draft)
    assert len(staffed.tick(touched + timedelta(days=days))) == nudges


def test_nudge_waits_for_the_end_of_quiet_hours(staffed: StaffedOffice) -> None:
    """Left open at ten in the evening, the registration is recalled in the morning after next."""
    touched = at(4, 8, 22)
    draft = Conversation(dialog=Registering(Step.PHONE), touched=touched)
    staffed.says("lan", when=touched, state=draft)
    assert staffed.tick(touched + timedelta(hours=24)) == []
    assert len(staffed.tick(at(4, 10, 7))) == 1


def test_end_of_the_campaign_asks_only_those_who_have_not_registered(
    staffed: StaffedOffice,
) -> None:
    """ "You have not registered" is never said to somebody who has."""
    plan = staffed.base_office.plans[0].id
    form = Form(kind="collective", unit_type="htx", unit_name="HTX Chè", commune="xã Văn Chấn")
    staffed.subscribes(wants(1, event="ket-thuc-phong-trao"), "lan")
    staffed.says("pao", SaveRegistration(2025, plan, form))
    staffed.subscribes(wants(1, event="ket-thuc-phong-trao"), "pao")
    to_lan, to_pao = staffed.tick(at(12, 30))
    assert NOT_REGISTERED in to_lan
    assert NOT_REGISTERED not in to_pao


def test_an_errand_comes_once_and_its_words_are_kept_no_longer(staffed: StaffedOffice) -> None:
    """Without any reminders turned on; the store names it no more when it is sent."""
    staffed.says("net", RemindOwn("đăng ký", at(5, 20)), RemindOwn("nộp bản ký", at(5, 21, 14)))
    staffed.says("net", DropOwn("nộp bản ký", at(5, 21, 14)))
    assert staffed.tick(at(5, 20, 7, 59)) == []
    (text,) = staffed.tick(at(5, 20))
    assert "nhờ em nhắc hôm nay: đăng ký." in text
    assert staffed.tick(at(5, 20, 9)) == staffed.tick(at(5, 21, 15)) == []


def test_no_more_reminders_ends_errands_too(staffed: StaffedOffice) -> None:
    staffed.says("net", RemindOwn("đăng ký", at(5, 20)))
    staffed.says("net", EndSubscription())
    assert staffed.tick(at(5, 20)) == []
