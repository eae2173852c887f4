"""What a clerk changes in a draft beside its head: short answers, events, marks, silent topics.

The rule: every change names what it is about as the page showed it; what is refused is said where
it was typed, and nothing is lost of it.
"""

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import staff_required
from bot.desk.forms import form, line, number, word
from bot.desk.frame import redirect
from bot.desk.meanwhile import SavedMeanwhile, refuse_stale, said
from bot.desk.plans import draft_texts as texts
from bot.desk.plans.journaled import edited
from bot.desk.plans.known import named
from bot.desk.plans.parts import unclear_of
from bot.desk.plans.review import PAGE, Slip, shown
from bot.plans.forms.answers import (
    add_short_answer,
    remove_short_answer,
    write_short_answer,
)
from bot.plans.forms.events import (
    EVENTS_FILE,
    TypedEvent,
    read_event_rows,
    remove_event,
    remove_events,
    write_event,
)
from bot.plans.forms.events import add_event as add_to_calendar
from bot.plans.forms.marks import confirm
from bot.plans.forms.rewriting import RewriteRefused
from bot.plans.forms.texts import MOVED
from bot.plans.forms.topics import confirm_topics, switch_topic
from knowledge.plan.plan import Plan

# More than is saved, so that what is too long is said and not cut.
MOST_SHORT = 10_000
MOST_NAME = 300


@staff_required("clerk")
def answer(request: Request) -> Response:
    """Change, accept or remove one short answer."""
    plan, at = named(request).plan, _place(request)
    was, short = word(request, "was", 10_000), line(request, "short", MOST_SHORT)
    try:
        with edited(request, plan):
            if word(request, "remove"):
                remove_short_answer(plan.folder, at, was)
                return _back(request, _after("cau", at), texts.ANSWER_DROPPED)
            write_short_answer(plan.folder, at, was, short)
    except RewriteRefused as error:
        return shown(request, Slip(str(error), {"short": short}, f"cau-{at}"))
    return _back(request, f"cau-{at}", texts.ANSWER_SAVED)


@staff_required("clerk")
def add_answer(request: Request) -> Response:
    """Give a section a short answer where none was drafted."""
    plan, section = named(request).plan, word(request, "section", 100)
    short = line(request, "short", MOST_SHORT)
    try:
        if section not in plan.sections:
            raise RewriteRefused(MOVED)
        with edited(request, plan):
            add_short_answer(plan.folder, section, short)
    except RewriteRefused as error:
        return shown(request, Slip(str(error), {"section": section, "short": short}, "them-cau"))
    return _back(request, "them-cau", texts.ANSWER_ADDED)


@staff_required("clerk")
def event(request: Request) -> Response:
    """Change or remove one event."""
    plan, at, event_id = named(request).plan, _place(request), word(request, "event")
    typed = _event(request)
    again = {"name": typed.name, "on": typed.on, "at": typed.at}
    try:
        with edited(request, plan):
            if word(request, "remove"):
                remove_event(plan.folder, at, event_id)
                return _back(request, _after("su-kien", at), texts.EVENT_DROPPED)
            refuse_stale(request, _standing(plan, at, again), again)
            write_event(plan.folder, at, event_id, typed)
    except RewriteRefused as error:
        return shown(request, Slip(str(error), again, f"su-kien-{at}"))
    except SavedMeanwhile as error:
        told = said(request, f"{plan.id}/{EVENTS_FILE}", error.differences, texts.EVENT_FIELDS)
        return shown(request, Slip(told, error.form, f"su-kien-{at}"))
    return _back(request, f"su-kien-{at}", texts.EVENT_SAVED)


def _standing(plan: Plan, number: int, typed: Mapping[str, str]) -> dict[str, str]:
    """The event as its file has it now; one that is gone is refused as ever."""
    rows = {row.number: row for row in read_event_rows(plan.folder)}
    row = rows.get(number)
    return {name: getattr(row, name) if row else value for name, value in typed.items()}


@staff_required("clerk")
def add_event(request: Request) -> Response:
    """Give the calendar an event that the import has not found."""
    plan, section = named(request).plan, word(request, "section", 100)
    typed = _event(request)
    try:
        if section and section not in plan.sections:
            raise RewriteRefused(MOVED)
        with edited(request, plan):
            add_to_calendar(plan.folder, section, typed)
    except RewriteRefused as error:
        again = {"section": section, "name": typed.name, "on": typed.on, "at": typed.at}
        return shown(request, Slip(str(error), again, "them-su-kien"))
    return _back(request, "them-su-kien", texts.EVENT_ADDED)


@staff_required("clerk")
def drop_events(request: Request) -> Response:
    """Remove the events that were ticked, all or none of them."""
    plan = named(request).plan
    ticked = (str(each).partition(":") for each in form(request).getlist("chosen"))
    chosen = {at: event for place, _, event in ticked if (at := number(place)) is not None}
    if not chosen:
        return redirect(request, f"/ke-hoach/{plan.id}#su-kien", texts.NONE_CHOSEN, "bad")
    try:
        with edited(request, plan):
            remove_events(plan.folder, chosen)
    except RewriteRefused as error:
        return redirect(request, f"/ke-hoach/{plan.id}#su-kien", str(error), "bad")
    return _back(request, "su-kien", texts.events_dropped(count=len(chosen)))


@staff_required("clerk")
def mark(request: Request) -> Response:
    """Say that a place marked unclear is right as it stands."""
    plan, file = named(request).plan, word(request, "file")
    sent = (file, _place(request), word(request, "what"))
    try:
        # What a form asks for is not settled by a button.
        places = (doubt.place for doubt in unclear_of(plan) if not doubt.form)
        # Trimmed as a form is read.
        at = next((at for at in places if (at.file, at.line, at.what.strip()) == sent), None)
        if at is None:
            raise RewriteRefused(MOVED)
        with edited(request, plan):
            confirm(plan.folder, at)
    except RewriteRefused as error:
        return redirect(request, f"/ke-hoach/{plan.id}#unclear", str(error), "bad")
    return redirect(request, f"/ke-hoach/{plan.id}#unclear", texts.CONFIRMED)


@staff_required("clerk")
def topic(request: Request) -> Response:
    """Switch one topic off or on again, or say that the whole list was read."""
    plan, one, on = named(request).plan, word(request, "topic", 100), word(request, "on") == "1"
    try:
        if one:
            with edited(request, plan):
                switch_topic(plan, one, on=on)
            name = plan.silent[one].name if one in plan.silent else one
            return _back(request, f"dieu-{one}", texts.switched(topic=name, on=on))
        with edited(request, plan):
            confirm_topics(plan.folder, read=on)
    except RewriteRefused as error:
        return redirect(request, f"/ke-hoach/{plan.id}", str(error), "bad")
    return _back(request, "khong-neu", texts.LIST_READ if on else texts.LIST_UNREAD)


def _event(request: Request) -> TypedEvent:
    """What was typed of an event."""
    name, on, at = (
        line(request, "name", MOST_NAME),
        word(request, "on", 20),
        word(request, "at", 20),
    )
    return TypedEvent(name, on, bool(word(request, "lacking")), at)


def _after(part: str, at: int) -> str:
    """Where the page is looked at when this one is gone: what stood before it."""
    sections = {"cau": "cau-tra-loi"}
    return f"{part}-{at - 1}" if at > 0 else sections.get(part, part)


def _place(request: Request) -> int:
    """The number of what is changed; one that nothing has when it is missing."""
    found = number(word(request, "number"))
    return -1 if found is None else found


def _back(request: Request, part: str, flash: str) -> Response:
    return redirect(request, f"/ke-hoach/{request.path_params['plan']}#{part}", flash)


routes = [
    Route(f"{PAGE}/cau-tra-loi", answer, methods=["POST"]),
    Route(f"{PAGE}/cau-tra-loi/them", add_answer, methods=["POST"]),
    Route(f"{PAGE}/su-kien", event, methods=["POST"]),
    Route(f"{PAGE}/su-kien/them", add_event, methods=["POST"]),
    Route(f"{PAGE}/su-kien/bo", drop_events, methods=["POST"]),
    Route(f"{PAGE}/da-xem", mark, methods=["POST"]),
    Route(f"{PAGE}/khong-neu", topic, methods=["POST"]),
]
