"""A short message without what is only polite, for readers that know its whole wording.

The rule: words are only left out, never guessed at; what remains must be matched whole.
"""

import re

from handlers.typed.words.wishes import ABBREVIATIONS
from knowledge.typed.normalize import fold
from knowledge.typed.said import Said, said_of

_WORD = re.compile(r"\d{1,2}[/.-]\d{4}|\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\w+")
_POLITE = frozenset(
    "da vang a ah oi em anh chi bac chu chau minh toi tui con ong nhe nha nhi vay the ha hu "
    "giup gium ho voi bot ad ben cai ay day do nay thi htx xin nho lam on hoi ta be e cho".split()
)
_WRITTEN_OUT = {typed: fold(meant) for typed, meant in ABBREVIATIONS.items()}
# Where a polite word is none: "thang nay", "tuan toi", "ho so".
_KEPT_AFTER = frozenset("thang tuan nam quy hom tu gian ngay sap bua".split())


def core_of(text: Said | str) -> str:
    """The folded words that carry meaning, one blank between them."""
    said = said_of(text)
    typed = (_WRITTEN_OUT.get(word) or said.bare(word) for word in _WORD.findall(said.lowered))
    # An abbreviation may stand for two words.
    words = " ".join(typed).split()
    kept = [
        word
        for place, (word, then) in enumerate(zip(words, [*words[1:], ""], strict=False))
        if word not in _POLITE
        or (word in ("nay", "toi") and place and words[place - 1] in _KEPT_AFTER)
        or (word == "ho" and then == "so")
    ]
    return " ".join(kept)
