"""Thought over aloud and settled: "300 hay 350 nhỉ, thôi 350 đi" puts one in the other's place."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, form_of

SAID = (
    "đăng ký",
    "đồng ý",
    "tập thể",
    "tổ hợp tác Nuôi ong Lao Chải, xã Lao Chải",
    "Giàng Nhà Tủa tổ trưởng 0362118554",
    "tập thể tiên tiến",
    "50 đàn ong, bán 300 lít mật",
)


@pytest.fixture
def talk(office: Office) -> Talk:
    """The review with two aims."""
    talk = Talk(office)
    for line in SAID:
        talk.say(line)
    return talk


@pytest.mark.parametrize(
    ("said", "aims"),
    [
        ("ờ mà 300 hay 350 nhỉ, thôi 350 đi", ("50 đàn ong", "bán 350 lít mật")),
        ("bán 300 hay 350 lít ấy nhỉ... cứ để 350 cho chắc", ("50 đàn ong", "bán 350 lít mật")),
        ("50 hay 60 đàn gì đó, thôi ghi 60 đi em", ("60 đàn ong", "bán 300 lít mật")),
        ("mật 300 hay 350 nhỉ, thôi cứ 300", ("50 đàn ong", "bán 300 lít mật")),
        ("300 hay 350 nhỉ, để hỏi lại đã", ("50 đàn ong", "bán 300 lít mật")),
    ],
)
def test_what_was_settled_on_stands(talk: Talk, said: str, aims: tuple[str, ...]) -> None:
    talk.say(said)
    assert form_of(talk).targets == aims
