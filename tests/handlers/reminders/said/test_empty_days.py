"""A reminder is wished for a day that holds nothing: kept, said so, and the nearest offered."""

from datetime import timedelta

import pytest

from handlers.reminders.said import texts
from handlers.turn.turn import Office
from handlers.values.effects import RecordConsent, RemindOwn, SaveSubscription
from tests.support.talk import MORNING, Talk

NEAREST = "Nhắc Ngày sinh Chủ tịch Hồ Chí Minh (19/5)"


@pytest.mark.parametrize("said", ["nhắc tôi ngày 20/5", "20/5 nhắc anh nhé"])
def test_a_day_that_holds_nothing_is_kept_as_ones_own(office: Office, said: str) -> None:
    """Nobody is subscribed to the whole calendar for it, and no consent is asked."""
    talk = Talk(office)
    told = talk.say(said)
    assert "Ngày 20/5/2025 chưa có mốc nào" in told
    assert "19/5/2025" in told
    assert talk.labels == [NEAREST]
    assert [type(one) for one in talk.effects] == [RemindOwn]


def test_the_nearest_event_is_one_choice_away(office: Office) -> None:
    """The consent is for that one, and the settings hold no other."""
    talk = Talk(office)
    talk.say("nhắc tôi ngày 20/5")
    assert "Trước khi nhắc" in talk.say("1")
    talk.say("đồng ý")
    saved = [effect for effect in talk.effects if isinstance(effect, SaveSubscription)]
    assert len(saved[0].subscription.events) == 1
    assert any(isinstance(effect, RecordConsent) for effect in talk.effects)


def test_whoever_is_reminded_already_is_told_when(office: Office) -> None:
    """Chosen, the event is reminded of as the settings say."""
    talk = Talk(office)
    for line in ("nhắc lịch", "đồng ý", "nhắc tôi ngày 20/5"):
        talk.say(line)
    assert talk.labels == [NEAREST]
    assert "19/5/2025" in talk.tap(NEAREST)


def test_a_day_that_is_past_is_no_wish(office: Office) -> None:
    """Another day is asked for."""
    assert Talk(office).say("nhắc tôi ngày 20/5/2024") == texts.TIME_PAST


def test_a_day_with_an_event_asks_for_the_consent_as_before(office: Office) -> None:
    """The wish is kept for the answer."""
    assert "Trước khi nhắc" in Talk(office).say("nhắc tôi ngày 11/4")


@pytest.mark.parametrize(
    "said",
    [
        "nhắc tôi họp lúc 10 giờ ngày 10/4",
        "9 giờ sáng mai nhắc tôi đi họp chi bộ",
        "nhac tui tuoi che chieu mai",
    ],
)
def test_an_errand_is_no_event_of_the_calendar(office: Office, said: str) -> None:
    """It is noted by itself, and the settings stay."""
    talk = Talk(office)
    for line in ("nhắc", "đồng ý"):
        talk.say(line)
    assert "em nhắc anh/chị" in talk.say(said)
    assert [type(one) for one in talk.effects] == [RemindOwn]


def test_before_a_day_is_not_on_it(office: Office) -> None:
    """A week and a day ahead, as far as that is still to come."""
    talk = Talk(office, now=MORNING - timedelta(days=30))
    talk.say("nhắc tôi trước ngày 11/4 để tổ chức lễ")
    told = talk.say("đồng ý")
    assert "4/4/2025" in told
    assert "10/4/2025" in told


def test_the_days_of_a_month_are_listed_and_reminding_offered(office: Office) -> None:
    """And not the whole clause on the year's anniversaries."""
    talk = Talk(office)
    told = talk.say("Trong tháng 4 có ngày kỷ niệm nào, nhắc tôi")
    assert "11/4/2025" in told
    assert "19/5" not in told
    assert talk.labels == ["Nhắc lịch"]
