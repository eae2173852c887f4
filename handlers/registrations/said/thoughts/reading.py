"""Whose initiative is what, in a message that tells of several people.

The rule: an initiative goes to whoever is named with it; without a name only an order that is plain
to see says whose it is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from handlers.acts.slots.aim.initiatives import read_initiative
from handlers.registrations.form.parts.thoughts import left
from handlers.registrations.words import ordinals
from handlers.registrations.words.persons import thoughts as words
from handlers.typed.read import plain
from handlers.values.state import Participant, Registering
from knowledge.typed.normalize import fold, nfc

Rows = tuple[Participant, ...]
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LINKED = re.compile(words.LINKED, re.IGNORECASE)
_BEHIND = re.compile(words.BEHIND, re.IGNORECASE)
_OTHER_LATER = re.compile(words.OTHER_LATER, re.IGNORECASE)
_LATER, _NOBODY = re.compile(words.LATER), re.compile(words.NOBODY)
_NUMBERED, _BULLET = re.compile(words.NUMBERED), re.compile(words.BULLET)
_BREAK = re.compile(r"[,;.:\n–—-]")
_MOST_BEFORE = 6


@dataclass
class Thoughts:
    """What a message tells: initiatives by row, and who has none yet."""

    given: dict[int, str] = field(default_factory=dict)
    later: list[int] = field(default_factory=list)

    def tell(self, places: Sequence[int], said: str) -> bool:
        """Take in what is said of these; False when it is no initiative."""
        text = _LINKED.sub("", said.strip(" ,;.:–—-\t\n")).strip(" ,;.:–—-")
        if is_later(said) or is_later(text):
            self.later += places
            return True
        name = read_initiative(text) if text else None
        if name is None:
            return False
        for place in places:
            self.given[place] = name
        return True

    def applied(self, dialog: Registering) -> Registering:
        """The form with them."""
        people = tuple(
            replace(row, initiative=self.given.get(place, row.initiative))
            for place, row in enumerate(dialog.form.people)
        )
        told = replace(dialog, form=replace(dialog.form, people=people))
        return left(told, self.later)


def is_later(text: str) -> bool:
    """ "Chưa có", "phải hỏi đã", "để sau"."""
    return _LATER.match(_folded(text)) is not None


def _folded(text: str) -> str:
    return " ".join(_WORD.findall(fold(text.lower().replace(words.NEVER, "khong"))))


def nobody_has(text: str) -> bool:
    """ "Cả hai chưa có", "bỏ qua hết"."""
    return _NOBODY.match(_folded(text)) is not None


def told(rows: Rows, asked: Sequence[int], text: str) -> Thoughts | None:
    """Whose initiative is what; None where nobody is named and no order shows whose it is."""
    text = nfc(text)
    other = _OTHER_LATER.search(text)
    heads = list(_heads(rows, text[: other.start()] if other else text))
    if heads:
        found = _by_head(text[: other.start()] if other else text, heads)
        left_out = [at for at in asked if not any(at in head.places for head in heads)]
        if found is not None and other is not None and len(left_out) == 1:
            found.later += left_out
        return found
    behind = _by_end(rows, text)
    return behind or _in_order(rows, asked, text)


@dataclass(frozen=True)
class _Head:
    places: tuple[int, ...]
    start: int
    end: int


def _by_head(text: str, heads: list[_Head]) -> Thoughts | None:
    found = Thoughts()
    if text[: heads[0].start].strip(' ,;.:–—-\n“"'):
        return None
    bounds = [*(head.start for head in heads[1:]), len(text)]
    for head, end in zip(heads, bounds, strict=True):
        if not found.tell(head.places, text[head.end : end]):
            return None
    return found


def _heads(rows: Rows, text: str) -> Iterator[_Head]:
    typed = list(_WORD.finditer(text))
    folded = [fold(one[0]) for one in typed]
    at = 0
    while at < len(typed):
        before = text[typed[at - 1].end() : typed[at].start()] if at else ""
        breaks = not at or _BREAK.search(before) is not None
        if breaks or folded[at] in words.BEGINNING:
            head = _head(rows, text, typed, folded, at)
            if head is not None:
                yield head[0]
                at = head[1]
                continue
        at += 1


def _head(
    rows: Rows, text: str, typed: list[re.Match[str]], folded: list[str], at: int
) -> tuple[_Head, int] | None:
    """Whoever is named here, with what leads in to the name."""
    for begin in range(at, min(at + _MOST_BEFORE + 1, len(typed))):
        if begin > at and folded[begin - 1] not in words.BEFORE:
            return None
        if begin > at and "\n" in text[typed[begin - 1].end() : typed[begin].start()]:
            return None
        led = not words.SURELY.isdisjoint(folded[at:begin])
        named = _numbered(rows, folded, at, begin) or _named(rows, text, typed, folded, begin, led)
        if named is None:
            continue
        places, end = named
        while end + 1 < len(typed) and folded[end] in words.JOINS:
            more = _named(rows, text, typed, folded, end + 1, led=True)
            if more is None:
                break
            places, end = (*places, *more[0]), more[1]
        return _Head(places, typed[at].start(), typed[end - 1].end()), end
    return None


def _numbered(
    rows: Rows, folded: list[str], at: int, begin: int
) -> tuple[tuple[int, ...], int] | None:
    """ "Số 2", "người thứ nhất"."""
    if begin == at or folded[begin - 1] not in words.ORDINAL:
        return None
    said = folded[begin]
    place = int(said) if said.isdigit() else ordinals.LED.get(said, 0)
    return ((place - 1,), begin + 1) if 1 <= place <= len(rows) else None


def _named(
    rows: Rows, text: str, typed: list[re.Match[str]], folded: list[str], at: int, led: bool
) -> tuple[tuple[int, ...], int] | None:
    """The one of the list who is called so, by the whole name or by the given one."""
    for place, row in enumerate(rows):
        name = plain(row.name).replace("’", "'").split()
        if len(name) > 1 and folded[at : at + len(name)] == name:
            same = [n for n, one in enumerate(rows) if plain(one.name).split() == name]
            return ((place,), at + len(name)) if len(same) == 1 else None
    called = [n for n, row in enumerate(rows) if plain(row.name).split()[-1:] == [folded[at]]]
    if len(called) != 1 or _only_calls(typed, folded, at):
        return None
    word, given = typed[at][0], rows[called[0]].name.split()[-1]
    exact = word.lower() == given.lower() and not word.isascii()
    marked = not word.isascii() and not exact and not given.isascii()
    linked = text[typed[at].end() :].lstrip(" ")[:1] == ":" or (
        at + 1 < len(folded) and folded[at + 1] in words.LINKS
    )
    capital = word[:1].isupper() and not word.isupper()
    return ((called[0],), at + 1) if not marked and (exact or led or linked or capital) else None


def _only_calls(typed: list[re.Match[str]], folded: list[str], at: int) -> bool:
    """ "Của anh Sơn": it calls who is named behind it, though one of the list is called Anh."""
    calls = folded[at] in words.CALLING and typed[at][0].islower()
    return calls and at + 1 < len(typed) and typed[at + 1][0][:1].isupper()


def _by_end(rows: Rows, text: str) -> Thoughts | None:
    """ "Sổ thu mua (Mảy)", "máy vò chè là của Páo": whose it is said behind it."""
    found = Thoughts()
    for part in re.split(r"[\n;]+", text):
        said = _BEHIND.match(_BULLET.sub("", part.strip()))
        name = plain((said["who"] or said["whose"]) if said else "").split()[-1:]
        called = [n for n, row in enumerate(rows) if plain(row.name).split()[-1:] == name]
        if said is None or len(called) != 1 or not found.tell(called, said["what"]):
            return None
    return found


def _in_order(rows: Rows, asked: Sequence[int], text: str) -> Thoughts | None:
    """One a line: by its number of the list, or as many as are asked for, in their order."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) < 2 or len(lines) > len(asked):
        return None
    numbered = [_NUMBERED.match(line) for line in lines]
    places = [int(one["place"]) - 1 for one in numbered if one]
    if len(places) == len(lines) and {*places} <= {*asked}:
        order = places
    elif len(lines) == len(asked):
        order = list(asked)
    else:
        return None
    found = Thoughts()
    for place, line, number in zip(order, lines, numbered, strict=True):
        if not found.tell([place], number["what"] if number else _BULLET.sub("", line)):
            return None
    return found
