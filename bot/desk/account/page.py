"""One's own account: where one is signed in, and the way out, of one browser or of all.

The rule: a session is ended by its own person alone, and the list shows no secret of any.
"""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import session_of, staff_required
from bot.desk.account import texts
from bot.desk.account.browsers import in_words
from bot.desk.forms import word
from bot.desk.frame import changing, desk, now, page, redirect, staff
from bot.desk.login import out
from storage.staff.page_chats import sign_out
from storage.staff.sessions import end_session, sign_out_others

PAGE = "/tai-khoan"
MARK_CHARS = 64


@staff_required()
def account(request: Request) -> Response:
    """Who is signed in, and in which browsers."""
    known = desk(request).app.store.staff
    found = known.sessions_of(staff(request).id, session_of(request), now(request))
    second = desk(request).app.store.second_factors.of(staff(request).id).is_on
    sessions = [(one, in_words(one.user_agent)) for one in found]
    return page(request, "account/page.html", sessions=sessions, second=second)


@staff_required()
def end_one(request: Request) -> Response:
    """End one session of one's own; the one in use, too."""
    mark, mine = word(request, "session", MARK_CHARS), staff(request).id
    known = desk(request).app.store.staff
    found = known.sessions_of(mine, session_of(request), now(request))
    if any(one.mark == mark and one.is_here for one in found):
        known.close_session(session_of(request), now(request))
        return out(request)
    with changing(request) as act:
        ended = end_session(act, mine, mark)
    return redirect(request, PAGE, texts.SESSION_ENDED if ended else texts.SESSION_GONE)


@staff_required()
def out_elsewhere(request: Request) -> Response:
    """Sign this person out in every browser but this one."""
    with changing(request) as act:
        sign_out_others(act, staff(request).id, session_of(request))
    return redirect(request, PAGE, texts.OTHERS_OUT)


@staff_required()
def out_everywhere(request: Request) -> Response:
    """Sign this person out in every browser."""
    with changing(request) as act:
        sign_out(act, [staff(request).id])
    return out(request)


routes = [
    Route(PAGE, account),
    Route(f"{PAGE}/phien", end_one, methods=["POST"]),
    Route(f"{PAGE}/may-khac", out_elsewhere, methods=["POST"]),
    Route("/thoat-het", out_everywhere, methods=["POST"]),
]
