"""The very questions that a clerk has seen listed as what a plan is silent on.

Rule kept here: only the words of a listed question, in any order and beside words that say
nothing, are that question; what is merely like one is left to the weights.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from knowledge.matching.phrasings import unstated
from knowledge.typed.normalize import fold_ours, nfc
from knowledge.typed.said import Said

# Beside them the question stays what it is.
_LIGHT = frozenset(
    "co khong ko duoc dc thi la bi a e em oi anh chi da vay the ha nhi rua nhe nha ad cho hoi xin "
    "minh toi tui chung htx hop tac xa nhung cac cua ve thoi".split()
)
# "Thanh lap o dau" of one word would be asked of anything.
_LEAST = 2


class SilentAsks:
    """The listed questions of one plan by their words."""

    def __init__(self, topics: Mapping[frozenset[str], str]) -> None:
        self._topics = topics

    @classmethod
    def load(
        cls, plan_folder: Path, common_folder: Path, sections: Mapping[str, str]
    ) -> SilentAsks:
        """The common list and the plan's own, without what its text holds the words of."""
        plan_text = nfc("\n".join(sections.values())).lower()
        found: dict[frozenset[str], str | None] = {}
        for topic, asks in unstated(plan_folder, common_folder, plan_text):
            key = _telling(fold_ours(asks))
            # What two topics list is neither's.
            found[key] = topic if found.get(key, topic) == topic else None
        return cls({key: topic for key, topic in found.items() if topic and len(key) >= _LEAST})

    def topic(self, question: Said) -> str | None:
        """The topic that lists this question; None for any other."""
        return self._topics.get(_telling(question.unsigned))


def _telling(folded: str) -> frozenset[str]:
    return frozenset(Said(folded).unsigned.split()) - _LIGHT
