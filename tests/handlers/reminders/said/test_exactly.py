"""A wish is stored as exactly what it says, and the words right after it change that one wish."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from bot.clock import LOCAL
from handlers.reminders import texts
from handlers.reminders.said import texts as spoken
from handlers.turn.turn import Office
from handlers.values.effects import DropReminder, RecordConsent, SnoozeReminder
from handlers.values.reminding.settings import Subscription
from tests.support.talk import MORNING, Talk

HTX, LETTER, BIRTHDAY = "ngay-htx-viet-nam", "thu-bac-ho", "sinh-nhat-bac"


def listening(office: Office) -> Talk:
    """Somebody whose reminders are on."""
    talk = Talk(office)
    talk.person = replace(talk.person, subscription=Subscription(since=MORNING))
    return talk


def setting(talk: Talk) -> Subscription:
    """The settings, which are on."""
    assert talk.person.subscription is not None
    return talk.person.subscription


@pytest.mark.parametrize(
    ("wish", "events", "before", "at"),
    [
        ("11/4 Ngày HTX nhắc bác lúc 7h nhé", (HTX,), (0,), time(7)),
        ("đến ngày HTX nhắc bác với", (HTX,), (0,), time(8)),
        ("nhac chi 11/4 truoc 3 hom luc 7h toi", (HTX, LETTER), (3,), time(19)),
        ("hôm kỷ niệm 19/5 nhắc mạ nghe, 7h sáng", (BIRTHDAY,), (0,), time(7)),
        ("nhắc tôi ngày 9/4 lúc 7 giờ", (HTX, LETTER), (2,), time(7)),
        ("nhac o bua 11/4 hi", (HTX, LETTER), (0,), time(8)),
        ("nhắc mệ với nghe con, bữa 11/4 nớ", (HTX, LETTER), (0,), time(8)),
        ("noi bua 10/4 cung nhac", (HTX, LETTER), (1,), time(8)),
        ("nhắc tôi 11/4 và 19/5 lúc 7 giờ", (HTX, LETTER, BIRTHDAY), (0,), time(7)),
        ("nhắc tui mấy ngày lễ nghen, trước 2 ngày, 4 giờ sáng", (), (2,), time(4)),
    ],
)
def test_the_consent_names_what_is_wished_and_the_yes_stores_that(
    office: Office, wish: str, events: tuple[str, ...], before: tuple[int, ...], at: time
) -> None:
    """No day and no event beside it, and the words that were agreed to are kept."""
    talk = Talk(office)
    asked = talk.say(wish)
    assert f"{texts.days_text(before)}, lúc {at.hour} giờ" in asked
    assert "30, 7" not in asked
    talk.say("đồng ý")
    assert (setting(talk).events, setting(talk).days_before, setting(talk).at) == (
        events,
        before,
        at,
    )
    (consent,) = (one for one in talk.effects if isinstance(one, RecordConsent))
    assert consent.text is not None
    assert consent.text in asked


@pytest.mark.parametrize(
    "wish",
    ["nhắc tôi hội chợ OCOP trước 3 ngày", "nhắc tôi cuối năm", "nhắc tôi ngày 11/4 trước 7 ngày"],
)
def test_nobody_agrees_to_what_cannot_come(office: Office, wish: str) -> None:
    """An event that is not in the calendar, and a moment that is past, turn nothing on."""
    talk = Talk(office)
    talk.say(wish)
    talk.say("đồng ý")
    assert talk.person.subscription is None


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("à 5 rưỡi đi", time(5, 30)),
        ("thôi 7h", time(7)),
        ("sớm hơn 1 tiếng", time(5)),
        ("6h sớm quá, 7h đi em", time(7)),
        ("à quên, chiều cơ", time(18)),
    ],
)
def test_the_next_words_change_the_wish(office: Office, said: str, at: time) -> None:
    """While the consent is asked, after it, and where reminders are on: that one alone."""
    wish = "nhắc tôi ngày 11/4 lúc 6h sáng"
    for lines in ((wish, said, "đồng ý"), (wish, "đồng ý", said)):
        talk = Talk(office)
        for line in lines:
            talk.say(line)
        assert (setting(talk).events, setting(talk).days_before) == ((HTX, LETTER), (0,))
        assert setting(talk).at == at
    talk = listening(office)
    talk.say(wish)
    talk.say(said)
    day, kept = date(2025, 4, 11), setting(talk)
    dropped, wished = talk.effects
    assert dropped == DropReminder(HTX, day, datetime.combine(day, time(6), LOCAL))
    assert isinstance(wished, SnoozeReminder)
    assert wished.at == datetime.combine(day, at, LOCAL)
    assert kept == Subscription(since=MORNING)


def test_another_day_and_no_reminder_after_all(office: Office) -> None:
    """The single wish moves, and is taken back; the settings stay as they are."""
    talk = listening(office)
    talk.say("nhắc tôi ngày 11/4 lúc 6h sáng")
    assert "6 giờ ngày 19/5/2025" in talk.say("sang 19/5 cơ, nhầm ngày")
    talk.say("thôi khỏi nhắc")
    assert talk.effects == (
        DropReminder(BIRTHDAY, date(2025, 5, 19), datetime(2025, 5, 19, 6, tzinfo=LOCAL)),
    )
    assert setting(talk) == Subscription(since=MORNING)


def test_what_comes_later_changes_no_wish(office: Office) -> None:
    """After another subject an hour is no hour of the reminder."""
    talk = listening(office)
    talk.say("nhắc tôi ngày 11/4 lúc 6h sáng")
    talk.say("thi đua đến bao giờ")
    talk.say("tháng 5 có gì")
    talk.say("thôi 7h")
    assert not any(isinstance(one, DropReminder | SnoozeReminder) for one in talk.effects)


def test_a_wish_for_all_events_is_changed_as_well(office: Office) -> None:
    """Why comes before it, and the last hour counts."""
    talk = Talk(office)
    for line in ("nhắc tui mấy ngày lễ nghen, trước 2 ngày, 4 giờ sáng", "đồng ý luôn"):
        talk.say(line)
    assert "5 giờ 30" in talk.say("à 4 giờ bả la, 5 rưỡi đi")
    assert (setting(talk).events, setting(talk).days_before) == ((), (2,))
    assert setting(talk).at == time(5, 30)


def test_a_farewell_at_the_consent_leaves_it_open(office: Office) -> None:
    """Nothing is turned on, and the yes may come later."""
    talk = Talk(office)
    talk.say("nhac chi ngay 11/4 luc 7h toi")
    assert talk.say("thoi chi di ngu day, cam on em") == spoken.AGREE_LATER
    assert talk.person.subscription is None
    talk.say("u dong y")
    assert setting(talk).at == time(19)


@pytest.mark.parametrize(
    "said",
    [
        "ngay quoc te hop tac xa la ngay nao. nhac minh truoc 2 ngay nhe",
        "Ngày quốc tế HTX vào hôm nào em, nhắc chị trước 3 ngày",
    ],
)
def test_the_day_asked_for_beside_the_wish_is_told(office: Office, said: str) -> None:
    """First, and the reminder is set with the consent as it was wished."""
    talk = Talk(office)
    assert talk.say(said).startswith("Dạ, Ngày Quốc tế Hợp tác xã là ngày 5/7/2025 ạ.")
    assert "7/2025" in talk.say("đồng ý")


@pytest.mark.parametrize(
    "said", ["nhắc tôi ngày quốc tế htx trước 2 ngày", "bao giờ họp thì nhắc em"]
)
def test_a_wish_alone_asks_for_no_day(office: Office, said: str) -> None:
    """Only the wish is told back."""
    assert not Talk(office).say(said).startswith("Dạ, Ngày")
