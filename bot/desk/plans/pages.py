"""The pages of a draft that a machine read in pictures: each is confirmed by itself.

The rule: whoever confirms has the signed page before them; a plan in use changes no more.
"""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import staff_required
from bot.desk.forms import word
from bot.desk.frame import redirect
from bot.desk.plans import page_texts, texts
from bot.desk.plans.known import named
from bot.plans.confirming import confirm_page
from bot.plans.head_form import HeadRefused
from knowledge.plan.recognised import recognised_pages


@staff_required("clerk")
def confirm(request: Request) -> Response:
    """Confirm one page."""
    plan = named(request).plan
    path = f"/ke-hoach/{plan.id}"
    if plan.reviewed:
        return redirect(request, path, texts.NOT_A_DRAFT, "bad")
    pages = {str(each.number): each.number for each in recognised_pages(plan.folder)}
    number = pages.get(word(request, "page"))
    if number is None:
        raise HTTPException(400)
    try:
        confirm_page(plan.folder, number)
    except HeadRefused as error:
        return redirect(request, path, str(error), "bad")
    return redirect(request, path, page_texts.confirmed(page=number))


routes = [Route("/ke-hoach/{plan:plan}/trang", confirm, methods=["POST"])]
