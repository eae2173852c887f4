"""A question from a named province, in the words of a plan that tells inside from outside.

The rule: a former province is the one it went to; a plan that makes no difference is asked as is.
"""

import re
from functools import cache

from handlers.questions.words import whose_province as words
from knowledge.places.communes import communes
from knowledge.plan.plan import Plan
from knowledge.typed.normalize import fold_ours, nfc
from knowledge.typed.said import Said

_OUTSIDE, _INSIDE = fold_ours(words.OUTSIDE), fold_ours(words.INSIDE)


def in_words_of(plan: Plan, question: Said) -> Said:
    """The question with "ngoài tỉnh" for another province, "trong tỉnh" for the plan's own."""
    own = communes().province(plan.organisation.province)
    if own is None or _OUTSIDE not in plan.folded:
        return question
    found = _from().search(question.folded)
    if found is None or _OUTSIDE in question.folded or _INSIDE in question.folded:
        return question
    here = communes().province(found["name"]) == own
    first, last = found.span("place")
    written = nfc(question.text)
    # Where folding has moved the letters the marks are left out.
    text = written if len(written) == len(question.folded) else question.folded
    return Said(f"{text[:first]}{words.INSIDE if here else words.OUTSIDE}{text[last:]}")


@cache
def _from() -> re.Pattern[str]:
    """The places of askers, longest names first; made at the first question that needs it."""
    names = sorted(communes().provinces, key=len, reverse=True)
    return re.compile(words.FROM.format(names="|".join(map(re.escape, names))))
