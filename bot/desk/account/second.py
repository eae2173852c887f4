"""One's second factor: an authenticator set up and taken off, recovery codes, the passkeys' list.

The rule: a secret and recovery codes are shown to their owner alone, codes once; whatever weakens
the account asks for the factor first.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import pyotp
import segno
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import session_of, staff_required
from bot.desk.account import proving, texts
from bot.desk.account.origin import PageOrigin, place_of
from bot.desk.account.proving import GOOD, LONGEST_TYPED, may_change, true_now
from bot.desk.forms import word
from bot.desk.frame import changing, desk, page, redirect, staff
from handlers.values.replies import Reply
from storage.change import Change
from storage.staff import second_factor as second
from storage.staff.factors import is_on
from storage.staff.passkeys import MOST
from storage.staff.second_factor import NotPossible
from storage.staff.sessions import prove_session

PAGE = "/tai-khoan/lop-hai"
ISSUER = "HTX Bot"


@staff_required(steps=("in", "enrol"))
def shown(request: Request) -> Response:
    """Whether it is on, and what can be done about it."""
    return _page(request)


@staff_required()
def confirm(request: Request) -> Response:
    """It is shown once more: for a while the account may be changed."""
    try:
        proof = proving.prove(request)
    except NotPossible:
        return redirect(request, PAGE, texts.SECOND_NOT_NOW, "bad")
    return redirect(request, PAGE) if proof in GOOD else _page(request, texts.NOT_PROVED[proof])


@staff_required(steps=("in", "enrol"))
def begin(request: Request) -> Response:
    """A new secret for the authenticator."""
    try:
        with _changing(request) as act:
            second.begin(act, staff(request).id)
    except NotPossible:
        return redirect(request, PAGE, texts.SECOND_NOT_NOW, "bad")
    return redirect(request, PAGE)


@staff_required(steps=("in", "enrol"))
def turn_on(request: Request) -> Response:
    """The authenticator shows the right digits: from now on they are asked for."""
    mine = staff(request).id
    try:
        with _changing(request) as act:
            codes = second.turn_on(act, mine, _typed(request), true_now())
            if codes is not None:
                prove_session(act, session_of(request))
                act.tell_of_staff(mine, Reply(texts.TOLD_SECOND_ON))
    except NotPossible:
        return redirect(request, PAGE, texts.SECOND_NOT_NOW, "bad")
    if codes is None:
        return _page(request, texts.DIGITS_WRONG)
    # No redirect: the codes are kept nowhere that another page could read.
    return codes_page(request, codes) if codes else redirect(request, PAGE)


@staff_required()
def new_codes(request: Request) -> Response:
    """Ten new recovery codes; those of before are void."""
    mine = staff(request).id
    try:
        with _changing(request) as act:
            if not is_on(act.session, mine):
                raise NotPossible
            codes = second.new_recovery_codes(act, mine)
            act.record("staff.second-codes", staff(request).name)
    except NotPossible:
        return redirect(request, PAGE, texts.SECOND_NOT_NOW, "bad")
    return codes_page(request, codes)


@staff_required()
def turn_off(request: Request) -> Response:
    """Without the authenticator again, where it is not the last that is required."""
    mine = staff(request).id
    try:
        with _changing(request) as act:
            second.turn_off(act, mine)
            act.tell_of_staff(mine, Reply(texts.TOLD_SECOND_OFF))
    except NotPossible:
        return redirect(request, PAGE, texts.SECOND_NOT_NOW, "bad")
    return redirect(request, PAGE, texts.SECOND_OFF)


def codes_page(request: Request, codes: tuple[str, ...]) -> Response:
    """The recovery codes, this once."""
    return page(request, "account/codes.html", codes=codes)


@contextmanager
def _changing(request: Request) -> Iterator[Change]:
    """A transaction of whoever has shown the second factor lately; raises NotPossible."""
    if not may_change(request):
        raise NotPossible
    with changing(request) as act:
        yield act


def _typed(request: Request) -> str:
    return word(request, "digits", LONGEST_TYPED)


def _page(request: Request, wrong: str = "") -> Response:
    who = staff(request)
    view = desk(request).app.store.second_factors.of(who.id)
    uri, key = "", view.secret or ""
    if key:
        uri = pyotp.TOTP(key).provisioning_uri(name=who.name, issuer_name=ISSUER)
    place = place_of(desk(request).public_origin)
    return page(
        request,
        "account/second.html",
        403 if wrong else 200,
        second=view,
        free=may_change(request),
        wrong=wrong,
        uri=uri,
        code=_drawn(uri) if uri else "",
        key=" ".join(key[at : at + 4] for at in range(0, len(key), 4)),
        place=place if isinstance(place, PageOrigin) else None,
        not_here=texts.NO_PASSKEYS[place] if isinstance(place, str) else "",
        usable=proving.usable(request, view.passkeys),
        most=MOST,
    )


def _drawn(uri: str) -> Markup:
    """The picture an authenticator reads, as part of the page: it loads nothing."""
    drawing = segno.make(uri, error="m").svg_inline(scale=4, light="#fff", title=texts.PICTURE)
    # Made here of black squares alone; the address in it is no text.
    return Markup(drawing)


routes = [
    Route(PAGE, shown),
    Route(f"{PAGE}/xac-nhan", confirm, methods=["POST"]),
    Route(f"{PAGE}/bat-dau", begin, methods=["POST"]),
    Route(f"{PAGE}/bat", turn_on, methods=["POST"]),
    Route(f"{PAGE}/ma-du-phong", new_codes, methods=["POST"]),
    Route(f"{PAGE}/tat", turn_off, methods=["POST"]),
]
