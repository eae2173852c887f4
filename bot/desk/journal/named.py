"""What the journal's lines are about, in names instead of numbers.

The rule: names are looked up when a line is read and never stored in it: the chain is for ever, and
a name may have to be forgotten.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bot.desk.journal import texts
from bot.desk.people.failures import contacts
from handlers.turn.turn import Office
from storage.journal.reading import RECORD
from storage.store import Store

SHEET = "sheet:"


@dataclass(frozen=True)
class JournalNames:
    """Names by registration code, unit, person, plan and event; of the lines that are shown."""

    registrations: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[int, str] = field(default_factory=dict)
    people: Mapping[int, str] = field(default_factory=dict)
    plans: Mapping[str, str] = field(default_factory=dict)
    events: Mapping[str, str] = field(default_factory=dict)

    def subject(self, subject: str) -> str:
        """What an act was about."""
        code = subject.removeprefix(SHEET)
        if code in self.registrations:
            named = texts.of_unit(code=code, unit=self.registrations[code])
            return texts.sheet(of=named) if subject.startswith(SHEET) else named
        kind, _, rest = subject.removeprefix(RECORD).partition("/")
        # A draft is no plan of the office yet.
        if kind in self.plans or rest in texts.PLAN_FILES:
            part = self.events.get(rest, rest)
            return texts.of_plan(plan=self.plans.get(kind, kind), part=part)
        names = {"unit": self.units, "person": self.people}.get(kind)
        number = int(rest) if rest.isascii() and rest.isdigit() else 0
        if names and number in names:
            return texts.called(kind=kind, name=names[number])
        return texts.subject_name(subject)

    def value(self, name: str, value: object) -> object:
        """A value of a line, a plan, an event or a unit by its name."""
        if name == "joined" and isinstance(value, int):
            return self.units.get(value, value)
        text = str(value)
        return self.plans.get(text) or self.events.get(text) or value


def names_for(store: Store, office: Office, subjects: Iterable[str]) -> JournalNames:
    """The names that these lines need."""
    listed = list(subjects)
    removed = store.calendar.removed
    codes = {subject.removeprefix(SHEET) for subject in listed}
    records = store.registrations.get(*(code for code in codes if code.startswith("DK-")))
    return JournalNames(
        registrations={one.code: one.form.unit_name or "" for one in records},
        units=store.units.names(),
        people=contacts(store.registrations.of(_numbers("person", listed))),
        plans={plan.id: plan.number or plan.id for plan in office.plans},
        events={
            **{event.id: event.name for plan in office.plans for event in plan.events},
            # Of one that was taken out, only its row still says how it was called.
            **{gone.id: gone.name for plan in office.plans for gone in removed(plan.id)},
        },
    )


def _numbers(kind: str, subjects: Iterable[str]) -> list[int]:
    rests = (subject.removeprefix(f"{kind}/") for subject in subjects if subject.startswith(kind))
    return [int(rest) for rest in rests if rest.isascii() and rest.isdigit()]
