"""Registrations of one unit more than once: side by side, and made one.

The rule: nothing is deleted; the merged one stays readable as withdrawn, and its owner is told.
"""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.paper.by_unit import group
from bot.web.desk.access import staff_required
from bot.web.desk.found import read_wanted
from bot.web.desk.layout import actor, now, page, redirect, room, word
from bot.web.desk.registrations import (
    changed_meanwhile,
    desk_and_plan,
    find,
    read_seen,
    seen_text,
)
from bot.web.desk.versions import compare
from handlers.replies import Choice, Reply
from handlers.texts import desk as texts
from handlers.texts import registering
from handlers.texts import staff as staff_texts
from storage.decisions import Changed


@staff_required()
def doubles(request: Request) -> Response:
    """All units with more than one standing registration."""
    desk, plan = desk_and_plan(request)
    wanted = read_wanted(request.query_params, desk, plan.id)
    records = room(request).app.store.office.registrations(wanted.plan)
    twice = [unit for unit in group(records) if len(unit.records) > 1]
    return page(request, "doubles.html", units=twice, statuses=texts.STATUSES)


@staff_required()
def side_by_side(request: Request) -> Response:
    """Two registrations with their differences; either may be merged into the other."""
    left, right = find(request, "left"), find(request, "right")
    if left.code == right.code or left.campaign != right.campaign:
        raise HTTPException(404, texts.NOT_A_PAIR)
    names = {title.id: title.name for title in room(request).app.desk().titles}
    return page(
        request,
        "merge.html",
        left=left,
        right=right,
        compared=compare(left.form, right.form, names),
        statuses=texts.STATUSES,
        seen={record.code: seen_text(record) for record in (left, right)},
        may_merge="withdrawn" not in (left.status, right.status),
    )


@staff_required("clerk")
def merge(request: Request) -> Response:
    """Keep the left one; the right one becomes withdrawn."""
    kept, merged = find(request, "left"), find(request, "right")
    back = f"/trung/{kept.code}/{merged.code}"
    if kept.code == merged.code or kept.campaign != merged.campaign:
        raise HTTPException(404, texts.NOT_A_PAIR)
    told = staff_texts.told_merged(code=merged.code, kept=kept.code)
    notice = Reply(told, (Choice(f"view:{merged.code}", registering.VIEW_IT),))
    note = texts.merged_note(kept=kept.code)
    try:
        room(request).app.store.decisions.merge(
            (kept.code, read_seen(word(request, "kept"))),
            (merged.code, read_seen(word(request, "merged"))),
            note,
            actor(request),
            now(request),
            notice,
        )
    except Changed as changed:
        return redirect(request, back, changed_meanwhile(changed), "bad")
    flash = texts.merged(code=merged.code, kept=kept.code)
    return redirect(request, f"/dang-ky/{kept.code}", flash)


routes = [
    Route("/trung", doubles),
    Route("/trung/{left}/{right}", side_by_side),
    Route("/trung/{left}/{right}", merge, methods=["POST"]),
]
