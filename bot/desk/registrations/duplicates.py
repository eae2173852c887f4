"""Registrations of one unit more than once: side by side, and made one.

The rule: nothing is deleted and nobody is dropped. What the united one will be is shown first,
the merged one stays readable as withdrawn, and both owners are told.
"""

from dataclasses import astuple

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import staff_required
from bot.desk.forms import form, word
from bot.desk.frame import changing, desk, page, redirect
from bot.desk.lists import page_of
from bot.desk.masking import shown
from bot.desk.registrations import merging_texts as desk_merging
from bot.desk.registrations import texts
from bot.desk.registrations.found import PER_PAGE, read_wanted
from bot.desk.registrations.page import (
    changed_meanwhile,
    find,
    office_and_plan,
    read_seen,
    seen_text,
)
from bot.desk.registrations.united import United, unite
from bot.desk.registrations.versions import compare, form_lines
from bot.papers.by_unit import doubled
from handlers.registrations import texts as registering
from handlers.values.replies import Choice, Reply
from handlers.values.shown import label_texts as labels
from storage.privacy.traces import words_in
from storage.registrations import merges
from storage.registrations.decisions import Changed
from storage.registrations.records import RegistrationRecord


@staff_required(reads="registrations")
def doubles(request: Request) -> Response:
    """All units with more than one standing registration, a page of them read."""
    office, plan = office_and_plan(request)
    wanted = read_wanted(request, office, plan.id)
    store = desk(request).app.store
    found = doubled(store.registration_list.doubtful(wanted.plan))
    units = page_of(request, found, PER_PAGE)
    asked = [code for codes in units.items for code in codes]
    records = shown(request, store.registrations.get(*asked))
    known = {record.code: record for record in records}
    return page(
        request,
        "registrations/doubles.html",
        t=texts,
        wanted=wanted,
        page=units,
        units=[[known[code] for code in codes if code in known] for codes in units.items],
        statuses=labels.STATUSES,
    )


@staff_required(reads="{left} {right}")
def side_by_side(request: Request) -> Response:
    """Two registrations with their differences; either may be merged into the other."""
    left, right = shown(request, _pair(request))
    return page(
        request,
        "registrations/merge.html",
        t=texts,
        d=desk_merging,
        left=left,
        right=right,
        compared=compare(left.form, right.form, _titles(request)),
        statuses=labels.STATUSES,
        may_merge="withdrawn" not in (left.status, right.status),
    )


@staff_required("clerk", reads="{left} {right}")
def preview(request: Request) -> Response:
    """What the left one will be with the right one in it, and what must be decided for it."""
    kept, merged = _pair(request)
    if "withdrawn" in (kept.status, merged.status):
        return redirect(request, f"/trung/{kept.code}/{merged.code}")
    return _preview_page(request, kept, merged, unite(kept.form, merged.form, {}, _titles(request)))


@staff_required("clerk")
def merge(request: Request) -> Response:
    """Keep the left one with what both have; the right one becomes withdrawn."""
    kept, merged = _pair(request)
    chosen = {key: value for key, value in form(request).items() if isinstance(value, str)}
    # Of what is stored now; whatever changed since the preview is refused by what it has seen.
    united = unite(kept.form, merged.form, chosen, _titles(request))
    if "xem" in chosen or not united.decided:
        wrong = "" if "xem" in chosen else desk_merging.UNDECIDED
        return _preview_page(request, kept, merged, united, wrong)
    try:
        with changing(request, words_in(astuple(united.form))) as act:
            merges.merge(
                act,
                (kept.code, read_seen(word(request, "kept"))),
                (merged.code, read_seen(word(request, "merged"))),
                united.form,
                desk_merging.merged_note(kept=kept.code),
                _notices(kept, merged, united),
            )
    except Changed as changed:
        back = f"/trung/{kept.code}/{merged.code}"
        return redirect(request, back, changed_meanwhile(changed), "bad")
    flash = desk_merging.merged(code=merged.code, kept=kept.code, unreached=len(act.unreached))
    return redirect(request, f"/dang-ky/{kept.code}", flash)


def _notices(
    kept: RegistrationRecord, merged: RegistrationRecord, united: United
) -> dict[str, Reply]:
    """What each owner is told; once where both are one person."""
    told = desk_merging.told_merged(code=merged.code, kept=kept.code)
    mine = kept.code if kept.person_id == merged.person_id else merged.code
    notices = {merged.code: Reply(told, (Choice(f"view:{mine}", registering.VIEW_IT),))}
    if kept.person_id != merged.person_id:
        added = [row.name for row in united.added]
        told = desk_merging.told_united(code=kept.code, merged=merged.code, added=added)
        notices[kept.code] = Reply(told, (Choice(f"view:{kept.code}", registering.VIEW_IT),))
    return notices


def _preview_page(
    request: Request,
    kept: RegistrationRecord,
    merged: RegistrationRecord,
    united: United,
    wrong: str = "",
) -> Response:
    lines = form_lines(united.form, _titles(request))
    return page(
        request,
        "registrations/merge_preview.html",
        400 if wrong else 200,
        t=texts,
        d=desk_merging,
        kept=kept,
        merged=merged,
        united=united,
        lines=[(label, text) for label, text in lines if text],
        seen={record.code: seen_text(record) for record in (kept, merged)},
        statuses=labels.STATUSES,
        wrong=wrong,
    )


def _pair(request: Request) -> tuple[RegistrationRecord, RegistrationRecord]:
    """The two of the address; raises HTTPException 404 unless they can be compared."""
    left, right = find(request, "left"), find(request, "right")
    if left.code == right.code or left.campaign != right.campaign:
        raise HTTPException(404, texts.NOT_A_PAIR)
    return left, right


def _titles(request: Request) -> dict[str, str]:
    return {title.id: title.name for title in desk(request).app.office().titles}


routes = [
    Route("/trung", doubles),
    Route("/trung/{left:code}/{right:code}", side_by_side),
    Route("/trung/{left:code}/{right:code}", merge, methods=["POST"]),
    Route("/trung/{left:code}/{right:code}/gop", preview),
]
