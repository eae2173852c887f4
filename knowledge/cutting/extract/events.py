"""The days a document names: anniversaries, congresses and meetings, deadlines, dated tasks.

Rule kept here: `quote` is an exact span of its section; a day is given only when it is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from knowledge.cutting.extract.dates import find_dates, flat
from knowledge.cutting.extract.event_names import name_of
from knowledge.cutting.extract.event_texts import ended
from knowledge.cutting.extract.jubilees import jubilees, with_their_days
from knowledge.cutting.extract.letterhead import read_subject
from knowledge.cutting.extract.tasks import (
    FoundEvent,
    Span,
    dated_tasks,
    exact_day,
    overlaps,
    when_in,
    with_end,
)
from knowledge.cutting.extract.times import Time, times_in
from knowledge.cutting.listing.annexed import told_once
from knowledge.cutting.listing.casing import with_casing
from knowledge.cutting.listing.rows import events_of_rows
from knowledge.cutting.listing.same import once, told_apart
from knowledge.cutting.naming.short import shortened
from knowledge.cutting.naming.words import DatedWords
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
    r"[^;.:()\n]*?(?=\s*(?:,? ?\(nhiem ky[^()]*\)|[;.:(\n]|$| tien toi |, chia (?:thanh|lam|ra) ))"
    r"(?:,? ?\(nhiem ky[^()\n]*\))?"
)
_NEXT_MEETING = re.compile(
    r",? (?:va|con) (?=dai hoi|hoi nghi|hoi thao|hoi thi|le |dien dan|hoi cho|ngay hoi|toa dam)"
)
# "Đại hội do ngân sách tỉnh bảo đảm": who pays, not when it is.
_PAID = re.compile(r"\b(?:ngan sach|du toan|kinh phi|chi phi|nguon von)\b")
# Of which nobody knows by its name which one it is.
_NAMELESS = frozenset(("", "phong trao", "phong trao thi dua", "ke hoach", "cuoc van dong"))
_ENDS = "ket thuc"
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
_YEAR = re.compile(r"(?:19|20)\d\d")
# Longer is no name, but a sentence.
_LONG = 160
# "The resolution of the congress" speaks of a document, not of a day to come.
_CITED = re.compile(
    r"(?:nghi quyet|van kien|quyet dinh|ke hoach|ket qua|nghi quyet cua|theo|cac)\s*$"
)

_TOGETHER = re.compile(
    r"\b(?:long ghep|ket hop|gan|cung|trong khuon kho|cung dip)(?: (?:to chuc|cung|luon))?"
    r"(?: (?:voi|trong|vao|tai))?\s*$"
)
# What does not take place, has been before, and for what time the paper itself is made.
_NO_EVENT = re.compile(
    r"^\W*(?:\w{1,4}[.)] )?(?:khong (?:mo|to chuc|day|hop|thi) |[^,.;:]{0,60}\bda "
    r"(?:ky|cap|giai ngan|nop|hoan thanh|duoc cap)\b[^.;]{0,20} truoc (?:ngay )?\d|"
    r"(?:huong dan|ke hoach|quy dinh|quy che|thong bao|chuong trinh) nay (?:duoc )?ap dung )"
)


def find_events(
    clauses: Sequence[Clause], year: int | None, issued: date | None
) -> tuple[FoundEvent, ...]:
    """All events in reading order, each day and name once; none was over before the issue."""
    found: list[FoundEvent] = []
    clauses = with_casing(clauses)
    by_id = {clause.id: clause.text for clause in clauses}
    for clause in clauses:
        # Grounds name days of other documents, the ends of a letter none.
        if clause.id.startswith(("can-cu", "noi-nhan", "nguoi-ky")):
            continue
        # What one reading has taken is not read again: a row's date is no task of its own.
        spans: list[Span] = []
        rows = list(events_of_rows(clause, by_id, year, spans))
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
    ahead = [
        each
        for event in with_their_days(found)
        if not _NO_EVENT.search(flat(event.quote))
        for each in _ahead(event, issued)
    ]
    named = tuple(once([_named(each, ahead, clauses) for each in ahead]))
    return tuple(told_apart(tuple(told_once(named, clauses)), clauses))


def _named(
    event: FoundEvent, others: Sequence[FoundEvent], clauses: Sequence[Clause]
) -> FoundEvent:
    """The event; what only says when is called as the meeting it stands with, or the whole."""
    bare = "" if flat(event.name) == _ENDS else event.name.removeprefix(ended(""))
    if flat(bare) not in _NAMELESS:
        return event
    ends = bare != event.name
    beside = [each for each in others if each.section == event.section and each.kind == "meeting"]
    if len(beside) == 1 and beside[0].date is None and not bare:
        return replace(event, name=ended(beside[0].name) if ends else beside[0].name)
    head = next((clause.text for clause in clauses if clause.id == "mo-dau"), "")
    title = shortened(read_subject(head.split("\n"))[1] or "") or shortened(event.quote)
    return replace(event, name=ended(title) if ends else title)


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
        words = _alone(clause.text[match.start() : match.end()].strip(), year)
        times = times_in(words, year)
        time = next((each for each in reversed(times) if each.day), None)
        named = (words[:1].isupper() or time) and _SETS_MEETING.search(match[0])
        before = plain[: match.start()]
        if not named or _CITED.search(before) or overlaps(match.span(), spans):
            continue
        # "Sơ kết … lồng ghép với Hội nghị Ban Chấp hành": it is told there when that is.
        if time is None and _TOGETHER.search(before) and find_dates(before.rpartition("\n")[2]):
            spans.append(match.span())
            continue
        if time is None and (_PAID.search(match[0]) or _PAID.search(before[-20:])):
            spans.append(match.span())
            continue
        if len(words) > _LONG or "!" in clause.text[match.end() - 1 : match.end() + 2]:
            continue
        spans.append((match.start(), match.start() + len(words)))
        yield from _meeting(clause.id, words, time or (times[-1] if times else None))


def _alone(words: str, year: int | None) -> str:
    """The words without another meeting behind it, where the first has a day of its own."""
    for match in _NEXT_MEETING.finditer(flat(words)):
        if any(each.day for each in times_in(words[: match.start()], year)):
            return words[: match.start()]
    return words


def _meeting(section: str, words: str, time: Time | None) -> Iterator[FoundEvent]:
    if time is None:
        name = shortened(words)
        yield FoundEvent(name, section, words, when_in(words), "meeting")
        return
    dated = DatedWords(Clause(section, words), 0, words, time.at, time.end, 0, len(words))
    name = name_of(dated) or shortened(words)
    when = when_in(words[: time.end])
    yield from with_end(FoundEvent(name, section, words, when, "meeting", time.day), time)
