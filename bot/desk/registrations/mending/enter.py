"""A registration that came on paper or by telephone, entered for its unit.

The rule: it is marked as such, stands in the queue like any other, and nobody is entered who has
not agreed; who registered the unit before is named first.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.clock import LOCAL
from bot.desk import texts as desk_texts
from bot.desk.access import staff_required
from bot.desk.forms import form as fields_of
from bot.desk.forms import number, word
from bot.desk.frame import also_reads, changing, desk, page, redirect
from bot.desk.lists import asked
from bot.desk.registrations import texts as registration_texts
from bot.desk.registrations.mending import texts
from bot.desk.registrations.mending.correct import UNITS_SHOWN, of_unit
from bot.desk.registrations.mending.fields import inputs, people_inputs, read_inputs
from bot.desk.registrations.page import find, office_and_plan
from bot.desk.units.found import FoundUnits, in_register
from handlers.registrations import texts as registering
from handlers.values.effects import SaveRegistration
from handlers.values.replies import Reply
from handlers.values.shown import label_texts as labels
from handlers.values.state import Form
from storage.change import TooNew
from storage.privacy.named_again import StillNamed
from storage.registrations.corrections import ClerkEntry, CopiedGone, enter
from storage.units.units import UnitEntry


@staff_required("clerk", reads="{code}")
def proposed(request: Request) -> Response:
    """The form as an earlier registration of the unit was, to be changed and saved, or left."""
    earlier = find(request)
    return _page(request, replace(earlier.form, targets=()), {}, "", like=earlier.code)


@staff_required("clerk")
def empty(request: Request) -> Response:
    """An empty form, or one about a unit of the register with what the register knows of it."""
    wanted, store = number(asked(request, "don-vi")), desk(request).app.store
    units = [one for one in store.units.all() if one.id == wanted]
    form = Form(kind="collective")
    if units:
        also_reads(request, f"unit/{units[0].id}")
        known = store.units.entries().get(units[0].id, UnitEntry(""))
        phone = (known.phone or "").split(",")[0] or None
        form = replace(of_unit(form, units[0]), contact_name=known.representative, phone=phone)
    return _page(request, form, {}, "")


@staff_required("clerk")
def store(request: Request) -> Response:
    """Keep it as waiting, once all is readable, agreed to and known."""
    office, plan = office_and_plan(request)
    chosen = office.plan(word(request, "plan")) or plan
    units = {unit.id: unit for unit in desk(request).app.store.units.all()}
    unit = units.get(number(word(request, "unit_id")) or 0)
    of = of_unit(Form(), unit) if unit else Form()
    form, wrong = read_inputs(request, of, office.titles)
    channel = word(request, "channel")
    if wrong or channel not in labels.ENTERED:
        return _page(request, form, wrong, texts.SOMETHING_WRONG)
    if word(request, "agreed") != "1":
        return _page(request, form, {}, texts.AGREED_NEEDED)
    there = desk(request).app.store.registrations.codes_like(chosen.id, form)
    known = {code for code in fields_of(request).getlist("knows") if isinstance(code, str)}
    if not known.issuperset(there):
        return _page(request, form, {}, texts.has_already(codes=", ".join(there)), there)
    notice = Reply(texts.told_others(code=labels.ENTERED[channel]))
    sent = SaveRegistration(chosen.year, chosen.id, form, tuple(there), notice)
    entry = ClerkEntry(sent, channel, registering.CONSENT_VERSION, texts.DATA_AGREED[channel])
    try:
        with changing(request) as act:
            code = enter(act, entry, word(request, "nhu"))
    except CopiedGone:
        # Whoever it was has had it deleted: nothing of it stays in the form.
        return _page(request, Form(kind="collective"), {}, texts.COPIED_GONE)
    except LookupError:
        return _page(request, form, {}, texts.MOVED)
    except StillNamed:
        form, wrong = read_inputs(request, of, office.titles)
        return _page(request, form, wrong, desk_texts.ERASED_SINCE_HERE)
    # Whoever sent the other would be told, by somebody nobody knows yet: nothing typed is lost.
    except TooNew as error:
        until = error.until.astimezone(LOCAL)
        return _page(request, form, {}, texts.later_beside(codes=", ".join(there), until=until))
    return redirect(request, f"/dang-ky/{code}", texts.entered(code=code))


def _page(
    request: Request,
    form: Form,
    wrong: Mapping[str, str],
    said: str,
    there: Sequence[str] = (),
    like: str | None = None,
) -> Response:
    office, plan = office_and_plan(request)
    if request.method == "POST" and said != texts.COPIED_GONE:
        like = word(request, "nhu")
    words = asked(request, "tim")
    found = in_register(request, words) if words else FoundUnits(())
    return page(
        request,
        "registrations/mending/enter.html",
        400 if said else 200,
        t=registration_texts,
        m=texts,
        inputs=inputs(form, office.titles),
        people=people_inputs(form, office.titles),
        form=form,
        words=words,
        near=found.near,
        units=found.units[:UNITS_SHOWN],
        more=max(0, len(found.units) - UNITS_SHOWN),
        unit_types=labels.UNIT_TYPES,
        wrong=wrong,
        said=said,
        there=there,
        like=word(request, "nhu")
        if request.method == "POST" and said != texts.COPIED_GONE
        else like,
        plans=office.plans,
        plan=plan,
        channels=labels.ENTERED,
    )


routes = [
    Route("/dang-ky/nhap", empty),
    Route("/dang-ky/nhap-nhu/{code:code}", proposed),
    Route("/dang-ky/nhap", store, methods=["POST"]),
]
