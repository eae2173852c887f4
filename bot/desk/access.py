"""Who may see and do what at the desk: the session cookie, the roles, the token of the forms.

The rule: a page is reached only through `staff_required`; a POST without the session's own token
changes nothing, nor does one of a new member that is not in `handlers.values.newcomers`. What was
waited for, or took long to make, is given to nobody who has been put out meanwhile.
"""

import asyncio
import hmac
from collections.abc import Awaitable, Callable, Sequence
from functools import wraps
from hashlib import sha256
from typing import Any

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.formparsers import FormParser, MultiPartException, MultiPartParser
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.clock import LOCAL
from bot.desk import texts
from bot.desk.forms import ERASURES, number, said, seen_erasures
from bot.desk.frame import (
    LOGIN,
    PREFIX,
    RANK,
    actor,
    cookie_of,
    desk,
    keep_cookie,
    now,
    problem,
    read_besides,
    staff,
)
from bot.desk.threads import in_thread
from bot.web import texts as web_texts
from bot.web.guard import is_from_us, read_body
from handlers.staff import texts as staff_texts
from handlers.values.newcomers import may_send
from handlers.values.staff import Role
from storage.change import PutOut, TooNew
from storage.journal.reading import RECORD
from storage.privacy.named_again import StillNamed
from storage.staff.sessions import HalfSignedIn, Step

COOKIE = "htx_desk"
# Where each step of the sign-in is taken.
STEPS: dict[Step, str] = {"in": "/", "code": "/dang-nhap/lop-hai", "enrol": "/tai-khoan/lop-hai"}
# As long as a session lives at most.
COOKIE_MAX_AGE_S = 7 * 24 * 3600
FORM_MAX_BYTES = 256 * 1024
UPLOAD_MAX_BYTES = 5 * 1024 * 1024
# The parts of a form around its file.
AROUND_UPLOAD_BYTES = 64 * 1024
# Of an announcement every district and title may be ticked.
MOST_FIELDS = 300
_SENTENCES = {404: web_texts.NOT_FOUND, 413: web_texts.TOO_BIG}

# What a guarded handler reads of people, for whoever asks the handler.
READS = "reads_of_people"
# The least role that reaches it.
ROLE = "least_role"
Handler = Callable[[Request], Response]
Endpoint = Callable[[Request], Awaitable[Response]]


def staff_required(
    role: Role = "viewer", *, upload: bool = False, reads: str = "", steps: Sequence[Step] = ("in",)
) -> Callable[[Handler], Endpoint]:
    """Guard a plain (not async) handler, which then runs in a worker thread and may use the store.

    Who is not signed in is sent to the login page (GET) or refused (403), as is a lesser role.
    A POST's fields are in `forms.form`; with `upload` they may hold a file of at most 5 MB. What a
    page `reads` of people is noted once a day: a list's name, "{code}" for the records it names;
    what only the handler finds out, it says by `frame.also_reads`.
    `steps` says how far the sign-in must be: others are sent to what is still between.
    """

    def guard(handler: Handler) -> Endpoint:
        @wraps(handler)
        async def guarded(request: Request) -> Response:
            try:
                elsewhere = await _let_in(request, role, steps, upload=upload)
                if elsewhere is not None:
                    return elsewhere
                return await in_thread(_made, handler, request, reads, role, steps)
            except PutOut:
                return await asyncio.to_thread(problem, request, 403, texts.NOT_YOUR_ROLE)
            except StillNamed:
                return await asyncio.to_thread(_erased_since, request)
            except TooNew as error:
                until = staff_texts.too_new(until=error.until.astimezone(LOCAL))
                return await asyncio.to_thread(problem, request, 403, until)
            except HTTPException as error:
                sentence = _sentence(error)
                return await asyncio.to_thread(problem, request, error.status_code, sentence)

        setattr(guarded, READS, reads)
        setattr(guarded, ROLE, role)
        return guarded

    return guard


async def _let_in(
    request: Request, role: Role, steps: Sequence[Step], *, upload: bool
) -> Response | None:
    """Read what is sent; where whoever may not be here is sent instead, else None.

    Raises HTTPException for a lesser role, and for a form that is none of theirs or too big.
    """
    elsewhere = await asyncio.to_thread(_elsewhere, request, role, steps)
    if request.method == "POST" and not hasattr(request.state, "staff"):
        typed = [] if upload else await _typed_here(request)
        return await asyncio.to_thread(_to_login, request, typed)
    if elsewhere is None and request.method == "POST":
        # Here, because the handler runs in a thread, where a body cannot be awaited.
        request.state.form = await read_form(request, upload=upload)
        # That may have taken minutes: who was put out meanwhile is out.
        elsewhere = await asyncio.to_thread(_elsewhere, request, role, steps)
    if elsewhere is None and request.method == "POST":
        _check_token(request)
        _check_known(request)
    return elsewhere


async def _typed_here(request: Request) -> list[str]:
    """The words of a form of ours whose session is over: nobody else has them any more."""
    if not is_from_us(request, desk(request).public_origin, proof=True):
        return []
    try:
        request.state.form = await read_form(request)
    except HTTPException:
        return []
    return _words_said(request)


def _words_said(request: Request) -> list[str]:
    return [text for text in said(request) if " " in text.strip()]


def _sentence(error: HTTPException) -> str:
    # "Not Found" is what the library says by itself; a sentence of ours says more.
    if error.status_code == 404 and error.detail != "Not Found":
        return error.detail
    return _SENTENCES.get(error.status_code, error.detail)


def _elsewhere(request: Request, role: Role, steps: Sequence[Step]) -> Response | None:
    """Where whoever may not be here is sent; raises HTTPException for a lesser role."""
    found = _signed_in(request)
    if found is None:
        return _to_login(request)
    if found.step not in steps:
        return _to_step(request, found.step)
    if RANK[found.staff.role] < RANK[role]:
        raise HTTPException(403, texts.NOT_YOUR_ROLE)
    return None


def _made(
    handler: Handler, request: Request, reads: str, role: Role, steps: Sequence[Step]
) -> Response:
    """The page for who still may have it, before it is made and once it is."""
    elsewhere = _elsewhere(request, role, steps)
    if elsewhere is not None:
        return elsewhere
    answer = _noting(handler, request, reads)
    # A way elsewhere shows nothing, and who leaves, or is just signing in, is sent on by one.
    if answer.status_code == 303 or steps != ("in",):
        return answer
    return _elsewhere(request, role, steps) or answer


def _erasures(request: Request) -> int:
    """How far the list of the erased had come when what is typed here was begun."""
    if request.method == "POST":
        return seen_erasures(request)
    latest = desk(request).app.store.subjects.erasures()
    # The second page of a form shows what was typed on the first.
    begun = number(request.query_params.get(ERASURES, ""))
    return latest if begun is None else min(begun, latest)


def _noting(handler: Handler, request: Request, reads: str) -> Response:
    """The page, and the trace of having looked at it."""
    # Before anything is read: what the page shows may be erased while it is made.
    request.state.erasures = _erasures(request)
    answer = handler(request)
    # A form that is shown again for what is wrong with it shows the same people.
    if answer.status_code in (200, 400):
        notes = desk(request).app.store.readings
        for thing in (*reads.split(), *read_besides(request)):
            subject = thing.format(**request.path_params)
            is_record = "{" in thing or "/" in thing
            notes.note(actor(request), RECORD + subject if is_record else subject, now(request))
    return answer


def _erased_since(request: Request) -> Response:
    """Nothing is stored; what was typed is shown without whom it named, as far as it is words."""
    return problem(request, 409, texts.ERASED_SINCE, _words_said(request))


def csrf_token(key: str, session: str) -> str:
    """The token of the forms of one session."""
    # Derived: nothing is stored, and every copy of the program knows it.
    return hmac.new(key.encode(), f"desk-form:{session}".encode(), sha256).hexdigest()


def session_of(request: Request) -> str:
    """The session's secret from the cookie; empty when there is none."""
    return cookie_of(request, COOKIE)


def keep_session(request: Request, response: Response, token: str) -> None:
    """Give the session to the browser."""
    keep_cookie(request, response, COOKIE, token, COOKIE_MAX_AGE_S)


def _signed_in(request: Request) -> HalfSignedIn | None:
    token, here = session_of(request), desk(request)
    if not token:
        return None
    found = here.app.store.staff.standing(token, here.app.clock.now())
    if found is not None:
        request.state.staff, request.state.is_in = found.staff, found.step == "in"
        request.state.proved_at = found.proved_at
        request.state.csrf = csrf_token(here.app.keys.of("desk/form"), token)
    return found


def _to_step(request: Request, step: Step) -> Response:
    """To what is still between the login code and the desk, or past it."""
    if request.method in ("GET", "HEAD"):
        return RedirectResponse(f"{PREFIX}{STEPS[step]}", 303)
    return problem(request, 403, texts.NOT_AT_THIS_STEP)


def _to_login(request: Request, typed: Sequence[str] = ()) -> Response:
    if request.method in ("GET", "HEAD"):
        return RedirectResponse(LOGIN, 303)
    # What a form holds cannot be carried over the login page: it is copied from here.
    return problem(request, 403, texts.signed_out(typed=bool(typed)), typed)


async def read_form(request: Request, *, upload: bool = False) -> FormData:
    """The fields of a POST; raises HTTPException 400, 413 or 415."""
    kind = request.headers.get("content-type", "").split(";")[0].strip()
    most = UPLOAD_MAX_BYTES + AROUND_UPLOAD_BYTES if upload else FORM_MAX_BYTES
    body = await read_body(request, most)

    async def stream() -> Any:
        yield body
        # An empty part tells the parser that the body is over.
        yield b""

    try:
        if kind == "application/x-www-form-urlencoded":
            return await FormParser(request.headers, stream()).parse()
        if kind == "multipart/form-data" and upload:
            parser = MultiPartParser(
                request.headers, stream(), max_files=1, max_fields=MOST_FIELDS, max_part_size=most
            )
            return await parser.parse()
    except (MultiPartException, ValueError, KeyError):
        raise HTTPException(400, web_texts.UNREADABLE) from None
    raise HTTPException(415, web_texts.UNREADABLE)


def _check_token(request: Request) -> None:
    given = request.state.form.get("csrf")
    # As bytes: for text it takes ASCII only, and the field may hold anything.
    fits = isinstance(given, str) and hmac.compare_digest(
        given.encode(), request.state.csrf.encode()
    )
    if not fits or not is_from_us(request, desk(request).public_origin, proof=False):
        raise HTTPException(403, texts.FORM_NOT_OURS)


def _check_known(request: Request) -> None:
    """Raise TooNew for a new member's form, but for the few that they may send."""
    until = staff(request).too_new(now(request))
    below = request.scope["path"].removeprefix(request.scope["root_path"])
    if until is not None and not may_send(below):
        raise TooNew(until)


def file_of(request: Request, name: str) -> tuple[str, bytes] | None:
    """(name, content) of an uploaded file; None when none was chosen. Raises HTTPException 413."""
    found = request.state.form.get(name)
    if found is None or isinstance(found, str) or not found.filename:
        return None
    content: bytes = found.file.read()
    if len(content) > UPLOAD_MAX_BYTES:
        raise HTTPException(413)
    return found.filename, content
