"""How long texts are cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.layout import split, utf16_length

# Letters of Vietnamese, emoji outside the BMP, and every border, in proportions that make borders
# meet each other.
texts = st.text(alphabet=st.sampled_from("aăđế 🌾\U0001f468\u200d\n\n  ."), max_size=400)


@given(texts | st.text(st.characters(exclude_categories=["Cs"])), st.integers(2, 40))
def test_every_part_fits_and_nothing_is_lost(text: str, limit: int) -> None:
    """Whatever the text, parts fit, are not blank, and hold all its visible characters."""
    parts = split(text, limit)
    assert all(0 < len(part.encode("utf-16-le")) // 2 <= limit for part in parts)
    assert all(part == part.strip() for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())


@given(st.lists(st.text(alphabet="ab🌾", min_size=1, max_size=5), max_size=60))
def test_words_that_fit_stay_whole(words: list[str]) -> None:
    """A word is cut only when it is longer than a whole part."""
    parts = split(" ".join(words), 10)
    assert [word for part in parts for word in part.split()] == words


def test_a_text_that_fits_is_one_part() -> None:
    """Exactly the limit is still one message, one unit more makes two."""
    assert split("a" * 4096, 4096) == ["a" * 4096]
    assert [len(part) for part in split("a" * 4097, 4096)] == [4096, 1]


def test_an_emoji_counts_twice_and_is_never_halved() -> None:
    """2,049 emoji are 4,098 units, so the last one moves over whole."""
    parts = split("🌾" * 2049, 4096)
    assert parts == ["🌾" * 2048, "🌾"]
    assert split("a" + "🌾" * 2048, 4096) == ["a" + "🌾" * 2047, "🌾"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("một hai\n\nba bốn", ["một hai", "ba bốn"]),
        ("một hai\nba bốn", ["một hai", "ba bốn"]),
        ("một\nhai ba bốn", ["một", "hai ba bốn"]),
        ("một hai ba", ["một hai ba"]),
        ("một hai ba bốn", ["một hai ba", "bốn"]),
        ("mộthaibabốn năm", ["mộthaibabốn", "năm"]),
        ("một hai bốn năm", ["một hai bốn", "năm"]),
        ("một hai bốn\n\nnăm", ["một hai bốn", "năm"]),
        ("một\n\nhai\nba bốn", ["một", "hai\nba bốn"]),
        ("", []),
        (" \n\n ", []),
    ],
)
def test_cuts_fall_between_paragraphs_then_lines_then_words(text: str, parts: list[str]) -> None:
    """The best border inside the limit of 11 wins."""
    assert split(text, 11) == parts


def test_another_unit_can_be_counted() -> None:
    """A platform that counts bytes passes its own measure."""
    parts = split("hợp tác xã nông nghiệp", 12, length=lambda text: len(text.encode()))
    assert parts == ["hợp tác", "xã nông", "nghiệp"]


def test_a_limit_below_one_character_is_refused() -> None:
    """An impossible limit raises instead of looping for ever."""
    with pytest.raises(ValueError, match="not one character"):
        split("🌾🌾", 1)


def test_utf16_length_counts_as_the_platforms_do() -> None:
    """Vietnamese letters count 1 each, an emoji 2."""
    assert utf16_length("Suối Giàng 🌾") == 13
    # Half an emoji, as a broken phone sends it, stops nothing.
    assert utf16_length("\ud83c") == 1
