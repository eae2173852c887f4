"""What a day is said to be: unknown where neither plan nor calendar holds that day."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk


@pytest.mark.parametrize(
    "said",
    [
        "11/6 là ngày truyền thống thi đua yêu nước phải hông",
        "ngày 11/6 là ngày thi đua yêu nước đúng không em",
        "11 tháng 6 là ngày truyền thống thi đua phải không",
        "có phải 27/7 là ngày thương binh liệt sĩ không",
    ],
)
def test_a_day_of_neither_is_not_denied(office: Office, said: str) -> None:
    """A directive that has the same number, or another day, speaks against nothing."""
    told = Talk(office).say(said)
    assert told.startswith("Dạ, em chưa biết")
    assert "Chỉ thị" not in told


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        ("11/4 là ngày hợp tác xã việt nam phải không", "Đúng"),
        ("19/5 là ngày sinh bác hồ phải không", "Đúng"),
        ("chỉ thị 11 là của tỉnh phải không", "Đúng"),
        ("31/12 là ngày hết hạn phải không", "Đúng"),
        ("ngày 11/6 là ngày gì", "Thứ Tư"),
    ],
)
def test_what_is_known_is_answered(office: Office, said: str, begins: str) -> None:
    """By the plan, or by the calendar."""
    assert Talk(office).say(said).startswith(begins)
