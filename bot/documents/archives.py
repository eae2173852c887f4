"""Office files are archives: refused before anything in them can fill the memory.

The rule: a part is never unpacked beyond its declared size, so the declared sizes can be trusted.
"""

import io
import zlib
from lzma import LZMAError
from zipfile import BadZipFile, ZipFile

MAX_PARTS = 500
_ENCRYPTED = 1


class BadArchive(Exception):
    """An archive that is not opened; `too_big` inside, or damaged and made to do harm."""

    def __init__(self, *, too_big: bool = False, encrypted: bool = False) -> None:
        super().__init__("too big" if too_big else "encrypted" if encrypted else "damaged")
        self.too_big, self.encrypted = too_big, encrypted


def check_archive(content: bytes, max_unpacked: int) -> frozenset[str]:
    """The names of its parts; raises BadArchive."""
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > max_unpacked:
                raise BadArchive(too_big=True)
            if any(part.flag_bits & _ENCRYPTED for part in parts):
                raise BadArchive(encrypted=True)
            for part in parts:
                # No office program writes one, and it is how entities are multiplied.
                if b"<!DOCTYPE" in archive.read(part):
                    raise BadArchive
            return frozenset(archive.namelist())
    # Damaged, cut off, with a password or an unknown compression: zipfile says each in its own way.
    except (
        BadZipFile,
        OSError,
        ValueError,
        RuntimeError,
        NotImplementedError,
        EOFError,
        zlib.error,
        LZMAError,
    ):
        raise BadArchive from None


def is_pdf(data: bytes) -> bool:
    """Whether this is a PDF instead; its mark may come late: some programs write a line before."""
    return b"%PDF-" in data[:1024]
