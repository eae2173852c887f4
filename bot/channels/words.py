"""Words as a platform hands them over.

The rule: text that can never be stored would be tried for ever, and nothing after it would arrive.
"""


def storable(words: str) -> str:
    """The words as every database takes them: no NUL, no half of an emoji."""
    return words.encode("utf-8", "replace").decode("utf-8").replace("\0", "")
