"""What the document itself says beside a field of the head: its own words, and where they stand.

The rule: nothing is filled in by it; of several candidates all are shown until a person has
chosen, then those that say what was chosen.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.plans.files import default_office
from bot.plans.texts import OFFICE_UNNAMED
from knowledge.cutting.bodies.contact import Contacts, FoundContact, find_contacts, phones_in
from knowledge.cutting.extract.dates import flat
from knowledge.cutting.extract.extract import TITLE, of_the_whole
from knowledge.cutting.extract.period import find_periods
from knowledge.cutting.extract.spans import WAVES
from knowledge.cutting.extract.year import year_of_title
from knowledge.cutting.outline.names import Clause
from knowledge.cutting.registering.deadline import closing, find_deadlines
from knowledge.cutting.registering.matter import takes_registrations
from knowledge.plan.plan import Plan
from knowledge.plan.review import unclear_fields

# More candidates than anybody compares.
_MOST = 4
_WORDS = 120
_HEAD = "mo-dau"
_NUMBER = re.compile(r"^so ?: ?\S*")
_DATE = re.compile(r".*(?:\bthang\b.*\bnam\b|, ngay\b).*")
_BEFORE = 8


HintKind = Literal["says", "title", "default", "waves"]


@dataclass(frozen=True)
class Hint:
    """Words of the document and the section they stand in.

    "title": no clause says it, and it was taken out of the title; "default": the document says
    nothing, and the program has put something there; "waves": what the day of several is.
    """

    words: str
    section: str
    kind: HintKind = "says"


def head_hints(plan: Plan) -> Mapping[str, tuple[Hint, ...]]:
    """By the name of the field; only fields about which the document says something."""
    clauses = tuple(Clause(each.id, each.text, each.under) for each in plan.sections.values())
    registers = takes_registrations(clauses, plan.title)
    periods = _periods(plan, clauses)
    found = {
        "period-start": tuple(each for each in periods if each.kind == "title"),
        "period-end": periods,
        "registration_deadline": _deadlines(plan, clauses),
        "number": () if plan.number else _head_line(plan, _NUMBER),
        "date": () if plan.date else _head_line(plan, _DATE),
        "registers": () if registers else (Hint("", "", "default"),),
        **_contacts(plan, find_contacts(clauses)),
    }
    return {name: hints[:_MOST] for name, hints in found.items() if hints}


def _deadlines(plan: Plan, clauses: Sequence[Clause]) -> tuple[Hint, ...]:
    """What the document says of the last day; of a day that is chosen its own words alone."""
    found, day = (
        find_deadlines(clauses, plan.title, plan.year, plan.date),
        plan.registration_deadline,
    )
    if ("", "registration_deadline") in unclear_fields(plan.folder):
        return tuple(Hint(_short(each.told), each.section) for each in found)
    chosen = closing(found, day) if day else None
    if chosen is None:
        return ()
    waves = (Hint("", "", "waves"),) if chosen.waves else ()
    return (*waves, *(Hint(_short(each.told), each.section) for each in chosen.each))


def _periods(plan: Plan, clauses: Sequence[Clause]) -> tuple[Hint, ...]:
    """What the document says of its time; failing that the year of its title, if that was taken.

    Of days that somebody has put in their place nothing is shown.
    """
    days = [event.on for event in plan.events]
    found = of_the_whole(find_periods(clauses, plan.date), days)
    year = year_of_title(plan.title, plan.date.year if plan.date else None)
    taken = (plan.period.start, plan.period.end)
    of_title = year and taken == (date(year[0], 1, 1), date(year[0], 12, 31))
    if not found and TITLE in plan.sections and year and of_title:
        return (Hint(year[1], TITLE, "title"),)
    unclear = {("period", "start"), ("period", "end")} & unclear_fields(plan.folder)
    if not (unclear or of_title):
        found = tuple(each for each in found if (each.start, each.end) == taken)
    return tuple(Hint(_short(each.text.replace(WAVES, " \u2026 ")), each.section) for each in found)


def _contacts(plan: Plan, contacts: Contacts) -> dict[str, tuple[Hint, ...]]:
    """Whom the document names; whether the program has named somebody of its own accord.

    Beside a value that somebody has put in the place of what was read, nothing.
    """
    unclear, now = unclear_fields(plan.folder), plan.organisation
    own = now.office in (default_office(now.name), OFFICE_UNNAMED)
    asked = (contacts.body, contacts.person)
    runs = contacts.in_charge(plan.issuer, plan.organisation.province)
    office = tuple(dict.fromkeys(_said(each) for each in asked if each))
    one = contacts.person.name if runs and contacts.person else "" if runs else contacts.office
    phone = (_said(contacts.phone),) if contacts.phone else tuple(_phones(plan))
    address = contacts.address
    read = {
        "name": (office[:1] if runs else (), now.name == runs),
        "office": (office, now.office == one),
        "phone": (phone, now.phone is None or any(_has(each, now.phone) for each in phone)),
        "address": ((_said(address),) if address else (), address and now.address == address.name),
    }
    stands = {
        f"organisation-{key}": hints if same or ("organisation", key) in unclear else ()
        for key, (hints, same) in read.items()
    }
    return stands | ({"organisation-office": (Hint("", "", "default"),)} if own else {})


def _has(hint: Hint, number: str) -> bool:
    """Whether the words give this telephone number, however it is written."""
    return re.sub(r"\D", "", number) in re.sub(r"\D", "", hint.words)


def _said(found: FoundContact) -> Hint:
    return Hint(_short(found.words.lstrip("-+\u2013 ")), found.section)


def _head_line(plan: Plan, pattern: re.Pattern[str]) -> tuple[Hint, ...]:
    """The line of the letterhead in which something was left blank."""
    text = plan.sections[_HEAD].text if _HEAD in plan.sections else ""
    found = ((line, pattern.search(flat(line))) for line in text.split("\n"))
    words = (line[match.start() : match.end()] for line, match in found if match)
    return tuple(Hint(_short(each), _HEAD) for each in words)[:1]


def _phones(plan: Plan) -> Iterator[Hint]:
    """Telephone numbers, each with the words before it: whose it is a person has to see."""
    for section in plan.sections.values():
        for at, number in phones_in(section.text):
            before = section.text[:at].rpartition("\n")[2].split()[-_BEFORE:]
            yield Hint(_short(" ".join((*before, number))), section.id)


def deadline_words(plan: Plan) -> tuple[str, tuple[Hint, ...]]:
    """How the document words the deadline that the plan has, and what else it may mean.

    The first is "" where the day was typed by somebody.
    """
    clauses = tuple(Clause(each.id, each.text, each.under) for each in plan.sections.values())
    found = find_deadlines(clauses, plan.title, plan.year, plan.date)
    day = plan.registration_deadline
    own = closing(found, day) if day else None
    others = (each for each in found if own is None or each not in own.each)
    words = "; ".join(each.told for each in own.each) if own else ""
    return words, tuple(Hint(each.told, each.section) for each in others)


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _WORDS else words[:_WORDS].rpartition(" ")[0] + " \u2026"
