"""That the number of a registration was called: anybody may register for any unit.

The rule: the mark is of the version that was on the screen; a later one is called about anew.
"""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import staff_required
from bot.desk.forms import word
from bot.desk.frame import changing, desk, redirect
from bot.desk.registrations import texts
from bot.desk.registrations.found import read_wanted
from bot.desk.registrations.page import changed_meanwhile, find, read_seen
from storage.registrations.corrections import note_called
from storage.registrations.decisions import Changed


@staff_required("clerk")
def called(request: Request) -> Response:
    """The clerk has reached whoever it names, and they have sent it."""
    record = find(request)
    wanted = read_wanted(request, desk(request).app.office(), record.campaign)
    back = f"/dang-ky/{record.code}{wanted.place}"
    with changing(request) as act:
        refusal = note_called(act, record.code, read_seen(word(request, "seen")))
    if isinstance(refusal, Changed):
        return redirect(request, back, changed_meanwhile(refusal), "bad")
    if refusal is not None:
        raise HTTPException(404, texts.no_registration(code=record.code))
    return redirect(request, back, texts.called_noted(code=record.code))


routes = [Route("/dang-ky/{code:code}/da-goi", called, methods=["POST"])]
