"""Days without reminders that have an end, and what a stop is about, as conversations."""

from dataclasses import replace
from datetime import date

import pytest

from handlers.reminders import texts
from handlers.turn.turn import Office
from handlers.values.effects import EndSubscription, RecordConsent
from handlers.values.reminding.settings import Subscription
from tests.support.talk import MORNING, Talk, registered


def listening(office: Office) -> Talk:
    """Somebody whose reminders are on."""
    talk = Talk(office)
    talk.person = replace(talk.person, subscription=Subscription(since=MORNING))
    return talk


def paused_until(talk: Talk) -> date | None:
    """The end of the pause, of reminders that are still on."""
    assert talk.person.subscription is not None, "reminders were turned off"
    assert not any(isinstance(one, EndSubscription | RecordConsent) for one in talk.effects)
    return talk.person.subscription.paused_until


@pytest.mark.parametrize(
    "typed",
    [
        "tháng 4 từ 15 tới hết 24 nhà có giỗ, đừng nhắc nghen",
        "từ 15/4 đến 24/4 khỏi nhắc tui",
        "đừng nhắc từ ngày 15 đến 24 tháng 4",
        "15/4 tới 24/4 tôi đi viện, tắt nhắc giúp tôi",
    ],
)
def test_days_off_that_begin_later_are_kept(office: Office, typed: str) -> None:
    """A reminder comes before the first day: it is not lost, and that is said."""
    talk = listening(office)
    said = talk.say(typed)
    assert paused_until(talk) == date(2025, 4, 24)
    assert talk.person.subscription is not None
    assert talk.person.subscription.paused_from == date(2025, 4, 15)
    assert "từ ngày 15/4/2025 đến hết ngày 24/4/2025" in said
    assert "Lời nhắc 10/4/2025" in said
    assert "Tạm dừng từ ngày 15/4/2025" in talk.say("nhắc")
    assert "10/4/2025" in talk.say("hôm nào em nhắc tôi")


@pytest.mark.parametrize("typed", ["từ mai tới 18/4 khỏi nhắc", "từ nay đến 18/4 đừng nhắc nữa"])
def test_days_off_before_which_nothing_comes_are_kept(office: Office, typed: str) -> None:
    """The pause has its end, and the consent stays."""
    talk = listening(office)
    said = talk.say(typed)
    assert paused_until(talk) == date(2025, 4, 18)
    assert "18/4/2025" in said


def test_hours_are_no_days_off(office: Office) -> None:
    """ "Từ 22 giờ tới 5 giờ" is the rest of every night."""
    talk = listening(office)
    talk.say("từ 22 giờ tới 5 giờ đừng nhắc")
    assert paused_until(talk) is None


@pytest.mark.parametrize("typed", ["tắt nhắc lịch", "mấy tin nhắc ngày lễ này tôi không cần, tắt"])
@pytest.mark.parametrize("first", ["", "nhắc lịch"])
def test_a_stop_of_reminders_refuses_no_news(office: Office, typed: str, first: str) -> None:
    """Nobody spoke of news, whether reminders are off or their consent is asked for."""
    talk = registered(office)
    if first:
        talk.say(first)
    said = talk.say(typed)
    assert texts.NEWS_STOPPED not in said
    refused = [one.purpose for one in talk.effects if isinstance(one, RecordConsent)]
    assert "news" not in refused


def test_all_feast_days_are_the_whole_calendar(office: Office) -> None:
    """Days and hour are set with the consent; no event has to bear that name."""
    talk = Talk(office)
    talk.say("nhắc tôi các ngày lễ nhé, trước 3 ngày, 4 giờ sáng")
    said = talk.say("đồng ý luôn")
    chosen = talk.person.subscription
    assert chosen is not None
    assert (chosen.days_before, chosen.at.hour, chosen.events) == ((3,), 4, ())
    assert "báo thức" not in said


@pytest.mark.parametrize(
    ("said", "until"),
    [
        ("tháng 4 đừng nhắc", date(2025, 4, 30)),
        ("đừng nhắc tới hết tháng", date(2025, 4, 30)),
        ("tuần này thôi nhắc", date(2025, 4, 6)),
        ("hom nay dung nhac nua", date(2025, 4, 4)),
        ("qua lễ 30/4 hãng nhắc", date(2025, 4, 30)),
        ("ngưng nhắc 10 ngày", date(2025, 4, 14)),
        ("1 tháng tới đừng nhắc", date(2025, 5, 4)),
        ("đừng nhắc nữa tới hết năm", date(2025, 12, 31)),
    ],
)
def test_a_stretch_without_reminders_is_a_pause(office: Office, said: str, until: date) -> None:
    """Its end is said, and nothing is turned off."""
    talk = listening(office)
    assert texts.paused(until=until) in talk.say(said)
    assert paused_until(talk) == until


@pytest.mark.parametrize(
    "said",
    [
        "tháng 4 đừng quên nhắc",
        "thằng con tui nó bảo đừng nhắc nữa mà tui vẫn cần",
        "nếu tui đi vắng thì đừng nhắc",
        "nói đừng nhắc nữa là đùa thôi",
        "vợ tui biểu tắt nhắc đi mà tui hổng chịu",
        "nhắc mà đừng nhắc khuya",
    ],
)
def test_what_is_no_wish_to_stop_stops_nothing(office: Office, said: str) -> None:
    """Quotes, conditions, jokes, and what only sounds so."""
    talk = listening(office)
    talk.say(said)
    assert talk.person.subscription == Subscription(since=MORNING)
