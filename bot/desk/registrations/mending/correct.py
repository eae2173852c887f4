"""A registration put right by the office: its fields, and which unit of the register it is of.

The rule: a correction is about the version that was on the screen, has a reason, and its owner is
told what it says now and how to object.
"""

from collections.abc import Mapping
from dataclasses import astuple, replace
from typing import cast

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk import texts as desk_texts
from bot.desk.access import staff_required
from bot.desk.forms import line, number, word
from bot.desk.frame import changing, desk, page, redirect
from bot.desk.lists import asked
from bot.desk.registrations import texts as registration_texts
from bot.desk.registrations.mending import texts
from bot.desk.registrations.mending.fields import (
    changed_fields,
    inputs,
    people_inputs,
    read_inputs,
)
from bot.desk.registrations.page import changed_meanwhile, find, read_seen, seen_text
from bot.desk.units.found import in_register
from handlers.registrations import texts as registering
from handlers.registrations.form.table import changes_text
from handlers.registrations.sent import refusing
from handlers.staff.deciding.decide import MAX_REASON
from handlers.values.person import UnitView
from handlers.values.replies import Choice, Reply
from handlers.values.shown import label_texts as labels
from handlers.values.state import Form, UnitType
from storage.privacy.named_again import StillNamed
from storage.privacy.traces import words_in
from storage.registrations.corrections import Correction, correct
from storage.registrations.decisions import Changed, Seen
from storage.registrations.records import RegistrationRecord

UNITS_SHOWN = 20


@staff_required("clerk", reads="{code}")
def form_page(request: Request) -> Response:
    """Every field of the registration, to be changed."""
    record = find(request)
    return _page(request, record, record.form, {}, "")


@staff_required("clerk")
def store(request: Request) -> Response:
    """The changed fields as a new version; the owner is told."""
    record = find(request)
    form, wrong = read_inputs(request, record.form, desk(request).app.office().titles)
    if wrong:
        return _page(request, record, form, wrong, texts.SOMETHING_WRONG)
    if form == record.form:
        return _page(request, record, form, {}, texts.NOTHING_CHANGED)
    if not word(request, "reason"):
        return _page(request, record, form, {}, texts.REASON_NEEDED)
    try:
        return _correct(request, record, form)
    except StillNamed:
        # Of who is registered now: whoever was erased may be gone from there since we looked.
        record = find(request)
        form, wrong = read_inputs(request, record.form, desk(request).app.office().titles)
        return _page(request, record, form, wrong, desk_texts.ERASED_SINCE_HERE)


@staff_required("clerk", reads="{code}")
def units_page(request: Request) -> Response:
    """Units of the register that may be meant, by the name that was sent or by other words."""
    return _units(request, find(request), "")


@staff_required("clerk")
def link(request: Request) -> Response:
    """The registration is of this unit from now on, and bears its name."""
    record = find(request)
    wanted = number(word(request, "unit"))
    units = [one for one in desk(request).app.store.units.all() if one.id == wanted]
    if not units or not word(request, "reason"):
        return _units(request, record, texts.REASON_NEEDED if units else texts.CHOOSE_UNIT)
    return _correct(request, record, of_unit(record.form, units[0]))


def of_unit(form: Form, unit: UnitView) -> Form:
    """The form as of this unit; what the register does not know stays as it was sent."""
    return replace(
        form,
        unit_id=unit.id,
        unit_name=unit.name,
        unit_type=cast(UnitType | None, unit.unit_type) or form.unit_type,
        commune=unit.commune or form.commune,
        commune_former=None if unit.commune else form.commune_former,
        tax_code=unit.tax_code or form.tax_code,
    )


def _correct(request: Request, record: RegistrationRecord, form: Form) -> Response:
    back, reason = f"/dang-ky/{record.code}", line(request, "reason", MAX_REASON)
    names = {title.id: title.name for title in desk(request).app.office().titles}
    wanted = correction_of(record, read_seen(word(request, "seen")), form, reason, names)
    standing = (words_in(astuple(record.form)),)
    with changing(request, words_in(astuple(form)), standing=standing) as act:
        refusal = correct(act, [wanted])[record.code]
    if isinstance(refusal, Changed):
        return redirect(request, back, changed_meanwhile(refusal), "bad")
    if refusal is not None:
        raise HTTPException(404, registration_texts.no_registration(code=record.code))
    said = texts.corrected(code=record.code, unreached=len(act.unreached))
    return redirect(request, back, said)


def correction_of(
    record: RegistrationRecord, seen: Seen, form: Form, reason: str, names: Mapping[str, str]
) -> Correction:
    """The registration with this form, and what its sender is told; `names` are the titles'."""
    return Correction(
        code=record.code,
        seen=seen,
        form=form,
        reason=reason,
        fields=changed_fields(record.form, form),
        notice=_notice(record, reason, changes_text(record.form, form, names)),
    )


def _notice(record: RegistrationRecord, reason: str, changes: str) -> Reply:
    code = record.code
    text = texts.told_corrected(code=code, reason=reason, changes=changes)
    # What is seen now gets the next number; of anything else the button undoes nothing.
    object_to_it = refusing.choice(code, record.version + 1)
    mend = Choice(f"edit:{code}", texts.MEND)
    return Reply(text, (Choice(f"view:{code}", registering.VIEW_IT), object_to_it, mend))


def _page(
    request: Request, record: RegistrationRecord, form: Form, wrong: Mapping[str, str], said: str
) -> Response:
    titles = desk(request).app.office().titles
    return page(
        request,
        "registrations/mending/correct.html",
        400 if said else 200,
        t=registration_texts,
        m=texts,
        record=record,
        seen=seen_text(record),
        inputs=inputs(form, titles),
        people=people_inputs(form, titles),
        wrong=wrong,
        said=said,
    )


def _units(request: Request, record: RegistrationRecord, said: str) -> Response:
    words = asked(request, "tim") or record.form.unit_name or ""
    found = in_register(request, words)
    return page(
        request,
        "registrations/mending/units.html",
        400 if said else 200,
        t=registration_texts,
        m=texts,
        record=record,
        seen=seen_text(record),
        words=words,
        near=found.near,
        units=found.units[:UNITS_SHOWN],
        more=max(0, len(found.units) - UNITS_SHOWN),
        unit_types=labels.UNIT_TYPES,
        said=said,
    )


routes = [
    Route("/dang-ky/{code:code}/sua", form_page),
    Route("/dang-ky/{code:code}/sua", store, methods=["POST"]),
    Route("/dang-ky/{code:code}/don-vi", units_page),
    Route("/dang-ky/{code:code}/don-vi", link, methods=["POST"]),
]
