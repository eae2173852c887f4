"""A row of a table told with the heads of its columns, units and all.

Rule kept here: heads are the plan's own words; a row that does not fit its head is not told so.
"""

from knowledge.passages.headed import headed_row
from knowledge.passages.tables import Tables
from knowledge.plan.plan import Plan


def told_row(plan: Plan, section: str) -> str | None:
    """Its first cell that says something, and a line for each other; None for what is no row."""
    row = headed_row(plan.texts, section)
    if row is None:
        return None
    return "\n".join((f"{row.name}:", *(f"\u2022 {head}: {cell}" for head, cell in row.cells)))


def is_of_cells(short: str, plan: Plan, section: str) -> bool:
    """Whether a short answer only repeats cells of the row, as a machine drafts it."""
    row = headed_row(plan.texts, section)
    if row is not None and short == row.sentence:
        return True
    cells = set(Tables(plan.texts).cells(section))
    name, _, rest = short.rstrip(".").rpartition(": ")
    return name in cells and all(part in cells for part in rest.split("; "))
