"""Whether asking goes on without a consent, and whether it may be typed for a superior."""

import pytest

from handlers.registrations.asked.wanting import texts
from handlers.turn.turn import Office
from tests.support.talk import Talk


@pytest.mark.parametrize(
    "said",
    [
        "hông đồng ý thì còn hỏi em được hông",
        "chị không đồng ý thì còn hỏi em được không",
        "không đăng ký thì vẫn hỏi được chứ",
        "từ chối rồi có được hỏi nữa không",
        "khong dong y thi con hoi duoc ko",
        "không cho lưu thì em có trả lời nữa không",
    ],
)
def test_asking_goes_on(office: Office, said: str) -> None:
    assert texts.ASK_ON in Talk(office).say(said)


@pytest.mark.parametrize(
    "said",
    [
        "em là Nhiên, kế toán HTX Chăn nuôi Thung Khe. giám đốc nhờ em đăng ký thi đua hộ, em làm được không ạ",
        "chủ nhiệm bảo cháu làm hộ cái đăng ký, cháu làm có được không ạ",
        "tôi là thư ký, giám đốc giao tôi đăng ký, tôi có được đăng ký không",
        "sếp kêu em đăng ký giùm, em làm được hông",
    ],
)
def test_it_may_be_typed_for_a_superior(office: Office, said: str) -> None:
    """It was answered with who takes part."""
    assert texts.BEHALF in Talk(office).say(said)


@pytest.mark.parametrize(
    "said",
    [
        "tôi chưa đăng ký thì hỏi ai",
        "không đăng ký có bị gì không",
        "không trả lời à",
        "giám đốc bảo em hỏi có thưởng không",
    ],
)
def test_what_asks_something_else_is_neither(office: Office, said: str) -> None:
    answer = Talk(office).say(said)
    assert texts.ASK_ON not in answer
    assert texts.BEHALF not in answer
