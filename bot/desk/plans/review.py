"""One plan: what was read out of its document beside its words, and a draft's values to change.

The rule: only a draft is changed here; what is unclear stays marked until somebody gives a value.
"""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import staff_required
from bot.desk.forms import line, word
from bot.desk.frame import page, redirect
from bot.desk.plans import page_texts, texts
from bot.desk.plans.known import named
from bot.plans.head_form import FIELDS, HeadRefused, read_head, write_head
from knowledge.plan.recognised import is_page, recognised_pages
from knowledge.plan.review import PLAN_FILE, Unclear, unclear_places

MOST = 1000
PAGE = "/ke-hoach/{plan:plan}"


@staff_required()
def show(request: Request) -> Response:
    """The plan with all that was read out of it."""
    return shown(request)


@staff_required("clerk")
def change(request: Request) -> Response:
    """Save the values of a draft."""
    known = named(request)
    path = f"/ke-hoach/{known.plan.id}"
    if known.plan.reviewed:
        return redirect(request, path, texts.NOT_A_DRAFT, "bad")
    typed = {field.name: line(request, field.name, MOST) for field in FIELDS}
    lacking = {field.name for field in FIELDS if word(request, f"lacking-{field.name}")}
    try:
        write_head(known.plan.folder, typed, frozenset(lacking))
    except HeadRefused as error:
        return shown(request, str(error), typed)
    return redirect(request, path, texts.SAVED)


def shown(request: Request, wrong: str = "", typed: dict[str, str] | None = None) -> Response:
    """The page, with what is wrong with what was typed."""
    known = named(request)
    plan = known.plan
    return page(
        request,
        "plans/plan.html",
        400 if wrong else 200,
        t=texts,
        known=known,
        plan=plan,
        head=read_head(plan.folder),
        typed=typed or {},
        wrong=wrong,
        unclear=[(_place(u), u) for u in unclear_places(plan.folder) if not is_page(u)],
        recognised=recognised_pages(plan.folder),
        p=page_texts,
    )


def _place(unclear: Unclear) -> str:
    """The field of the form that is meant; empty for another file's."""
    names = [field.name for field in FIELDS if field.key == unclear.what]
    return names[0] if names and unclear.file == PLAN_FILE else ""


routes = [Route(PAGE, show), Route(PAGE, change, methods=["POST"])]
