"""Words that were typed with a slip, among the words of what is searched.

The rule: only looked at when the words as typed are found nowhere; a short word is never guessed.
"""

from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz.distance import OSA

# So short that one other letter makes another word.
SHORT = 4
LONG = 8


def with_slips(stored: Mapping[int, str], typed: Sequence[str]) -> list[int]:
    """The numbers of the texts that have every typed word, or one a slip away; in their order."""
    texts = {number: text.split() for number, text in stored.items()}
    known = {word for words in texts.values() for word in words}
    meant = [_meant(word, known) for word in typed]
    return [n for n, words in texts.items() if all(not one.isdisjoint(words) for one in meant)]


def _meant(typed: str, known: Iterable[str]) -> set[str]:
    return {word for word in known if typed in word or _is_near(typed, word)}


def _is_near(typed: str, word: str) -> bool:
    if len(typed) < SHORT:
        return False
    # Another digit is another number; of a long word two letters may be wrong.
    most = 2 if len(typed) >= LONG and not typed.isdigit() else 1
    # A word may still be under way, so its beginning counts as well.
    begun = (word, word[: len(typed)])
    return any(OSA.distance(typed, one, score_cutoff=most) <= most for one in begun)
