"""The plans: their list, and a document that becomes a draft.

The rule: an upload changes nothing for anybody; what cannot be read leaves nothing behind.
"""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import file_of, staff_required
from bot.desk.frame import desk, page, redirect
from bot.desk.plans import texts, use_texts
from bot.desk.plans.known import all_known
from bot.plans.arriving import take_in
from bot.plans.folders import SHIPPED_PLANS, broken_plans
from bot.plans.importing import ImportRefused


@staff_required()
def listing(request: Request) -> Response:
    """Every plan with its life and period, and what cannot be used."""
    app, known = desk(request).app, all_known(request)
    chosen = app.store.plans.active()
    wrong = [
        texts.broken(plan=error.folder.name, problems=len(error.problems))
        for error in broken_plans(app.settings.plans_dir)
    ]
    if chosen and all(one.plan.id != chosen for one in known):
        wrong.insert(0, texts.missing_active(plan=chosen))
    return page(request, "plans/list.html", t=texts, u=use_texts, known=known, wrong=wrong)


@staff_required("clerk")
def upload_page(request: Request) -> Response:
    """Where the file is chosen."""
    return page(request, "plans/upload.html", t=texts, wrong="")


@staff_required("clerk", upload=True)
def upload(request: Request) -> Response:
    """Read a document into a draft."""
    chosen = file_of(request, "file")
    if chosen is None:
        return page(request, "plans/upload.html", 400, t=texts, wrong=texts.NO_FILE)
    try:
        new = take_in(*chosen, desk(request).app.settings.plans_dir, SHIPPED_PLANS)
    except ImportRefused as error:
        return page(request, "plans/upload.html", 400, t=texts, wrong=str(error))
    return redirect(request, f"/ke-hoach/{new}", texts.imported(plan=new))


routes = [
    Route("/ke-hoach", listing),
    Route("/ke-hoach/nap", upload_page),
    Route("/ke-hoach/nap", upload, methods=["POST"]),
]
