""" "… , kế hoạch có nói không?": yes where the answer speaks of all that was asked."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk


@pytest.mark.parametrize(
    "said",
    [
        "Liên minh có giúp vay vốn không, kế hoạch có nói không?",
        "Có hỗ trợ chuyển đổi số không, trong kế hoạch có ghi không?",
    ],
)
def test_what_is_written_is_said_to_be(office: Office, said: str) -> None:
    assert Talk(office).say(said).startswith("Có, Liên minh HTX tỉnh hỗ trợ")


@pytest.mark.parametrize(
    "said",
    [
        "Liên minh không giúp vay vốn, kế hoạch có nói không",
        "Liên minh có cho vay 500 triệu không, kế hoạch có nói không?",
        "Liên minh có mua nấm giúp bà con không, kế hoạch có nói không?",
        "thưởng tiền không, kế hoạch có nói không",
        "Liên minh có giúp vay vốn không",
        "kế hoạch có nói không",
    ],
)
def test_anything_beside_it_gets_no_yes(office: Office, said: str) -> None:
    assert not Talk(office).say(said).startswith("Có,")


@pytest.mark.parametrize(
    "said",
    [
        "Anh Cường mới 2 năm CSTĐCS, rứa có đăng ký tỉnh được không, kế hoạch có nói chi không?",
        "kế hoạch có nói chi không",
        "kế hoạch có ghi chi phí không",
    ],
)
def test_a_word_that_asks_is_not_the_thing_asked_for(office: Office, said: str) -> None:
    """ "Chi" asks; it is neither the "Chi bộ" nor half of another word."""
    assert "Dạ có ạ" not in Talk(office).say(said)


def test_a_word_that_asks_does_not_cut_the_thing(office: Office) -> None:
    """ "Gì về chi bộ"."""
    assert "Chi bộ" in Talk(office).say("kế hoạch có nói gì về chi bộ không")
