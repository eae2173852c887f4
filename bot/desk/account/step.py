"""The step between the login code and the desk, for whoever has a second factor.

The rule: a login code alone opens nothing of theirs.
"""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import staff_required
from bot.desk.account import texts
from bot.desk.account.proving import GOOD, prove, usable
from bot.desk.account.proving import place as place_for
from bot.desk.frame import desk, page, redirect, staff

PAGE = "/dang-nhap/lop-hai"


@staff_required(steps=("code",))
def asked(request: Request) -> Response:
    """Where it is shown."""
    return _page(request)


@staff_required(steps=("code",))
def proved(request: Request) -> Response:
    """The right digits, a recovery code or a passkey open the desk."""
    proof = prove(request)
    if proof in GOOD:
        return redirect(request, "/")
    return _page(request, texts.NOT_PROVED[proof], 429 if proof in ("closed", "paused") else 403)


def _page(request: Request, wrong: str = "", status: int = 200) -> Response:
    second = desk(request).app.store.second_factors.of(staff(request).id)
    return page(
        request,
        "account/step.html",
        status,
        second=second,
        wrong=wrong,
        place=place_for(request),
        usable=usable(request, second.passkeys),
    )


routes = [Route(PAGE, asked), Route(PAGE, proved, methods=["POST"])]
