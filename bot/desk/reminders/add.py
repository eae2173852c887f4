"""Adding an event of the office's own to the calendar.

The rule: it is saved only from the page that shows what saving it will send.
"""

from dataclasses import dataclass
from datetime import date

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import staff_required
from bot.desk.forms import day_of, word
from bot.desk.frame import changing, now, page, redirect
from bot.desk.paths import ADD_EVENT
from bot.desk.reminders import texts
from bot.desk.reminders.effect import effect_of
from bot.desk.reminders.event import MOST_NAME, MOST_SOURCE, has_name
from bot.desk.reminders.shown import shown_now
from handlers.turn import texts as common
from handlers.typed.read import read_words
from knowledge.plan.events import Event
from storage.reminders import calendar
from storage.reminders.calendar import NameTaken

PATH = f"/lich/{ADD_EVENT}"


@dataclass(frozen=True)
class _Wanted:
    """The form as it was filled in."""

    name: str
    day: str
    source: str

    @property
    def on(self) -> date | None:
        """The day; None while it is not known."""
        return day_of(self.day)


@staff_required("clerk")
def form(request: Request) -> Response:
    """The form, and the effect of what was filled in."""
    query = request.query_params
    wanted = _Wanted(*(query.get(name, "").strip() for name in ("ten", "ngay", "nguon")))
    wrong = _wrong(request, wanted) if "ten" in query else ""
    looked = "ten" in query and not wrong
    event = Event("", " ".join(wanted.name.split()), office_sets_date=True)
    return page(
        request,
        "reminders/add.html",
        400 if wrong else 200,
        d=texts,
        shown=shown_now(request),
        wanted=wanted,
        wrong=wrong,
        event=event,
        most_name=MOST_NAME,
        today=now(request).date(),
        long_day=common.long_day_text,
        **(effect_of(request, event, wanted.on) if looked else {"effect": None}),
    )


@staff_required("clerk")
def add(request: Request) -> Response:
    """Add the event; its reminders follow with the next tick."""
    source = word(request, "nguon", MOST_SOURCE)
    wanted = _Wanted(word(request, "ten"), word(request, "ngay"), source)
    name, wrong = read_words(wanted.name, MOST_NAME), _wrong(request, wanted)
    if wrong or name is None:
        return redirect(request, f"{PATH}{shown_now(request).of}", wrong, "bad")
    shown = shown_now(request)
    try:
        with changing(request) as act:
            event_id = calendar.add(act, shown.plan.id, name, source, wanted.on)
    # Checked above, but another clerk may have added it since.
    except NameTaken:
        return redirect(request, f"{PATH}{shown.of}", texts.NAME_TAKEN, "bad")
    return redirect(request, shown.path(event_id), texts.added(event=name, on=wanted.on))


routes = [Route(PATH, form), Route(PATH, add, methods=["POST"])]


def _wrong(request: Request, wanted: _Wanted) -> str:
    """Why this cannot be saved; empty when it can."""
    name = read_words(wanted.name, MOST_NAME)
    if name is None:
        return texts.NAME_BAD
    if has_name(shown_now(request).plan, name):
        return texts.NAME_TAKEN
    if wanted.day and (wanted.on is None or wanted.on < now(request).date()):
        return texts.DAY_BAD
    return "" if wanted.source else texts.EVENT_SOURCE_BAD
