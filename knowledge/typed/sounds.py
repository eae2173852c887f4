"""Words of some parts of the country, written as they are meant: "n" for "l", and "tao" for "tôi".

The rule: only what means nothing else there is written so. A single word ("nà", "lăm") may be a
name or a word of its own, and "tao" without marks an apple ("táo"), unless the words beside it say
that somebody speaks of themselves.
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
_ME = "(?:tao|tau|choa)"
# In a text that has its marks the bare word is no other.
_MARKED, _ME_AMONG_MARKS = re.compile(r"[\u00c0-\u1ef9]"), re.compile(rf"(?<!\w){_ME}(?!\w)")
_ME_BARE = re.compile(
    rf"""
    (?: (?<=\bcho\ ) | (?<=\bcua\ ) | (?<=\bnhac\ ) | (?<=\bgoi\ ) | (?<=\bgiup\ ) | (?<=\bbao\ ) )
        {_ME}\b
    | (?<=\bthem\ ) {_ME}\b (?=\ (?:vao|nua|voi)\b)
    | (?<=\bten\ ) {_ME}\b (?=\ (?:ra|vao|la)\b)
    | (?<=\bso\ ) {_ME}\b (?=\ (?:\d|la|doi|moi))
    | (?<=\bhtx\ ) {_ME}\b (?=\ (?:ten|o|la|co|moi)\b)
    | (?<![^\W_]\ ) \b{_ME}\b (?=\ (?:la|muon|hoi|dang\ k[yi]|khong|ko|co|da|can|ten|o|noi|nho|xin
        |biet|hieu|moi|chua|vua|dang|nghe|lam|quen|dong\ y)\b)
    """,
    re.VERBOSE,
)


def as_meant(text: str) -> str:
    """The text with such words written rightly; the text itself when there are none."""
    for pattern, letter in _PAIRS:
        text = pattern.sub(_as(letter), text)
    if _MARKED.search(text):
        return _ME_AMONG_MARKS.sub("t\u00f4i", text)
    # "Toi" may be the evening.
    return _ME_BARE.sub("tui", text)


def _as(letter: str) -> Callable[[re.Match[str]], str]:
    return lambda found: letter.upper() if found[0].isupper() else letter
