"""Pages that are pictures, and an engine that knows what stands on them.

Rule kept here: the pictures are really drawn and really rendered; only the reading is pretended.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pypdfium2
from PIL import Image

from bot.documents.scans.engine import EngineError
from bot.documents.scans.hocr import PrintedLine, PrintedWord
from bot.documents.scans.reading import Scans

# The width and height of letters, and where the text begins (shares of the page's width).
_LETTER, _SIZE, _STEP, _LEFT, _TOP = 0.009, 0.022, 0.033, 0.14, 0.08
_A4_AT_200 = (1654, 2339)


@dataclass
class FakeEngine:
    """Reads the pages it was given, one after the other, as if each lay on the glass like this."""

    pages: Sequence[Sequence[str]]
    slope: float = 0.0
    fails_at: int | None = None
    seen: list[tuple[int, int]] = field(default_factory=list)

    def read(self, picture: Image.Image, most_s: float) -> tuple[PrintedLine, ...]:
        """The next page's lines where a printer puts them on a picture of this size."""
        self.seen.append(picture.size)
        if self.fails_at == len(self.seen):
            raise EngineError
        rows = enumerate(self.pages[len(self.seen) - 1])
        return tuple(self._line(text, row, picture.width) for row, text in rows if text)

    def _line(self, text: str, row: int, width: int) -> PrintedLine:
        at, words = _LEFT * width, []
        for word in text.split():
            end = at + len(word) * _LETTER * width
            words.append(PrintedWord(word, at, end))
            at = end + _LETTER * width
        y = (_TOP + row * _STEP) * width
        return PrintedLine(tuple(words), y, self.slope, _SIZE * width)


def scans(engine: FakeEngine | None, most_pages: int = 100) -> Scans:
    """Pictures are read by this engine, or by none."""
    return Scans(find=lambda: engine, most_pages=most_pages)


def pictures_pdf(path: Path, pages: int, size: tuple[int, int] = _A4_AT_200) -> Path:
    """A PDF of blank pictures, as a scanner writes it."""
    drawn = [Image.new("L", size, 250) for _ in range(pages)]
    drawn[0].save(path, "PDF", save_all=True, append_images=drawn[1:], resolution=200)
    return path


def as_pictures(pdf: Path, path: Path) -> Path:
    """The same pages without their text, at 200 dpi."""
    with pypdfium2.PdfDocument(pdf) as file:
        drawn = [page.render(scale=200 / 72, grayscale=True).to_pil() for page in file]
    drawn[0].save(path, "PDF", save_all=True, append_images=drawn[1:], resolution=200)
    return path


def bomb_pdf(path: Path) -> Path:
    """A small file that unpacks into a picture of 20,000 by 20,000 points."""
    packed = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(packed, "PDF", resolution=2000)
    path.write_bytes(packed.getvalue())
    return path
