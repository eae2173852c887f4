"""A text as a line of plain words in which times can be found, and its own words again.

The rule: numbers said in words are digits, digits stand apart from letters, and what only its
marks tell apart has a name of its own ("toi" is "evening", "until" or "me" where the marks say).
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from handlers.typed.words import times as words
from knowledge.typed.normalize import fold
from knowledge.typed.said import Said, said_of
from knowledge.typed.syllables import undo_telex

_PIECE = re.compile(r"\d+|[^\W\d_]+|[^\w\s]")
# No syllable ends in a tone key or holds a doubled vowel.
_KEYS = re.compile(r"[sfrxjwz]\b|w|dd|aa|ee|oo|[aeiouy][sfrxj]")
_BARE_NUMBERS = {fold(word): number for word, number in words.NUMBERS.items()}
_BARE_BEHIND = {fold(word): number for word, number in words.NUMBERS_BEHIND.items()}
_ORDERS = frozenset(("thu", "thang", "so", "mung", "luc", "lon"))
_DAYS = frozenset(("ngay", "hom", "bua", "mong"))
_NUMBERED = frozenset(("thang", "ngay", "nam", "quy"))


# Around a value; the line has its commas as words.
_POLITE = frozenset(
    "da vang a ah e em anh chi bac chu chau co con ong ba nhe nha nhi di thoi cho me toi tui minh "
    "nghen hen oi luc khoang tam cu ghi giup gium ho voi la nhac bao truoc lay chon de dat".split()
) | frozenset(",.!:")


@dataclass(frozen=True)
class Moments:
    """The plain words of a text; `places` are where each begins and ends in the text."""

    text: str
    words: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    marked: bool = True

    @cached_property
    def line(self) -> str:
        """The words with one blank between them."""
        return " ".join(self.words)

    @cached_property
    def bare(self) -> str:
        """The line without the polite words around it."""
        words = list(self.words)
        # "Chú" is polite, and "chủ nhật" is a day.
        while words and words[0] in _POLITE and words[:2] != ["chu", "nhat"]:
            words = words[1:]
        while words and words[-1] in _POLITE:
            words = words[:-1]
        return " ".join(words)

    @cached_property
    def _starts(self) -> list[int]:
        starts, at = [], 0
        for word in self.words:
            starts.append(at)
            at += len(word) + 1
        return starts

    def typed(self, start: int, end: int) -> str:
        """What was typed where the line reads from `start` to `end`."""
        first = bisect_right(self._starts, start) - 1
        last = bisect_right(self._starts, max(start, end - 1)) - 1
        typed = self.text[self.places[first][0] : self.places[last][1]]
        # Keys that were meant as marks are no words of the person's.
        keys = not self.marked and _KEYS.search(typed.lower()) is not None
        return self.line[start:end] if keys and fold(typed) != self.line[start:end] else typed


def moments_of(text: Said | str) -> Moments:
    """The text in plain words."""
    said = said_of(text)
    # With its capitals where the places are the same: a text may be typed in parts, or lengthen.
    whole = said.text if said.text.lower() == said.lowered else said.lowered
    found = list(_PIECE.finditer(said.lowered))
    typed = [piece[0] for piece in found]
    marked = any(not piece.isascii() and piece.isalpha() for piece in typed)
    plain = [_plain(said, piece, marked) for piece in typed]
    kept: list[str] = []
    places: list[tuple[int, int]] = []
    at = 0
    while at < len(plain):
        number, taken = _number(typed, plain, at, marked)
        kept.append(plain[at] if number is None else str(number))
        places.append((found[at].start(), found[at + taken - 1].end()))
        at += taken
    return Moments(whole, tuple(kept), tuple(places), marked)


def _plain(said: Said, piece: str, marked: bool) -> str:
    meant = words.MEANT.get(piece) or words.SHORT.get(piece)
    if meant is not None:
        return meant
    bare = said.bare(piece)
    # Telex left as keys ("sangs") happens in messages without any mark only.
    if not marked and len(bare) > 2 and _KEYS.search(bare) and (undone := undo_telex(bare)):
        bare = undone
    return words.SHORT.get(bare, bare)


def _number(typed: list[str], plain: list[str], at: int, marked: bool) -> tuple[int | None, int]:
    """The number said from `at` on and how many words it takes; None and 1 for no number."""
    behind = at > 0 and plain[at - 1] in _ORDERS
    ordinal = _digit_behind(typed[at], plain[at], marked) if behind else None
    if ordinal is not None:
        return ordinal, 1
    values: list[int] = []
    while at + len(values) < len(plain) and len(values) < 3:
        value = _digit(typed[at + len(values)], plain[at + len(values)], marked)
        if value is None:
            break
        values.append(value)
    number, taken = _composed(values)
    if number is None:
        return None, 1
    then = plain[at + taken] if at + taken < len(plain) else ""
    # "nam nay", "sau do", "bay gio" without marks, and "năm" even with them.
    doubtful = (
        taken == 1 and plain[at] in words.DOUBTFUL and (not marked or plain[at] in ("nam", "khong"))
    )
    if doubtful and not _counts(plain, at, then):
        return None, 1
    return number, taken


def _counts(plain: list[str], at: int, then: str) -> bool:
    """Whether a doubtful word is a number: before a unit, or behind a word of order."""
    before = plain[at - 1] if at else ""
    if plain[at] == "sau" and before not in _ORDERS | _DAYS and _is_time(then, plain[at + 2 :]):
        return False  # "Lãi suất sau tháng 7": behind it, and no day of it.
    now = plain[at] == "bay" and then == "gio" and before != "luc"
    later = plain[at] == "sau" and before in ("thang", "tuan", "hom", "ngay")
    return not now and not later and (then in words.BARE_UNITS or before in _ORDERS)


def _is_time(unit: str, behind: list[str]) -> bool:
    """Whether a unit has its own number ("tháng 7", "ngày 30/6")."""
    number = behind[0] if behind else ""
    return unit in _NUMBERED and (number.isdigit() or number in _BARE_NUMBERS)


def _digit(typed: str, plain: str, marked: bool) -> int | None:
    if typed in words.NUMBERS:
        # "ba", "hai" have no marks of their own and may be either way.
        return words.NUMBERS[typed]
    if not marked and plain in _BARE_NUMBERS:
        return _BARE_NUMBERS[plain]
    return None


def _digit_behind(typed: str, plain: str, marked: bool) -> int | None:
    if typed in words.NUMBERS_BEHIND:
        return words.NUMBERS_BEHIND[typed]
    return None if marked else _BARE_BEHIND.get(plain)


def _composed(values: list[int]) -> tuple[int | None, int]:
    """ "Hai mươi lăm", "mười chín", "ba": the number, and how many of the digits it takes."""
    match values:
        case []:
            return None, 1
        case [int(tens), 10, int(ones)] if 1 < tens < 10 and 0 < ones < 10:
            return tens * 10 + ones, 3
        case [int(tens), 10, *_] if 1 < tens < 10:
            return tens * 10, 2
        case [10, int(ones), *_] if 0 < ones < 10:
            return 10 + ones, 2
    return values[0], 1
