"""The clauses that refer to another by its number, and say more of what is asked.

Rule kept here: only a reference within the same plan, spelt out with chapter and number.
"""

import re

from knowledge.plan.plan import Plan
from knowledge.typed.normalize import fold
from knowledge.typed.said import Said

# "Điểm b khoản 2 Mục I", folded; a law is cited so, too, and has a name behind it.
_REFERENCE = re.compile(
    r"\b(?:diem (?P<point>[a-z]),? )?khoan (?P<clause>\d+),? "
    r"(?:muc|phan|chuong) (?P<part>[ivxl]+)\b"
    r"(?! (?:luat|nghi dinh|thong tu|nghi quyet|quyet dinh))"
)
_WORD = re.compile(r"[a-z]{3,}")
_ASKING = frozenset("duoc khong bao nhieu nhu the nao phan tram hop tac htx cho cua minh".split())
# Looked for before anything is folded.
_CLAUSE = "kho\u1ea3n"


def more_of(plan: Plan, section: str, question: Said) -> tuple[str, ...]:
    """The clauses that refer to a section and hold words of the question that it lacks."""
    own = frozenset(_WORD.findall(fold(plan.texts[section])))
    asked = frozenset(_WORD.findall(question.folded)) - own - _ASKING
    found = (one for one, text in plan.texts.items() if one != section and _CLAUSE in text)
    return tuple(
        one
        for one in found
        if section in _referred(fold(plan.texts[one]))
        and asked.intersection(_WORD.findall(fold(plan.texts[one])))
    )


def _referred(folded: str) -> frozenset[str]:
    parts = (
        (one["part"].upper(), one["clause"], one["point"]) for one in _REFERENCE.finditer(folded)
    )
    return frozenset(".".join(filter(None, part)) for part in parts)
