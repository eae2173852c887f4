"""How a clause of a plan is named: its citation, its label, and as something to choose.

The rule: a label is prepared text or the clause's own first words.
"""

from handlers.turn import citing_texts as citing
from handlers.values.replies import Choice
from knowledge.answer.answer import opening
from knowledge.plan.plan import Plan

LABEL_CHARS = 42

MAX_RELATED = 3


def cite(plan: Plan, section_id: str) -> str:
    """Where a clause stands."""
    text = plan.sections[section_id].text
    return citing.citation(section=section_id, text=text, number=plan.number, day=plan.date)


def place_of(plan: Plan, section_id: str) -> str:
    """The same without the plan's name."""
    return citing.section_name(section_id, plan.sections[section_id].text)


def name_of(plan: Plan) -> str:
    """The plan as people cite it."""
    return citing.plan_name(number=plan.number, day=plan.date)


def section_choice(plan: Plan, section_id: str) -> Choice:
    """A clause as something to choose."""
    return Choice(f"sec:{plan.id}:{section_id}", label(plan, section_id))


def label(plan: Plan, section_id: str) -> str:
    """What a clause is about in a few words: prepared, or its own first words."""
    prepared = plan.answers.get(section_id)
    if prepared is not None and prepared.label:
        return prepared.label
    # Asterisks mark emphasis in the plan's file and would be read as typed.
    words = opening(plan.sections[section_id].text).replace("*", "").split()
    text = " ".join(words)
    return text if len(text) <= LABEL_CHARS else text[:LABEL_CHARS].rsplit(" ", 1)[0] + "…"
