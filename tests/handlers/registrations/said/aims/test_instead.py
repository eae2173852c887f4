"""One amount in the place of another, in a sentence that names both."""

import pytest

from handlers.registrations.said.aims.instead import headed, instead

LINES = ("trong moi 20 ha que", "doanh thu 3 ty 2", "giúp 5 hộ thoát nghèo")
PUT = ("trong moi 20 ha que", "doanh thu 2 ty 8", "giúp 5 hộ thoát nghèo")


@pytest.mark.parametrize(
    "said",
    [
        "khoan. doanh thu 3 ty 2 thi cao qua, de 2 ty 8 thoi",
        "doanh thu 3 ty 2 cao qua, ghi 2 ty 8 nhe",
        "3 ty 2 e kho lam, bac ha xuong 2 ty 8 cho chac",
        "thôi, 3 ty 2 hơi nhiều, để lại 2 ty 8 đi cháu",
        "doanh thu 2 ty 8 chu khong phai 3 ty 2",
        "à 2 ty 8 chớ hông phải 3 ty 2 nghen",
        "bo cai 3 ty 2 di, doanh thu 2 ty 8",
        "xóa doanh thu 3 ty 2 đi, ghi 2 ty 8",
    ],
)
def test_only_the_line_it_is_about_is_another(said: str) -> None:
    assert instead(LINES, said) == PUT


@pytest.mark.parametrize(
    "said",
    [
        "doanh thu 2 ty 8",
        "thêm 3 lớp dạy nghề",
        "doanh thu cao quá",
        "30 ha thì nhiều quá, để 20 ha thôi",
        "trồng 5 ha chứ không phải 7 ha",
        "bỏ chỉ tiêu 1, còn lại giữ nguyên",
        "không bỏ dòng nào",
    ],
)
def test_where_no_line_holds_the_amount_nothing_is_read(said: str) -> None:
    assert instead(LINES, said) is None


def test_of_two_lines_with_the_amount_none_is_chosen() -> None:
    assert instead(("trồng 5 ha chè", "nuôi 5 ha cá"), "5 ha thì ít quá, để 7 ha") is None


@pytest.mark.parametrize(
    "said",
    [
        "doanh thu chị ghi lộn, 2 tỷ 8 mới đúng",
        "chi tieu doanh thu phai la 2 ty 8",
        "cái doanh thu sửa lại 2 tỷ 8 giùm",
        "doanh thu ghi nhầm rồi, đúng là 2 tỷ 8 chứ không phải 3,2",
    ],
)
def test_the_line_with_these_words_has_another_amount(said: str) -> None:
    before = ("doanh thu 3 tỷ 2", "giúp 5 hộ thoát nghèo")
    assert headed(before, said) == ("doanh thu 2 tỷ 8", before[1])
    # Where nothing stands yet the words are not lost.
    (alone,) = headed((), said) or ("",)
    assert alone.startswith("doanh thu 2 t")


@pytest.mark.parametrize(
    "said",
    [
        "số điện thoại phải là 0912345678 máy",
        "chỉ tiêu thứ hai đổi lại 33 tấn",
        "lợi nhuận sửa lại thành 2 tỷ",
        "doanh thu 2 tỷ 8",
        "ngày phải là 3 tháng 5",
    ],
)
def test_other_words_are_no_line_of_these(said: str) -> None:
    assert headed(("doanh thu 3 tỷ 2",), said) is None
