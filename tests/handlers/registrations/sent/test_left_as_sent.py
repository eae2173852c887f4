"""What was sent is mended and then left as it was: the change is never offered to be sent."""

import pytest

from handlers.turn.turn import Office
from handlers.values.state import Registering
from tests.support.talk import Talk, registered


@pytest.fixture
def talk(office: Office) -> Talk:
    """Another title of the unit, shown and not sent."""
    talk = registered(office)
    assert "Gửi bản sửa" in talk.say("sửa danh hiệu tập thể: Cờ thi đua cấp tỉnh")
    return talk


@pytest.mark.parametrize(
    "said",
    [
        "mà thôi, giữ nguyên như cũ",
        "thôi giữ nguyên",
        "à mà thôi giữ nguyên đi em",
        "ma thoi giu nguyen nhu cu nhe",
        "nghĩ lại rồi, cứ để y như cũ em ạ",
        "hay là thôi, lấy lại bản đã gửi",
        "giữ bản cũ nhé",
        "chưa gửi, chị không đổi chi nữa",
        "thôi không sửa nữa",
        "vẫn như cũ thôi em",
    ],
)
def test_it_stays_as_it_was_sent(talk: Talk, said: str) -> None:
    """That is said, and a later "vâng" sends nothing."""
    assert "vẫn đúng như bản anh/chị đã gửi" in talk.say(said)
    assert not isinstance(talk.person.conversation.dialog, Registering)
    talk.say("vâng")
    assert talk.person.registrations[0].form.collective_title == "ttldtt"


@pytest.mark.parametrize("said", ["giữ nguyên hết, gửi đi", "không sửa gì nữa, gửi luôn", "ừ gửi"])
def test_who_sends_it_says_so(talk: Talk, said: str) -> None:
    """Beside an order to send, the rest is what stays."""
    assert "Đã gửi bản sửa" in talk.say(said)


@pytest.mark.parametrize("said", ["còn lại giữ nguyên", "giữ nguyên số điện thoại", "như cũ à?"])
def test_what_says_less_drops_nothing(talk: Talk, said: str) -> None:
    """The change still waits."""
    talk.say(said)
    assert isinstance(talk.person.conversation.dialog, Registering)
