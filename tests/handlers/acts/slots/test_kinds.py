"""Whom a message registers, where one side is registered elsewhere already."""

import pytest

from handlers.acts.slots.form import read_form
from knowledge.typed.said import Said


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("muốn đăng ký cho các cá nhân. Còn tập thể thì đã đăng ký với Ngân hàng rồi", "cá nhân"),
        ("em muốn đăng ký cho cá nhân, tập thể đã đăng ký rồi", "cá nhân"),
        ("cá nhân đã nộp bên sở rồi, cho em đăng ký tập thể", "tập thể"),
        ("tập thể đăng ký nơi khác rồi, đăng ký cá nhân thôi", "cá nhân"),
        ("đăng ký cho cả tập thể và cá nhân", "cả hai"),
        ("đăng ký tập thể rồi thêm cá nhân nữa", "cả hai"),
    ],
)
def test_what_is_registered_elsewhere_is_not_meant(said: str, kind: str) -> None:
    assert read_form(Said(said), "idle").kind == kind


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("đăng ký cho hai người là ông Phạm Văn Bình tổ trưởng và bà Nguyễn Thị Lành thành viên cả hai lao động tiên tiến", "cá nhân"),
        ("Lò Văn Ún với Hà Thị Hà, cả 2 đều LĐTT", "cá nhân"),
        ("Lò Văn Ún với Hà Thị Hà cả 2 đều LĐTT, còn tập thể LĐXS", "cả hai"),
        ("cả hai, HTX Hoa Ban", "cả hai"),
        ("cho cả HTX với 2 đồng chí", "cả hai"),
        ("HTX Hoa Ban, cả hai", "cả hai"),
        ("cả hai", "cả hai"),
    ],
)  # fmt: skip
def test_both_of_whom(said: str, kind: str) -> None:
    """Behind two persons it is both of them; a comma parts it from the unit that is named next."""
    assert read_form(Said(said), "kind").kind == kind
