"""Text in plain letters, and the digits it is sorted by (since 0010 and 0017)."""

import re
import unicodedata

# These have no decomposition.
_D_STROKE = str.maketrans({"\u0111": "d", "\u0110": "d", "\u00f0": "d", "\u00d0": "d"})
_INVISIBLE = frozenset({"Cf", "Cc", "Cs", "Co", "Cn"})
_MARKS = re.compile("[\u0300-\u034e\u0350-\u036f]+")
_BREVE, _CIRCUMFLEX, _HORN = "\u0306", "\u0302", "\u031b"
_TONES = {"\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0301": "5", "\u0323": "6"}
_LETTERS = (
    "a", f"a{_BREVE}", f"a{_CIRCUMFLEX}", "b", "c", "d", "\u0111", "e", f"e{_CIRCUMFLEX}", "f", "g",
    "h", "i", "j", "k", "l", "m", "n", "o", f"o{_CIRCUMFLEX}", f"o{_HORN}", "p", "q", "r", "s", "t",
    "u", f"u{_HORN}", "v", "w", "x", "y", "z",
)  # fmt: skip
_PLACES = {letter: str(10 + place) for place, letter in enumerate((*"0123456789", *_LETTERS))}
_PIECE = re.compile("|".join(sorted(_PLACES, key=len, reverse=True)))
_WORD = re.compile(r"[^\W_\u0300-\u036f](?:[^\W_]|[\u0300-\u036f])*")
_WIDTH = 6


def nfc(text: str) -> str:
    """Composed, without what is not seen; line breaks and tabs stay."""
    seen = (one for one in text if one in "\n\t\r" or unicodedata.category(one) not in _INVISIBLE)
    return unicodedata.normalize("NFC", "".join(seen))


def fold(text: str) -> str:
    """In small letters without marks, every run of blanks one space."""
    # Taken apart before and after lowering: some compatibility letters are capitals inside.
    lowered = unicodedata.normalize("NFKD", nfc(text)).translate(_D_STROKE).lower()
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", lowered))
    if not bare.isascii():
        bare = "".join(one for one in bare if not unicodedata.combining(one))
    return " ".join(bare.split())


def alphabetical(text: str) -> str:
    """What a text is sorted by: word after word by its letters, then by its tone."""
    taken_apart = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).lower())
    return "".join(_key(word[0]) for word in _WORD.finditer(taken_apart))


def _key(word: str) -> str:
    if word.isascii() and word.isdigit():
        word = word.zfill(_WIDTH)
    tone = max((_TONES[mark] for mark in word if mark in _TONES), default="1")
    bare = "".join(mark for mark in word if mark not in _TONES)
    return f"{''.join(_PLACES[piece[0]] for piece in _PIECE.finditer(bare))}0{tone}"
