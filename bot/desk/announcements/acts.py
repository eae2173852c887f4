"""What is done to an announcement: tried out, submitted, approved, refused, undone, cancelled.

The rule: the author never approves, and nothing can be taken back once it is being sent.
"""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.desk.access import staff_required
from bot.desk.announcements import texts
from bot.desk.announcements.audience_form import in_words, names_of
from bot.desk.announcements.terms_form import local_terms
from bot.desk.forms import word
from bot.desk.frame import changing, desk, now, redirect, staff
from handlers.announcements import texts as words
from handlers.announcements.approve import approved, later
from handlers.announcements.compose import approval_request, compose
from handlers.values.orders import ApproveOrStop
from handlers.values.replies import Reply
from handlers.values.staff import AnnouncementView, Verdict
from storage.announcements import approvals
from storage.announcements.again import remind_silent
from storage.announcements.approvals import NotAllowed

VERDICTS: dict[str, Verdict] = {
    "duyet": "approved",
    "tu-choi": "refused",
    "hoan-tac": "undone",
    "huy": "cancelled",
}
ACTS = ("gui-thu", "gui-duyet", "nhac-lai", *VERDICTS)
DONE = {"tu-choi": texts.REFUSED, "hoan-tac": texts.UNDONE, "huy": texts.CANCELLED}


@staff_required("clerk")
def act(request: Request) -> Response:
    """One button of the page."""
    name = request.path_params["act"]
    view = desk(request).app.store.announcements.get(request.path_params["number"])
    if view is None:
        raise HTTPException(404)
    path = f"/thong-bao/{view.id}"
    try:
        done = _do(request, view, name)
    except NotAllowed as error:
        return redirect(request, path, texts.NOT_ALLOWED[error.code], "bad")
    return redirect(request, path, done)


def _do(request: Request, view: AnnouncementView, name: str) -> str:
    """Do it and say so; raises NotAllowed or HTTPException."""
    if name == "gui-thu":
        with changing(request) as act:
            approvals.try_out(act, [view.id])
        return texts.TRIED
    if name == "gui-duyet":
        return _submit(request, view)
    if name == "nhac-lai":
        return texts.reminded(count=_remind(request, view.id))
    # The store cancels until the sending begins; this button promised a minute.
    if name == "hoan-tac" and (view.send_at is None or view.send_at <= now(request)):
        raise NotAllowed("state")
    verdict = VERDICTS[name]
    # Only an approval is of the very words; stopping them is right whatever they say now.
    seen = word(request, "seen") if verdict == "approved" else None
    notice = _notice(request, view, verdict)
    with changing(request) as act:
        approvals.approve_or_stop(act, [ApproveOrStop(view.id, verdict, notice, seen)])
    return DONE.get(name) or words.approved(number=view.id, at=later(view, now(request)))


def _remind(request: Request, number: int) -> int:
    """Write once more to the silent; returns to how many."""
    count, last = 0, 0
    # Batch by batch: between two of them people get their answers.
    while True:
        with changing(request) as act:
            found = remind_silent(act, number, texts.AGAIN, last)
        count += found.count
        if found.last is None:
            return count
        last = found.last


def _submit(request: Request, view: AnnouncementView) -> str:
    app, terms = desk(request).app, local_terms(view.terms)
    count = app.store.announcements.audience_size(view.audience)
    if count == 0:
        raise HTTPException(409, texts.NOBODY_THERE)
    office = app.office()
    whom = in_words(view.audience, office.plan_on(now(request).date()), names_of(office.titles))
    text = compose(view.id, view.text, terms).text
    by, at = staff(request).name, later(view, now(request))
    notice = approval_request(view.id, by, text, whom, count, view.mark, at)
    with changing(request) as act:
        approvals.submit(act, {view.id: notice}, {view.id: view.mark})
    return texts.SUBMITTED


def _notice(request: Request, view: AnnouncementView, verdict: Verdict) -> Reply:
    """What the author reads."""
    if verdict == "approved":
        return approved(view, now(request))
    return Reply(_SAID[verdict](number=view.id, by=staff(request).name))


_SAID = {"refused": words.refused, "undone": words.undone, "cancelled": texts.cancelled}
