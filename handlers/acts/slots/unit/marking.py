"""The marks of a unit's name that was typed without any: what its words can be only one way.

The rule: a trade (`common/trades.txt`) and a commune of the province that nothing else is spelt
like get their marks; every other word stays as it was typed, and so does a name with a mark in it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from handlers.acts.slots.words import heads
from knowledge.places.area import own_name
from knowledge.places.communes import COMMON, communes
from knowledge.typed.marks import lacks_marks
from knowledge.typed.normalize import fold
from knowledge.typed.spelling import lines

_LONGEST_PLACE = 3
# Between two trades.
_JOINING = {fold(word): word for word in heads.JOINING if not word.isascii()}
_NUMBER = "#"


@dataclass(frozen=True)
class MarkedName:
    """The words behind the kind; `trades` and `places`: where those begin that are known."""

    words: tuple[str, ...]
    trades: frozenset[int] = frozenset()
    places: frozenset[int] = frozenset()

    @property
    def unknown(self) -> str:
        """The words that may lack their marks: nothing says how they are spelt."""
        known = self.trades | self.places
        return " ".join(word for at, word in enumerate(self.words) if at not in known)


def marked_name(own: Sequence[str], province: str | None) -> MarkedName:
    """The words behind the kind with the marks that are certain, in the letter case they had."""
    if not all(map(str.isascii, own)):
        return MarkedName(tuple(own))
    words = list(own)
    trades = _mark_trades(words, province)
    places = _mark_places(words, max(trades, default=-1) + 1, province)
    return MarkedName(tuple(words), frozenset(trades), frozenset(places))


def may_lack_marks(unknown: str, text: str) -> bool:
    """Whether the words are never written so, or stand in a text without any mark."""
    bare = any(len(word) > 1 and word.isalpha() and word.isascii() for word in unknown.split())
    return lacks_marks(unknown) or (bare and lacks_marks(text))


def trade_length(words: Sequence[str]) -> int:
    """How many words with their marks are a trade with which they begin; 0 for none."""
    longest = range(min(max(map(len, _trades())), len(words)), 0, -1)
    return next((n for n in longest if tuple(words[:n]) in _with_marks()), 0)


def _mark_trades(words: list[str], province: str | None) -> list[int]:
    """Marks the trades with which the name begins; the places of their words."""
    found: list[int] = []
    at = 0
    while at < len(words):
        spelt = _trade_at(words, at, province)
        if not spelt:
            break
        for word in spelt:
            words[at] = _as_typed(words[at], word)
            found.append(at)
            at += 1
    return found


def _trade_at(words: Sequence[str], at: int, province: str | None) -> tuple[str, ...]:
    bare = [word.lower() for word in words]
    longest = min(max(map(len, _trades())), len(words) - at)
    for length in range(longest, 0, -1):
        said = words[at : at + length]
        spelt = _trades().get(tuple(_shape(word) for word in bare[at : at + length]))
        # "Nong nghiep Van Tai": with capitals throughout behind a trade in small letters a name.
        named = at > 0 and all(word[:1].isupper() for word in said) and not words[at - 1].istitle()
        if spelt and not named and (length > 1 or _is_trade_alone(words, at + 1, province)):
            return tuple(said[n] if word == _NUMBER else word for n, word in enumerate(spelt))
    joining = _JOINING.get(bare[at])
    joins = joining and 0 < at < len(words) - 1 and _trade_at(words, at + 1, province)
    return (joining,) if joins and joining else ()


def _is_trade_alone(words: Sequence[str], behind: int, province: str | None) -> bool:
    """One word is a trade only before another one, or a place ("che Suoi Giang")."""
    if behind >= len(words):
        return False
    return bool(_place_at(words, behind, province) or _trade_at(words, behind, province))


def _mark_places(words: list[str], begins: int, province: str | None) -> list[int]:
    found: list[int] = []
    at = begins
    while at < len(words):
        spelt = _place_at(words, at, province)
        for word in spelt:
            words[at] = word.upper() if words[at].isupper() else word
            found.append(at)
            at += 1
        at += 0 if spelt else 1
    return found


def _place_at(words: Sequence[str], at: int, province: str | None) -> tuple[str, ...]:
    for length in range(min(_LONGEST_PLACE, len(words) - at), 1, -1):
        spelt = _place(" ".join(words[at : at + length]).lower(), province)
        if spelt:
            return spelt
    return ()


@cache
def _place(name: str, province: str | None) -> tuple[str, ...]:
    """The one spelling of a commune of the province that no other commune is spelt unlike."""
    if not name.replace(" ", "").isalpha() or not _spellings(name, province):
        return ()
    everywhere = _spellings(name, None)
    return tuple(everywhere.pop().split()) if len(everywhere) == 1 else ()


def _spellings(name: str, province: str | None) -> set[str]:
    found = communes().find(name, province)
    names = (*(one.name for one in found.present), *(one.name for one in found.former))
    return {one for one in map(own_name, names) if fold(one) == name}


def _as_typed(typed: str, word: str) -> str:
    """The word in the letter case it was typed in."""
    if typed.isupper() and len(typed) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if typed[:1].isupper() else word


def _shape(bare: str) -> str:
    return _NUMBER if bare[:1].isdigit() else bare


@cache
def _with_marks() -> frozenset[tuple[str, ...]]:
    return frozenset(_trades().values())


@cache
def _trades() -> dict[tuple[str, ...], tuple[str, ...]]:
    """The trades by their letters; what two of them are spelt like is none."""
    spelt: dict[tuple[str, ...], set[str]] = {}
    for line in lines(COMMON / "trades.txt"):
        spelt.setdefault(tuple(fold(line).split()), set()).add(line)
    return {key: tuple(one.pop().split()) for key, one in spelt.items() if len(one) == 1}
