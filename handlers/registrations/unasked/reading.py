"""A line of nothing but data: who somebody is, a number, a unit, a place.

The rule: every word belongs to a value or to politeness, so that whatever asks, wishes or tells
something is none; no value is guessed at that is not led in or written with capitals.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from handlers.acts.meaning import Slots
from handlers.acts.slots.phones import read_numbers
from handlers.registrations.unasked.words import data as words
from handlers.typed.names import is_position, read_position
from knowledge.places.communes import communes
from knowledge.typed.normalize import nfc
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said, said_of

MOST_CHARS = 400
LONGEST_UNIT, LONGEST_NAME, LONGEST_PLACE, LONGEST_POST = 7, 5, 3, 5
LONGEST_HEAD = max(map(len, words.UNITS))
_NUMBER = "0"
_WORD = compiled(r"\w+|[,;.:!\n]+|\s[-\u2013]\s")
_ENDING = words.NO_NAME | words.NUMBER_LEADS | words.BETWEEN
_FIRST = {head[0] for head in (*words.UNITS, *words.PLACES)} | {"ten", "la"}
_HEADS = (*words.UNITS, *words.PLACES, *words.LARGER)


@dataclass(frozen=True)
class TypedWord:
    """One word as it was typed, and folded; `bare` is empty for a sign that parts two values."""

    typed: str
    bare: str

    @property
    def is_capital(self) -> bool:
        return self.typed[:1].isupper()


def read_data(said: Said | str) -> Slots | None:
    """The values of a line that holds nothing else; None for every other line."""
    said = said_of(said)
    text = nfc(said.text)
    if len(text) > MOST_CHARS or "?" in text:
        return None
    # In capitals throughout none of them tells a name.
    text = text.lower() if text.isupper() else text
    numbers = read_numbers(text)
    for one in reversed(numbers):
        text = f"{text[: one.start]} {_NUMBER} {text[one.end :]}"
    line = [_word(said, each[0]) for each in _WORD.finditer(text)]
    # Cheap before dear: nothing is put together where no value can stand.
    if not numbers and not _may_hold(line):
        return None
    found = _DataLine(line).read()
    if found is None or not _says_something(found, bool(numbers)):
        return None
    phone = numbers[0].number if len({one.number for one in numbers}) == 1 else None
    return Slots(
        unit_type=found.get("unit_type"),
        unit_name=found.get("unit_name"),
        commune=found.get("commune"),
        contact_name=found.get("contact_name"),
        contact_position=found.get("contact_position"),
        phone=phone,
    )


def _word(said: Said, typed: str) -> TypedWord:
    if not typed.strip()[:1].isalnum():
        return TypedWord(typed, "")
    return TypedWord(typed, said.bare(typed.lower()))


def _may_hold(line: Sequence[TypedWord]) -> bool:
    """Whether a unit, a place or a name may stand in it."""
    led = any(one.bare in _FIRST for one in line)
    return led or any(one.is_capital and then.is_capital for one, then in pairwise(line))


def _says_something(found: dict[str, str], numbered: bool) -> bool:
    """Whether it is more than a word of the plan ("htx nông nghiệp", "giám đốc")."""
    name = found.get("contact_name")
    # "Mình là thợ nuôi ong": without capitals a name alone may be anything.
    if numbered or (name and (name[:1].isupper() or len(found) > 1)):
        return True
    unit, place = found.get("unit_name"), found.get("commune")
    named = any(word[:1].isupper() for word in (unit or "").split()[1:])
    known = place is not None and (place[:1].isupper() or communes().is_place(place))
    return known or (unit is not None and (named or place is not None))


class _DataLine:
    """The words of a line, read from its beginning."""

    def __init__(self, line: Sequence[TypedWord]) -> None:
        self.line, self.at = line, 0
        self.found: dict[str, str] = {}
        self.several = False

    def read(self) -> dict[str, str] | None:
        """The values by the names of their slots; None where a word is part of none."""
        ways = (self._unit, self._place, self._larger, self._post, self._name, self._around)
        while self.at < len(self.line):
            if not any(self._reads(way) for way in ways):
                return None
        if self.several:
            del self.found["contact_position"]
        return self.found

    def _reads(self, way: Callable[[], bool]) -> bool:
        """Whether a value stands here; what was read for none is left to the next way."""
        before = self.at
        if way():
            return True
        self.at = before
        return False

    def _head(self, heads: Sequence[tuple[str, ...]]) -> tuple[str, ...] | None:
        ahead = tuple(one.bare for one in self.line[self.at : self.at + LONGEST_HEAD])
        return next((head for head in heads if ahead[: len(head)] == head), None)

    def _taken(self, start: int, most: int) -> list[TypedWord]:
        """The words of a name from there on, up to what begins another value."""
        taken = list[TypedWord]()
        self.at = start
        while self.at < len(self.line) and len(taken) < most:
            one = self.line[self.at]
            other = self._head(_HEADS) is not None or self._post_ahead() > 0
            ends = not one.bare or one.bare == _NUMBER or other
            if ends or (one.bare in _ENDING and not one.is_capital):
                break
            taken.append(one)
            self.at += 1
        return taken

    def _unit(self) -> bool:
        head = self._head(words.UNITS)
        if head is None:
            return False
        led = self.line[self.at : self.at + len(head)]
        name = self._taken(self._behind_own(self.at + len(head)), LONGEST_UNIT)
        own = all(one.bare in words.ME and not one.is_capital for one in name)
        if own or "unit_name" in self.found:
            return False  # "HTX bác" names none.
        self.found["unit_name"] = " ".join(one.typed for one in (*led, *name))
        self.found["unit_type"] = words.UNIT_TYPES[head[0]]
        return True

    def _behind_own(self, start: int) -> int:
        """Where the name begins in "htx tôi tên là Tân Phát"."""
        at = start
        while at < len(self.line) and self.line[at].bare in words.ME | words.NAME_LEADS:
            at += 1
        led = at > start and self.line[at - 1].bare in words.NAME_LEADS
        return at if led else start

    def _place(self) -> bool:
        head = self._head(words.PLACES)
        name = self._taken(self.at + len(head), LONGEST_PLACE) if head else []
        if name and "commune" not in self.found:
            self.found["commune"] = " ".join(one.typed for one in name)
            return True
        return False

    def _larger(self) -> bool:
        """The district is no value of the form, and belongs to the place."""
        head = self._head(words.LARGER)
        return head is not None and bool(self._taken(self.at + len(head), LONGEST_PLACE))

    def _post_ahead(self) -> int:
        """How many words from here are a post."""
        for count in range(LONGEST_POST, 0, -1):
            ahead = self.line[self.at : self.at + count]
            said = " ".join(one.typed for one in ahead)
            if len(ahead) == count and all(one.bare for one in ahead) and is_position(said):
                return count
        return 0

    def _post(self) -> bool:
        count = self._post_ahead()
        if not count:
            return False
        if "contact_position" in self.found:
            self.several = True  # Whose post is the contact's nobody can tell.
        said = " ".join(one.typed for one in self.line[self.at : self.at + count])
        self.found["contact_position"] = read_position(said, 80) or said
        self.at += count
        return True

    def _name(self) -> bool:
        """ "Tôi là giàng a páo", "Hà Văn Piao": led in, or with capitals."""
        led = self.line[self.at].bare in words.NAME_LEADS and self._is_led()
        start = self.at + 1 if led else self.at
        name = self._taken(start, LONGEST_NAME)
        capital = len(name) > 1 and all(each.is_capital for each in name)
        named = bool(name) and (capital or (led and len(name) > 1))
        if not named or "contact_name" in self.found:
            return False
        self.found["contact_name"] = " ".join(each.typed for each in name)
        return True

    def _is_led(self) -> bool:
        """Whether somebody is spoken of: "la" alone may lead in anything."""
        said = {one.bare for one in self.line[: self.at]}
        return self.line[self.at].bare != "la" or not said or not said.isdisjoint(words.ME)

    def _around(self) -> bool:
        bare = self.line[self.at].bare
        polite = words.AROUND | words.ME | words.NUMBER_LEADS | words.NAME_LEADS
        if bare and bare != _NUMBER and bare not in polite:
            return False
        self.at += 1
        return True
