"""Spans of time in a clause: from one day to another, from the signing, or a whole year.

Rule kept here: an end that is not written stays open; a span of other matters is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from knowledge.cutting.extract.dates import DateText, find_dates, flat, sentences
from knowledge.cutting.outline.names import Clause
from knowledge.typed.repeats import compiled

_FROM = re.compile(r"\b(?:tu|bat dau|ke tu)\b[^.;]{0,30}$")
_TO = re.compile(r"^[,)\s]*(?:va )?(?:(?:cho )?den(?: het)?|toi|ket thuc|-|\u2013)[^.;]{0,25}$")
# "From the 8th to the 10th of December": the first day borrows the month of the last.
_FROM_DAY = re.compile(
    r"\b(?:tu|ke tu) (?:het )?(?:ngay )?(\d{1,2}) ?(?:den|toi|-|\u2013) ?(?:het )?(?:ngay )?$"
)
_SIGNING = (
    r"(?:tu|ke tu) (?:nay\b|(?:ngay|khi) (?:(?:ke hoach|huong dan|van ban|chuong trinh|thong bao)"
    r"(?: phoi hop)?(?: nay)? (?:duoc |co )?)?(?:ban hanh|ky|phat dong|hieu luc))"
)
_SIGNED = re.compile(_SIGNING + r"[^.;\d]{0,40}den(?: het)?[^.;\d]{0,10}$")
_OPEN = re.compile(
    r"^[,\s]*(?:(?:cho )?den (?:khi|luc|ket thuc|het (?:dai hoi|hoi nghi|nhiem ky)|hoan thanh|xong|"
    r"co (?:van ban|thong bao))|tro di|cho den khi)\b"
)
_SIGNED_OPEN = re.compile(r"\b" + _SIGNING + r"[^.;\d]{0,40}\b(?:den (?:khi|luc|ket thuc)|tro di)")
# How the span is parted is no word for its end.
_PARTED = re.compile(r"[,;:]? *(?:\(|duoc )?chia (?:thanh|lam|ra)\b.*")
_OCCASION = re.compile(
    r"\b(?:tong ket|so ket|binh xet|cham diem|phuc tra|kiem tra|"
    r"le (?:phat dong|ky|khai|be|tong|trao|ton vinh|tuyen)|"
    r"hoi nghi|dai hoi|khai mac|be mac|toa dam|gap mat|trao (?:giai|thuong))\b"
)
# What ends or judges a movement, or opens it in an hour, has a time of its own.
_CLOSING = re.compile(r"\b(?:tong ket|so ket|binh xet|cham diem|phuc tra|kiem tra)\b")
# "From stage 2021-2025", "from decree 98 of 2023": the dates of other things.
_NOT_PERIOD = re.compile(r"giai doan|nhiem ky|so |luat|nghi dinh|quyet dinh|nghi quyet")
# What may stand before a year that is the time of the whole.
_LEADS_TO_TIME = compiled(
    r"(?:^|[:.)\u2013-])\W*(?:(?:trong|ca|tu|vao|du kien|trien khai|thuc hien|bat dau|suot|la|"
    r"thi dua|phat dong|to chuc|dau|cuoi|het|thoi gian|thoi han|dien ra|tien hanh|duoc) ?)*$|"
    r"\b(?:phong trao|ke hoach|thi dua|thoi gian|thoi han|chuong trinh|cuoc van dong)\b[^;]{0,60}$"
)
_AND_MORE = re.compile(r"^[,\s]*(?:va )?(?:cac|nhung) nam|^[,\s]*(?:tro di|va nhung nam)")
REGISTER = re.compile(
    r"dang ky (?:thi dua|danh hieu|tham gia|giao uoc|noi dung|phong trao|chi tieu|khen thuong|du)|"
    r"(?:ban|phieu|danh sach|ho so|mau|han|thoi han|gui|viec|thoi gian|nhan) dang ky|"
    r"dang ky.{0,60}(?:gui|ve)|"
    r"ky (?:ket )?giao uoc"
)
# Reports, courses and files have their own times under the same heading.
OTHER_TIME = re.compile(
    r"bao cao|lop hoc|tap huan|xet khen|(?:nop|nhan|gui) ho so|lam viec cua|giu che do|"
    r"thoi (?:gian|han)(?:,? dia diem)? (?:tiep nhan|nhan|nop|gui|mo cua|hop|tham dinh|giai ngan|"
    r"giai quyet|tra no|vay|an han|dang ky hoc|hoc|thi\b(?! dua)|cham|xet|bo phieu|tuyen)"
)
WAVES = " \u2026 "
# "Từ ... đến ..., trọng tâm là đăng ký": what a time centres on is not what ends with it.
_CENTRES_ON = re.compile(
    r"(?<=\d)\)?,? (?:voi )?(?:trong tam|tap trung|chu de|noi dung chinh|muc tieu|nham)\b.*"
)


@dataclass(frozen=True)
class FoundPeriod:
    """First and last day (None: open), the words for them, and the section.

    `headed`: a heading or the title says that it is the time of the whole. `loose`: it is a year,
    quarter or month, and no days were written.
    """

    start: date | None
    end: date | None
    text: str
    start_text: str | None
    section: str
    headed: bool = True
    loose: bool = False

    @property
    def words(self) -> str:
        """Words that stand in the section: of several waves the first's."""
        return self.text.partition(WAVES)[0]


def without_focus(plain: str) -> str:
    """A sentence without what it says that a time centres on."""
    return _CENTRES_ON.sub("", plain)


def spans_of(clause: Clause, *, certain: bool) -> Iterator[FoundPeriod]:
    """Every "from ... to ..." of a clause but those of registering and reporting."""
    for _, text in sentences(clause.text):
        plain, dates = flat(text), find_dates(text)
        said = without_focus(plain)
        if OTHER_TIME.search(said) or (REGISTER.search(said) and not certain):
            continue
        if certain and re.search(r"^\W*(?:\w{1,3}[.)] )?(?:han |viec )?dang ky", plain):
            continue
        for first, last in pairwise(dates):
            begins = _FROM.search(plain[: first.at])
            if not begins or not _TO.match(plain[first.end : last.at]):
                continue
            if _CLOSING.search(plain[: first.at]):
                continue
            if certain or not _NOT_PERIOD.search(begins[0]):
                found = _period(first, last, text[begins.start() : last.end], clause.id)
                if found:
                    yield found
        yield from _within_month(text, plain, dates, clause.id)


def _within_month(
    text: str, plain: str, dates: Sequence[DateText], section: str
) -> Iterator[FoundPeriod]:
    for last in dates:
        begins = _FROM_DAY.search(plain[: last.at])
        if begins and last.first and last.kind == "day" and int(begins[1]) <= last.first.day:
            start = last.first.replace(day=int(begins[1]) or 1)  # replace() refuses "từ 0 đến"
            yield FoundPeriod(start, last.first, text[begins.start() : last.end], None, section)


def from_signing(clause: Clause, issued: date | None) -> FoundPeriod | None:
    """ "From the day of signing", "from now", to a day."""
    plain = flat(clause.text)
    for last in find_dates(clause.text):
        begins = _SIGNED.search(plain[: last.at])
        if begins and last.last and issued and issued <= last.last:
            words = clause.text[begins.start() : last.end]
            return FoundPeriod(issued, last.last, words, None, clause.id)
    return None


def loose_span(clause: Clause, issued: date | None) -> FoundPeriod | None:
    """A clause about time that begins without an end, or names one year, quarter or month."""
    for _, text in sentences(clause.text):
        plain, dates = flat(text), find_dates(text)
        if OTHER_TIME.search(plain):
            continue
        signed = _SIGNED_OPEN.search(plain)
        if signed and issued:
            ends = _PARTED.search(plain, signed.end())
            words = text[signed.start() : ends.start() if ends else None].strip(" .;:")
            return FoundPeriod(issued, None, words, None, clause.id)
        for each in dates:
            begins = _FROM.search(plain[: each.at])
            if begins and _OPEN.match(plain[each.end :]) and each.first:
                words = text[begins.start() :].strip(" .;")
                inexact = None if each.kind == "day" else each.text
                return FoundPeriod(each.first, None, words, inexact, clause.id)
        whole = [each for each in dates if each.kind in ("year", "quarter", "month")]
        # Two years or months in one sentence: which of them is meant stays open.
        if len({(each.first, each.last) for each in whole}) != 1:
            continue
        each = whole[0]
        if _OCCASION.search(plain[: each.at]):
            continue
        # "New members of the year 2027 register within 15 days": the year of something else.
        if not _LEADS_TO_TIME.search(plain[: each.at]):
            continue
        if not _AND_MORE.match(plain[each.end :]) and not _OPEN.match(plain[each.end :]):
            return FoundPeriod(each.first, each.last, each.text, each.text, clause.id, loose=True)
    return None


def _period(first: DateText, last: DateText, words: str, section: str) -> FoundPeriod | None:
    year = last.last.year if last.last else first.first.year if first.first else None
    if year is None:
        return None
    start = first.first or first.bound(year, begins=True)
    end = last.last or last.bound(year, begins=False)
    if start and end and end < start and first.first is None:
        # "From November to February 2026" begins in the year before.
        start = first.bound(year - 1, begins=True)
    if start is None or end is None or end < start:
        return None
    # A start by the month is told in the plan's own words, not as its first day.
    inexact = first.kind not in ("day", "short")
    return FoundPeriod(start, end, words, first.text if inexact else None, section)
