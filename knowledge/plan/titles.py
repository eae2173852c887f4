"""The emulation titles a unit or a person may register for.

Rule kept here: a dependency between titles is explained, never used to refuse a registration.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from knowledge.plan.reading import Row, read_rows

Subject = Literal["collective", "individual"]


@dataclass(frozen=True)
class Title:
    """One title; `warning` explains what it builds on, `decided_by` is None when not confirmed."""

    id: str
    name: str
    short: str
    subject: Subject
    needs_initiative: bool
    warning: str | None
    decided_by: str | None


def load_titles(common: Path) -> tuple[Title, ...]:
    """Return the titles of common/titles.toml in their order. Raises ValueError on bad data."""
    problems: list[str] = []
    path = common / "titles.toml"
    titles = tuple(_read_title(row) for row in read_rows(path, "title", problems))
    if not titles:
        problems.append(f"{path.name}: holds no title")
    if problems:
        raise ValueError("\n".join(problems))
    return titles


def _read_title(row: Row) -> Title:
    title = Title(
        id=row.text("id"),
        name=row.text("name"),
        short=row.text("short"),
        subject=_read_subject(row),
        needs_initiative=row.flag("needs_initiative"),
        warning=row.optional_text("warning"),
        decided_by=row.optional_text("decided_by"),
    )
    row.text("source")  # kept in the file for whoever reviews the law; not shown with the title
    row.required_day("source_date")
    row.finish()
    return title


def _read_subject(row: Row) -> Subject:
    subject = row.text("subject")
    if subject == "individual":
        return "individual"
    if subject != "collective":
        row.report("'subject' must be 'collective' or 'individual'")
    return "collective"  # any answer will do: the problem is noted
