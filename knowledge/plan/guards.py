"""Whether a plan's text may state a topic that most plans are silent about.

Rule kept here: what a word of the text speaks against is not denied, whoever has ticked the list;
a guard that finds too much costs a plain "not found", one that finds too little a false denial.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from knowledge.plan.content import SilentTopic
from knowledge.typed.normalize import nfc

FILE = "guards.toml"


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


def guards(common_folder: Path) -> dict[str, re.Pattern[str]]:
    """The guard of every common topic."""
    stored = tomllib.loads((common_folder / FILE).read_text(encoding="utf-8"))
    return {topic: re.compile(pattern) for topic, pattern in stored.items()}
