"""A PDF that looks right and whose letters are others for a program is named as such."""

import re
from pathlib import Path

import pypdf
import pytest
from pypdf.generic import DecodedStreamObject, NameObject

from bot.documents.errors import DocumentError
from bot.documents.reading import read_document
from bot.plans.importing import import_plan
from bot.plans.texts import error
from knowledge.cutting.old_fonts import is_garbled
from knowledge.plan.plan import load_plan
from tests.support.plans import documents, further_plans, invented_plans
from tests.support.plans.plan_344 import lines_344
from tests.support.plans.scans import FakeEngine, scans

_MAPPED = re.compile(rb"(?<=^<....> <)....(?=>$)", re.MULTILINE)


def mapped(path: Path, shift: int) -> Path:
    """A PDF whose font names each letter as the one that stands `shift` places on."""
    file = pypdf.PdfWriter(documents.as_pdf(invented_plans.BEN_TRE, path))
    # All pages share the font.
    for font in file.pages[0]["/Resources"]["/Font"].values():
        named = font.get_object()["/ToUnicode"].get_object().get_data()
        broken = DecodedStreamObject()
        broken.set_data(_MAPPED.sub(lambda code: _shifted(code[0], shift), named))
        font.get_object()[NameObject("/ToUnicode")] = file._add_object(broken)
    file.write(path)
    return path


def _shifted(code: bytes, shift: int) -> bytes:
    letter = int(code, 16)
    # Blanks stay, and so does the end of the range of codes.
    return b"%04X" % (letter + shift if 32 < letter < 0xFFFF else letter)


@pytest.mark.parametrize("shift", [1, 3, 0xE000])
def test_a_broken_map_is_named(tmp_path: Path, shift: int) -> None:
    """Other letters, or letters of no script: not a scan, not an old font."""
    with pytest.raises(DocumentError) as refused:
        read_document(mapped(tmp_path / "hong.pdf", shift), lambda done: None)
    assert refused.value.reason == "bad-map"
    assert "Bảng mã chữ" in error("bad-map")


def test_what_is_printed_is_recognised_instead(tmp_path: Path) -> None:
    """Where there is an engine, the page is looked at as a person does."""
    text = documents.as_text(further_plans.HAI_PHONG).splitlines()
    engine = FakeEngine([text, [], [], []])
    file, root = mapped(tmp_path / "hong.pdf", 3), tmp_path / "plans"
    plan = load_plan(root / import_plan(file, root, None, lambda *_: None, scans=scans(engine)))
    assert plan.recognised
    assert plan.number == "21/KH-LMHTX"


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(line.text for line in lines_344()),
        "The quick brown fox jumps over the lazy dog, again and again.",
        "Les coopératives agricoles doivent présenter leur programme avant la fin de l'année.",
        "",
    ],
)
def test_another_language_is_not_garbled(text: str) -> None:
    """Nor is Vietnamese, nor no text at all."""
    assert not is_garbled(text)
