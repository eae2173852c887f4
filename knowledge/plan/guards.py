"""Whether a plan's text may state a topic that most plans are silent about.

Rule kept here: what a word of the text speaks against is not denied, whoever has ticked the list;
a guard that finds too much costs a plain "not found", one that finds too little a false denial.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path

from knowledge.plan.content import SilentTopic
from knowledge.typed.normalize import nfc

FILE = "guards.toml"
_AROUND = 40


@dataclass(frozen=True)
class StatedAt:
    """Where a text may state a topic: the section, and the words with some around them."""

    section: str
    words: str


def without_stated(
    common_folder: Path, topics: Mapping[str, SilentTopic], texts: Iterable[str]
) -> dict[str, SilentTopic]:
    """The topics, those that the texts may state as not reviewed."""
    if not any(topic.reviewed for topic in topics.values()):
        return dict(topics)
    stated = may_state(common_folder, texts)
    return {
        each: replace(t, reviewed=t.reviewed and each not in stated) for each, t in topics.items()
    }


def may_state(common_folder: Path, texts: Iterable[str]) -> frozenset[str]:
    """The common topics that these texts may state. Raises re.error for a malformed guard."""
    text = nfc("\n".join(texts)).lower()
    return frozenset(topic for topic, guard in guards(common_folder).items() if guard.search(text))


def where_stated(common_folder: Path, sections: Mapping[str, str]) -> dict[str, StatedAt]:
    """By topic of `may_state`: the first place that speaks against its silence."""
    ids, texts = list(sections), [nfc(text) for text in sections.values()]
    starts = [0, *accumulate(len(text) + 1 for text in texts)]
    text, found = "\n".join(texts).lower(), {}
    for topic, guard in guards(common_folder).items():
        if match := guard.search(text):
            at = min(bisect_right(starts, match.start()), len(ids)) - 1
            first, last = match.start() - starts[at], match.end() - starts[at]
            found[topic] = StatedAt(ids[at], _around(texts[at], first, last))
    return found


def _around(text: str, first: int, last: int) -> str:
    """The words from `first` to `last` with some before and behind, on one line."""
    begin, end = max(0, first - _AROUND), last + _AROUND
    begin = text.find(" ", begin, first) + 1 if begin else 0
    until = text.rfind(" ", last, end) if end < len(text) else len(text)
    end = max(until, last)
    lead, trail = "\u2026" * (begin > 0), "\u2026" * (end < len(text))
    return f"{lead}{' '.join(text[begin:end].split())}{trail}"


def guards(common_folder: Path) -> dict[str, re.Pattern[str]]:
    """The guard of every common topic."""
    stored = tomllib.loads((common_folder / FILE).read_text(encoding="utf-8"))
    return {topic: re.compile(pattern) for topic, pattern in stored.items()}
