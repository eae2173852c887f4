"""Nobody is made of a branch office or of a story that is told beside the list."""

import pytest

from handlers.acts.slots.form import read_people
from knowledge.typed.said import Said


def people(text: str) -> list[tuple[str | None, str | None, str | None]]:
    """Who is read of it where persons are asked for."""
    return [(one.name, one.position, one.title) for one in read_people(Said(text), "people")]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Lê Thị Nga – kế toán PGD Pú Trạng – LĐTT", "Kế toán PGD Pú Trạng"),
        ("Lê Thị Nga, kế toán PGD Pú Trạng, LĐTT", "Kế toán PGD Pú Trạng"),
        ("Lê Thị Nga, tổ trưởng tổ Pú Trạng, LĐTT", "Tổ trưởng tổ Pú Trạng"),
        ("Lê Thị Nga – bán hàng cửa hàng Nghĩa Lộ – LĐTT", "bán hàng cửa hàng Nghĩa Lộ"),
        ("Lê Thị Nga, kế toán kiêm PGD, LĐTT", "Kế toán kiêm Phó giám đốc"),
        ("Lê Thị Nga, PGD, LĐTT", "Phó giám đốc"),
    ],
)
def test_a_branch_is_where_somebody_works(text: str, post: str) -> None:
    """A deputy by himself stays one."""
    assert people(text) == [("Lê Thị Nga", post, "Lao động tiên tiến")]


def test_two_deputies_are_two() -> None:
    """A name behind the post is somebody where it begins with a family's."""
    said = people("Lê Thị Nga kế toán LĐTT, PGD Hoàng Văn Sơn LĐTT")
    assert [name for name, _, _ in said] == ["Lê Thị Nga", "Hoàng Văn Sơn"]


@pytest.mark.parametrize(
    "story",
    [
        "năm ngoái thằng lâm chạy bốn mươi nghìn cây số",
        "anh lâm chạy xe giỏi lắm",
    ],
)
def test_who_is_spoken_of_is_named_already(story: str) -> None:
    """No new person comes out of it."""
    said = people(f"vũ đình lâm lái xe với hà văn sáu lái xe, hai đứa lao động tiên tiến, {story}")
    assert [name for name, _, _ in said] == ["Vũ Đình Lâm", "Hà Văn Sáu"]


def test_a_family_name_that_is_anothers_given_name_is_somebody() -> None:
    """Lâm Văn Minh is not Vũ Đình Lâm."""
    said = people("vũ đình lâm lái xe lđtt, anh lâm văn minh lái xe lđtt")
    assert [name for name, _, _ in said] == ["Vũ Đình Lâm", "Lâm Văn Minh"]
