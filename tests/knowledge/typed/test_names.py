"""A name is found where it is written as one, and nowhere else."""

import pytest

from knowledge.typed.names import places_named, same_name

NAMED = (
    ("ông Giàng A Páo gọi", "Giàng A Páo"),
    ("ÔNG GIÀNG A PÁO", "Giàng A Páo"),
    ("gap ong giang a pao nhe", "Giàng A Páo"),
    ("ông Giàng A Páo gọi", "giang a pao"),
    ("Giang A Pao", "Giàng A Páo"),
    ("bà Hoà Thị Quỳ", "Hòa Thị Quỳ"),
    ("bà Trần Yên", "trần yên"),
    ("ba\u0300 Tra\u0302\u0300n Ye\u0302n", "Trần Yên"),
)
NOT_NAMED = (
    ("ghi vào Nhật ký", "Nhật Ký"),
    ("phong trào thi đua", "Thi Đua"),
    ("Bàn làm việc", "Bàn Làm"),
    ("huyện Trấn Yên", "Trần Yên"),
    ("nhat ky", "Nhat Ky"),
    ("Giàng A Páu", "Giàng A Páo"),
    ("đăng ký", "đăng ký"),
)


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_a_name_is_found_as_it_is_written(text: str, name: str) -> None:
    """With its marks and capitals, or all of it as a keyboard without marks has it."""
    assert [*places_named(text, [name])]


@pytest.mark.parametrize(("text", "name"), NOT_NAMED)
def test_words_and_other_names_that_fold_alike_are_none(text: str, name: str) -> None:
    """Whoever calls themself so takes nothing out of what is not about them."""
    assert not [*places_named(text, [name])]


def test_marks_that_were_not_typed_speak_against_nothing() -> None:
    """On either side; those that were typed do."""
    assert same_name("Tran Yen", "Trấn Yên")
    assert same_name("Trấn Yên", "Tran Yen")
    assert not same_name("Trần Yên", "Trấn Yên")
