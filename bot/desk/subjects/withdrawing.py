"""Consents withdrawn, reminders and announcements stopped, for whoever cannot do it in a chat.

The rule: it is what the person's own message does, for whom the clerk has made sure of; each of
their chats is told, and what was done stands in the request's answer.
"""

from collections.abc import Iterable, Mapping, Sequence

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import staff_required
from bot.desk.forms import form, word
from bot.desk.frame import actor, desk, now, redirect
from bot.desk.subjects import withdrawing_texts as texts
from bot.desk.subjects.deadlines import ROOT, asked_of
from bot.desk.subjects.found import SubjectFound, is_person, look
from bot.web.chat_page.telling import VERSION as PUSH_VERSION
from handlers.registrations.texts import CONSENT_VERSION, REMINDER_CONSENT_VERSION
from handlers.values.effects import EndSubscription, Purpose, RecordConsent
from handlers.values.replies import Reply
from storage.privacy.data_requests import add_outcome, finish
from storage.privacy.served.withdrawing import Stop, withdraw
from storage.privacy.standing import PERSON, WhereStanding

WHOSE, WHAT = "cua", "viec"
_STOPS: Mapping[Purpose, tuple[Stop, ...]] = {
    "registration": (RecordConsent("registration", CONSENT_VERSION, given=False),),
    "reminders": (
        EndSubscription(),
        RecordConsent("reminders", REMINDER_CONSENT_VERSION, given=False),
    ),
    "news": (RecordConsent("news", REMINDER_CONSENT_VERSION, given=False),),
    "push": (RecordConsent("push", PUSH_VERSION, given=False),),
}


@staff_required("clerk")
def stop(request: Request) -> Response:
    """Withdraw what was ticked, for whom it was ticked."""
    asked = asked_of(request)
    back, there = f"{ROOT}/{asked.id}", {one.key for one in people(look(request, asked))}
    keys = there & {str(key) for key in form(request).getlist(WHOSE)}
    ticked = {str(key) for key in form(request).getlist(WHAT)}
    what = [purpose for purpose in _STOPS if purpose in ticked]
    if asked.done_at is not None or not keys or not what or not word(request, "sure"):
        return redirect(request, back, texts.UNSURE, "bad")
    numbers = [int(key.removeprefix(PERSON)) for key in keys]
    stops = [one for purpose in what for one in _STOPS[purpose]]
    # Not `changing`: these forms are to say whose data it is.
    with desk(request).app.store.change(actor(request), now(request)) as act:
        over = withdraw(act, asked.id, numbers, stops, Reply(texts.told(what=what)))
        said = texts.outcome(what=what, people=len(keys), unreached=len(act.unreached))
        add_outcome(act, asked.id, said)
        if over and asked.kind == "withdraw":
            # Nothing is left to do, and nobody would come back to say so.
            finish(act, asked.id, " ".join(filter(None, (asked.outcome, said))))
    return redirect(request, back, said)


def people(found: SubjectFound) -> list[WhereStanding]:
    """Whoever may have asked: by their chats, or entered from paper; each once."""
    each = {one.key: one for one in (*found.chats, *found.paper) if is_person(one)}
    return list(each.values())


def agreed(request: Request, found: Iterable[WhereStanding]) -> dict[str, Sequence[Purpose]]:
    """What of each of them stands, in one order."""
    keys = [one.key for one in found]
    numbers = {key: int(key.removeprefix(PERSON)) for key in keys}
    standing = desk(request).app.store.subjects.agreed(list(numbers.values()))
    return {key: [one for one in _STOPS if one in standing[numbers[key]]] for key in keys}


routes = [Route(f"{ROOT}/{{number:number}}/rut-dong-y", stop, methods=["POST"])]
