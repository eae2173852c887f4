"""Small charts as SVG, made here so that a page needs no script.

The rule: every chart says in words what it shows, and every label is escaped.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

from markupsafe import Markup

from handlers.values.shown.counts import counted

# In the chart's own units; the page scales it to the width it has.
WIDTH = 320
ROW = 46
BAR = 16
LABEL_CHARS = 38
HEIGHT = 150
FOOT = 24
HEAD = 22
LABELS_EVERY = 7


@dataclass(frozen=True)
class Bar:
    """One value with its name; `shade` 0-3 picks a colour of the style sheet."""

    label: str
    value: int
    shade: int = 0


def across(name: str, title: str, description: str, bars: Sequence[Bar]) -> Markup:
    """Bars from left to right, one below the other, each under its label; `name` is an id."""
    most = max([bar.value for bar in bars], default=0) or 1
    # Room for the number behind the longest bar.
    room = WIDTH - 66
    parts = []
    for place, bar in enumerate(bars):
        top = place * ROW
        # A small number still shows as a bar.
        long = max(round(bar.value / most * room), 2 if bar.value else 0)
        parts.append(_text(0, top + 16, _short(bar.label)))
        parts.append(_rect(0, top + 22, long, BAR, bar.shade))
        parts.append(_text(long + 7, top + 22 + BAR - 3, counted(bar.value)))
    return _svg(name, title, description, max(len(bars), 1) * ROW, parts)


def along(
    name: str,
    title: str,
    description: str,
    bars: Sequence[Bar],
    labels_every: int = LABELS_EVERY,
) -> Markup:
    """Columns side by side over time; every seventh has its label, counted from the last."""
    most = max([bar.value for bar in bars], default=0)
    highest = next((place for place, bar in enumerate(bars) if bar.value == most), 0)
    step = WIDTH / max(len(bars), 1)
    base = HEAD + HEIGHT
    parts = [
        Markup('<line class="axis" x1="0" x2="{}" y1="{}" y2="{}"/>').format(WIDTH, base, base)
    ]
    for place, bar in enumerate(bars):
        tall = round(bar.value / (most or 1) * HEIGHT)
        left = round(place * step + step * 0.12, 1)
        parts.append(_rect(left, base - tall, round(step * 0.76, 1), tall, bar.shade))
        if place == highest and most:
            parts.append(_text(_inside(left + step / 3), base - tall - 6, counted(most), "middle"))
        if (len(bars) - 1 - place) % labels_every == 0:
            parts.append(_text(_inside(left + step / 3), base + 18, bar.label, "middle", soft=True))
    return _svg(name, title, description, base + FOOT, parts)


def _svg(name: str, title: str, description: str, height: int, parts: Sequence[Markup]) -> Markup:
    return Markup(
        '<svg class="chart" viewBox="0 0 {w} {h}" role="img" aria-labelledby="{n}-t {n}-d">'
        '<title id="{n}-t">{t}</title><desc id="{n}-d">{d}</desc>{inside}</svg>'
    ).format(w=WIDTH, h=height, n=name, t=title, d=description, inside=Markup("").join(parts))


def _rect(x: float, y: float, width: float, height: float, shade: int) -> Markup:
    return Markup('<rect class="bar b{}" x="{}" y="{}" width="{}" height="{}" rx="2"/>').format(
        shade, x, y, width, height
    )


def _text(x: float, y: float, words: str, anchor: str = "start", *, soft: bool = False) -> Markup:
    kind = Markup(' class="soft"') if soft else ""
    return Markup('<text{} x="{}" y="{}" text-anchor="{}">{}</text>').format(
        kind, round(x, 1), y, anchor, words
    )


def _inside(x: float) -> float:
    """So that a centred label does not leave the chart."""
    return min(max(x, 28), WIDTH - 28)


def _short(label: str) -> str:
    lines = wrap(label, LABEL_CHARS - 1)
    return label if len(lines) <= 1 else f"{lines[0]}…"
