"""A row that has a column of what is chosen ("ở xã nào") lacks no name."""

import pytest

from knowledge.passages.named import NamedPlan
from knowledge.passages.tables import Tables
from knowledge.plan.plan import COMMON
from knowledge.typed.said import Said
from knowledge.typed.spelling import Speller

TABLE = {
    "1": "1. Mỗi xã lập một tổ công nghệ số.",
    "PL.1": "PHỤ LỤC I\nDanh sách hợp tác xã làm điểm",
    "PL.2": "TT | Hợp tác xã | Xã | Giám đốc",
    "PL.3": "1 | HTX Nho Phước Lợi | Phước Lợi | Nguyễn Văn Tám",
    "PL.4": "2 | HTX Măng tây Hòa Bình | An Hải | Lê Thị Cúc",
}


@pytest.mark.parametrize(
    ("called", "has"), [("xa", True), ("giam doc", True), ("tinh", False), ("", False)]
)
def test_a_column_is_known_by_the_begin_of_its_head(called: str, has: bool) -> None:
    tables = Tables(TABLE)
    assert tables.has_column("PL.4", called) is has
    assert not tables.has_column("PL.1", called)


def test_the_commune_of_a_row_is_not_missing_and_its_telephone_is() -> None:
    speller = Speller(COMMON)
    speller.learn(TABLE.values())
    named = NamedPlan(TABLE, {}, speller, COMMON)
    assert named.missing(Said("htx măng tây Hòa Bình ở xã nào"), "PL.4") == ()
    assert named.missing(Said("htx măng tây Hòa Bình có số điện thoại nào"), "PL.4") != ()
