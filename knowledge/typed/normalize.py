"""Plain forms of Vietnamese text: composed, and folded to unaccented lower case.

Rule kept here: two spellings a reader takes for the same letters fold to the same text
(decomposed or composed, old or new tone placement, invisible characters or none).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# đ has no decomposition; eth (ð) is what some keyboards and PDF fonts put in its place.
_D_STROKE = str.maketrans({"\u0111": "d", "\u0110": "d", "\u00f0": "d", "\u00d0": "d"})


def nfc(text: str) -> str:
    """Composed text without invisible control characters; line breaks and tabs stay."""
    # Zero-width and direction signs come with text
    # copied from web pages; unseen, they split a word.
    # Letter by letter only where there is one: what can be printed holds none.
    seen = text.isprintable() or text.translate(_BLANKS).isprintable()
    kept = text if seen else "".join(filter(_is_seen, text))
    return unicodedata.normalize("NFC", kept)


def fold(text: str) -> str:
    """Lower case, without accents and invisible characters, every run of blanks one space."""
    composed = nfc(text)
    bare = composed.lower() if composed.isascii() else _bare(composed)
    return " ".join(bare.split())


def _bare(composed: str) -> str:
    # Our letters one for one; a letter that is none of them is looked at more closely.
    ours = composed.translate(_OURS)
    return ours.lower() if ours.isascii() else _taken_apart(composed)


def _taken_apart(composed: str) -> str:
    # Taken apart before and after lowering: some compatibility letters are capitals inside.
    lowered = unicodedata.normalize("NFKD", composed).translate(_D_STROKE).lower()
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", lowered))
    # Marks of other scripts.
    return bare if bare.isascii() else "".join(c for c in bare if not unicodedata.combining(c))


@lru_cache(maxsize=8192)
def fold_ours(text: str) -> str:
    """`fold` for a text of ours that every message is compared with; never for what people type."""
    return fold(text)


def _is_seen(letter: str) -> bool:
    return letter in "\n\t\r" or unicodedata.category(letter) not in _INVISIBLE


# What parts the lines of a message is kept as it is.
_BLANKS = str.maketrans(dict.fromkeys("\n\t\r"))
_INVISIBLE = frozenset({"Cf", "Cc", "Cs", "Co", "Cn"})
# The marks of our letters among them; U+034F is none by the standard.
_MARKS = re.compile("[\u0300-\u034e\u0350-\u036f]+")
# Every composed letter that is an ASCII one with marks, without them.
_OURS = {
    code: bare
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
    if (bare := _taken_apart(chr(code))).isascii() and len(bare) == 1
}
