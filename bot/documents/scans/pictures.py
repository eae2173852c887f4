"""Pages of a PDF as pictures, one at a time.

The rule: a picture has at most so many pixels, whatever the file says about itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING, Any

from bot.documents.errors import DocumentError

if TYPE_CHECKING:
    from PIL.Image import Image

# Engines are made for letters of this resolution; A3 has 17 million pixels in it.
_DPI = 300
_POINTS_AN_INCH = 72
_MOST_DRAWN = 20_000_000
# A page photographed with a telephone has 12 to 50 million.
_MOST_EMBEDDED = 110_000_000


def pictures(data: bytes, most: int) -> Iterator[tuple[Image, float, int]]:
    """Each page in shades of grey, its pixels a point, and how many pages there are.

    Raises DocumentError: too-many-pictures for more than `most`, too-big, encrypted, broken.
    """
    import pypdfium2

    try:
        with closing(pypdfium2.PdfDocument(data)) as file:
            count = len(file)
            if count > most:
                raise DocumentError("too-many-pictures")
            for number in range(count):
                with closing(file[number]) as page:
                    yield *_drawn(page), count
    except pypdfium2.PdfiumError as error:
        raise DocumentError("broken") from error


def _drawn(page: Any) -> tuple[Image, float]:
    import pypdfium2.raw as raw

    for drawing in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]):
        width, height = drawing.get_px_size()
        if width * height > _MOST_EMBEDDED:
            raise DocumentError("too-big")
    width, height = page.get_size()
    scale = min(_DPI / _POINTS_AN_INCH, (_MOST_DRAWN / max(width * height, 1.0)) ** 0.5)
    return page.render(scale=scale, grayscale=True).to_pil(), scale
