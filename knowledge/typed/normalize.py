"""Plain forms of Vietnamese text: composed, and folded to unaccented lower case.

Rule kept here: two spellings a reader takes for the same letters fold to the same text
(decomposed or composed, old or new tone placement, invisible characters or none).
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# đ has no decomposition; eth (ð) is what some keyboards and PDF fonts put in its place.
_D_STROKE = str.maketrans({"\u0111": "d", "\u0110": "d", "\u00f0": "d", "\u00d0": "d"})


def nfc(text: str) -> str:
    """Composed text without invisible control characters; line breaks and tabs stay."""
    # Zero-width and direction signs come with text
    # copied from web pages; unseen, they split a word.
    kept = "".join(c for c in text if c in "\n\t\r" or unicodedata.category(c) not in _INVISIBLE)
    return unicodedata.normalize("NFC", kept)


def fold(text: str) -> str:
    """Lower case, without accents and invisible characters, every run of blanks one space."""
    # Taken apart before and after lowering: some compatibility letters are capitals inside.
    lowered = unicodedata.normalize("NFKD", nfc(text)).translate(_D_STROKE).lower()
    letters = unicodedata.normalize("NFKD", lowered)
    bare = "".join(c for c in letters if not unicodedata.combining(c))
    return " ".join(bare.split())


@lru_cache(maxsize=8192)
def fold_ours(text: str) -> str:
    """`fold` for a text of ours that every message is compared with; never for what people type."""
    return fold(text)


_INVISIBLE = frozenset({"Cf", "Cc", "Cs", "Co", "Cn"})
