"""The programme of an occasion: the file a clerk adds to an announcement, and its public address.

The rule: a PDF or a Word file without macros, kept as soon as it can be read, so that another
mistake in the form does not lose it; only a name that we have given opens one.
"""

from starlette.requests import Request

from bot.desk.access import file_of
from bot.desk.announcements import texts
from bot.desk.forms import word
from bot.desk.frame import changing, desk, now
from bot.documents.archives import BadArchive, check_archive, is_pdf
from bot.web.documents import WORD
from bot.web.programmes import PATH, PDF
from storage.announcements.programmes import Programme, keep_programme

FILE, NAME, DROPPED = "tep", "chuong-trinh", "bo-tep"
MOST_UNPACKED = 60 * 1024 * 1024
_DOCUMENT, _MACROS = "word/document.xml", "vbaProject.bin"


class BadProgramme(Exception):
    """The file is no programme; the message is for the clerk."""


def address_of(request: Request, name: str) -> str:
    """Where everybody reads it; empty without a name or without a public address."""
    root = desk(request).app.settings.public_url
    return f"{str(root).rstrip('/')}{PATH}/{name}" if name and root else ""


def name_in(address: str) -> str:
    """The name at the end of an address."""
    return address.rpartition("/")[2]


def read_programme(request: Request) -> str:
    """The name of the file that is sent with it: a new one, the one of before, or none.

    Raises BadProgramme, HTTPException 413.
    """
    given, before = file_of(request, FILE), word(request, NAME, 100)
    if given is None:
        known = desk(request).app.store.programmes.named(before, now(request)) if before else None
        return before if known and not word(request, DROPPED) else ""
    media = _media(given[1])
    if media is None:
        raise BadProgramme(texts.PROGRAMME_BAD)
    with changing(request) as act:
        return keep_programme(act, Programme(media, given[1]))


def _media(content: bytes) -> str | None:
    if is_pdf(content):
        return PDF
    try:
        parts = check_archive(content, MOST_UNPACKED)
    except BadArchive:
        return None
    macros = any(part.endswith(_MACROS) for part in parts)
    return WORD if _DOCUMENT in parts and not macros else None
