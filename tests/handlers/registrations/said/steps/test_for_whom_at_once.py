"""For whom it is, said with the wish itself: it is not asked for again behind the consent."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, form_of


def _agreed(office: Office, said: str) -> Talk:
    talk = Talk(office)
    talk.say(said)
    talk.say("đồng ý")
    return talk


@pytest.mark.parametrize(
    "said",
    [
        "the dang ky cho minh. mot minh minh thoi", "đăng ký cho tôi, mỗi mình tôi thôi",
        "thế đăng ký cho mình, một mình mình thôi", "cho tui đăng ký, có một mình tui",
        "mình đăng ký cho bản thân thôi", "đăng ký cho riêng tui thôi",
    ],
)  # fmt: skip
def test_oneself_alone(office: Office, said: str) -> None:
    """Who speaks, whose name is asked for as the contact's."""
    talk = _agreed(office, said)
    assert form_of(talk).kind == "individual"
    assert len(form_of(talk).people) <= 1


@pytest.mark.parametrize(
    "said",
    [
        "ừ thế đăng ký cho chị đi. htx thì đăng ký, mà mấy chị em dệt cũng đăng ký luôn",
        "htx thì đăng ký, anh em cũng đăng ký luôn nhé", "dang ky htx va may nguoi trong to",
        "tổ hợp tác tôi đăng ký, ba con cung dang ky luon nhe", "đăng ký cả htx cả mấy chị em",
    ],
)  # fmt: skip
def test_the_unit_and_its_people(office: Office, said: str) -> None:
    """In two clauses as in one."""
    assert form_of(_agreed(office, said)).kind == "both"


@pytest.mark.parametrize(
    "said",
    [
        "đăng ký cho cả tổ chứ không phải mỗi mình tôi thôi",
        "đâu có một mình tôi thôi, đăng ký cả tổ nhé",
        "đăng ký cho htx, một mình tôi thôi thì không đủ",
        "đăng ký giúp htx, mấy chị em dệt thì để sau",
        "htx thì đăng ký, mấy chị em dệt không cũng không sao",
        "đăng ký hộ htx, có một mình tôi làm việc này thôi",
        "đăng ký cho mình",
    ],
)
def test_what_does_not_say_it_is_asked(office: Office, said: str) -> None:
    """Denied, put off, or about something else."""
    assert form_of(_agreed(office, said)).kind is None
