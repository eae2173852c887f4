"""Aims that are mended in half a sentence ("sửa 12 hộ thành 15 hộ").

The rule: an amount alone takes the place of the amount of the same thing; whole sentences take the
place of all that was written.
"""

import re

from handlers.registrations.words.aims import amounts, instead
from handlers.registrations.words.telling import COUNT, NO_THING
from handlers.typed.read import plain
from knowledge.typed.normalize import fold

AMOUNT = re.compile(
    rf"\d[\d.,]*k?\s*(?P<thing>%|(?<!\dk)(?!k\s+[^\W\d_])[^\W\d_]+|(?<=k )[^\W\d_]+)"
    rf"(?:(?:{amounts.MONEY})(?P<tail>{amounts.TAIL}))?",
    re.IGNORECASE,
)
_MONEYS = frozenset(("ty", "ti", "trieu", "tr"))
_PLACED = re.compile(amounts.PLACED, re.IGNORECASE)
_FIRST, _BETWEEN = (["sua"], ["doi"], ["thay"]), ("thanh", "sang", "bang")
_SHORT = 4
_PLACE_DIGITS = 1
# What stands right before a number; a whole list before each of its numbers would be read again.
_NEAR = 40
_UNIT_BEHIND = re.compile(amounts.UNIT_BEHIND, re.IGNORECASE)
_COUNT = re.compile(COUNT, re.IGNORECASE)
_DENIES = re.compile(instead.DENIES, re.IGNORECASE)
_MENDS = re.compile(
    r"\b(?:thoi|chu|nham|nhieu qua|cao|thap|it qua|khong kip|sua|con|moi dung|thanh|doi|ha|nang)\b"
)


def mended_targets(before: tuple[str, ...], said: tuple[str, ...]) -> tuple[str, ...]:
    """The aims after a correction."""
    if len(said) > 1 or len(said[0].split()) > _SHORT:
        return said
    amount = AMOUNT.search(said[0])
    if amount is None or not before:
        return said if not before else (*before, *said)
    places = [place for place, line in enumerate(before) if _same(line, amount["thing"])]
    if len(places) != 1:
        return (*before, *said)
    return _with_amount(before, places[0], amount)


def _with_amount(before: tuple[str, ...], place: int, amount: re.Match[str]) -> tuple[str, ...]:
    """The aims, where this one has another amount of the same thing."""
    line = with_amount(before[place], amount)
    assert line is not None
    return (*before[:place], line, *before[place + 1 :])


def with_amount(line: str, amount: re.Match[str]) -> str | None:
    """The line with this amount where it counts the same thing; None where it does not."""
    old = _same(line, amount["thing"])
    if old is None:
        money = [one for one in AMOUNT.finditer(line) if is_money(thing_of(one))]
        old = money[0] if len(money) == 1 and is_money(thing_of(amount)) else None
    if old is None:
        return None
    # "Vay 14 bo" of "40 bộ váy": the thing stays as it was written with its marks.
    same = amount["thing"].isascii() and fold(amount["thing"]) == fold(old["thing"])
    written = amount[0].replace(amount["thing"], old["thing"], 1) if same else amount[0]
    behind = line[old.end() :]
    if amount["tail"]:
        # "2 tỷ 8" says its own unit.
        behind = _UNIT_BEHIND.sub("", behind)
    return f"{line[: old.start()]}{written}{behind}"


def thing_of(amount: re.Match[str]) -> str:
    """What an amount counts; folded."""
    thing = amount["thing"]
    return "%" if thing == "%" else plain(thing)


def is_money(thing: str) -> bool:
    """Whether this is counted in money, of which one amount may be in another unit."""
    return thing in _MONEYS


def swapped(before: tuple[str, ...], said: str) -> tuple[str, ...] | None:
    """ "Sửa 12 hộ thành 15 hộ": of the amounts said, the one that is written gives way."""
    amounts = list(dict.fromkeys(one[0] for one in AMOUNT.finditer(said)))
    lines = [(n, a) for n, line in enumerate(before) for a in amounts if a in line]
    if len(amounts) != 2 or len(lines) != 1:
        return None
    place, old = lines[0]
    new = amounts[1 - amounts.index(old)]
    return (*before[:place], before[place].replace(old, new), *before[place + 1 :])


def unwritten(before: tuple[str, ...], said: str) -> tuple[str, str] | None:
    """ "Sửa 12 hộ thành 15 hộ" where 12 hộ is written nowhere: what is missing, and the new one."""
    old, new = [*AMOUNT.finditer(said), None, None][:2]
    if old is None or new is None or any(old[0] in line for line in before):
        return None
    mends = plain(said[: old.start()]).split()[-1:] in _FIRST
    gives_way = plain(said[old.end() : new.start()]) in _BETWEEN
    return (old[0], said[new.start() :].strip()) if mends and gives_way else None


def renumbered(before: tuple[str, ...], said: str) -> tuple[str, ...] | None:
    """ "5 đàn nhiều quá, còn 3 thôi": of two numbers the one that is written gives way."""
    found = [one for one in _COUNT.finditer(said) if not _is_place(said, one)]
    if len(found) != 2 or "?" in said or not _MENDS.search(plain(said)):
        return None
    old = [(place, at, one) for one in found for place, at in _written(before, one)]
    if len(old) != 1:
        return None
    place, at, one = old[0]
    new = found[1 - found.index(one)]
    said_of = next(other for other in found if other is not new)
    # "2 công ten nơ 20 feet" counts two things; of "14 bộ chứ không phải 40" the 40 is denied.
    things = {_thing(said_of), _thing(new)} - {""}
    if len(things) > 1 or _DENIES.search(said[: new.start()]):
        return None
    line = before[place]
    line = f"{line[: at.start('number')]}{new['number'].lower()}{line[at.end('number') :]}"
    return (*before[:place], line, *before[place + 1 :])


def _is_place(said: str, counted: re.Match[str]) -> bool:
    """ "Dòng thứ ba" is a place, and no number of anything; "chỉ tiêu 150" has no such place."""
    is_long = counted["number"].isdigit() and len(counted["number"]) > _PLACE_DIGITS
    before = said[max(0, counted.start() - _NEAR) : counted.start()]
    return not is_long and _PLACED.search(before) is not None


def amounted(before: tuple[str, ...], said: str) -> tuple[str, ...] | None:
    """ "Quế lên 75 tấn": the one aim that counts this, with the new amount."""
    amounts = list(AMOUNT.finditer(said))
    if len(amounts) != 1:
        return None
    amount = amounts[0]
    places = [place for place, line in enumerate(before) if _same(line, amount["thing"])]
    if len(places) > 1:
        # Of several that count it, the one that is about the same.
        about = set(plain(said[: amount.start()]).split())
        places = [place for place in places if about & set(plain(before[place]).split())]
    return _with_amount(before, places[0], amount) if len(places) == 1 else None


def _written(before: tuple[str, ...], said: re.Match[str]) -> list[tuple[int, re.Match[str]]]:
    """Where this number stands; one in letters, or beside a thing, only with that thing."""
    thing = _thing(said)
    return [
        (place, one)
        for place, line in enumerate(before)
        for one in _COUNT.finditer(line)
        if one["number"].lower() == said["number"].lower()
        and (_thing(one) == thing or (said["number"][0].isdigit() and not thing))
    ]


def _thing(counted: re.Match[str]) -> str:
    thing = plain(counted["thing"] or "") if counted["thing"] != "%" else "%"
    # "85 thành 95": what becomes of it is nothing that is counted.
    return "" if thing in NO_THING else thing


def _same(line: str, thing: str) -> re.Match[str] | None:
    """The amount of this thing in a line."""
    found = (
        one
        for one in AMOUNT.finditer(line)
        if thing_of(one) == (thing if thing == "%" else plain(thing))
    )
    return next(found, None)
