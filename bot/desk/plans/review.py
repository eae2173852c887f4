"""One plan: what was read out of its document beside its words, and a draft's values to change.

The rule: only a draft is changed here; what is unclear stays marked until somebody gives a value.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import staff_required
from bot.desk.forms import line, word
from bot.desk.frame import desk, page, redirect
from bot.desk.meanwhile import SavedMeanwhile, refuse_stale, said, stood_field
from bot.desk.plans import draft_texts, page_texts, texts, trying_texts
from bot.desk.plans.journaled import edited
from bot.desk.plans.known import KnownPlan, named
from bot.desk.plans.parts import parts_of, sentences_of
from bot.desk.plans.using import texts as use_texts
from bot.plans.folders import SHIPPED_PLANS
from bot.plans.forms.rewriting import RewriteRefused
from bot.plans.head_form import FIELDS, REGISTERS, read_head, write_head
from handlers.questions.clauses import place_of
from knowledge.plan.plan import Plan
from knowledge.plan.recognised import recognised_pages
from knowledge.plan.review import PLAN_FILE
from storage.plans.kept import Use

MOST = 1000
PAGE = "/ke-hoach/{plan:plan}"


@dataclass(frozen=True)
class Slip:
    """What is wrong with what was typed, that itself, and in which form of the page."""

    sentence: str
    typed: Mapping[str, str]
    at: str = "head"


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
    if chosen := word(request, REGISTERS.name, 5):
        typed[REGISTERS.name] = chosen
    lacking, asked = _ticked(request, "lacking"), _ticked(request, "asked")
    before = sentences_of(known.plan)
    try:
        with edited(request, known.plan):
            standing = _standing(known.plan)
            refuse_stale(request, standing, {**standing, **typed})
            write_head(known.plan.folder, typed, lacking, asked)
    except RewriteRefused as error:
        return shown(request, Slip(str(error), typed))
    except SavedMeanwhile as error:
        names = {each: texts.field_name(each) for each in error.form}
        about = f"{known.plan.id}/{PLAN_FILE}"
        return shown(request, Slip(said(request, about, error.differences, names), error.form))
    after = sentences_of(known.plan)
    changed = draft_texts.saved(
        gone=[each for each in before if each not in after],
        new=[each for each in after if each not in before],
    )
    return redirect(request, f"{path}#thong-tin", changed)


def _standing(plan: Plan) -> dict[str, str]:
    """What the head says now, by the form's fields."""
    registers = "true" if plan.registers else "false"
    filled = {each.field.name: each.value for each in read_head(plan.folder)}
    return {**filled, REGISTERS.name: registers}


def _ticked(request: Request, box: str) -> frozenset[str]:
    return frozenset(field.name for field in FIELDS if word(request, f"{box}-{field.name}"))


def shown(request: Request, slip: Slip | None = None) -> Response:
    """The page, with what is wrong with what was typed."""
    # What reads documents comes with a draft, and not when the program starts.
    from bot.plans.forms.hints import head_hints

    known = named(request)
    plan, head_slip = known.plan, slip if slip and slip.at == "head" else None
    return page(
        request,
        "plans/plan.html",
        400 if slip else 200,
        t=texts,
        known=known,
        plan=plan,
        places={one: place_of(plan, one) for one in plan.sections},
        head=read_head(plan.folder),
        stood=stood_field,
        standing=_standing(plan),
        typed=head_slip.typed if head_slip else {},
        wrong=head_slip.sentence if head_slip else "",
        slip=slip,
        asked_of=request.query_params.get("muc", ""),
        trying=trying_texts,
        d=draft_texts,
        **parts_of(plan),
        u=use_texts,
        last_use=_last_use(request, known),
        hints=head_hints(plan),
        own=not plan.folder.is_relative_to(SHIPPED_PLANS),
        recognised=recognised_pages(plan.folder),
        p=page_texts,
    )


def _last_use(request: Request, known: KnownPlan) -> Use | None:
    """The use that can be taken back: the last one of all."""
    plans = desk(request).app.store.plans
    uses = plans.uses(known.plan.id) if known.life == "active" else []
    return uses[0] if uses and plans.is_last(uses[0].id) else None


routes = [Route(PAGE, show), Route(PAGE, change, methods=["POST"])]
