"""Whether a plan's text may state a topic that most plans are silent about.

Rule kept here: what a word of the text speaks against is not denied, whoever has ticked the list;
a guard that finds too much costs a plain "not found", one that finds too little a false denial.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import accumulate, islice
from pathlib import Path
from types import MappingProxyType

from knowledge.plan.content import SilentTopic
from knowledge.typed.normalize import nfc

FILE = "guards.toml"
_AROUND = 40
# So many places are compared, by these words.
_MOST = 60
# A sentence goes on behind the point in an amount.
_WITHIN = re.compile(r"\[\^\.(\\n)?\]")
_POINT = r"(?<=\d)\.(?=\d)"
_WORD, _NUMERALS = re.compile(r"\w{2,}"), "ivx"


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
    found = guards(common_folder).items()
    return frozenset(topic for topic, guard in found if next(_found(guard, text), None))


def where_stated(
    common_folder: Path,
    sections: Mapping[str, str],
    names: Mapping[str, str] = MappingProxyType({}),
) -> dict[str, StatedAt]:
    """By topic of `may_state`: the place that speaks against its silence.

    Of several the first that has words of the topic's own name: those tell a reader why.
    """
    ids, texts = list(sections), [nfc(text) for text in sections.values()]
    starts = [0, *accumulate(len(text) + 1 for text in texts)]
    text, found = "\n".join(texts).lower(), {}
    for topic, guard in guards(common_folder).items():
        said = frozenset(_WORD.findall(names.get(topic, "").lower()))
        places = islice(_found(guard, text), _MOST)
        if match := max(places, key=lambda one: len(said & {*_WORD.findall(one[0])}), default=None):
            at = min(bisect_right(starts, match.start()), len(ids)) - 1
            first, last = match.start() - starts[at], match.end() - starts[at]
            found[topic] = StatedAt(ids[at], _around(texts[at], first, last))
    return found


def _found(guard: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Where a guard finds whole syllables: "hủy" is none of "thủy sản"."""
    at = 0
    while match := guard.search(text, at):
        first, last = match.span()
        begins = not (text[first].isalpha() and text[first - 1 : first].isalpha())
        # Numerals of quarters go on: "quý i" of "quý iii".
        cut = text[last - 1].isalpha() and text[last : last + 1].isalpha()
        if begins and not (cut and text[last - 1] not in _NUMERALS):
            yield match
            at = last
        else:
            at = first + 1


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
    return {topic: re.compile(_whole(pattern)) for topic, pattern in stored.items()}


def _whole(pattern: str) -> str:
    """The guard, with sentences that go on behind the point in an amount."""
    return _WITHIN.sub(lambda within: f"(?:{within[0]}|{_POINT})", pattern)
