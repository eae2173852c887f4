"""Taking back a merge or "Đưa vào tổng hợp", until the registration changes again.

The rule: what was there before is put back whole, the owners are told, the journal keeps both.
"""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import staff_required
from bot.desk.forms import word
from bot.desk.frame import changing, desk, redirect
from bot.desk.registrations import merging_texts as desk_merging
from bot.desk.registrations.page import find, read_seen
from handlers.registrations import texts as registering
from handlers.values.replies import Choice, Reply
from handlers.values.shown import label_texts as labels
from storage.registrations import decisions, merges
from storage.registrations.decisions import Changed
from storage.registrations.merges import Merge
from storage.registrations.records import RegistrationRecord


@staff_required("clerk")
def unmerge(request: Request) -> Response:
    """Both registrations as they were before the merge that was shown."""
    record = find(request)
    back = f"/dang-ky/{record.code}"
    merge = desk(request).app.store.registrations.undoable(record.code)
    # Since the page was shown another merge may have become the last.
    if merge is None or str(merge.id) != word(request, "merge"):
        return redirect(request, back, desk_merging.NOT_UNDONE, "bad")
    try:
        notices = _notices(request, merge)
        with changing(request) as act:
            merges.undo_merge(act, merge.id, notices)
    except (Changed, LookupError):
        return redirect(request, back, desk_merging.NOT_UNDONE, "bad")
    said = desk_merging.undone(code=merge.merged, kept=merge.kept, unreached=len(act.unreached))
    return redirect(request, back, said)


@staff_required("clerk")
def uncollect(request: Request) -> Response:
    """Accepted again, no longer collected."""
    record = find(request)
    back = f"/dang-ky/{record.code}"
    seen = read_seen(word(request, "seen"))
    told = _notice(record.code, desk_merging.told_uncollected(code=record.code))
    with changing(request) as act:
        refusal = decisions.uncollect(act, {record.code: seen}, {record.code: told})[record.code]
    if refusal is not None:
        return redirect(request, back, desk_merging.NOT_UNCOLLECTED, "bad")
    return redirect(
        request, back, desk_merging.uncollected(code=record.code, unreached=len(act.unreached))
    )


def _notices(request: Request, merge: Merge) -> dict[str, Reply]:
    """What the owners are told, each about their own; once where both are one person."""
    both = desk(request).app.store.registrations.get(merge.kept, merge.merged)
    records = {one.code: one for one in both}
    kept, merged = records[merge.kept], records[merge.merged]
    states = {kept.code: kept.status, merged.code: merge.merged_status}
    told = (merged,) if kept.person_id == merged.person_id else (kept, merged)
    return {one.code: _of_unmerged(one, merge, states[one.code]) for one in told}


def _of_unmerged(record: RegistrationRecord, merge: Merge, status: str) -> Reply:
    other = merge.merged if record.code == merge.kept else merge.kept
    state = labels.STATUSES[status]
    text = desk_merging.told_unmerged(code=record.code, other=other, state=state)
    return _notice(record.code, text)


def _notice(code: str, text: str) -> Reply:
    return Reply(text, (Choice(f"view:{code}", registering.VIEW_IT),))


routes = [
    Route("/dang-ky/{code:code}/hoan-tac-gop", unmerge, methods=["POST"]),
    Route("/dang-ky/{code:code}/hoan-tac-tong-hop", uncollect, methods=["POST"]),
]
