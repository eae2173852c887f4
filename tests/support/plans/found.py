"""What is found in a document: its facts, and the days of its calendar."""

from datetime import date
from pathlib import Path

from bot.documents.reading import read_document
from bot.plans.importing import import_plan
from knowledge.cutting.extract.events import find_events
from knowledge.cutting.extract.extract import Facts, extract
from knowledge.cutting.outline.names import Clause
from knowledge.cutting.outline.outline import cut
from knowledge.plan.plan import load_plan
from tests.support.plans import small_plans

ISSUED = date(2025, 12, 5)


def names(text: str, path: tuple[str, ...] = ("III. NỘI DUNG",)) -> list[str]:
    """The names of the days of one clause, in its order."""
    return [event.name for event in find_events((Clause("III.2", text, path),), 2026, ISSUED)]


def imported(folder: Path, *lines: str, title: str = small_plans.TITLE) -> list[tuple[str, str]]:
    """Name and day of every event as the calendar has them."""
    root = folder / "plans"
    file = small_plans.write(folder, *lines, title=title)
    plan = load_plan(root / import_plan(file, root, None, lambda *_: None))
    return [(event.name, str(event.on or event.yearly or "")) for event in plan.events]


def read(file: Path) -> Facts:
    """What is read out of a file."""
    return extract(cut(read_document(file, lambda done: None)).clauses)
