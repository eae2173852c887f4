"""Asked whether the commune is to be written by its present name, "ừ đúng xã đó" is a yes."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import MERGED, Talk, form_of

SAID = ("đăng ký", "đồng ý", "tập thể", "HTX Cường Thịnh", "xã Cường Thịnh cũ, giờ không nhớ xã gì")


@pytest.mark.parametrize(
    ("said", "commune"),
    [
        ("ừ đúng xã đó", "phường Nam Cường"),
        ("phải rồi chỗ đó đấy", "phường Nam Cường"),
        ("dung roi do", "phường Nam Cường"),
        ("ghi vào", "phường Nam Cường"),
        ("đúng là xã cũ", "Cường Thịnh"),
    ],
)
def test_that_one(office: Office, said: str, commune: str) -> None:
    talk = Talk(office, now=MERGED)
    for line in (*SAID, said):
        talk.say(line)
    assert form_of(talk).commune == commune


def test_not_that_one(office: Office) -> None:
    """A no chooses nothing."""
    talk = Talk(office, now=MERGED)
    for line in (*SAID, "không phải xã đó"):
        talk.say(line)
    assert form_of(talk).commune == "Cường Thịnh"
