"""A day of one's own, one reminder in the place of another, and reminders that are off already."""

from datetime import date

import pytest

from handlers.turn.turn import Office
from handlers.values.effects import RemindOwn
from tests.support.talk import Talk, registered


@pytest.mark.parametrize(
    "said", ["11/6 nhắc anh một tiếng", "ý là 11/6 nhắc anh một tiếng", "nhắc em ngày 11/6 nhé"]
)
def test_a_day_of_ones_own_is_no_other_days_event(office: Office, said: str) -> None:
    """It was noted as 24 days before an event that nobody had named."""
    talk = Talk(office)
    assert "ngày 11/6/2025" in talk.say(said)
    (noted,) = talk.effects
    assert isinstance(noted, RemindOwn)
    assert noted.at.date() == date(2025, 6, 11)


@pytest.mark.parametrize(
    "said",
    [
        "à nhắc anh ngày 11/6 coi có lễ gì đó, thi đua yêu nước phải hông",
        "nhắc anh ngày 11/6 có lễ gì đó",
        "nhắc chị ngày 11/6 nha, ngày lễ gì đó đúng không em",
    ],
)
def test_what_is_on_a_day_is_told_where_nothing_is(office: Office, said: str) -> None:
    """No menu of the plan's clauses and no other feast; that it is not known comes first."""
    talk = Talk(office)
    answer = talk.say(said)
    assert answer.startswith("Dạ, em không rõ ngày 11/6/2025 là dịp gì")
    assert "Hồ Chí Minh" not in answer


def test_a_day_of_the_calendar_is_the_calendars(office: Office) -> None:
    """ "Nhắc tôi 19/5": what is on that day."""
    talk = Talk(office)
    assert "Ngày sinh Chủ tịch Hồ Chí Minh" in talk.say("nhắc tôi 19/5")


def test_one_reminder_in_the_place_of_another(office: Office) -> None:
    """The second half was dropped, and the first stayed on."""
    talk = Talk(office)
    talk.say("11/6 nhắc anh một tiếng")
    asked = talk.say("thôi khỏi nhắc cái đó, nhắc ngày quốc tế hợp tác xã thôi")
    assert talk.errands == ()
    assert "Ngày Quốc tế Hợp tác xã (5/7/2025)" in asked
    talk.say("đồng ý")
    subscription = talk.person.subscription
    assert subscription is not None
    assert subscription.events == ("ngay-quoc-te-htx",)
    assert talk.errands == ()
    talk.say("khỏi nhắc cái đó nữa, nhắc 19/5 thôi")
    changed = talk.person.subscription
    assert changed is not None
    assert changed.events == ("ngay-sinh-chu-tich-ho-chi-minh",) or len(changed.events) == 1
    assert changed.events != subscription.events


def test_off_already_it_is_said_what_still_comes(office: Office) -> None:
    """To who registered; to anybody else nothing comes."""
    talk = registered(office)
    answer = talk.say("ad tắt nhắc cho e nha, máy e toàn tn r")
    assert "Nhắc lịch đang tắt" in answer
    assert "đừng gửi thông báo nữa" in answer
    assert "thông báo" not in Talk(office).say("tắt nhắc")
