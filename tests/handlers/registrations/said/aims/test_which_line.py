"""Which line of the aims is meant: asked, answered by its place or its words, and never sent past."""

import pytest

from handlers.turn.turn import Office
from handlers.values.effects import SaveRegistration
from tests.support.talk import Talk, at_step, form_of, step_of

SKIRTS, SHIRTS, CHILDREN = "40 bộ váy", "30 bộ áo", "dạy nghề cho 6 cháu gái"
AIMS = (SKIRTS, SHIRTS, CHILDREN)


@pytest.fixture
def talk(office: Office) -> Talk:
    """Three aims at the review, two of which count the same."""
    talk = at_step(office, "targets", "tập thể")
    talk.say("\n".join(AIMS))
    return talk


def is_sent(talk: Talk) -> bool:
    """Whether the last turn sent it."""
    return any(isinstance(one, SaveRegistration) for one in talk.effects)


@pytest.mark.parametrize(
    "said", ["cái số một", "số một", "số 1", "một", "cái đầu", "cái đầu tiên", "cái thứ nhất"]
)
def test_a_place_in_words_sends_nothing(talk: Talk, said: str) -> None:
    """It may be a line of what is shown; only the bare number is the button's."""
    talk.say(said)
    assert not is_sent(talk)
    assert step_of(talk) == "review"
    talk.say("1")
    assert is_sent(talk)


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("cái số một", (SHIRTS, CHILDREN)),
        ("số 2", (SKIRTS, CHILDREN)),
        ("2", (SKIRTS, CHILDREN)),
        ("dòng đầu", (SHIRTS, CHILDREN)),
        ("cai dau tien do em", (SHIRTS, CHILDREN)),
        ("cái thứ hai bỏ đi", (SKIRTS, CHILDREN)),
        ("cái cuối cùng ấy", (SKIRTS, SHIRTS)),
        ("cái váy ấy", (SHIRTS, CHILDREN)),
        ("bỏ cái áo đi", (SKIRTS, CHILDREN)),
        ("thôi để nguyên", AIMS),
        ("không bỏ nữa", AIMS),
        ("cái số năm", AIMS),
    ],
)
def test_the_place_answers_which_one_goes(talk: Talk, said: str, left: tuple[str, ...]) -> None:
    """ "Cái số một" had pressed the first button of the review, and it was sent."""
    assert "bỏ chỉ tiêu nào" in talk.say("bỏ cái dòng nào đó đi")
    talk.say(said)
    assert form_of(talk).targets == left
    assert not is_sent(talk)


@pytest.mark.parametrize(
    ("said", "aims"),
    [
        ("số hai", (SKIRTS, "14 bộ áo", CHILDREN)),
        ("cái váy", ("14 bộ váy", SHIRTS, CHILDREN)),
        ("ghi thêm", (*AIMS, "14 bộ")),
        ("khỏi", AIMS),
        ("ừ", AIMS),
        ("40 bộ váy thành 14 bộ váy", ("14 bộ váy", SHIRTS, CHILDREN)),
    ],
)
def test_the_place_answers_which_one_is_changed(
    talk: Talk, said: str, aims: tuple[str, ...]
) -> None:
    """The amount waits for its line."""
    assert "“14 bộ” là sửa chỉ tiêu nào" in talk.say("14 bộ")
    talk.say(said)
    assert form_of(talk).targets == aims
    assert not is_sent(talk)


@pytest.mark.parametrize("said", ["gửi", "đúng rồi gửi đi ạ", "ok gửi luôn em", "gửi giúp em với"])
def test_it_is_asked_before_it_is_sent(talk: Talk, said: str) -> None:
    """The change of the message before is settled first."""
    talk.say("14 bộ")
    assert "trước khi gửi em hỏi lại: “14 bộ” là sửa chỉ tiêu nào ạ?" in talk.say(said)
    assert not is_sent(talk)
    talk.say("chỉ tiêu đầu nhé")
    assert form_of(talk).targets == ("14 bộ váy", SHIRTS, CHILDREN)
    talk.say(said)
    assert is_sent(talk)


@pytest.mark.parametrize("said", ["thôi để nguyên gửi luôn", "không sửa nữa, gửi đi", "4", "5"])
def test_it_may_be_sent_as_it_stands(talk: Talk, said: str) -> None:
    """In so many words, or by its button; the fourth is one more aim."""
    talk.say("14 bộ")
    talk.say("gửi")
    talk.say(said)
    assert is_sent(talk) is (said != "4")


def test_what_is_changed_in_between_leaves_it_open(talk: Talk) -> None:
    """Another number to call says nothing of the lines."""
    talk.say("14 bộ")
    talk.say("đổi số điện thoại thành 0912345999")
    assert "hỏi lại" in talk.say("gửi")
