"""Names in which a syllable reads as another word where no mark tells: "phu nham", "binh minh".

The rule: what is called so is known, or one syllable of the name stands alone without the next one.
"""

import re
from functools import cache

from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.words import called as words
from handlers.acts.slots.words import heads
from knowledge.places.communes import communes
from knowledge.typed.normalize import fold
from knowledge.typed.repeats import compiled

_LONGEST = 4
# So many syllables are called so and nothing else, whatever follows.
_SURE = 3
# "3 tháng 2", and how far its numbers go.
_DAY, _DAYS, _MONTHS = 3, 31, 12
_CLOSING = frozenset(("commune", "place", "position", "field", "contact", "title", "kind"))
_SYLLABLES = frozenset(("stop", "mend", "place", "intro"))
_NAMES, _SAID = frozenset(map(fold, words.NAMES)), frozenset(map(fold, words.SAID))
_CALLED_SO = compiled(heads.CALLED_SO, re.IGNORECASE)
_TRADES = frozenset(map(fold, heads.TRADE_WORDS))


def called_behind(text: str) -> str | None:
    """The name in a sentence that tells where the unit is and then how it is called."""
    found = _CALLED_SO.search(text)
    return found["name"].strip() if found else None


def called_end(reading: Reading, at: int) -> int:
    """Where a known name that begins here ends; `at` itself where none does."""
    typed = reading.words
    if at >= len(typed) or not _is_bare(reading, at) or reading.tag(at) in ("commune", "place"):
        return at
    for last in range(min(len(typed), at + _LONGEST), at + 1, -1):
        if any(typed[one].gap for one in range(at + 1, last)):
            continue
        if last - at < _SURE and not _closes(reading, at, last):
            continue
        if not _is_bare(reading, last - 1):
            continue
        if _is_known(" ".join(word.bare for word in typed[at:last])):
            return last
    return at


def own_end(reading: Reading, at: int) -> int:
    """The same behind the words of a trade that may open the name ("nong nghiep phu nham")."""
    for start in range(at, len(reading.words)):
        last = max(called_end(reading, start), _day_end(reading, start))
        if last > start:
            return last
        if (reading.words[start].gap and start > at) or reading.words[start].bare not in _TRADES:
            return at
    return at


def _day_end(reading: Reading, at: int) -> int:
    """Where a day that begins here ends: "Mùng 1 tháng 5", "3 tháng 2"; `at` itself for none."""
    led = at < len(reading.words) and reading.words[at].bare in words.BEFORE_DAYS
    day = at + 1 if led else at
    typed = reading.words[day : day + 4]
    if len(typed) < _DAY or typed[1].bare != words.MONTH or any(one.gap for one in typed[1:_DAY]):
        return at
    numbers = typed[0].bare, typed[2].bare
    if not all(map(str.isdigit, numbers)) or int(numbers[0]) > _DAYS or int(numbers[1]) > _MONTHS:
        return at
    counts = len(typed) > _DAY and not typed[_DAY].gap and typed[_DAY].bare in words.BEHIND_AMOUNTS
    return at if counts else day + _DAY


def completed(reading: Reading, at: int, last: int) -> int:
    """Behind a name of one syllable the last word before a break is its second ("nam sua")."""
    typed = reading.words
    if last >= len(typed) or not _is_bare(reading, last) or typed[last].gap:
        return last
    own = [word.bare for word in typed[at:last] if word.bare not in _TRADES]
    one = own == [typed[last - 1].bare] or (not own and last == at + 1)
    if not one or not typed[last - 1].bare.isalpha() or typed[last].bare in words.SPOKEN:
        return last
    single = reading.at.get(last)
    if single is None or single.last != last + 1 or single.tag not in _SYLLABLES:
        return last
    ends = _breaks(reading, last + 1) or is_closed(reading, last + 1)
    return last + 1 if ends else last


def is_closed(reading: Reading, last: int) -> bool:
    """Whether behind a known name people are only spoken to, up to a break or the next phrase."""
    typed, at = reading.words, last
    while at < len(typed) and not typed[at].gap and typed[at].bare in words.SPOKEN:
        at += 1
    return at > last and (at == len(typed) or bool(typed[at].gap) or reading.ends(at))


def _is_bare(reading: Reading, at: int) -> bool:
    """Typed small and without marks, where that says nothing."""
    return not reading.is_marked and (reading.is_flat or reading.words[at].text.islower())


def _breaks(reading: Reading, last: int) -> bool:
    typed = reading.words
    return last == len(typed) or bool(typed[last].gap) or reading.tag(last) in _CLOSING


def _closes(reading: Reading, at: int, last: int) -> bool:
    """Whether no phrase goes on over the end of it, and something known or nothing follows."""
    if any(at < mark.first < last < mark.last for mark in reading.found):
        return False
    if _breaks(reading, last) or last in reading.at:
        return True
    behind = reading.words[last]
    return behind.bare in words.SPOKEN or behind.text.isdigit()


@cache
def _is_known(name: str) -> bool:
    return name not in _SAID and (name in _NAMES or communes().is_place(name))
