"""Who of the member register has not registered, and a nudge for those who can be reached.

The rule: the nudge is the draft of an announcement; it goes only to people who agreed to be
written to, and only after a second person approved it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.absent import texts as absent_texts
from bot.desk.absent.letters import AT_ONCE, have_pictures, letters, parts_of
from bot.desk.access import staff_required
from bot.desk.forms import number, word
from bot.desk.frame import actor, changing, desk, now, page, redirect
from bot.desk.lists import asked, page_of, query_of
from bot.desk.masking import shown_members, shown_units
from bot.desk.registrations import texts
from bot.desk.registrations.page import office_and_plan
from bot.desk.registrations.papers import as_file
from bot.desk.units.found import NOBODY, FoundUnits, looked_for
from bot.desk.units.page import districts_of, find_unit
from bot.papers import by_unit
from bot.units import texts as file_texts
from bot.web.documents import EXCEL, WORD
from handlers.announcements.compose import MAX_TEXT, compose
from handlers.values.person import UnitView
from handlers.values.shown import label_texts as labels
from handlers.values.staff import Audience, Terms
from knowledge.plan.plan import Plan
from storage.announcements import approvals
from storage.units.units import UnitEntry

FILE, LETTERS = "goi-dien.xlsx", "giay-moi.docx"
NEWS = Terms("news")
PER_PAGE = 50


@dataclass(frozen=True)
class Absent:
    """What the address asks for; `missing` are all of the plan, `found` those it lets through."""

    plan: Plan
    before: Plan | None
    words: str
    kind: str
    district: str
    last_year: str
    missing: Sequence[UnitView]
    found: FoundUnits
    members: int
    book: Mapping[int, UnitEntry]

    @property
    def units(self) -> Sequence[UnitView]:
        """The units on the screen, of every page."""
        return self.found.units

    @property
    def query(self) -> str:
        """The filter as the end of an address."""
        chosen = {"tim": self.words, "ke-hoach": self.plan.id, "loai-hinh": self.kind}
        return query_of({**chosen, "huyen": self.district, "nam-truoc": self.last_year})


@staff_required(reads="units")
def absent(request: Request) -> Response:
    """Who of the member register has not registered, and a nudge for those who can be reached."""
    found, office = _absent(request), desk(request).app.office()
    return page(
        request,
        "absent/list.html",
        t=texts,
        d=absent_texts,
        fields=file_texts.FIELDS,
        found=found,
        plan=found.plan,
        plans=office.plans,
        districts=districts_of(found.book.values()),
        page=page_of(request, found.units, PER_PAGE),
        nobody=NOBODY,
        letter_parts=parts_of(len(found.units)),
        letter=absent_texts.letter(pictures=have_pictures(desk(request).app.settings)),
        without_phone=sum(not _phone(found, unit) for unit in found.units),
        unit_types=labels.UNIT_TYPES,
        reachable=desk(request).app.store.announcements.audience_size(_not_registered(found.plan)),
        nudge=texts.nudge(plan=found.plan.title, end=found.plan.period.end),
    )


def _key(request: Request) -> str:
    """The installation's key for the codes of invitations."""
    return desk(request).app.keys.of("invitation")


@staff_required("clerk")
def download(request: Request) -> Response:
    """The units on the screen as a list to call them by."""
    found, at = _absent(request), now(request)
    # The writers of files are imported when one is made: bot.papers.making.
    from bot.desk.absent.call_list import call_list

    file = call_list(found.plan.title, found.units, found.book, _key(request), at)
    desk(request).app.store.journal.note(actor(request), "export", f"{found.plan.id}/{FILE}", at)
    return as_file(file, EXCEL, FILE)


@staff_required("clerk")
def download_letters(request: Request) -> Response:
    """A part of the units on the screen as letters, one a page."""
    found, at = _absent(request), now(request)
    part = number(asked(request, "phan")) or 1
    units = found.units[(part - 1) * AT_ONCE : part * AT_ONCE]
    if not units:
        return redirect(request, f"/chua-dang-ky{found.query}", absent_texts.NO_LETTERS, "bad")
    here = desk(request).app
    file = letters(found.plan, units, found.book, here.settings, _key(request), at.date())
    here.store.journal.note(actor(request), "export", f"{found.plan.id}/{LETTERS}", at)
    return as_file(file, WORD, LETTERS)


@staff_required("clerk")
def download_letter(request: Request) -> Response:
    """The letter for one unit."""
    _, plan = office_and_plan(request)
    unit, here, at = find_unit(request), desk(request).app, now(request)
    file = letters(
        plan, [unit], here.store.units.entries(), here.settings, _key(request), at.date()
    )
    here.store.journal.note(actor(request), "export", f"unit/{unit.id}", at)
    return as_file(file, WORD, LETTERS)


def _absent(request: Request) -> Absent:
    office, today = office_and_plan(request)
    store = desk(request).app.store
    plan = office.plan(asked(request, "ke-hoach")) or today
    earlier = (one for one in office.plans if one.year < plan.year)
    before = max(earlier, key=lambda one: one.year, default=None)
    members, book = store.units.all(), shown_units(request, store.units.entries())
    missing = _missing(request, members, plan)
    words = asked(request, "tim")
    kind, district = asked(request, "loai-hinh"), asked(request, "huyen")
    last_year = asked(request, "nam-truoc") if before else ""
    units = [unit for unit in missing if not kind or unit.unit_type == kind]
    if district:
        units = [one for one in units if one.id in book and book[one.id].district == district]
    if before and last_year in absent_texts.LAST_YEARS:
        then = {unit.id for unit in _missing(request, units, before)}
        units = [unit for unit in units if (unit.id in then) == (last_year == "khong")]
    found = looked_for(shown_members(request, units), book, words)
    return Absent(
        plan, before, words, kind, district, last_year, missing, found, len(members), book
    )


def _missing(request: Request, members: Sequence[UnitView], plan: Plan) -> list[UnitView]:
    registered = desk(request).app.store.registration_list.standing(plan.id)
    return by_unit.missing_from(members, map(by_unit.identity_of_fact, registered))


def _phone(found: Absent, unit: UnitView) -> str | None:
    return found.book[unit.id].phone if unit.id in found.book else None


@staff_required("clerk")
def nudge(request: Request) -> Response:
    """Keep the nudge as the draft of an announcement; a second person approves it as always."""
    office, plan = office_and_plan(request)
    chosen = office.plan(word(request, "plan")) or plan
    text = word(request, "text", MAX_TEXT)
    if not text:
        return redirect(request, "/chua-dang-ky", texts.NUDGE_EMPTY, "bad")
    with changing(request) as act:
        draft = approvals.write(
            act,
            text,
            _not_registered(chosen),
            lambda one: compose(one, text, NEWS),
            NEWS,
        )
    return redirect(request, f"/thong-bao/{draft}", texts.nudge_kept(number=draft))


def _not_registered(plan: Plan) -> Audience:
    return Audience(registered=False, campaign=plan.id)


routes = [
    Route("/chua-dang-ky", absent),
    Route("/chua-dang-ky/goi-dien.xlsx", download),
    Route("/chua-dang-ky/giay-moi.docx", download_letters),
    Route("/don-vi/{unit_id:number}/giay-moi.docx", download_letter),
    Route("/chua-dang-ky", nudge, methods=["POST"]),
]
