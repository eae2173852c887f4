"""People who cannot help themselves in a chat: found by name or number, shown, copied, erased.

The rule: everything begins with a request in the register, which has a deadline in working days;
the journal knows the request's number and never the name.
"""

from collections.abc import Set
from contextlib import AbstractContextManager
from dataclasses import astuple

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.clock import LOCAL
from bot.desk import meanwhile
from bot.desk.access import staff_required
from bot.desk.forms import form, line, word
from bot.desk.frame import actor, desk, now, page, redirect, staff
from bot.desk.lists import page_of
from bot.desk.registrations.papers import as_file
from bot.desk.requests import texts as request_texts
from bot.desk.subjects import found, texts, withdrawing, withdrawing_texts
from bot.desk.subjects.deadlines import ROOT, asked_of, days_of
from bot.desk.subjects.found import look, office
from bot.desk.subjects.own_chat import CHAT, own_chats
from handlers.people import privacy_texts
from handlers.typed.phones import read_phone
from handlers.values.replies import Reply
from storage.change import Change
from storage.privacy.data_requests import DataRequest, finish, take
from storage.privacy.others_chats import CHATS
from storage.privacy.reading.own import own_part
from storage.privacy.served.asking import ASKED
from storage.privacy.subjects import Notices, erase, traces_of_subject

PER_PAGE = 30
OUTCOME = "outcome"
MOST_NAME, MOST_CONTACT, MOST_OUTCOME = 100, 500, 2000
_NOTICES = Notices(
    registration=Reply(texts.NOTICE),
    contact=Reply(texts.CONTACT_NOTICE),
    draft=Reply(texts.DRAFT_NOTICE),
    request=Reply(texts.REQUEST_NOTICE),
    whole=Reply(texts.WHOLE_NOTICE),
    uncalled=Reply(texts.UNCALLED),
    merged=Reply(privacy_texts.UNCALLED),
)


@staff_required("clerk", reads="data-requests")
def listing(request: Request) -> Response:
    """The register, what waits first, and the form for one more."""
    listed = desk(request).app.store.data_requests.all()
    today = now(request).astimezone(LOCAL).date()
    return page(
        request, "subjects/list.html", d=texts, page=page_of(request, listed, PER_PAGE), today=today
    )


@staff_required("clerk")
def receive(request: Request) -> Response:
    """One more request."""
    name, said = line(request, "name", MOST_NAME), line(request, "phone", 40)
    kind, phone = word(request, "kind"), read_phone(said) or said
    known = traces_of_subject(name, phone, office(request))
    if not known.names and not known.digits:
        return redirect(request, ROOT, texts.NAME_NEEDED, "bad")
    kind = kind if kind in texts.KINDS else "see"
    due_on, finish_on = days_of(request, kind)
    contact = word(request, "contact", MOST_CONTACT)
    with _acting(request) as act:
        number = take(act, kind, name, phone, contact, due_on, finish_on)
    return redirect(request, f"{ROOT}/{number}", texts.TAKEN)


@staff_required("clerk", reads="data-request/{number}")
def detail(request: Request) -> Response:
    """One request, and every place where the person stands."""
    asked = asked_of(request)
    return _shown(request, asked, asked.outcome or "")


def _shown(request: Request, asked: DataRequest, outcome: str, wrong: str = "") -> Response:
    there = look(request, asked)
    deciding = withdrawing.people(there)
    return page(
        request,
        "subjects/request.html",
        400 if wrong else 200,
        outcome=outcome,
        wrong=wrong,
        d=texts,
        r=request_texts,
        one=asked,
        places=[place for place in there.places if place.sure],
        perhaps=[place for place in there.places if not place.sure],
        called=there.called,
        own=there.chats,
        own_field=CHAT,
        chats=CHATS,
        named=there.named,
        earlier=there.earlier,
        w=withdrawing_texts,
        deciding=deciding,
        agreed=withdrawing.agreed(request, deciding),
        whose_field=withdrawing.WHOSE,
        what_field=withdrawing.WHAT,
        most_outcome=MOST_OUTCOME,
        stood_field=meanwhile.stood_field(_outcome(asked)),
        today=now(request).astimezone(LOCAL).date(),
    )


@staff_required("clerk", reads="data-request/{number}")
def copy(request: Request) -> Response:
    """What was found of the person's own, as a file to hand over: nothing of anybody else."""
    asked = asked_of(request)
    parts, there = [], look(request, asked)
    for place in there.places:
        # What may be another's is no copy of this one's.
        if place.given and place.sure:
            where = texts.given_in(kind=place.kind, owner=place.owner)
            parts.append("\n".join((where, *(f"- {said}" for said in place.given))))
    head = texts.copy_head(name=asked.name, phone=asked.phone, day=now(request).date())
    if any(place.kind == "unit" and place.given for place in there.places):
        parts += _grounds(request, asked)
    theirs = own_chats(request, there.chats)
    parts = [head, *(dict.fromkeys((*parts, *theirs)) or (texts.GIVEN_NOTHING,))]
    parts += [texts.GIVEN_END, *([] if theirs else [texts.GIVEN_ELSE])]
    subject = f"data-request/{asked.id}"
    desk(request).app.store.journal.note(actor(request), "export", subject, now(request))
    content = "\r\n".join("\n\n".join(parts).splitlines()).encode("utf-8-sig")
    return as_file(content, "text/plain; charset=utf-8", f"ban-sao-{asked.id}.txt")


@staff_required("clerk")
def remove(request: Request) -> Response:
    """Erase the person where it was ticked."""
    asked, back = asked_of(request), f"{ROOT}/{request.path_params['number']}"
    looked = look(request, asked)
    sure = [place for place in looked.places if place.sure]
    # What the person is named in; that a chat is theirs is for the clerk to know.
    named_there = {place.key for place in sure if not found.is_person(place)} | {CHATS}
    there = {place.key for place in (*sure, *looked.called)} | {CHATS}
    keys = there & {str(key) for key in form(request).getlist("place")}
    if asked.done_at is not None or not keys or not word(request, "sure"):
        return redirect(request, back, texts.NOT_SURE, "bad")
    ours = office(request)
    traces = traces_of_subject(asked.name, asked.phone, ours)
    # Who has only typed the name keeps nothing that keeps the request open.
    left = there - keys - {one.key for one in looked.called if one.kind == ASKED}
    with _acting(request) as act:
        done = erase(act, asked.id, traces, keys, looked.named, _NOTICES, ours, left)
        said = texts.erased(places=done.places, told=done.told, unreached=len(act.unreached))
    if asked.kind != "erase" or not keys >= named_there:
        return redirect(request, back, said)
    if done.staying:
        return redirect(request, back, f"{said} {texts.STAYING}")
    if _stands_again(request, asked, there - keys):
        return redirect(request, back, f"{said} {texts.STANDS_AGAIN}", "bad")
    with _acting(request) as act:
        # Nothing is left to do, and nobody would come back to say so.
        finish(act, asked.id, " ".join(filter(None, (asked.outcome, said))))
    return redirect(request, back, said)


def _stands_again(request: Request, asked: DataRequest, left: Set[str]) -> bool:
    """Whether others have written of the person where we had looked already; what comes from now on
    is looked at by itself (`named_again`)."""
    subjects, who = desk(request).app.store.subjects, (asked.name, asked.phone, office(request))
    now_there = {place.key for place in subjects.find(*who) if place.sure}
    return not now_there <= left or any(astuple(subjects.named_in_chats(*who)))


@staff_required("clerk")
def done(request: Request) -> Response:
    """Answered, and how."""
    asked, outcome = asked_of(request), word(request, "outcome", MOST_OUTCOME)
    if not outcome:
        return redirect(request, f"{ROOT}/{asked.id}", texts.OUTCOME_NEEDED, "bad")
    kind, by = texts.KINDS.get(asked.kind, asked.kind), staff(request).name
    notice = Reply(texts.told_done(number=asked.id, kind=kind, by=by, due_on=asked.next_on))
    try:
        with _acting(request) as act:
            meanwhile.refuse_stale(request, _outcome(asked_of(request)), {OUTCOME: outcome})
            finished = finish(act, asked.id, outcome, notice)
    except meanwhile.SavedMeanwhile as error:
        names = {OUTCOME: texts.OUTCOME}
        told = meanwhile.said(request, f"data-request/{asked.id}", error.differences, names)
        return _shown(request, asked_of(request), outcome, told)
    if not finished:
        return redirect(request, ROOT, texts.GONE, "bad")
    return redirect(request, ROOT, texts.DONE_NOW)


def _outcome(asked: DataRequest) -> dict[str, str]:
    return {OUTCOME: asked.outcome or ""}


def _acting(request: Request) -> AbstractContextManager[Change]:
    """Not `changing`: these forms are to say whose data it is."""
    return desk(request).app.store.change(actor(request), now(request))


def _grounds(request: Request, asked: DataRequest) -> list[str]:
    """By what right the office has the list in which the person stands."""
    traces = traces_of_subject(asked.name, asked.phone, office(request))
    said = desk(request).app.store.units.grounds()
    lines = [f"- {own_part(one, traces)}" for one in said]
    return ["\n".join((texts.LIST_GROUND, *lines))] if lines else []


routes = [
    Route(ROOT, listing),
    Route(ROOT, receive, methods=["POST"]),
    Route(f"{ROOT}/{{number:number}}", detail),
    Route(f"{ROOT}/{{number:number}}/ban-sao.txt", copy),
    Route(f"{ROOT}/{{number:number}}/xoa", remove, methods=["POST"]),
    Route(f"{ROOT}/{{number:number}}/xong", done, methods=["POST"]),
]
