"""Answers by the staff to what the plan does not say.

The rule: their words are shown with who answered, when, and the source, never as the plan's, and
only while they are in force.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from handlers.questions import staff_answer_texts as texts
from handlers.questions import texts as asking
from handlers.questions.clauses import section_choice, shortened
from handlers.turn.turn import EntryView, Turn
from handlers.values.replies import Choice, Reply
from knowledge.plan.plan import Plan
from knowledge.search.search import Judgement, Match
from knowledge.typed.said import Said

LABEL_CHARS = 42
NEAR_SCORE = 5.0
# It is told for certain: the staff have said that these words answer the topic.
SCORE = 100.0


def in_force(turn: Turn, plan: Plan, section: str) -> EntryView | None:
    """The staff's answer under this section id; None for a clause, or when it has expired."""
    entry = turn.office.entries.get(plan.id, {}).get(section)
    return entry if entry is not None and entry.holds_on(turn.today) else None


def known(turn: Turn, plan: Plan, section: str) -> bool:
    """Whether something can be answered from this section."""
    return section in plan.sections or in_force(turn, plan, section) is not None


def without_expired(turn: Turn, plan: Plan, judgement: Judgement) -> Judgement:
    """The judgement without answers that are not in force; nothing is guessed in their place."""
    kept = tuple(match for match in judgement.matches if known(turn, plan, match.section))
    if kept == judgement.matches:
        return judgement
    lost_answer = judgement.outcome in ("answer", "named") and judgement.matches[0] not in kept
    # The next best match was not good enough while the lost one stood, and is no better now.
    if lost_answer or not kept:
        return Judgement("decline", kept, judgement.topic)
    return replace(judgement, matches=kept)


def topics(turn: Turn, plan: Plan) -> dict[str, str]:
    """The section id of the staff's answer to each silent topic, the newest one's."""
    entries = turn.office.entries.get(plan.id, {}).items()
    return {one.topic: id for id, one in entries if one.topic and one.holds_on(turn.today)}


def told_instead(judgement: Judgement, topics: Mapping[str, str]) -> Judgement:
    """The judgement, answered where it says that the plan is silent on one of the topics."""
    section = topics.get(judgement.topic or "")
    if judgement.outcome != "decline" or section is None:
        return judgement
    others = (match for match in judgement.matches if match.section != section)
    return Judgement("answer", (Match(section, SCORE), *others), judgement.topic)


def reply(entry: EntryView) -> Reply:
    """The staff's words, and whose they are."""
    signed = texts.signed(by=entry.by, on=entry.on, source=entry.source, until=entry.valid_until)
    choices = (Choice("fb:good", asking.GOOD), Choice("fb:wrong", asking.WRONG))
    return Reply(f"{entry.answer}\n\n{signed}", choices)


def choice_of(turn: Turn, plan: Plan, section: str, asked: Said | None = None) -> Choice:
    """A clause or an answer by the staff as something to choose, by what was asked."""
    entry = in_force(turn, plan, section)
    if entry is None:
        return section_choice(plan, section, asked)
    text = entry.title or entry.question
    short = text if len(text) <= LABEL_CHARS else shortened(text, LABEL_CHARS)
    return Choice(f"sec:{plan.id}:{section}", short)


def choices(
    turn: Turn, plan: Plan, sections: Iterable[str], asked: Said | None = None
) -> tuple[Choice, ...]:
    """Those of the sections that can be answered from, as something to choose."""
    return tuple(choice_of(turn, plan, s, asked) for s in sections if known(turn, plan, s))


def near(turn: Turn, plan: Plan, judgement: Judgement) -> tuple[Choice, ...]:
    """An answer by the staff that may be meant where the plan is silent."""
    found = (match for match in judgement.matches if match.score >= NEAR_SCORE)
    entries = (m.section for m in found if in_force(turn, plan, m.section) is not None)
    return tuple(choice_of(turn, plan, section) for section in entries)[:1]
