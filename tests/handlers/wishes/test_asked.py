"""Questions and doubts before what cannot be undone: answered, and nothing is done by them."""

from dataclasses import replace

import pytest

from handlers.people import privacy_texts
from handlers.turn.turn import Office
from handlers.values.effects import ForgetPerson, RecordConsent, WithdrawRegistration
from handlers.values.state import Confirming
from handlers.wishes import asked_texts as texts
from tests.support.talk import Register, Talk, at_step, registered

WISHES = {
    "forget": "xóa tất cả dữ liệu của tôi",
    "withdraw": "rút đăng ký",
    "withdraw-consent": "rút đồng ý",
}
_SENT: dict[int, Talk] = {}


def asked(office: Office, what: str) -> Talk:
    """A talk in which it is asked whether that is really to be done."""
    if what == "cancel":
        talk = at_step(office, "targets")
        talk.say("hủy")
    else:
        sent = _SENT.setdefault(id(office), registered(office))
        talk = replace(sent, lookup=Register())
        talk.say(WISHES[what])
    assert is_open(talk, what)
    return talk


def is_open(talk: Talk, what: str) -> bool:
    """Whether the yes/no is still to be answered."""
    dialog = talk.person.conversation.dialog
    return isinstance(dialog, Confirming) and dialog.what == what


def is_done(talk: Talk) -> bool:
    """Whether something of the person's was deleted or taken back."""
    done = ForgetPerson | WithdrawRegistration | RecordConsent
    return any(isinstance(effect, done) for effect in talk.effects)


@pytest.mark.parametrize(
    ("what", "said", "told"),
    [
        ("forget", "xóa rồi lấy lại được không", texts.DELETED_FOR_GOOD),
        ("forget", "xóa cả phiếu in à", texts.DELETED_PAPER),
        ("forget", "xóa thì cái giấy con chị nộp có mất không", texts.DELETED_PAPER),
        ("forget", "xoa xong co con luu gi khong chau", texts.DELETED_KEPT),
        ("forget", "lỡ xóa nhầm thì có khôi phục được không em", texts.DELETED_FOR_GOOD),
        ("withdraw", "rút thì sang năm đăng ký lại được không", texts.TAKEN_ANEW),
        ("withdraw", "rut thi co bi tru diem khong", texts.COSTS_NOTHING),
        ("withdraw", "Rút đăng ký rồi thì số điện thoại có bị xóa không?", texts.TAKEN_DATA),
        ("withdraw-consent", "rút đồng ý thì đăng ký còn không", texts.CONSENT_STANDING),
        ("cancel", "hủy rồi có mất cái đã ghi không", texts.LEFT_FOR_GOOD),
        ("cancel", "huy thi co gui di khong", texts.LEFT_UNSENT),
    ],
)
def test_a_question_is_answered_and_the_yes_or_no_stays_open(
    office: Office, what: str, said: str, told: str
) -> None:
    """Nothing is done, nothing is taken for a no; the question stands below the answer."""
    talk = asked(office, what)
    question = talk.replies[-1].text
    answer = talk.say(said)
    assert told in answer
    assert question.splitlines()[-1] in answer
    assert is_open(talk, what)
    assert not is_done(talk)


@pytest.mark.parametrize("what", ["forget", "withdraw", "withdraw-consent", "cancel"])
@pytest.mark.parametrize(
    "said",
    ["để nghĩ đã", "đang phân vân quá", "để hỏi vợ tui cái", "à mà thôi", "ko, t chi hoi thoi"],
)
def test_a_doubt_leaves_it(office: Office, what: str, said: str) -> None:
    """Neither done nor asked again."""
    talk = asked(office, what)
    talk.say(said)
    assert not is_open(talk, what)
    assert not is_done(talk)


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("forget", "ừ xóa đi, có gì tui chịu"),
        ("forget", "xóa hết đi, chả còn gì để giữ"),
        ("withdraw", "rút đi em, năm nay không làm nữa"),
        ("withdraw", "Đề nghị rút."),
        ("withdraw", "Đúng, rút."),
        ("forget", "đúng vậy, xóa hết đi"),
        ("withdraw", "Vậy rút. Cảm ơn đồng chí."),
        ("forget", "rứa thì xóa đi, cảm ơn em nha"),
    ],
)
def test_a_clear_word_with_its_reason_acts(office: Office, what: str, said: str) -> None:
    """The reason behind it takes nothing back."""
    talk = asked(office, what)
    talk.say(said)
    assert is_done(talk)


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("forget", "xóa đi, à mà thôi không xóa nữa"),
        ("forget", "xóa gì mà xóa"),
        ("withdraw", "rút đi, đùa thôi"),
        ("withdraw", "không, ai bảo rút"),
        ("withdraw", "vậy rút à"),
        ("withdraw", "rút, cảm ơn, mà thôi đừng rút"),
        ("withdraw", "rút đi, chưa rút nữa đâu"),
    ],
)
def test_what_takes_the_word_back_does_nothing(office: Office, what: str, said: str) -> None:
    """A reason is one only where it is nothing else."""
    talk = asked(office, what)
    talk.say(said)
    assert not is_done(talk)
    assert privacy_texts.DELETED not in talk.replies[-1].text


def test_how_long_it_is_kept_otherwise_is_told(office: Office) -> None:
    """ "Thế lưu đến bao giờ" had been answered with the last day of the movement."""
    talk = asked(office, "forget")
    assert texts.KEPT_LONG in talk.say("the luu den bao gio")
    assert talk.effects == ()
    assert is_open(talk, "forget")
