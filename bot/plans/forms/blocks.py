"""The [[tables]] of a data file as runs of lines.

The rule: the lines of one table are changed and every other line of the file stays as it is.
"""

import re
import tomllib
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.plans.forms import texts
from bot.plans.forms.marks import without_mark
from bot.plans.forms.rewriting import RewriteRefused
from bot.plans.toml_text import toml_text

_HEADER = re.compile(r"^\s*\[\[\s*([\w-]+)\s*\]\]")


@dataclass(frozen=True)
class TableBlock:
    """One table of the file: its place among all (from 0), its lines from `start` to `end`."""

    number: int
    kind: str
    fields: Mapping[str, Any]
    start: int
    end: int
    lines: tuple[str, ...]

    @property
    def unclear(self) -> bool:
        """Whether somebody has yet to look at it."""
        return any(line != without_mark(line) for line in self.lines)


def read_blocks(text: str) -> tuple[TableBlock, ...]:
    """The tables in their order. Raises ValueError when it is written otherwise."""
    rows, lines = tomllib.loads(text), text.split("\n")
    heads = [(at, match[1]) for at, line in enumerate(lines) if (match := _HEADER.match(line))]
    left = {kind: list(tables) for kind, tables in rows.items() if isinstance(tables, list)}
    found = []
    for number, (at, kind) in enumerate(heads):
        following = heads[number + 1][0] if number + 1 < len(heads) else len(lines)
        end = _end(lines, at, following)
        if not left.get(kind):
            raise ValueError(f"line {at + 1} only looks like a table")
        fields = left[kind].pop(0)
        found.append(TableBlock(number, kind, fields, at, end, tuple(lines[at:end])))
    if any(left.values()):
        raise ValueError("a table is not written as a [[heading]] of its own")
    return tuple(found)


def changed(
    number: int,
    is_it: Callable[[TableBlock], bool],
    values: Mapping[str, object],
    gone: Collection[str] = (),
) -> Callable[[str], str]:
    """A change of one table: these values, none of those `gone`, and no mark any more."""

    def change(text: str) -> str:
        block = _found(read_blocks(text), number, is_it)
        old = [n for n, line in enumerate(block.lines) if _is_of(line, {*values, *gone})]
        new = [f"{key} = {toml_text(value)}" for key, value in values.items()]
        kept = [without_mark(line) for n, line in enumerate(block.lines) if n not in old]
        # In the place of the first old one, else right below the heading.
        at = old[0] if old else 1
        kept[at:at] = new
        return _spliced(text, [(block, kept)])

    return change


def removed(
    number: int, is_it: Callable[[TableBlock], bool], also: Callable[[TableBlock, TableBlock], bool]
) -> Callable[[str], str]:
    """A change that takes one table out, and those that are nothing without it."""

    def change(text: str) -> str:
        blocks = read_blocks(text)
        block = _found(blocks, number, is_it)
        return _spliced(text, [(each, []) for each in blocks if each is block or also(block, each)])

    return change


def _found(
    blocks: tuple[TableBlock, ...], number: int, is_it: Callable[[TableBlock], bool]
) -> TableBlock:
    if number < len(blocks) and is_it(blocks[number]):
        return blocks[number]
    raise RewriteRefused(texts.MOVED)


def _is_of(line: str, keys: Collection[str]) -> bool:
    name, sign, _ = line.partition("=")
    return bool(sign) and name.strip() in keys


def _spliced(text: str, places: Iterable[tuple[TableBlock, list[str]]]) -> str:
    lines = text.split("\n")
    for block, new in sorted(places, key=lambda place: -place[0].start):
        lines[block.start : block.end] = new
    return "\n".join(lines)


def _end(lines: list[str], start: int, following: int) -> int:
    """Where a table ends: remarks behind a blank line are about the next one."""
    last = max(
        (at for at in range(start, following) if lines[at].strip() and lines[at].strip()[0] != "#"),
        default=start,
    )
    end = last + 1
    while end < following and lines[end].strip():
        end += 1
    return end
