"""What a taught clause tells of a thing near it, and what not: how many units, another's signer.

Rule kept here: questions are folded; only what asks for it in so many words is held back.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from knowledge.typed.said import Said, said_of

SIGNER = "nguoi-ky"
# As likely as this a silent topic is what a question about a number of units is about.
RATHER_SILENT = 0.2
_UNIT = (
    r"htx|hop tac xa|to hop tac|tht|don vi|doanh nghiep|dn|thanh vien|xa vien|tap the|ca nhan"
    r"|nguoi|ho|quy tin dung"
)
_HOW_MANY = re.compile(rf"\b(?:bao nhieu|bao nhiu|bnhieu|bnhiu|bn|may) (?:cai )?(?:{_UNIT})\b")
_COUNTED = re.compile(rf"\b\d+ (?:{_UNIT})\b")
_PAPER = re.compile(
    r"\b(?:ke hoach|kh|chi thi|ct|nghi quyet|nq|quyet dinh|qd|cong van|van ban|so)"
    r"(?: so)? (\d{1,4})\b"
)


def holds(text: str, name: str) -> bool:
    """Whether a text has these folded words side by side."""
    return f" {name} " in f" {said_of(text).unsigned} "


def counts_units(question: Said, text: str) -> bool:
    """Whether it is asked how many units there are, and a text counts none."""
    asks = _HOW_MANY.search(question.unsigned) is not None
    return asks and _COUNTED.search(said_of(text).unsigned) is None


def named_paper(question: Said, sections: Mapping[str, str], own: str) -> str | None:
    """The section that names the paper of another number than the plan's `own` words hold."""
    numbers = [found[1] for found in _PAPER.finditer(question.unsigned)]
    if not numbers or any(_numbered(number, own) for number in numbers):
        return None
    where = (one for one, text in sections.items() if _numbered(numbers[0], text))
    return next(where, None)


def _numbered(number: str, text: str) -> bool:
    return re.search(rf"\bso {number}\b", said_of(text).unsigned) is not None
