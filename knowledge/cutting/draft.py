"""Drafted ways to ask for every section of a freshly imported plan.

Rule kept here: drafts use only the section's own words and the patterns in common/drafts.toml.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from knowledge.cutting.extract_dates import document_numbers, flat
from knowledge.cutting.outline_names import Clause, clause_title

_PATTERNS = Path(__file__).parent.parent / "common" / "drafts.toml"
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
_TO_WHOM = re.compile(r"^doi voi ")
_PART = re.compile(r"[.;:()\n]|, (?:trong do|gom|bao gom|nham|voi)\b")
_MAX_WORDS = 12
_TITLE_WORDS = 9
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
    known = {"number": number or "", "year": str(year or ""), "topic": "", "name": ""}
    claimed = _claimed(clauses, subjects)
    drafts = {}
    for clause in clauses:
        frame = _FRAME.get(clause.id.removesuffix("-2"))
        lines = list(raw[frame]) if frame else _clause_lines(clause, raw)
        lines += claimed.get(clause.id, [])
        filled = [line.format_map(known).strip() for line in lines]
        drafts[clause.id] = tuple(dict.fromkeys(line for line in filled if line))
    return drafts


def _claimed(clauses: Sequence[Clause], subjects: Sequence[Subject]) -> dict[str, list[str]]:
    """Each subject's questions go to one section: named so itself, else under such a heading."""
    claimed: dict[str, list[str]] = {}
    body = [clause for clause in clauses if clause.id.removesuffix("-2") not in _FRAME]
    titles = [flat(_topic(clause_title(clause.text.split("\n")[0]))) for clause in body]
    headings = [flat(" ".join(clause.path[-1:])) for clause in body]
    for subject in subjects:
        for texts in (titles, headings):
            found = [n for n, text in enumerate(texts) if any(w in text for w in subject.words)]
            if found:
                claimed.setdefault(body[found[0]].id, []).extend(subject.asks)
                break
    return claimed


def topics_of(clause: Clause) -> tuple[str, ...]:
    """What the clause is about, in its own words: its title, and the title above it."""
    own = _topic(clause_title(clause.text.split("\n")[0]))
    above = [_topic(clause_title(heading)) for heading in clause.path[-1:]]
    return tuple(dict.fromkeys(topic for topic in (own, *above) if topic))


def _clause_lines(clause: Clause, raw: Mapping[str, Sequence[str]]) -> list[str]:
    topics = topics_of(clause)
    own = topics[:1]
    short = bool(own) and len(own[0].split()) <= _TITLE_WORDS
    lines = _fill(raw["clause"] if short else raw["sentence"], "topic", own)
    lines += [f"{topics[1]} {topics[0]}"] if topics[1:] and short else []
    lines += _fill(raw["place"], "name", (clause.id,))
    for head in (*clause.path[-1:], clause.text.split("\n")[0]):
        title = clause_title(head)
        match = _BODY.match(flat(title))
        if match:
            name = _lower(title[match.start(1) : match.end(1)].strip())
            if len(name.split()) > _MAX_WORDS:
                continue
            lines += _fill(raw["body"], "name", (name,))
    lines += _fill(raw["document"], "name", document_numbers(clause.text)[:_MAX_DOCUMENTS])
    return lines


def _fill(patterns: Sequence[str], slot: str, values: Sequence[str]) -> list[str]:
    safe = [re.sub(r"[{}]", " ", value) for value in values]
    return [line.replace("{" + slot + "}", value) for value in safe for line in patterns]


def _topic(text: str) -> str:
    addressed = _TO_WHOM.match(flat(text))
    text = text[addressed.end() :] if addressed else text
    part = next((piece for piece in _PART.split(text) if piece.strip(' -+"\u201c\u201d')), "")
    words = part.replace("|", " ").split()
    if len(words) > _MAX_WORDS:
        head = " ".join(words[:_MAX_WORDS])
        words = (head.rpartition(",")[0] or head).split()
    return _lower(" ".join(words).strip(' ,-+*"\u201c\u201d'))


def _lower(text: str) -> str:
    text = " ".join(text.split())
    return text.lower() if text.isupper() else text[:1].lower() + text[1:]
