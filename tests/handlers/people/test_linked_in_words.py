"""Two chats are wished to be one, in one's own words."""

import pytest

from handlers.turn.turn import Office
from handlers.values.state import Linking
from tests.support.talk import Talk, registered


@pytest.mark.parametrize(
    "said",
    [
        "em dùng cả Zalo nữa, nối vào đây xem chung phiếu được không",
        "em cungx dungf Zalo nuwax, noois vaof ddaay ddeer xem chung phieus dduwowcj khoong",
        "chị có cả Telegram, bên đó xem phiếu ở zalo được không",
        "lien ket telegram voi zalo giup em", "em muốn xem phiếu này trên web nữa",
    ],
)  # fmt: skip
def test_the_steps_are_told(office: Office, said: str) -> None:
    """It was called a matter outside the plan."""
    for talk in (Talk(office), registered(office)):
        answer = talk.say(said)
        assert "lấy mã 6 số ở một kênh, gõ mã ấy ở kênh kia" in answer
        assert isinstance(talk.person.conversation.dialog, Linking)


@pytest.mark.parametrize(
    "said",
    [
        "nhóm zalo của liên minh là gì", "HTX liên kết sản xuất qua zalo được không",
        "tôi không muốn nối zalo đâu", "gọi zalo cho chị",
    ],
)  # fmt: skip
def test_what_is_near_it_is_none(office: Office, said: str) -> None:
    """A group, a chain of production, a refusal, a call."""
    talk = registered(office)
    talk.say(said)
    assert not isinstance(talk.person.conversation.dialog, Linking)


STEPS = "em dùng cả Zalo nữa, nối vào đây xem chung phiếu được không"


@pytest.mark.parametrize(
    "said",
    [
        "em muốn nối zalo", "cho em cái mã", "lấy mã để nối zalo", "cho xin mã", "mã đâu em",
        "ừ nối đi", "nối zalo giúp em", "doc ma cho chi voi", "cap ma di", "cho em xin mã 6 số",
    ],
)  # fmt: skip
def test_below_the_steps_the_code_is_given(office: Office, said: str) -> None:
    """The steps were told a moment ago, and what was sent has another code."""
    talk = registered(office)
    talk.say(STEPS)
    assert "Mã của anh/chị: 482913" in talk.say(said)


@pytest.mark.parametrize(
    "said", ["lấy mã để nối zalo", "cấp mã để nối telegram", "xin mã liên kết zalo"]
)
def test_a_code_that_is_called_by_what_it_is_for(office: Office, said: str) -> None:
    """At once, without the steps."""
    assert "Mã của anh/chị: 482913" in registered(office).say(said)


@pytest.mark.parametrize(
    "said",
    [
        "không cần mã đâu",
        "mã đăng ký của em là gì",
        "nhập mã",
        "mã số thuế của htx",
        "mã này của ai",
    ],
)
def test_no_code_is_given_to_what_wishes_for_none(office: Office, said: str) -> None:
    """Refused, or another code."""
    talk = registered(office)
    talk.say(STEPS)
    assert "482913" not in talk.say(said)
