"""Whether a number in a question keeps the bound that a clause sets ("từ 10 thành viên trở lên").

Rule kept here: only numbers of one unit are compared, and only where the clause sets one bound of
it; whatever is less certain is no verdict.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from knowledge.typed.normalize import fold
from knowledge.typed.numerals import spell_numbers
from knowledge.typed.said import Said

Kept = Literal["within", "outside"]

_NUMBER = r"\d+(?:\.\d{3})*(?:,\d+)?"
_UNIT = r" ?(?P<unit>%|[a-z]+(?: [a-z]+)?)"
_LEAST, _MORE = r"it nhat|toi thieu|khong duoi|khong it hon|toi thieu la|dat tu", r"tren|hon"
_MOST, _LESS = r"khong qua|toi da|khong vuot qua|nhieu nhat|khong tren|khong lon hon", r"duoi"
_BOUND = re.compile(
    rf"\b(?:(?P<range>tu) (?P<low>{_NUMBER})(?: ?[a-z%]+)? den(?: duoi)? (?P<high>{_NUMBER})"
    rf"|(?P<least>{_LEAST}) (?P<a>{_NUMBER})|(?P<most>{_MOST}) (?P<b>{_NUMBER})"
    rf"|(?P<more>{_MORE}) (?P<c>{_NUMBER})|(?P<less>{_LESS}) (?P<d>{_NUMBER})"
    rf"|(?:tu )?(?P<up>{_NUMBER})(?=(?: ?[a-z%]+){{0,6}} tro len)"
    rf"|(?P<down>{_NUMBER})(?=(?: ?[a-z%]+){{0,6}} tro xuong)){_UNIT}"
)
_GIVEN = re.compile(rf"\b(?P<value>{_NUMBER}){_UNIT}")
# A group counts its people by any of these.
_PEOPLE = frozenset(("nguoi", "thanh vien", "xa vien", "hoi vien", "to vien", "ho", "thanh"))
_NO_UNIT = frozenset(("tro", "den", "va", "hoac", "thi", "co", "la", "duoc", "khong"))


@dataclass(frozen=True)
class Bound:
    """What a clause allows, and its words; None is open on that side."""

    words: str
    unit: str
    low: float | None = None
    high: float | None = None
    above: bool = False
    below: bool = False

    def allows(self, value: float) -> bool:
        """Whether the number lies within."""
        too_low = self.low is not None and (value < self.low or (self.above and value == self.low))
        too_high = self.high is not None and (
            value > self.high or (self.below and value == self.high)
        )
        return not too_low and not too_high


def bounds_of(clause: str) -> tuple[Bound, ...]:
    """Every bound that a clause sets."""
    return tuple(_bounds(" ".join(clause.split())))


def kept(question: Said, clause: str) -> tuple[Kept, Bound] | None:
    """Whether what the question gives keeps the clause's bound of that unit, and the bound."""
    numbers = _GIVEN.finditer(spell_numbers(question.folded))
    given = [(_number(one["value"]), unit) for one in numbers if (unit := _unit(one["unit"]))]
    bounds = bounds_of(clause) if given else ()
    pairs = [(value, one) for value, unit in given for one in bounds if one.unit == unit]
    if len(pairs) != 1:
        return None
    value, bound = pairs[0]
    return ("within" if bound.allows(value) else "outside"), bound


def _bounds(clause: str) -> Iterator[Bound]:
    folded = fold(clause)
    # Folding keeps every letter's place in a text that is composed.
    same = len(folded) == len(clause)
    for found in _BOUND.finditer(folded):
        end = found.end()
        for tail in (" tro len", " tro xuong"):
            # Behind such a bound its tail surely stands, a few words on.
            far = len(folded) if found["up"] or found["down"] else end + len(tail)
            at = folded.find(tail, found.start(), far)
            end = max(end, at + len(tail)) if at >= 0 else end
            if at >= 0:
                break
        words = (clause if same else folded)[found.start() : end]
        unit = _unit(found["unit"])
        if unit:
            yield _bound(found, words, unit)


def _bound(found: re.Match[str], words: str, unit: str) -> Bound:
    if found["range"]:
        return Bound(words, unit, _number(found["low"]), _number(found["high"]))
    low = found["a"] or found["c"] or found["up"]
    if low:
        return Bound(words, unit, low=_number(low), above=bool(found["more"]))
    high = found["b"] or found["d"] or found["down"]
    return Bound(words, unit, high=_number(high), below=bool(found["less"]))


def _unit(words: str) -> str:
    """What is counted; empty for a word that is none."""
    if words in _PEOPLE or words.split()[0] in _PEOPLE:
        return "nguoi"
    first = words.split()[0]
    return "" if first in _NO_UNIT else first


def _number(text: str) -> float:
    return float(text.replace(".", "").replace(",", "."))
