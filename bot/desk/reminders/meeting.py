"""The hour and the place of an event's day.

The rule: nothing is sent by it, and neither outlives the day it was said of.
"""

from datetime import time

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import staff_required
from bot.desk.announcements.terms_form import MOST_PLACE
from bot.desk.forms import line
from bot.desk.frame import changing, now, redirect
from bot.desk.meanwhile import SavedMeanwhile, refuse_stale
from bot.desk.reminders import texts
from bot.desk.reminders.event import event_of, meeting_values, told_elsewhere
from bot.desk.reminders.shown import dated, shown_now
from knowledge.plan.events import Meeting, meeting_on
from storage.reminders import calendar


@staff_required("clerk")
def save(request: Request) -> Response:
    """What of hour and place is known; both may be taken back."""
    shown = shown_now(request)
    event = event_of(request, shown)
    path, on = shown.path(event.id), dated(shown, event, now(request).date()).on
    if on is None:
        return redirect(request, path, texts.MEETING_NEEDS_DAY, "bad")
    try:
        at = _hour(line(request, "luc-gio", MOST_PLACE))
    except ValueError:
        return redirect(request, path, texts.HOUR_BAD, "bad")
    meeting = Meeting(on, at, line(request, "noi", MOST_PLACE))
    if meeting == (meeting_on(event, on) or Meeting(on, None, "")):
        return redirect(request, path, texts.MEETING_SAME, "bad")
    try:
        with changing(request) as act:
            standing = meeting_on(event_of(request, shown_now(request)), on)
            refuse_stale(request, meeting_values(standing), meeting_values(meeting))
            calendar.set_meeting(act, shown.plan.id, event.id, meeting)
    except SavedMeanwhile as error:
        return told_elsewhere(request, shown, event, error)
    known = meeting.at or meeting.place
    return redirect(request, path, texts.MEETING_SAVED if known else texts.MEETING_DROPPED)


routes = [Route("/lich/{event:event}/gio-noi", save, methods=["POST"])]


def _hour(text: str) -> time | None:
    """An hour as a time field sends it; None when it is empty. Raises ValueError."""
    return time.fromisoformat(text).replace(tzinfo=None, second=0, microsecond=0) if text else None
