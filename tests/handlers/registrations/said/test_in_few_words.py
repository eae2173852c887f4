"""Whoever asks for short words is asked for the consent in few, and answered so afterwards.

The rule: what is kept of a consent is the very text that stood above the yes, with its version.
"""

import pytest

from handlers.registrations import texts
from handlers.talk.texts import IN_FEW_WORDS
from handlers.turn.turn import Office
from handlers.values.effects import RecordConsent
from handlers.values.state import Registering
from tests.support.talk import Talk, step_of

WISHES = [
    "nói ngắn thôi nhé",
    "mình không biết nhiều chữ",
    "đừng dài dòng",
    "noi gon thoi em",
    "trả lời ngắn gọn giúp bác",
    "tui ít chữ lắm, nói ngắn thôi",
    "choa không biết chữ mô",
    "me không đọc được chữ",
    "khỏi dài dòng nghen cưng",
    "anh biết ít chữ, em viết gọn thôi",
    "bớt dài dòng đi",
    "bác đọc chậm lắm cháu, nói vài câu thôi",
]


def _given(talk: Talk) -> RecordConsent:
    return next(one for one in talk.effects if isinstance(one, RecordConsent))


@pytest.mark.parametrize("wish", WISHES)
def test_the_consent_is_short(office: Office, wish: str) -> None:
    """All that the law needs in four lines, and the whole behind a button."""
    talk = Talk(office)
    asked = talk.say(f"cán bộ ơi cho đăng ký thi đua, {wish}")
    assert asked.startswith("Liên minh HTX tỉnh Yên Bái xin lưu họ tên, chức vụ")
    assert len(asked.splitlines()) == 4
    assert talk.labels == ["Đồng ý", "Không đồng ý", "Xem đầy đủ"]
    talk.say("ừ được mình cho")
    given = _given(talk)
    assert (given.version, given.text) == (texts.CONSENT_SHORT_VERSION, asked)
    assert given.words == "ừ được mình cho"


@pytest.mark.parametrize("wish", WISHES)
def test_asked_for_below_the_long_one(office: Office, wish: str) -> None:
    """It had been a refusal, or a question; now the short words are shown and agreed to."""
    talk = Talk(office)
    talk.say("đăng ký")
    asked = talk.say(wish)
    assert len(asked.splitlines()) == 4
    talk.say("đồng ý")
    assert (_given(talk).version, _given(talk).text) == (texts.CONSENT_SHORT_VERSION, asked)


@pytest.mark.parametrize("wish", ["Xem đầy đủ", "3", "cho xem đầy đủ", "đọc hết đã cháu"])
def test_the_whole_is_one_word_away(office: Office, wish: str) -> None:
    talk = Talk(office)
    talk.say("nói ngắn thôi nhé")
    talk.say("đăng ký")
    asked = talk.say(wish)
    assert "• Để làm gì:" in asked
    assert talk.labels == ["Đồng ý", "Không đồng ý"]
    talk.say("đồng ý")
    assert (_given(talk).version, _given(talk).text) == (texts.CONSENT_VERSION, asked)


def test_a_yes_is_to_what_was_shown(office: Office) -> None:
    """Agreed to together with the wish: the long words stood above it."""
    talk = Talk(office)
    asked = talk.say("đăng ký")
    talk.say("đừng dài dòng, đồng ý")
    assert (_given(talk).version, _given(talk).text) == (texts.CONSENT_VERSION, asked)


def test_agreed_to_after_it_was_refused(office: Office) -> None:
    talk = Talk(office)
    talk.say("nói ngắn thôi")
    asked = talk.say("đăng ký")
    talk.say("không đồng ý")
    talk.say("thôi được, tôi đồng ý")
    assert (_given(talk).version, _given(talk).text) == (texts.CONSENT_SHORT_VERSION, asked)


def test_it_is_asked_for_once(office: Office) -> None:
    """A yes to the short words is one to all of it."""
    talk = Talk(office)
    for said in ("nói ngắn thôi", "đăng ký", "đồng ý", "hủy", "xóa"):
        talk.say(said)
    talk.say("hủy")
    talk.say("có")
    talk.say("đăng ký")
    assert step_of(talk) == "kind"


def test_later_answers_are_short(office: Office) -> None:
    """The sentence and its clause; the plan's own words behind the button."""
    talk = Talk(office)
    assert talk.say("nói ngắn thôi nhé") == IN_FEW_WORDS
    said = talk.say("phong trào kéo dài đến bao giờ")
    assert len(said.splitlines()) == 3
    assert talk.labels[0] == "Xem nguyên văn"
    talk.say("nói rõ hơn đi em")
    assert len(talk.say("phong trào kéo dài đến bao giờ").splitlines()) > 3


def test_in_the_form_it_is_no_value(office: Office) -> None:
    talk = Talk(office)
    for said in ("đăng ký", "đồng ý", "tập thể"):
        talk.say(said)
    assert talk.say("đừng dài dòng").startswith(IN_FEW_WORDS)
    assert step_of(talk) == "unit-name"


@pytest.mark.parametrize(
    "said",
    [
        "rút ngắn thời gian sấy chè",
        "HTX chữ thập đỏ",
        "vay ngắn hạn",
        "đăng ký ngắn hạn được không",
        "nói thêm về khen thưởng",
        "không biết đăng ký",
        "không biết ai ký",
        "đừng gửi thông báo dài hạn",
        "thu gọn rác thải",
        "giữ chữ tín",
    ],
)
def test_nothing_else_is_the_wish(office: Office, said: str) -> None:
    talk = Talk(office)
    talk.say(said)
    assert not talk.person.conversation.brief
    talk.say("đăng ký")
    dialog = talk.person.conversation.dialog
    assert isinstance(dialog, Registering)
    assert not dialog.brief
