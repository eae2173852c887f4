"""Lines out of hOCR, the form in which engines tell what they read and where.

The rule: what holds no letter, digit or dash is a stain or a rule of a table, and is left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, ParseError, fromstring

from bot.documents.xml import descendants

_LINES = ("ocr_line", "ocr_header", "ocr_textfloat", "ocr_caption")
_NUMBERS = r"((?: -?[\d.]+)+)"
_SAID = re.compile(r"[^\W_]|[-\u2013\u2014+*&\u2026\u2022]")


@dataclass(frozen=True)
class PrintedWord:
    """One word with its left and right edge (pixels)."""

    text: str
    x0: float
    x1: float


@dataclass(frozen=True)
class PrintedLine:
    """Words of one line; its baseline is at `y` where x is 0 and falls by `slope` a pixel.

    `size` is that of its letters (pixels), as far as the engine knows it.
    """

    words: tuple[PrintedWord, ...]
    y: float
    slope: float
    size: float

    def baseline(self, x: float) -> float:
        """How far from the page's top the line stands at `x` (pixels)."""
        return self.y + self.slope * x


def lines_of(hocr: bytes) -> tuple[PrintedLine, ...]:
    """The lines in the engine's order; none where it told nothing that can be read."""
    try:
        page = fromstring(hocr)
    except ParseError:
        return ()
    lines = (_line(each) for each in descendants(page, "span") if each.get("class") in _LINES)
    return tuple(line for line in lines if line.words)


def _line(element: Element) -> PrintedLine:
    left, _, _, bottom = _values(element, "bbox", (0.0, 0.0, 0.0, 0.0))
    slope, above = _values(element, "baseline", (0.0, 0.0))
    size = _values(element, "x_size", (0.0,))[0]
    return PrintedLine(tuple(_words(element)), bottom + above - slope * left, slope, size)


def _words(line: Element) -> Iterator[PrintedWord]:
    for element in descendants(line, "span"):
        text = "".join("".join(element.itertext()).split())
        if element.get("class") == "ocrx_word" and _SAID.search(text):
            box = _values(element, "bbox", (0.0, 0.0, 0.0, 0.0))
            yield PrintedWord(text, box[0], max(box[2], box[0] + 1))


def _values(element: Element, name: str, missing: tuple[float, ...]) -> tuple[float, ...]:
    """The numbers behind one name of the element's title."""
    found = re.search(rf"\b{name}{_NUMBERS}", element.get("title", ""))
    values = tuple(map(float, found[1].split())) if found else missing
    return values if len(values) == len(missing) else missing
