"""Spellings a reader takes for the same letters fold to the same text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.typed.normalize import fold, nfc


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Đồng Ý", "dong y"),
        ("HOÀ bình", "hoa binh"),
        ("hòa  bình", "hoa binh"),
        ("thuỷ\u200b lợi", "thuy loi"),
        ("\u202eđăng\u200d ký\u202c", "dang ky"),
        ("  kế\n\thoạch  ", "ke hoach"),
        (unicodedata.normalize("NFD", "Liên minh Hợp tác xã"), "lien minh hop tac xa"),
        ("", ""),
    ],
)
def test_same_letters_fold_to_the_same_text(typed: str, folded: str) -> None:
    """Case, marks, tone placement, blanks and invisible characters do not matter."""
    assert fold(typed) == folded


def test_composition_keeps_marks_and_line_breaks() -> None:
    """Composing changes how letters are stored, never which letters they are."""
    assert nfc(unicodedata.normalize("NFD", "Yên Bái\nĐỗ")) == "Yên Bái\nĐỗ"


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    """Any text can be folded, and a folded text is already folded."""
    assert fold(fold(text)) == fold(text)
