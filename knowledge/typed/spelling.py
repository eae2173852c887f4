"""From a typed question to plain words: chat spelling, typing accidents, names of bodies.

Rule kept here: phrasings and questions pass through the same steps, so they meet in the same words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from knowledge.typed.normalize import fold
from knowledge.typed.numerals import plain_number, spell_numbers
from knowledge.typed.said import Said, said_of
from knowledge.typed.syllables import is_syllable, split_glued, undo_telex, undo_vni

_TOKEN = re.compile(r"#|\d+/\d+|[a-z][a-z\d]*|\d+")
_LETTERS = re.compile(r"[^\W\d_]+")
# "h.t.x" and "k.h" are abbreviations with dots.
_DOTTED = re.compile(r"(?<=\b[a-z])\.(?=[a-z]\b)")
# Three times and more: "alooo" is drawn out, while double letters are Telex keys ("ddoo").
_REPEATED = re.compile(r"([a-z])\1{2,}")
# The particle "v\u1eady" only rounds a question off; without its accents it reads "vay", a loan.
_SO, _LOAN = re.compile("\\bv\u1eady\\b"), re.compile(r"\bvay\b")
_BEFORE_A_LOAN = set("cho di duoc muon xin goi khoan tien von muc kien tuc so phai can".split())
_SPOKEN_TO = frozenset("em chau anh chi bac chu co ban ad a oi con nhi the ong ba".split())
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")


@dataclass(frozen=True)
class PlainReading:
    """A question in plain words, and its accented syllables (empty if typed without accents)."""

    words: tuple[str, ...]
    accents: tuple[str, ...]


class Replacements:
    """Phrases and what stands for them; the longest phrase wins, "#" stands for a number."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self._table: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._longest: dict[str, int] = {}
        for typed, meant in pairs:
            key = tuple(_tokens(fold(typed)))
            # The first line wins, so that abbreviations.txt goes before english.txt.
            if key and key not in self._table:
                self._table[key] = tuple(_tokens(fold(meant)))
                self._longest[key[0]] = max(self._longest.get(key[0], 0), len(key))

    @property
    def words(self) -> set[str]:
        """Every word on either side."""
        return {w for key, value in self._table.items() for w in (*key, *value)}

    def apply(self, words: Sequence[str]) -> list[str]:
        """The words with every phrase replaced, in one pass from the left."""
        # Any number, so that "kh 344" and "kh 882" are one line of the file.
        shapes = ["#" if word[0].isdigit() else word for word in words]
        if self._longest.keys().isdisjoint(shapes):
            return list(words)
        out: list[str] = []
        at = 0
        while at < len(words):
            # Few words begin a phrase.
            length = self._match(shapes, at) if shapes[at] in self._longest else 0
            if not length:
                out.append(words[at])
                at += 1
                continue
            numbers = iter(w for w in words[at : at + length] if w[0].isdigit())
            meant = self._table[tuple(shapes[at : at + length])]
            out.extend(next(numbers, "") if word == "#" else word for word in meant)
            at += length
        return out

    def _match(self, shapes: Sequence[str], at: int) -> int:
        longest = min(self._longest[shapes[at]], len(shapes) - at)
        for length in range(longest, 0, -1):
            if tuple(shapes[at : at + length]) in self._table:
                return length
        return 0


class Speller:
    """Reads typed text into plain words, with the word lists of a folder."""

    def __init__(self, folder: Path) -> None:
        self._short = Replacements(
            [*pairs(folder / "abbreviations.txt"), *pairs(folder / "english.txt")]
        )
        self._particles = Replacements((line, "") for line in lines(folder / "particles.txt"))
        self._names = Replacements(pairs(folder / "names.txt"))
        self.known: set[str] = self._short.words | self._names.words | self._particles.words

    def learn(self, texts: Iterable[str]) -> None:
        """Add the words of trusted texts to the words that need no repair."""
        self.known.update(word for text in texts for word in _tokens(fold(text)))

    def read(self, text: Said | str) -> PlainReading:
        """The plain words of a text; both tuples are empty when nothing can be read."""
        said = said_of(text)
        return PlainReading(self.words(said), tuple(marked_syllables(said.lowered)))

    def words(self, text: Said | str) -> tuple[str, ...]:
        """The plain words alone."""
        full = self._particles.apply(self._full(said_of(text)))
        # Names last: only full words, without particles between them, are the name.
        return tuple(self._names.apply(full))

    def whole(self, text: Said | str) -> tuple[str, ...]:
        """The same with every particle kept: folded, "tối đa" holds one."""
        return tuple(self._names.apply(self._full(said_of(text))))

    def _full(self, said: Said) -> list[str]:
        # A "#" that was typed would count for a number of the word lists.
        typed = _tokens(" ".join(said.folded.replace("#", " ").split()))
        # Repair before abbreviations: "hojwp" has to be a word before its phrase is known.
        tokens = [part for token in typed for part in self._repair(token)]
        return _without_so(said.lowered, self._short.apply(tokens))

    def _repair(self, token: str) -> list[str]:
        # Known words first: names and English words are no syllables and need no repair.
        if token in self.known or token[0].isdigit() or is_syllable(token):
            return [token]
        single = undo_vni(token) if any(c.isdigit() for c in token) else undo_telex(token)
        if single is not None:
            return [single]
        return split_glued(token, self.known) or [token]


def _without_so(typed: str, words: list[str]) -> list[str]:
    """The words without "vay" where it means "vậy": written so, or the last word of a question."""
    if _SO.search(typed) and not _LOAN.search(typed):
        return [word for word in words if word != "vay"]
    # "Là gì vậy cháu": who is spoken to stands behind it.
    last = len(words) - 1
    while last > 1 and words[last] in _SPOKEN_TO:
        last -= 1
    if last > 0 and words[last] == "vay" and words[last - 1] not in _BEFORE_A_LOAN:
        return words[:last] + words[last + 1 :]
    return words


def lines(path: Path) -> list[str]:
    """The lines of a data file that are neither blank nor comments; [] if there is no file."""
    if not path.exists():
        return []
    text = path.read_text(encoding="utf-8-sig")
    return [s for s in map(str.strip, text.splitlines()) if s and not s.startswith("#")]


def pairs(path: Path) -> list[tuple[str, str]]:
    """The "typed = meant" lines of a data file. Raises ValueError naming a line without "="."""
    found = []
    for line in _pair_lines(path):
        typed, sign, meant = line.partition("=")
        if not sign:
            raise ValueError(f"{path.name}: no '=' in line {line!r}")
        found.append((typed, meant))
    return found


def _pair_lines(path: Path) -> list[str]:
    if not path.exists():
        return []
    text = path.read_text(encoding="utf-8-sig")
    # A pair may begin with a number ("#kh = …"): only "# " with its blank is a comment here.
    return [s for s in map(str.strip, text.splitlines()) if s and not s.startswith("# ")]


def _tokens(folded: str) -> list[str]:
    plain = _DOTTED.sub("", folded.replace("…", " "))
    found = _TOKEN.findall(spell_numbers(_REPEATED.sub(r"\1", plain)))
    out: list[str] = []
    for token in found:
        # "344/2025" is a number and a year, 31/12 one date.
        parts = token.split("/") if "/" in token and not _is_date(token) else [token]
        out.extend(plain_number(part) for part in parts)
    return out


def _is_date(token: str) -> bool:
    day, month = token.split("/")
    return int(day) <= 31 and int(month) <= 12


def marked_syllables(lowered: str) -> list[str]:
    """Accented syllables with the tone mark moved to the end, so that its place does not matter."""
    return [tone_last(word) for word in marked_words(lowered)]


def marked_words(lowered: str) -> list[str]:
    """The words as typed; none when all are typed without accents: then none was given."""
    words: list[str] = _LETTERS.findall(lowered)
    return [] if all(word.isascii() for word in words) else words


def tone_last(word: str) -> str:
    """A word with its tone mark moved to the end, so that its place does not matter."""
    decomposed = unicodedata.normalize("NFD", word)
    return _TONES.sub("", decomposed) + "".join(_TONES.findall(decomposed))


def word_groups(path: Path) -> list[list[str]]:
    """The groups of interchangeable words of a thesaurus file, one group a line."""
    return [[w.strip() for w in line.split("|") if w.strip()] for line in lines(path)]
