"""The names of a plan's registrations that are looked at before a paper is made.

The rule: a proposal is taken by one press, as a correction its sender is told of; what is right as
it is leaves the list until the registration changes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import astuple

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import staff_required
from bot.desk.forms import form as fields_of
from bot.desk.forms import word
from bot.desk.frame import changing, desk, page, redirect
from bot.desk.lists import page_asked, page_cut
from bot.desk.registrations import texts as registration_texts
from bot.desk.registrations.found import read_wanted
from bot.desk.registrations.mending.correct import correction_of
from bot.desk.registrations.mending.texts import corrected
from bot.desk.registrations.naming import texts
from bot.desk.registrations.naming.doubts import (
    KnownNames,
    by_id,
    doubts_of,
    people_of,
    taken,
)
from bot.desk.registrations.page import (
    changed_meanwhile,
    find,
    office_and_plan,
    read_seen,
    seen_text,
)
from handlers.values.person import UnitView
from handlers.values.shown import label_texts as labels
from storage.privacy.traces import words_in
from storage.registrations.corrections import correct, keep_names
from storage.registrations.decisions import Changed
from storage.registrations.records import RegistrationRecord

PER_PAGE = 12


@staff_required("clerk", reads="registrations")
def listing(request: Request) -> Response:
    """Those with doubtful names, a page at a time, each with its proposals."""
    office, plan = office_and_plan(request)
    wanted = read_wanted(request, office, plan.id)
    lists = desk(request).app.store.registration_list
    total = lists.names_in_doubt(wanted.plan)
    last = max(total - 1, 0) // PER_PAGE
    start = min(page_asked(request) - 1, last) * PER_PAGE
    found = lists.in_doubt(wanted.plan, start, PER_PAGE)
    known = _known(request, found)
    return page(
        request,
        "registrations/naming/list.html",
        t=registration_texts,
        n=texts,
        wanted=wanted,
        page=page_cut(request, found, total, PER_PAGE),
        doubts={record.code: doubts_of(record.form, known[record.code]) for record in found},
        seen=seen_text,
        statuses=labels.STATUSES,
    )


@staff_required("clerk")
def decide(request: Request) -> Response:
    """Write the names as proposed, or leave them as they are."""
    record, office = find(request), desk(request).app.office()
    back = f"/dang-ky/ten{read_wanted(request, office, record.campaign).place}"
    seen = read_seen(word(request, "seen"))
    if word(request, "giu"):
        with changing(request) as act:
            refusal = keep_names(act, record.code, seen)
        if refusal is None:
            return redirect(request, back, texts.kept(code=record.code))
        return _refused(request, back, record.code, refusal)
    known = _known(request, [record])[record.code]
    chosen = set(fields_of(request).getlist("nhan"))
    doubts = [one for one in doubts_of(record.form, known) if one.field in chosen and one.proposed]
    form = taken(record.form, known, doubts)
    if form == record.form:
        return redirect(request, back, texts.NOTHING_ACCEPTED, "bad")
    names = {title.id: title.name for title in office.titles}
    wanted = correction_of(record, seen, form, texts.REASON, names)
    with changing(request, words_in(astuple(form))) as act:
        refusal = correct(act, [wanted])[record.code]
    if refusal is not None:
        return _refused(request, back, record.code, refusal)
    said = corrected(code=record.code, unreached=len(act.unreached))
    return redirect(request, back, said)


def _refused(request: Request, back: str, code: str, refusal: Exception) -> Response:
    if isinstance(refusal, Changed):
        return redirect(request, back, changed_meanwhile(refusal), "bad")
    return redirect(request, back, registration_texts.no_registration(code=code), "bad")


def _known(request: Request, records: Sequence[RegistrationRecord]) -> dict[str, KnownNames]:
    """What each registration's names may be, by its code."""
    store = desk(request).app.store
    units, spoken_for = by_id(store.units.all()), store.units.representatives()
    return {one.code: _known_of(request, one, units, spoken_for) for one in records}


def _known_of(
    request: Request,
    record: RegistrationRecord,
    units: Mapping[int, UnitView],
    spoken_for: Mapping[int, str],
) -> KnownNames:
    store, plan = desk(request).app.store, desk(request).app.office().plan(record.campaign)
    unit = units.get(record.form.unit_id or 0)
    alike = () if unit else store.units.like(record.form.unit_name or "")
    meant = unit or next(iter(alike), None)
    codes = store.registrations.codes_of(meant) if meant else []
    before = (one.form for one in store.registrations.get(*codes) if one.code != record.code)
    return KnownNames(
        unit,
        alike,
        people_of(before, spoken_for.get(meant.id) if meant else None),
        plan.organisation.province if plan else None,
        has_register=bool(units),
    )


routes = [
    Route("/dang-ky/ten", listing),
    Route("/dang-ky/ten/{code:code}", decide, methods=["POST"]),
]
