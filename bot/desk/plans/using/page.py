"""A plan comes into use, is taken back, edited, put away or thrown away.

The rule: it comes into use only from the page that shows what changes, and as it was shown.
"""

from pathlib import Path
from shutil import rmtree

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import staff_required
from bot.desk.forms import number, word
from bot.desk.frame import changing, desk, now, page, redirect
from bot.desk.paths import act_of
from bot.desk.plans.known import Known, named
from bot.desk.plans.using import texts
from bot.desk.plans.using.changes import changes
from bot.desk.reminders import texts as calendar_texts
from bot.plans.activation import (
    ActivationRefused,
    as_in_use,
    digest_in_use,
    mark_folder,
    put_into_use,
)
from bot.plans.folders import fitted
from knowledge.plan.plan import PlanError
from storage.plans.use import Chosen, PlansMoved, close_plan, take_back


@staff_required("clerk")
def preview(request: Request) -> Response:
    """What changes for whom."""
    known = named(request)
    app = desk(request).app
    try:
        plan = as_in_use(known.plan)
        # Learned here and not after the change, when people wait.
        fitted(known.plan, app.settings.plans_dir)
        found, wrong = changes(app, plan, now(request)), ""
    except (ActivationRefused, PlanError, ValueError) as refused:
        found, wrong = None, _sentence(refused)
    return page(
        request,
        "plans/using/use.html",
        400 if wrong else 200,
        t=texts,
        c=calendar_texts,
        known=known,
        wrong=wrong,
        changes=found,
        seen=_seen(known, app.store.plans.chosen()) if found else "",
    )


@staff_required("clerk")
def use(request: Request) -> Response:
    """Put it into use as it was shown."""
    known = named(request)
    path = f"/ke-hoach/{known.plan.id}"
    app = desk(request).app
    seen = app.store.plans.chosen()
    try:
        if word(request, "seen") != _seen(known, seen):
            raise PlansMoved
        with changing(request) as act:
            put_into_use(act, known.plan, seen)
    except PlansMoved:
        return redirect(request, f"{path}/dung", texts.MOVED, "bad")
    except ActivationRefused as refused:
        return redirect(request, path, str(refused), "bad")
    mark_folder(known.plan, reviewed=True)
    app.plans.refresh()
    return redirect(request, path, texts.used(plan=known.plan))


@staff_required("clerk")
def undo(request: Request) -> Response:
    """Choose the plan again that was in use before; this one is a draft again."""
    known, app = named(request), desk(request).app
    path = f"/ke-hoach/{known.plan.id}"
    try:
        with changing(request) as act:
            take_back(act, number(word(request, "use")) or 0)
    except PlansMoved:
        return redirect(request, path, texts.MOVED, "bad")
    mark_folder(known.plan, reviewed=False)
    app.plans.refresh()
    return redirect(request, "/ke-hoach", texts.undone(plan=texts.name_of(known.plan)))


@staff_required("clerk")
def edit(request: Request) -> Response:
    """Make its folder a draft to be changed; what is in use stays as it is."""
    known = named(request)
    mark_folder(known.plan, reviewed=False)
    return redirect(request, f"/ke-hoach/{known.plan.id}", texts.EDITING)


@staff_required("clerk")
def close(request: Request) -> Response:
    """Put a campaign away, or take it out again."""
    known, closing = named(request), request.path_params["act"] == "dong"
    path = f"/ke-hoach/{known.plan.id}"
    if closing and known.life == "active":
        return redirect(request, path, texts.CLOSE_ACTIVE, "bad")
    try:
        with changing(request) as act:
            close_plan(act, known.plan.id, closed=closing)
    except PlansMoved:
        return redirect(request, path, texts.CLOSE_ACTIVE, "bad")
    done = texts.closed if closing else texts.reopened
    return redirect(request, path, done(plan=known.plan))


@staff_required("clerk")
def discard(request: Request) -> Response:
    """Throw a draft away that was never in use."""
    known = named(request)
    own = desk(request).app.settings.plans_dir / known.plan.id
    if known.life != "draft" or known.plan.folder != own:
        return redirect(request, f"/ke-hoach/{known.plan.id}", texts.IN_USE, "bad")
    _remove(own)
    return redirect(request, "/ke-hoach", texts.discarded(plan=known.plan.id))


def _remove(folder: Path) -> None:
    # Gone at once, whoever reads it meanwhile.
    hidden = folder.with_name(f".{folder.name}.gone")
    folder.rename(hidden)
    rmtree(hidden)


def _seen(known: Known, chosen: Chosen) -> str:
    """What names the state that a page has shown."""
    return f"{chosen.choices}:{digest_in_use(known.plan)}"


def _sentence(refused: Exception) -> str:
    return str(refused) if isinstance(refused, ActivationRefused) else texts.UNREADABLE


PLAN = "/ke-hoach/{plan:plan}"
routes = [
    Route(f"{PLAN}/dung", preview),
    Route(f"{PLAN}/dung", use, methods=["POST"]),
    Route(f"{PLAN}/hoan-tac", undo, methods=["POST"]),
    Route(f"{PLAN}/sua", edit, methods=["POST"]),
    Route(f"{PLAN}/{act_of('plan', ('dong', 'mo-lai'))}", close, methods=["POST"]),
    Route(f"{PLAN}/xoa", discard, methods=["POST"]),
]
