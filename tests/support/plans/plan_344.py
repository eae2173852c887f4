"""Plan 344 as it was curated, and the lines of its text."""

import json
from pathlib import Path

from knowledge.cutting.outline.outline import Line

PLAN_344 = Path(__file__).parents[3] / "knowledge" / "plans" / "344-KH-LMHTX"


def sections_344() -> dict[str, str]:
    """The curated sections of plan 344."""
    rows = (PLAN_344 / "sections.jsonl").read_text(encoding="utf-8").splitlines()
    return {row["id"]: row["text"] for row in map(json.loads, filter(None, rows))}


def lines_344() -> list[Line]:
    """The lines of plan 344 as the file has them, page breaks and all."""
    text = (PLAN_344 / "text.txt").read_text(encoding="utf-8")
    lines, gap = [], False
    for line in text.splitlines():
        if line.strip():
            lines.append(Line(line, gap=gap))
        gap = not line.strip()
    return lines
