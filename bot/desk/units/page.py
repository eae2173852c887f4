"""The member register: its list, one unit, and one more.

The rule: what is wrong with what was typed is said beside it, and nothing typed is lost.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk import texts as desk_texts
from bot.desk.absent import texts as absent_texts
from bot.desk.absent.letters import have_pictures
from bot.desk.access import staff_required
from bot.desk.forms import line
from bot.desk.frame import changing, desk, now, page, redirect
from bot.desk.lists import asked, page_of, query_of
from bot.desk.masking import shown_members, shown_units
from bot.desk.meanwhile import SavedMeanwhile, refuse_stale, said, stood_field
from bot.desk.units import closing_texts as desk_closing
from bot.desk.units import texts
from bot.desk.units.found import NOBODY, looked_for
from bot.desk.units.history import history_of
from bot.papers.by_unit import identity_of_fact, missing_from
from bot.units import texts as file_texts
from bot.units.names import name_problem
from bot.units.rows import MAX_CELL, phone_problem, read_unit, unit_problem
from handlers.values.person import UnitView
from handlers.values.shown import label_texts as labels
from knowledge.typed.alphabet import alphabetical
from storage.privacy.named_again import StillNamed
from storage.units import register
from storage.units.codes import letters_of
from storage.units.names import unit_key
from storage.units.register import ClosedUnit, Doubled
from storage.units.units import FIELDS, UnitEntry

PER_PAGE = 50


@staff_required(reads="units")
def listing(request: Request) -> Response:
    """The register, searched without diacritics, with what each unit registered."""
    here = desk(request)
    plan = here.app.office().plan_on(now(request).date())
    words = asked(request, "tim")
    kind = asked(request, "loai-hinh")
    district = asked(request, "huyen")
    book = shown_units(request, here.app.store.units.entries())
    members = here.app.store.units.all()
    of = [one for one in members if _is_of(book, one, kind, district)]
    found = looked_for(shown_members(request, of), book, words)
    shown = page_of(request, found.units, PER_PAGE)
    registered = here.app.store.registration_list.standing(plan.id)
    # Only of this page: comparing every name with every registration takes its time.
    absent = {unit.id for unit in missing_from(shown.items, map(identity_of_fact, registered))}
    return page(
        request,
        "units/list.html",
        t=texts,
        words=words,
        near=found.near,
        kind=kind,
        district=district,
        districts=districts_of(book.values()),
        book=book,
        nobody=NOBODY,
        page=shown,
        everything=len(members),
        closed=len(here.app.store.units.closed()),
        missing=absent,
        unit_types=labels.UNIT_TYPES,
        query=query_of({"tim": words, "loai-hinh": kind, "huyen": district}),
    )


@staff_required("clerk", reads="unit/{unit_id}")
def unit(request: Request) -> Response:
    """One unit to change, or what became of one that is closed."""
    closed = find_closed(request)
    if closed is not None:
        return page(request, "units/closed.html", t=texts, d=desk_closing, closed=closed)
    return unit_page(request, find_unit(request))


@staff_required("clerk", reads="unit/{unit_id}")
def change(request: Request) -> Response:
    """Change one unit, or show what is wrong."""
    old, typed = find_unit(request), _typed(request)
    problem = _problem(typed)
    if not problem:
        try:
            with changing(request, standing=_standing(request, old.id)) as act:
                refuse_stale(request, _values(register.standing(act, old.id)), typed)
                register.edit(act, old.id, read_unit(typed))
            return redirect(request, f"/don-vi/{old.id}", texts.changed(name=typed["name"]))
        except SavedMeanwhile as error:
            typed, about = error.form, f"unit/{old.id}"
            problem = said(request, about, error.differences, file_texts.FIELDS)
        except Doubled:
            problem = texts.DOUBLED
        except StillNamed:
            typed, problem = _typed(request), desk_texts.ERASED_SINCE_HERE
    return unit_page(request, replace(old, name=typed["name"]), problem, typed=typed)


@staff_required("clerk")
def new(request: Request) -> Response:
    """Where a unit is typed in."""
    return _new_page(request, dict.fromkeys(FIELDS, ""))


@staff_required("clerk")
def add(request: Request) -> Response:
    """One unit more, or what is wrong with it."""
    typed = _typed(request)
    problem = _problem(typed)
    if not problem:
        try:
            with changing(request) as act:
                number = register.add(act, read_unit(typed))
            return redirect(request, f"/don-vi/{number}", texts.added(name=typed["name"]))
        except Doubled:
            problem = texts.DOUBLED
        except StillNamed:
            typed, problem = _typed(request), desk_texts.ERASED_SINCE_HERE
    return _new_page(request, typed, problem)


def _new_page(request: Request, typed: dict[str, str], wrong: str = "") -> Response:
    return page(
        request,
        "units/new.html",
        400 if wrong else 200,
        t=texts,
        fields=file_texts.FIELDS,
        typed=typed,
        wrong=wrong,
        unit_types=labels.UNIT_TYPES,
    )


def _typed(request: Request) -> dict[str, str]:
    return {name: line(request, name, MAX_CELL) for name in FIELDS}


def _standing(request: Request, unit_id: int) -> Iterable[str]:
    entry = desk(request).app.store.units.entries().get(unit_id, NOBODY)
    return _values(entry).values()


def _values(entry: UnitEntry) -> dict[str, str]:
    return {name: getattr(entry, name) or "" for name in FIELDS}


def _problem(typed: dict[str, str]) -> str:
    """What is wrong with the fields, as a sentence; empty when nothing is."""
    # A kind alone ("HTX") has no key: it names no unit.
    if not typed["name"] or not unit_key(typed["name"]):
        return texts.NAME_NEEDED
    reason = name_problem(typed["name"]) or unit_problem(typed["unit_type"], typed["tax_code"])
    reason = reason or phone_problem(typed["phone"])
    return texts.sentence(reason=reason) if reason else ""


def find_closed(request: Request) -> ClosedUnit | None:
    """The closed unit the address names."""
    ended = desk(request).app.store.units.closed()
    return next((c for c in ended if c.unit.id == request.path_params["unit_id"]), None)


def find_unit(request: Request) -> UnitView:
    """The open unit the address names; raises HTTPException 404."""
    wanted = request.path_params["unit_id"]
    for known in desk(request).app.store.units.all():
        if known.id == wanted:
            return known
    raise HTTPException(404, texts.NO_UNIT)


def unit_page(
    request: Request,
    shown: UnitView,
    wrong: str = "",
    alias: str = "",
    alias_wrong: str = "",
    typed: dict[str, str] | None = None,
) -> Response:
    """One unit to change with all that is known of it, and what is wrong with what was typed."""
    store, key = desk(request).app.store, desk(request).app.keys.of("invitation")
    stands = store.units.entries().get(shown.id, NOBODY)
    return page(
        request,
        "units/unit.html",
        400 if wrong or alias_wrong else 200,
        t=texts,
        invitation=texts.invitation(number=shown.id, letters=letters_of(key, shown.id)),
        letter=absent_texts.letter(pictures=have_pictures(desk(request).app.settings)),
        d=desk_closing,
        unit=shown,
        fields=file_texts.FIELDS,
        typed=typed or _values(stands),
        stood_field=stood_field(_values(stands)),
        stands=stands,
        wrong=wrong,
        unit_types=labels.UNIT_TYPES,
        statuses=labels.STATUSES,
        aliases=store.units.aliases(shown.id),
        alias=alias,
        alias_wrong=alias_wrong,
        today=now(request).date().isoformat(),
        history=history_of(store, shown),
    )


def districts_of(units: Iterable[UnitEntry]) -> list[str]:
    """The districts and groups of communes that units are in."""
    return sorted({unit.district for unit in units if unit.district}, key=alphabetical)


def _is_of(book: Mapping[int, UnitEntry], unit: UnitView, kind: str, district: str) -> bool:
    entry = book.get(unit.id, NOBODY)
    return (not kind or unit.unit_type == kind) and (not district or entry.district == district)


routes = [
    Route("/don-vi", listing),
    Route("/don-vi/them", new),
    Route("/don-vi/them", add, methods=["POST"]),
    Route("/don-vi/{unit_id:number}", unit),
    Route("/don-vi/{unit_id:number}", change, methods=["POST"]),
]
