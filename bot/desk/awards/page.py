"""The results of a campaign: entered from a list, looked at, told in a sentence of the clerk's.

The rule: what is noted is told to nobody before the clerk has read what the first will read; each
award is told once.
"""

from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import staff_required
from bot.desk.awards import texts
from bot.desk.awards.matching import AwardLine, found_in
from bot.desk.forms import form, line, number, word
from bot.desk.frame import changing, desk, page, redirect
from bot.desk.lists import asked
from bot.desk.registrations.page import office_and_plan
from handlers.values.replies import Reply
from knowledge.plan.plan import Plan
from knowledge.plan.titles import Title
from storage.awards.awards import Award, NewAward, add, remove, tell

MOST_TEXT, MOST_DECISION, MOST_SENTENCE = 50_000, 200, 1000


@staff_required("clerk", reads="registrations")
def listing(request: Request) -> Response:
    """What is noted, the form for more, and the sentence that will tell."""
    return _page(request, _plan(request, asked(request, "ke-hoach")))


@staff_required("clerk", reads="registrations")
def look(request: Request) -> Response:
    """What the pasted lines were taken for."""
    plan = _plan(request, word(request, "plan"))
    text, decision = word(request, "lines", MOST_TEXT), line(request, "decision", MOST_DECISION)
    if not text or not decision:
        return redirect(request, _at(plan), texts.NEEDED, "bad")
    store, titles = desk(request).app.store, desk(request).app.office().titles
    records = [one for one in store.registrations.all(plan.id) if one.status != "withdrawn"]
    found = found_in(text, decision, records, titles)
    return _page(request, plan, found=found, decision=decision, typed=text)


@staff_required("clerk")
def save(request: Request) -> Response:
    """Note what was ticked."""
    plan, decision = _plan(request, word(request, "plan")), line(request, "decision", MOST_DECISION)
    chosen = [_read(str(one), decision) for one in form(request).getlist("award")]
    wanted = [one for one in chosen if one is not None]
    if not wanted:
        return redirect(request, _at(plan), texts.NONE_CHOSEN, "bad")
    with changing(request) as act:
        count = add(act, wanted)
    return redirect(request, _at(plan), texts.saved(count=count))


@staff_required("clerk")
def take_back(request: Request) -> Response:
    """One that was noted by mistake and told to nobody."""
    plan = _plan(request, word(request, "plan"))
    with changing(request) as act:
        removed = remove(act, request.path_params["number"])
    said = texts.REMOVED if removed else texts.TOLD_ALREADY
    return redirect(request, _at(plan), said, "good" if removed else "bad")


@staff_required("clerk")
def announce(request: Request) -> Response:
    """Show what the first one reads, and once that was agreed to, send it to each."""
    plan, sentence = (
        _plan(request, word(request, "plan")),
        word(request, "sentence", MOST_SENTENCE),
    )
    if "look" in form(request):
        return _page(request, plan, sentence=sentence)
    if texts.HOLES[-1] not in sentence or word(request, "sure") != "1":
        return redirect(request, _at(plan), texts.SENTENCE_NEEDED, "bad")
    titles = desk(request).app.office().titles
    with changing(request) as act:
        people = tell(act, plan.id, lambda mine: Reply(_filled(sentence, mine, plan, titles)))
    return redirect(request, _at(plan), texts.told(people=people))


def _page(
    request: Request,
    plan: Plan,
    sentence: str = texts.DEFAULT,
    found: Sequence[AwardLine] = (),
    decision: str = "",
    typed: str = "",
) -> Response:
    office, store = desk(request).app.office(), desk(request).app.store
    noted = store.awards.of_campaign(plan.id)
    waiting = [one for one in noted if one.told_at is None]
    first = [one for one in waiting if (one.person_id, one.unit) == _whose(waiting[0])]
    return page(
        request,
        "awards/page.html",
        d=texts,
        plan=plan,
        plans=office.plans,
        noted=noted,
        titles={title.id: title.name for title in office.titles},
        people=len({_whose(one) for one in waiting}),
        sentence=sentence,
        preview=_filled(sentence, first, plan, office.titles) if first else "",
        found=found,
        decision=decision,
        typed=typed,
    )


def _whose(award: Award) -> tuple[int, str]:
    return award.person_id, award.unit


def _filled(sentence: str, mine: Sequence[Award], plan: Plan, titles: Sequence[Title]) -> str:
    """The sentence for one unit."""
    names = {title.id: title.name for title in titles}
    lines = (texts.line(who=one.who, title=names.get(one.title, one.title)) for one in mine)
    decisions = ", ".join(dict.fromkeys(one.decision for one in mine))
    values = (mine[0].unit, decisions, str(plan.year), "\n".join(lines))
    for hole, value in zip(texts.HOLES, values, strict=True):
        sentence = sentence.replace(hole, value)
    return sentence


def _read(text: str, decision: str) -> NewAward | None:
    """What a ticked box hands back; None for anything else."""
    parts = text.split("|")
    if len(parts) != 4 or number(parts[1]) is None:
        return None
    code, version, place, title = parts
    return NewAward(code, int(version), number(place), title, decision)


def _plan(request: Request, wanted: str) -> Plan:
    office, plan = office_and_plan(request)
    return office.plan(wanted) or plan


def _at(plan: Plan) -> str:
    return f"/ket-qua?ke-hoach={plan.id}"


routes = [
    Route("/ket-qua", listing),
    Route("/ket-qua/tim", look, methods=["POST"]),
    Route("/ket-qua/ghi", save, methods=["POST"]),
    Route("/ket-qua/bao", announce, methods=["POST"]),
    Route("/ket-qua/{number:number}/bo", take_back, methods=["POST"]),
]
