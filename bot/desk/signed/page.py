"""The signed sheet beside its registration: looked at, added by the clerk, refused.

The rule: what is on a sheet is whole names and numbers, so only those who may act see it, and every
look is noted; whoever registered hears of each change.
"""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import file_of, staff_required
from bot.desk.forms import number, word
from bot.desk.frame import changing, desk, redirect
from bot.desk.registrations.page import find
from bot.desk.registrations.papers import as_file
from bot.desk.registrations.texts import owner_told
from bot.desk.signed import texts
from bot.lists.reading import read_page
from handlers.values.replies import Reply
from handlers.values.signed import PDF, SignedPage
from storage.registrations.records import RegistrationRecord
from storage.signed.pages import add_signed, remove_signed
from storage.signed.room import DESK


@staff_required("clerk", reads="{code}")
def look(request: Request) -> Response:
    """One picture as it is, a PDF as a file."""
    record, number = find(request), request.path_params["number"]
    page = desk(request).app.store.signed.content(record.code, number)
    if page is None:
        raise HTTPException(404, texts.GONE)
    if page.media == PDF:
        # A foreign document is opened by the reader's own program, never inside our pages.
        return as_file(page.content, page.media, f"ban-ky-{record.code}-{number}.pdf")
    return Response(page.content, media_type=page.media)


@staff_required("clerk", upload=True)
def add(request: Request) -> Response:
    """Note that the sheet came back, with a picture or PDF of it or on paper alone."""
    record, page, given = find(request), None, file_of(request, "tep")
    if given is not None:
        page = read_page(given[1])
        if page is None:
            return _back(request, record, texts.UNREADABLE, "bad")
    return _added(request, record, page)


def _added(request: Request, record: RegistrationRecord, page: SignedPage | None) -> Response:
    told = texts.paper_received(code=record.code, unit=record.form.unit_name or "")
    with changing(request) as act:
        added = add_signed(act, record.code, page, DESK, Reply(told))
    whether_told = owner_told(unreached=len(act.unreached))
    said, kind = (f"{texts.ADDED} {whether_told}", "good") if added else (texts.FULL, "bad")
    return _back(request, record, said, kind)


@staff_required("clerk")
def remove(request: Request) -> Response:
    """A page, or without one the mark alone, was no signed sheet."""
    record = find(request)
    with changing(request) as act:
        page_id, told = number(word(request, "tep")), Reply(texts.not_signed(code=record.code))
        removed = remove_signed(act, record.code, page_id, told)
    whether_told = owner_told(unreached=len(act.unreached))
    said, kind = (f"{texts.REMOVED} {whether_told}", "good") if removed else (texts.GONE, "bad")
    return _back(request, record, said, kind)


def _back(request: Request, record: RegistrationRecord, said: str, kind: str) -> Response:
    return redirect(request, f"/dang-ky/{record.code}", said, "good" if kind == "good" else "bad")


routes = [
    Route("/dang-ky/{code:code}/ban-ky/{number:number}", look),
    Route("/dang-ky/{code:code}/ban-ky", add, methods=["POST"]),
    Route("/dang-ky/{code:code}/bo-ban-ky", remove, methods=["POST"]),
]
