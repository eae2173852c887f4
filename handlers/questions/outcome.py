"""What became of a question, for the numbers of the office.

The rule: a greeting or a thank-you is no question.
"""

from handlers.values.messages import CountQuestion, QuestionOutcome
from knowledge.plan.plan import Plan
from knowledge.search.search import Judgement


def counted(plan: Plan, judgement: Judgement) -> tuple[CountQuestion, ...]:
    """The order to count this question; empty for what is none."""
    outcome = _outcome(plan, judgement)
    return (CountQuestion(outcome),) if outcome else ()


def _outcome(plan: Plan, judgement: Judgement) -> QuestionOutcome | None:
    topic = judgement.topic or ""
    if judgement.outcome == "named":
        return "silent"
    if judgement.outcome != "decline":
        return "answered" if judgement.outcome == "answer" else "offered"
    # Counted, every "thank you" would look like a question the plan cannot answer.
    if topic == "off-topic:chao-hoi":
        return None
    if topic.startswith("off-topic"):
        return "off-topic"
    if topic == "harmful":
        return "harmful"
    return "silent" if topic in plan.silent else "unclear"
