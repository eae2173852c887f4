"""How many per cent an honour takes: that the plan sets none, before any rule outside of it."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk


@pytest.mark.parametrize(
    "said",
    [
        "ĐĂNG KÝ TỈNH PHẢI BAO NHIÊU PHẦN TRĂM LAO ĐỘNG TIÊN TIẾN THÌ ĐƯỢC TẬP THỂ XUẤT SẮC",
        "đăng ký tập thể xuất sắc phải đạt mấy phần trăm",
        "tập thể lao động xuất sắc thì phải bao nhiêu phần trăm lao động tiên tiến",
    ],
)
def test_that_no_percentage_is_set_comes_first(office: Office, said: str) -> None:
    """The general rule stands below, as one outside the plan."""
    told = Talk(office).say(said)
    assert told.startswith("Kế hoạch không quy định phần trăm.")
    assert "Ngoài kế hoạch" in told


def test_where_none_is_asked_for_none_is_denied(office: Office) -> None:
    """Of what an honour takes nothing is said about percentages."""
    told = Talk(office).say("tập thể lao động xuất sắc cần tiêu chuẩn gì")
    assert "không quy định phần trăm" not in told
