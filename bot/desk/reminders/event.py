"""One event of the calendar: its date, and the name and the end of one of the office's own.

The rule: what sends something is saved only from the page that shows what saving it will send.
"""

from dataclasses import dataclass
from datetime import date

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import staff_required
from bot.desk.announcements import texts as files
from bot.desk.announcements.programme import name_in
from bot.desk.announcements.terms_form import MOST_PLACE
from bot.desk.forms import day_of, word
from bot.desk.frame import changing, desk, now, page, redirect
from bot.desk.meanwhile import SavedMeanwhile, refuse_stale, said, stood_field
from bot.desk.reminders import texts
from bot.desk.reminders.effect import effect_of, preview_of
from bot.desk.reminders.history import history
from bot.desk.reminders.shown import Dated, Shown, dated, shown_now
from handlers.turn import texts as common
from handlers.typed.read import plain, read_words
from handlers.values.orders import SetEventDate
from knowledge.plan.events import Event, Meeting, meeting_on, occurrence
from knowledge.plan.plan import Plan
from storage.reminders import calendar
from storage.reminders.calendar import PREFIX, NameTaken

MOST_NAME = 120
MOST_SOURCE = 300


@dataclass(frozen=True)
class FilledIn:
    """What was filled in on the page: a date and its source, or that one of both ends."""

    on: str
    source: str
    dated: bool
    clearing: bool
    removing: bool

    @property
    def new(self) -> date | None:
        """The date that is to be saved."""
        return None if self.clearing or self.removing else day_of(self.on)


def _wanted(request: Request, event: Event) -> FilledIn:
    query = request.query_params
    # The plan's own events stand in a signed document: only the office's can be taken out.
    removing = event.id.startswith(PREFIX) and "bo" in query
    on, source = query.get("ngay", ""), query.get("nguon", "").strip()
    return FilledIn(on, source, "ngay" in query, "xoa" in query, removing)


@staff_required()
def show(request: Request) -> Response:
    """One event, its forms, and the effect of what was filled in."""
    shown = shown_now(request)
    event, today = event_of(request, shown), now(request).date()
    wanted = _wanted(request, event)
    wrong, effect = _effect(request, event, wanted, shown)
    item, app = dated(shown, event, today), desk(request).app
    own = event.id.startswith(PREFIX)
    return page(
        request,
        "reminders/event.html",
        400 if wrong else 200,
        d=texts,
        item=item,
        shown=shown,
        group_text=_group_text(item, app.office().chat_page),
        own=own,
        meeting=meeting_on(item.event, item.on) if item.on else None,
        held=common.hour_and_place,
        most_place=MOST_PLACE,
        files=files,
        public=app.settings.public_url is not None,
        file_name=name_in(item.event.programme),
        reminded=preview_of(request, event, shown.dates.get(event.id)).reminded if own else 0,
        most_name=MOST_NAME,
        set_by_office=event.id in shown.dates,
        wanted=wanted,
        new=wanted.new,
        clearing=wanted.clearing,
        removing=wanted.removing,
        wrong=wrong,
        history=history(request, shown.plan, event),
        stood_field=stood_field(
            {
                **day_values(shown, event),
                **meeting_values(meeting_on(item.event, item.on) if item.on else None),
                "ten": event.name,
            }
        ),
        today=today,
        long_day=common.long_day_text,
        **(effect or {"effect": None}),
    )


def _effect(
    request: Request, event: Event, wanted: FilledIn, shown: Shown
) -> tuple[str, dict[str, object] | None]:
    """Why it cannot be saved, or what saving it would send."""
    if wanted.removing:
        return "", effect_of(request, event, None, removing=True)
    if not wanted.clearing and not wanted.dated:
        return "", None
    wrong = _wrong(request, event, wanted.new, wanted.source, shown, clearing=wanted.clearing)
    return wrong, None if wrong else effect_of(request, event, wanted.new)


def _group_text(item: Dated, chat: str | None) -> str:
    """What may be pasted into a group of another app; nothing without a day."""
    if not item.on:
        return ""
    event = item.event
    held = common.hour_and_place(meeting_on(event, item.on))
    return texts.for_a_group(
        event=event.name,
        on=item.on,
        held=held,
        whom=event.whom,
        source=item.source,
        file=event.programme,
        page=chat,
    )


@staff_required("clerk")
def save(request: Request) -> Response:
    """Set or clear the date; the reminders and corrections follow with the next tick."""
    shown = shown_now(request)
    event = event_of(request, shown)
    clearing = word(request, "xoa") == "1"
    on = None if clearing else day_of(word(request, "ngay"))
    source = word(request, "nguon", MOST_SOURCE)
    path = shown.path(event.id)
    wrong = _wrong(request, event, on, source, shown, clearing=clearing)
    if wrong:
        return redirect(request, path, wrong, "bad")
    try:
        with changing(request) as act:
            typed = {"ngay": on.isoformat() if on else "", "nguon": source}
            refuse_stale(request, day_values(shown_now(request), event), typed)
            calendar.set_dates(act, [SetEventDate(shown.plan.id, event.id, on, source or None)])
    except LookupError:
        return redirect(request, shown.path(), texts.GONE, "bad")
    except SavedMeanwhile as error:
        return told_elsewhere(request, shown, event, error)
    saved = texts.day_saved(event=event.name, on=on) if on else texts.CLEARED
    return redirect(request, path, saved)


@staff_required("clerk")
def rename(request: Request) -> Response:
    """Another name for an event of the office's own; nothing is sent."""
    shown = shown_now(request)
    event = event_of(request, shown)
    path, name = shown.path(event.id), read_words(word(request, "ten"), MOST_NAME)
    if name is None:
        return redirect(request, path, texts.NAME_BAD, "bad")
    if has_name(shown.plan, name, but=event.id):
        return redirect(request, path, texts.NAME_TAKEN, "bad")
    try:
        with changing(request) as act:
            standing = event_of(request, shown_now(request))
            refuse_stale(request, {"ten": standing.name}, {"ten": name})
            calendar.rename(act, shown.plan.id, event.id, name)
    except NameTaken:
        return redirect(request, path, texts.NAME_TAKEN, "bad")
    except LookupError:
        return redirect(request, shown.path(), texts.GONE, "bad")
    except SavedMeanwhile as error:
        return told_elsewhere(request, shown, event, error)
    return redirect(request, path, texts.renamed(event=name))


@staff_required("clerk")
def remove(request: Request) -> Response:
    """Take an event of the office's own out of the calendar."""
    shown = shown_now(request)
    event = event_of(request, shown)
    try:
        with changing(request) as act:
            calendar.remove(act, shown.plan.id, [event.id])
    except LookupError:
        return redirect(request, shown.path(), texts.GONE, "bad")
    return redirect(request, shown.path(), texts.removed(event=event.name))


def told_elsewhere(request: Request, shown: Shown, event: Event, error: SavedMeanwhile) -> Response:
    """Another has saved it meanwhile: both values, on the event's page as it is now."""
    told = said(request, f"{shown.plan.id}/{event.id}", error.differences, texts.FIELDS)
    return redirect(request, shown.path(event.id), told, "bad")


def day_values(shown: Shown, event: Event) -> dict[str, str]:
    """The day that the office has set, and its source; empty without one."""
    on = shown.dates.get(event.id)
    return {"ngay": on.isoformat() if on else "", "nguon": shown.sources.get(event.id) or ""}


def meeting_values(meeting: Meeting | None) -> dict[str, str]:
    """The hour and the place as the form has them."""
    at = f"{meeting.at:%H:%M}" if meeting and meeting.at else ""
    return {"luc-gio": at, "noi": meeting.place if meeting else ""}


routes = [
    Route("/lich/{event:event}", show),
    Route("/lich/{event:event}", save, methods=["POST"]),
    Route("/lich/{event:event}/doi-ten", rename, methods=["POST"]),
    Route("/lich/{event:event}/bo", remove, methods=["POST"]),
]


def has_name(plan: Plan, name: str, but: str = "") -> bool:
    """Whether the plan has an event of this name, other than the event `but`."""
    return any(plain(event.name) == plain(name) for event in plan.events if event.id != but)


def event_of(request: Request, shown: Shown) -> Event:
    """The event of the address; raises HTTPException 404."""
    wanted = request.path_params["event"]
    event = next((event for event in shown.plan.events if event.id == wanted), None)
    if event is None:
        raise HTTPException(404)
    return event


def _wrong(
    request: Request,
    event: Event,
    on: date | None,
    source: str,
    shown: Shown,
    *,
    clearing: bool,
) -> str:
    """Why this date cannot be saved; empty when it can."""
    if clearing:
        return "" if event.id in shown.dates else texts.NO_HISTORY
    today = now(request).date()
    if on is None or on < today:
        return texts.DAY_BAD
    if occurrence(event, today, shown.dates.get(event.id)) == on:
        return texts.SAME_AS_NOW
    return "" if source else texts.SOURCE_BAD
