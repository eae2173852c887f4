"""Words left as Telex keys are written out; names and everyday words are not touched."""

import pytest

from knowledge.typed.said import Said
from knowledge.typed.telex import without_telex, written


@pytest.mark.parametrize(
    ("keys", "word"),
    [
        ("Nguyeenx", "Nguyễn"),
        ("dduwowcj", "được"),
        ("ngwowif", "người"),
        ("DDOONGJ", "ĐỘNG"),
        ("hoaf", "hòa"),
        ("quys", "quý"),
        ("thuyr", "thủy"),
        ("tâpj", "tập"),
    ],
)
def test_a_word_gets_its_marks(keys: str, word: str) -> None:
    """The tone stands where it is written, and letters keep their case."""
    assert written(keys) == word


@pytest.mark.parametrize(
    "text",
    [
        "Moong Văn Thi",
        "HTX Sơn Tra, xã Tà Si Láng",
        "off nhắc giúp e vs",
        "đăng ký đc ko ạ, ok em",
        "Y Rơm Niê Kđăm",
    ],
)
def test_what_is_no_accident_of_typing_stays(text: str) -> None:
    """Names of every people and short forms are what they are."""
    assert without_telex(Said(text)).text == text


def test_only_the_raw_words_of_a_message_change() -> None:
    """The rest of the line stays as it was typed."""
    assert without_telex(Said("HTX Xanh, tâpj thể xuất sawcs")).text == "HTX Xanh, tập thể xuất sắc"
