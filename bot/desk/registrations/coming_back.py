"""Whoever sent a registration and has lost their chat gets a new one joined to it.

The rule: the new chat shows the code and a clerk types it, who knows by the telephone number of the
registration with whom they speak.
"""

import re

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import staff_required
from bot.desk.forms import word
from bot.desk.frame import changing, redirect
from bot.desk.registrations import texts
from bot.desk.registrations.page import find
from handlers.people.linking import name_of
from handlers.values.person import ChatName
from handlers.values.replies import Reply
from storage.people.coming_back import bring_back

MOST_CODE = 20


@staff_required("clerk")
def join(request: Request) -> Response:
    """Join the chat that shows this code; both sides are told."""
    record = find(request)
    back = f"/dang-ky/{record.code}"
    code = re.sub(r"\D", "", word(request, "code", MOST_CODE))
    welcome = Reply(texts.welcome_back(code=record.code))
    try:
        with changing(request) as act:
            bring_back(act, record.code, code, welcome, _notice)
    except LookupError:
        return redirect(request, back, texts.RETURN_CODE_WRONG, "bad")
    return redirect(request, back, texts.BROUGHT_BACK)


def _notice(chat: ChatName) -> Reply:
    return Reply(texts.chat_was_joined(chat=name_of(chat)))


routes = [Route("/dang-ky/{code:code}/noi-kenh", join, methods=["POST"])]
