"""Two aims in one line are parted by what is named of one, and no number of it changes."""

import pytest

from handlers.acts.heard import Heard
from handlers.registrations.said.aims import fewer

DEBTS = "Tỷ lệ nợ xấu không quá 0,4%"
TWO = (f"{DEBTS}. Kết nạp 85 thành viên mới", "Dư nợ 98 tỷ")
PARTED = (DEBTS, "Kết nạp 85 thành viên mới", "Dư nợ 98 tỷ")


@pytest.mark.parametrize(
    "typed",
    [
        "“Kết nạp 85 thành viên mới” là chỉ tiêu riêng, đề nghị tách thành dòng thứ ba.",
        "tách cái kết nạp ra thành dòng riêng",
        "cho dòng kết nạp xuống dòng riêng",
        "kết nạp thành viên là chỉ tiêu khác, để riêng ra",
        "tach ty le no xau ra",
    ],
)
def test_one_that_is_named_stands_by_itself(typed: str) -> None:
    """ "Thứ ba" became the number of members, or the whole sentence an aim."""
    assert fewer.parted(TWO, Heard(typed, at="review")) == PARTED


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("tách dư nợ ra riêng", "“Dư nợ 98 tỷ” đang là một chỉ tiêu riêng"),
        ("tách ra làm hai chỉ tiêu", "Em chưa rõ tách phần nào"),
    ],
)
def test_what_is_not_two_is_asked_about(typed: str, said: str) -> None:
    answer = fewer.parted(TWO, Heard(typed, at="review"))
    assert isinstance(answer, str)
    assert said in answer


def test_sharing_parts_nothing() -> None:
    assert fewer.parted(TWO, Heard("chia sẻ kinh nghiệm 2 lớp", at="review")) is None
