"""The plans: their list, and a document that becomes a draft.

The rule: an upload changes nothing for anybody; what cannot be read leaves nothing behind.
"""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import file_of, staff_required
from bot.desk.frame import actor, desk, now, page, redirect, staff
from bot.desk.plans import texts
from bot.desk.plans.known import all_known
from bot.desk.plans.using import texts as use_texts
from bot.plans.arriving import take_in
from bot.plans.folders import SHIPPED_PLANS, broken_plans
from bot.plans.in_use import lay_out
from bot.plans.refused import Progress
from knowledge.plan.plan import load_plan
from storage.plans.drafts import note_draft


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
    """Have a document read into a draft."""
    chosen = file_of(request, "file")
    if chosen is None:
        return page(request, "plans/upload.html", 400, t=texts, wrong=texts.NO_FILE)
    app = desk(request).app
    root = app.settings.plans_dir
    # No id of a plan in use, though its folder may be gone.
    others = (SHIPPED_PLANS, *(folder.parent for folder in lay_out(app.store, root)))
    who, at = actor(request), now(request)

    def read(step: Progress) -> str:
        new = take_in(*chosen, root, *others, today=at.date(), step=step)
        with app.store.change(who, at) as change:
            note_draft(change, "plan.import", new)
        here.app.trials.ahead(load_plan(root / new), root, sender)
        return new

    here, sender = desk(request), staff(request).id
    token = here.uploads.begin(sender, read)
    return redirect(request, f"/ke-hoach/nap/{token}")


@staff_required("clerk")
def progress(request: Request) -> Response:
    """How far it is; at its end the plan's page, or why there is none."""
    # Most are read in a moment: then nobody sees a page that only says so.
    found = desk(request).uploads.soon(*_own_upload(request))
    if found is None:
        return redirect(request, "/ke-hoach/nap", texts.UPLOAD_FORGOTTEN, "bad")
    if found.lost:
        return redirect(request, "/ke-hoach", texts.UPLOAD_LOST, "bad")
    if found.plan:
        return redirect(request, f"/ke-hoach/{found.plan}", texts.imported(plan=found.plan))
    if found.refused:
        return page(request, "plans/upload.html", 400, t=texts, wrong=found.refused)
    here = f"/ke-hoach/nap/{request.path_params['token']}"
    return page(request, "plans/progress.html", t=texts, upload=found, here=here)


@staff_required("clerk")
def progress_part(request: Request) -> Response:
    """The same for the page's script, which loads the page anew when it is led elsewhere."""
    found = desk(request).uploads.find(*_own_upload(request))
    if found is None or found.ended:
        return redirect(request, f"/ke-hoach/nap/{request.path_params['token']}")
    return page(request, "plans/progress_part.html", t=texts, upload=found)


def _own_upload(request: Request) -> tuple[int, str]:
    return staff(request).id, request.path_params["token"]


routes = [
    Route("/ke-hoach", listing),
    Route("/ke-hoach/nap", upload_page),
    Route("/ke-hoach/nap", upload, methods=["POST"]),
    Route("/ke-hoach/nap/{token}", progress),
    Route("/ke-hoach/nap/{token}/tien-do", progress_part),
]
