"""People who want somebody of the office: whom to call or write to, and since when.

The rule: the longest waiting comes first, and what was dealt with shows its number only as long as
it is kept.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import staff_required
from bot.desk.forms import word
from bot.desk.frame import actor, changing, desk, now, page, redirect
from bot.desk.lists import page_of
from bot.desk.masking import shown, shown_number
from bot.desk.people.failures import contacts
from bot.desk.registrations.coming_back import joined
from bot.desk.registrations.texts import WELCOME_BACK
from bot.desk.requests import texts
from handlers.values.person import ChatName
from handlers.values.replies import Reply
from handlers.values.shown import label_texts as labels
from storage.requests.requests import RequestRecord, asker_of, deal

PER_PAGE = 30


@dataclass(frozen=True)
class RequestCard:
    """One request as a card: who, where to write, for how long it has waited."""

    request: RequestRecord
    who: str
    chat: str
    age: str


@staff_required(reads="requests")
def listing(request: Request) -> Response:
    """Those that wait, and below them those that were dealt with lately."""
    store = desk(request).app.store
    found, dealt = store.requests.open(), store.requests.dealt()
    found, dealt = ([_seen(request, one) for one in some] for some in (found, dealt))
    theirs = store.registrations.of({one.person_id for one in (*found, *dealt)})
    whom = contacts(shown(request, theirs))
    return page(
        request,
        "requests/list.html",
        d=texts,
        page=page_of(request, [_card(one, whom, now(request)) for one in found], PER_PAGE),
        dealt=[_card(one, whom, now(request)) for one in dealt],
    )


@staff_required("clerk")
def done(request: Request) -> Response:
    """Mark one as dealt with; what was written goes to the person."""
    written = word(request, "tin")
    message = Reply(texts.message(name=actor(request).name, text=written)) if written else None
    try:
        with changing(request) as act:
            told = deal(act, request.path_params["number"], message)
    except LookupError:
        return redirect(request, "/yeu-cau", texts.GONE, "bad")
    if message is None:
        return redirect(request, "/yeu-cau", texts.DEALT)
    if not told:
        return redirect(request, "/yeu-cau", texts.DEALT_NOT_TOLD, "bad")
    return redirect(request, "/yeu-cau", texts.DEALT_AND_TOLD)


@staff_required("clerk")
def join(request: Request) -> Response:
    """Join the new chat of whoever asked and has lost theirs; both sides are told."""
    number = request.path_params["number"]
    about = f"request/{number}"
    return joined(
        request, lambda act: asker_of(act.session, number), about, WELCOME_BACK, "/yeu-cau"
    )


def _seen(request: Request, one: RequestRecord) -> RequestRecord:
    return replace(one, phone=shown_number(request, one.phone))


def _card(one: RequestRecord, whom: Mapping[int, str], moment: datetime) -> RequestCard:
    minutes = int((moment - one.at).total_seconds() // 60)
    return RequestCard(
        request=one,
        who=whom.get(one.person_id) or texts.UNKNOWN_PERSON,
        chat=_chat(one.chat),
        age=texts.waits(minutes=minutes),
    )


def _chat(chat: ChatName | None) -> str:
    return f"{labels.channel_name(chat.channel)} ({chat.masked})" if chat else texts.NO_CHAT


routes = [
    Route("/yeu-cau", listing),
    Route("/yeu-cau/{number:number}/da-xu-ly", done, methods=["POST"]),
    Route("/yeu-cau/{number:number}/noi-kenh", join, methods=["POST"]),
]
