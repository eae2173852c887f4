"""Every pattern of what people type, against lines made to be parted in many ways."""

import random
import re
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pkgutil import walk_packages
from re import _parser  # type: ignore[attr-defined]
from typing import Any, cast

import pytest

import handlers
import knowledge
from knowledge.typed.repeats import LatePattern

# Enough for a pattern that tries every way to never come to an end, and of no weight to another.
TIMES, WITHIN_S = 26, 1.0
SAMPLES = 60


class TooLongError(BaseException):
    """A pattern is still trying; no `except` of anybody else is meant."""


def patterns() -> dict[str, str]:
    """Every pattern that stands in a module, also in a tuple or a mapping, and where."""
    found: dict[str, str] = {}
    for package in (handlers, knowledge):
        for module in walk_packages(package.__path__, f"{package.__name__}."):
            for value in vars(import_module(module.name)).values():
                found |= {one.pattern: module.name for one in _inside(value, 3)}
    return found


def _inside(value: object, deep: int) -> Iterator[re.Pattern[str]]:
    # Asked for its words, each is compiled: one that cannot be ends here.
    if isinstance(value, re.Pattern | LatePattern) and isinstance(value.pattern, str):
        yield cast(re.Pattern[str], value)
    elif deep and isinstance(value, tuple | list | frozenset):
        for one in value:
            yield from _inside(one, deep - 1)
    elif deep and isinstance(value, dict):
        yield from _inside([*value, *value.values()], deep - 1)


def said(tree: Any, chance: random.Random) -> str:
    """One text that the pattern fits, but for what it looks for around it."""
    return "".join(_one(str(kind), value, chance) for kind, value in tree)


def _one(kind: str, value: Any, chance: random.Random) -> str:
    match kind:
        case "LITERAL":
            return chr(value)
        case "NOT_LITERAL" | "ANY":
            return "q"
        case "IN":
            return _of_set(value, chance)
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            least, most, inside = value
            times = chance.randint(least, min(int(most), least + 2))
            return "".join(said(inside, chance) for _ in range(times))
        case "SUBPATTERN":
            return said(value[3], chance)
        case "ATOMIC_GROUP":
            return said(value, chance)
        case "BRANCH":
            return said(chance.choice(value[1]), chance)
    return ""


def _of_set(parts: Any, chance: random.Random) -> str:
    if str(parts[0][0]) == "NEGATE":
        return chance.choice("q1 ")
    kind, value = chance.choice(parts)
    if str(kind) == "RANGE":
        return chr(chance.choice(value))
    known = {"CATEGORY_DIGIT": "1", "CATEGORY_SPACE": " ", "CATEGORY_NOT_WORD": " "}
    return chr(value) if str(kind) == "LITERAL" else known.get(str(value), "q")


def repeated(tree: Any, before: str, chance: random.Random) -> Iterator[tuple[str, Any]]:
    """What stands before each group that may be repeated without end, and the group."""
    for kind, value in tree:
        inside: list[Any] = []
        match str(kind):
            case "MAX_REPEAT" | "MIN_REPEAT":
                inside = [value[2]]
                if int(value[1]) > 8:
                    yield before, value[2]
            case "SUBPATTERN":
                inside = [value[3]]
            case "ATOMIC_GROUP":
                inside = [value]
            case "BRANCH":
                inside = list(value[1])
            case "ASSERT" | "ASSERT_NOT":
                inside = [value[1]]
        for part in inside:
            yield from repeated(part, before, chance)
        before += _one(str(kind), value, chance)


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Ends what takes longer, counted by what the processor did for it."""

    def over(*_: object) -> None:
        raise TooLongError

    signal.signal(signal.SIGPROF, over)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def hangs(pattern: str) -> str | None:
    """What keeps the pattern busy when it is repeated; None for one that comes to an end."""
    compiled, chance = re.compile(pattern), random.Random(1)
    for before, group in repeated(_parser.parse(pattern), "", chance):
        for item in {said(group, chance) for _ in range(SAMPLES)}:
            for line in (f"{before}{item * TIMES}\x00", f"{item * TIMES}\x00"):
                try:
                    with within(WITHIN_S):
                        compiled.search(line), compiled.fullmatch(line)
                except TooLongError:
                    return item
    return None


def test_what_hangs_is_found() -> None:
    """The test itself: a word named twice, and a word with one that begins with it."""
    assert hangs(r"^(?:(?:em|b|(?:c|em)) )*x") is not None
    assert hangs(r"y(?: em| em oi| oi)*z") is not None
    assert hangs(r"^(?:(?:a|b|c) )*x") is None


@pytest.mark.nightly
@pytest.mark.timeout(3000)
@pytest.mark.skipif(sys.platform == "win32", reason="no timer of that kind there")
def test_no_pattern_tries_for_ever() -> None:
    """One that does belongs into `knowledge.typed.repeats.compiled`."""
    found = {(where, hangs(pattern)) for pattern, where in patterns().items()}
    assert {(where, item) for where, item in found if item is not None} == set()
