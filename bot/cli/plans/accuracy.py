"""Measuring a plan: the questions, the run, and the floor below which CI fails."""

import json
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bot.cli.ask import read_lines
from bot.cli.plans import accuracy_texts
from bot.installation.errors import OfficeError
from bot.plans.folders import COMMON
from bot.plans.learned.learned import fitted
from knowledge.measure.evaluate import Report, evaluate, merged
from knowledge.measure.leave_out import matchers_without_nearest
from knowledge.plan.plan import Plan

Row = Mapping[str, Any]


def read_rows(plan: Plan, file: Path | None) -> list[Row]:
    """The labelled questions of a file, or of the plan's own evaluation folder."""
    files = [file] if file else sorted((plan.folder / "evaluation").glob("*.jsonl"))
    rows: list[Row] = []
    for path in files:
        lines = enumerate(read_lines(path), start=1)
        rows += [_row(number, line) for number, line in lines if line.strip()]
    return rows


def _row(number: int, line: str) -> Row:
    try:
        row: Row = json.loads(line)
        asked = "q" in row or ("first" in row and "then" in row)
        labelled = isinstance(row["answers"], list)
    except (json.JSONDecodeError, KeyError, TypeError):
        asked = labelled = False
    if not asked or not labelled:
        raise OfficeError(accuracy_texts.evaluation_line_bad(line=number))
    return row


def measure(plan: Plan, plans_dir: Path, rows: Sequence[Row], leave: int) -> Report:
    """Judge every row; with `leave` as if the nearest phrasings had never been written."""
    if not leave:
        return evaluate(fitted(plan, plans_dir), rows)
    parts = matchers_without_nearest(plan.folder, COMMON, plan.texts, rows, leave)
    return merged([evaluate(matcher, own) for matcher, own in parts])


def below_floor(plan: Plan, report: Report) -> list[str]:
    """Every published figure that is worse than the floor. Raises OfficeError without one."""
    file = plan.folder / "evaluation" / "floor.toml"
    if not file.exists():
        raise OfficeError(accuracy_texts.no_floor(plan=plan.id))
    floor = tomllib.loads(file.read_text("utf-8"))
    figures = {
        "direct_right": report.total.share("direct_right"),
        "served": report.total.served,
        # Turned round: of every figure more is better, and one comparison does for all.
        "right_direct_or_silent": 100 - report.total.share("direct_wrong"),
        "honest_silence": 100 - report.total.share("false_answers"),
        # A file without follow-ups is not below any floor.
        "follow_ups": report.follow_ups.served if report.follow_ups.answerable else 100.0,
    }
    return [
        accuracy_texts.below_floor(name=name, value=figures[name], floor=float(least))
        for name, least in floor.items()
        if figures[name] < float(least)
    ]
