"""Both days of a request about data: what is said by the first, done by the second, moved once.

The rule: the days are those that the office's own paper names; who asked is told what is moved and
why.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.clock import LOCAL
from bot.days.off import working_days_after
from bot.desk.access import staff_required
from bot.desk.forms import word
from bot.desk.frame import changing, desk, now, redirect
from bot.desk.subjects import texts
from bot.web import texts as web_texts
from storage.privacy.data_requests import DataRequest, acknowledge, extend

ROOT = "/du-lieu-ca-nhan"
# The page of truth promises the first; of the paper's "10 to 20 days" the fewer.
ACKNOWLEDGED_IN = 2
DONE_IN: Mapping[str, int] = {"withdraw": 15, "restrict": 15, "object": 15}
ELSE_DONE_IN = 10
MORE = timedelta(days=15)
MOST_REASON = 500


def days_of(request: Request, kind: str) -> tuple[date, date]:
    """By when a request that comes today is acknowledged, and done."""
    today = now(request).astimezone(LOCAL).date()
    done = today + timedelta(days=DONE_IN.get(kind, ELSE_DONE_IN))
    return working_days_after(today, ACKNOWLEDGED_IN), done


def asked_of(request: Request) -> DataRequest:
    """The request that the page is of."""
    found = desk(request).app.store.data_requests.get(request.path_params["number"])
    if found is None:
        raise HTTPException(404, web_texts.NOT_FOUND)
    return found


@staff_required("clerk")
def acknowledged(request: Request) -> Response:
    """Who asked was told that it has come, and what is done."""
    asked = asked_of(request)
    with changing(request) as act:
        noted = acknowledge(act, asked.id)
    said = (texts.ACKNOWLEDGED,) if noted else (texts.GONE, "bad")
    return redirect(request, f"{ROOT}/{asked.id}", *said)


@staff_required("clerk")
def extended(request: Request) -> Response:
    """The second day is moved, once, with a reason."""
    asked, because = asked_of(request), word(request, "because", MOST_REASON)
    back = f"{ROOT}/{asked.id}"
    if not because or asked.finish_on is None:
        return redirect(request, back, texts.REASON_NEEDED, "bad")
    until = asked.finish_on + MORE
    with changing(request) as act:
        moved = extend(act, asked.id, until, because)
    said = (texts.extended(until=until),) if moved else (texts.EXTENDED_ONCE, "bad")
    return redirect(request, back, *said)


routes = [
    Route(f"{ROOT}/{{number:number}}/bao-nhan", acknowledged, methods=["POST"]),
    Route(f"{ROOT}/{{number:number}}/gia-han", extended, methods=["POST"]),
]
