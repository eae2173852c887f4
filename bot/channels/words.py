"""Words as a platform hands them over.

The rule: text that can never be stored would be tried for ever, and nothing after it would arrive.
"""

_LARGEST = 2**63 - 1


def storable(words: str) -> str:
    """The words as every database takes them: no NUL, no half of an emoji."""
    return words.encode("utf-8", "replace").decode("utf-8").replace("\0", "")


def number(given: object) -> int:
    """A platform's number, as every database takes it; raises ValueError."""
    if isinstance(given, bool) or not isinstance(given, int) or abs(given) > _LARGEST:
        raise ValueError("no number of a platform")
    return given
