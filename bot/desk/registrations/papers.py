"""The office papers as downloads: the list, the summary, one unit's sheet.

The rule: every download of personal data is in the journal, and a viewer gets none.
"""

from typing import Literal
from urllib.parse import quote

import structlog
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import staff_required
from bot.desk.frame import actor, desk, now
from bot.desk.registrations import texts
from bot.desk.registrations.found import Wanted, read_wanted
from bot.desk.registrations.page import find, office_and_plan
from bot.papers.apart import Crowded, NotMade, PaperOrder
from bot.papers.making import unit_papers
from bot.web.documents import EXCEL, WORD

log = structlog.get_logger(__name__)


@staff_required("clerk")
def download_list(request: Request) -> Response:
    """The official list as .xlsx; behind a filter what stands on the screen, and so called."""
    wanted = _wanted(request)
    if wanted.filtered:
        return _download(request, "danh-sach-loc.xlsx", EXCEL, "filtered", wanted)
    return _download(request, "danh-sach.xlsx", EXCEL, "list", wanted)


@staff_required("clerk")
def download_summary(request: Request) -> Response:
    """The alliance's summary as .docx: of the plan, whatever else is filtered."""
    return _download(request, "tong-hop.docx", WORD, "summary", _wanted(request))


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


def _wanted(request: Request) -> Wanted:
    office, plan = office_and_plan(request)
    return read_wanted(request, office, plan.id)


def _download(
    request: Request,
    name: str,
    media: str,
    kind: Literal["list", "filtered", "summary"],
    wanted: Wanted,
) -> Response:
    office, plan = office_and_plan(request)
    chosen, app = office.plan(wanted.plan) or plan, desk(request).app
    order = PaperOrder(
        kind=kind,
        url=app.store.url,
        plan=chosen,
        titles=office.titles,
        day=now(request).date(),
        wanted=wanted.as_filter,
        said="; ".join(wanted.said(office.titles)),
    )
    try:
        paper = app.make_paper(order)
    except Crowded:
        raise HTTPException(503, texts.PAPERS_BUSY) from None
    except NotMade as error:
        log.error("a paper was not made", reason=str(error))
        raise HTTPException(503, texts.PAPER_NOT_MADE) from error
    app.store.journal.note(actor(request), "export", f"{chosen.id}/{name}", now(request))
    return as_file(paper, media, f"{chosen.year}-{name}")


routes = [
    Route("/dang-ky/danh-sach.xlsx", download_list),
    Route("/dang-ky/tong-hop.docx", download_summary),
    Route("/dang-ky/{code:code}/phieu.docx", download_sheet),
]
