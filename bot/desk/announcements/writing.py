"""An announcement being written: its words, its terms, and whom it is for.

The rule: what is wrong with what was typed is said above it, and nothing typed is lost.
"""

from dataclasses import dataclass, replace

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk import texts as desk_texts
from bot.desk.access import staff_required
from bot.desk.announcements import texts
from bot.desk.announcements.audience_form import (
    TypedAudience,
    audience_of,
    every_choice,
    read_audience,
    units_part,
)
from bot.desk.announcements.recipients import find
from bot.desk.announcements.terms_form import TypedTerms, read_terms, typed_of
from bot.desk.forms import word
from bot.desk.frame import changing, desk, now, page, redirect
from bot.desk.lists import asked
from bot.desk.meanwhile import SavedMeanwhile, refuse_stale, said, stood_field
from bot.desk.reminders.shown import dated, shown_now
from handlers.announcements.compose import MAX_TEXT, compose
from handlers.values.shown.personal import unknown_blanks
from handlers.values.staff import Audience, Terms
from storage.announcements import approvals
from storage.announcements.approvals import NotAllowed
from storage.privacy.named_again import StillNamed

REWRITABLE = ("draft", "waiting")
TEXT, WHOM = "noi-dung", "danh-cho"


@dataclass(frozen=True)
class _Typed:
    """Everything the form holds."""

    text: str
    whom: TypedAudience
    terms: TypedTerms

    @property
    def problem(self) -> str:
        """What is wrong, as a sentence; empty when nothing is."""
        if not any(char.isalpha() for char in self.text) or len(self.text) > MAX_TEXT:
            return texts.TEXT_BAD
        if found := unknown_blanks(self.text):
            return texts.blanks_bad(found=found)
        return self.terms.problem or self.whom.problem


@staff_required("clerk")
def write(request: Request) -> Response:
    """The empty form, or the form of a draft."""
    number = request.path_params.get("number")
    if number is None:
        return _form(request, _begun(request), None)
    view = find(request)
    if view.status not in REWRITABLE:
        return redirect(request, f"/thong-bao/{number}", texts.NOT_ALLOWED["state"], "bad")
    return _form(request, _stored(request), view.id)


def _stored(request: Request) -> _Typed:
    """The draft as it stands."""
    view = find(request)
    return _Typed(view.text, audience_of(request, view.audience), typed_of(view.terms))


def _begun(request: Request) -> _Typed:
    """Nothing yet, or the invitation to an event of the calendar, on its day."""
    shown, wanted = shown_now(request), asked(request, "moc")
    event = next((one for one in shown.plan.events if one.id == wanted), None)
    if event is None:
        return _Typed("", TypedAudience(Audience()), typed_of(Terms("news")))
    terms, today = typed_of(Terms("invitation")), now(request).date()
    on = dated(shown, event, today).on
    if on is not None and on >= today:
        terms = replace(terms, typed={**terms.typed, "luc-ngay": on.isoformat()})
    whom = audience_of(request, desk(request).app.office().audience(shown.plan.id, event.id))
    return _Typed(texts.invitation_to(event=event.name), whom, terms)


@staff_required("clerk", upload=True)
def store(request: Request) -> Response:
    """Keep the draft and show its preview."""
    typed = _read(request)
    number: int | None = request.path_params.get("number")
    if typed.problem:
        return _form(request, typed, number, typed.problem)
    try:
        number = _kept(request, typed, number)
    except NotAllowed as error:
        return redirect(request, f"/thong-bao/{number}", texts.NOT_ALLOWED[error.code], "bad")
    except StillNamed:
        return _form(request, _read(request), number, desk_texts.ERASED_SINCE_HERE)
    except SavedMeanwhile as error:
        told = said(request, f"announcement/{number}", error.differences, texts.FIELDS)
        return _form(request, _united(_stored(request), typed, error), number, told)
    return redirect(request, f"/thong-bao/{number}")


def _read(request: Request) -> _Typed:
    here = desk(request).app
    office, plan = here.office(), here.office().plan_on(now(request).date())
    whom = read_audience(request, plan, office.titles, here.store.units.all())
    # One more than may be: a text that is too long is refused, not cut.
    return _Typed(word(request, "noi-dung", MAX_TEXT + 1), whom, read_terms(request))


def _kept(request: Request, typed: _Typed, number: int | None) -> int:
    text, audience, terms = typed.text, typed.whom.audience, typed.terms.terms
    known = None if number is None else find(request).id
    standing = () if known is None else _values(_stored(request)).values()
    with changing(request, standing=standing) as act:
        if known is not None:
            approvals.hold(act, known)
            refuse_stale(request, _values(_stored(request)), _values(typed))
        if known is None:
            return approvals.write(act, text, audience, lambda n: compose(n, text, terms), terms)
        approvals.rewrite(act, known, text, audience, compose(known, text, terms), terms)
        return known


def _values(typed: _Typed) -> dict[str, str]:
    """Each field in words, by which two drafts are told apart."""
    return {TEXT: typed.text, **typed.terms.typed, WHOM: every_choice(typed.whom.audience)}


def _united(stored: _Typed, typed: _Typed, error: SavedMeanwhile) -> _Typed:
    """What was typed, with what only the other has changed."""
    theirs = {one.name for one in error.differences if not one.touched}
    terms = {name: error.form[name] for name in typed.terms.typed}
    return _Typed(
        stored.text if TEXT in theirs else typed.text,
        stored.whom if WHOM in theirs else typed.whom,
        replace(typed.terms, typed=terms),
    )


def _form(request: Request, typed: _Typed, number: int | None, wrong: str = "") -> Response:
    here = desk(request).app
    office = here.office()
    return page(
        request,
        "announcements/form.html",
        400 if wrong else 200,
        d=texts,
        text=typed.text,
        **units_part(request, typed.whom),
        terms=typed.terms.typed,
        public=here.settings.public_url is not None,
        number=number,
        stood_field=stood_field(_values(_stored(request))) if number else "",
        wrong=wrong,
        events=office.plan_on(now(request).date()).events,
        today=now(request).date().isoformat(),
        most=MAX_TEXT,
    )


routes = [
    Route("/thong-bao/soan", write),
    Route("/thong-bao/soan", store, methods=["POST"]),
    Route("/thong-bao/{number:number}/soan", write),
    Route("/thong-bao/{number:number}/soan", store, methods=["POST"]),
]
