"""The days a document names: anniversaries, congresses and meetings, deadlines, dated tasks.

Rule kept here: `quote` is an exact span of its section; a day is given only when it is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from knowledge.cutting.extract.dates import find_dates, flat
from knowledge.cutting.extract.event_names import DatedWords, headings, name_of, shortened
from knowledge.cutting.extract.event_texts import ended
from knowledge.cutting.extract.jubilees import jubilees, with_their_days
from knowledge.cutting.extract.letterhead import read_subject
from knowledge.cutting.extract.tasks import (
    FoundEvent,
    Span,
    dated_tasks,
    exact_day,
    is_due,
    overlaps,
    when_in,
    with_end,
    yearly_day,
)
from knowledge.cutting.extract.times import Time, times_in
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
# "30 years of the alliance and the congress": the congress is another event.
_AND_OTHER = re.compile(
    r" v\u00e0 (?:n\u0103m |"
    r"(?=\u0110\u1ea1i h\u1ed9i|H\u1ed9i (?:ngh|thi|ch)|L\u1ec5 |\u0111\u1ee3t ))",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"\(?(?:\d+(?:\.\d+)*|[ivxIVX]+|[A-Za-z])[.)]*")
_HEAD_ROW = re.compile(r"(?:stt|tt|so tt|so thu tu)\b")
_CODE = 4
_YEAR = re.compile(r"(?:19|20)\d\d")
# Fewer letters stand in many a name.
_TELLING = 12
# Longer is no name, but a sentence.
_LONG = 160
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
            [
                *_anniversaries(clause, year, spans),
                *jubilees(clause, spans),
                *_meetings(clause, year, spans),
            ],
            key=lambda event: clause.text.find(event.quote),
        )
        # The head's only date is its own day of issue.
        if not clause.id.startswith("mo-dau"):
            found += [*rows, *dated_tasks(clause, year, spans)]
    ahead = [each for event in with_their_days(found) for each in _ahead(event, issued)]
    return tuple(_once([_named(each, clauses) for each in ahead]))


def _named(event: FoundEvent, clauses: Sequence[Clause]) -> FoundEvent:
    """The event; what only says when is called as the whole document is."""
    if event.name and event.name != ended(""):
        return event
    head = next((clause.text for clause in clauses if clause.id == "mo-dau"), "")
    title = shortened(read_subject(head.split("\n"))[1] or "") or shortened(event.quote)
    return replace(event, name=ended(title) if event.name else title)


def _ahead(event: FoundEvent, issued: date | None) -> Iterator[FoundEvent]:
    """The event, unless its day lies before the issue; a day without a year is then the next."""
    day = event.date
    ends = [each.last for each in find_dates(event.when)]
    # "In October 2025" of a plan of November: told as what was, though it names no day.
    if day is None and issued and ends and all(end and end < issued for end in ends):
        return
    if issued is None or day is None or day >= issued or event.kind == "anniversary":
        yield event
    elif not event.told and not _YEAR.search(event.when) and (day.month, day.day) != (2, 29):
        yield replace(event, date=day.replace(year=day.year + 1))


def _once(found: Sequence[FoundEvent]) -> Iterator[FoundEvent]:
    """Each event once: not again at the same time, nor without the time that is told elsewhere."""
    for n, event in enumerate(found):
        others = (*found[:n], *found[n + 1 :])
        earlier = any(_is_same(event, other) for other in found[:n])
        told = any(_tells_when(other, event) for other in others)
        if not earlier and not told:
            yield event


def _is_same(event: FoundEvent, other: FoundEvent) -> bool:
    names = flat(event.name), flat(other.name)
    same = names[0] == names[1] or (
        len(min(names, key=len)) >= _TELLING and (names[0] in names[1] or names[1] in names[0])
    )
    return same and _moment(event) == _moment(other)


def _tells_when(other: FoundEvent, event: FoundEvent) -> bool:
    """Whether an event without any time is there with one."""
    name, longer = flat(event.name), flat(other.name)
    section = other.section == event.section
    same = longer.startswith(name) if section else longer == name
    return not any(_moment(event)) and any(_moment(other)) and same


def _moment(event: FoundEvent) -> tuple[object, ...]:
    """The day of an event, else the month or quarter that is told of it."""
    if event.yearly or event.date:
        return (event.yearly or event.date,)
    dates = find_dates(event.when)
    return tuple((each.first, each.month, each.kind) for each in dates if each.kind != "year")


def _rows(clause: Clause, year: int | None, spans: list[Span]) -> Iterator[FoundEvent]:
    at = 0
    for line in clause.text.split("\n"):
        if " | " in line:
            spans.append((at, at + len(line)))
            cells = line.split(" | ")
            timed = [cell for cell in cells if _is_mostly_time(cell)] or [
                cell for cell in cells[1:] if is_due(cell)
            ]
            name = _row_name(clause, cells, timed)
            if timed and name:
                yield from _row(clause.id, line, name, timed[-1], year)
        at += len(line) + 1


def _row(section: str, line: str, name: str, cell: str, year: int | None) -> Iterator[FoundEvent]:
    time = times_in(cell, year)[-1]
    yearly = yearly_day(cell, time.dates[-1])
    event = FoundEvent(name, section, line, cell, "row", time.day, yearly)
    yield from with_end(event, time)


def _row_name(clause: Clause, cells: Sequence[str], timed: Sequence[str]) -> str:
    """What a row is about; "" for the head of a table."""
    said = [cell for cell in cells if cell.strip() and not _ORDINAL.fullmatch(cell.strip())]
    if not said or _HEAD_ROW.match(flat(cells[0])):
        return ""
    # "Báo cáo quý III | 20/9/2026": the first of two times may be the name.
    named = [cell for cell in said if cell not in timed]
    named = said[:1] if len(timed) > 1 and said[0] in timed else named
    if not named:
        return ""
    # "A1" alone tells nobody what it is.
    if len(named[0]) <= _CODE:
        about = next((shortened(each) for each in headings(clause)), "") or named[-1]
        return f"{named[0]}: {about}"
    return shortened(named[0])


def _is_mostly_time(cell: str) -> bool:
    # "Trước ngày 01/9/2026" is a time cell, a task with a date in it is not.
    dates = [each for each in find_dates(cell) if each.kind != "year"]
    return sum(len(each.text) for each in dates) > 0.4 * len(cell)


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
    name = _AND_OTHER.split(name)[0].strip(' ,"\u201c\u201d')
    when = quote.partition("(")[2].rstrip(")") if dates else ""
    last = dates[-1] if dates else None
    first = dates[0].first if dates else None
    count = int(match[1]) if counted else 0
    base = first.year if first and last and last is not dates[0] else None
    if base is None and counted and year and last is not None:
        # "80 năm" in a plan for 2026 began in 1946, when no base year is written.
        base = year - count
    return FoundEvent(
        name=shortened(name[:1].upper() + name[1:], _LONG),
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
        times = times_in(words, year)
        time = next((each for each in reversed(times) if each.day), None)
        named = (words[:1].isupper() or time) and _SETS_MEETING.search(match[0])
        if not named or _CITED.search(plain[: match.start()]) or overlaps(match.span(), spans):
            continue
        if len(words) > _LONG or "!" in clause.text[match.end() - 1 : match.end() + 2]:
            continue
        spans.append(match.span())
        yield from _meeting(clause.id, words, time or (times[-1] if times else None))


def _meeting(section: str, words: str, time: Time | None) -> Iterator[FoundEvent]:
    if time is None:
        name = shortened(words)
        yield FoundEvent(name, section, words, when_in(words), "meeting")
        return
    dated = DatedWords(Clause(section, words), 0, words, time.at, time.end, 0, len(words))
    name = name_of(dated) or shortened(words)
    yield from with_end(FoundEvent(name, section, words, when_in(words), "meeting", time.day), time)
