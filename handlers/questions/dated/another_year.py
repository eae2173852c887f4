"""A question about a year that a plan as it comes is not of ("năm 2028 lãi suất bao nhiêu").

The rule: what holds for the plan's own years is never told of another; which years it is of is.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.questions import answering, texts
from handlers.questions.clauses import each_once, name_of, section_choice
from handlers.questions.dated.words import another_year as words
from handlers.questions.judging import judge, plans_asked, remembered
from handlers.turn.turn import Turn, in_passing
from handlers.values.effects import CountQuestion, NoteQuestion
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from knowledge.plan.plan import Plan
from knowledge.search.search import Judgement
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

MOST_OFFERED, NEAREST = 2, 3
_YEAR, _SPAN = re.compile(words.YEAR), re.compile(words.SPAN)
_WAS = re.compile(words.WAS)
_RELATIVE, _OWN = compiled(words.RELATIVE), compiled(words.OWN)
_THERE_IS = compiled(words.THERE_IS)
# The plan says there that it speaks of no other year's.
_OTHER_YEARS = "sap-nhap"
MOST_WORDS = 14


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """The same with nothing open, before anybody says "yes" to it."""
    if not turn.idle or turn.inbound.group:
        return None
    outcome = _relative(turn, heard) or told(turn, heard)
    return in_passing(outcome) if outcome is not None else None


def _relative(turn: Turn, heard: Heard) -> Outcome | None:
    """That the plan is silent on the year before or after its own, where it is known to be."""
    line, plan = heard.unsigned, turn.plan
    if "nam" not in line.split() or len(line.split()) > MOST_WORDS:
        return None
    asks = heard.asks or heard.may_ask or heard.asks_whether or "?" in heard.text
    year = _meant(turn, plan, heard) if asks and not _OWN.search(line) else None
    topic = plan.silent.get(_OTHER_YEARS)
    # In the year after its own "năm ngoái" is the plan's.
    if topic is None or not topic.reviewed or year in (None, plan.year):
        return None
    if any(year in years_of(one) for one in turn.office.plans if one.id != plan.id):
        return None
    return answering.silent_on(turn, plan, heard, _OTHER_YEARS)


def _meant(turn: Turn, plan: Plan, heard: Heard) -> int | None:
    """The year before or after this one, or a named one of which it is asked whether there is."""
    found = _RELATIVE.search(heard.unsigned)
    if found is not None:
        return turn.today.year + (-1 if found["before"] or found["before_it"] else 1)
    return _another(plan, heard) if _THERE_IS.search(heard.unsigned) else None


def told(turn: Turn, question: Heard) -> Outcome | None:
    """What years the plan is of; None where no other year is asked about."""
    plan, *others = plans_asked(turn, question)
    named = turn.office.matchers[plan.id].as_it_comes
    year = _another(plan, question) if named is not None else None
    if named is None or year is None or any(year in years_of(one) for one in others):
        return None
    _, judgement = judge(turn, question)
    if _is_outside(judgement) or _holds(plan, judgement, year):
        return None
    text = texts.another_year(plan=name_of(plan), of=_said(years_of(plan)), year=str(year))
    found = (m.section for m in judgement.matches if not named.is_frame(m.section))
    near = each_once(plan, found)[:MOST_OFFERED] if judgement.outcome != "decline" else ()
    choices = tuple(section_choice(plan, one) for one in near)
    asked = remembered(turn, question, plan, (), text)
    reply = Reply(text, (*choices, Choice("go:ask-staff", texts.ASK_STAFF)))
    note = NoteQuestion(question.text, "declined", near, judgement.topic)
    conversation = replace(turn.person.conversation, asked=asked)
    return Outcome(conversation, (reply,), (note, CountQuestion("silent")))


def years_of(plan: Plan) -> range:
    """The years that a plan is of."""
    start, end = plan.period.start, plan.period.end
    first = min(start.year if start else plan.year, plan.year)
    return range(first, max(end.year if end else plan.year, plan.year) + 1)


def _said(years: range) -> str:
    return str(years[0]) if len(years) == 1 else f"{years[0]}\u2013{years[-1]}"


def _another(plan: Plan, question: Said) -> int | None:
    """The year asked about, where it is none of the plan's own."""
    folded = question.folded
    if _SPAN.search(folded):
        return None
    years, found = years_of(plan), list(_YEAR.finditer(folded))
    if len(found) != 1 or int(found[0]["year"]) in years:
        return None
    year = int(found[0]["year"])
    was = year < years[0] and _WAS.search(folded[: found[0].start()])
    return None if was else year


def _is_outside(judgement: Judgement) -> bool:
    topic = judgement.topic or ""
    return judgement.outcome == "decline" and topic.startswith(("harmful", "off-topic"))


def _holds(plan: Plan, judgement: Judgement, year: int) -> bool:
    """Whether one of the nearest clauses names that year itself."""
    near = (one.section for one in judgement.matches[:NEAREST] if one.section in plan.sections)
    clauses = (plan.sections[one] for one in near)
    return any(str(year) in " ".join((*one.under, one.text)) for one in clauses)
