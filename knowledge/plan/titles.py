"""The emulation titles a unit or a person may register for, and the commendations beside them.

Rule kept here: a dependency between titles is explained, never used to refuse a registration.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from knowledge.plan import problem_texts as texts
from knowledge.plan.reading import Row, read_rows

Subject = Literal["collective", "individual", "either"]


@dataclass(frozen=True)
class Title:
    """One title; `warning` explains what it builds on, `decided_by` is None when not confirmed.

    `said` is its name when a person's words are repeated, `also` how else people call it.
    """

    id: str
    name: str
    short: str
    subject: Subject
    needs_initiative: bool
    warning: str | None
    decided_by: str | None
    said: str
    also: tuple[str, ...] = ()
    is_commendation: bool = False


def load_titles(common: Path) -> tuple[Title, ...]:
    """Return everything in common/titles.toml in its order. Raises ValueError on bad data."""
    problems: list[str] = []
    path = common / "titles.toml"
    titles = tuple(_read_title(row) for row in read_rows(path, "title", problems))
    if not titles:
        problems.append(texts.at(file=path.name, line=None, what=texts.NO_TITLE))
    if problems:
        raise ValueError("\n".join(problems))
    return titles


def _read_title(row: Row) -> Title:
    name = row.text("name")
    title = Title(
        id=row.text("id"),
        name=name,
        short=row.text("short"),
        subject=_read_subject(row),
        needs_initiative=row.flag("needs_initiative"),
        warning=row.optional_text("warning"),
        decided_by=row.optional_text("decided_by"),
        said=row.optional_text("said") or name,
        also=row.texts("also"),
        is_commendation=_is_commendation(row),
    )
    row.text("source")  # kept in the file for whoever reviews the law; not shown with the title
    row.required_day("source_date")
    row.finish()
    return title


def _is_commendation(row: Row) -> bool:
    award = row.optional_text("award")
    if award not in (None, "title", "commendation"):
        row.report(texts.AWARD_BAD, "award")
    return award == "commendation"


def _read_subject(row: Row) -> Subject:
    subject = row.text("subject")
    if subject == "either":
        return "either"
    if subject == "individual":
        return "individual"
    if subject != "collective":
        row.report(texts.SUBJECT_BAD, "subject")
    return "collective"  # any answer will do: the problem is noted
