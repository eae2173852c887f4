"""How long before an event: days, with an hour; hours before one are told to be none."""

import pytest

from handlers.turn.turn import Office
from handlers.values.effects import SaveSubscription
from tests.support.talk import Talk


def reminded(office: Office) -> Talk:
    """Reminders are on, and nothing is open."""
    talk = Talk(office)
    talk.say("nhắc lịch cho tôi")
    talk.tap("Đồng ý")
    talk.tap("Xong")
    return talk


@pytest.mark.parametrize(
    "said",
    [
        "nhắc tôi trước 1 giờ",
        "nhac truoc 2 tieng",
        "nhắc trước sự kiện 3 giờ",
        "nhắc tôi trước 30 phút",
        "nhắc trước nửa tiếng thôi",
        "nhac truoc dai hoi 2 tieng nhe",
    ],
)
def test_hours_before_an_event_are_told_to_be_none(office: Office, said: str) -> None:
    """One hour before had become one o'clock at night, with the quiet hours cut to it, and 30 minutes 30 days."""
    talk = reminded(office)
    assert "chưa nhắc trước mấy giờ" in talk.say(said)
    assert not talk.effects


@pytest.mark.parametrize(
    ("said", "days", "hour"),
    [
        ("nhắc trước 2 ngày 6h", (2,), 6),
        ("nhac truoc 3 ngay 7h nhe", (3,), 7),
        ("nhắc trước 1 ngày lúc 5 giờ", (1,), 5),
        ("nhac toi truoc 1 tuan 7 gio sang", (7,), 7),
    ],
)
def test_days_before_and_an_hour(
    office: Office, said: str, days: tuple[int, ...], hour: int
) -> None:
    """ "2 ngày 6h" had named a day of the month."""
    talk = reminded(office)
    talk.say(said)
    saved = next(one.subscription for one in talk.effects if isinstance(one, SaveSubscription))
    assert (saved.days_before, saved.at.hour) == (days, hour)


def test_by_an_hour_of_the_morning_is_that_hour(office: Office) -> None:
    talk = reminded(office)
    assert "lúc 7 giờ" in talk.say("nhắc tôi trước 7 giờ sáng")


@pytest.mark.parametrize(
    ("said", "month"),
    [
        ("nhắc tôi họp ngày 31/4", "tháng 4 chỉ có 30 ngày"),
        ("30 thang 2 co gi", "tháng 2 chỉ có 28 ngày"),
    ],
)
def test_a_day_that_no_calendar_has_is_named(office: Office, said: str, month: str) -> None:
    """It had been asked for as if none was said."""
    assert month in Talk(office).say(said)


def test_a_pause_to_such_a_day_asks_again(office: Office) -> None:
    talk = Talk(office)
    talk.say("nhắc lịch cho tôi")
    talk.tap("Đồng ý")
    talk.tap("Tạm dừng")
    answer = talk.say("đến 31/4")
    assert "tháng 4 chỉ có 30 ngày" in answer
    assert "Tạm dừng đến ngày nào" in answer
    talk.say("30/4")
    assert any(isinstance(one, SaveSubscription) for one in talk.effects)


def test_a_pause_named_with_its_length_is_made(office: Office) -> None:
    """The button alone had been pressed, and the length asked for."""
    talk = Talk(office)
    talk.say("nhắc lịch cho tôi")
    talk.tap("Đồng ý")
    assert "4/5/2025" in talk.say("tạm dừng 1 tháng")
