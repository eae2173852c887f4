"""Automatic numbering of a Word file, which is not in its paragraphs' text.

Rule kept here: counters run as Word runs them: shared per list, reset by a higher level.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from bot.documents.xml import attribute, child, children, descendants
from knowledge.cutting.outline.markers import to_roman

_SLOT = re.compile(r"%(\d)")
_MAX_LEVEL = 8  # Word has nine levels, from 0


@dataclass(frozen=True)
class _Level:
    style: str
    pattern: str
    start: int
    restarts: bool
    legal: bool


@dataclass
class Numbering:
    """The lists of one file and how far each has counted."""

    _levels: dict[str, dict[int, _Level]] = field(default_factory=dict)
    _lists: dict[str, str] = field(default_factory=dict)
    _overrides: dict[str, dict[int, int]] = field(default_factory=dict)
    _styles: dict[str, tuple[str | None, int | None, str | None]] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _used: set[str] = field(default_factory=set)
    _style_levels: dict[tuple[str, str], int] = field(default_factory=dict)

    def label(self, paragraph: Element) -> str:
        """Return the paragraph's number or bullet with a blank after it, "" when it has none."""
        list_id, level = self._find(paragraph)
        if list_id is None or list_id not in self._lists:
            return ""
        abstract = self._lists[list_id]
        shape = self._levels.get(abstract, {}).get(level)
        if shape is None:
            return ""
        counts = self._count(list_id, abstract, level)
        if shape.style == "bullet":
            return "+ " if shape.pattern.strip() == "+" else "- "
        if shape.style == "none":
            return ""
        return self._write(shape, abstract, counts).strip() + " "

    def _find(self, paragraph: Element) -> tuple[str | None, int]:
        properties = child(paragraph, "pPr")
        own_id, own_level = _number_of(properties)
        style = attribute(child(properties, "pStyle"), "val")
        list_id, level = own_id, own_level
        seen: set[str] = set()
        # Styles inherit from each other, and a damaged file may make a circle of it.
        while style and style in self._styles and style not in seen and list_id is None:
            seen.add(style)
            list_id, style_level, parent = self._styles[style]
            if list_id is not None and level is None:
                abstract = self._lists.get(list_id, "")
                level = self._style_levels.get((abstract, style), style_level)
            style = parent
        # Word writes 0 to take a style's number away from a paragraph.
        return (None if list_id == "0" else list_id), min(level or 0, _MAX_LEVEL)

    def _count(self, list_id: str, abstract: str, level: int) -> dict[int, int]:
        counts = self._counts.setdefault(abstract, {})
        shapes = self._levels[abstract]
        if list_id not in self._used:
            self._used.add(list_id)
            for each, start in self._overrides.get(list_id, {}).items():
                counts[each] = start - 1
        # A level that nobody has used yet counts as its first.
        for upper in range(level):
            counts.setdefault(upper, shapes[upper].start if upper in shapes else 1)
        counts[level] = counts.get(level, shapes[level].start - 1) + 1
        for deeper in [each for each in counts if each > level]:
            if deeper not in shapes or shapes[deeper].restarts:
                del counts[deeper]
        return counts

    def _write(self, shape: _Level, abstract: str, counts: dict[int, int]) -> str:
        def number(match: re.Match[str]) -> str:
            level = int(match[1]) - 1
            inner = self._levels[abstract].get(level)
            # "Legal" numbering shows all levels in digits: II.1 as 2.1.
            style = "decimal" if shape.legal or inner is None else inner.style
            return _format(style, counts.get(level, 1))

        return _SLOT.sub(number, shape.pattern)


def whole(written: str | None, missing: int) -> int:
    """A number of the file; a damaged one counts as the one that is meant where none is written."""
    plain = written is not None and len(written) < 10 and written.isascii() and written.isdigit()
    return int(written or "") if plain else missing


def read_numbering(lists: Element | None, styles: Element | None) -> Numbering:
    """Read numbering.xml and styles.xml; either may be absent."""
    numbering = Numbering()
    if lists is not None:
        for abstract in children(lists, "abstractNum"):
            _read_levels(numbering, abstract)
        for each in children(lists, "num"):
            _read_list(numbering, each)
    for style in children(styles, "style") if styles is not None else ():
        list_id, style_level = _number_of(child(style, "pPr"))
        parent = attribute(child(style, "basedOn"), "val")
        numbering._styles[attribute(style, "styleId") or ""] = (list_id, style_level, parent)
    return numbering


def _read_levels(numbering: Numbering, element: Element) -> None:
    name = attribute(element, "abstractNumId") or ""
    shapes = {}
    for raw in children(element, "lvl"):
        level = whole(attribute(raw, "ilvl"), 0)
        shapes[level] = _read_level(raw)
        linked = attribute(child(raw, "pStyle"), "val")
        if linked:
            numbering._style_levels[(name, linked)] = level
    numbering._levels[name] = shapes


def _read_list(numbering: Numbering, element: Element) -> None:
    list_id = attribute(element, "numId") or ""
    numbering._lists[list_id] = attribute(child(element, "abstractNumId"), "val") or ""
    starts = {}
    for override in children(element, "lvlOverride"):
        start = attribute(child(override, "startOverride"), "val")
        if start is not None:
            starts[whole(attribute(override, "ilvl"), 0)] = whole(start, 1)
    numbering._overrides[list_id] = starts


def _read_level(raw: Element) -> _Level:
    return _Level(
        style=attribute(child(raw, "numFmt"), "val") or "decimal",
        pattern=attribute(child(raw, "lvlText"), "val") or "",
        start=whole(attribute(child(raw, "start"), "val"), 1),
        restarts=attribute(child(raw, "lvlRestart"), "val") != "0",
        legal=any(True for _ in descendants(raw, "isLgl")),
    )


def _number_of(properties: Element | None) -> tuple[str | None, int | None]:
    numbered = child(properties, "numPr")
    level = attribute(child(numbered, "ilvl"), "val")
    return attribute(child(numbered, "numId"), "val"), whole(level, 0) if level else None


def _format(style: str, value: int) -> str:
    match style:
        case "lowerLetter":
            return chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
        case "upperLetter":
            return chr(ord("A") + (value - 1) % 26) * ((value - 1) // 26 + 1)
        case "lowerRoman":
            return to_roman(value).lower()
        case "upperRoman":
            return to_roman(value)
        case "decimalZero":
            return f"{value:02d}"
        case _:
            return str(value)
