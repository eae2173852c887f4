"""The programme of an occasion: the file a clerk adds to an announcement, and its public address.

The rule: a PDF or a Word file without macros, kept as soon as it can be read, so that another
mistake in the form does not lose it; only a name that we have given opens one.
"""

from starlette.requests import Request

from bot.desk.access import file_of
from bot.desk.announcements import texts
from bot.desk.announcements.programme_kind import kind_of
from bot.desk.forms import word
from bot.desk.frame import changing, desk, now
from bot.web.documents import WORD
from bot.web.programmes import PATH, PDF
from storage.announcements.programmes import Programme, keep_programme

FILE, NAME, DROPPED = "tep", "chuong-trinh", "bo-tep"
_MEDIA = {"pdf": PDF, "word": WORD}


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
    kind = kind_of(given[1])
    if kind is None:
        raise BadProgramme(texts.PROGRAMME_BAD)
    with changing(request) as act:
        return keep_programme(act, Programme(_MEDIA[kind], given[1]))
