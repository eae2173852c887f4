"""A plan as a folder of data files, read whole and checked whole.

Rule kept here: a plan either loads complete and consistent, or PlanError lists every problem.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property, lru_cache, partial
from pathlib import Path

from knowledge.matching.phrasings import load_phrasings
from knowledge.plan import problem_texts as texts
from knowledge.plan.content import (
    OutsideFact,
    SectionAnswer,
    SilentTopic,
    read_answers,
    read_fact,
    read_silent,
)
from knowledge.plan.deadline import last_day
from knowledge.plan.events import Event, read_events
from knowledge.plan.guards import without_stated
from knowledge.plan.head import (
    Organisation,
    Period,
    read_organisation,
    read_period,
    read_registration,
    read_year,
)
from knowledge.plan.leads import Leads, read_leads
from knowledge.plan.reading import read_rows, read_text, read_top
from knowledge.plan.recognised import TABLE as RECOGNISED
from knowledge.plan.review import PLAN_FILE, unclear_fields
from knowledge.plan.wholes import Whole, read_wholes
from knowledge.typed.normalize import fold

COMMON = Path(__file__).parents[1] / "common"
PHRASINGS = "phrasings"
# A check, the overview and each review form read the same plans again: a tenth of a second each.
PLANS_KEPT = 8
_WORD = re.compile(r"\w+")
Day = date  # Plan has a field called date, which would hide the type from its other fields


class PlanError(Exception):
    """A plan folder that cannot be used; `problems` lists everything wrong, in Vietnamese."""

    def __init__(self, folder: Path, problems: tuple[str, ...]) -> None:
        self.folder = folder
        self.problems = problems
        super().__init__(f"plan folder {folder}:\n  " + "\n  ".join(problems))


@dataclass(frozen=True)
class Section:
    """One clause of the plan, word for word; `under` are the headings above it, outermost first.

    `page` is the one of the document it begins on, None where that is not known.
    """

    id: str
    text: str
    under: tuple[str, ...] = ()
    page: int | None = None


@dataclass(frozen=True)
class Plan:
    """An official plan with all that is known around it.

    What is not clear yet is blank: "" or None. Until a person has `reviewed` it, a plan is a
    draft and registration is never closed by it (`registration` is None).
    `registers`: whether units sign up here for what it organises; a plan of courses, of support
    or of a fair has its own papers, sent elsewhere.
    `recognised`: its words were read in pictures by a machine.
    `registration_deadline` is the last day to register as the paper writes it, None when it gives
    none, `deadline_words` its own words where they say more ("before", an hour, each of several
    waves: the day is the last one's); `rehearsal` is naive local time;
    `period_start_text` is how the plan itself writes the start when it gives no exact day.
    """

    id: str
    number: str
    date: Day | None
    issuer: str
    title: str
    year: int
    period: Period
    period_start_text: str | None
    registration: Period | None
    registration_deadline: Day | None
    organisation: Organisation
    rehearsal: datetime | None
    text: str
    sections: Mapping[str, Section]
    events: tuple[Event, ...]
    answers: Mapping[str, SectionAnswer]
    silent: Mapping[str, SilentTopic]
    facts: tuple[OutsideFact, ...]
    leads: Leads
    folder: Path
    reviewed: bool
    recognised: bool
    wholes: tuple[Whole, ...] = ()
    registers: bool = True
    deadline_words: tuple[str, ...] = ()

    @property
    def last_to_register(self) -> Day | None:
        """The last day on which one still registers in time."""
        written = self.registration_deadline
        return last_day(written, self.deadline_words) if written else None

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """Every section's text by its id, in reading order."""
        return {section.id: section.text for section in self.sections.values()}

    @cached_property
    def folded(self) -> str:
        """All its words, folded, a blank between two of them, before and after."""
        said = (" ".join((*each.under, each.text)) for each in self.sections.values())
        return f" {' '.join(_WORD.findall(fold(' '.join(said))))} "

    @cached_property
    def headings(self) -> Mapping[str, tuple[str, ...]]:
        """The headings above each section by its id."""
        return {section.id: section.under for section in self.sections.values()}

    @property
    def silence_reviewed(self) -> bool:
        """Whether a person has looked at what the plan does not state."""
        return any(topic.reviewed for topic in self.silent.values())


def plan_folders(*roots: Path) -> list[Path]:
    """Every sub-folder that holds anything, hidden ones aside: a plan, or one not finished."""
    # Two levels down: an empty folder is no plan, and "." and "_" hide what is being imported.
    held = (sorted({path.parent for path in root.glob("[!._]*/*")}) for root in roots)
    return [folder for folders in held for folder in folders]


def read_plans(*roots: Path) -> tuple[tuple[Plan, ...], tuple[PlanError, ...]]:
    """The plans that can be used, newest first, and what is wrong with the others."""
    plans: list[Plan] = []
    broken: list[PlanError] = []
    for folder in plan_folders(*roots):
        try:
            plans.append(load_plan(folder))
        except PlanError as error:
            broken.append(error)
    return newest_first(plans), tuple(broken)


def newest_first(plans: Iterable[Plan]) -> tuple[Plan, ...]:
    """Plans by their day; one that is not dated yet counts as the oldest."""
    return tuple(sorted(plans, key=lambda plan: plan.date or date.min, reverse=True))


def load_plan(folder: Path) -> Plan:
    """Load one plan folder, anew when a file in it has changed.

    Raises PlanError listing all its problems at once.
    """
    return _loaded(folder, _digest(folder))


def _digest(folder: Path) -> bytes:
    """Of everything somebody may write in it; what cannot be read is a problem told later."""
    digest = hashlib.sha256()
    written = (*folder.glob("*.toml"), *folder.glob("*.jsonl"), *folder.rglob("*.txt"))
    for file in sorted(written):
        with suppress(OSError):
            text = file.read_bytes()
            digest.update(f"{file.relative_to(folder)} {len(text)} ".encode() + text)
    return digest.digest()


@lru_cache(maxsize=PLANS_KEPT)
def _loaded(folder: Path, digest: bytes) -> Plan:
    problems: list[str] = []
    plan = _read_plan(folder, problems)
    _check_phrasings(plan, problems)
    if problems:
        raise PlanError(folder, tuple(problems))
    return plan


def _read_plan(folder: Path, problems: list[str]) -> Plan:
    if not (folder / PLAN_FILE).is_file():
        # No plan at all, whatever else lies in it or does not.
        raise PlanError(folder, (texts.at(file=PLAN_FILE, line=None, what=texts.NO_FILE),))
    text = read_text(folder / "text.txt", problems)
    sections = _read_sections(folder / "sections.jsonl", text, problems)
    row = read_top(folder / PLAN_FILE, problems, unclear_fields(folder))
    if row is None or not sections:
        # Whatever else would be said only follows from that.
        raise PlanError(folder, tuple(problems))
    words = {section.id: section.text for section in sections.values()}
    headings = {heading for section in sections.values() for heading in section.under}
    period = read_period(row.table("period"))
    reviewed = row.flag("reviewed")
    plan = Plan(
        id=folder.name,
        number=row.text("number"),
        date=row.known_day("date"),
        issuer=row.text("issuer"),
        title=row.text("title"),
        year=read_year(row, period),
        period=period,
        period_start_text=row.optional_text("period_start_text"),
        # A guessed period must not refuse anybody who wants to register.
        registration=read_registration(row, period, headings) if reviewed else None,
        registration_deadline=row.day("registration_deadline"),
        organisation=read_organisation(row.table("organisation")),
        rehearsal=row.moment("rehearsal"),
        text=text,
        sections=sections,
        events=read_events(folder, words, problems),
        answers=_read_answers(folder, words, problems),
        silent=_read_silent(folder, words, problems, reviewed=row.flag("silent_reviewed")),
        facts=tuple(map(read_fact, read_rows(folder / "facts.toml", "fact", problems))),
        leads=read_leads(COMMON / "leads.toml", problems),
        folder=folder,
        reviewed=reviewed,
        recognised=bool(row.table(RECOGNISED).fields),
        wholes=read_wholes(read_rows(folder / "answers.toml", "whole", problems), words),
        # The plans stored before anybody was asked all take registrations.
        registers=row.flag("registers", absent=True),
        deadline_words=row.texts("registration_deadline_words"),
    )
    row.finish()
    return plan


def _check_phrasings(plan: Plan, problems: list[str]) -> None:
    """Report the first ways to ask that belong to no section, before anything is fitted."""
    try:
        load_phrasings(plan.folder, COMMON, plan.texts)
    except (OSError, UnicodeDecodeError):
        problems.append(texts.at(file=PHRASINGS, line=None, what=texts.UNREADABLE))
    except ValueError as error:
        problems.append(str(error))


def _read_sections(path: Path, text: str, problems: list[str]) -> dict[str, Section]:
    whole = " ".join(text.split())
    sections: dict[str, Section] = {}
    # Not splitlines(): it would also part at signs that may stand inside a section's text.
    rows = read_text(path, problems)
    for number, line in enumerate(rows.split("\n"), start=1):
        if not line.strip():
            continue
        wrong = partial(texts.at, file=path.name, line=number)
        try:
            raw = json.loads(line)
            under = tuple(map(str, raw.get("under", ())))
            page = int(raw["page"]) if "page" in raw else None
            section = Section(id=str(raw["id"]), text=str(raw["text"]), under=under, page=page)
        except (json.JSONDecodeError, KeyError, TypeError, ValueError):
            problems.append(wrong(what=texts.SECTION_BAD))
            continue
        if section.id in sections:
            problems.append(wrong(what=texts.twice(section.id)))
        # Blanks aside: the text has its line ends where the document has them, a section need not.
        if whole and " ".join(section.text.split()) not in whole:
            problems.append(wrong(what=texts.retyped(section.id)))
        sections[section.id] = section
    if path.exists() and not rows.strip():
        problems.append(texts.at(file=path.name, line=None, what=texts.NO_SECTION))
    return sections


def _read_answers(
    folder: Path, words: Mapping[str, str], problems: list[str]
) -> dict[str, SectionAnswer]:
    path = folder / "answers.toml"
    answers = read_rows(path, "answer", problems)
    return read_answers(answers, read_rows(path, "part", problems), words)


def _read_silent(
    folder: Path, words: Mapping[str, str], problems: list[str], *, reviewed: bool
) -> dict[str, SilentTopic]:
    """The topics; those somebody wrote for this very plan are reviewed, or all when it says so."""
    rows = read_rows(COMMON / "silent.toml", "topic", problems)
    # Common topics fit most plans; only a person can say that they fit this one.
    common = read_silent(rows, {}, words, reviewed=reviewed)
    checked = without_stated(COMMON, common, words.values())
    own = read_rows(folder / "silent.toml", "topic", problems)
    return read_silent(own, checked, words, reviewed=True)
