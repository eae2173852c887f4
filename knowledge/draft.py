"""Drafted ways to ask for every section of a freshly imported plan.

Rule kept here: drafts use only the section's own words and the patterns in common/drafts.toml.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from knowledge.extract_dates import document_numbers, flat
from knowledge.outline_names import Clause, clause_title

_PATTERNS = Path(__file__).parent / "common" / "drafts.toml"
_FRAME = {
    "mo-dau": "opening",
    "can-cu": "grounds",
    "ket": "closing",
    "noi-nhan": "recipients",
    "nguoi-ky": "signer",
}
_BODY = re.compile(
    r"^(?:doi voi |giao |de nghi |trach nhiem cua )?"
    r"((?:cac )?(?:lien minh|htx|hop tac xa|to hop tac|"
    r"quy tin dung|phong|van phong|so |ubnd|uy ban|ban |hoi |doanh nghiep|don vi)[^:.;(]{0,80})"
)
_PART = re.compile(r"[.;:()\n]|, (?:trong do|gom|bao gom|nham|voi)\b")
_MAX_WORDS = 14
_MAX_DOCUMENTS = 6


@dataclass(frozen=True)
class Subject:
    """Folded words of a subject and the questions people ask about it."""

    words: tuple[str, ...]
    asks: tuple[str, ...]


def draft_phrasings(
    clauses: Sequence[Clause], number: str | None, year: int | None
) -> dict[str, tuple[str, ...]]:
    """Questions by section id, at least one for each section."""
    raw = tomllib.loads(_PATTERNS.read_text(encoding="utf-8"))
    subjects = [Subject(tuple(each["words"]), tuple(each["asks"])) for each in raw["subject"]]
    known = {"number": number or "", "year": str(year or "")}
    drafts = {}
    for clause in clauses:
        frame = _FRAME.get(clause.id.split("-2")[0])
        lines = raw[frame] if frame else _clause_lines(clause, raw, subjects)
        filled = [line.format_map({**known, "topic": "", "name": ""}).strip() for line in lines]
        drafts[clause.id] = tuple(dict.fromkeys(line for line in filled if line))
    return drafts


def topics_of(clause: Clause) -> tuple[str, ...]:
    """What the clause is about, in its own words: its title, and the title above it."""
    own = _topic(clause_title(clause.text.split("\n")[0]))
    above = [_topic(clause_title(heading)) for heading in clause.path[-1:]]
    return tuple(dict.fromkeys(topic for topic in (own, *above) if topic))


def _clause_lines(
    clause: Clause, raw: Mapping[str, Sequence[str]], subjects: Sequence[Subject]
) -> list[str]:
    topics = topics_of(clause)
    lines = _fill(raw["clause"], "topic", topics[:1])
    lines += _fill(raw["clause"][:1], "topic", [f"{topics[-1]} {topics[0]}"] if topics[1:] else [])
    lines += _fill(raw["place"], "name", (clause.id,))
    heads = [clause_title(text) for text in (*clause.path[-1:], clause.text.split("\n")[0])]
    for head in heads:
        match = _BODY.match(flat(head))
        if match:
            lines += _fill(raw["body"], "name", (_lower(head[match.start(1) : match.end(1)]),))
    lines += _fill(raw["document"], "name", document_numbers(clause.text)[:_MAX_DOCUMENTS])
    first = flat(" ".join((*heads, clause.text[:300])))
    for subject in subjects:
        if any(word in first for word in subject.words):
            lines += subject.asks
    return lines


def _fill(patterns: Sequence[str], slot: str, values: Sequence[str]) -> list[str]:
    safe = [value.replace("{", "(").replace("}", ")") for value in values]
    return [line.replace("{" + slot + "}", value) for value in safe for line in patterns]


def _topic(text: str) -> str:
    part = next((piece for piece in _PART.split(text) if piece.strip(' -+"\u201c\u201d')), "")
    words = part.replace("|", " ").split()
    return _lower(" ".join(words[:_MAX_WORDS]).strip(' ,-+*"\u201c\u201d'))


def _lower(text: str) -> str:
    text = " ".join(text.split())
    return text.lower() if text.isupper() else text[:1].lower() + text[1:]
