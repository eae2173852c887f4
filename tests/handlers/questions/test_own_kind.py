"""A paper is called what its number says it is: a guideline is no plan."""

from datetime import date

import pytest

from handlers.turn.citing_texts import plan_name

DAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("number", "name"),
    [
        ("118/HD-QHTHTX", "Hướng dẫn 118/HD-QHTHTX"),
        ("19-TB/HNDX", "Thông báo 19-TB/HNDX"),
        ("7/2026/ĐA-UBND", "Đề án 7/2026/ĐA-UBND"),
        ("344/KH-LMHTX", "Kế hoạch 344/KH-LMHTX"),
        ("1926/KH-KTHT-ĐT", "Kế hoạch 1926/KH-KTHT-ĐT"),
        ("55/SNN-KTHT", "Kế hoạch 55/SNN-KTHT"),
        ("", "Kế hoạch"),
    ],
)
def test_a_paper_is_cited_by_its_kind(number: str, name: str) -> None:
    """What cannot be read off the number is a plan, as most are."""
    assert plan_name(number=number, day=DAY) == f"{name} ngày 23/11/2026"
