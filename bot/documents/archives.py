"""Office files are archives: refused before anything in them can fill the memory.

The rule: a part is unpacked as far as it says it goes, and one that goes further is damaged: what
is declared is true for whoever reads it next. Only what can be unpacked piece by piece is opened.
"""

import io
import zlib
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

MAX_PARTS = 500
_ENCRYPTED = 1
# In every encoding in which a reader of XML would know it.
_DOCTYPE = [
    "<!DOCTYPE".encode(encoding)
    for encoding in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "cp037")
]


class BadArchive(Exception):
    """An archive that is not opened; `too_big` inside, or damaged and made to do harm."""

    def __init__(self, *, too_big: bool = False, encrypted: bool = False) -> None:
        super().__init__("too big" if too_big else "encrypted" if encrypted else "damaged")
        self.too_big, self.encrypted = too_big, encrypted


def check_archive(file: bytes, max_unpacked: int) -> frozenset[str]:
    """The names of its parts; raises BadArchive."""
    try:
        with ZipFile(io.BytesIO(file)) as archive:
            parts = archive.infolist()
            if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > max_unpacked:
                raise BadArchive(too_big=True)
            if any(part.flag_bits & _ENCRYPTED for part in parts):
                raise BadArchive(encrypted=True)
            for part in parts:
                # No office program writes one, and it is how entities are multiplied.
                content = unpacked(archive, part)
                if any(mark in content for mark in _DOCTYPE):
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
    ):
        raise BadArchive from None


def unpacked(archive: ZipFile, part: ZipInfo) -> bytes:
    """One part; raises BadArchive when it is larger than it says, or packed in a way that would
    unpack all of it at once.
    """
    if part.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise BadArchive
    declared = part.file_size
    # The library cuts at what it is told: told one byte more, it shows whether there is one.
    part.file_size = declared + 1
    try:
        with archive.open(part) as file:
            content = file.read(declared + 1)
    finally:
        part.file_size = declared
    if len(content) != declared:
        raise BadArchive
    return content


def is_pdf(data: bytes) -> bool:
    """Whether this is a PDF instead; its mark may come late: some programs write a line before."""
    return b"%PDF-" in data[:1024]
