"""The lines of a document, also of one whose pages are pictures.

The rule: a picture is read only where there is no text to be read; without an engine it is refused.
"""

from collections.abc import Callable
from pathlib import Path

from bot.documents.archives import is_pdf
from bot.documents.errors import DocumentError, Reason
from bot.documents.reading import checked, read_document
from bot.documents.scans.reading import Recognised, Scans, recognise
from bot.plans import texts

Progress = Callable[[str, float], None]

# What may be wrong with the text of a PDF that looks right on paper.
_ONLY_TO_BE_SEEN: tuple[Reason, ...] = ("scanned", "bad-map", "no-vietnamese")


class EngineMissing(DocumentError):
    """Its pages could be recognised, but there is nothing to do it with."""


def document_lines(file: Path, scans: Scans, progress: Progress) -> Recognised:
    """The lines, and the pages that were recognised (none of a document with text).

    `progress` gets a step's name and 0 to 1. Raises DocumentError; EngineMissing with the reason.
    """
    try:
        lines = read_document(file, lambda done: progress(texts.STEPS["read"], done))
        return Recognised(lines, ())
    except DocumentError as error:
        if error.reason not in _ONLY_TO_BE_SEEN:
            raise
        reason = error.reason
    data = file.read_bytes()
    if not is_pdf(data):
        raise DocumentError(reason)
    engine = scans.find()
    if engine is None:
        raise EngineMissing(reason)

    def turned(page: int, count: int) -> None:
        progress(texts.recognising(page=page, of=count), (page - 1) / count)

    found = recognise(data, engine, scans, turned)
    return Recognised(checked(found.lines), found.openings)
