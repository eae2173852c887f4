"""The order of the Vietnamese alphabet: A, A with breve, A with circumflex, B, C, D, D with stroke.

The rule: the key is made of digits alone, so that Python, SQLite and PostgreSQL sort it alike
whatever language a database was set up with.
"""

import re
import unicodedata

# The marks that make another letter, in the order of the alphabet, and the tones.
_BREVE, _CIRCUMFLEX, _HORN = "\u0306", "\u0302", "\u031b"
_TONES = {"\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0301": "5", "\u0323": "6"}
_LETTERS = (
    "a", f"a{_BREVE}", f"a{_CIRCUMFLEX}", "b", "c", "d", "\u0111", "e", f"e{_CIRCUMFLEX}", "f", "g",
    "h", "i", "j", "k", "l", "m", "n", "o", f"o{_CIRCUMFLEX}", f"o{_HORN}", "p", "q", "r", "s", "t",
    "u", f"u{_HORN}", "v", "w", "x", "y", "z",
)  # fmt: skip
# Two digits each; none begins with the 0 that ends a word, so the shorter word comes first.
_PLACES = {letter: str(10 + place) for place, letter in enumerate((*"0123456789", *_LETTERS))}
# The longer first, as one begins with the other; marks of other languages change no place.
_PIECE = re.compile("|".join(sorted(_PLACES, key=len, reverse=True)))
_WORD = re.compile(r"[^\W_\u0300-\u036f](?:[^\W_]|[\u0300-\u036f])*")
# Numbers of up to so many digits stand in the order of counting.
_WIDTH = 6


def alphabetical(text: str) -> str:
    """What a text is sorted by: word after word by its letters, then by its tone."""
    taken_apart = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).lower())
    return "".join(_key(word[0]) for word in _WORD.finditer(taken_apart))


def _key(word: str) -> str:
    if word.isascii() and word.isdigit():
        word = word.zfill(_WIDTH)
    # A tone stands between a letter and the mark that makes it another one.
    tone = max((_TONES[mark] for mark in word if mark in _TONES), default="1")
    bare = "".join(mark for mark in word if mark not in _TONES)
    return f"{''.join(_PLACES[piece[0]] for piece in _PIECE.finditer(bare))}0{tone}"
