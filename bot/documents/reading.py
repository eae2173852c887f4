"""Read an official document (.docx, .pdf with text, .txt) into lines, whatever its name says.

Rule kept here: a file that cannot be read ends in one DocumentError with one reason, no trace.
"""

import re
from collections.abc import Callable
from pathlib import Path

from bot.documents.archives import is_pdf
from bot.documents.errors import MOST_TEXT, MOST_TEXT_BYTES, DocumentError, Reason
from bot.documents.fonts import unfonted
from bot.documents.text_columns import split_columns
from knowledge.cutting.old_fonts import guessed, is_garbled, is_readable
from knowledge.cutting.outline.outline import Line
from knowledge.typed.normalize import nfc

Progress = Callable[[float], None]

_MAX_BYTES = 60_000_000
_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_WORD = "WordDocument".encode("utf-16-le")
_LETTERS = re.compile(r"[^\W\d_]")
_VIETNAMESE = re.compile("[\u0103\u00e2\u0111\u00ea\u00f4\u01a1\u01b0\u1ea0-\u1ef9]", re.IGNORECASE)


def read_document(file: Path, progress: Progress) -> tuple[Line, ...]:
    """Return the document's lines; `progress` gets 0 to 1. Raises DocumentError."""
    data = _read_bytes(file)
    lines = unfonted(_reader(data)(data, progress))
    progress(1.0)
    # A font may name its letters wrongly: a person sees the text, a program reads other letters.
    if is_pdf(data) and is_garbled("\n".join(line.text for line in lines)):
        raise DocumentError("bad-map")
    return checked(lines)


def checked(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines, if they can be a plan's. Raises DocumentError: too-big, empty, no-vietnamese."""
    if sum(len(line.text) for line in lines) > MOST_TEXT:
        raise DocumentError("too-big")
    _check_vietnamese(lines)
    return lines


def _read_bytes(file: Path) -> bytes:
    if not file.is_file():
        raise DocumentError("missing")
    if file.stat().st_size > _MAX_BYTES:
        raise DocumentError("too-big")
    try:
        data = file.read_bytes()
    except OSError as error:
        raise DocumentError("broken") from error
    if not data.strip():
        raise DocumentError("empty")
    return data


def _reader(data: bytes) -> Callable[[bytes, Progress], tuple[Line, ...]]:
    # The readers are imported when needed: the PDF library alone takes half a second to load.
    if is_pdf(data):
        from bot.documents.pdf import read_pdf

        return read_pdf
    if data[:4] == b"PK\x03\x04":
        from bot.documents.docx import read_docx

        return read_docx
    if data[:4] == _OLE:
        raise DocumentError(_ole_reason(data))
    return _read_text


def _ole_reason(data: bytes) -> Reason:
    if _ENCRYPTED in data:
        return "encrypted"
    return "old-word" if _WORD in data else "wrong-kind"


def _read_text(data: bytes, progress: Progress) -> tuple[Line, ...]:
    if len(data) > MOST_TEXT_BYTES:
        raise DocumentError("too-big")
    text = _decode(data)
    lines: list[Line] = []
    gap = False
    for raw in text.replace("\f", "\n\n").splitlines():
        if not raw.strip():
            gap = True
            continue
        lines.append(Line(raw, gap=gap))
        gap = False
    progress(0.5)
    return tuple(split_columns(lines, typed=True))


def _decode(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        encodings: tuple[str, ...] = ("utf-16",)
    elif b"\x00" in data[:4096]:
        raise DocumentError("wrong-kind")
    else:
        # UTF-8 first: it refuses what is not UTF-8. The Windows code page for Vietnamese takes
        # nearly anything, so what does not read well in it was typed in a font of its own.
        encodings = ("utf-8-sig", "cp1258", "cp1252", "latin-1")
    for encoding in encodings:
        try:
            text = data.decode(encoding).replace("\f", "\n\n")
        except UnicodeDecodeError:
            continue
        if encoding != "cp1258" or is_readable(text):
            # Before invisible signs are dropped: one of them is a letter of an old font.
            return nfc(guessed(text)(text))
    raise DocumentError("unreadable")


def _check_vietnamese(lines: tuple[Line, ...]) -> None:
    text = nfc(" ".join(line.text for line in lines))
    letters = len(_LETTERS.findall(text))
    if not letters:
        raise DocumentError("empty")
    # Text without accents cannot be quoted; that of an old font has been converted.
    if len(_VIETNAMESE.findall(text)) < letters * 0.05:
        raise DocumentError("no-vietnamese")
