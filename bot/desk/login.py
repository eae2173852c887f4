"""Signing in with a code from the chat, and out again.

The rule: a code works once, a right one always, and every sign-in is a new session; only what is
wrong is slowed down.
"""

import asyncio
from math import ceil

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.desk import texts
from bot.desk.access import COOKIE, keep_session, read_form, session_of, staff_required
from bot.desk.account import texts as account_texts
from bot.desk.account.browsers import in_words
from bot.desk.forms import word
from bot.desk.frame import LOGIN, PREFIX, desk, drop_cookie, moment, now, page, redirect
from bot.desk.lists import asked
from bot.web.guard import is_from_us
from bot.web.limits.networks import Networks
from handlers.values.replies import Choice, Reply

LONGEST_CODE = 40


async def login_page(request: Request) -> Response:
    """Where the code is typed; who is signed in already goes on to the overview."""
    # Only filled in: a preview of the link that somebody's app fetches burns nothing.
    code = asked(request, "ma")[:LONGEST_CODE]
    if request.headers.get("sec-fetch-site") == "cross-site":
        # A strict cookie is not sent along with a link in a chat; it is when we ask once more.
        return page(request, "knock.html", code=code)
    known = desk(request).app.store.staff
    found = await asyncio.to_thread(known.standing, session_of(request), now(request))
    if found is not None:
        return RedirectResponse(f"{PREFIX}/", 303)
    return page(request, "login.html", wrong="", code=code)


async def login(request: Request) -> Response:
    """Open a session for a code that is open."""
    here = desk(request)
    try:
        request.state.form = await read_form(request)
    except HTTPException as error:
        return page(request, "login.html", error.status_code, wrong=texts.CODE_WRONG, code="")
    # There is no session yet and so no token: the browser itself must say where the form was.
    if not is_from_us(request, here.public_origin, proof=True):
        return page(request, "login.html", 403, wrong=texts.FORM_NOT_OURS, code="")
    agent = request.headers.get("user-agent", "")
    known, code = here.app.store.staff, word(request, "code", LONGEST_CODE)
    opened = await asyncio.to_thread(
        known.open_session, code, now(request), agent, _notice(request, agent)
    )
    if opened is None:
        return await _wrong(request)
    # The browser forgets the session it had, which would stay open until its time is over.
    if session_of(request):
        await asyncio.to_thread(known.close_session, session_of(request), now(request))
    response = RedirectResponse(f"{PREFIX}/", 303)
    keep_session(request, response, opened)
    return response


def _notice(request: Request, agent: str) -> Reply:
    """What is written to whoever's code it was, with the way to end it."""
    said = account_texts.told_signed_in(at=moment(now(request)), browser=in_words(agent))
    return Reply(said, (Choice("staff:sign-out", account_texts.SIGN_OUT_EVERYWHERE),))


async def _wrong(request: Request) -> Response:
    """Not the code: once more, or after a while when there were too many."""
    app = desk(request).app
    network = Networks(app.keys.of("network")).name(request)
    wait = await asyncio.to_thread(app.store.logins.wrong, network, now(request))
    if wait is None:
        return page(request, "login.html", 403, wrong=texts.CODE_WRONG, code="")
    wait_s = wait.total_seconds()
    response = page(
        request, "login.html", 429, wrong=texts.wait(minutes=ceil(wait_s / 60)), code=""
    )
    response.headers["Retry-After"] = str(ceil(wait_s))
    return response


@staff_required(steps=("in", "code", "enrol"))
def logout(request: Request) -> Response:
    """Sign this browser out."""
    desk(request).app.store.staff.close_session(session_of(request), now(request))
    return out(request)


def out(request: Request) -> Response:
    """To the login page, without the cookie."""
    response = redirect(request, LOGIN.removeprefix(PREFIX), texts.LOGGED_OUT)
    drop_cookie(request, response, COOKIE)
    return response


routes = [
    Route("/dang-nhap", login_page),
    Route("/dang-nhap", login, methods=["POST"]),
    Route("/thoat", logout, methods=["POST"]),
]
