"""A number beside the bound of a clause.

The kind: a yes stands above words that say no.
"""

import pytest

from knowledge.answer.bounds import Kept, bounds_of, kept
from knowledge.typed.said import Said


@pytest.mark.parametrize(
    ("question", "clause", "told"),
    [
        ("tổ em có 5 người", "Tổ hợp tác có từ 7 thành viên trở lên.", "outside"),
        ("tổ em 7 xã viên", "Tổ hợp tác có từ 7 thành viên trở lên.", "within"),
        ("to hop tac muoi hai nguoi", "có ít nhất 15 thành viên", "outside"),
        ("em 61 tuổi", "Trưởng đoàn không quá 60 tuổi", "outside"),
        ("em 60 tuổi", "Trưởng đoàn không quá 60 tuổi", "within"),
        ("anh 40 tuổi", "thanh niên dưới 40 tuổi", "outside"),
        ("vườn 2,5 ha", "vườn tối thiểu 2 ha", "within"),
        ("đội 9 người", "mỗi đội từ 05 đến 08 người", "outside"),
        ("góp 1.500.000 đồng", "tối đa 1.000.000 đồng", "outside"),
        ("nhà em có 20 con bò", "trên 20 con bò", "outside"),
    ],
)
def test_a_number_is_compared_with_its_bound(question: str, clause: str, told: Kept) -> None:
    """By the unit that both name; people are counted by several words."""
    found = kept(Said(question), clause)
    assert found is not None
    assert found[0] == told
    assert found[1].words in clause


@pytest.mark.parametrize(
    ("question", "clause"),
    [
        ("tổ em có được không", "từ 7 thành viên trở lên"),
        ("năm 2026 có được không", "từ 7 thành viên trở lên"),
        ("htx 120 thành viên", "dưới 100 thành viên 01 người; từ 100 thành viên trở lên 02 người"),
        ("tổ có 5 máy", "từ 7 thành viên trở lên"),
        ("tổ có 5 người", "mỗi tổ 7 người"),
    ],
)
def test_what_cannot_be_compared_is_no_verdict(question: str, clause: str) -> None:
    """Another unit, two bounds of one unit, no bound, no number."""
    assert kept(Said(question), clause) is None


def test_a_bound_keeps_its_words() -> None:
    """As the paper writes them."""
    words = [one.words for one in bounds_of("Có ít nhất 05 ha; dưới 40 tuổi; 3 năm trở lên.")]
    assert words == ["ít nhất 05 ha", "dưới 40 tuổi", "3 năm trở lên"]
