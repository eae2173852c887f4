"""A PDF whose pages are pictures read into lines by an engine.

The rule: page by page within limits, and every page is named with its first words: what a machine
read in a picture holds only once a person has looked at that page.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.documents.errors import DocumentError
from bot.documents.layout import Page, lay_out
from bot.documents.pdf import LEAST_LETTERS_A_PAGE, without_furniture
from bot.documents.scans.engine import Engine, EngineError, installed
from bot.documents.scans.pictures import pictures
from bot.documents.scans.straight import straight
from knowledge.cutting.outline.outline import Line
from knowledge.typed.normalize import nfc

# A page and of how many.
Turned = Callable[[int, int], None]

_OPENING = 60


@dataclass(frozen=True)
class Scans:
    """How pictures are read: what finds the engine, at most so many pages, seconds for each."""

    find: Callable[[], Engine | None] = installed
    most_pages: int = 100
    page_s: float = 60.0


@dataclass(frozen=True)
class Recognised:
    """The lines, and of each page its first words ("" when nothing stands on it)."""

    lines: tuple[Line, ...]
    openings: tuple[str, ...]


def recognise(data: bytes, engine: Engine, scans: Scans, turned: Turned) -> Recognised:
    """Read all pages; `turned` is told before each. Raises DocumentError."""
    pages: list[Page] = []
    for picture, scale, count in pictures(data, scans.most_pages):
        turned(len(pages) + 1, count)
        try:
            pages.append(straight(engine.read(picture, scans.page_s), scale))
        except EngineError as error:
            raise DocumentError("unrecognised") from error
    pages = without_furniture(pages)
    lines = lay_out(pages)
    if sum(map(_letters, lines)) < LEAST_LETTERS_A_PAGE * len(pages):
        raise DocumentError("scanned")
    return Recognised(lines, tuple(map(_opening, pages)))


def _letters(line: Line) -> int:
    return sum(map(str.isalpha, line.text))


def _opening(page: Page) -> str:
    words = " ".join(piece.text for row in page.rows[:3] for piece in row)
    return _shortened(nfc(words).split())


def _shortened(words: Sequence[str]) -> str:
    """As many whole words as a line of a form has room for."""
    kept = ""
    for word in words:
        if len(kept) + len(word) >= _OPENING:
            break
        kept = f"{kept} {word}".strip()
    return kept
