"""The Vietnamese words around an answer, as common/leads.toml tells."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from knowledge.plan.lines import TableOfFile
from knowledge.plan.reading import Row, read_toml


@dataclass(frozen=True)
class Leads:
    """The Vietnamese words around an answer, and the words by which questions are recognised.

    `endings` are compared with the last word as typed, with and without marks; all other
    lists are folded. `choices` are groups of names of which a fact can be only one. `numbered`
    and `unnumbered` stand above the plan's head, which may leave the place of its number blank.
    """

    clause_follows: str
    left_later: str
    numbered: str
    unnumbered: str
    agrees: str
    has: str
    contradicts: str
    lowercase: tuple[str, ...]
    yes_no: tuple[str, ...]
    stated: tuple[str, ...]
    endings: tuple[str, ...]
    question_words: tuple[str, ...]
    negations: tuple[str, ...]
    fillers: tuple[str, ...]
    choices: Mapping[str, tuple[str, ...]]


def read_leads(path: Path, problems: list[str]) -> Leads:
    """Read common/leads.toml; anything wrong is added to `problems`."""
    row = Row(TableOfFile(path.name), read_toml(path, problems), problems)
    leads = Leads(
        clause_follows=row.text("clause_follows"),
        left_later=row.text("left_later"),
        numbered=row.text("numbered"),
        unnumbered=row.text("unnumbered"),
        agrees=row.text("agrees"),
        has=row.text("has"),
        contradicts=row.text("contradicts"),
        lowercase=row.texts("lowercase"),
        yes_no=row.texts("yes_no"),
        stated=row.texts("stated"),
        endings=row.texts("endings"),
        question_words=row.texts("question_words"),
        negations=row.texts("negations"),
        fillers=row.texts("fillers"),
        choices=row.text_lists("choices"),
    )
    row.finish()
    return leads
