"""Registrations as the rows and counts that every paper shows.

The rule: only what the office has accepted is counted; what waits or was returned is named beside
it with its state, and two registrations of one unit stand under one unit.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.papers import texts
from handlers.turn.turn import organisation_name
from handlers.values.shown import label_texts as labels
from handlers.values.shown.persons import first_rows
from handlers.values.state import Participant
from knowledge.plan.plan import Plan
from knowledge.plan.titles import Subject, Title
from storage.registrations.looked_up import Aim, AimedBy
from storage.registrations.records import RegistrationRecord

# What a cell may hold.
CellValue = str | int | date | None
# What XML cannot hold, and the control characters a printer would stumble over.
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def printable(text: str | None) -> str:
    """The text without characters that a file cannot hold; empty for None."""
    # All that can be seen can be held; most text is that.
    return text if text and text.isprintable() else _UNPRINTABLE.sub("", text or "")


def one_line(text: str | None) -> str:
    """Printable text with every run of white space as one space."""
    return " ".join(printable(text).split())


@dataclass(frozen=True)
class PaperEntry:
    """One collective or person of a registration; a collective is a row with the unit's name.

    Who has two honours has two entries; `first` is the place of the first one of the same.
    """

    record: RegistrationRecord
    subject: AimedBy
    row: Participant
    first: int = 0

    @property
    def title(self) -> str | None:
        """The id of the title, or None."""
        return self.row.title


def entries(record: RegistrationRecord) -> tuple[PaperEntry, ...]:
    """The collective first, then the people; an anonymised name is said to be one."""
    form = record.form
    people = tuple(
        PaperEntry(record, "individual", _named(person), first)
        for person, first in zip(form.people, first_rows(form.people), strict=True)
    )
    if form.kind == "individual":
        return people
    units = (Participant(form.unit_name or "", title=honour) for honour in form.honours)
    return (*(PaperEntry(record, "collective", _named(unit)) for unit in units), *people)


def _named(row: Participant) -> Participant:
    name = printable(row.name) or texts.ANONYMOUS
    return row if name == row.name else replace(row, name=name)


COUNTED = ("accepted", "collected")


def standing(records: Iterable[RegistrationRecord]) -> list[RegistrationRecord]:
    """The registrations that were not taken back; their units have registered."""
    return [record for record in records if record.status != "withdrawn"]


def counted(records: Iterable[RegistrationRecord]) -> list[RegistrationRecord]:
    """The registrations that every official figure counts."""
    return [record for record in records if record.status in COUNTED]


def uncounted(records: Iterable[RegistrationRecord]) -> list[RegistrationRecord]:
    """The registrations that wait for the office or were returned: named, never counted."""
    return [record for record in standing(records) if record.status not in COUNTED]


def withdrawn(records: Iterable[RegistrationRecord]) -> list[RegistrationRecord]:
    """The registrations that were taken back."""
    return [record for record in records if record.status == "withdrawn"]


@dataclass(frozen=True)
class TitleCount:
    """How often a title is registered for."""

    name: str
    subject: Subject
    count: int


def title_name(title: str | None, names: Mapping[str, str]) -> str:
    """The title as printed; an id no longer known is printed as it is."""
    return names.get(title, title) if title else texts.NO_TITLE


def title_counts(found: Iterable[Aim], titles: Sequence[Title]) -> list[TitleCount]:
    """Every title with its count, 0 included; then what has no known title."""
    ids = {title.id for title in titles}
    named, others = Counter[str | None](), Counter[tuple[str, Subject]]()
    for subject, title in found:
        if title in ids:
            named[title] += 1
        else:
            others[title_name(title, {}), subject] += 1
    known = [
        TitleCount(title.name, title.subject, named[title.id])
        for title in titles
        # Of the many commendations only those somebody aims at are worth a line.
        if named[title.id] or not title.is_commendation
    ]
    return known + [TitleCount(name, subject, n) for (name, subject), n in others.items()]


def aims(found: Iterable[PaperEntry]) -> Iterator[Aim]:
    """What each entry is about."""
    return ((entry.subject, entry.title) for entry in found)


def of(subject: Subject, found: Sequence[PaperEntry]) -> int:
    """How many collectives or people the entries are about."""
    return len({(one.record.code, one.first) for one in found if one.subject == subject})


def province(plan: Plan, day: date) -> str:
    """The province the organisation is named after on that day."""
    organisation = plan.organisation
    if organisation_name(organisation, day) == organisation.former_name:
        return organisation.former_province or organisation.province
    return organisation.province


def type_name(unit_type: str | None) -> str:
    """The unit type as printed; empty when it is not known."""
    return labels.UNIT_TYPES.get(unit_type or "", "")
