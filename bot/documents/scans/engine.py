"""The program that reads letters in pictures, behind one small protocol.

The rule: nothing here is needed to start; where the extra "ocr", the program or its Vietnamese is
missing there is no engine. It is Tesseract because of the figures of `benchmarks/ocr.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from bot.documents.scans.hocr import PrintedLine, lines_of

if TYPE_CHECKING:
    from PIL.Image import Image

LANGUAGE = "vie"


class EngineError(Exception):
    """A picture was not read: the program failed, or took longer than it may."""


class Engine(Protocol):
    """What reads the lines of one page."""

    def read(self, picture: Image, most_s: float) -> tuple[PrintedLine, ...]:
        """The lines as they are printed, within so many seconds. Raises EngineError."""
        ...


@dataclass(frozen=True)
class Tesseract:
    """The system's Tesseract, one process a page; `library` is the package that calls it."""

    library: Any

    def read(self, picture: Image, most_s: float) -> tuple[PrintedLine, ...]:
        """The lines as they are printed, within so many seconds. Raises EngineError."""
        # How it is handed over: packing a grainy page would take longer than reading it.
        picture.format = "TIFF"
        try:
            found = self.library.image_to_pdf_or_hocr(
                picture, lang=LANGUAGE, extension="hocr", timeout=most_s
            )
        # A time-out is a RuntimeError, as the library's own error is.
        except (RuntimeError, OSError) as error:
            raise EngineError from error
        return lines_of(found)


def installed() -> Engine | None:
    """The engine of this machine, or None."""
    try:
        import pytesseract
    except ImportError:
        return None
    try:
        languages = pytesseract.get_languages()
    except (RuntimeError, OSError):
        return None
    return Tesseract(pytesseract) if LANGUAGE in languages else None
