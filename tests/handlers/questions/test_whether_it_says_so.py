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
