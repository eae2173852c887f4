"""A refusal never does what it refuses, at any question of any dialog.

The rule these tests guard: likeness of letters never decides between yes and no, send and not
send; and a "no" or a "later" never becomes a name, a place or a post.
"""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from handlers.turn.turn import Office
from handlers.typed.assent import says_none
from handlers.typed.commands import WORDS
from handlers.typed.words import assent as texts
from handlers.values.effects import (
    Effect,
    EndSubscription,
    ForgetPerson,
    RecordConsent,
    ReviseRegistration,
    SaveRegistration,
    SaveSubscription,
    WithdrawRegistration,
)
from handlers.values.person import UnitView
from handlers.values.replies import Choice
from handlers.values.state import Form, Idle, Registering
from knowledge.typed.normalize import fold
from tests.support.talk import Register, Talk, at_step, form_of, registered, step_of

BEFORE = ("không ", "ko ", "đừng ", "dung ", "chưa ", "khoan ", "thôi không ", "em chẳng ", "k ")
AFTER = (" thì không", " đâu ạ", " thì chưa", " ko")
ACTS = (
    SaveRegistration,
    ReviseRegistration,
    WithdrawRegistration,
    ForgetPerson,
    SaveSubscription,
)


def with_units(office: Office) -> Talk:
    """A talk whose unit stands in the register."""
    unit = UnitView(7, "HTX Chè Suối Giàng", "htx", "xã Văn Chấn")
    talk = Talk(office, lookup=Register(units=(unit,)))
    for line in ("đăng ký", "đồng ý", "tập thể", "HTX", "chè suối giàng"):
        talk.say(line)
    return talk


def said(*lines: str) -> Callable[[Office], Talk]:
    """A person with a sent registration who then says these lines."""

    def reach(office: Office) -> Talk:
        talk = registered(office)
        for line in lines:
            talk.say(line)
        return talk

    return reach


def at(step: str, *lines: str) -> Callable[[Office], Talk]:
    """A registration at a step, and what is said there first."""

    def reach(office: Office) -> Talk:
        talk = at_step(office, step)
        for line in lines:
            talk.say(line)
        return talk

    return reach


QUESTIONS: dict[str, Callable[[Office], Talk]] = {
    "idle": said("cảm ơn"),
    "consent": at("consent"),
    "kind": at("kind"),
    "unit-type": at("unit-type"),
    "unit-name": at("unit-name"),
    "unit-pick": with_units,
    "commune": at("commune"),
    "contact": at("contact"),
    "contact-position": at("contact-position"),
    "phone": at("phone"),
    "collective-title": at("collective-title"),
    "person-name": at("person-name"),
    "person-position": at("person-position"),
    "person-title": at("person-title"),
    "initiative": at("person-initiative"),
    "people": at("people"),
    "review": at("review"),
    "fields": at("review", "sửa"),
    "targets": at("targets"),
    "going on": at("commune", "/start"),
    "really cancel": at("commune", "hủy"),
    "existing": said("đăng ký"),
    "delete": said("xóa dữ liệu"),
    "withdraw": said("đăng ký của tôi", "rút đăng ký"),
    "withdraw consent": said("rút đồng ý"),
    "reminders' consent": said("nhắc"),
    "reminder settings": said("nhắc", "đồng ý"),
}


# One of each kind before a landing, every place at night.
OFTEN = {
    "idle",
    "consent",
    "unit-pick",
    "contact",
    "person-title",
    "review",
    "targets",
    "going on",
    "really cancel",
    "delete",
    "withdraw",
    "withdraw consent",
    "reminder settings",
}
EVERYWHERE = [
    pytest.param(one, marks=() if one in OFTEN else pytest.mark.nightly) for one in QUESTIONS
]


def refusals(talk: Talk) -> Iterator[str]:
    """Every shown label, every assent and one word of every command, each refused in two ways.

    The ways take turns, so that each meets many words; which meets which differs by question.
    """
    commands = [words[1] for words in WORDS.values() if len(words) > 1]
    ways = itertools.cycle([f"{no}{{}}" for no in BEFORE] + [f"{{}}{no}" for no in AFTER])
    for _ in range(len(talk.labels) % len(BEFORE)):
        next(ways)
    for what in (*talk.labels, *texts.YES, *commands, "gửi", "xóa", "rút", "hủy"):
        yield next(ways).format(what.lower())
        yield next(ways).format(what.lower())


def acted(effects: tuple[Effect, ...]) -> list[Effect]:
    """What was done that a refusal must never do."""
    done = [effect for effect in effects if isinstance(effect, ACTS)]
    given = [one for one in effects if isinstance(one, RecordConsent) and one.given]
    return [*done, *given]


def draft(talk: Talk) -> Form | None:
    """The unfinished registration, wherever it waits."""
    conversation = talk.person.conversation
    waiting = (conversation.dialog, conversation.parked)
    return next((one.form for one in waiting if isinstance(one, Registering)), None)


OF_KIND = {"collective": "tap the", "individual": "ca nhan"}


@pytest.mark.parametrize("question", EVERYWHERE)
def test_a_refusal_never_does_what_it_refuses(office: Office, question: str) -> None:
    """No message with a "no" in it sends, agrees, deletes, takes back, switches or fills in."""
    talk = QUESTIONS[question](office)
    form = draft(talk)
    for text in refusals(talk):
        trial = replace(talk)
        trial.say(text)
        assert acted(trial.effects) == [], text
        reminders_off = any(isinstance(effect, EndSubscription) for effect in trial.effects)
        # Below the settings themselves nothing else is sent that "dừng gửi" could stop.
        named = ("nhac", "gui") if question == "reminder settings" else ("nhac",)
        assert not reminders_off or any(word in fold(text) for word in named), text
        if question != "consent" and not says_none(text):
            # A draft in which nothing is written yet may end; nothing is lost with it.
            after = draft(trial) or Form()
            if question == "kind" and after.kind in OF_KIND:
                # "Thôi không cá nhân" leaves the unit alone.
                assert OF_KIND[after.kind] not in fold(text), text
                after = replace(after, kind=None)
            assert after == (form or Form()), text


@pytest.mark.parametrize(
    "typed",
    [
        "ko gửi đăng ký",
        "không gửi",
        "khoan gửi",
        "đừng gửi",
        "dung gui",
        "để mai gửi",
        "chưa",
        "thôi",
    ],
)
def test_a_refusal_at_the_review_is_said_back(office: Office, typed: str) -> None:
    """ "Not sent, nothing lost" is said, with the choices below; "gửi" then sends."""
    talk = at_step(office, "review")
    if typed != "thôi":  # the old word for leaving, which asks before anything is lost
        assert texts.NOT_SENT in talk.say(typed)
        assert "Gửi đăng ký" in talk.labels
    assert talk.say("gửi đăng ký").startswith("✅") or typed == "thôi"


@pytest.mark.parametrize(
    "typed", ["không sai chỗ nào, gửi", "không cần sửa gì nữa, gửi đi em", "ko thiếu gì, gửi luôn"]
)
def test_where_both_readings_live_it_is_asked(office: Office, typed: str) -> None:
    """Neither sent nor taken for a refusal."""
    talk = at_step(office, "review")
    assert texts.SEND_OR_NOT in talk.say(typed)
    assert step_of(talk) == "review"


@pytest.mark.parametrize(
    "typed",
    ["gui dang ki", "Gửi đăng ký ạ", "gửi đăng ký luôn đi em", "gửi"],
)
def test_what_does_send_still_sends(office: Office, typed: str) -> None:
    """Politeness and spelling do not turn a word round."""
    assert at_step(office, "review").say(typed).startswith("✅")


@pytest.mark.parametrize(
    "typed",
    (
        "không|để sau|chưa|lúc khác nhé|đang bận|mai làm tiếp|chưa có thời gian|dừng|đừng|ko"
        "|không làm tiếp nữa|thôi để hôm khác|em đang lái xe, để lát"
    ).split("|"),
)
@pytest.mark.parametrize("step", ["commune", "contact", "contact-position", "targets", "kind"])
def test_no_to_going_on_keeps_the_draft_for_later(office: Office, step: str, typed: str) -> None:
    """It becomes no commune, contact or post; the draft waits until it is asked for."""
    talk = QUESTIONS["targets"](office) if step == "targets" else at_step(office, step)
    form = form_of(talk)
    talk.say("/start")
    assert texts.PUT_ASIDE in talk.say(typed)
    talk.say("thi đua đến bao giờ?")
    talk.say("xã gì cũng được")
    assert form_of(talk) == form
    talk.say("tiếp tục")
    assert step_of(talk) == step
    assert form_of(talk) == form


def test_a_consent_that_waits_is_asked_again_as_it_is(office: Office) -> None:
    """There is nothing to go on with yet; "đồng ý" is the answer, not "tiếp tục"."""
    talk = at_step(office, "consent")
    talk.say("đăng ký")
    assert talk.labels == ["Đồng ý", "Không đồng ý"]
    talk.say("đồng ý")
    assert step_of(talk) == "kind"


def test_no_to_the_reminder_of_the_draft(office: Office) -> None:
    """The same below the message that comes after a day."""
    talk = at_step(office, "contact")
    talk.person = replace(talk.person, pushed=(Choice("go:continue", "Tiếp tục"),))
    assert texts.PUT_ASIDE in talk.say("chưa có thời gian")
    assert form_of(talk).contact_name is None


def test_a_word_with_two_meanings_is_asked(office: Office) -> None:
    """Without marks "dung" is "đúng" or "dừng"; with them it is what it says."""
    talk = at_step(office, "commune")
    talk.say("/start")
    assert texts.ON_OR_NOT in talk.say("dung")
    assert "Đơn vị ở xã, phường nào" in talk.say("đúng rồi")


@pytest.mark.parametrize(
    "typed", ["dạ", "vâng ạ", "không", "ko", "đợi tí", "để em hỏi lại", "mai bác gửi nhé", "để đấy"]
)
@pytest.mark.parametrize("step", ["unit-name", "commune", "contact", "contact-position"])
def test_a_bare_yes_no_or_later_is_no_answer(office: Office, step: str, typed: str) -> None:
    """The question stays open, nothing is stored."""
    talk = at_step(office, step)
    form = form_of(talk)
    talk.say(typed)
    assert (step_of(talk), form_of(talk)) == (step, form)


@pytest.mark.parametrize("typed", ["dùng lại", "Dùng lại ạ"])
def test_to_use_again_is_not_to_stop(office: Office, typed: str) -> None:
    """ "Dùng lại" said one step late is no "dừng lại"."""
    talk = at_step(office, "kind")
    talk.say(typed)
    assert step_of(talk) == "kind"


@pytest.mark.parametrize("typed", ["vắng", "vắng em ạ"])
def test_absent_is_not_yes(office: Office, typed: str) -> None:
    """ "Vắng" and "vâng" fold to the same letters."""
    talk = at_step(office, "commune")
    talk.say("/start")
    talk.say(typed)
    assert form_of(talk).commune is None
    talk = with_units(office)
    talk.say(typed)
    assert form_of(talk).unit_id is None


@pytest.mark.parametrize(
    "line",
    [
        "Giữ nguyên diện tích 20 ha, tăng năng suất 10%",
        "Bỏ qua trung gian, bán thẳng 50 tấn chè cho siêu thị",
        "Hủy 5 ha chè già cỗi, trồng lại giống mới",
    ],
)
def test_text_that_begins_with_a_label_is_text(office: Office, line: str) -> None:
    """At a step that takes text only the whole label is the button."""
    talk = QUESTIONS["targets"](office)
    talk.say("Trồng 25 ha chè")
    talk.say("sửa")
    talk.say("chỉ tiêu thi đua")
    talk.say(line)
    assert form_of(talk).targets == (line,)
    talk.say("sửa")
    talk.say("chỉ tiêu thi đua")
    talk.say("giữ nguyên nhé")
    assert form_of(talk).targets == (line,)


def test_cancelling_and_beginning_again_registers_once(office: Office) -> None:
    """ "Hủy", then "đăng ký": the draft behind the question is the one that goes on."""
    talk = at_step(office, "review")
    talk.say("hủy")
    assert "Tiếp tục chứ ạ?" in talk.say("đăng ký")
    talk.say("tiếp tục")
    assert talk.say("gửi").startswith("✅")
    assert "DK-2025-0001" in talk.say("gửi")
    assert len(talk.person.registrations) == 1
    assert draft(talk) is None


DOUBTS = "{}?|{} à|{} à?|{} hả em|{} á|tối {}|đã {}|vắng {}|{} ư|{} nhỉ|chắc {} sau|lát {}"


@pytest.mark.parametrize("question", EVERYWHERE)
def test_what_asks_or_puts_off_does_nothing(office: Office, question: str) -> None:
    """ "Gửi đăng ký à?", "tối gửi đăng ký", "đã xóa tất cả": marks and a question count."""
    talk = QUESTIONS[question](office)
    for label, doubt in itertools.product(talk.labels, DOUBTS.split("|")):
        trial = replace(talk)
        trial.say(doubt.format(label.lower()))
        assert acted(trial.effects) == [], (label, doubt)


@pytest.mark.parametrize(
    "typed",
    (
        "xóa tất cả đâu|xóa tất cả làm gì|từ từ xóa tất cả|chắc xóa tất cả|thôi xóa tất cả"
        "|0 xóa tất cả|xóa tất cả cái gì|so xoa tat ca|xóa tất cả thì thôi|tối xóa hết"
    ).split("|"),
)
def test_a_deletion_wants_the_clear_word(office: Office, typed: str) -> None:
    """A word that doubts, asks or puts off beside it is asked again; the bare one deletes."""
    talk = said("xóa dữ liệu")(office)
    talk.say(typed)
    assert acted(talk.effects) == []
    talk = said("xóa dữ liệu")(office)
    talk.say("vâng, tôi chắc chắn, xóa hết hồ sơ của tôi đi em ạ")
    assert acted(talk.effects)


@pytest.mark.parametrize(
    "typed",
    "ok xóa hết nha ad|vâng bác muốn xóa thật|tôi đã bảo xóa là xóa|xoá sạch sành sanh|cứ xóa đi".split(
        "|"
    ),
)
def test_a_deletion_named_in_ones_own_words_is_clear(office: Office, typed: str) -> None:
    """Asked a second time, somebody who has said so would think that he is not heard."""
    talk = said("xóa dữ liệu")(office)
    talk.say(typed)
    assert acted(talk.effects)


def test_a_refusal_of_something_else_leaves_the_question_open(office: Office) -> None:
    """It is no "no" and not quite a yes: asked once more; what is not regretted is a yes."""
    talk = QUESTIONS["withdraw"](office)
    talk.say("rút nghen, hổng cần giấy tờ chi")
    assert acted(talk.effects) == []
    assert "Rút" in talk.labels
    talk.say("rút nghen, hổng tiếc")
    assert acted(talk.effects)


@pytest.mark.parametrize("typed", ["tối gửi", "toi gui", "cấm gửi", "hủy gửi", "gửi bản nháp"])
def test_what_is_said_about_sending_is_asked_and_never_the_plan(office: Office, typed: str) -> None:
    """ "The plan is sent to …" is no answer to somebody who speaks of sending his own."""
    talk = at_step(office, "review")
    assert texts.SEND_OR_NOT in talk.say(typed)
    assert "Gửi đăng ký" in talk.labels


@pytest.mark.parametrize(
    ("step", "typed"),
    [
        ("unit-name", "HTX Ngày Mai"),
        ("commune", "xã Mai Tiếp"),
        ("contact", "Lê Thị Sáng Mai"),
        ("person-initiative", "Để mai sau xanh hơn"),
    ],
)
def test_names_of_tomorrow_are_written_down(office: Office, step: str, typed: str) -> None:
    """Capitals make a name of the words that put off."""
    talk = at_step(office, step)
    talk.say(typed)
    assert step_of(talk) != step
    assert typed in str(draft(talk))


@pytest.mark.parametrize(
    ("step", "typed"),
    [("unit-name", "htx ngay mai"), ("person-initiative", "Từ từ chuyển sang hữu cơ")],
)
@pytest.mark.parametrize("way", ["tap", "number"])
def test_what_may_be_a_value_is_one_button_away(
    office: Office, step: str, typed: str, way: str
) -> None:
    """Nothing is written unasked, and nobody is stuck with such a name."""
    talk = at_step(office, step)
    assert texts.WAITING in talk.say(typed)
    label = texts.as_typed(value=typed)
    place = str(talk.labels.index(label) + 1)
    talk.tap(label) if way == "tap" else talk.say(place)
    # A unit's name is written as on a sheet; anything else as it was typed.
    assert typed.replace("htx ngay mai", "HTX Ngay Mai") in str(draft(talk))


@pytest.mark.parametrize("typed", ["để mai anh hỏi kế toán đã", "để sau", "mai gửi nhé em"])
def test_what_only_puts_off_has_no_such_button(office: Office, typed: str) -> None:
    """A sentence to the assistant is offered as no unit's name."""
    talk = at_step(office, "unit-name")
    talk.say(typed)
    assert talk.labels == []
    assert step_of(talk) == "unit-name"


@pytest.mark.parametrize("typed", ["cho tôi", "gửi đăng ký cho bác nhé"])
def test_for_somebody_is_no_refusal(office: Office, typed: str) -> None:
    """ "cho" is "for", not "chớ" without its marks."""
    talk = at_step(office, "kind" if typed == "cho tôi" else "review")
    talk.say(typed)
    assert talk.person.conversation.dialog != at_step(office, "kind").person.conversation.dialog
    assert typed == "cho tôi" or acted(talk.effects)


@pytest.mark.parametrize("typed", ["Mai Anh", "le thi mai anh", "Trần Mai Anh"])
def test_a_name_that_begins_like_tomorrow_is_a_name(office: Office, typed: str) -> None:
    """ "Mai anh gửi" puts off, Mai Anh is somebody."""
    talk = at_step(office, "contact")
    talk.say(typed)
    assert step_of(talk) == "contact-position"


@pytest.mark.parametrize("step", ["unit-name", "commune", "contact-position"])
def test_having_enough_asks_before_anything_is_lost(office: Office, step: str) -> None:
    """ "Thôi không làm nữa" is no post and no place."""
    talk = at_step(office, step)
    assert "Hủy hẳn, hay làm tiếp?" in talk.say("thôi không làm nữa")


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("lao động tiên tiến cho bác thôi, đừng ghi tập thể", "individual"),
        ("ok em nhưng chị không đăng ký cá nhân đâu", "collective"),
        ("khỏi ghi cá nhân nhé", "collective"),
    ],
)
def test_who_leaves_out_a_kind_does_not_refuse(office: Office, said: str, kind: str) -> None:
    """It is remembered and shown, and the consent is asked once more: nobody has agreed yet."""
    talk = at_step(office, "consent")
    assert "đồng ý cho em lưu chứ ạ?" in talk.say(said)
    assert talk.person.consents == {}
    talk.say("đồng ý")
    assert form_of(talk).kind == kind


@pytest.mark.parametrize(
    "said",
    [
        "tôi đồng ý nhưng đừng ghi số điện thoại",
        "được, tên thôi, không ghi số đâu. Tôi đồng ý",
        "Thôi được, tên với số thôi nghe. Tui đồng ý",
    ],
)
def test_a_consent_to_a_part_is_asked_again(office: Office, said: str) -> None:
    """What cannot be left out is said; neither a yes nor a no was given."""
    talk = at_step(office, "consent")
    assert "phải đủ họ tên, chức vụ, đơn vị, số điện thoại" in talk.say(said)
    assert talk.person.consents == {}
    assert step_of(talk) == "consent"


@pytest.mark.parametrize(
    "said", ["không đâu, tôi không cho lưu tên", "không ghi số của tôi đâu", "đừng lưu gì hết"]
)
def test_who_lets_nothing_be_kept_refuses(office: Office, said: str) -> None:
    """Nothing is there yet: it is a no, and not the wish to have everything deleted."""
    talk = at_step(office, "consent")
    assert "không lưu thêm" in talk.say(said)
    assert talk.person.consents == {}
    assert talk.person.conversation.dialog == Idle()


@pytest.mark.parametrize("said", ["ko sao", "không vấn đề gì ạ"])
def test_nothing_in_the_way_is_neither_yes_nor_no(office: Office, said: str) -> None:
    """The consent is asked for again; with a yes beside it, it is one."""
    talk = at_step(office, "consent")
    talk.say(said)
    assert (talk.effects, step_of(talk)) == ((), "consent")
    talk.say("không sao đâu, cứ lưu đi cháu")
    assert "registration" in talk.person.consents
