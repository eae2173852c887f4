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
