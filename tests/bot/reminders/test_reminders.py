"""Reminders: what is due is sent once, what is too late is recorded with the reason."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from handlers.turn.turn import Office
from handlers.values.messages import NoteInterest, SaveRegistration, SnoozeReminder
from handlers.values.state import Conversation, Form, Registering, Step, Subscription
from storage.store import Store
from tests.support.clerks import OFFICE
from tests.support.reminders import COOPERATIVE_DAY, LETTER_DAY, MARCH, StaffedOffice, at, wants
from tests.support.verbs import Dating

NOT_REGISTERED = "chưa có đăng ký thi đua"


@pytest.fixture
def office(sqlite_store: Store, desk: Office) -> StaffedOffice:
    return StaffedOffice(sqlite_store, desk)


def test_reminder_comes_at_its_time_and_once(office: StaffedOffice) -> None:
    """A second before eight nothing, at eight the reminder, afterwards never again."""
    office.subscribes(wants(3))
    assert office.tick(at(4, 8) - timedelta(seconds=1)) == []
    (text,) = office.tick(at(4, 8))
    assert "Còn 3 ngày" in text
    assert COOPERATIVE_DAY in text
    assert office.tick(at(4, 8, 8, 1)) == []
    assert office.tick(at(4, 9)) == []


def test_reminder_on_the_day_itself(office: StaffedOffice) -> None:
    """Zero days before is a reminder too."""
    office.subscribes(wants(0))
    (text,) = office.tick(at(4, 11))
    assert "Hôm nay" in text


def test_two_events_on_one_day_are_one_message(office: StaffedOffice) -> None:
    """The eleventh of April has two anniversaries and brings one message with both."""
    office.subscribes(Subscription(MARCH, days_before=(1,)))
    (text,) = office.tick(at(4, 10))
    assert COOPERATIVE_DAY in text
    assert LETTER_DAY in text
    states = [view.state for view in office.store.reminders.deliveries()]
    assert sorted(states) == ["sent", "told-with"]
    assert office.missed() == []
    assert office.tick(at(4, 10, 9)) == []


def test_late_reminder_is_sent_while_it_is_useful(office: StaffedOffice) -> None:
    """Down at eight, up at three in the afternoon: the reminder comes then."""
    office.subscribes(wants(3))
    (text,) = office.tick(at(4, 8, 15))
    assert COOPERATIVE_DAY in text


def test_of_several_late_reminders_only_the_latest_is_sent(office: StaffedOffice) -> None:
    """Down for a week, one message tells it; the earlier ones are noted as superseded."""
    office.subscribes(wants(7, 3, 1))
    (text,) = office.tick(at(4, 10, 12))
    assert "Ngày mai" in text
    assert office.missed() == [
        ("ngay-htx-viet-nam/2025-04-11/7", "superseded"),
        ("ngay-htx-viet-nam/2025-04-11/3", "superseded"),
    ]


def test_reminder_of_a_past_event_is_recorded_as_missed(office: StaffedOffice) -> None:
    """Down until the day after, nobody is told of yesterday; the office sees why."""
    office.subscribes(wants(0))
    assert office.tick(at(4, 12)) == []
    assert office.missed() == [("ngay-htx-viet-nam/2025-04-11/0", "event-past")]


def test_newcomer_gets_no_older_reminders(office: StaffedOffice) -> None:
    """Who subscribes on the ninth hears nothing of the reminder of the eighth."""
    office.subscribes(wants(3, 1, since=at(4, 9)))
    assert office.tick(at(4, 9, 9)) == []
    assert len(office.tick(at(4, 10))) == 1
    assert office.missed() == []


def test_nobody_is_written_to_in_quiet_hours(office: StaffedOffice) -> None:
    """Due in the evening, the program back at half past ten: the morning is early enough."""
    office.subscribes(replace(wants(3), at=time(20, 30)))
    assert office.tick(at(4, 8, 22, 30)) == []
    assert len(office.tick(at(4, 9, 7))) == 1


def test_hour_within_quiet_hours_moves_to_their_end(office: StaffedOffice) -> None:
    """Reminders wanted at five in the morning come at seven, when it is no longer quiet."""
    office.subscribes(replace(wants(3), at=time(5, 0)))
    assert office.tick(at(4, 8, 6, 59)) == []
    assert len(office.tick(at(4, 8, 7))) == 1


def test_paused_reminders_are_recorded_and_resume(office: StaffedOffice) -> None:
    """During a pause nothing comes, and what was due is noted; after it all goes on."""
    office.subscribes(replace(wants(3, 1), paused_until=date(2025, 4, 9)))
    assert office.tick(at(4, 8)) == []
    assert office.missed() == [("ngay-htx-viet-nam/2025-04-11/3", "paused")]
    assert len(office.tick(at(4, 10))) == 1


def test_snoozed_reminder_comes_again(office: StaffedOffice) -> None:
    """ "Tomorrow again" brings the same event once more, not twice."""
    office.subscribes(wants(3))
    office.tick(at(4, 8))
    office.says(
        "lan", SnoozeReminder("ngay-htx-viet-nam", date(2025, 4, 11), at(4, 9)), when=at(4, 8, 9)
    )
    assert office.tick(at(4, 9) - timedelta(minutes=1)) == []
    (text,) = office.tick(at(4, 9))
    assert "Còn 2 ngày" in text
    assert office.tick(at(4, 9, 9)) == []


def test_snoozed_end_of_the_campaign_still_says_who_is_not_registered(
    office: StaffedOffice,
) -> None:
    """Asked for again, the reminder of the last day offers the registration as the first did."""
    office.subscribes(wants(7, event="ket-thuc-phong-trao"))
    end = date(2025, 12, 31)
    office.tick(at(12, 24))
    office.says("lan", SnoozeReminder("ket-thuc-phong-trao", end, at(12, 25)), when=at(12, 24, 9))
    (text,) = office.tick(at(12, 25))
    assert NOT_REGISTERED in text


def test_whoever_asked_hears_once_that_registration_is_open(office: StaffedOffice) -> None:
    """In the morning and not at night; who did not ask hears nothing."""
    office.says("lan", NoteInterest("the year before"))
    office.says("pao")
    assert office.tick(at(4, 8, 5)) == []
    (text,) = office.tick(at(4, 8, 7))
    assert "Đã mở đăng ký thi đua" in text
    assert "31/12/2025" in text
    assert office.tick(at(4, 8, 9)) == []


def test_nobody_hears_of_a_closed_registration(office: StaffedOffice) -> None:
    """The wish noted after the campaign waits for the next one."""
    office.says("lan", NoteInterest(office.base_office.plans[0].id), when=at(1, 9, year=2026))
    assert office.tick(at(1, 10, year=2026)) == []


def test_snooze_that_comes_too_late_is_missed(office: StaffedOffice) -> None:
    """Down until after the event, the repetition is noted as past."""
    office.subscribes(wants(3))
    office.says(
        "lan", SnoozeReminder("ngay-htx-viet-nam", date(2025, 4, 11), at(4, 9)), when=at(4, 8, 7)
    )
    assert office.tick(at(4, 12)) == []
    assert "event-past" in [reason for _, reason in office.missed()]


def test_date_set_by_the_office_plans_its_reminders(office: StaffedOffice) -> None:
    """An undated congress reminds nobody until the office sets its day."""
    office.subscribes(wants(7, 1, event="dai-hoi-lien-minh"))
    assert office.tick(at(5, 1)) == []
    plan = office.base_office.plans[0].id
    Dating(office.store).set_event_date(
        plan, "dai-hoi-lien-minh", date(2025, 5, 20), None, OFFICE, at(5, 2)
    )
    assert office.tick(at(5, 12)) == []
    (text,) = office.tick(at(5, 13))
    assert "20/5/2025" in text


def test_unfinished_registration_is_recalled_once(office: StaffedOffice) -> None:
    """A day after the last answer one nudge comes, also without a subscription; then no more."""
    touched = at(4, 8, 9)
    draft = Conversation(dialog=Registering(Step.PHONE), touched=touched)
    office.says("lan", when=touched, state=draft)
    assert office.tick(touched + timedelta(hours=23)) == []
    (text,) = office.tick(touched + timedelta(hours=24))
    assert "làm dở" in text
    assert office.tick(touched + timedelta(days=2)) == []


def test_nudge_waits_for_the_end_of_quiet_hours(office: StaffedOffice) -> None:
    """Left open at ten in the evening, the registration is recalled in the morning after next."""
    touched = at(4, 8, 22)
    draft = Conversation(dialog=Registering(Step.PHONE), touched=touched)
    office.says("lan", when=touched, state=draft)
    assert office.tick(touched + timedelta(hours=24)) == []
    assert len(office.tick(at(4, 10, 7))) == 1


def test_end_of_the_campaign_asks_only_those_who_have_not_registered(office: StaffedOffice) -> None:
    """ "You have not registered" is never said to somebody who has."""
    plan = office.base_office.plans[0].id
    form = Form(kind="collective", unit_type="htx", unit_name="HTX Chè", commune="xã Văn Chấn")
    office.subscribes(wants(1, event="ket-thuc-phong-trao"), "lan")
    office.says("pao", SaveRegistration(2025, plan, form))
    office.subscribes(wants(1, event="ket-thuc-phong-trao"), "pao")
    to_lan, to_pao = office.tick(at(12, 30))
    assert NOT_REGISTERED in to_lan
    assert NOT_REGISTERED not in to_pao
