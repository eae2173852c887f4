"""A picture or a PDF that may be a signed sheet: made fit to be kept, whatever its name says.

The rule: of a picture only what is seen is kept, small and the right way up; where and with what it
was taken is not. A PDF stays as it is, or its signature would be void.
"""

import io

from bot.documents.archives import is_pdf
from handlers.values.signed import PDF, PICTURE

MAX_PAGE_BYTES = 5 * 1024 * 1024
MAX_PDF_PAGES = 20
# The fine print of an A4 page is still read at this size.
LONG_SIDE = 2000
QUALITY = 80
MAX_PIXELS = 80_000_000
# What cannot be read at a part of its size: an A4 page of 400 dots an inch has 15 million.
MAX_WHOLE_PIXELS = 24_000_000
FORMATS = ("JPEG", "PNG", "WEBP")
_MAGIC = (b"\xff\xd8\xff", b"\x89PNG\r\n", b"RIFF")


def is_picture(content: bytes) -> bool:
    """Whether it begins as a picture does; what it is shows when it is opened."""
    return content.startswith(_MAGIC)


def page_of(content: bytes) -> tuple[str, bytes] | None:
    """(media type, content to keep); None when it cannot be opened."""
    try:
        if is_pdf(content):
            return (PDF, content) if _opens(content) else None
        return PICTURE, _seen(content)
    except MemoryError:
        raise
    # Whatever a made-up file does to the reader, for us it cannot be opened.
    except Exception:  # noqa: BLE001
        return None


def _opens(content: bytes) -> bool:
    from pypdfium2 import PdfDocument

    document = PdfDocument(content)
    try:
        return 0 < len(document) <= MAX_PDF_PAGES
    finally:
        document.close()


def _seen(content: bytes) -> bytes:
    from PIL import Image, ImageOps

    Image.MAX_IMAGE_PIXELS = MAX_PIXELS // 2  # it refuses at twice its number
    with Image.open(io.BytesIO(content), formats=FORMATS) as opened:
        if opened.format != "JPEG" and opened.width * opened.height > MAX_WHOLE_PIXELS:
            raise ValueError(opened.size)
        # A large photograph is read at half or a quarter of its size at once.
        opened.draft("RGB", (LONG_SIDE, LONG_SIDE))
        upright = ImageOps.exif_transpose(opened).convert("RGB")
    upright.thumbnail((LONG_SIDE, LONG_SIDE))
    made = io.BytesIO()
    upright.save(made, "JPEG", quality=QUALITY, optimize=True)
    return made.getvalue()
