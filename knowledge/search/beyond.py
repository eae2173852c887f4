"""What the clause found for a question does not tell of the thing it names.

Rule kept here: questions are folded; only what is asked for in so many words is held back, only of
a clause without anything like it, and it is said to be missing where none beside that has it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from knowledge.passages.numbered import ROMAN
from knowledge.passages.values import thing, without_machines
from knowledge.search.beyond_texts import POST, SIGNED_BY
from knowledge.search.judgement import MOST_SCORE, Judgement, Match
from knowledge.typed.normalize import fold
from knowledge.typed.said import Said, said_of

FILE = "beyond.toml"
SIGNER = "nguoi-ky"
# As likely as this a silent topic is what a question about a number of units is about.
RATHER_SILENT = 0.2
# A clause as near as this may tell what the first does not.
_NEAR = 2.0
# One that is offered alone is about as good as told.
_ALONE, _FAR = 20.0, 8.0
_UNIT = (
    r"htx|hop tac xa|to hop tac|tht|don vi|doanh nghiep|dn|thanh vien|xa vien|tap the|ca nhan"
    r"|nguoi|ho|quy tin dung"
)
_HOW_MANY = re.compile(rf"\b(?:bao nhieu|bao nhiu|bnhieu|bnhiu|bn|may) (?:cai )?(?:{_UNIT})\b")
_ASKS_POST = re.compile(r"\bchuc (?:vu|danh|gi|nao)\b|\bgiu chuc\b|\blam (?:chuc )?gi\b")
_COUNTED = re.compile(rf"\b\d+ (?:{_UNIT})\b")
_PAPER = re.compile(
    r"\b(?:ke hoach|kh|chi thi|ct|nghi quyet|nq|quyet dinh|qd|cong van|van ban|so)"
    r"(?: so)? (\d{1,4})\b"
)
_OF_PAPER = re.compile(
    r"(?:(?:roi|the|vay|con|thi|do|duoc|no|va) )*(?:ai |co quan nao |ben nao )?"
    r"(?:ban hanh|ky|ra doi|ra|co hieu luc|con hieu luc|het hieu luc)\b(?: \w+){0,4}\W*$"
)


@dataclass(frozen=True)
class _Kind:
    """What people ask of a thing that a plan only names; without a `noun` never said to be missing.

    `of`: what must be named as well.
    """

    asks: re.Pattern[str]
    gives: str
    noun: str = ""
    of: re.Pattern[str] | None = None

    @classmethod
    def read(cls, row: Mapping[str, str]) -> _Kind:
        """One table of the file. Raises KeyError or re.error when malformed."""
        of = re.compile(row["of"]) if "of" in row else None
        return cls(re.compile(row["asks"]), row["gives"], row.get("noun", ""), of)

    def asked(self, folded: str) -> re.Pattern[str] | None:
        """How the value that a question asks for looks; None where it asks for none."""
        found = self.asks.search(folded)
        if found is None or (self.of is not None and self.of.search(folded) is None):
            return None
        return re.compile(self.gives.replace("{thing}", _however_written(thing(found))))


class Beyond:
    """What the sections of one taught plan do not tell."""

    def __init__(self, sections: Mapping[str, str], common_folder: Path) -> None:
        stored = tomllib.loads((common_folder / FILE).read_text(encoding="utf-8"))
        self._kinds = tuple(map(_Kind.read, stored.values()))
        self._sections = sections

    def held_back(self, question: Said, judgement: Judgement) -> Judgement:
        """An answer, or what its clause lacks of what is asked."""
        if judgement.matches[0].section == SIGNER:
            paper = self.paper_of(question)
            if paper is not None:
                return _named(Match(paper, MOST_SCORE), SIGNED_BY)
        # "Ông … Nhân Đạo chức vụ gì" is of who signed, and of no charity.
        if _ASKS_POST.search(question.unsigned) and self._names_signer(question):
            return _named(Match(SIGNER, MOST_SCORE), POST)
        return self._lacking(question, judgement)

    def _names_signer(self, question: Said) -> bool:
        signer = said_of(self._sections.get(SIGNER, "")).unsigned
        return len(signer.split()) > 1 and f" {signer} " in f" {question.unsigned} "

    def paper_of(self, question: Said) -> str | None:
        """The section that names another paper than the plan, where a question does."""
        return named_paper(question, self._sections, self._sections.get("mo-dau", ""))

    def doubted(self, question: Said, judgement: Judgement) -> Judgement:
        """The same of a plan as it comes, of which nothing is said to be missing by these words."""
        if judgement.outcome != "answer":
            return judgement
        held = self._lacking(question, judgement)
        return replace(judgement, outcome="offer") if held.outcome == "offer" else judgement

    def _lacking(self, question: Said, judgement: Judgement) -> Judgement:
        if judgement.outcome != "answer" and not _leads_by_far(judgement):
            return judgement
        first = judgement.matches[0].section
        if first not in self._sections:
            return judgement  # The staff's own words answer what they were written to.
        folded = without_machines(question)
        each = ((kind, kind.asked(folded)) for kind in self._kinds)
        for kind, looks in ((kind, looks) for kind, looks in each if looks is not None):
            near = [match.section for match in judgement.matches if match.score >= _NEAR]
            if self._tells(looks, first):
                continue
            if kind.noun and not any(self._tells(looks, section) for section in near):
                return _named(judgement.matches[0], kind.noun)
            return replace(judgement, outcome="offer")
        return judgement

    def _tells(self, looks: re.Pattern[str], section: str) -> bool:
        return looks.search(fold(self._sections.get(section, ""))) is not None


def _leads_by_far(judgement: Judgement) -> bool:
    """Whether what is only offered begins with a clause that no other comes near to."""
    if judgement.outcome != "offer":
        return False
    first, *others = judgement.matches
    return first.score >= _ALONE and all(_FAR * one.score <= first.score for one in others)


def _however_written(word: str) -> str:
    """A word as it is looked for: a number in Roman and in our figures."""
    if word in ROMAN:
        return f"(?:{word}|{ROMAN.index(word) + 1})"
    number = int(word) if word.isdigit() else 0
    return f"(?:{word}|{ROMAN[number - 1]})" if 0 < number <= len(ROMAN) else re.escape(word)


def _named(match: Match, missing: str) -> Judgement:
    return Judgement("named", (match,), None, (missing,))


def holds(text: str, name: str) -> bool:
    """Whether a text has these folded words side by side."""
    return f" {name} " in f" {said_of(text).unsigned} "


def counts_units(question: Said, text: str) -> bool:
    """Whether it is asked how many units there are, and a text counts none."""
    asks = _HOW_MANY.search(question.unsigned) is not None
    return asks and _COUNTED.search(said_of(text).unsigned) is None


def asks_of_paper(question: Said) -> bool:
    """Whether it asks when a paper was issued, by whom, or whether it is in force, and no more."""
    return _OF_PAPER.match(question.unsigned) is not None


def named_paper(question: Said, sections: Mapping[str, str], own: str) -> str | None:
    """The section that names the paper of another number than the plan's `own` words hold."""
    numbers = [found[1] for found in _PAPER.finditer(question.unsigned)]
    if not numbers or any(_numbered(number, own) for number in numbers):
        return None
    where = (one for one, text in sections.items() if _numbered(numbers[0], text))
    return next(where, None)


def _numbered(number: str, text: str) -> bool:
    return re.search(rf"\bso {number}\b", said_of(text).unsigned) is not None
