"""What a document says about itself: number, date, place, issuer, subject, period, deadline.

Rule kept here: what the document does not say stays None; nothing is guessed into a fact.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from knowledge.cutting.bodies.contact import Contacts, find_contacts
from knowledge.cutting.extract.dates import DateText, document_numbers, find_dates, flat
from knowledge.cutting.extract.events import find_events
from knowledge.cutting.extract.letterhead import (
    PROVINCE,
    cased,
    issuer_in_text,
    province_in,
    read_bodies,
    read_issue_year,
    read_issued,
    read_number,
    read_subject,
    with_province,
)
from knowledge.cutting.extract.period import find_periods
from knowledge.cutting.extract.spans import FoundPeriod
from knowledge.cutting.extract.tasks import FoundEvent
from knowledge.cutting.extract.year import plan_year, year_of_title, year_of_works
from knowledge.cutting.outline.lines import is_caps
from knowledge.cutting.outline.names import Clause
from knowledge.cutting.registering.deadline import FoundDeadline, closing, find_deadlines
from knowledge.cutting.registering.matter import takes_registrations
from knowledge.typed.normalize import fold

_JOINT = re.compile(r"phoi hop|lien tich|lien nganh")
# "1836/KH-SNNMT" is of one body, "61/KHLT-SXD-LMHTX" of two.
_BODIES = re.compile(r"/[^\W\d_]+-[^\W\d_&]+(-[^\W\d_&]+)*$")
# Without a number: who is above its departments, and beside none of them.
_ABOVE = re.compile(r"(?:ubnd|uy ban nhan dan|bo |tinh uy|thanh uy|chinh phu)\b")
_AND = " v\u00e0 "
# What follows a movement when it is over.
_CLOSES = re.compile(
    r"bao cao|tong ket|so ket|khen|binh xet|ho so|quyet toan|nghiem thu|cham diem|suy ton|ton vinh"
)
# No movement is as short.
_FEW_DAYS = 10
# A drive within a plan: no longer, with so many days of the plan so long behind it.
_DRIVE_DAYS, _LATER, _LONG_AFTER = 62, 3, timedelta(days=60)
# Where number, day and title stand.
TITLE = "mo-dau"


@dataclass(frozen=True)
class Facts:
    """All that was found; None and () where the document is silent. `kind` is as written.

    `periods` and `deadlines` are what may be meant when there is not exactly one. `title_year` is
    the whole year that the title names, where no clause says how long it runs. `registers`: whether
    one registers for emulation by it, as far as it says.
    """

    number: str | None
    issued: date | None
    place: str | None
    issuer: str | None
    superior: str | None
    kind: str | None
    title: str | None
    year: int | None
    period: FoundPeriod | None
    periods: tuple[FoundPeriod, ...]
    title_year: FoundPeriod | None
    registration: FoundDeadline | None
    deadlines: tuple[FoundDeadline, ...]
    document_numbers: tuple[str, ...]
    events: tuple[FoundEvent, ...]
    addressees: tuple[str, ...]
    signer: str | None
    contacts: Contacts
    registers: bool

    def anchors(self) -> dict[str, str]:
        """The sections the period and the deadline to register were read in."""
        found = {"period": self.period, "deadline": self.registration}
        return {name: each.section for name, each in found.items() if each is not None}


def extract(clauses: Sequence[Clause]) -> Facts:
    """Read the facts out of the sections."""
    # Later sections quote other documents, with numbers and dates of their own.
    head = next((clause.text for clause in clauses if clause.id == TITLE), "")
    lines = head.split("\n")
    issued, place = read_issued(lines)
    kind, title = read_subject(lines)
    periods = find_periods(clauses, issued)
    period = periods[0] if len(periods) == 1 else None
    issue_year = issued.year if issued else read_issue_year(lines)
    year = plan_year(title, (period.start, period.end) if period else (), issue_year)
    if period is None and (title is None or not year_of_title(title, issue_year)):
        year = year_of_works(_written_days(clauses), issued, year)
    events = find_events(clauses, year, issued)
    periods = of_the_whole(periods, [event.date for event in events if not event.yearly])
    period = periods[0] if len(periods) == 1 and not _goes_on(periods[0], events) else None
    deadlines = find_deadlines(clauses, title, year, issued)
    # Two candidates are no fact: a person chooses on the review sheet.
    registration = closing(deadlines)
    superior, issuer = read_bodies(lines)
    seat = province_in(issuer, place, clauses)
    number = read_number(lines)
    # A joint plan has two letterheads side by side: neither is above the other.
    if superior and " - " not in (issuer or "") and _is_joint(kind, number, superior):
        both = [cased(each, clauses) for each in (superior, issuer)]
        superior, issuer = None, _AND.join(each for each in both if each)
    return Facts(
        number=number,
        issued=issued,
        place=seat,
        issuer=with_province(cased(issuer, clauses), superior) or issuer_in_text(clauses),
        superior=superior,
        kind=kind,
        title=title,
        year=year,
        period=period,
        periods=() if period else periods,
        # Beside several spans the whole year would only be one more.
        title_year=None if period or len(periods) > 1 else _year_of_title(title, issue_year),
        registration=registration,
        deadlines=() if registration else deadlines,
        document_numbers=tuple(document_numbers("\n".join(clause.text for clause in clauses))),
        events=events,
        addressees=_addressees(clauses),
        signer=_signer(clauses),
        contacts=find_contacts(clauses),
        registers=takes_registrations(clauses, title),
    )


def _is_joint(kind: str | None, number: str | None, superior: str) -> bool:
    """Whether both bodies issue it: its number names more than one, or nothing above a body."""
    if kind is None or not _JOINT.search(fold(kind)):
        return False
    if number is not None and (code := _BODIES.search(number)):
        return bool(code[1])
    return _ABOVE.match(fold(superior)) is None


def _written_days(clauses: Sequence[Clause]) -> list[date]:
    """The days that the body writes with their years."""
    body = (each for each in clauses if each.id not in (TITLE, "can-cu", "noi-nhan", "nguoi-ky"))
    found = (one for each in body for one in find_dates(each.text))
    return [one.first for one in found if one.kind == "day" and one.first]


def province_of(facts: Facts) -> str | None:
    """The province named in the issuer or, failing that, the place of issue."""
    for text in (facts.issuer, facts.superior):
        match = PROVINCE.search(flat(text or ""))
        if match and text:
            name = text[match.start(1) : match.end(1)].strip()
            return name.title() if is_caps(name) else name
    return facts.place


def of_the_whole(
    periods: Sequence[FoundPeriod], days: Sequence[date | None]
) -> tuple[FoundPeriod, ...]:
    """Those that are no fair's, course's or drive's: few days, with the plan's around them."""
    known = [day for day in days if day is not None]
    return tuple(each for each in periods if not _is_of_one_event(each, known))


def _year_of_title(title: str | None, issue_year: int | None) -> FoundPeriod | None:
    found = year_of_title(title or "", issue_year)
    if found is None:
        return None
    year, words = found
    return FoundPeriod(date(year, 1, 1), date(year, 12, 31), words, words, TITLE, loose=True)


def _is_of_one_event(period: FoundPeriod, days: Sequence[date]) -> bool:
    start, end = period.start, period.end
    if start is None or end is None or not any(day < start for day in days):
        return False
    length, later = (end - start).days, [day for day in days if day > end]
    drive = length <= _DRIVE_DAYS and sum(day > end + _LONG_AFTER for day in later) >= _LATER
    return (bool(later) and length <= _FEW_DAYS) or drive


def _goes_on(period: FoundPeriod, events: Sequence[FoundEvent]) -> bool:
    """Whether the plan sets tasks behind a span that only a sentence tells, reports aside."""
    end = period.end
    if end is None or period.headed:
        return False
    later = (
        event
        for event in events
        if not event.yearly and any(each.first and each.first > end for each in _days_of(event))
    )
    return any(not _CLOSES.search(flat(event.quote)) for event in later)


def _days_of(event: FoundEvent) -> Sequence[DateText]:
    exact = event.date
    if exact is not None:
        return (DateText(0, 0, "", "day", exact, exact),)
    return find_dates(event.when)


def _addressees(clauses: Sequence[Clause]) -> tuple[str, ...]:
    found: list[str] = []
    for clause in clauses:
        if clause.id == "noi-nhan":
            found += [
                line.lstrip("-\u2013+ ").rstrip(" ;.,") for line in clause.text.split("\n")[1:]
            ]
    return tuple(line for line in found if line)


def _signer(clauses: Sequence[Clause]) -> str | None:
    for clause in clauses:
        if clause.id == "nguoi-ky":
            # Offices are in capitals; of several who sign,
            # the last line is the name under the seal.
            lines = clause.text.split("\n")
            # "(Đã ký)" stands where the seal is, also below the name.
            names = [
                each for each in lines if not is_caps(each) and not each.startswith(("(", "["))
            ]
            return names[-1] if names else None
    return None
