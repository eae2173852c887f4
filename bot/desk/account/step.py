"""The step between the login code and the desk, for whoever has a second factor.

The rule: a login code alone opens nothing of theirs; wrong digits are counted in the database for
the person, wherever they are typed, and its owner is told when there were too many.
"""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import session_of, staff_required
from bot.desk.account import texts
from bot.desk.account.second import LONGEST_TYPED, true_now
from bot.desk.forms import word
from bot.desk.frame import changing, page, redirect, staff
from handlers.values.replies import Reply
from storage.staff import second_factor as second
from storage.staff.sessions import prove_session

PAGE = "/dang-nhap/lop-hai"


@staff_required(steps=("code",))
def asked(request: Request) -> Response:
    """Where the digits are typed."""
    return page(request, "account/step.html", wrong="")


@staff_required(steps=("code",))
def proved(request: Request) -> Response:
    """The right digits or a recovery code open the desk."""
    mine = staff(request).id
    with changing(request) as act:
        proof = second.prove(act, mine, word(request, "digits", LONGEST_TYPED), true_now())
        if proof in ("right", "recovery"):
            prove_session(act, session_of(request))
        if proof == "recovery":
            left = second.codes_left(act.session, mine)
            act.tell_staff(mine, Reply(texts.told_recovered(left=left)))
        if proof == "closed":
            act.tell_staff(mine, Reply(texts.TOLD_GUESSED))
    if proof in ("right", "recovery"):
        return redirect(request, "/")
    status = 403 if proof == "wrong" else 429
    return page(request, "account/step.html", status, wrong=texts.NOT_PROVED[proof])


routes = [Route(PAGE, asked), Route(PAGE, proved, methods=["POST"])]
