"""Reminders and the calendar in people's own words, as conversations."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time

import pytest

from bot.clock import LOCAL
from handlers.acts.heard import Heard
from handlers.acts.meaning import Act, Slots
from handlers.acts.slots.moment.when import read_when
from handlers.reminders import texts
from handlers.reminders.said import texts as spoken
from handlers.reminders.said.calendar_words import calendar_said
from handlers.reminders.said.on_and_off import remind_off, remind_on
from handlers.reminders.said.snooze import snooze_said
from handlers.reminders.said.wish import remind_set
from handlers.turn.turn import Office, Turn
from handlers.values.effects import EndSubscription, SnoozeReminder
from handlers.values.messages import Inbound, Outcome
from handlers.values.reminding.settings import Subscription
from handlers.values.replies import Choice
from handlers.values.state import Idle, Subscribing
from knowledge.typed.said import Said
from tests.support.talk import MORNING, Talk

PLAN = "344-KH-LMHTX"
HTX_DAY = "ngay-htx-viet-nam"
DOING: dict[Act, Callable[[Turn, Said, Slots], Outcome]] = {
    "remind-set": remind_set,
    "remind-off": remind_off,
    "remind-on": remind_on,
    "snooze": snooze_said,
    "calendar": calendar_said,
}


def say(talk: Talk, act: Act, text: str) -> str:
    """Say a text that is this act; the answer, after its effects."""
    heard = Heard(text)
    turn = Turn(talk.person, Inbound(text=text), talk.now, talk.office, talk.lookup)
    outcome = DOING[act](turn, heard, read_when(heard, "idle", act))
    shown = tuple((choice.key, choice.label) for choice in outcome.replies[-1].choices)
    memory = replace(outcome.conversation, offered=shown)
    talk.person = replace(talk.person, conversation=memory)
    talk.replies, talk.effects = outcome.replies, outcome.effects
    for effect in outcome.effects:
        talk._apply(effect, "")
    return "\n\n".join(reply.text for reply in outcome.replies)


def listening(office: Office) -> Talk:
    """Somebody whose reminders are on, as they come."""
    talk = Talk(office)
    talk.person = replace(talk.person, subscription=Subscription(since=MORNING))
    return talk


def setting(talk: Talk) -> Subscription:
    """The settings that are stored."""
    assert talk.person.subscription is not None
    return talk.person.subscription


def local(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of the year of the plan."""
    return datetime(2025, month, day, hour, minute, tzinfo=LOCAL)


def test_a_day_and_an_hour_are_set_and_said_back_in_quiet_hours_too(office: Office) -> None:
    """Six in the morning lies in the quiet hours, and the wish wins."""
    talk = listening(office)
    assert "6 giờ ngày 11/4/2025" in say(talk, "remind-set", "nhắc tôi ngày 11/4 lúc 6h sáng")
    assert talk.effects == (SnoozeReminder(HTX_DAY, date(2025, 4, 11), local(4, 11, 6), PLAN),)


def test_a_wish_before_the_consent_is_kept_and_done_after_it(office: Office) -> None:
    """Who wished for one day is reminded of that day, at that hour, and of nothing else."""
    talk = Talk(office)
    asked = say(talk, "remind-set", "nhắc tôi ngày 11/4 lúc 6h sáng")
    assert "nhắc tôi ngày 11/4 lúc 6h sáng" in asked
    assert talk.person.subscription is None
    answer = talk.say("đồng ý")
    assert "6 giờ ngày 11/4/2025" in answer
    assert set(talk.person.consents) == {"reminders"}
    assert HTX_DAY in setting(talk).events
    assert (setting(talk).days_before, setting(talk).at) == ((0,), time(6))
    # What is wished besides does not take that day away.
    talk.say("nhắc trước 1 tuần")
    assert setting(talk).days_before == (7, 0)
    assert setting(talk).quiet_to == time(6)
    assert isinstance(talk.person.conversation.dialog, Idle)


def test_what_is_wished_below_the_consent_is_asked_for_too(office: Office) -> None:
    """Hour and days, one after the other; the yes is to both."""
    talk = Talk(office, now=MORNING)
    talk.say("nhac bac voi")
    assert "lúc 7 giờ" in talk.say("sang sang 7h")
    assert "trước 3 ngày, lúc 7 giờ" in talk.say("truoc 3 ngay thoi")
    talk.say("dong y")
    assert talk.person.subscription is not None
    assert talk.person.subscription.days_before == (3,)
    assert talk.person.subscription.at == time(7)


@pytest.mark.parametrize("said", ["tat het di", "thoi khoi nhac", "ngung di em"])
def test_off_below_the_consent_is_a_no(office: Office, said: str) -> None:
    talk = Talk(office, now=MORNING)
    talk.say("nhac chu voi nhe")
    assert talk.say(said) == texts.REFUSED
    assert talk.person.subscription is None


@pytest.mark.parametrize("said", ["ngung", "tat het di", "ngung di em"])
def test_an_order_of_a_few_words_is_no_question_of_the_plan(office: Office, said: str) -> None:
    """“Ngừng” is what the plan says of some cooperatives, “bác” of Uncle Ho."""
    assert texts.NOT_ON in Talk(office, now=MORNING).say(said)


@pytest.mark.parametrize("said", ["mai la ngay gi", "mai co gi ko", "ngay mai co gi khong em"])
def test_tomorrow_is_asked_of_the_calendar(office: Office, said: str) -> None:
    assert "ngày 5/4/2025 chưa có mốc nào" in Talk(office, now=MORNING).say(said)


def test_a_refused_consent_ends_the_wish(office: Office) -> None:
    """Nothing of it is left in the conversation."""
    talk = Talk(office)
    say(talk, "remind-set", "nhắc trước 1 tuần")
    talk.say("không đồng ý")
    assert talk.person.subscription is None
    assert isinstance(talk.person.conversation.dialog, Idle)


@pytest.mark.parametrize(
    ("said", "days", "at"),
    [
        ("nhắc trước 1 tuần", (7,), time(8)),
        ("nhắc trước 2 tuần và 1 ngày, lúc 7 rưỡi", (14, 1), time(7, 30)),
        ("đổi giờ nhắc sang 3 giờ chiều", (30, 7, 1, 0), time(15)),
        ("nhắc đúng ngày thôi", (0,), time(8)),
    ],
)
def test_days_and_hour_are_the_settings(
    office: Office, said: str, days: tuple[int, ...], at: time
) -> None:
    """Done at once, for all events."""
    talk = listening(office)
    assert spoken.saved(days=days, at=at) in say(talk, "remind-set", said)
    assert (setting(talk).days_before, setting(talk).at) == (days, at)


def test_an_hour_in_the_evening_moves_the_quiet_hours(office: Office) -> None:
    """They begin an hour later, and the person reads it."""
    talk = listening(office)
    assert "23 giờ đến 7 giờ" in say(talk, "remind-set", "nhắc tôi lúc 10 giờ tối")
    assert setting(talk).quiet_from == time(23)


def test_a_congress_has_no_day_yet(office: Office) -> None:
    """A wish about it is no failure: it is reminded of when there is a day."""
    talk = listening(office)
    assert "chưa có ngày" in say(talk, "remind-set", "nhắc tôi đại hội liên minh")
    told = say(talk, "calendar", "đại hội liên minh hôm nào nhỉ")
    assert "kế hoạch có nêu (Mục III.4) nhưng chưa có ngày, cơ quan cũng chưa thông báo" in told


def test_only_one_event_and_back(office: Office) -> None:
    """The others are off, and one tap brings them back."""
    talk = listening(office)
    say(talk, "remind-set", "chỉ nhắc mình ngày HTX Việt Nam thôi")
    assert setting(talk).events == (HTX_DAY,)
    talk.tap(texts.UNDO_STOP)
    assert setting(talk).events == ()


@pytest.mark.parametrize(
    ("said", "until"),
    [
        ("tạm dừng nhắc tới 1/6", date(2025, 6, 1)),
        ("đến 20/7 hãy nhắc lại", date(2025, 7, 19)),
        ("tạm ngưng 2 tuần", date(2025, 4, 18)),
        ("tạm ngưng nhắc tới hết tháng 6", date(2025, 6, 30)),
    ],
)
def test_a_pause_has_its_end(office: Office, said: str, until: date) -> None:
    """And the settings are kept."""
    talk = listening(office)
    say(talk, "remind-set", said)
    assert setting(talk).paused_until == until
    say(talk, "remind-on", "bật lại")
    assert setting(talk).paused_until is None


def test_about_an_hour_is_no_pause(office: Office) -> None:
    """ "Tầm 9h tối" has the letters of "tạm", and no marks tell them apart."""
    for said, days, at in (
        ("nhắc e trc 2 hôm, tầm 9h tối", (2,), time(21)),
        ("nhac minh trc 5 hom nhe tam 7h sang", (5,), time(7)),
        ("tam 6h chieu nhac em truoc 3 ngay", (3,), time(18)),
        ("tầm 10 giờ sáng nhắc tôi, trước 1 tuần", (7,), time(10)),
    ):
        talk = Talk(office)
        say(talk, "remind-set", said)
        assert "tạm dừng" not in talk.say("đồng ý")
        assert (setting(talk).days_before, setting(talk).at) == (days, at)
        assert setting(talk).paused_until is None


def test_a_meeting_that_nobody_names_is_each_of_the_calendar(office: Office) -> None:
    """They have no day yet: the days before are kept for when they have one."""
    meetings = {"hoi-nghi-dien-hinh", "dai-hoi-lien-minh", "hoi-nghi-tong-ket"}
    for said in ("khi nao hop thi goi minh truoc 3 ngay", "nhac minh hop truoc 3 ngay"):
        talk = Talk(office)
        assert "Hội nghị Tổng kết" in talk.say(said)
        assert "trước 3 ngày" in talk.say("đồng ý")
        assert setting(talk).days_before == (3,)
        assert meetings <= set(setting(talk).events)
    talk = listening(office)
    assert "3, " in talk.say("nhắc trước 3 hôm khi họp")
    assert setting(talk).events == ()
    assert 3 in setting(talk).days_before
    # An errand of one's own has a day or an hour, and is none of them.
    assert "em nhắc anh/chị: họp." in talk.say("nhắc tôi họp lúc 8h sáng mai")


def test_an_end_that_is_no_day_is_asked_for(office: Office) -> None:
    """ "Hết Tết" is not in this calendar."""
    talk = listening(office)
    assert say(talk, "remind-set", "nghỉ nhắc đến hết Tết giúp chị") == texts.ASK_PAUSE
    assert talk.person.conversation.dialog == Subscribing("pause")


def test_quiet_hours_in_words(office: Office) -> None:
    """From and to, or one of them."""
    talk = listening(office)
    say(talk, "remind-set", "từ 8 giờ tối đến 6 giờ sáng đừng nhắn")
    assert (setting(talk).quiet_from, setting(talk).quiet_to) == (time(20), time(6))
    say(talk, "remind-set", "k nhắc sau 22h nha")
    assert (setting(talk).quiet_from, setting(talk).quiet_to) == (time(22), time(6))


def test_what_is_not_in_the_calendar_is_not_promised(office: Office) -> None:
    """A day or an event of one's own: said plainly, nothing stored."""
    talk = listening(office)
    for said in ("25/8 nhắc tôi nộp báo cáo", "nhắc tôi trước hội chợ 3 ngày"):
        assert spoken.ONLY_CALENDAR in say(talk, "remind-set", said)
        assert talk.effects == ()


def test_off_acts_at_once_and_on_brings_it_back(office: Office) -> None:
    """All reminders; the settings come back as they were."""
    talk = listening(office)
    say(talk, "remind-set", "nhắc trước 1 tuần")
    assert say(talk, "remind-off", "đừng nhắc nữa").startswith(texts.STOPPED)
    assert EndSubscription() in talk.effects
    assert talk.person.subscription is None
    say(talk, "remind-on", "bật lại nhắc nhé")
    assert setting(talk).days_before == (7,)


def test_one_event_off_leaves_the_others(office: Office) -> None:
    """And an event that nothing is called turns off nothing."""
    talk = listening(office)
    say(talk, "remind-off", "bỏ nhắc sinh nhật Bác thôi")
    assert "sinh-nhat-bac" not in setting(talk).events
    assert HTX_DAY in setting(talk).events
    talk.tap(texts.UNDO_STOP)
    assert setting(talk).events == ()
    say(talk, "remind-off", "bỏ nhắc hội chợ")
    assert talk.effects == ()
    assert spoken.STOP_ALL in talk.labels


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("mai nhắc lại", local(4, 5, 8)),
        ("2 tiếng nữa nhắc", local(4, 4, 11)),
        ("nửa tiếng nữa", local(4, 4, 9, 30)),
        ("tối nhắc lại", local(4, 4, 19)),
        ("thứ hai nhắc lại nha", local(4, 7, 8)),
        ("nhắc lại giúp anh với", local(4, 5, 8)),
    ],
)
def test_again_is_the_reminder_above(office: Office, said: str, at: datetime) -> None:
    """At the moment that is said; without one tomorrow, as the button does."""
    talk = listening(office)
    pushed = (Choice(f"snooze:{HTX_DAY}:2025-04-11", texts.SNOOZE),)
    talk.person = replace(talk.person, pushed=pushed)
    say(talk, "snooze", said)
    assert talk.effects == (SnoozeReminder(HTX_DAY, date(2025, 4, 11), at, PLAN),)


def test_without_a_reminder_above_it_is_asked_which(office: Office) -> None:
    """And the moment is not asked a second time."""
    talk = listening(office)
    assert say(talk, "snooze", "2 tiếng nữa nhắc") == spoken.WHICH
    talk.tap(talk.labels[0])
    assert talk.effects == (SnoozeReminder(HTX_DAY, date(2025, 4, 11), local(4, 4, 11), PLAN),)


def test_again_is_never_after_the_day(office: Office) -> None:
    """Nothing is set then, and it is said."""
    talk = listening(office)
    pushed = (Choice(f"snooze:{HTX_DAY}:2025-04-11", texts.SNOOZE),)
    talk.person = replace(talk.person, pushed=pushed)
    assert say(talk, "snooze", "20/4 nhắc lại") == texts.SNOOZE_PAST
    assert talk.effects == ()


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("tháng 5 có gì", "Ngày sinh Chủ tịch Hồ Chí Minh"),
        ("tuần sau", "Ngày Hợp tác xã Việt Nam"),
        ("sắp tới có gì", "Ngày kết thúc phong trào thi đua"),
        ("còn mấy ngày nữa đến 11/4", "còn 7 ngày"),
        ("từ nay đến lúc hết phong trào còn bao nhiêu ngày", "còn 271 ngày"),
        ("còn mấy ngày nữa hết phong trào", "còn 271 ngày"),
        ("hôm nay ngày gì", "thứ Sáu, ngày 4/4/2025"),
        ("mấy ngày nữa tới sinh nhật bác", "còn 45 ngày"),
        ("còn mấy hôm nữa hết hạn đăng ký", "ngày 31/12/2025"),
        ("đại hội bao giờ", "Đại hội Chi bộ"),
        ("bao giờ tổng kết năm", "chưa có ngày"),
        ("hội chợ tổ chức ngày nào", "Em chưa thấy “hội chợ” trong lịch"),
        ("quý 2 có những hoạt động gì", "ngày 19/5/2025"),
        ("ngày 5/7 có gì", "Ngày Quốc tế Hợp tác xã"),
        ("mấy giờ rồi", "Bây giờ là 9 giờ"),
    ],
)
def test_the_calendar_answers(office: Office, asked: str, told: str) -> None:
    """From the calendar of "lịch", whatever the words."""
    assert told in say(Talk(office), "calendar", asked)


@pytest.mark.parametrize(
    ("typed", "days"), [("1 tuần", (7,)), ("2 tuần và 1 ngày", (14, 1)), ("1 tháng", (30,))]
)
def test_the_step_of_days_reads_weeks(office: Office, typed: str, days: tuple[int, ...]) -> None:
    """The same as in a sentence."""
    talk = listening(office)
    talk.say("nhắc")
    talk.tap(texts.CHOOSE_DAYS)
    talk.say(typed)
    assert setting(talk).days_before == days


@pytest.mark.parametrize(
    ("typed", "at"), [("12 giờ tối", time(0)), ("7 rưỡi", time(7, 30)), ("7.30", time(7, 30))]
)
def test_the_step_of_the_hour_reads_halves(office: Office, typed: str, at: time) -> None:
    """The same as in a sentence."""
    talk = listening(office)
    talk.say("nhắc")
    talk.tap(texts.CHOOSE_HOUR)
    talk.say(typed)
    assert setting(talk).at == at


@pytest.mark.parametrize(
    ("typed", "start", "end"),
    [
        ("trưa tui ngủ, 12 giờ tới 2 giờ chiều đừng nhắc", time(12), time(14)),
        ("từ 11 giờ trưa đến 1 giờ rưỡi chiều đừng nhắn", time(11), time(13, 30)),
        ("đừng nhắn từ 9 giờ tối đến 6 giờ sáng", time(21), time(6)),
        ("từ 10h đêm tới 5h sáng mai đừng nhắn", time(22), time(5)),
    ],
)
def test_the_part_of_the_day_counts_for_both_ends(
    office: Office, typed: str, start: time, end: time
) -> None:
    talk = listening(office)
    say(talk, "remind-set", typed)
    assert (setting(talk).quiet_from, setting(talk).quiet_to) == (start, end)


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("nhắc trước một tuần rồi trước một hôm nữa", (7, 1)),
        ("bữa trước ngày họp thì nhắn tui", (1,)),
        ("hôm trước đại hội nhắc bác", (1,)),
        ("hôm trước nhắc nhầm giờ", ()),
    ],
)
def test_the_day_before_is_one_day(typed: str, days: tuple[int, ...]) -> None:
    assert read_when(Said(typed), "idle", "remind-set").days_before == days


def test_until_tet_is_asked_for_a_day(office: Office) -> None:
    """It is no event that is called "tết đừng", and no day that can be counted here."""
    assert say(listening(office), "remind-set", "từ giờ đến tết đừng nhắc") == texts.ASK_PAUSE


@pytest.mark.parametrize("typed", ["em bỏ nhận nhắc họp", "ngưng giùm, tui hổng có đi họp chi hết"])
def test_no_reminder_of_meetings_is_of_those_of_the_calendar(office: Office, typed: str) -> None:
    talk = listening(office)
    assert "Đại hội Liên minh HTX tỉnh" in say(talk, "remind-off", typed)
    assert HTX_DAY in setting(talk).events


@pytest.mark.parametrize(
    "typed", ["khi mô họp nhớ nhắc tui", "bao giờ họp thì nhắc tôi nhé", "khi nào có họp nhắc bác"]
)
def test_whenever_there_is_a_meeting_is_a_wish(office: Office, typed: str) -> None:
    """With reminders off, the consent to just that is asked for."""
    talk = Talk(office)
    assert "đồng ý nhận nhắc lịch không" in talk.say(typed)
    assert isinstance(talk.person.conversation.dialog, Subscribing)


def test_whether_a_plan_speaks_of_something_yearly_is_no_reminder(office: Office) -> None:
    """ "Hằng năm có nhắc không" without one asks how often is reminded."""
    said = Talk(office).say("kế hoạch phát triển kinh tế tập thể hằng năm có nhắc không")
    assert "Mục III.3" in said
    assert "nhắc từng lần một" in Talk(office).say("hằng năm có nhắc không")


@pytest.mark.parametrize(
    "typed",
    ["nhắc tôi ngày kỷ niệm bác Hồ viết thư", "nhac toi le ky niem bac ho viet thu"],
)
def test_an_anniversary_is_found_by_its_name_alone(office: Office, typed: str) -> None:
    """It was said not to stand in the calendar."""
    said = Talk(office).say(typed)
    assert "Ngày Bác Hồ viết thư" in said
    assert "11/4/2025" in said
