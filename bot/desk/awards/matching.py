"""Lines of a decision, each found among the registrations of its campaign.

The rule: a line is somebody only when nobody else can be meant; the rest is said and not guessed.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.desk.awards import texts
from knowledge.plan.titles import Title
from knowledge.typed.normalize import fold
from storage.awards.awards import NewAward
from storage.registrations.records import RegistrationRecord

MOST_LINES = 500


@dataclass(frozen=True)
class AwardLine:
    """One line and what it was taken for; without an award it is `why` not."""

    line: str
    award: NewAward | None = None
    who: str = ""
    why: str = ""


@dataclass(frozen=True)
class _Aim:
    record: RegistrationRecord
    place: int | None
    name: str
    title: str | None

    @property
    def unit(self) -> str:
        return self.record.form.unit_name or ""


def found_in(
    text: str, decision: str, records: Sequence[RegistrationRecord], titles: Sequence[Title]
) -> list[AwardLine]:
    """Every line that says something, in order."""
    lines = [" ".join(line.split()) for line in text.splitlines()]
    aims = [aim for record in records for aim in _aims(record)]
    return [_found(line, decision, aims, titles) for line in lines if line][:MOST_LINES]


def _aims(record: RegistrationRecord) -> list[_Aim]:
    form = record.form
    people = [_Aim(record, place, one.name, one.title) for place, one in enumerate(form.people)]
    if form.kind == "individual":
        return people
    units = (_Aim(record, None, form.unit_name or "", honour) for honour in form.honours)
    return [*units, *people]


def _found(line: str, decision: str, aims: Sequence[_Aim], titles: Sequence[Title]) -> AwardLine:
    words = f" {_plain(line)} "
    named = [aim for aim in aims if aim.name and f" {_plain(aim.name)} " in words]
    # A line that names a person of a unit is about the person.
    persons = [aim for aim in named if aim.place is not None]
    meant = persons or named
    if len(meant) > 1:
        meant = [aim for aim in meant if aim.unit and f" {_plain(aim.unit)} " in words]
    if len(meant) != 1:
        return AwardLine(line, why=texts.SEVERAL if named else texts.UNKNOWN)
    aim = meant[0]
    said = [one for one in titles if f" {_plain(one.name)} " in words]
    title = max(said, key=lambda one: len(one.name)).id if said else aim.title
    if title is None:
        return AwardLine(line, why=texts.UNKNOWN)
    record = aim.record
    award = NewAward(record.code, record.version, aim.place, title, decision)
    return AwardLine(line, award, aim.name if aim.place is None else f"{aim.name} – {aim.unit}")


def _plain(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in fold(text)).split())
