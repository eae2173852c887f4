"""For whom it is, asked first: titles and aims that are said instead."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step


@pytest.fixture
def talk(office: Office) -> Talk:
    """Asked for whom."""
    return at_step(office, "kind")


@pytest.mark.parametrize(
    "said",
    ["lao dong tien tien", "chua nghi ra danh hieu, tu van giup", "cho giám đốc chiến sĩ thi đua"],
)
def test_a_title_both_have_is_led_to_whom_it_is_for(talk: Talk, said: str) -> None:
    """It was not understood three times over."""
    assert "Danh hiệu thì em hỏi ngay sau đó." in talk.say(said)


@pytest.mark.parametrize(
    "said", ["thoi chon tap the lao dong tien tien", "thôi lấy tập thể lao động tiên tiến"]
)
def test_who_stops_thinking_chooses(talk: Talk, said: str) -> None:
    """ "Thôi" refuses nothing there."""
    answer = talk.say(said)
    assert "Danh hiệu tập thể: Tập thể lao động tiên tiến" in answer
    assert "Đăng ký: Tập thể" in answer


@pytest.mark.parametrize(
    "said", ["chi tieu thi sao, viet the nao", "chỉ tiêu ghi gì", "chi tieu thi sao"]
)
def test_how_an_aim_is_written_is_no_aim(talk: Talk, said: str) -> None:
    """ "Sao" was written into the form."""
    assert "Em ghi" not in talk.say(said)
