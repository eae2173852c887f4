"""Numbers read out digit by digit are those of papers; words that only look so are none."""

import pytest

from knowledge.typed.numerals import spell_numbers


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("ke hoach ba bon bon ban hanh", "ke hoach 344 ban hanh"),
        ("quyet dinh mot sau bay cua ai", "quyet dinh 167 cua ai"),
        ("ay o ba bon ba thi ngay nao", "ay o 343 thi ngay nao"),
        ("tam tram tam muoi hai", "882"),
    ],
)
def test_digits_are_read_as_one_number(said: str, read: str) -> None:
    """Behind a paper's name every digit counts."""
    assert spell_numbers(said) == read


@pytest.mark.parametrize(
    "said",
    ["hai ba nam nay", "hai ba bon nam", "ke hoach nam sau ba don vi", "mot hai ba bon a lo"],
)
def test_years_and_counting_are_no_number(said: str) -> None:
    """ "Two or three years", "next year three", one, two, three, four."""
    assert spell_numbers(said) == said
