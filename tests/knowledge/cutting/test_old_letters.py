"""A line in the letters of before Unicode, and lines of today that only look strange."""

import pytest

from knowledge.cutting.old_fonts import in_unicode


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("§¨ng ký thi ®ua", "Đăng ký thi đua"),
        ("Thi ®ua ®Õn bao giê", "Thi đua đến bao giờ"),
        ("Hµ V¨n Nam, gi¸m ®èc", "Hà Văn Nam, giám đốc"),
        ("ñaêng kyù thi ñua", "đăng ký thi đua"),
        ("Hôïp taùc xaõ Cheø Suoái Giaøng", "Hợp tác xã Chè Suối Giàng"),
    ],
)
def test_a_line_of_an_old_document(typed: str, read: str) -> None:
    assert in_unicode(typed) == read


@pytest.mark.parametrize(
    "typed",
    [
        "HTX Bình Minh® Yên Bái",
        "HÌNH THỨC ĐĂNG KÝ",
        "mình người Mông, đồng chí Ý Vĩnh",
        "ngày 5, trời 20°C",
        "xin chào ×2",
        "l'école de Genève",
        "",
    ],
)
def test_a_line_of_today_stays(typed: str) -> None:
    assert in_unicode(typed) == typed
