"""Units that are no more, and two units that are one.

The rule: nothing is deleted. What is closed stays in the history with its day and reason, what is
joined is shown before with all that it brings along, and both can be opened again.
"""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import staff_required
from bot.desk.forms import day_of, line, number, word
from bot.desk.frame import changing, desk, now, page, redirect
from bot.desk.lists import asked, page_of
from bot.desk.units import closing_texts as texts
from bot.desk.units import texts as desk_units
from bot.desk.units.found import FoundUnits, looked_for
from bot.desk.units.page import find_unit
from handlers.values.person import UnitView
from storage.units import register
from storage.units.names import likeness, unit_core

PER_PAGE = 50
SHOWN = 10
MAX_REASON = 300


@staff_required(reads="units")
def listing(request: Request) -> Response:
    """The closed units, the last first."""
    ended = desk(request).app.store.units.closed()
    shown = page_of(request, ended, PER_PAGE)
    return page(request, "units/all_closed.html", t=desk_units, d=texts, page=shown)


@staff_required("clerk")
def close(request: Request) -> Response:
    """End the unit on a day, with a reason."""
    unit, back = find_unit(request), f"/don-vi/{request.path_params['unit_id']}"
    reason = line(request, "ly-do", MAX_REASON)
    on = day_of(word(request, "ngay", 10))
    # No day ahead: a closed unit is closed at once.
    if not reason or on is None or on > now(request).date():
        return redirect(request, back, texts.NEEDS_DAY_AND_REASON, "bad")
    try:
        with changing(request) as act:
            register.close(act, [unit.id], on, reason)
    except LookupError:
        return redirect(request, back, texts.CHANGED, "bad")
    return redirect(request, back, texts.closed(name=unit.name))


@staff_required("clerk")
def reopen(request: Request) -> Response:
    """The unit stands again."""
    unit_id: int = request.path_params["unit_id"]
    try:
        with changing(request) as act:
            register.reopen(act, [unit_id])
    except LookupError:
        raise HTTPException(404, desk_units.NO_UNIT) from None
    return redirect(request, f"/don-vi/{unit_id}", texts.REOPENED)


@staff_required("clerk")
def choose(request: Request) -> Response:
    """Which unit this one really is; once chosen, what would move."""
    unit, store = find_unit(request), desk(request).app.store
    others = [one for one in store.units.all() if one.id != unit.id]
    wanted = number(asked(request, "vao"))
    into = next((one for one in others if one.id == wanted), None)
    words = asked(request, "tim")
    book = store.units.entries()
    found = looked_for(others, book, words) if words else FoundUnits(_like(unit, others))
    return page(
        request,
        "units/join.html",
        t=desk_units,
        d=texts,
        unit=unit,
        into=into,
        words=words,
        found=found.units[:SHOWN],
        near=found.near,
        codes=store.registrations.codes_of(unit) if into else [],
    )


@staff_required("clerk")
def join(request: Request) -> Response:
    """Do it."""
    unit, into = find_unit(request), number(word(request, "vao"))
    other = next((one for one in desk(request).app.store.units.all() if one.id == into), None)
    if other is None or other.id == unit.id:
        return redirect(request, f"/don-vi/{unit.id}/gop", texts.CHANGED, "bad")
    on, reason = now(request).date(), texts.join_reason(name=other.name)
    try:
        with changing(request) as act:
            register.join(act, unit.id, other.id, on, reason)
    except LookupError:
        return redirect(request, f"/don-vi/{unit.id}/gop", texts.CHANGED, "bad")
    return redirect(
        request, f"/don-vi/{other.id}", texts.was_joined(name=unit.name, into=other.name)
    )


def _like(unit: UnitView, others: list[UnitView]) -> list[UnitView]:
    """Those whose names are most alike first."""
    core = unit_core(unit.name)
    return sorted(others, key=lambda one: -likeness(core, unit_core(one.name)))


routes = [
    Route("/don-vi/da-dong", listing),
    Route("/don-vi/{unit_id:number}/dong", close, methods=["POST"]),
    Route("/don-vi/{unit_id:number}/mo-lai", reopen, methods=["POST"]),
    Route("/don-vi/{unit_id:number}/gop", choose),
    Route("/don-vi/{unit_id:number}/gop", join, methods=["POST"]),
]
