"""Somebody who registers for others asks whether those have to agree; nothing is agreed to by asking."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, step_of

TOLD = "đăng ký thay được"


@pytest.mark.parametrize(
    "typed",
    [
        "e dki hộ sếp thì sếp có cần đồng ý ko ạ",
        "đăng ký giùm thì giám đốc có phải đồng ý không",
        "người có tên trong danh sách có phải đồng ý không em",
        "tôi làm thay chủ nhiệm có được đồng ý thay không",
        "có cần hỏi ý kiến sếp trước ko",
        "có cần xin phép mấy người trong danh sách không",
        "em đồng ý thay giám đốc được không",
    ],
)
def test_it_is_answered_and_asked_again(office: Office, typed: str) -> None:
    """The one who writes agrees; whoever is named is told before."""
    talk = at_step(office, "consent")
    assert TOLD in talk.say(typed)
    assert step_of(talk) == "consent"


@pytest.mark.parametrize(
    ("typed", "goes_on"),
    [
        ("sếp bảo e làm r, ok đồng ý", True),
        ("đồng ý", True),
        ("sếp chưa đồng ý", False),
        ("ai xem được thông tin này", False),
        ("thông tin giữ bao lâu", False),
    ],
)
def test_what_asks_nothing_of_others_is_not_told_so(
    office: Office, typed: str, goes_on: bool
) -> None:
    """A yes is a yes, and another question has its own answer."""
    talk = at_step(office, "consent")
    assert TOLD not in talk.say(typed)
    assert (step_of(talk) != "consent") is goes_on
