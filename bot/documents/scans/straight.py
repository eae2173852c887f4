"""Lines of a page that lay askew or was photographed, put where they are on the printed page.

The rule: lines tell by themselves how the page lies: their baselines how far it is turned, the
edges that most of them share where its margins are. No letter is changed or left out.
"""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.documents.glyphs import Glyph, rows_of
from bot.documents.layout import Page
from bot.documents.scans.hocr import PrintedLine

Numbers = NDArray[np.floating[Any]]

_A4 = (595.0, 842.0)
# Where margins stand on the page that all pages are brought to (points).
_LEFT, _RIGHT = 85.0, 540.0
# How far an edge may lean a point of height; how near to it a line stands that shares it.
_LEANS = np.linspace(-0.09, 0.09, 37)
_NEAR = 4.0
_LEAST_SHARING = 4
# A long line tells its slope well, a single word does not.
_LONG = 0.4
# A blank and the narrowest letter, in letter sizes.
_BLANK, _NARROWEST = 0.2, 0.1
# The size of letters is guessed line by line; what differs less is set in one size.
_SAME_SIZE = (0.75, 1.3)


def straight(lines: Sequence[PrintedLine], scale: float) -> Page:
    """The page in points; `scale` are the picture's pixels a point."""
    if not lines:
        return Page([], [], *_A4)
    left = np.array([line.words[0].x0 for line in lines]) / scale
    right = np.array([line.words[-1].x1 for line in lines]) / scale
    heights = _heights(lines, left, right, scale)
    from_left, from_right = _margins(left, right, heights)
    sizes = _sizes([line.size / scale for line in lines])
    glyphs: list[Glyph] = []
    for line, y, start, end, size in zip(lines, heights, from_left, from_right, sizes, strict=True):
        stretch = (_RIGHT - _LEFT) / (end - start)
        free = -np.inf
        for word in line.words:
            x0, x1 = (float(_LEFT + (x / scale - start) * stretch) for x in (word.x0, word.x1))
            # Boxes of one line may lie upon each other; its words never do.
            x0 = max(x0, free)
            x1 = max(x1, x0 + _NARROWEST * size * len(word.text))
            free = x1 + _BLANK * size
            glyphs += _letters(word.text, x0, x1, float(y), size)
    return Page(rows_of(glyphs), [], *_A4)


def _letters(text: str, x0: float, x1: float, y: float, size: float) -> list[Glyph]:
    """The word's letters, all of one width: only its edges are known."""
    width = (x1 - x0) / len(text)
    places = ((letter, x0 + width * place) for place, letter in enumerate(text))
    return [Glyph(letter, at, at + width, y, size) for letter, at in places]


def _heights(lines: Sequence[PrintedLine], left: Numbers, right: Numbers, scale: float) -> Numbers:
    """Where each line's baseline crosses the middle of the text."""
    middles = (left + right) / 2
    heights = np.array(
        [line.baseline(x * scale) / scale for line, x in zip(lines, middles, strict=True)]
    )
    slopes = np.array([line.slope for line in lines])
    long = right - left > _LONG * (right - left).max()
    # A page seen from the side is turned more at its top than at its foot.
    if long.sum() >= _LEAST_SHARING and np.ptp(heights[long]) > 0:
        trusted: Numbers = np.polyval(np.polyfit(heights[long], slopes[long], 1), heights)
    else:
        trusted = np.full(len(lines), statistics.median(slopes[long]))
    across = (left.min() + right.max()) / 2
    crossing: Numbers = heights + trusted * (across - middles)
    return crossing


def _margins(left: Numbers, right: Numbers, heights: Numbers) -> tuple[Numbers, Numbers]:
    """The left and the right margin at each line; the farthest letters where none is shared."""
    start, end = _edge(left, heights), _edge(right, heights)
    first = start if start is not None else np.full(len(left), left.min())
    last = end if end is not None else np.full(len(right), max(right.max(), left.min() + 1))
    # Edges that cross each other are no margins.
    if (last - first < (_RIGHT - _LEFT) / 3).any():
        return np.full(len(left), left.min()), np.full(len(left), left.min() + _RIGHT - _LEFT)
    return first, last


def _edge(ends: Numbers, heights: Numbers) -> Numbers | None:
    """The straight line on which most of the lines end, at each height."""
    best: tuple[int, float, float] | None = None
    for lean in _LEANS:
        upright = ends - lean * heights
        for place in upright:
            sharing = int((abs(upright - place) < _NEAR).sum())
            if best is None or sharing > best[0]:
                best = sharing, float(lean), float(place)
    if best is None or best[0] < _LEAST_SHARING:
        return None
    sharing, lean, place = best
    near = abs(ends - lean * heights - place) < _NEAR
    if np.ptp(heights[near]) == 0:
        return None
    edge: Numbers = np.polyval(np.polyfit(heights[near], ends[near], 1), heights)
    return edge


def _sizes(sizes: Sequence[float]) -> list[float]:
    """Sizes that hardly differ from most made the same."""
    usual = statistics.median(sizes) or 12.0
    least, most = _SAME_SIZE
    return [each if not least < each / usual < most and each > 0 else usual for each in sizes]
