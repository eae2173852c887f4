"""Wishes in plain words: stop, delete, take back, see; and what only sounds like one."""

import json
from pathlib import Path

import pytest

from handlers.people import privacy_texts as privacy
from handlers.reminders import texts as reminding
from handlers.reminders import texts as reminding_texts
from handlers.turn import texts as common
from handlers.turn.turn import Office
from handlers.typed.wishes import read_wish
from handlers.values.effects import EndSubscription, ForgetPerson, RecordConsent
from handlers.values.messages import Inbound
from handlers.values.reminding.settings import Subscription
from handlers.values.replies import Choice
from handlers.values.state import Confirming, Idle, Registering
from handlers.wishes import texts as wishing
from tests.support.talk import Talk, at_step, registered, step_of

SAMPLES = Path(__file__).with_name("wishes.txt")
EVALUATION = Path("knowledge/plans/344-KH-LMHTX/evaluation")
HARMLESS = {"keep", "privacy", "export", "about-reminders"}


def samples() -> list[tuple[str, str]]:
    """Every act and its words."""
    lines = SAMPLES.read_text(encoding="utf-8").splitlines()
    pairs = (line.split("|", 1) for line in lines if not line.startswith("#"))
    return [(act, text) for act, text in pairs]


def test_wishes_are_read_in_anybodys_words() -> None:
    """Each wording is the wish it is, whatever politeness stands around it."""
    wishes = [(act, text) for act, text in samples() if act != "nothing"]
    read = [(act, text, read_wish(text)) for act, text in wishes]
    assert not [row for row in read if row[2] is None or row[2].act != row[0]]
    assert len(wishes) >= 150


def test_what_only_sounds_like_a_wish_is_none() -> None:
    """Questions, negations, other people's data, names, targets and the words of a dialog."""
    others = [text for act, text in samples() if act == "nothing"]
    read = [(text, read_wish(text)) for text in others]
    acting = [(t, w) for t, w in read if w and w.act not in HARMLESS and w.by != "verb"]
    assert not acting
    assert len(others) >= 100


def test_no_question_about_the_plan_is_a_wish() -> None:
    """Every question of the evaluation sets goes to the plan."""
    asked = {
        json.loads(line).get(field, "")
        for path in sorted(EVALUATION.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
        for field in ("q", "first", "then")
    }
    assert len(asked) > 1000
    assert not [question for question in asked if read_wish(question)]


def reminded(talk: Talk) -> Talk:
    """Reminders on with settings of one's own, and nothing open."""
    for line in ("nhắc", "đồng ý", "giờ nhắc", "9h", "xong"):
        talk.say(line)
    return talk


@pytest.mark.parametrize(
    "typed", ["đừng nhắc nữa", "tắt thông báo", "huỷ nhận tin", "thôi đừng gửi nữa", "bỏ theo dõi"]
)
def test_stopping_acts_at_once_and_is_undone_with_the_same_settings(
    office: Office, typed: str
) -> None:
    """No question is asked; one choice, or its words, bring the settings back."""
    talk = reminded(Talk(office))
    before = talk.person.subscription
    assert before is not None
    assert talk.say(typed).startswith(reminding.STOPPED)
    assert EndSubscription() in talk.effects
    talk.tap(reminding.UNDO_STOP)
    assert talk.person.subscription == Subscription(
        since=talk.now, days_before=before.days_before, at=before.at
    )
    talk.say(typed)
    talk.say("bật lại như cũ")
    assert talk.person.subscription is not None


@pytest.mark.parametrize(
    "typed", ["dừng", "tắt", "tắt đi", "ngừng lại", "huỷ", "dung", "thôi nhắc"]
)
def test_below_a_reminder_the_bare_verb_is_enough(office: Office, typed: str) -> None:
    """What came by itself just before is what is meant."""
    talk = reminded(Talk(office))
    pushed = (Choice("go:noted", "Đã rõ"), Choice("go:stop-reminders", reminding_texts.STOP))
    talk.person = talk.person.__class__(**{**vars(talk.person), "pushed": pushed})
    assert talk.say(typed).startswith(reminding.STOPPED)
    assert talk.person.subscription is None


def test_stopping_inside_a_registration_leaves_it_open(office: Office) -> None:
    """At a step that takes any text the wish is no value, and the step is asked again."""
    talk = reminded(Talk(office))
    talk.say("đăng ký")
    for line in ("đồng ý", "tập thể", "HTX"):
        talk.say(line)
    assert step_of(talk) == "unit-name"
    assert reminding.STOPPED in talk.say("đừng nhắc tôi nữa em nhé")
    assert step_of(talk) == "unit-name"
    assert talk.person.subscription is None


def test_all_messages_stopped_ends_the_announcements_too(office: Office) -> None:
    """A registered person hears the office's news; who wants no messages gets none."""
    talk = registered(office)
    assert reminding.NEWS_STOPPED in talk.say("đừng nhắn tin cho tôi nữa")
    refused = [e for e in talk.effects if isinstance(e, RecordConsent) and e.purpose == "news"]
    assert [effect.given for effect in refused] == [False]
    talk.tap(reminding.UNDO_STOP)
    assert [e.given for e in talk.effects if isinstance(e, RecordConsent)] == [True]


@pytest.mark.parametrize("typed", ["xóa dữ liệu của tôi đi em", "xóa sạch thông tin về tôi"])
@pytest.mark.parametrize("word", ["xóa", "xóa đi em", "vâng xóa đi", "Xóa tất cả", "xoa het di"])
def test_deleting_asks_once_and_takes_the_clear_word(office: Office, typed: str, word: str) -> None:
    """Never refused as an attack; the label or its verb deletes."""
    talk = registered(office)
    assert talk.say(typed) == privacy.ASK_DELETE
    talk.say(word)
    assert ForgetPerson() in talk.effects


@pytest.mark.parametrize(
    "word", ["không xóa", "đừng xóa", "thôi không xóa nữa", "khoan xóa", "dung xoa", "không"]
)
def test_a_negated_word_deletes_nothing(office: Office, word: str) -> None:
    """ "Don't delete" closes the question and keeps everything."""
    talk = registered(office)
    talk.say("xóa dữ liệu")
    talk.say(word)
    assert talk.effects == ()
    assert isinstance(talk.person.conversation.dialog, Idle)


@pytest.mark.parametrize("step", ["unit-name", "contact", "person-name", "review"])
def test_deleting_is_understood_inside_a_registration(office: Office, step: str) -> None:
    """The question is asked there and then."""
    talk = at_step(office, step)
    assert privacy.ASK_DELETE in talk.say("xóa hết thông tin của tôi đi em")


@pytest.mark.parametrize(
    "typed", ["rút lại đăng ký", "hủy đăng ký của tôi", "rút giúp em bản đã gửi"]
)
def test_taking_back_the_registration_is_not_the_consent(office: Office, typed: str) -> None:
    """One opens the question about the registration, the other that about the consent."""
    talk = registered(office)
    talk.say(typed)
    assert talk.person.conversation.dialog == Confirming("withdraw", code="DK-2025-0001")
    talk.say("không rút nữa")
    assert talk.person.registrations[0].status == "sent"
    talk.say("tôi rút lại cái đồng ý hôm trước")
    assert talk.person.conversation.dialog == Confirming("withdraw-consent")


@pytest.mark.parametrize(
    "typed", ["đừng xóa dữ liệu của tôi", "không rút đăng ký nữa", "đừng tắt nhắc", "dung tat nhac"]
)
def test_a_negation_never_becomes_its_opposite(office: Office, typed: str) -> None:
    """It is confirmed that everything stays."""
    talk = reminded(registered(office))
    assert talk.say(typed) == wishing.STAYS
    assert talk.effects == ()
    assert isinstance(talk.person.conversation.dialog, Idle)


@pytest.mark.parametrize("typed", ["hủy đăng ký", "bỏ đăng ký đi", "không đăng ký nữa"])
def test_inside_an_unsent_registration_it_is_cancelled(office: Office, typed: str) -> None:
    """There is nothing sent to take back."""
    talk = at_step(office, "commune")
    talk.say(typed)
    assert talk.person.conversation.dialog == Confirming("cancel")


def test_the_words_of_a_dialog_stay_its_own(office: Office) -> None:
    """ "Đừng gửi" at the review is about the registration, a target may begin with "Ngừng"."""
    talk = at_step(office, "review")
    talk.say("đừng gửi")
    assert isinstance(talk.person.conversation.dialog, Registering)
    assert reminding.STOPPED not in talk.say("ko gửi nữa")
    assert talk.person.registrations == () or talk.effects == ()


def test_in_a_group_a_wish_is_for_the_private_chat(office: Office) -> None:
    """Nothing personal is done before everybody."""
    talk = Talk(office)
    said = talk.send(Inbound(text="xóa dữ liệu của tôi đi em", group=True))
    assert said == common.PRIVATE_ONLY


@pytest.mark.parametrize("typed", ["có nhắc không", "tắt nhắc là sao", "tắt nhắc thế nào em"])
def test_a_question_about_reminders_is_told_and_turns_nothing(office: Office, typed: str) -> None:
    """How they stand and what to type; neither the plan nor an act."""
    talk = Talk(office)
    assert talk.say(typed) == reminding_texts.NOT_ON
    reminded(talk)
    assert "Nhắc lịch đang bật" in talk.say(typed)
    assert talk.effects == ()


def test_a_question_about_deleting_shows_what_is_stored(office: Office) -> None:
    """With the button that would delete; nothing is deleted by asking."""
    talk = registered(office)
    talk.say("có xóa dữ liệu không")
    assert privacy.DELETE in talk.labels
    assert talk.effects == ()
