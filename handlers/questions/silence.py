"""What is said where the plan has no answer: silent as somebody checked, or only not found.

The rule: nothing is denied that nobody has read the plan for.
"""

import re
from datetime import date
from functools import cache

from handlers.questions import texts
from handlers.questions.clauses import MAX_RELATED, each_once, name_of, place_of, section_choice
from handlers.questions.words import silence as words
from handlers.turn import texts as common
from handlers.typed.read import plain
from handlers.values.replies import Choice, Reply
from knowledge.plan.content import OutsideFact
from knowledge.plan.plan import Plan
from knowledge.search.search import Judgement
from knowledge.typed.normalize import fold_ours
from knowledge.typed.said import Said, folded_already

_PERCENT, _STATED = re.compile(words.PERCENT), re.compile(words.STATED)
# Of money or of land the percentages are another matter.
_HONOURS = "danh-hieu"


def not_found(plan: Plan, topic: str, judgement: Judgement, staff: Choice) -> Reply:
    """Nobody has checked that the plan is silent on it: no denial, but the nearest clauses."""
    found = (m.section for m in judgement.matches if m.section in plan.sections)
    near = each_once(plan, found)[:MAX_RELATED]
    choices = tuple(section_choice(plan, section) for section in near)
    known = plan.silent.get(topic)
    text = texts.not_found(
        name=known.name if known else None,
        near=[f"{place_of(plan, s)}: {c.label}" for s, c in zip(near, choices, strict=True)],
        office=plan.organisation.office,
    )
    return Reply(text, (*choices, staff))


def silence(plan: Plan, question: Said, topic_id: str, staff: Choice, today: date) -> Reply:
    topic = plan.silent[topic_id]
    stated = any(_STATED.search(one.text.lower()) for one in plan.sections.values())
    percent = topic_id == _HONOURS and not stated and _PERCENT.search(question.folded)
    text = texts.silent(
        says=f"{texts.NO_PERCENT} {topic.says}" if percent else topic.says,
        ask=topic.ask,
        office=plan.organisation.office,
        plan=name_of(plan),
    )
    facts = [
        texts.outside(
            text=fact.text, source=fact.source, when=fact.when or common.day_text(fact.date)
        )
        for fact in _facts_of(plan, topic_id)
        # Before its date it was not so; a day played on a moved clock included.
        if fact.date <= today and fact_applies(plan, fact, question, topic_id)
    ]
    near = tuple(section_choice(plan, section) for section in topic.near[:MAX_RELATED])
    return Reply("\n\n".join((text, *facts[:2])), (*near, staff))


def _facts_of(plan: Plan, topic: str) -> tuple[OutsideFact, ...]:
    """Those that belong to the topic where any does: of money nobody asks what an honour takes."""
    return tuple(one for one in plan.facts if topic in one.topics) or tuple(plan.facts)


def fact_applies(plan: Plan, fact: OutsideFact, question: Said, topic: str) -> bool:
    """A fact helps when one of its keywords is asked about, or, lacking any, its topic is."""
    keywords = [word for word in fact.topics if word not in plan.silent]
    if keywords:
        folded = f" {question.plain} "
        return any(f" {_bare(word)} " in folded for word in keywords)
    return topic in fact.topics


@cache
def _bare(keyword: str) -> str:
    """A keyword of the plan's, of which there are a few dozen."""
    return plain(folded_already(fold_ours(keyword)))
