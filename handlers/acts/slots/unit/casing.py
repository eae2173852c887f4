"""How a unit's name is written: its kind, its letter case, and the marks that are certain.

The rule: the words of the kind get their marks and capital, for they can mean nothing else.
Behind them the first word, and what is a place or the unit's own name behind its trade, begin with
capitals; typed with a capital anywhere, only the trade, and the last word of a name. A name
typed in capitals is written as one typed small, and its short forms stay.
Which marks are certain is said in `marking`; none is guessed.
"""

import re
from collections.abc import Sequence
from functools import cache

from handlers.acts.slots.unit.marking import marked_name, trade_length
from handlers.acts.slots.words import heads
from knowledge.places.communes import communes
from knowledge.typed.normalize import fold

_LONGEST_HEAD = 6
_LONGEST_PLACE = 3
# "ABC", "OCOP"; what is longer is a word.
_SHORT = 4
_DASHES = ("-", "\u2013")
# "VI" and the like are words as well.
_ROMAN = ("ii", "iii")
# A name of its own has so many words; a longer tail tells what the unit does.
_OWN = (2, 3)


def cased_unit(name: str, province: str | None = None) -> str:
    """ "htx che phình hồ" as a secretary writes it: "HTX Chè Phình Hồ"."""
    words = _lowered(name.split())
    begins = _head(words)
    own = list(marked_name(words[begins:], province).words)
    small = not any(word.istitle() for word in words)
    own = _named(_own(own) if small else own)
    return " ".join(filter(None, (_kind(" ".join(words[:begins])), *own)))


def _lowered(words: list[str]) -> list[str]:
    """ "HTX CHÈ BẢN LIỀN" in small letters but for "HTX"; a single short form stays as it is."""
    own = words[_head(words) :]
    long = [word for word in own if len(word) > 1 and word.isalpha()]
    shout = " ".join(words).isupper() and (len(long) > 1 or any(len(one) > _SHORT for one in long))
    if not shout:
        return words
    # "HTX CHÈ SHAN": a trade may be all of its name.
    lower = str.title if len(own) <= _OWN[0] else str.lower
    kind = [word.lower() for word in words[: len(words) - len(own)]]
    return [*kind, *(word if is_short(word) else lower(word) for word in own)]


def is_short(word: str) -> bool:
    """ "TNHH", "3T", "II": what is never written small."""
    low = word.lower()
    numbered = any(map(str.isdigit, low)) or set(low) <= set("ivx")
    return low in heads.SHORT or numbered or not set(fold(low)) & set("aeiouy")


def own_words(name: str) -> list[str]:
    """The words behind the kind."""
    words = name.split()
    return words[_head(words) :]


def _head(words: Sequence[str]) -> int:
    """How many words say what kind of unit it is."""
    longest = range(min(_LONGEST_HEAD, len(words) - 1), 0, -1)
    return next((last for last in longest if " ".join(words[:last]).lower() in _heads()), 0)


def _kind(typed: str) -> str:
    """The kind as on a sheet ("to hop tac": "Tổ hợp tác"); in capitals where it was typed so."""
    small = typed.lower()
    marked = _marked().get(small, typed)
    if small in heads.SHORT or (typed != small and typed.isupper()):
        return marked.upper()
    marked = " ".join(word.upper() if word in heads.SHORT else word for word in marked.split())
    return marked[:1].upper() + marked[1:]


@cache
def _heads() -> frozenset[str]:
    named = {phrase for phrases in heads.UNITS.values() for phrase in phrases}
    return frozenset((*named, *map(fold, named)))


@cache
def _marked() -> dict[str, str]:
    """The words of a kind without marks, and with them; common words ("phong") are left out."""
    named = [one for phrases in heads.UNITS.values() for one in phrases]
    clear = [one for one in reversed(named) if one not in heads.WEAK_HEADS]
    return {fold(one): one for one in clear if not one.isascii()}


def _named(words: list[str]) -> list[str]:
    """ "vận tải Pà Cò sâu": its trade, and the last word behind one of its own name."""
    cased = list(words)
    if words and _is_trade(words[0]):
        cased[0] = words[0][:1].upper() + words[0][1:]
    before, last = (["", "", *cased])[-2:]
    known = last.lower()
    beside_trade = before.lower() in heads.SHORT or _is_trade(before.lower())
    named = before[:1].isupper() and not beside_trade
    compound = f"{before.lower()} {known}" in heads.COMPOUNDS
    if named and not compound and not _is_trade(known) and known not in heads.JOINING:
        cased[-1] = last[:1].upper() + last[1:]
    return cased


def _own(words: list[str]) -> list[str]:
    places = _in_places(words)
    dashes = [at for at, word in enumerate(words) if word in _DASHES]
    firsts = [0, *(at + 1 for at in dashes)]
    begun = next((at for at, word in enumerate(words) if not is_short(word)), 0)
    named = {*places, *firsts, begun}
    for first, last in zip(firsts, [*dashes, len(words)], strict=True):
        tail = _tail(words[first:last], {at - first for at in places})
        named |= {first + at for at in tail}
    return [
        word.upper()
        if word in heads.SHORT or word in _ROMAN
        else _capital(word)
        if at in named or word.startswith("(")
        else word
        for at, word in enumerate(words)
    ]


def _capital(word: str) -> str:
    first = 1 if word.startswith("(") else 0
    return f"{word[:first]}{word[first : first + 1].upper()}{word[first + 1 :]}"


def _in_places(words: list[str]) -> set[int]:
    """The words that are the name of a commune, present or former."""
    found: set[int] = set()
    for length in range(_LONGEST_PLACE, 1, -1):
        for at in range(len(words) - length + 1):
            part = words[at : at + length]
            if not found & set(range(at, at + length)) and _is_place(part):
                found |= set(range(at, at + length))
    return found


def _is_place(part: list[str]) -> bool:
    if any(_is_trade(word) for word in part) or not all(map(str.isalpha, part)):
        return False
    place = communes().find(" ".join(part))
    return bool(place.present or place.former)


def _tail(words: list[str], places: set[int]) -> range:
    """The words of the unit's own name behind those of its trade; none where nothing is."""
    begins = 0
    while begins < len(words):
        known = _is_trade(words[begins]) or words[begins] in heads.JOINING
        known = known or (words[begins].isupper() and begins == 0)
        compound = " ".join(words[begins : begins + 2]) in heads.COMPOUNDS
        length = trade_length(words[begins:]) or (2 if compound else int(known))
        # "Môi trường đồng tâm sạch": behind a trade it begins a name, and is no copper.
        begun = words[begins] in heads.BEGINNING_NAMES and len(words) - begins > 1
        if not length or (begins and begun and length == 1):
            break
        begins += length
    own = [word for at, word in enumerate(words) if at >= begins and at not in places]
    # One word more than the trade's own is a name only behind a short one ("chè Lam").
    named = len(own) in _OWN or (len(own) == 1 and (begins < _OWN[0] or bool(places)))
    return range(begins if named and not any(map(_digits, own)) else len(words), len(words))


def _is_trade(word: str) -> bool:
    known = heads.TRADE_WORDS | heads.SHORT
    return word in known or (word.isascii() and word in _bare_trades())


@cache
def _bare_trades() -> frozenset[str]:
    return frozenset(map(fold, heads.TRADE_WORDS))


def _digits(word: str) -> bool:
    return re.search(r"\d", word) is not None
