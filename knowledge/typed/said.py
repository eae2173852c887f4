"""What somebody typed, in the forms it is compared in; each form is made once.

Rule kept here: a text is folded here and nowhere below; who reads takes the form it needs.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from knowledge.typed.normalize import fold, nfc

EDGE = " \t\n.,;:!?'\"()[]-\u2013\u2026*\ufe0f\u20e3"
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Said:
    """A typed text; equal to another by its letters only."""

    text: str

    @cached_property
    def lowered(self) -> str:
        """Composed and in small letters, with its marks."""
        return nfc(self.text).lower()

    @cached_property
    def folded(self) -> str:
        """In small letters without marks, every run of blanks one space."""
        return fold(self.text)

    @cached_property
    def plain(self) -> str:
        """Folded, without surrounding punctuation: a whole answer to compare."""
        return self.folded.strip(EDGE)

    @cached_property
    def unsigned(self) -> str:
        """Its folded words and nothing else, one space between them."""
        return " ".join(_WORD.findall(self.folded))

    def part(self, text: str) -> Said:
        """A part of it; itself, when that is all of it."""
        return self if text == self.text else Said(text)

    def bare(self, word: str) -> str:
        """One of its words in small letters, without its marks."""
        if word.isascii():
            return word
        return self._bare.get(word) or fold(word)

    @cached_property
    def _bare(self) -> Mapping[str, str]:
        """Every word without its marks, read off the folded text where both have as many words."""
        marked, bare = _WORD.findall(self.lowered), _WORD.findall(self.folded)
        # A rare letter ("½", "№") folds to several or to none: its words are folded one by one.
        same = len(marked) == len(bare) and all(
            word == other for word, other in zip(marked, bare, strict=True) if word.isascii()
        )
        return dict(zip(marked, bare, strict=True)) if same else {}


def said_of(text: Said | str) -> Said:
    """The text ready to compare; what is ready already is handed back."""
    return text if isinstance(text, Said) else Said(text)


def folded_already(text: str, written: Said | None = None) -> Said:
    """A text that is folded, as what was typed; part of what was `written` with its marks."""
    said = Said(text)
    said.__dict__["folded"] = text
    if written is not None:
        said.__dict__["lowered"] = written.lowered
    return said
