"""Patterns whose repeated words can be read in one way only.

The rule: in "(?:a|em|em a )*" a line of fillers can be parted in so many ways that trying them all
takes longer than anybody lives, and nobody else is answered meanwhile. What repeats is therefore
atomic: a word that was taken is given back whole or not at all, and the longer of two comes first.
"""

import re
from typing import Any, cast

# A few times are tried in a few ways: they are left as they stand.
_UNBOUND = re.compile(r"[*+]|\{\d*,(?:|\d{2,})\}")
# Between the ends of a group that may be moved about: nothing is counted by its place.
_COUNTED = re.compile(r"(?<!\\)\((?!\?)|\(\?P<")

_ASKED = tuple(name for name in dir(re.Pattern) if not name.startswith("_"))


class LatePattern:
    """A pattern that is compiled when it is first asked for anything, and as quick from then on."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._made_of = pattern, flags

    def __getattr__(self, name: str) -> Any:
        pattern, flags = self._made_of
        made = re.compile(steady(pattern), flags)
        self.__dict__.update({each: getattr(made, each) for each in _ASKED})
        return getattr(made, name)


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile` does it, with every repeated group atomic, and not before it is used.

    A thousand of them took half of a start's time, of commands also that read nobody's words.
    """
    return cast(re.Pattern[str], LatePattern(pattern, flags))


def steady(pattern: str) -> str:
    """The pattern in which no repeated group is given back in parts."""
    out, at = [], 0
    while at < len(pattern):
        if pattern[at] != "(":
            end = _piece(pattern, at)
            out.append(pattern[at:end])
        else:
            end = _closing(pattern, at)
            out.append(_group(pattern[at:end], repeated=bool(_UNBOUND.match(pattern, end))))
        at = end
    return "".join(out)


def _group(group: str, *, repeated: bool) -> str:
    if not group.startswith("(?:"):
        head = re.match(r"\((?:\?P<\w+>|\?[a-z]*:|\?<?[=!]|\?P=|\?>|\?)?", group)
        assert head is not None
        return head[0] + steady(group[head.end() : -1]) + ")"
    inner = group[3:-1]
    return _atomic(inner) if repeated else f"(?:{steady(inner)})"


def _atomic(inner: str) -> str:
    # Where the blank stands before the words, nothing else keeps " ba" from beginning " bay".
    led = re.match(r" |\\s|\[\\s", inner) and not inner.endswith((" ", "\\s+", "]+"))
    said = _longest_first(inner)
    return f"(?>(?:{said})(?!\\w))" if led else f"(?>{said})"


def _longest_first(inner: str) -> str:
    """What may stand here, the longer before the shorter that it begins with."""
    parts = [one for part in _alternatives(inner) for one in _within(part)]
    if not _COUNTED.search(inner):
        parts.sort(key=len, reverse=True)
    return "|".join(_sorted_within(part) for part in parts)


def _sorted_within(part: str) -> str:
    out, at = [], 0
    while at < len(part):
        if part.startswith("(?:", at):
            end = _closing(part, at)
            inside = part[at + 3 : end - 1]
            repeated = _UNBOUND.match(part, end)
            out.append(_atomic(inside) if repeated else f"(?:{_longest_first(inside)})")
        else:
            end = _closing(part, at) if part[at] == "(" else _piece(part, at)
            out.append(part[at:end])
        at = end
    return "".join(out)


def _within(part: str) -> list[str]:
    """The alternatives of a part that is nothing but a group of them."""
    if not part.startswith("(?:") or _closing(part, 0) != len(part):
        return [part]
    return [one for inside in _alternatives(part[3:-1]) for one in _within(inside)]


def _alternatives(inner: str) -> list[str]:
    parts, start, at = [], 0, 0
    while at < len(inner):
        if inner[at] == "|":
            parts.append(inner[start:at])
            start = at + 1
        at = _closing(inner, at) if inner[at] == "(" else _piece(inner, at)
    return [*parts, inner[start:]]


def _closing(pattern: str, at: int) -> int:
    """Behind the end of the group that begins here."""
    depth = 0
    while True:
        depth += {"(": 1, ")": -1}.get(pattern[at], 0)
        at = _piece(pattern, at)
        if not depth:
            return at


def _piece(pattern: str, at: int) -> int:
    """Behind what stands here: a letter, an escaped one, or a whole [set]."""
    if pattern[at] == "\\":
        return at + 2
    if pattern[at] != "[":
        return at + 1
    at += 2 if pattern.startswith("[^", at) else 1
    at += pattern.startswith("]", at)
    while pattern[at] != "]":
        at += 2 if pattern[at] == "\\" else 1
    return at + 1
