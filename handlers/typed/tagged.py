"""What is typed, clause by clause, as tags of its words.

The rule: only what is listed has a tag; marks may be missing and a tone may be wrong, no more.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from handlers.typed.words import wishes as words
from knowledge.typed.normalize import fold
from knowledge.typed.said import Said
from knowledge.typed.syllables import is_syllable, undo_telex


@dataclass(frozen=True)
class TaggedClause:
    """A clause as tags in the order of its words; `unknown` words belong to no wish."""

    tags: tuple[str, ...]
    unknown: int
    asks: Literal["no", "softly", "plainly"]

    @property
    def of_another(self) -> bool:
        """Tell whether somebody is named whose it is: "of Mr" and a word that is no wish."""
        return ("ME", "X") in zip(self.tags, self.tags[1:], strict=False)

    def has(self, *tags: str) -> bool:
        """Tell whether one of the tags stands in the clause."""
        return any(tag in self.tags for tag in tags)


_WORD = re.compile(r"\w+", re.UNICODE)
_LONGEST = 6
_CODE = re.compile(r"\bdk-?\d{4}-?\d{3,}\b")


def parts_of(clause: str) -> list[str]:
    """The clause cut at its conjunctions."""
    parts: list[list[str]] = [[]]
    for word in clause.split():
        if word in words.BREAKS:
            parts.append([])
        else:
            parts[-1].append(word)
    return [" ".join(part) for part in parts if part]


@lru_cache(maxsize=1)
def _lexicon() -> dict[str, list[tuple[list[str], str]]]:
    """Every phrase as its words and its tag, by the phrase without marks; the first one wins."""
    found: dict[str, list[tuple[list[str], str]]] = {}
    for tag, phrases in words.PHRASES.items():
        for phrase in phrases.split(","):
            found.setdefault(fold(phrase), []).append((phrase.split(), tag))
    # Bare "dung" is "đừng", "dừng" or "dùng": asked before them, and decided by what follows.
    found["dung"].insert(0, (["dung"], "DUNG"))
    return found


def _same(typed: str, word: str) -> bool:
    """Whether a typed word may be the listed one: marks may be missing, the tone may be wrong."""
    if typed == word or (typed.isascii() and typed == _BARE[word]):
        return word != "dung" or typed == word
    if typed in words.LOOK_ALIKES:
        return False
    return _toneless(typed) == _toneless(word) or typed == _folded_but_d(word)


# The listed words without their marks, once for all.
_BARE = {
    word: fold(word)
    for text in (*words.PHRASES.values(), *words.ABBREVIATIONS.values(), "dung")
    for word in text.replace(",", " ").split()
}


def _bare(word: str, said: Said) -> str:
    return _BARE.get(word) or said.bare(word)


def _toneless(word: str) -> str:
    letters = unicodedata.normalize("NFD", word)
    return "".join(char for char in letters if char not in _TONES)


@cache
def _folded_but_d(word: str) -> str:
    # Some type the stroke of the d and leave out every other mark.
    return "".join("\u0111" if char == "\u0111" else fold(char) for char in word)


_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")


def tagged(text: str, questioned: bool, said: Said) -> TaggedClause:
    """A clause of what was said, in small letters, as tags."""
    # Left in, the "DK" of a receipt code would be read as the short form of a word.
    typed = _CODE.sub(" ", text)
    tokens = [_repaired(token) for token in _WORD.findall(typed)]
    # An abbreviation may stand for two words.
    tokens = " ".join(tokens).split()
    asks = _asks(tokens, questioned, said)
    # The "không" that makes a request polite would turn the wish round.
    if asks == "softly" and len(tokens) > 1:
        tokens = _without_question(tokens)
    tags = list[str]()
    at = 0
    while at < len(tokens):
        tag, length = _longest(tokens, at, said)
        at += length
        # A tag may be two ("DEL DATA"); the empty one is politeness, which is not unknown.
        tags += ["X"] if tag is None else tag.split() or [""]
    if typed != text:
        tags.append("REG")
    spoken = tuple(tag for tag in _resolved(tags) if tag)
    return TaggedClause(spoken, spoken.count("X"), asks)


def may_wish(text: str, said: Said) -> bool:
    """Whether a word of some wish stands there at all; nearly always there is none."""
    typed = " ".join(map(_repaired, _WORD.findall(text))).split()
    return any(_bare(word, said) in _first_words() for word in typed)


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    """What the phrases of every wish begin with, without marks; none is made of others alone."""
    return frozenset(
        phrase.split()[0]
        for phrase, listed in _lexicon().items()
        for _, tag in listed
        if not _OF_WISHES.isdisjoint(tag.split())
    )


_OF_WISHES = frozenset("STOP DUNG DEL TAKE REMIND NOTICE PESTER SEND KEEP DATA CONSENT NUA".split())


def _without_question(tokens: list[str]) -> list[str]:
    """A polite request without the "khong" that only makes it a question."""
    bare = list(tokens)
    while bare and bare[-1] in _POLITE_ENDINGS:
        bare.pop()
    return bare[:-1] if bare and bare[-1] in words.ENDINGS else bare


def _repaired(token: str) -> str:
    """An abbreviation written out, raw Telex keys undone."""
    if token in words.ABBREVIATIONS:
        return words.ABBREVIATIONS[token]
    # English words that are listed ("stop", "delete") are no syllables either, and no raw keys.
    if token.isascii() and token.isalpha() and not is_syllable(token) and token not in _lexicon():
        return undo_telex(token) or token
    return token


def _longest(tokens: list[str], at: int, said: Said) -> tuple[str | None, int]:
    """The tag of the longest phrase that begins here and how many words it has."""
    lexicon = _lexicon()
    bare = [_bare(token, said) for token in tokens[at : at + _LONGEST]]
    for length in range(min(_LONGEST, len(tokens) - at), 0, -1):
        some = tokens[at : at + length]
        phrases = lexicon.get(" ".join(bare[:length]), ())
        # With its own marks a word is what it says; only without them it may be another.
        same = [tag for phrase, tag in phrases if phrase == some] or [
            tag for phrase, tag in phrases if all(map(_same, some, phrase))
        ]
        if same:
            return same[0], length
    return None, 1


def _resolved(tags: list[str]) -> list[str]:
    """The tags, with the three words that mean two things read by what stands around them."""
    made: list[str] = []
    for place, tag in enumerate(tags):
        then = next((tag for tag in tags[place + 1 :] if tag not in _WITHOUT_MEANING), "")
        match tag:
            case "DUNG":  # Heard without marks: "don't" or "stop"; both end what follows.
                made.append("NEG" if then in ENDING else "STOP")
            case "KHOI":  # "Need not", or "from".
                made.append("" if ENDING.intersection(made) else "NEG")
            case "THOI":  # "Stop", or "well".
                made.append("STOP" if then in ("REMIND", "NOTICE", "PESTER", "SEND") else "")
            case _:
                made.append(tag)
    return made


_WITHOUT_MEANING = frozenset({"", "ME", "SELF", "ALL", "WHAT"})
ENDING = frozenset({"STOP", "DEL", "TAKE"})
NEGATIONS = ("NEG", "NOT", "LATER")


def _asks(tokens: list[str], questioned: bool, said: Said) -> Literal["no", "softly", "plainly"]:
    """Whether the clause asks; a polite request in the form of a question asks softly."""
    spoken = list(tokens)
    while spoken and spoken[-1] in _POLITE_ENDINGS:
        spoken.pop()
    line = f" {' '.join(_bare(word, said) for word in spoken)} "
    line = _NEVER.sub(" khong ", line)
    ends = bool(spoken) and spoken[-1] in words.ENDINGS
    if any(phrase in line for phrase in _ASKS):
        return "plainly"
    if not (questioned or ends):
        return "no"
    # "Có … không" asks whether something is so; "có thể … không" is a request.
    asked = re.search(r"^(?:.* )?co (?!the ).*(?:khong|chua) $", line) is not None
    requested = any(phrase in line for phrase in _REQUESTS)
    return "softly" if requested and not asked else "plainly"


_NEVER = re.compile(words.NEVER)
_ASKS = tuple(f" {fold(phrase)} " for phrase in words.ASKS)
_REQUESTS = tuple(f" {fold(phrase)} " for phrase in (*words.REQUESTS, "muon"))
_POLITE_ENDINGS = frozenset({"\u1ea1", "a", "em", "v\u1eady", "th\u1ebf", "nh\u1ec9", "vay", "the"})
