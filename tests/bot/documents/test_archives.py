"""An archive that says less than it holds takes no memory, whoever opens it."""

import io
import struct
import tracemalloc
import zipfile

import pytest

from bot.desk.announcements.programme_kind import is_word, kind_of
from bot.documents.archives import BadArchive, check_archive
from bot.documents.docx import read_docx
from bot.documents.errors import DocumentError
from tests.support.pages.lists import AN, paper

HELD, SAID = 24 * 1024 * 1024, 100
DOCUMENT = "word/document.xml"
PACKED = {
    "stored": zipfile.ZIP_STORED,
    "deflated": zipfile.ZIP_DEFLATED,
    "bzip2": zipfile.ZIP_BZIP2,
    "lzma": zipfile.ZIP_LZMA,
}


def archive(how: int, held: int = HELD, said: int | None = SAID) -> bytes:
    """A Word file's only part of so many bytes, whose directory says something else."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", how) as made:
        made.writestr(DOCUMENT, bytes(held))
    whole = bytearray(file.getvalue())
    if said is not None:
        # In the part's own heading and in the directory at the end.
        for mark, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
            struct.pack_into("<I", whole, whole.rindex(mark) + place, said)
    return bytes(whole)


@pytest.mark.parametrize("how", PACKED)
def test_what_is_larger_than_it_says_is_damaged_and_not_unpacked(how: str) -> None:
    """A few hundred bytes took as much memory as they liked."""
    lying = archive(PACKED[how])
    tracemalloc.start()
    try:
        with pytest.raises(BadArchive):
            check_archive(lying, HELD)
        assert tracemalloc.get_traced_memory()[1] < HELD / 4 + 2 * len(lying)
    finally:
        tracemalloc.stop()
    assert not is_word(lying)
    with pytest.raises(DocumentError):
        read_docx(lying, lambda done: None)


@pytest.mark.parametrize(
    ("how", "opened"), list(zip(PACKED, (True, True, False, False), strict=True))
)
def test_only_what_unpacks_piece_by_piece_is_opened(how: str, opened: bool) -> None:
    """No office program packs in another way."""
    assert is_word(archive(PACKED[how], 5000, None)) == opened


def test_less_than_it_says_is_damaged_too() -> None:
    """Declared sizes are true for whoever reads them next."""
    with pytest.raises(BadArchive):
        check_archive(archive(zipfile.ZIP_DEFLATED, 5000, 6000), HELD)


def test_a_programme_is_looked_at_apart() -> None:
    """What takes too much there is no programme; others are what they are."""
    assert kind_of(paper(AN)) == "word"
    assert kind_of(b"%PDF-1.7 programme") == "pdf"
    assert kind_of(archive(zipfile.ZIP_BZIP2)) is None
    assert kind_of(b"PK no archive") is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be", "utf-32", "cp037"])
def test_entities_are_refused_in_whatever_encoding_they_come(encoding: str) -> None:
    """No office program writes a document type; in UTF-16 one was let through to the readers."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        xml = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x "INTERNAL">]><d>&x;</d>'
        made.writestr(DOCUMENT, xml.encode(encoding))
    with pytest.raises(BadArchive):
        check_archive(file.getvalue(), HELD)
