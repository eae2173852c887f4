"""What became of a question, for the numbers of the office and the list of its staff.

The rule: a greeting or a thank-you is no question.
"""

from handlers.acts.heard import Heard
from handlers.acts.meaning import LIKELY
from handlers.typed.read import has_letters
from handlers.values.effects import CountQuestion, NoteQuestion, QuestionOutcome
from knowledge.plan.plan import Plan
from knowledge.search.search import Judgement

# What asks for nothing is answered, and is no work for the staff.
_ASKS_NOTHING = frozenset(
    "thanks greeting bye praise complaint values yes no wait choice keep skip back cancel "
    "off-topic harmful empty".split()
)


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


def for_staff(question: Heard, judgement: Judgement, topic: str) -> NoteQuestion | None:
    """The note for the staff's list; None for what is no question, or nothing of the office's."""
    meant = question.meant
    idle_talk = meant.act in _ASKS_NOTHING and meant.sure >= LIKELY and not question.asks
    if idle_talk or topic.startswith("off-topic") or not has_letters(question.text):
        return None
    sections = tuple(match.section for match in judgement.matches)
    return NoteQuestion(question.text, "declined", sections, topic)
