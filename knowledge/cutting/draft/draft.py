"""Drafted ways to ask for every section of a freshly imported plan.

Rule kept here: drafts use only the section's own words and the patterns in common/drafts.toml.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from knowledge.cutting.draft.told import Anchors, counted, place_names, told_questions
from knowledge.cutting.extract.dates import document_numbers, flat
from knowledge.cutting.extract.tasks import FoundEvent
from knowledge.cutting.outline.names import Clause, clause_title

_PATTERNS = Path(__file__).parents[2] / "common" / "drafts.toml"
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
_DOES = re.compile(
    r" (?=(?:co trach nhiem|chu tri|xay dung|to chuc|theo doi|tham muu|gui|bao cao|phoi hop|"
    r"tong hop|huong dan|dang ky|nhan dang ky|don doc|tham dinh|kiem tra|thuc hien|"
    r"trien khai|la dau moi)\b)"
)
# So many words name a deed; more is its manner and purpose, which nobody asks by.
_DONE_WORDS = 9
_TO_WHOM = re.compile(r"^doi voi ")
_PART = re.compile(r"[.;:()\n]|, (?:trong do|gom|bao gom|nham|voi)\b")
_NAMED_EVENTS = ("anniversary", "meeting")
_ON_DAY = r" (?:v\u00e0o )?ng\u00e0y \d.*"
_MAX_WORDS = 12
_TITLE_WORDS = 9
# The grounds of a plan may cite dozens: a draft for each would drown the section's own questions.
_MAX_DOCUMENTS = 6


@dataclass(frozen=True)
class AskedAbout:
    """Folded words of a subject and the questions people ask about it.

    `mentions` are looked for in whole sections when no title has one of the `words`.
    """

    words: tuple[str, ...]
    asks: tuple[str, ...]
    mentions: tuple[str, ...]
    anchor: str


@dataclass(frozen=True)
class Drafts:
    """Questions by section or heading id; `silent` holds those of topics the plan leaves out."""

    questions: Mapping[str, tuple[str, ...]]
    silent: Mapping[str, tuple[str, ...]]


def draft_phrasings(
    clauses: Sequence[Clause],
    number: str | None,
    year: int | None,
    anchors: Anchors,
    events: Sequence[FoundEvent],
) -> Drafts:
    """Draft at least one question for each section; `anchors` name the sections already read."""
    raw = tomllib.loads(_PATTERNS.read_text(encoding="utf-8"))
    known = {"number": number or "", "year": str(year or ""), "topic": "", "name": ""}
    body = [clause for clause in clauses if clause.id.removesuffix("-2") not in _FRAME]
    claimed = _claimed(body, [_subject(each) for each in raw["subject"]], anchors)
    told, silent = told_questions(body, raw["told"], raw["stated"], anchors)
    drafts = {}
    for clause in clauses:
        frame = _FRAME.get(clause.id.removesuffix("-2"))
        lines = list(raw[frame]) if frame else _clause_lines(clause, raw)
        lines += [*claimed.get(clause.id, ()), *told.get(clause.id, ())]
        lines += _fill(raw["event"], "name", _event_names(events, clause.id))
        filled = [line.format_map(known).strip() for line in lines]
        drafts[clause.id] = tuple(dict.fromkeys(line for line in filled if line))
    return Drafts({**_heading_lines(body, raw), **drafts}, silent)


def _event_names(events: Sequence[FoundEvent], section: str) -> list[str]:
    named = [each for each in events if each.section == section and each.kind in _NAMED_EVENTS]
    names = [_topic(each.name.partition("(")[0]) for each in named]
    return [re.sub(_ON_DAY, "", name, flags=re.IGNORECASE) for name in names if name]


def _subject(raw: Mapping[str, Any]) -> AskedAbout:
    return AskedAbout(
        tuple(raw["words"]),
        tuple(raw["asks"]),
        tuple(raw.get("mentions", ())),
        raw.get("anchor", ""),
    )


def _claimed(
    body: Sequence[Clause], subjects: Sequence[AskedAbout], anchors: Anchors
) -> dict[str, list[str]]:
    """Each subject's questions go to one section: read as such, named so, or mentioning it."""
    claimed: dict[str, list[str]] = {}
    titles = [flat(_topic(clause_title(clause.text.split("\n")[0]))) for clause in body]
    headings = [flat(" ".join(clause.path[-1:])) for clause in body]
    whole = [flat(clause.text) for clause in body]
    for subject in subjects:
        # Titles before headings before mentions: whoever is named so, knows most about it.
        places = [(w, titles) for w in subject.words] + [(w, headings) for w in subject.words]
        places += [(w, whole) for w in subject.mentions]
        hits = (n for word, texts in places for n, text in enumerate(texts) if word in text)
        first = next(hits, None)
        section = anchors.get(subject.anchor) or (None if first is None else body[first].id)
        if section is not None:
            claimed.setdefault(section, []).extend(subject.asks)
    return claimed


def _heading_lines(
    body: Sequence[Clause], raw: Mapping[str, Sequence[str]]
) -> dict[str, tuple[str, ...]]:
    """Questions for a heading with several sections under it, which all of them may answer."""
    under: dict[str, list[Clause]] = {}
    for clause in body:
        heading, _, own = clause.id.rpartition(".")
        if heading and own and clause.path:
            under.setdefault(heading, []).append(clause)
    ids = {clause.id for clause in body}
    return {
        heading: tuple(
            _fill(raw["clause"], "topic", [_topic(clause_title(held[0].path[-1]))])
            + _fill(raw["article"], "name", place_names(heading))
        )
        for heading, held in under.items()
        if len(held) > 1 and heading not in ids and _topic(clause_title(held[0].path[-1]))
    }


def topics_of(clause: Clause) -> tuple[str, ...]:
    """What the clause is about, in its own words: its title, and the title above it."""
    own = _topic(clause_title(clause.text.split("\n")[0]))
    above = [_topic(clause_title(heading)) for heading in clause.path[-1:]]
    return tuple(dict.fromkeys(topic for topic in (own, *above) if topic))


def _clause_lines(clause: Clause, raw: Mapping[str, Sequence[str]]) -> list[str]:
    cells = clause.text.split(" | ")
    if len(cells) > 1 and "\n" not in clause.text:
        return _row_lines(cells, raw) + _fill(raw["place"], "name", (clause.id,))
    topics = topics_of(clause)
    own = topics[:1]
    short = bool(own) and len(own[0].split()) <= _TITLE_WORDS
    lines = _fill(raw["clause"] if short else raw["sentence"], "topic", own)
    lines += [f"{topics[1]} {topics[0]}"] if topics[1:] and short else []
    names = place_names(clause.id)
    lines += _fill(raw["article" if names else "place"], "name", names or (clause.id,))
    counts, percents = counted(clause.text)
    lines += _fill(raw["count"], "name", counts) + _fill(raw["percent"], "name", percents)
    for head in (*clause.path[-1:], clause.text.split("\n")[0]):
        title = clause_title(head)
        match = _BODY.match(flat(title))
        if match:
            name, deed = _doer(title, match)
            lines += _fill(raw["doer"], "name", deed)
            if len(name.split()) <= _MAX_WORDS:
                lines += _fill(raw["body"], "name", (name,)) + _fill(raw["worker"], "name", (name,))
    lines += _fill(raw["document"], "name", document_numbers(clause.text)[:_MAX_DOCUMENTS])
    return lines


def _doer(title: str, match: re.Match[str]) -> tuple[str, tuple[str, ...]]:
    """Who a clause begins with, and what they do, when it says so in one go."""
    words = title[match.start(1) : match.end(1)].strip()
    verb = _DOES.search(flat(words))
    if verb is None:
        return _lower(words), ()
    deed = _PART.split(words[verb.end() :])[0].split()[:_DONE_WORDS]
    return _lower(words[: verb.start()].strip(" ,")), (" ".join(deed).strip(" ,"),)


def _row_lines(cells: Sequence[str], raw: Mapping[str, Sequence[str]]) -> list[str]:
    """A table row asks when, and who, about what its first words name."""
    named = [cell for cell in cells if cell and not cell.strip(" .").isdigit()]
    topics = [topic for topic in [_topic(cell) for cell in named[:1]] if topic]
    return _fill(raw["clause"], "topic", topics) + _fill(
        (*raw["event"], *raw["doer"]), "name", topics
    )


def _fill(patterns: Sequence[str], slot: str, values: Sequence[str]) -> list[str]:
    # The lines go through format_map once more: braces of the document would be slots.
    safe = [re.sub(r"[{}]", " ", value) for value in values]
    return [line.replace("{" + slot + "}", value) for value in safe for line in patterns]


def _topic(text: str) -> str:
    addressed = _TO_WHOM.match(flat(text))
    text = text[addressed.end() :] if addressed else text
    part = next((piece for piece in _PART.split(text) if piece.strip(' -+"\u201c\u201d')), "")
    words = part.replace("|", " ").split()
    if len(words) > _MAX_WORDS:
        # Cut at a comma if there is one, so that the topic does not end in the middle of a name.
        head = " ".join(words[:_MAX_WORDS])
        words = (head.rpartition(",")[0] or head).split()
    return _lower(" ".join(words).strip(' ,-+*"\u201c\u201d'))


def _lower(text: str) -> str:
    text = " ".join(text.split())
    return text.lower() if text.isupper() else text[:1].lower() + text[1:]
