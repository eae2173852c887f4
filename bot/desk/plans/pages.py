"""The pages of a draft that a machine read in pictures: each is confirmed by itself.

The rule: whoever confirms has the signed page before them; a plan in use changes no more.
"""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import staff_required
from bot.desk.forms import number, word
from bot.desk.frame import redirect
from bot.desk.plans import page_texts
from bot.desk.plans.journaled import edited
from bot.desk.plans.known import named
from bot.plans.forms.marks import confirm as confirm_place
from bot.plans.forms.rewriting import RewriteRefused
from knowledge.plan.recognised import is_page, page_key, recognised_pages
from knowledge.plan.review import unclear_places


@staff_required("clerk")
def confirm(request: Request) -> Response:
    """Confirm one page."""
    plan = named(request).plan
    path, page = f"/ke-hoach/{plan.id}", number(word(request, "page"))
    if page is None or page not in {each.number for each in recognised_pages(plan.folder)}:
        raise HTTPException(400)
    places = filter(is_page, unclear_places(plan.folder))
    place = next((one for one in places if one.what == page_key(page)), None)
    if place is not None:
        try:
            with edited(request, plan):
                confirm_place(plan.folder, place)
        except RewriteRefused as error:
            return redirect(request, path, str(error), "bad")
    return redirect(request, path, page_texts.confirmed(page=page))


routes = [Route("/ke-hoach/{plan:plan}/trang", confirm, methods=["POST"])]
