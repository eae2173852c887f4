"""The days a document names: anniversaries, congresses and meetings, deadlines, dated tasks.

Rule kept here: `quote` is an exact span of its section; a day is given only when it is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from knowledge.cutting.extract.dates import find_dates, flat
from knowledge.cutting.extract.tasks import (
    LONG_NAME,
    FoundEvent,
    Span,
    dated_tasks,
    exact_day,
    is_due,
    overlaps,
    when_in,
    yearly_day,
)
from knowledge.cutting.outline.names import Clause

_ANNIVERSARY = re.compile(
    r"(?:(?:ky niem|chao mung) (?:lan thu )?)?(\d{1,3}) nam (?:ngay |thu tuong |thanh lap |"
    r"truyen thong |chien thang |giai phong |cach mang |quoc khanh |bac ho )"
    r"[^;.()\n]*(?:\([^()\n]*\))?"
)
_NAMED_DAY = re.compile(
    r"(?<!\d )(?:ky niem |chao mung |nhan dip |huong ung )?"
    r"(?:ngay|thang hanh dong|quoc khanh|tuan le)[^;.,()\n\d]{3,90}\(([^()\n]*\d[^()\n]*)\)"
)
_MEETING = re.compile(
    r"(?:dai hoi|hoi nghi|hoi thao|hoi thi|le |dien dan|hoi cho|ngay hoi|toa dam|giai thuong)"
    r"[^;.:()\n]*?(?=\s*(?:,? ?\(nhiem ky[^()]*\)|[;.:(\n]|$| tien toi ))"
    r"(?:,? ?\(nhiem ky[^()\n]*\))?"
)
# "Các hội nghị" in general is no event: one of these words makes it a certain one.
_SETS_MEETING = re.compile(
    r"lan thu|nhiem ky|tong ket|so ket|dien hinh|phat dong|cac cap|khoa [ivx]+|"
    r"bieu duong|ton vinh|gap mat"
)
# "The resolution of the congress" speaks of a document, not of a day to come.
_CITED = re.compile(
    r"(?:nghi quyet|van kien|quyet dinh|ke hoach|ket qua|nghi quyet cua|theo|cac)\s*$"
)


def find_events(
    clauses: Sequence[Clause], year: int | None, issued: date | None
) -> tuple[FoundEvent, ...]:
    """All events in reading order, each day and name once; none was over before the issue."""
    found: list[FoundEvent] = []
    for clause in clauses:
        # Grounds name days of other documents, the ends of a letter none.
        if clause.id.startswith(("can-cu", "noi-nhan", "nguoi-ky")):
            continue
        # What one reading has taken is not read again: a row's date is no task of its own.
        spans: list[Span] = []
        rows = list(_rows(clause, year, spans))
        found += sorted(
            [*_anniversaries(clause, year, spans), *_meetings(clause, year, spans)],
            key=lambda event: clause.text.find(event.quote),
        )
        # The head's only date is its own day of issue.
        if not clause.id.startswith("mo-dau"):
            found += [*rows, *dated_tasks(clause, year, spans)]
    ahead = [each for event in found for each in _ahead(event, issued)]
    return tuple(_once([each for each in ahead if not _has_its_day(each, ahead)]))


def _has_its_day(event: FoundEvent, found: Sequence[FoundEvent]) -> bool:
    """Whether a meeting's day stands in the same sentence, so that it is there with its day."""
    name = flat(event.name)
    return (
        event.date is None
        and event.kind == "meeting"
        and any(
            other.date and other.section == event.section and flat(other.name).startswith(name)
            for other in found
        )
    )


def _ahead(event: FoundEvent, issued: date | None) -> Iterator[FoundEvent]:
    """The event, unless its day lies before the issue; a day without a year is then the next."""
    day = event.date
    ends = [each.last for each in find_dates(event.when)]
    # "In October 2025" of a plan of November: told as what was, though it names no day.
    if day is None and issued and ends and all(end and end < issued for end in ends):
        return
    if issued is None or day is None or day >= issued or event.kind == "anniversary":
        yield event
    elif re.search(r"(?:19|20)\d\d", event.when) is None and (day.month, day.day) != (2, 29):
        yield replace(event, date=day.replace(year=day.year + 1))


def _once(found: Sequence[FoundEvent]) -> Iterator[FoundEvent]:
    seen: set[tuple[str, str]] = set()
    for event in found:
        day = event.when if event.kind in ("deadline", "dated") else ""
        key = (flat(event.name), day)
        if key not in seen:
            seen.add(key)
            yield event


def _rows(clause: Clause, year: int | None, spans: list[Span]) -> Iterator[FoundEvent]:
    at = 0
    for line in clause.text.split("\n"):
        if " | " in line:
            spans.append((at, at + len(line)))
            cells = line.split(" | ")
            timed = [cell for cell in cells if _is_mostly_time(cell)] or [
                cell for cell in cells[1:] if is_due(cell)
            ]
            # "Báo cáo quý III | 20/9/2026": the first of two times may be the name.
            said = [cell for cell in cells if not cell.isdigit()]
            named = [cell for cell in said if cell not in timed]
            named = said[:1] if len(timed) > 1 and said[0] in timed else named
            if timed and named:
                name = named[0]
                dates = find_dates(timed[-1])
                yearly = yearly_day(timed[-1], dates[-1])
                day = exact_day(dates, year)
                yield FoundEvent(name[:LONG_NAME], clause.id, line, timed[-1], "row", day, yearly)
        at += len(line) + 1


def _is_mostly_time(cell: str) -> bool:
    # "Trước ngày 01/9/2026" is a time cell, a task with a date in it is not.
    return sum(len(each.text) for each in find_dates(cell)) > 0.4 * len(cell)


def _anniversaries(clause: Clause, year: int | None, spans: list[Span]) -> Iterator[FoundEvent]:
    plain = flat(clause.text)
    for pattern in (_ANNIVERSARY, _NAMED_DAY):
        for match in pattern.finditer(plain):
            if overlaps(match.span(), spans):
                continue
            # "Ngày nộp hồ sơ (tối thiểu 06 tháng)" is no day of a calendar.
            if pattern is _NAMED_DAY and not _names_a_day(match[1]):
                continue
            spans.append(match.span())
            yield _anniversary(clause, match, year, counted=pattern is _ANNIVERSARY)


def _names_a_day(words: str) -> bool:
    return any(each.kind in ("day", "short") for each in find_dates(words))


def _anniversary(
    clause: Clause, match: re.Match[str], year: int | None, *, counted: bool
) -> FoundEvent:
    quote = clause.text[match.start() : match.end()].rstrip(" ,")
    dates = [each for each in find_dates(quote) if each.kind in ("day", "short")]
    name = quote.partition("(")[0].strip(" ,")
    if counted:
        name = clause.text[match.end(1) : match.start() + len(quote)].partition("(")[0]
        name = name.strip().partition(" ")[2]
    # A quotation that began before the name ends with it.
    name = re.split(r" v\u00e0 n\u0103m ", name)[0].strip(' ,"\u201c\u201d')
    when = quote.partition("(")[2].rstrip(")") if dates else ""
    last = dates[-1] if dates else None
    first = dates[0].first if dates else None
    count = int(match[1]) if counted else 0
    base = first.year if first and last and last is not dates[0] else None
    if base is None and counted and year and last is not None:
        # "80 năm" in a plan for 2026 began in 1946, when no base year is written.
        base = year - count
    return FoundEvent(
        name=name[:1].upper() + name[1:LONG_NAME],
        section=clause.id,
        quote=quote,
        when=when or quote,
        kind="anniversary",
        date=exact_day(dates, year),
        yearly=(last.month, last.day) if last and last.month and last.day else None,
        base_year=base if counted else None,
    )


def _meetings(clause: Clause, year: int | None, spans: list[Span]) -> Iterator[FoundEvent]:
    plain = flat(clause.text)
    for match in _MEETING.finditer(plain):
        words = clause.text[match.start() : match.end()].strip()
        certain = words[:1].isupper() or exact_day(find_dates(words), year)
        named = certain and _SETS_MEETING.search(match[0])
        if not named or _CITED.search(plain[: match.start()]) or overlaps(match.span(), spans):
            continue
        if len(words) > LONG_NAME:
            continue
        spans.append(match.span())
        day = exact_day(find_dates(words), year)
        yield FoundEvent(words, clause.id, words, when_in(words), "meeting", day)
