"""A row of a table told with the heads of its columns, units and all.

Rule kept here: heads are the plan's own words; a row that does not fit its head is not told so.
"""

import re

from knowledge.plan.plan import Plan

_BETWEEN, _STROKE = " | ", "|"
_NUMBERING = re.compile(r"^[\d.\s]*$|^[IVX]+\.?$")
_FEWEST = 2


def told_row(plan: Plan, section: str) -> str | None:
    """Its first cell that says something, and a line for each other; None for what is no row."""
    cells = _cells(plan.sections[section].text)
    head = _head(plan, section, len(cells)) if len(cells) > _FEWEST else None
    named = next((at for at, cell in enumerate(cells) if not _NUMBERING.match(cell)), None)
    if head is None or named is None:
        return None
    pairs = zip(head[named + 1 :], cells[named + 1 :], strict=True)
    lines = [f"\u2022 {name}: {cell}" for name, cell in pairs if name and cell]
    return "\n".join((f"{cells[named]}:", *lines)) if lines else None


def is_of_cells(short: str, plan: Plan, section: str) -> bool:
    """Whether a short answer only repeats cells of the row, as a machine drafts it."""
    cells = set(_cells(plan.sections[section].text))
    name, _, rest = short.rstrip(".").rpartition(": ")
    return name in cells and all(part in cells for part in rest.split("; "))


def _head(plan: Plan, section: str, width: int) -> list[str] | None:
    """The heads above a row: the last line of the clause it stands in, or the table's first row."""
    above = section.rpartition(".")[0]
    parent = plan.sections.get(above)
    if parent is not None:
        head = _cells(parent.text.rstrip().split("\n")[-1])
    else:
        rows = (one for one in plan.sections.values() if one.id.rpartition(".")[0] == above)
        first = next((one for one in rows if _BETWEEN in one.text), None)
        head = _cells(first.text) if first is not None and first.id != section else []
    plain = len(head) == width and not any(cell and _NUMBERING.match(cell) for cell in head)
    return head if plain else None


def _cells(text: str) -> list[str]:
    """The cells of a line; none of a clause of several."""
    return [] if "\n" in text else [cell.strip() for cell in text.split(_STROKE)]
