"""Two questions in one message ("đến bao giờ, và ai ký"): each is answered from its own clause.

The rule: a message is only taken apart where every part asks something and is answered for
certain, be it that the plan is silent; otherwise it is one question.
"""

import re
from collections.abc import Sequence

from handlers.acts.heard import Heard
from handlers.typed.words import several as words
from handlers.values.messages import Outcome
from handlers.values.replies import Choice
from knowledge.plan.plan import Plan
from knowledge.search.search import Judgement
from knowledge.typed.said import Said

_BETWEEN = re.compile(words.BETWEEN, re.IGNORECASE)
_ASKING = re.compile(words.ASKING)
_PLACE = re.compile(words.PLACE)
_BRIEF = re.compile(words.BRIEF)
_MOST, _LEAST_WORDS = 3, 2


def is_brief(question: Said) -> bool:
    """Whether the answer is wanted short ("nói gọn thôi")."""
    return _BRIEF.search(question.unsigned) is not None


def parts_of(question: Heard) -> tuple[Heard, ...]:
    """The questions of a message, two or three; none when it may be a single one."""
    if _ASKING.search(question.folded) is None:
        return ()
    texts = [part.strip() for part in _BETWEEN.split(question.text) if part.strip()]
    if not 1 < len(texts) <= _MOST:
        return ()
    parts = tuple(Heard(text, None, question.at) for text in texts)
    if any(_PLACE.search(one.unsigned) for one in parts):
        return ()
    asks = all(
        _ASKING.search(one.folded.rstrip(" .!?")) and len(one.text.split()) >= _LEAST_WORDS
        for one in parts
    )
    return parts if asks else ()


def stands_alone(part: Said) -> bool:
    """Whether it is long enough to say what it asks about."""
    return len(part.text.split()) > _LEAST_WORDS


def is_certain(plan: Plan, judgement: Judgement) -> bool:
    """Whether a clause answers it, or it is known that the plan is silent on it."""
    if judgement.outcome == "answer":
        # An answer of the staff's was written to a whole question, unless it tells of a topic.
        return judgement.matches[0].section in plan.sections or judgement.topic in plan.silent
    return judgement.outcome == "decline" and judgement.topic in plan.silent


def choices_of(outcomes: Sequence[Outcome]) -> tuple[Choice, ...]:
    """What may be chosen below several answers: each whole clause, and what the answers share."""
    all_of = [choice for one in outcomes for choice in one.replies[0].choices]
    whole = [choice for choice in all_of if choice.key.startswith("full:")]
    shared = [choice for choice in all_of if choice.key.startswith(("fb:", "go:ask-staff"))]
    return tuple(dict.fromkeys((*whole, *shared)))
