"""A plan tried with questions: what a leader will be told once it is in use, a draft included.

The rule: nothing is stored, counted or sent; who may only look may try too.
"""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.answers.asking import Told
from bot.desk.access import staff_required
from bot.desk.forms import word
from bot.desk.frame import desk, now, page, redirect, staff
from bot.desk.plans import draft_texts
from bot.desk.plans import trying_texts as texts
from bot.desk.plans.known import named
from bot.desk.plans.using.changes import chosen
from bot.plans.activation import ActivationRefused, as_tried
from bot.plans.learned.learned import NotLearned
from handlers.questions.clauses import place_of
from knowledge.plan.plan import Plan

MOST_QUESTIONS = 10
# Longer than anybody types on a phone.
MOST_CHARS = 300
TRY = "/ke-hoach/{plan:plan}/hoi-thu"
LEARNING = "/ke-hoach/{plan:plan}/hoc"


@staff_required()
def opened(request: Request) -> Response:
    """The box alone."""
    return _shown(request, named(request).plan)


@staff_required()
def progress_part(request: Request) -> Response:
    """How much of the plan is learned; led to the plan when there is nothing to wait for."""
    plan = named(request).plan
    done = _done(request, plan)
    if done is None:
        return redirect(request, f"/ke-hoach/{plan.id}/hoi-thu")
    return page(request, "plans/learning_part.html", trying=texts, done=done)


def _done(request: Request, plan: Plan) -> float | None:
    app = desk(request).app
    return app.trials.done(plan, app.settings.plans_dir)


@staff_required()
def tried(request: Request) -> Response:
    """The questions with what is answered to each."""
    plan, typed = named(request).plan, word(request, "questions", 50_000)
    questions = [" ".join(each.split()) for each in typed.split("\n") if each.strip()]
    wrong = _wrong(questions)
    if wrong:
        return _shown(request, plan, typed, wrong=wrong)
    app = desk(request).app
    root = app.settings.plans_dir
    try:
        if not app.trials.ready(plan, root, staff(request).id):
            return _shown(request, plan, typed, wait=True)
        # As it will be answered when the plan is in use, with what else is in use by then.
        office = chosen(app, as_tried(plan))
    except (NotLearned, ActivationRefused) as error:
        return _shown(request, plan, typed, wrong=str(error))
    asker = app.trials.asker(office, app.base_office, plan, root, now(request))
    return _shown(request, plan, typed, [asker.told(each) for each in questions])


def _wrong(questions: list[str]) -> str:
    """What is wrong with what was typed; empty when nothing is."""
    if not questions:
        return texts.NOTHING_TYPED
    if len(questions) > MOST_QUESTIONS:
        return texts.too_many(most=MOST_QUESTIONS, typed=len(questions))
    long = next((each for each in questions if len(each) > MOST_CHARS), None)
    return texts.too_long(most=MOST_CHARS, begins=long[:40]) if long else ""


def _shown(
    request: Request,
    plan: Plan,
    typed: str = "",
    told: list[Told] | None = None,
    wrong: str = "",
    *,
    wait: bool = False,
) -> Response:
    answers = [(each, _places(plan, each)) for each in told or ()]
    done = _done(request, plan) if wait else None
    status = 400 if wrong else 200
    values = {
        "plan": plan,
        "typed": typed,
        "answers": answers,
        "try_wrong": wrong,
        "wait": wait,
        "done": done,
    }
    values["d"] = draft_texts
    return page(request, "plans/trying.html", status, t=texts, trying=texts, **values)


def _places(plan: Plan, told: Told) -> list[tuple[str, str]]:
    """(section, how people call it) of what is in the plan; an answer by the staff is not."""
    return [(each, place_of(plan, each)) for each in told.sections if each in plan.sections]


routes = [Route(TRY, opened), Route(TRY, tried, methods=["POST"]), Route(LEARNING, progress_part)]
