"""Reminders by message: own consent, every setting, pause, "again tomorrow", the calendar."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from handlers.registrations import texts as registering
from handlers.reminders import texts
from handlers.reminders import texts as reminding
from handlers.turn import texts as common
from handlers.turn.turn import Office
from handlers.values.effects import EndSubscription, RecordConsent, SaveSubscription, SnoozeReminder
from handlers.values.messages import Inbound
from handlers.values.reminding.settings import Subscription
from handlers.values.state import Idle
from handlers.values.stored import StoredConsent
from tests.support.talk import MORNING, Talk, at_step, step_of


def switched_on(office: Office) -> Talk:
    """A talk in the settings, reminders just switched on."""
    talk = Talk(office)
    talk.say("nhắc")
    talk.say("đồng ý")
    return talk


def setting(talk: Talk) -> Subscription:
    """The settings that are stored."""
    assert talk.person.subscription is not None
    return talk.person.subscription


def test_reminders_have_their_own_consent(office: Office) -> None:
    """Yes is recorded for reminders only, with the defaults 30, 7, 1, 0 at 8."""
    talk = switched_on(office)
    (consent,) = (one for one in talk.effects if isinstance(one, RecordConsent))
    version = registering.REMINDER_CONSENT_VERSION
    assert replace(consent, text=None) == RecordConsent("reminders", version, True, "đồng ý")
    assert "đồng ý nhận nhắc lịch không?" in (consent.text or "")
    assert set(talk.person.consents) == {"reminders"}
    assert (setting(talk).days_before, setting(talk).at) == ((30, 7, 1, 0), time(8))


@pytest.mark.parametrize("typed", ["đồng ý không", "đồng ý gì"])
def test_the_consent_takes_only_a_clear_yes(office: Office, typed: str) -> None:
    """A vague yes switches nothing on."""
    talk = Talk(office)
    talk.say("nhắc")
    assert talk.say(typed) == common.CONSENT_UNCLEAR
    assert talk.person.subscription is None


@pytest.mark.parametrize("said", ["thi đua đến bao giờ?", "lịch", "cảm ơn"])
def test_the_settings_do_not_follow_what_is_said_next(office: Office, said: str) -> None:
    """They ask nothing: days later a question is answered alone, and "1" means what it offers."""
    talk = switched_on(office)
    assert "Nhắc lịch đang bật" not in talk.say(said)
    assert isinstance(talk.person.conversation.dialog, Idle)
    assert "Nhắc lịch đang bật" in talk.say("nhắc")
    assert "Chọn mốc" in talk.say("2")


def test_a_refusal_is_recorded_and_the_calendar_still_works(office: Office) -> None:
    """No reminders, no harm."""
    talk = Talk(office)
    talk.say("nhắc")
    assert talk.say("không đồng ý") == texts.REFUSED
    assert "Các mốc sắp tới" in talk.say("lịch")


@pytest.mark.parametrize(
    ("choice", "typed", "field", "value"),
    [
        ("nhắc trước mấy ngày", "14 và 3", "days_before", (14, 3)),
        ("giờ nhắc", "6 giờ chiều", "at", time(18)),
        ("giờ yên lặng", "9 giờ tối đến 6 giờ sáng", "quiet_from", time(21)),
        ("tạm dừng", "2 tuần", "paused_until", date(2025, 4, 18)),
        ("tạm dừng", "15/5", "paused_until", date(2025, 5, 15)),
    ],
)
def test_every_setting_is_typed_and_shown(
    office: Office, choice: str, typed: str, field: str, value: object
) -> None:
    """Choose, type, and the settings are stored and shown again."""
    talk = switched_on(office)
    talk.say(choice)
    assert "Nhắc lịch đang bật" in talk.say(typed)
    assert getattr(setting(talk), field) == value


@pytest.mark.parametrize(
    ("choice", "typed", "sentence"),
    [
        ("nhắc trước mấy ngày", "sớm sớm", texts.DAYS_BAD),
        ("nhắc trước mấy ngày", "400", texts.DAYS_BAD),
        ("giờ nhắc", "25h", texts.HOUR_BAD),
        ("giờ yên lặng", "21h", texts.QUIET_BAD),
        ("tạm dừng", "hôm qua", texts.PAUSE_BAD),
    ],
)
def test_a_mistake_gets_its_own_sentence(
    office: Office, choice: str, typed: str, sentence: str
) -> None:
    """What cannot be read changes nothing and is asked again."""
    talk = switched_on(office)
    talk.say(choice)
    before = setting(talk)
    assert talk.say(typed).startswith(sentence)
    assert setting(talk) == before
    assert "Nhắc lịch đang bật" in talk.say("quay lại")


def test_events_are_chosen_one_by_one(office: Office) -> None:
    """An event taken out loses its mark; the last page is reached with "Xem thêm"."""
    talk = switched_on(office)
    talk.say("chọn mốc cần nhắc")
    event = office.plans[0].events[0]
    talk.tap(texts.event_chosen(name=event.name, on=True))
    assert event.id not in setting(talk).events
    assert event.name in talk.labels
    talk.say("xem thêm")
    assert texts.DONE not in talk.labels[:1]


def test_a_pause_can_be_lifted(office: Office) -> None:
    """While paused the menu offers to go on."""
    talk = switched_on(office)
    talk.say("tạm dừng")
    talk.say("1 tháng")
    talk.tap(texts.UNPAUSE)
    assert setting(talk).paused_until is None


def test_a_pause_that_is_over_is_not_shown(office: Office) -> None:
    """The day after its last day the settings name the next reminder again."""
    talk = switched_on(office)
    talk.say("tạm dừng")
    talk.say("2 ngày")
    talk.wait(timedelta(days=2))
    assert "Tạm dừng đến ngày 6/4/2025" in talk.say("nhắc")
    talk.wait(timedelta(days=1))
    assert "Lần nhắc tới: 10/4/2025" in talk.say("nhắc")
    assert texts.PAUSE in talk.labels


def test_an_hour_that_is_wished_wins_over_the_quiet_hours(office: Office) -> None:
    """Chosen in the menu or said in words: it comes at that hour, and what gives way is said."""
    talk = switched_on(office)
    talk.say("giờ nhắc")
    assert texts.quiet_now(start=time(21), end=time(5)) in talk.say("5h")
    assert setting(talk).at == setting(talk).quiet_to == time(5)
    talk.say("giờ yên lặng")
    assert texts.hour_is_quiet(at=time(6)) in talk.say("22h đến 6h")


@pytest.mark.parametrize("typed", ["tắt nhắc", "/dung", "stop"])
def test_switching_off_works_at_once_and_ends_the_consent(office: Office, typed: str) -> None:
    """One word, no questions."""
    talk = switched_on(office)
    assert talk.say(typed) == reminding.STOPPED
    version = registering.REMINDER_CONSENT_VERSION
    assert talk.effects == (EndSubscription(), RecordConsent("reminders", version, False))
    assert talk.say(typed) == texts.NOT_ON


def test_days_said_in_passing(office: Office) -> None:
    """ "Nhắc trước 5 ngày" changes the days, or asks for consent when reminders are off."""
    talk = switched_on(office)
    talk.say("xong")
    talk.say("nhắc trước 5 ngày")
    assert setting(talk).days_before == (5,)
    talk.say("nhắc")
    talk.say("nhắc trước 9 ngày")
    assert setting(talk).days_before == (9,)
    assert "có đồng ý nhận nhắc lịch không" in Talk(office).say("nhắc trước 5 ngày")


def snooze(talk: Talk, key: str) -> str:
    """Press a reminder's button, which belongs to no turn."""
    return talk.send(Inbound(choice=key, turn=0, kind="choice"))


def test_remind_again_tomorrow_in_the_middle_of_a_registration(office: Office) -> None:
    """The reminder is put off and the open step asked again."""
    talk = at_step(office, "phone")
    event = office.plans[0].events[0]
    said = snooze(talk, f"snooze:{event.id}:2025-04-11")
    (effect,) = talk.effects
    assert isinstance(effect, SnoozeReminder)
    assert effect.at.date() == date(2025, 4, 5)
    assert "Số điện thoại" in said
    assert step_of(talk) == "phone"


def test_remind_again_on_a_day_that_is_reminded_anyway_adds_nothing(office: Office) -> None:
    """The reminder of the day itself is the second one; two at once would be one too many."""
    talk = switched_on(office)
    talk.wait(timedelta(days=6))
    event = office.plans[0].events[0]
    assert "8 giờ ngày 11/4/2025" in snooze(talk, f"snooze:{event.id}:2025-04-11")
    assert talk.effects == ()
    for line in ("nhắc", "tạm dừng", "đến 15/4"):
        talk.say(line)
    assert setting(talk).paused_until == date(2025, 4, 15)
    snooze(talk, f"snooze:{event.id}:2025-04-11")
    assert talk.effects


@pytest.mark.parametrize(
    "key",
    ["snooze:a:b", "snooze::", "snooze:", "snooze:khong-co:2025-04-11", "snooze:x:2025-13-01"],
)
def test_a_forged_reminder_button_is_refused(office: Office, key: str) -> None:
    """Unknown events and broken dates put nothing off."""
    talk = Talk(office)
    assert snooze(talk, key) == texts.SNOOZE_BAD
    assert talk.effects == ()


def test_a_reminder_of_a_day_that_is_over_is_not_repeated(office: Office) -> None:
    """Pressed too late, the button says so."""
    event = office.plans[0].events[0]
    assert snooze(Talk(office), f"snooze:{event.id}:2025-04-04") == texts.SNOOZE_PAST


def test_the_calendar_lists_dates_first_and_undated_last(office: Office) -> None:
    """/lich: the next days in order, then what has no date."""
    said = Talk(office).say("/lich")
    dated, _, undated = said.partition(texts.UNDATED_HEAD)
    assert dated.index("11/4/2025") < dated.index("19/5/2025")
    assert "Đại hội" in undated


def test_a_registration_comes_back_after_the_settings(office: Office) -> None:
    """Reminders set in the middle of a registration lead back to its step."""
    talk = at_step(office, "commune")
    talk.say("nhắc")
    talk.say("đồng ý")
    assert "xã, phường" in talk.say("xong")
    assert step_of(talk) == "commune"


def test_settings_given_up_leave_no_dialog(office: Office) -> None:
    """ "Hủy" closes the settings and keeps them."""
    talk = switched_on(office)
    before = setting(talk)
    assert talk.say("hủy") == texts.LEFT
    assert talk.person.conversation.dialog == Idle()
    assert setting(talk) == before
    talk.wait(timedelta(days=3))
    assert any(isinstance(effect, SaveSubscription) for effect in talk.effects) is False


@pytest.mark.parametrize(
    ("said", "agreed"),
    [
        ("Anh đồng ý nhận nhắc", True),
        ("Ừ nhắc anh đi, anh đồng ý", True),
        ("ừ nhắc tôi nhé", True),
        ("có, nhắc chị nhé", True),
        ("dạ có, nhờ cháu nhắc giúp cô", True),
        ("được, cứ nhắc tui nghen", True),
        ("ừ, tới ngày nhắc giùm tui", True),
        ("nhắc tôi với nhé, tôi hay quên", True),
        ("thôi thì nhắc đi", True),
        ("co nhac chi nha", True),
        ("nhắc mự với hí", True),
        ("thôi đừng nhắc", False),
        ("thôi khỏi nhắc", False),
        ("chưa cần nhắc", False),
        ("nhac chi", False),
        ("nhắc chi cho phiền", False),
        ("có nhắc gì đâu", False),
        ("em nhắc anh à", False),
        ("có nhắc qua zalo không", False),
        ("nhắc lúc mấy giờ", False),
        ("đồng ý nhắc lịch nhé", True),
        ("dong y nhan nhac nhe", True),
        ("không đồng ý nhận nhắc", False),
        ("chưa đồng ý nhận nhắc đâu", False),
        ("đồng ý nhận nhắc làm gì", False),
    ],
)
def test_the_yes_may_name_what_is_asked(office: Office, said: str, agreed: bool) -> None:
    talk = Talk(office)
    talk.say("nhắc tôi trước ngày 19/5 ba ngày")
    talk.say(said)
    assert ("reminders" in talk.person.consents) is agreed


def test_whoever_turns_them_on_again_agreed_to_what_was_read_then(office: Office) -> None:
    """Words that came later, of announcements among them, were not read by this person."""
    talk = switched_on(office)
    talk.decided = (StoredConsent("reminders", "nl-1", given=True, at=MORNING),)
    talk.say("tắt nhắc")
    talk.say("bật lại như cũ")
    assert [one.version for one in talk.effects if isinstance(one, RecordConsent)] == ["nl-1"]


@pytest.mark.parametrize(
    ("typed", "given"),
    [
        *((one, False) for one in ("đồng ý thì nhắc", "“ừ nhắc đi”", "ừ đã nhắc", "ok chờ đã")),
        *((one, True) for one in ("ừ nhắc đi", "đồng ý", "ok nhắc anh")),
    ],
)
def test_a_yes_that_something_takes_back_turns_nothing_on(
    office: Office, typed: str, given: bool
) -> None:
    talk = Talk(office)
    talk.say("nhắc lịch")
    talk.say(typed)
    assert any(isinstance(one, SaveSubscription) for one in talk.effects) is given


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("7h sang duoc k", "lúc 7 giờ"),
        ("hay la 20h", "lúc 20 giờ"),
        ("truoc 3 ngay thoi", "trước 3 ngày"),
    ],
)
def test_right_after_turning_on_a_word_changes_it(office: Office, typed: str, told: str) -> None:
    talk = Talk(office)
    talk.say("nhac lich cho bac")
    talk.say("dong y")
    assert told in talk.say(typed)


def test_on_again_and_still_on_in_plain_words(office: Office) -> None:
    """ "Nhắc lại đi" had been taken for "say it again", and the complaint for no matter of ours."""
    talk = Talk(office)
    talk.say("nhac toi truoc 1 ngay")
    talk.say("dong y")
    assert texts.IS_ON in talk.say("sao nhac hoai the")
    talk.say("thoi dung nhac nua")
    assert texts.OFF_ALREADY in talk.say("sao van nhac the")
    assert "trước 1 ngày" in talk.say("thoi nhac lai di em")
    assert talk.person.subscription is not None


def test_the_one_of_two_is_stopped_and_what_is_asked_stands_there(office: Office) -> None:
    """ "Không nhận tin nhắc nữa nhưng vẫn nhận thông báo"; "nhắc mấy giờ" below the consent."""
    talk = Talk(office)
    talk.say("bat nhac lich")
    assert "lúc 8 giờ" in talk.say("11/4 nhac may gio")
    talk.say("dong y")
    said = talk.say("toi khong muon nhan tin nhac nua nhung van muon nhan thong bao")
    assert texts.STOPPED in said
    assert texts.NO_NEWS not in said
    assert "chưa nhắc lặp lại" in talk.say("co duoc nhac hang tuan khong")
    assert "15 năm" in talk.say("nam 2026 co gi")
