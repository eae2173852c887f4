"""Ways to ask for what a plan states and others leave out: deadlines, money, telephone, counts.

Rule kept here: a topic most plans are silent about is asked of the section that states it; when
no section does, the plan stays silent about it whatever words it happens to use.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from knowledge.cutting.extract.dates import DOCUMENT_NUMBER, find_dates, flat
from knowledge.cutting.outline.names import Clause, clause_title
from knowledge.matching.phrasings import headed

Anchors = Mapping[str, str]
Questions = dict[str, tuple[str, ...]]

_SILENT = Path(__file__).parents[2] / "common" / "silent.txt"
_ARTICLE = re.compile(r"D(\d+)(?:\.(\d+))?(?:\.([a-z\u0111]))?")
_AMOUNT = re.compile(
    r"(?<![\w.,/])(\d[\d.,]*)( ?%| ?ph\u1ea7n tr\u0103m)?((?: [^\W\d_][^\W\d_]*){1,4})"
)
# More come from tables, and would fill the drafts with look-alike questions.
_MOST_COUNTS = 4
_STOPS = frozenset(
    ("de", "tu", "trong", "va", "cho", "cua", "so", "voi", "la", "tai", "theo", "ve", "do", "tren")
)
_TIME_WORDS = ("nam", "thang", "ngay", "quy", "dong", "trieu", "gio", "dot")


def told_questions(
    body: Sequence[Clause],
    rules: Sequence[Mapping[str, str]],
    stated: Sequence[Mapping[str, str]],
    anchors: Anchors,
) -> tuple[Questions, Questions]:
    """Questions by section that states their topic, and by topic no section states.

    Every common topic is in one or the other, or has words of the plan by its `stated` rule.
    """
    entries = [(topic, line) for topic, line in headed(_SILENT) if not line.startswith("!")]
    told: Questions = {}
    # Words of the plan without a section that states it: neither asked nor called silent.
    spoken_of = {rule["topic"] for rule in stated if _is_said(body, rule["found"])}
    spoken_of |= {rule["topic"] for rule in rules if _is_said(body, rule.get("found"))}
    silent: Questions = {}
    for rule in rules:
        asks = tuple(line for topic, line in entries if topic == rule["topic"])
        section = anchors.get(rule["anchor"]) if "anchor" in rule else _where(body, rule["found"])
        if section is None and rule["topic"] not in spoken_of:
            silent[rule["topic"]] = asks
        elif section is not None:
            fitting = (ask for ask in asks if re.search(rule.get("only", ""), flat(ask)))
            told[section] = (*told.get(section, ()), *fitting)
    ruled = spoken_of | {rule["topic"] for rule in rules}
    left = (topic for topic, _ in entries if topic not in ruled)
    return told, {**silent, **dict.fromkeys(left, ())}


def _where(body: Sequence[Clause], pattern: str) -> str | None:
    """The section that says it first: of several the one that says it nearest its beginning."""
    found = [(match.start(), clause.id) for clause in body if (match := _search(pattern, clause))]
    return min(found)[1] if found else None


def _is_said(body: Sequence[Clause], pattern: str | None) -> bool:
    """Whether any section says it, or goes on with a heading that does."""
    said = (flat("\n".join((*clause.path, clause.text))) for clause in body)
    return pattern is not None and any(re.search(_whole(pattern), each) for each in said)


def _search(pattern: str, clause: Clause) -> re.Match[str] | None:
    return re.search(_whole(pattern), flat(clause_title(clause.text)))


def _whole(pattern: str) -> str:
    """The pattern, with sentences that go on behind the point in an amount."""
    return pattern.replace("[^.;]", r"(?:[^.;]|(?<=\d)\.(?=\d))")


def place_names(section: str) -> tuple[str, ...]:
    """How people name an article, clause and point in words; () for other numbering."""
    match = _ARTICLE.fullmatch(section)
    if match is None:
        return ()
    names = ("\u0111i\u1ec1u", "kho\u1ea3n", "\u0111i\u1ec3m")
    parts = [f"{name} {value}" for name, value in zip(names, match.groups(), strict=True) if value]
    # People say "điểm a khoản 1 điều 2", documents number the other way round.
    turned = " ".join(reversed(parts))
    return tuple(dict.fromkeys((" ".join(parts), turned)))


def counted(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What the text counts, and what it gives in percent: the words after the figures."""
    masked = DOCUMENT_NUMBER.sub(lambda match: "#" * len(match[0]), clause_title(text))
    # Dates and document numbers are figures that count
    # nothing; masked in place, so that places stay.
    for each in find_dates(masked):
        masked = masked[: each.at] + "#" * (each.end - each.at) + masked[each.end :]
    counts: list[str] = []
    percents: list[str] = []
    for match in _AMOUNT.finditer(masked):
        words = match[3].split()
        stop = next((n for n, word in enumerate(words) if flat(word) in _STOPS), len(words))
        # "3 năm", "5 triệu đồng" measure; only things are counted.
        if stop and flat(words[0]) not in _TIME_WORDS:
            (percents if match[2] else counts).append(" ".join(words[:stop]).lower())
    return tuple(dict.fromkeys(counts))[:_MOST_COUNTS], tuple(dict.fromkeys(percents))[
        :_MOST_COUNTS
    ]
