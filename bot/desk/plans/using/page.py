"""A plan comes into use, is taken back, edited, put away or thrown away.

The rule: it comes into use only from the page that shows what changes, and as it was shown.
"""

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import staff_required
from bot.desk.forms import number, word
from bot.desk.frame import changing, desk, now, page, redirect, staff
from bot.desk.paths import act_of
from bot.desk.plans import trying_texts
from bot.desk.plans.known import named
from bot.desk.plans.parts import missing_of
from bot.desk.plans.using import texts
from bot.desk.plans.using.changes import changes, closing
from bot.desk.reminders import texts as calendar_texts
from bot.plans.activation import (
    ActivationRefused,
    as_in_use,
    content,
    digest_in_use,
    mark_folder,
    put_back,
    remove,
    write_files,
)
from bot.plans.learned.learned import NotLearned
from knowledge.plan.plan import PlanError
from storage.plans.drafts import note_draft
from storage.plans.use import Chosen, PlansMoved, close_plan, keep_plan, take_back, use_plan

# The page says what is going on, and looks again.
LOOK_S = 2.0


@staff_required("clerk")
def preview(request: Request) -> Response:
    """What changes for whom."""
    known = named(request)
    app = desk(request).app
    found, seen, wrong, missing, done = None, "", "", [], None
    try:
        # First: what somebody chooses meanwhile makes this page an old one.
        chosen, files = app.store.plans.chosen(), content(known.plan)
        # Learned here and not after the change, when people wait.
        if app.trials.ready(known.plan, app.settings.plans_dir, staff(request).id, LOOK_S):
            found = changes(app, as_in_use(known.plan, files), now(request))
            seen = _seen(chosen, files)
        else:
            done = app.trials.done(known.plan, app.settings.plans_dir)
    except (ActivationRefused, NotLearned, PlanError, ValueError, OSError) as refused:
        said = isinstance(refused, ActivationRefused | NotLearned)
        wrong = str(refused) if said else texts.UNREADABLE
        missing = missing_of(known.plan) if isinstance(refused, ActivationRefused) else []
    return page(
        request,
        "plans/using/use.html",
        400 if wrong else 200,
        t=texts,
        c=calendar_texts,
        trying=trying_texts,
        done=done,
        known=known,
        wrong=wrong,
        missing=missing,
        changes=found,
        seen=seen,
    )


@staff_required("clerk")
def use(request: Request) -> Response:
    """Put it into use as it was shown."""
    plan, app = named(request).plan, desk(request).app
    path = f"/ke-hoach/{plan.id}"
    try:
        chosen, files = app.store.plans.chosen(), content(plan)
        if word(request, "seen") != _seen(chosen, files):
            raise PlansMoved
        with changing(request) as act:
            use_plan(act, plan.id, files, chosen, was_draft=not plan.reviewed)
    except PlansMoved:
        return redirect(request, f"{path}/dung", texts.MOVED, "bad")
    except ActivationRefused as refused:
        return redirect(request, path, str(refused), "bad")
    mark_folder(plan, app.settings.plans_dir, reviewed=True)
    app.plans.refresh()
    return redirect(request, path, texts.used(plan=plan))


@staff_required("clerk")
def undo(request: Request) -> Response:
    """Everything is as before the last use."""
    known, app = named(request), desk(request).app
    try:
        with changing(request) as act:
            was_draft = take_back(act, number(word(request, "use")) or 0)
    except PlansMoved:
        return redirect(request, f"/ke-hoach/{known.plan.id}", texts.MOVED, "bad")
    if was_draft:
        mark_folder(known.plan, app.settings.plans_dir, reviewed=False)
    app.plans.refresh()
    in_force = app.office().plan_on(now(request).date())
    return redirect(request, "/ke-hoach", texts.undone(plan=in_force))


@staff_required("clerk")
def edit(request: Request) -> Response:
    """Make its folder a draft to be changed; what is in use stays as it is."""
    plan, app = named(request).plan, desk(request).app
    path, own = f"/ke-hoach/{plan.id}", app.settings.plans_dir / plan.id
    try:
        files = content(plan)
        if files is None or (own.exists() and plan.folder != own):
            raise ActivationRefused(texts.UNREADABLE)
        if plan.id not in {kept.plan_id for kept in app.store.plans.kept()}:
            # It is in use by its folder alone, which is about to change.
            with changing(request) as act:
                keep_plan(act, plan.id, files)
            app.plans.refresh()
        if not own.exists():
            write_files(own, files)
    except (ActivationRefused, OSError) as refused:
        known_why = isinstance(refused, ActivationRefused)
        return redirect(request, path, str(refused) if known_why else texts.UNREADABLE, "bad")
    mark_folder(plan, app.settings.plans_dir, reviewed=False)
    with changing(request) as act:
        note_draft(act, "plan.edit-begin", plan.id)
    return redirect(request, path, texts.EDITING)


@staff_required("clerk")
def drop_edit(request: Request) -> Response:
    """Put the folder back to what is in use."""
    known, app = named(request), desk(request).app
    path, own = f"/ke-hoach/{known.plan.id}", app.settings.plans_dir / known.plan.id
    kept = next((one for one in app.store.plans.kept() if one.plan_id == known.plan.id), None)
    if kept is None or not own.exists():
        return redirect(request, path, texts.NO_EDIT, "bad")
    try:
        put_back(own, app.store.plans.files(kept.use_id))
    except OSError:
        return redirect(request, path, texts.UNREADABLE, "bad")
    with changing(request) as act:
        note_draft(act, "plan.edit-drop", known.plan.id)
    return redirect(request, path, texts.EDIT_DROPPED)


@staff_required("clerk")
def close_preview(request: Request) -> Response:
    """What is not sent any more when the campaign is closed."""
    known = named(request)
    if known.life not in ("ended", "ready"):
        return redirect(request, f"/ke-hoach/{known.plan.id}", texts.CLOSE_ACTIVE, "bad")
    app = desk(request).app
    found = closing(app, app.office().plan(known.plan.id) or known.plan, now(request))
    return page(
        request, "plans/using/close.html", t=texts, c=calendar_texts, known=known, changes=found
    )


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
    known, app = named(request), desk(request).app
    own = app.settings.plans_dir / known.plan.id
    used = known.life != "draft" or app.store.plans.was_used(known.plan.id)
    if used or known.plan.folder != own:
        return redirect(request, f"/ke-hoach/{known.plan.id}", texts.IN_USE, "bad")
    try:
        remove(own)
    except OSError:
        return redirect(request, f"/ke-hoach/{known.plan.id}", texts.UNREADABLE, "bad")
    with changing(request) as act:
        note_draft(act, "plan.discard", known.plan.id)
    return redirect(request, "/ke-hoach", texts.discarded(plan=known.plan.id))


def _seen(chosen: Chosen, files: Mapping[str, str] | None) -> str:
    """What names the state that a page has shown."""
    return f"{chosen.choices}:{digest_in_use(files)}"


PLAN = "/ke-hoach/{plan:plan}"
routes = [
    Route(f"{PLAN}/dung", preview),
    Route(f"{PLAN}/dung", use, methods=["POST"]),
    Route(f"{PLAN}/hoan-tac", undo, methods=["POST"]),
    Route(f"{PLAN}/sua", edit, methods=["POST"]),
    Route(f"{PLAN}/bo-ban-sua", drop_edit, methods=["POST"]),
    Route(f"{PLAN}/dong", close_preview),
    Route(f"{PLAN}/{act_of('plan', ('dong', 'mo-lai'))}", close, methods=["POST"]),
    Route(f"{PLAN}/xoa", discard, methods=["POST"]),
]
