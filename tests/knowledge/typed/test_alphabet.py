"""Whatever is listed stands in the order every Vietnamese reader looks it up in."""

import random
import unicodedata

import pytest

from knowledge.typed.alphabet import alphabetical

IN_ORDER = (
    ("An", "Ăn", "Ân", "Bình", "Cường", "Dung", "Đức", "Em", "Êm", "Giang"),
    ("ba", "ba vì", "bà", "bà rịa", "bả", "bã", "bá", "bạ", "ban"),
    ("On", "Ôn", "Ơn", "Phú", "Tu", "Tư", "Vân"),
    ("HTX Số 2", "HTX Số 9", "HTX Số 10", "HTX Sơn"),
    ("Chè Suối Giàng", "chè suối giàng 2", "Chè Tân", "Chế"),
    ("", "Ă", "Â"),
)


@pytest.mark.parametrize("words", IN_ORDER, ids=lambda words: words[-1])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_words_stand_in_their_order(words: tuple[str, ...], form: str) -> None:
    """Letter by letter A, Ă, Â, B, …, D, Đ; then the tone of a word before the next word."""
    mixed = [unicodedata.normalize(form, word) for word in words]  # type: ignore[arg-type]
    random.Random(1).shuffle(mixed)
    found = sorted(mixed, key=alphabetical)
    assert [unicodedata.normalize("NFC", word) for word in found] == list(words)


def test_marks_and_capitals_change_no_place() -> None:
    """The key is digits alone, the same for one name however it is typed."""
    key = alphabetical("HTX “Đồng Tiến” – xã A")
    assert key.isdigit()
    assert key == alphabetical("htx đồng-tiến,  XÃ a")
