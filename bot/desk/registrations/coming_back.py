"""Whoever has lost their chat comes back in a new one; whoever has left is followed by a colleague.

The rule: the new chat shows the code and a clerk types it, who knows by the telephone number of the
registration, or by a proof that is kept with it, with whom they speak.
"""

import re
from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import staff_required
from bot.desk.forms import line, word
from bot.desk.frame import changing, redirect
from bot.desk.registrations import texts
from bot.desk.registrations.page import find
from handlers.people.linking import name_of
from handlers.registrations.texts import EDIT_IT
from handlers.values.person import ChatName
from handlers.values.replies import Choice, Reply
from storage.change import Change
from storage.people.coming_back import bring_back
from storage.people.shown_code import sender_of
from storage.people.succession import hand_over

MOST_CODE = 20
MOST_PROOF = 300


@staff_required("clerk")
def join(request: Request) -> Response:
    """Join the chat that shows this code; both sides are told."""
    code = find(request).code
    welcome, back = texts.welcome_back(code=code), f"/dang-ky/{code}"
    return joined(request, lambda act: sender_of(act.session, code), code, welcome, back)


def joined(
    request: Request, whose: Callable[[Change], int], about: str, welcome: str, back: str
) -> Response:
    """Join the chat that shows the typed code to this person; `whose` may raise LookupError."""
    code = re.sub(r"\D", "", word(request, "code", MOST_CODE))
    try:
        with changing(request) as act:
            bring_back(act, whose(act), about, code, Reply(welcome), _notice)
    except LookupError:
        return redirect(request, back, texts.RETURN_CODE_WRONG, "bad")
    return redirect(request, back, texts.BROUGHT_BACK)


@staff_required("clerk")
def succeed(request: Request) -> Response:
    """A colleague of the unit takes its registrations over; both sides are told."""
    record, proof = find(request), line(request, "proof", MOST_PROOF)
    back, code = f"/dang-ky/{record.code}", re.sub(r"\D", "", word(request, "code", MOST_CODE))
    if not proof:
        return redirect(request, back, texts.PROOF_NEEDED, "bad")
    unit = record.form.unit_name or ""
    try:
        with changing(request) as act:
            codes = hand_over(
                act,
                record.code,
                code,
                proof,
                lambda codes: Reply(
                    texts.taken_over(codes=codes, unit=unit),
                    (Choice(f"edit:{record.code}", EDIT_IT),),
                ),
                lambda codes: Reply(texts.was_taken_over(codes=codes, unit=unit)),
            )
    except LookupError:
        return redirect(request, back, texts.RETURN_CODE_WRONG, "bad")
    return redirect(request, back, texts.handed_over(codes=codes))


def _notice(chat: ChatName) -> Reply:
    return Reply(texts.chat_was_joined(chat=name_of(chat)))


routes = [
    Route("/dang-ky/{code:code}/noi-kenh", join, methods=["POST"]),
    Route("/dang-ky/{code:code}/nhan-thay", succeed, methods=["POST"]),
]
