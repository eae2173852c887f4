"""Three plain rankers over section texts, to show what the fitted matcher adds.

Rule kept here: they get the same folded words and no phrasings, as an off-the-shelf search would.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping

from rapidfuzz import fuzz

from knowledge.typed.normalize import fold

Rank = Callable[[str], list[str]]


def peers(sections: Mapping[str, str]) -> dict[str, Rank]:
    """Rankers by name; each returns section ids, best first."""
    return {
        "BM25": _bm25(sections),
        "TF-IDF": _tf_idf(sections),
        "rapidfuzz token_set": _fuzzy(sections),
    }


def _words(text: str) -> list[str]:
    return "".join(c if c.isalnum() else " " for c in fold(text)).split()


def _best_first(scores: Mapping[str, float]) -> list[str]:
    return sorted(scores, key=lambda section: -scores[section])


def _frequencies(sections: Mapping[str, str]) -> tuple[dict[str, Counter[str]], Counter[str]]:
    counts = {s: Counter(_words(text)) for s, text in sections.items()}
    return counts, Counter(word for own in counts.values() for word in own)


# The usual constants, untuned: the matcher is not to
# win by a peer's bad setting, nor lose by a good one.
def _bm25(sections: Mapping[str, str], k: float = 1.5, b: float = 0.75) -> Rank:
    counts, spread = _frequencies(sections)
    lengths = {s: sum(own.values()) for s, own in counts.items()}
    mean = sum(lengths.values()) / max(1, len(lengths))

    def rank(question: str) -> list[str]:
        scores = dict.fromkeys(sections, 0.0)
        for word in _words(question):
            rarity = math.log(1 + (len(sections) - spread[word] + 0.5) / (spread[word] + 0.5))
            for s, own in counts.items():
                if own[word]:
                    damping = k * (1 - b + b * lengths[s] / mean)
                    scores[s] += rarity * own[word] * (k + 1) / (own[word] + damping)
        return _best_first(scores)

    return rank


def _tf_idf(sections: Mapping[str, str]) -> Rank:
    counts, spread = _frequencies(sections)
    rarity = {w: math.log((1 + len(sections)) / (1 + n)) + 1 for w, n in spread.items()}
    norms = {
        s: math.sqrt(sum((n * rarity[w]) ** 2 for w, n in own.items())) or 1.0
        for s, own in counts.items()
    }

    def rank(question: str) -> list[str]:
        asked = Counter(_words(question))
        scores = {
            s: sum(n * own[w] * rarity[w] ** 2 for w, n in asked.items() if w in own) / norms[s]
            for s, own in counts.items()
        }
        return _best_first(scores)

    return rank


def _fuzzy(sections: Mapping[str, str]) -> Rank:
    folded = {s: " ".join(_words(text)) for s, text in sections.items()}

    def rank(question: str) -> list[str]:
        asked = " ".join(_words(question))
        return _best_first({s: fuzz.token_set_ratio(asked, text) for s, text in folded.items()})

    return rank
