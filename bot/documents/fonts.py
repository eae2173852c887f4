"""The fonts of before Unicode by their names: ".VnTime" (TCVN3) and "VNI-Times".

The rule: a font's name decides where there is one; without it the text does.
"""

from collections.abc import Sequence
from dataclasses import replace

from knowledge.cutting.old_fonts import Convert, from_tcvn3, from_vni, guessed
from knowledge.cutting.outline.outline import Line


def of_font(name: str | None) -> Convert | None:
    """How text in this font is read; None for a font of today."""
    low = (name or "").lower().rpartition("+")[2]
    if low.startswith(".vn"):
        # ".VnTimeH" draws small letters as capitals.
        return _capital if low.endswith("h") else from_tcvn3
    return from_vni if low.startswith("vni") else None


def _capital(text: str) -> str:
    return from_tcvn3(text).upper()


def letter_of(letter: str, font: str | None) -> str:
    """One letter drawn in this font; VNI draws one in two, so its text is converted as a whole."""
    convert = of_font(font)
    return letter if convert is None or convert is from_vni else convert(letter)


def unfonted(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines of a document whose fonts are not known, as they are read today."""
    convert = guessed("\n".join(line.text for line in lines))
    return tuple(replace(line, text=convert(line.text)) for line in lines)
