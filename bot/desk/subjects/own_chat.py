"""The own chat of whoever has lost it: what it holds goes into their copy.

The rule: the clerk has made sure whose the chat is and says so; of each such copy there is a line
in the journal that names the person by number. What would open something is not in it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.answers.shown import NoLookup
from bot.clock import LOCAL
from bot.desk.access import staff_required
from bot.desk.forms import word
from bot.desk.frame import actor, desk, now, redirect
from bot.desk.registrations.coming_back import joined
from bot.desk.registrations.texts import WELCOME_BACK
from bot.desk.subjects import texts
from bot.desk.subjects.deadlines import ROOT, asked_of
from bot.desk.subjects.found import look
from handlers.people import copied
from handlers.turn.turn import Turn
from handlers.values.messages import Inbound
from storage.privacy.standing import PERSON, WhereStanding

# The name of a whole person's place, as the copy is asked for.
CHAT = "kenh"


@staff_required("clerk")
def join(request: Request) -> Response:
    """Join the new chat of whoever asked to the one they have lost; both sides are told."""
    asked = asked_of(request)
    back, key = f"{ROOT}/{asked.id}", word(request, CHAT, 40)
    there = {one.key for one in look(request, asked).chats}
    if key not in there or not word(request, "sure"):
        return redirect(request, back, texts.OWN_UNSURE, "bad")
    person_id = int(key.removeprefix(PERSON))
    about = f"data-request/{asked.id}"
    return joined(request, lambda _: person_id, about, WELCOME_BACK, back)


def own_chats(request: Request, found: Sequence[WhereStanding]) -> list[str]:
    """The whole of these persons' own, of those that were ticked."""
    ticked = set(request.query_params.getlist(CHAT))
    if not ticked or not request.query_params.get("sure"):
        return []
    return [part for place in found if place.key in ticked for part in _own(request, place.key)]


def _own(request: Request, key: str) -> Iterator[str]:
    app, moment = desk(request).app, now(request).astimezone(LOCAL)
    if not key.startswith(PERSON):
        return
    read = app.store.subjects.own(int(key.removeprefix(PERSON)))
    if read is None:
        return
    person, stored = read
    # A code that is open would join another chat to this one.
    stored = replace(stored, chats=tuple(replace(one, code_open=False) for one in stored.chats))
    app.store.journal.note(actor(request), "export", key, now(request))
    yield texts.OWN_CHAT
    yield from copied.copy(Turn(person, Inbound(text=""), moment, app.office(), NoLookup()), stored)


routes = [Route(f"{ROOT}/{{number:number}}/noi-kenh", join, methods=["POST"])]
