"""The programme of an event: added, replaced and dropped as an announcement's is.

The rule: nothing is sent by it; the link stands in the calendar and in the reminders to come.
"""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import staff_required
from bot.desk.announcements.programme import BadProgramme, address_of, read_programme
from bot.desk.frame import changing, redirect
from bot.desk.reminders import texts
from bot.desk.reminders.event import event_of
from bot.desk.reminders.shown import shown_now
from storage.reminders import calendar


@staff_required("clerk", upload=True)
def save(request: Request) -> Response:
    """The file that was chosen, the one of before, or none."""
    shown = shown_now(request)
    event = event_of(request, shown)
    path = shown.path(event.id)
    try:
        address = address_of(request, read_programme(request))
    except BadProgramme as error:
        return redirect(request, path, str(error), "bad")
    if address == event.programme:
        return redirect(request, path, texts.NO_FILE, "bad")
    with changing(request) as act:
        calendar.set_programme(act, shown.plan.id, event.id, address)
    return redirect(request, path, texts.FILE_SAVED if address else texts.FILE_DROPPED)


routes = [Route("/lich/{event:event}/chuong-trinh", save, methods=["POST"])]
