"""Words that some parts of the country say, and write, with "n" for "l" or the other way round.

The rule: only pairs of words that mean nothing else are written as they are meant; a single word
("nà", "lăm") may be a name or a word of its own.
"""

import re
from collections.abc import Callable

# Without marks "nao dong gop" asks who gives, and "thanh nien minh" are young people.
_TO_L = r"""
    \bn(?=ao\ (?:\u0111\u1ed9ng|\u0111\u00f4ng)\b)
    | \bn(?=ao\ dong\ (?:tien\ tien|xuat\ sac|suat\ sac|gioi)\b)
    | (?<!thanh\ )\bn(?=i\u00ean\ (?:minh|hi\u1ec7p|h\u1ec7|l\u1ea1c|k\u1ebft)\b)
    | (?<!thanh\ )\bn(?=ien\ (?:minh|hiep|he|lac|ket)\b.*\b(?:htx|hop\ tac|tinh)\b)
"""
_TO_N = r"\bl(?=\u00f4ng\ (?:nghi\u1ec7p|th\u00f4n|d\u00e2n|s\u1ea3n)\b)"
_FLAGS = re.IGNORECASE | re.VERBOSE
_PAIRS = ((re.compile(_TO_L, _FLAGS), "l"), (re.compile(_TO_N, _FLAGS), "n"))


def as_meant(text: str) -> str:
    """The text with such pairs written rightly; the text itself when there are none."""
    for pattern, letter in _PAIRS:
        text = pattern.sub(_as(letter), text)
    return text


def _as(letter: str) -> Callable[[re.Match[str]], str]:
    return lambda found: letter.upper() if found[0].isupper() else letter
