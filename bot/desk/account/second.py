"""One's second factor: set up with an authenticator, recovery codes, taken off again.

The rule: a secret and recovery codes are shown to their owner alone, codes once; whatever weakens
the account asks for the factor first.
"""

from datetime import UTC, datetime

import pyotp
import segno
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import session_of, staff_required
from bot.desk.account import texts
from bot.desk.forms import word
from bot.desk.frame import changing, desk, page, redirect, staff
from handlers.values.replies import Reply
from storage.staff import second_factor as second
from storage.staff.second_factor import NotPossible
from storage.staff.sessions import prove_session

PAGE = "/tai-khoan/lop-hai"
LONGEST_TYPED = 40
ISSUER = "HTX Bot"


@staff_required(steps=("in", "enrol"))
def shown(request: Request) -> Response:
    """Whether it is on, and what can be done about it."""
    return _page(request)


@staff_required(steps=("in", "enrol"))
def begin(request: Request) -> Response:
    """A new secret for the authenticator."""
    try:
        with changing(request) as act:
            second.begin(act, staff(request).id)
    except NotPossible:
        return redirect(request, PAGE, texts.SECOND_NOT_NOW, "bad")
    return redirect(request, PAGE)


@staff_required(steps=("in", "enrol"))
def turn_on(request: Request) -> Response:
    """The authenticator shows the right digits: from now on they are asked for."""
    mine = staff(request).id
    try:
        with changing(request) as act:
            codes = second.turn_on(act, mine, _typed(request), true_now())
            if codes is not None:
                prove_session(act, session_of(request))
                act.tell_staff(mine, Reply(texts.TOLD_SECOND_ON))
    except NotPossible:
        return redirect(request, PAGE, texts.SECOND_NOT_NOW, "bad")
    # No redirect: the codes are kept nowhere that another page could read.
    return _page(request, texts.DIGITS_WRONG) if codes is None else _codes(request, codes)


@staff_required()
def new_codes(request: Request) -> Response:
    """Ten new recovery codes; those of before are void."""
    mine, codes = staff(request).id, tuple[str, ...]()
    try:
        with changing(request) as act:
            proof = second.prove(act, mine, _typed(request), true_now())
            if proof in ("right", "recovery"):
                codes = second.new_recovery_codes(act, mine)
                act.record("staff.second-codes", staff(request).name)
    except NotPossible:
        return redirect(request, PAGE, texts.SECOND_NOT_NOW, "bad")
    return _codes(request, codes) if codes else _page(request, texts.NOT_PROVED[proof])


@staff_required()
def turn_off(request: Request) -> Response:
    """Without it again, where it is not required."""
    mine = staff(request).id
    try:
        with changing(request) as act:
            proof = second.prove(act, mine, _typed(request), true_now())
            if proof in ("right", "recovery"):
                second.turn_off(act, mine)
                act.tell_staff(mine, Reply(texts.TOLD_SECOND_OFF))
    except NotPossible:
        return redirect(request, PAGE, texts.SECOND_NOT_NOW, "bad")
    if proof not in ("right", "recovery"):
        return _page(request, texts.NOT_PROVED[proof])
    return redirect(request, PAGE, texts.SECOND_OFF)


def true_now() -> datetime:
    """The moment by the world's clock, also while the program rehearses another day."""
    return datetime.now(UTC)


def _typed(request: Request) -> str:
    return word(request, "digits", LONGEST_TYPED)


def _page(request: Request, wrong: str = "") -> Response:
    who = staff(request)
    view = desk(request).app.store.second_factors.of(who.id)
    uri = ""
    if view.secret is not None:
        uri = pyotp.TOTP(view.secret).provisioning_uri(name=who.name, issuer_name=ISSUER)
    return page(
        request,
        "account/second.html",
        403 if wrong else 200,
        second=view,
        wrong=wrong,
        uri=uri,
        code=_drawn(uri) if uri else "",
        key=" ".join(view.secret[at : at + 4] for at in range(0, len(view.secret), 4))
        if view.secret
        else "",
    )


def _drawn(uri: str) -> Markup:
    """The picture an authenticator reads, as part of the page: it loads nothing."""
    drawing = segno.make(uri, error="m").svg_inline(scale=4, light="#fff", title=texts.PICTURE)
    # Made here of black squares alone; the address in it is no text.
    return Markup(drawing)


def _codes(request: Request, codes: tuple[str, ...]) -> Response:
    return page(request, "account/codes.html", codes=codes)


routes = [
    Route(PAGE, shown),
    Route(f"{PAGE}/bat-dau", begin, methods=["POST"]),
    Route(f"{PAGE}/bat", turn_on, methods=["POST"]),
    Route(f"{PAGE}/ma-du-phong", new_codes, methods=["POST"]),
    Route(f"{PAGE}/tat", turn_off, methods=["POST"]),
]
