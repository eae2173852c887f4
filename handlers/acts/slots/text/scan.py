"""A text as words with what stands between them, and the known phrases found among them.

The rule: a phrase matches a word typed without marks, and never one whose marks are other ones:
"Tô" is no "tổ".
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property, lru_cache
from typing import Literal, NamedTuple

from knowledge.typed.normalize import fold
from knowledge.typed.said import Said

Gap = Literal["", "comma", "colon", "dash", "paren", "plus", "stop", "line", "cell"]
_WORD = re.compile(r"[^\W_]+%?")
_VOWEL = re.compile(r"[aeiouy]")
_BLANK = " \u00a0"
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_DASHES = "-\u2013\u2014\u2012"


class Word(NamedTuple):
    """One word: as typed, in small letters, without marks; what stands before it and where."""

    text: str
    low: str
    bare: str
    gap: Gap
    start: int
    end: int


class Mark(NamedTuple):
    """A known phrase over the words from `first` up to `last` (not included)."""

    tag: str
    value: str
    first: int
    last: int


# (words as written, without marks, tag, value) by the first word without marks.
Row = tuple[tuple[str, ...], tuple[str, ...], str, str]
Table = Mapping[str, tuple[Row, ...]]


def table_of(rows: Iterable[tuple[str, str, str]]) -> Table:
    """(phrase, tag, value) by the first bare word of the phrase, the longest phrase first."""
    found: dict[str, list[Row]] = {}
    for phrase, tag, value in rows:
        words = tuple(phrase.lower().split())
        bare = tuple(map(fold, words))
        found.setdefault(bare[0], []).append((words, bare, tag, value))
    return {
        first: tuple(sorted(same, key=lambda row: -len(row[0]))) for first, same in found.items()
    }


@lru_cache(maxsize=4096)
def _letters(word: str) -> tuple[tuple[str, ...], frozenset[str]]:
    split = unicodedata.normalize("NFD", word)
    bare = tuple(char for char in split if not unicodedata.combining(char))
    # The mark of tone may stand over either vowel ("hoà", "hòa"): only which marks counts.
    return bare, frozenset(char for char in split if unicodedata.combining(char))


@lru_cache(maxsize=4096)
def is_form_of(typed: str, word: str) -> bool:
    """Tell whether the typed word may be this one with marks left out."""
    if typed == word:
        return True
    if fold(typed) != fold(word):
        return False
    if typed.isascii():
        return True
    letters, marks = _letters(typed)
    others, all_marks = _letters(word)
    strokes = all(a == b or (a, b) == ("d", "\u0111") for a, b in zip(letters, others, strict=True))
    # Keys give a vowel its shape before its tone: "giám đôc" wants one, "thành phó" is no "phố".
    toned = bool(marks & _TONES) and marks - _TONES != all_marks - _TONES
    return strokes and marks <= all_marks and not toned


@lru_cache(maxsize=4096)
def is_same(typed: str, word: str) -> bool:
    """Tell whether it is this word with all its marks, wherever the tone stands."""
    return typed == word or (
        len(typed) == len(word) and fold(typed) == fold(word) and _letters(typed) == _letters(word)
    )


class Scan:
    """The words of a text; equal positions are used by everything that reads it."""

    def __init__(self, said: Said, text: str | None = None) -> None:
        self.said = said
        self.text = unicodedata.normalize("NFC", said.text if text is None else text)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Every word in its order."""
        found = []
        end = 0
        for match in _WORD.finditer(self.text):
            gap = _gap(self.text[end : match.start()], self.text, end, match.start())
            low = match[0].lower()
            bare = low if low.isascii() else self.said.bare(low)
            found.append(Word(match[0], low, bare, gap, match.start(), match.end()))
            end = match.end()
        return tuple(found)

    @cached_property
    def is_marked(self) -> bool:
        """Whether it is typed with marks, so that a word without any has none."""
        return sum(not word.low.isascii() for word in self.words) * 4 > len(self.words)

    @cached_property
    def is_flat(self) -> bool:
        """Whether capitals say nothing: all small (dictated) or all capitals."""
        # One capital begins a sentence, and short forms ("HTX") are written with them anyway.
        long = [word for word in self.words if not (word.text.isupper() and 1 < len(word.text) < 6)]
        return self.text.isupper() or not any(w.text[:1].isupper() for w in long[1:])

    def between(self, first: int, last: int) -> str:
        """What was typed from one word up to another, on one line."""
        if first >= last:
            return ""
        return " ".join(self.text[self.words[first].start : self.words[last - 1].end].split())

    def span(self, value: str) -> tuple[int, int]:
        """The words that a value was taken from; (0, 0) when it does not stand there as typed."""
        start = self.text.find(value)
        inside = [
            at
            for at, word in enumerate(self.words)
            if start <= word.start and word.end <= start + len(value)
        ]
        return (inside[0], inside[-1] + 1) if start >= 0 and inside else (0, 0)

    def marks(self, table: Table) -> list[Mark]:
        """The phrases of the table that stand in the text, left to right, the longest first."""
        found = []
        at = 0
        while at < len(self.words):
            mark = self.mark_at(table, at)
            if mark is not None:
                found.append(mark)
            at = mark.last if mark is not None else at + 1
        return found

    def mark_at(self, table: Table, at: int) -> Mark | None:
        """The longest phrase of the table that begins at this word."""
        words = self.words
        for phrase, bare, tag, value in table.get(words[at].bare, ()):
            last = at + len(phrase)
            if last > len(words) or not self._stands(bare, at):
                continue
            # Where marks are typed, a lone word without them is another word ("phong trào").
            alone = self.is_marked and len(phrase) == 1 and _VOWEL.search(bare[0])
            form = is_same if alone else is_form_of
            if all(form(words[at + n].low, typed) for n, typed in enumerate(phrase)):
                return Mark(tag, value, at, last)
        return None

    def _stands(self, bare: tuple[str, ...], at: int) -> bool:
        """Whether the letters behind the first word are the phrase's, and nothing parts them."""
        # Before their marks are compared: almost every phrase of a table fails here.
        for n in range(1, len(bare)):
            word = self.words[at + n]
            if word.bare != bare[n] or word.gap:
                return False
        return True

    def first(self, at: int, end: int, stops: Callable[[int], bool]) -> int:
        """The first place from `at` where something stops, or `end`."""
        return next((place for place in range(at, end) if stops(place)), end)


def _gap(between: str, text: str, start: int, end: int) -> Gap:
    """What kind of break stands between two words."""
    if between in ("", " "):
        return ""
    if "\n" in between:
        return "line"
    if "\t" in between:
        return "cell"
    bare = between.strip(_BLANK)
    if not bare:
        # Two columns of a form on one line.
        return "cell" if len(between) > 2 else ""
    tight = bare == between
    before, after = text[start - 1 : start], text[end : end + 1]
    if bare in (".", ",") and tight and (before.isdigit() or not before):
        return "" if after.isdigit() else ("comma" if bare == "," else "stop")
    if bare == "." and _is_short(text, start):
        return ""
    if bare[0] in _DASHES or bare[-1] in _DASHES:
        return "" if tight and len(bare) == 1 and bare == "-" and start else "dash"
    return _other_gap(bare, tight)


def _other_gap(bare: str, tight: bool) -> Gap:
    if bare in ("=>", "->", "\u2192", "=", "==>"):
        return "dash"
    if any(char in bare for char in ".;!?\u2026"):
        return "stop"
    if "(" in bare or ")" in bare or "[" in bare or "]" in bare:
        return "paren"
    if ":" in bare:
        return "colon"
    if "," in bare:
        return "comma"
    if "+" in bare:
        return "plus"
    if bare.strip("_") == "":
        return "dash"
    if bare in ("/", "'", "\u2019", "&", "@") and (tight or bare == "&"):
        return ""
    # Quotes part nothing; any sign left (an emoji, an arrow, a bullet) does.
    return "" if not bare.strip("\"'\u201c\u201d*") else "stop"


def _is_short(text: str, end: int) -> bool:
    """ "x. Tú Lệ", "TP. Yên Bái": a point behind one or two letters shortens a word."""
    start = max(text.rfind(char, 0, end) for char in " \n\t(,.") + 1
    return text[start:end].lower() in ("x", "p", "tp", "tt", "h", "t", "mr", "ms", "ts", "\u0111")
