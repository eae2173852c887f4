"""Documents typed in the fonts of before Unicode are read as what they show."""

from pathlib import Path

import docx
import pytest

from bot.documents.errors import DocumentError
from bot.documents.reading import read_document
from knowledge.cutting.old_fonts import from_tcvn3, from_vni

# The first line of every official paper, as its keys lie in the two fonts.
_HEAD = "Cộng hòa xã hội chủ nghĩa Việt Nam"
_TCVN3_HEAD = "Céng hßa x· héi chñ nghÜa ViÖt Nam"
_VNI_HEAD = "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam"
_BODY = "Phong trào thi đua: mỗi hợp tác xã trồng thêm rừng, thưởng người làm giỏi."
_TCVN3_BODY = "Phong trµo thi ®ua: mçi hîp t¸c x· trång thªm rõng, th­ëng ng­êi lµm giái."
_VNI_BODY = "Phong traøo thi ñua: moãi hôïp taùc xaõ troàng theâm röøng, thöôûng ngöôøi laøm gioûi."


def _lines(file: Path) -> list[str]:
    return [line.text for line in read_document(file, lambda part: None) if line.text.strip()]


@pytest.mark.parametrize(
    ("typed", "shown"), [(_TCVN3_HEAD, _HEAD), (_TCVN3_BODY, _BODY), ("KÕ ho¹ch", "Kế hoạch")]
)
def test_tcvn3_letters(typed: str, shown: str) -> None:
    """One key is one letter."""
    assert from_tcvn3(typed) == shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [(_VNI_HEAD, _HEAD), (_VNI_BODY, _BODY), ("KEÁ HOAÏCH", "KẾ HOẠCH"), ("kyû luaät", "kỷ luật")],
)
def test_vni_letters(typed: str, shown: str) -> None:
    """The mark stands behind its vowel."""
    assert from_vni(typed) == shown


@pytest.mark.parametrize("text", [f"{_TCVN3_HEAD}\n\n{_TCVN3_BODY}", f"{_VNI_HEAD}\n\n{_VNI_BODY}"])
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_a_text_file_names_no_font_and_is_read(tmp_path: Path, text: str, encoding: str) -> None:
    """What reads as Vietnamese only when converted was typed in such a font."""
    file = tmp_path / "plan.txt"
    file.write_bytes(text.encode(encoding))
    assert _lines(file) == [_HEAD, _BODY]


def test_a_word_file_says_which_words_are_in_an_old_font(tmp_path: Path) -> None:
    """Beside words of today; a capital font draws small letters as capitals."""
    word = docx.Document()
    for text, font in (
        ("KÕ ho¹ch", ".VnTimeH"),
        (_TCVN3_BODY, ".VnTime"),
        (_VNI_BODY, "VNI-Times"),
    ):
        run = word.add_paragraph().add_run(text)
        run.font.name = font
    word.add_paragraph(_HEAD)
    mixed = word.add_paragraph("Số: ")
    mixed.add_run("mçi x·").font.name = ".VnArial"
    word.save(str(tmp_path / "plan.docx"))
    assert _lines(tmp_path / "plan.docx") == ["KẾ HOẠCH", _BODY, _BODY, _HEAD, "Số: mỗi xã"]


def test_vietnamese_of_today_and_other_languages_stay(tmp_path: Path) -> None:
    """A French name in a Vietnamese text is no old font, and English is still no plan."""
    file = tmp_path / "plan.txt"
    file.write_text(f"{_HEAD}\n\nÔng Noël gửi façade, naïve.", encoding="utf-8")
    assert _lines(file) == [_HEAD, "Ông Noël gửi façade, naïve."]
    file.write_text("The plan of the year is a plan. " * 20, encoding="utf-8")
    with pytest.raises(DocumentError) as refused:
        read_document(file, lambda part: None)
    assert refused.value.reason == "no-vietnamese"
