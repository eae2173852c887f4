"""The clause by which a plan's own words date an event, be it by a month or a quarter.

The rule: a day that the plan states is told by its words, and never said to be missing.
"""

import re
from dataclasses import replace

from handlers.questions.event_dates import asked_of, days_of, named_in
from handlers.turn.turn import Turn
from knowledge.plan.events import Event
from knowledge.plan.plan import Plan
from knowledge.search.named_events import AskedEvent, holds_all, is_all_said, is_headed
from knowledge.search.search import Judgement
from knowledge.typed.said import Said

# Of what lasts, the last day stands beside the first: "(5–9/9)".
_LASTS = re.compile(r"\(\d{1,2}(?:/\d{1,2}){0,2}\u2013\d")
_ENDS = frozenset(("ket", "be", "mac"))
_SPAN = re.compile("\\b(?:th\u00e1ng|qu[\u00fd\u00ed]) (?:\\d|[ivx]+\\b)", re.IGNORECASE)


def clause_of_event(
    turn: Turn, plan: Plan, question: Said, judgement: Judgement | None = None
) -> str | None:
    """The clause by which a plan dates the event whose day is asked for, be it by a month.

    Every word of the question has to be the event's or stand above it; the clause that is judged
    to be nearest goes first.
    """
    found = named_in(turn, question, plan)
    asked = asked_of(turn, question, plan)
    if asked is None or not asked.day:
        return None
    speller, days = turn.office.matchers[plan.id].ranker.speller, days_of(turn, plan)
    dated = [one for one in plan.events if one.id not in days and _is_dated(one, plan)]
    fitting = [one for one in dated if holds_all(speller, _of(asked, one), one, plan)]
    # The plan's title names all its events: one that is called so by itself goes before them.
    own = [one for one in fitting if holds_all(speller, _of(asked, one), one, plan, titled=False)]
    headed = [one for one in dated if is_headed(speller, _of(asked, one), one, plan)]
    if headed and not own:
        return headed[0].section if len({one.section for one in headed}) == 1 else None
    fitting = own or fitting
    first = judgement.matches[0].section if judgement and judgement.matches else None
    if any(one.section == first for one in fitting):
        return first
    named = [one for one in found.events if one in fitting] if found else []
    named = named or [one for one in own if is_all_said(speller, asked, one)]
    # Both days of a congress stand in one clause.
    alike = min(len({one.on for one in named}), len({one.section for one in named}))
    return named[0].section if alike == 1 else None


def _of(asked: AskedEvent, event: Event) -> AskedEvent:
    """What is asked of an event: when one ends that lasts is told with when it begins."""
    return replace(asked, words=asked.words - _ENDS) if _LASTS.search(event.name) else asked


def _is_dated(event: Event, plan: Plan) -> bool:
    """Whether the plan gives a day, or a month or quarter, where it names the event."""
    spans = event.office_sets_date and _SPAN.search(event.quote or "") is not None
    return event.section in plan.sections and (event.on is not None or spans)
