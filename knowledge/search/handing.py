"""Where papers are handed in: who asks for nothing else, and which clause tells it.

Rule kept here: texts and questions are folded; of one who asks for more nothing is known here.
"""

from __future__ import annotations

import re

from knowledge.typed.said import Said

# Where papers are handed in, and nothing else is asked; a clause that tells it.
_HANDS_IN = re.compile(
    r"\b(?:nop|gui)\b.*\b(?:dau|cho nao|cho mo|o mo|noi nao|cho ai)\b|\bnoi (?:nop|nhan) ho so\b"
)
_OF_HANDING = frozenset(
    "nop gui ho so don giay to dang ky phieu bo o ve den tai cho dau nao mo noi ai nhan thi la "
    "minh em toi htx hop tac xa phai xin hoi vay a ha nhi the duoc vao".split()
)
_TAKEN_IN = re.compile(
    r"\b(?:nop|gui|tiep nhan|noi nhan|nhan)\b[^.;\n]{0,30}\b(?:ho so|don|phieu|giay)\b"
    r"[^.;\n]{0,80}?\b(?:tai|ve|qua|den|cho|o)\b(?! nguoi)"
    r"|\b(?:ho so|don|phieu)\b[^.;\n]{0,60}?\b(?:nop|gui|tiep nhan)\b[^.;\n]{0,60}?"
    r"\b(?:tai|ve|qua|den|cho|o)\b"
)


def asks_where(question: Said) -> bool:
    """Whether it is asked where papers go, and nothing else."""
    asks = _HANDS_IN.search(question.folded) is not None
    return asks and all(one in _OF_HANDING for one in question.unsigned.split())


def tells_where(text: str) -> bool:
    """Whether a clause tells whom papers go to."""
    return _TAKEN_IN.search(text) is not None
