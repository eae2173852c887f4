"""What is asked of another paper that the plan only cites: who signed it, how many parts it has.

Rule kept here: nothing that the plan says of itself is told of another paper; only what a citation
never holds is said to be missing, and a paper that the plan does not cite is left to the search.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from knowledge.typed.normalize import fold
from knowledge.typed.said import Said

_HEAD = "mo-dau"
_PAPER = re.compile(
    r"\b(?:ke hoach|kh|quyet dinh|qd|nghi quyet|nq|chi thi|ct|ket luan|kl|nghi dinh|nd|thong tu|"
    r"huong dan|chuong trinh|cong van)(?: so)? (?P<number>\d{1,4})\b"
    r"(?!/\d| (?:nam|thang|ngay|tuan|quy)\b)"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
# What is asked for, what it is called, and how the clause that cites the paper would tell it.
_INNER = (
    (
        re.compile(r"\b(?:ai|(?:ong|ba|nguoi) nao) (?:la nguoi |da |la )?ky\b|\bnguoi ky\b"),
        "ng\u01b0\u1eddi k\u00fd",
        re.compile(r"\bky\b"),
    ),
    (
        re.compile(r"\b(?:may|bao nhieu) (?:phan(?! tram)|muc|chuong|dieu|khoan|trang)\b"),
        "con s\u1ed1 \u1ea5y",
        re.compile(r"\b\d+ (?:phan|muc|chuong|dieu|khoan|trang)\b"),
    ),
    (
        re.compile(
            r"\bden (?:bao gio|khi nao|luc nao|ngay nao|thang nao|nam nao)\b"
            r"|\b(?:bao gio|khi nao) (?:thi )?(?:het|ket thuc|xong)\b"
        ),
        "th\u1eddi gian",
        re.compile(r"\bgiai doan\b|\bden (?:het )?(?:nam|ngay|thang|quy)\b"),
    ),
)


@dataclass(frozen=True)
class OfAnother:
    """The clause that cites the paper asked about, what it is called there, and what it lacks."""

    section: str
    called: str
    missing: str


@dataclass(frozen=True)
class CitedPapers:
    """The papers that one plan cites."""

    sections: Mapping[str, str]

    @cached_property
    def _folded(self) -> Mapping[str, str]:
        return {section: fold(text) for section, text in self.sections.items()}

    def is_unknown(self, question: Said) -> bool:
        """Whether it is asked so of a paper that the plan neither is nor cites."""
        found = _PAPER.search(question.folded)
        if found is None or _YEAR.fullmatch(found["number"]):
            return False
        if not any(asks.search(question.folded) for asks, _, _ in _INNER):
            return False
        cited = _cited(found["number"].lstrip("0"))
        return not any(map(cited.search, self._folded.values()))

    def asked(self, question: Said) -> OfAnother | None:
        """What is asked of another paper and stands in no citation of it; None for the rest."""
        found = _PAPER.search(question.folded)
        kinds = [one for one in _INNER if one[0].search(question.folded)] if found else []
        if found is None or not kinds:
            return None
        number = found["number"].lstrip("0")
        cited = _cited(number)
        # Its own number stands in its head.
        if not number or cited.search(self._folded.get(_HEAD, "")):
            return None
        citing = [one for one, text in self._folded.items() if cited.search(text)]
        told = " ".join(self._folded[one] for one in citing)
        missing = next((called for _, called, tells in kinds if not tells.search(told)), None)
        if not citing or missing is None:
            return None
        called = re.search(
            rf"\w+ \w+(?: s\w)? 0?{number} ?[/\u2013-] ?[^\s;,()]+", self.sections[citing[0]]
        )
        return OfAnother(citing[0], called.group() if called else found.group(), missing)


def _cited(number: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\d/])0?{number} ?[/-] ?(?:\d{{4}}/)?[a-z]")
