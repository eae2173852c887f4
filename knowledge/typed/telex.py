"""Telex keys that a computer left standing ("guwir ddi"), as the letters that were meant.

The rule: only a message with keys that are no words is touched, and in it only what becomes one
syllable; everything else stays as it was typed.
"""

from __future__ import annotations

import re
from functools import lru_cache

from knowledge.typed.normalize import fold, nfc
from knowledge.typed.syllables import is_syllable

_TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
_TONES_OF_STOPS = (_TONES["s"], _TONES["j"])
_HORNED = {"a": "\u0103", "o": "\u01a1", "u": "\u01b0"}
_DOUBLED = {"a": "\u00e2", "e": "\u00ea", "o": "\u00f4"}
_VOWELS = frozenset("aeiouy\u0103\u00e2\u00ea\u00f4\u01a1\u01b0")
_MARKED = frozenset("\u0103\u00e2\u00ea\u00f4\u01a1\u01b0")
# They never end a syllable.
_NEVER_LAST = frozenset("\u0103\u00e2")
# Without one of these two tones nothing ends in a stop ("coop").
_STOPPED = ("c", "ch", "p", "t")
# No part of a code ("AUXWJ-4GQ7J"): what is random may look like keys.
_TOKEN = re.compile(r"(?<![\w-])[A-VX-Za-vx-z][A-Za-z]+(?![\w-])")
# The same, typed with a blank ("GJ5TR GWARS").
_CODE = re.compile(r"(?:^|\s)(?=\w*\d|\w+ +\w*\d)[a-z0-9]{5} {1,3}[a-z0-9]{5}\s*$", re.IGNORECASE)
# The longest syllable takes ten; no keyboard makes anything of more.
MOST_KEYS = 14
# A rime that only a few words have; behind other keys it is "ông" or "ốc".
_RARE = re.compile(r"oo(?:ng|c)")
# Keys that no word has; a vowel drawn out at the end ("nhee") is none of them.
_KEYS = re.compile(r"^dd|w|([aeo])\1(?=[a-z])", re.IGNORECASE)


def composed(text: str) -> str:
    """The text with its Telex keys typed out; the text itself when there are none."""
    found = _TOKEN.findall(text)
    if _CODE.search(text) or not any(
        _KEYS.search(one) and not is_syllable(one.lower()) and _syllable(one) for one in found
    ):
        return text
    return _TOKEN.sub(lambda token: _syllable(token[0]) or token[0], text)


@lru_cache(maxsize=2000)
def _syllable(token: str) -> str | None:
    """The syllable that these keys type; None when they are a syllable already, or type none."""
    if len(token) > MOST_KEYS:
        return None
    keys = token.lower()
    letters, tone = _typed(keys)
    typed = "".join(letters)
    if typed == keys and not tone:
        return None
    if (is_syllable(keys) and not _RARE.search(keys)) or not is_syllable(fold(typed)):
        return None
    if typed[-1] in _NEVER_LAST or (typed.endswith(_STOPPED) and tone not in _TONES_OF_STOPS):
        return None
    if tone:
        at = _place(typed)
        typed = nfc(f"{typed[: at + 1]}{tone}{typed[at + 1 :]}")
    if token.isupper():
        return typed.upper()
    return typed.capitalize() if token[0].isupper() else typed


def _typed(keys: str) -> tuple[list[str], str]:
    """The letters and the tone, as a keyboard makes them of the keys."""
    letters: list[str] = []
    tone = ""
    for key in keys:
        vowels = [at for at, letter in enumerate(letters) if letter in _VOWELS]
        last = letters[vowels[-1]] if vowels else ""
        if key == "d" and letters[:1] == ["d"]:
            letters[0] = "\u0111"
        elif key in _DOUBLED and key == last:
            letters[vowels[-1]] = _DOUBLED[key]
        elif key == "w" and not vowels:
            letters.append(_HORNED["u"])
        elif key == "w" and last in _HORNED:
            letters[vowels[-1]] = _HORNED[last]
            if last == "o" and len(vowels) > 1 and letters[vowels[-2]] == "u":
                letters[vowels[-2]] = _HORNED["u"]
        elif key in _TONES and vowels:
            tone = _TONES[key]
        else:
            letters.append(key)
    return letters, tone


def _place(typed: str) -> int:
    """The letter that carries the tone."""
    onset = 2 if typed[:2] in ("qu", "gi") and typed[2:3] in _VOWELS else 0
    vowels = [at for at, letter in enumerate(typed) if letter in _VOWELS and at >= onset]
    marked = [at for at in vowels if typed[at] in _MARKED]
    if marked:
        return marked[-1]
    closed = vowels[-1] < len(typed) - 1
    return vowels[-1] if closed or len(vowels) == 1 else vowels[-2]
