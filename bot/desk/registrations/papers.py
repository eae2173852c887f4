"""The office papers as downloads: the list, the summary, one unit's sheet.

The rule: every download of personal data is in the journal, and a viewer gets none.
"""

from collections.abc import Callable
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import staff_required
from bot.desk.frame import actor, desk, now
from bot.desk.registrations import texts
from bot.desk.registrations.found import read_wanted
from bot.desk.registrations.page import find, office_and_plan
from bot.papers.making import official_list, official_summary, unit_papers
from bot.web.documents import EXCEL, WORD


@staff_required("clerk")
def download_list(request: Request) -> Response:
    """The official list as .xlsx."""
    return _download(request, "danh-sach.xlsx", EXCEL, official_list)


@staff_required("clerk")
def download_summary(request: Request) -> Response:
    """The alliance's summary as .docx."""
    return _download(request, "tong-hop.docx", WORD, official_summary)


@staff_required("clerk")
def download_sheet(request: Request) -> Response:
    """One unit's sheet as .docx."""
    record = find(request)
    app = desk(request).app
    made = unit_papers(app.store, app.office(), [record.code], now(request).date())
    if record.code not in made:
        raise HTTPException(404, texts.no_registration(code=record.code))
    app.store.journal.note(actor(request), "export", f"sheet:{record.code}", now(request))
    return as_file(made[record.code], WORD, f"phieu-{record.code}.docx")


def as_file(content: bytes, kind: str, name: str) -> Response:
    """A download; the name has been made by us."""
    disposition = f"attachment; filename*=UTF-8''{quote(name, safe='')}"
    return Response(content, media_type=kind, headers={"Content-Disposition": disposition})


def _download(request: Request, name: str, kind: str, make: Callable[..., bytes]) -> Response:
    office, plan = office_and_plan(request)
    wanted = read_wanted(request, office, plan.id)
    chosen = office.plan(wanted.plan) or plan
    store = desk(request).app.store
    records, register = store.registrations.all(chosen.id), store.units.all()
    # Only the plan is taken from the address: an official paper is never a filtered one.
    paper = make(records, chosen, office.titles, now(request).date(), register)
    store.journal.note(actor(request), "export", f"{chosen.id}/{name}", now(request))
    return as_file(paper, kind, f"{chosen.year}-{name}")


routes = [
    Route("/dang-ky/danh-sach.xlsx", download_list),
    Route("/dang-ky/tong-hop.docx", download_summary),
    Route("/dang-ky/{code:code}/phieu.docx", download_sheet),
]
