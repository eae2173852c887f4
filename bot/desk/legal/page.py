"""The papers for the legal officer: three downloads made from the running settings.

The rule: they name nobody but the admins; who may act may have them.
"""

from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import staff_required
from bot.desk.frame import actor, desk, now, page
from bot.desk.legal import texts
from bot.desk.paths import act_of
from bot.desk.registrations.papers import as_file
from bot.push.pusher import is_installed
from bot.web.documents import WORD

if TYPE_CHECKING:
    from bot.papers.legal.making import InstallationFacts

PAPERS = ("ho-so-xu-ly", "danh-gia-tac-dong", "khi-lo-du-lieu")


@staff_required("clerk")
def listing(request: Request) -> Response:
    """The three papers."""
    return page(request, "legal/page.html", d=texts)


@staff_required("clerk")
def download(request: Request) -> Response:
    """One of them."""
    name = f"{request.path_params['act']}.docx"
    # The writers of files are imported when one is made: bot.papers.making.
    from bot.papers.legal.making import breach_procedure, impact_assessment, processing_record

    makers = dict(
        zip(PAPERS, (processing_record, impact_assessment, breach_procedure), strict=True)
    )
    made = makers[request.path_params["act"]](_facts(request))
    desk(request).app.store.journal.note(actor(request), "export", name, now(request))
    return as_file(made, WORD, name)


def _facts(request: Request) -> "InstallationFacts":
    app, day = desk(request).app, now(request).date()
    office = app.office()
    members = app.store.staff.list()
    from bot.papers.legal.making import InstallationFacts

    return InstallationFacts(
        plan=office.plan_on(day),
        day=day,
        months=office.keep_months,
        platforms=app.platforms,
        push=is_installed(),
        grounds=app.store.units.grounds(),
        admins=[one.name for one in members if one.role == "admin" and one.revoked_at is None],
    )


routes = [
    Route("/phap-che", listing),
    Route(f"/phap-che/{act_of('legal', PAPERS)}.docx", download),
]
