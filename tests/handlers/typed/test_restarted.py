"""A unit's name that is said anew in the same breath."""

import pytest

from handlers.turn.turn import Office
from handlers.typed.framing import restarted
from tests.support.talk import at_step, form_of


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("htx an phú, à không, an phú thịnh", "htx an phú thịnh"),
        ("htx chè xanh a nhầm chè xanh sạch", "htx chè xanh sạch"),
        ("htx Hoa Ban à quên htx Hoa Ban Trắng", "htx Hoa Ban Trắng"),
        ("htx Hoa Ban, à quên, xã Văn Chấn", "htx Hoa Ban, à quên, xã Văn Chấn"),
        ("htx An Phú", "htx An Phú"),
        ("htx An Phú, à không,", "htx An Phú, à không,"),
    ],
)
def test_what_was_taken_back_is_left_out(said: str, left: str) -> None:
    assert restarted(said) == left


def test_the_name_is_the_one_said_last(office: Office) -> None:
    """It was written with both, and with the words between them."""
    talk = at_step(office, "unit-name")
    talk.say("htx mình tên là htx nông nghiệp an phú, à không, an phú thịnh")
    assert form_of(talk).unit_name == "HTX Nông nghiệp An Phú Thịnh"
