"""What else a unit is called: aliases learned from registrations, and those of the staff.

The rule: an alias only lets a unit be offered; what a clerk removed is never learned again.
"""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import staff_required
from bot.desk.forms import line
from bot.desk.frame import changing, redirect
from bot.desk.units import texts
from bot.desk.units.page import find_unit, unit_page
from handlers.typed.phones import read_phone
from storage.units import register
from storage.units.register import AliasRefused

MAX_ALIAS = 150


@staff_required("clerk", reads="unit/{unit_id}")
def add(request: Request) -> Response:
    """Name the unit another way, or show why not."""
    unit = find_unit(request)
    typed = line(request, "alias", MAX_ALIAS)
    # A number points to a person as well; the store knows only people's names.
    if read_phone(typed) is not None:
        return unit_page(request, unit, alias=typed, alias_wrong=texts.ALIAS_REFUSED["person"])
    try:
        with changing(request) as act:
            register.add_alias(act, unit.id, typed)
    except AliasRefused as refused:
        wrong = texts.ALIAS_REFUSED[refused.reason]
        return unit_page(request, unit, alias=typed, alias_wrong=wrong)
    return redirect(request, f"/don-vi/{unit.id}", texts.alias_added(alias=typed))


@staff_required("clerk")
def remove(request: Request) -> Response:
    """Use the alias no more."""
    unit = find_unit(request)
    alias_id: int = request.path_params["alias_id"]
    try:
        with changing(request) as act:
            gone = register.remove_alias(act, unit.id, alias_id)
    except LookupError:
        raise HTTPException(404, texts.NO_ALIAS) from None
    return redirect(request, f"/don-vi/{unit.id}", texts.alias_removed(alias=gone))


routes = [
    Route("/don-vi/{unit_id:number}/ten-goi", add, methods=["POST"]),
    Route("/don-vi/{unit_id:number}/ten-goi/{alias_id:number}/bo", remove, methods=["POST"]),
]
