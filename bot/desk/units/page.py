"""The member register: list, one unit, and the import in two steps.

The rule: an import shows first what it would do; the second step takes in exactly that or nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import file_of, staff_required
from bot.desk.forms import line, word
from bot.desk.frame import changing, desk, now, page, redirect, staff
from bot.desk.lists import asked, has_words, page_of, query_of
from bot.desk.units import closing_texts as desk_closing
from bot.desk.units import texts
from bot.papers.by_unit import identity_of_fact, missing_from
from bot.units.file import MAX_CELL, BadFile, read_register, read_unit, unit_problem
from bot.units.names import name_problem
from handlers.values import label_texts as labels
from handlers.values.person import UnitView
from knowledge.typed.normalize import fold
from storage.units import register
from storage.units.names import commune_key, unit_key
from storage.units.register import ClosedUnit, Doubled
from storage.units.units import UnitEntry

PER_PAGE = 50
SHOWN_ROWS = 50
SHOWN_PROBLEMS = 200
Fate = Literal["new", "changed", "same", "closed"]


@dataclass(frozen=True)
class Planned:
    """One unit of a file and what its import would do."""

    entry: UnitEntry
    fate: Fate


@staff_required()
def listing(request: Request) -> Response:
    """The register, searched without diacritics, with what each unit registered."""
    here = desk(request)
    plan = here.app.office().plan_on(now(request).date())
    words = asked(request, "tim")
    kind = asked(request, "loai-hinh")
    members = here.app.store.units.all()
    found = [unit for unit in members if _fits(unit, words, kind)]
    shown = page_of(request, found, PER_PAGE)
    registered = here.app.store.registration_list.standing(plan.id)
    # Only of this page: comparing every name with every registration takes its time.
    absent = {unit.id for unit in missing_from(shown.items, map(identity_of_fact, registered))}
    return page(
        request,
        "units/list.html",
        t=texts,
        words=words,
        kind=kind,
        page=shown,
        everything=len(members),
        closed=len(here.app.store.units.closed()),
        missing=absent,
        unit_types=labels.UNIT_TYPES,
        query=query_of({"tim": words, "loai-hinh": kind}),
    )


@staff_required("clerk")
def unit(request: Request) -> Response:
    """One unit to change, or what became of one that is closed."""
    closed = find_closed(request)
    if closed is not None:
        return page(request, "units/closed.html", t=texts, d=desk_closing, closed=closed)
    return unit_page(request, find_unit(request))


@staff_required("clerk")
def change(request: Request) -> Response:
    """Change one unit, or show what is wrong."""
    old = find_unit(request)
    names = ("name", "unit_type", "commune", "tax_code")
    typed = {name: line(request, name, MAX_CELL) for name in names}
    new = UnitView(old.id, typed["name"], typed["unit_type"], typed["commune"], typed["tax_code"])
    problem = unit_problem(typed["unit_type"], typed["tax_code"])
    # A kind alone ("HTX") has no key: it names no unit.
    if not typed["name"] or not unit_key(typed["name"]):
        problem = texts.NAME_NEEDED
    elif not_a_name := name_problem(typed["name"]):
        problem = texts.sentence(reason=not_a_name)
    if problem:
        return unit_page(request, new, problem)
    try:
        with changing(request) as act:
            register.edit(act, old.id, read_unit(typed))
    except Doubled:
        return unit_page(request, new, texts.DOUBLED)
    return redirect(request, "/don-vi", texts.changed(name=new.name))


@staff_required("clerk")
def upload_page(request: Request) -> Response:
    """Where the file is chosen."""
    return page(request, "units/upload.html", t=texts, wrong="")


@staff_required("clerk", upload=True)
def upload(request: Request) -> Response:
    """Read a file and show what its import would do."""
    chosen = file_of(request, "file")
    if chosen is None:
        return page(request, "units/upload.html", 400, t=texts, wrong=texts.NO_FILE)
    try:
        file = read_register(*chosen)
    except BadFile as error:
        return page(request, "units/upload.html", 400, t=texts, wrong=str(error))
    store = desk(request).app.store
    ended = [one.unit for one in store.units.closed()]
    planned = _planned(file.entries, store.units.all(), ended)
    # A file with bad rows is shown, and never offered for import.
    token = "" if file.problems else desk(request).previews.keep(staff(request).id, file)
    return page(
        request,
        "units/preview.html",
        t=texts,
        file=file,
        token=token,
        planned=planned[:SHOWN_ROWS],
        counts={fate: sum(one.fate == fate for one in planned) for fate in texts.FATES},
        problems=file.problems[:SHOWN_PROBLEMS],
        unit_types=labels.UNIT_TYPES,
    )


@staff_required("clerk")
def take_in(request: Request) -> Response:
    """Import the file that was shown."""
    file = desk(request).previews.take(staff(request).id, word(request, "token"))
    if file is None:
        return redirect(request, "/don-vi/nap", texts.PREVIEW_GONE, "bad")
    with changing(request) as act:
        added, changed = register.take_in(act, file.name, file.entries)
    return redirect(request, "/don-vi", texts.imported(added=added, changed=changed))


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
    request: Request, shown: UnitView, wrong: str = "", alias: str = "", alias_wrong: str = ""
) -> Response:
    """One unit to change with its aliases, and what is wrong with what was typed."""
    return page(
        request,
        "units/unit.html",
        400 if wrong or alias_wrong else 200,
        t=texts,
        d=desk_closing,
        unit=shown,
        wrong=wrong,
        unit_types=labels.UNIT_TYPES,
        aliases=desk(request).app.store.units.aliases(shown.id),
        alias=alias,
        alias_wrong=alias_wrong,
        today=now(request).date().isoformat(),
    )


def _fits(unit: UnitView, words: str, kind: str) -> bool:
    parts = (unit.name, unit.commune, unit.tax_code, *unit.aliases)
    text = fold(" ".join(part for part in parts if part))
    return (not kind or unit.unit_type == kind) and has_words(text, words)


def _planned(
    entries: Sequence[UnitEntry], members: Sequence[UnitView], closed: Sequence[UnitView]
) -> list[Planned]:
    """What the import would do with each unit; the same rule as the import itself."""
    known = {_key(member): member for member in members}
    ended = {_key(unit) for unit in closed}
    planned = []
    for entry in entries:
        if _key(entry) in ended:
            planned.append(Planned(entry, "closed"))
            continue
        old = known.get(_key(entry))
        new = UnitView(
            old.id if old else 0,
            entry.name,
            entry.unit_type or (old.unit_type if old else None),
            entry.commune or (old.commune if old else None),
            entry.tax_code or (old.tax_code if old else None),
            old.aliases if old else (),
        )
        # A file may name a unit twice: the second line finds what the first has made of it.
        known[_key(entry)] = new
        planned.append(Planned(entry, "new" if old is None else _fate(old, new)))
    return planned


def _fate(old: UnitView, new: UnitView) -> Fate:
    return "same" if old == new else "changed"


def _key(unit: UnitView | UnitEntry) -> tuple[str, str]:
    return unit_key(unit.name, unit.unit_type), commune_key(unit.commune)


routes = [
    Route("/don-vi", listing),
    Route("/don-vi/nap", upload_page),
    Route("/don-vi/nap", upload, methods=["POST"]),
    Route("/don-vi/nap/dong-y", take_in, methods=["POST"]),
    Route("/don-vi/{unit_id:number}", unit),
    Route("/don-vi/{unit_id:number}", change, methods=["POST"]),
]
