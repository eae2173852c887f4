"""One's passkeys as a second factor: made in the browser, named, removed; and what one is to sign.

The rule: whoever has a second factor shows it before another is added or one is removed, and hears
of both in the own chat.
"""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.desk.access import session_of, staff_required
from bot.desk.account import texts
from bot.desk.account.browsers import in_words
from bot.desk.account.origin import PageOrigin
from bot.desk.account.proving import answer_of, may_change, place, usable
from bot.desk.account.second import PAGE, codes_page
from bot.desk.forms import line
from bot.desk.frame import changing, redirect, staff
from handlers.values.replies import Reply
from storage.staff import passkeys
from storage.staff.factors import passkeys_of
from storage.staff.second_factor import NotPossible
from storage.staff.sessions import prove_session

LONGEST_NAME = 60


@staff_required(steps=("in", "code"))
def to_sign(request: Request) -> Response:
    """What the browser is to sign, for its script."""
    from bot.desk.account import webauthn

    here = _place(request)
    with changing(request) as act:
        known = usable(request, passkeys_of(act.session, staff(request).id))
        if not known:
            raise HTTPException(403, texts.PASSKEY_NOT_HERE)
        options, challenge = webauthn.to_sign(here, known)
        passkeys.challenge(act, session_of(request), challenge)
    return JSONResponse(options)


@staff_required(steps=("in", "enrol"))
def to_make(request: Request) -> Response:
    """What the browser is to make, for its script."""
    from bot.desk.account import webauthn

    here, who = _place(request), staff(request)
    if not may_change(request):
        raise HTTPException(403, texts.PROVE_FIRST)
    with changing(request) as act:
        known = usable(request, passkeys_of(act.session, who.id))
        options, challenge = webauthn.to_make(here, who.name, known)
        passkeys.challenge(act, session_of(request), challenge)
    return JSONResponse(options)


@staff_required(steps=("in", "enrol"))
def add(request: Request) -> Response:
    """Keep what the browser made; the first second factor of a person comes with codes."""
    from bot.desk.account import webauthn

    here, mine = _place(request), staff(request).id
    if not may_change(request):
        return redirect(request, PAGE, texts.PROVE_FIRST, "bad")
    agent = request.headers.get("user-agent", "")
    name, codes = line(request, "name", LONGEST_NAME) or in_words(agent), tuple[str, ...]()
    try:
        with changing(request) as act:
            asked = passkeys.take_challenge(act, session_of(request))
            made = webauthn.made(here, asked, answer_of(request)) if asked else None
            if made is not None:
                codes = passkeys.add(act, mine, name, made)
                prove_session(act, session_of(request))
                act.tell_of_staff(mine, Reply(texts.told_passkey_on(name=name)))
    except NotPossible:
        return redirect(request, PAGE, texts.PASSKEY_TOO_MANY, "bad")
    if made is None:
        return redirect(request, PAGE, texts.PASSKEY_NOT_MADE, "bad")
    # No redirect: the codes are kept nowhere that another page could read.
    if codes:
        return codes_page(request, codes)
    return redirect(request, PAGE, texts.passkey_added(name=name))


@staff_required()
def rename(request: Request) -> Response:
    """Another name, so that its owner knows which it is."""
    name = line(request, "name", LONGEST_NAME)
    if not name:
        return redirect(request, PAGE, texts.PASSKEY_NAME_NEEDED, "bad")
    try:
        with changing(request) as act:
            passkeys.rename(act, staff(request).id, request.path_params["number"], name)
    except LookupError:
        return redirect(request, PAGE, texts.PASSKEY_GONE, "bad")
    return redirect(request, PAGE, texts.passkey_renamed(name=name))


@staff_required()
def remove(request: Request) -> Response:
    """Without it, where it is not the last second factor that is required."""
    mine = staff(request).id
    if not may_change(request):
        return redirect(request, PAGE, texts.PROVE_FIRST, "bad")
    try:
        with changing(request) as act:
            name = passkeys.remove(act, mine, request.path_params["number"])
            act.tell_of_staff(mine, Reply(texts.told_passkey_off(name=name)))
    except LookupError:
        return redirect(request, PAGE, texts.PASSKEY_GONE, "bad")
    except NotPossible:
        return redirect(request, PAGE, texts.SECOND_LAST, "bad")
    return redirect(request, PAGE, texts.passkey_removed(name=name))


def _place(request: Request) -> PageOrigin:
    found = place(request)
    if found is None:
        raise HTTPException(403, texts.PASSKEY_NOT_HERE)
    return found


routes = [
    Route("/dang-nhap/lop-hai/khoa", to_sign, methods=["POST"]),
    Route(f"{PAGE}/khoa/bat-dau", to_make, methods=["POST"]),
    Route(f"{PAGE}/khoa", add, methods=["POST"]),
    Route(f"{PAGE}/khoa/{{number:number}}/ten", rename, methods=["POST"]),
    Route(f"{PAGE}/khoa/{{number:number}}/bo", remove, methods=["POST"]),
]
