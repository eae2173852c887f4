"""The parts of a plan by their own numbers, and what they are called.

Rule kept here: a number is the paper's own; the third of a plan with Roman chapters is its III.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.plan.plan import Plan
from knowledge.typed.normalize import fold, nfc
from knowledge.typed.repeats import compiled

COUNTED = {
    "nhat": "1", "mot": "1", "hai": "2", "ba": "3", "bon": "4", "tu": "4", "nam": "5", "sau": "6",
    "bay": "7", "tam": "8", "chin": "9", "muoi": "10",
}  # fmt: skip
# From the greatest to the smallest, and what the id of a section writes for some of them.
KINDS = ("phu luc", "phan", "chuong", "dieu", "muc", "khoan", "diem")
_WRITTEN = {"P": "phan", "C": "chuong", "D": "dieu", "PL": "phu luc"}
# The sections that every plan has and no number names.
_UNNUMBERED = ("mo-dau", "can-cu", "ket", "noi-nhan", "nguoi-ky")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv")
_PREFIX = re.compile(r"(PL|P|C|D)(\d\w*)$")
_STROKED = re.compile(r"(?<!\w)[\u0111\u0110](?!\w)")
_KIND = rf"\W*(?:(?:{'|'.join(KINDS)}) +)?(?:so )?"
_VALUE = rf"(?P<value>thu (?:{'|'.join(COUNTED)})|[ivx]{{1,5}}|\d{{1,2}}|[a-h])"
_LED = compiled(rf"{_KIND}(?:\w+[./])*{_VALUE}\b[ .):/\u2013-]*")


@dataclass(frozen=True)
class Chapter:
    """A numbered part: its own number as ids write it, its heading, its sections."""

    number: str
    heading: str
    sections: tuple[str, ...]


def outline(plan: Plan) -> tuple[Chapter, ...]:
    """The parts of the first order, as they stand in the paper."""
    numbers = dict.fromkeys(section.split(".")[0] for section in _numbered(plan))
    return tuple(_part(plan, number) for number in numbers)


def part_of(plan: Plan, kind: str, path: Sequence[str], typed: str = "") -> Chapter | None:
    """The part with these numbers (of `number_of`), the first of them called `kind`.

    Folded, two letters are one: of two parts it is the one that was `typed`.
    """
    found = [
        ".".join(prefix)
        for prefix in _prefixes(plan)
        if _spoken(prefix) == tuple(path) and _may_be(kind, prefix[0])
    ]
    stroked = _STROKED.search(nfc(typed)) is not None
    found.sort(key=lambda number: (_STROKED.search(number) is not None) != stroked)
    return _part(plan, found[0]) if found else None


def skipping(plan: Plan, kind: str, path: Sequence[str]) -> tuple[Chapter, ...]:
    """The parts with these numbers between which another order stands ("khoản 3 mục IV")."""
    found = [
        prefix
        for prefix in _prefixes(plan)
        if len(prefix) > len(path) > 1
        and _may_be(kind, prefix[0])
        and (spoken := _spoken(prefix))[0] == path[0]
        and spoken[-len(path) + 1 :] == tuple(path[1:])
    ]
    return tuple(_part(plan, ".".join(prefix)) for prefix in found)


def above(plan: Plan, kind: str, path: Sequence[str]) -> Chapter | None:
    """The smallest part there is above one that was not found."""
    higher = (part_of(plan, kind, path[:n]) for n in range(len(path) - 1, 0, -1))
    return next((part for part in higher if part is not None), None)


def number_of(written: str) -> str:
    """ "III", "3" and "thứ ba" (folded) as one number; a letter as itself."""
    bare = written.removeprefix("thu ")
    counted = COUNTED.get(bare, bare)
    return str(_ROMAN.index(counted) + 1) if counted in _ROMAN else counted


def _spoken(prefix: Sequence[str]) -> tuple[str, ...]:
    first = _PREFIX.sub(r"\2", prefix[0])
    return tuple(number_of(fold(one)) for one in (first, *prefix[1:]))


def _may_be(kind: str, first: str) -> bool:
    """Whether people call a part so: an article only so, a chapter also "mục" or "phần"."""
    written = _PREFIX.match(first)
    own = _WRITTEN[written[1]] if written else None
    alone = ("dieu", "phu luc")
    return kind == own if own in alone or kind in alone else True


def _numbered(plan: Plan) -> list[str]:
    return [one for one in plan.sections if not one.startswith(_UNNUMBERED)]


def _prefixes(plan: Plan) -> Sequence[tuple[str, ...]]:
    """Every part of every order, as they stand in the paper."""
    split = [tuple(section.split(".")) for section in _numbered(plan)]
    return tuple(dict.fromkeys(one[: n + 1] for one in split for n in range(len(one))))


def _part(plan: Plan, number: str) -> Chapter:
    held = [one for one in _numbered(plan) if one == number or one.startswith(f"{number}.")]
    return Chapter(number, _heading(plan, number, held), tuple(held))


def _heading(plan: Plan, number: str, held: Sequence[str]) -> str:
    """The heading as the paper has it, without its number; empty where it has none."""
    above = plan.sections[held[0]].under if held != [number] else ()
    written = next((one for one in above if _begins(one, number)), "")
    if not written and number.lower() in _ROMAN:
        # The shipped plan keeps its headings in the text alone.
        heads = (one.strip(" *_") for one in plan.text.splitlines())
        written = next((one for one in heads if re.match(rf"{number}[.):\s]", one)), "")
    led = _LED.match(fold(written))
    whole = led is None or len(fold(written)) != len(written)
    return (written if whole or led is None else written[led.end() :]).strip(" *_.:")


def _begins(line: str, number: str) -> bool:
    led = _LED.match(fold(line.strip()))
    wanted = _PREFIX.sub(r"\2", number.rpartition(".")[2])
    return led is not None and number_of(led["value"]) == number_of(fold(wanted))
