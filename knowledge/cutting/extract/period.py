"""How long a movement runs.

Rule kept here: a month alone gives its first or last day, and the words are kept beside it; an
end that is not written stays open, and nothing that ended before the plan was issued is its time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from knowledge.cutting.extract.dates import DateText, find_dates, flat, sentences
from knowledge.cutting.outline.names import Clause

_FROM = re.compile(r"\b(?:tu|bat dau|ke tu)\b[^.;]{0,30}$")
_TO = re.compile(r"^[,\s]*(?:va )?(?:(?:cho )?den(?: het)?|toi|ket thuc|-|\u2013)[^.;]{0,25}$")
# "From the 8th to the 10th of December": the first day borrows the month of the last.
_FROM_DAY = re.compile(
    r"\b(?:tu|ke tu) (?:het )?(?:ngay )?(\d{1,2}) ?(?:den|toi|-|\u2013) ?(?:het )?(?:ngay )?$"
)
_SIGNED = re.compile(
    r"(?:tu|ke tu) (?:nay\b|(?:ngay|khi) (?:ban hanh|ky|phat dong))[^.;\d]{0,40}"
    r"den(?: het)?[^.;\d]{0,10}$"
)
_OPEN = re.compile(
    r"^[,\s]*(?:(?:cho )?den (?:khi|luc|ket thuc|het (?:dai hoi|hoi nghi|nhiem ky)|hoan thanh|xong|"
    r"co (?:van ban|thong bao))|tro di|cho den khi)\b"
)
_SIGNED_OPEN = re.compile(
    r"\b(?:tu|ke tu) (?:nay\b|(?:ngay|khi) (?:ban hanh|ky|phat dong))[^.;\d]{0,40}"
    r"\b(?:den (?:khi|luc|ket thuc)|tro di)"
)
_REGISTER = re.compile(
    r"dang ky (?:thi dua|danh hieu|tham gia|giao uoc|noi dung|phong trao|chi tieu|khen thuong|du)|"
    r"(?:ban|phieu|danh sach|ho so|mau|han|thoi han|gui|viec|thoi gian|nhan) dang ky|"
    r"dang ky.{0,60}(?:gui|ve)|"
    r"ky (?:ket )?giao uoc"
)
_TIME_HEADING = re.compile(r"thoi gian|thoi han")
# Reports, courses and files have their own times under the same heading.
_OTHER_TIME = re.compile(r"bao cao|lop hoc|tap huan|xet khen|nop ho so|lam viec cua|giu che do")
# What ends or judges a movement, or opens it in an hour, has a time of its own.
_CLOSING = re.compile(r"\b(?:tong ket|so ket|binh xet|cham diem|phuc tra|kiem tra)\b")
_OCCASION = re.compile(
    r"\b(?:tong ket|so ket|binh xet|cham diem|phuc tra|kiem tra|"
    r"le (?:phat dong|ky|khai|be|tong|trao|ton vinh|tuyen)|"
    r"hoi nghi|dai hoi|khai mac|be mac|toa dam|gap mat|trao (?:giai|thuong))\b"
)
_WAVES = re.compile(r"\b(?:\d+|hai|ba|bon|nhieu) dot\b|\bdot (?:\d|[ivx]+\b|mot|hai)")
# "From stage 2021-2025", "from decree 98 of 2023": the dates of other things.
_NOT_PERIOD = re.compile(r"giai doan|nhiem ky|so |luat|nghi dinh|quyet dinh|nghi quyet")
_IN_FORCE = re.compile(r"co hieu luc|phong trao (?:thi dua )?(?:duoc |bat dau )?(?:phat dong )?tu")
_MOVEMENT = re.compile(
    r"phong trao|thi dua|thuc hien ke hoach|ke hoach (?:nay )?(?:duoc|thuc hien)"
)
_STAGE = re.compile(r"giai doan (?:nam )?(20\d{2}) ?(?:-|\u2013|den(?: nam)?) ?(20\d{2})")
WAVES = " \u2026 "
_NOT_BODY = ("mo-dau", "can-cu", "noi-nhan", "nguoi-ky")
_AND_MORE = re.compile(r"^[,\s]*(?:va )?(?:cac|nhung) nam|^[,\s]*(?:tro di|va nhung nam)")


@dataclass(frozen=True)
class FoundPeriod:
    """First and last day (None: open), the words for them, and the section."""

    start: date | None
    end: date | None
    text: str
    start_text: str | None
    section: str

    @property
    def words(self) -> str:
        """Words that stand in the section: of several waves the first's."""
        return self.text.partition(WAVES)[0]


def find_period(clauses: Sequence[Clause], issued: date | None) -> FoundPeriod | None:
    """The movement's period: under a heading about time, in force, of the title, then anywhere.

    A span in which one registers or reports is not the movement's, nor one that was over when
    the document was issued; a title that names a stage ("2026-2030") is not cut short by others.
    """
    body = [clause for clause in clauses if clause.id not in _NOT_BODY]
    # The heading is the best witness; words of force and of movements are looked for after it.
    about_time = [clause for clause in body if _is_about_time(clause)]
    in_force = [clause for clause in body if _IN_FORCE.search(flat(clause.text))]
    stage = _stage(clauses)
    for clause in (*about_time, *in_force):
        found = _period_in(clause, about_time, issued, certain=clause in about_time)
        # A year of money inside a five-year plan is not its period.
        if found and _is_its_time(found, issued) and _fits(found, stage):
            return found
    if stage is not None:
        return stage
    others = (_of_movement(clause, issued) for clause in body if clause not in about_time)
    return next((each for each in others if each and _is_its_time(each, issued)), None)


def _is_its_time(period: FoundPeriod, issued: date | None) -> bool:
    return not (issued and period.end and period.end < issued)


def _fits(period: FoundPeriod, stage: FoundPeriod | None) -> bool:
    """Whether the span ends with the stage of the title."""
    return stage is None or period.end is None or period.end == stage.end


def _stage(clauses: Sequence[Clause]) -> FoundPeriod | None:
    """The years a title names ("giai đoạn 2026-2030")."""
    for clause in clauses:
        match = _STAGE.search(flat(clause.text)) if clause.id == "mo-dau" else None
        if match and match[1] < match[2]:
            words = clause.text[match.start() : match.end()]
            first, last = date(int(match[1]), 1, 1), date(int(match[2]), 12, 31)
            return FoundPeriod(first, last, words, match[1], clause.id)
    return None


def _is_about_time(clause: Clause) -> bool:
    own = flat(clause.text.split("\n")[0][:90])
    heading = " ".join((*(flat(each) for each in clause.path), own))
    other = _OTHER_TIME.search(own) or (_REGISTER.search(own) and not _TIME_HEADING.search(own))
    return bool(_TIME_HEADING.search(heading)) and not other


def _period_in(
    clause: Clause, about_time: Sequence[Clause], issued: date | None, *, certain: bool
) -> FoundPeriod | None:
    spans = list(_spans(clause, certain=certain))
    # Waves may stand one a clause: the first alone would close registration too early.
    if spans and certain and _WAVES.search(flat(" ".join((*clause.path, clause.text)))):
        siblings = [each for each in about_time if each.path == clause.path and each is not clause]
        spans += [span for each in siblings for span in _spans(each, certain=True)]
    if spans:
        return _whole(spans)
    return _from_signing(clause, issued) or (_loose(clause, issued) if certain else None)


def _of_movement(clause: Clause, issued: date | None) -> FoundPeriod | None:
    """A span outside any heading about time, in a sentence that says what runs."""
    spans = [
        FoundPeriod(span.start, span.end, span.text, span.start_text, clause.id)
        for _, sentence in sentences(clause.text)
        if _MOVEMENT.search(flat(sentence)) and not _REGISTER.search(flat(sentence))
        for span in _spans(Clause(clause.id, sentence, clause.path), certain=False)
    ]
    return spans[0] if spans else None


def _whole(spans: Sequence[FoundPeriod]) -> FoundPeriod:
    """From the first start to the last end; the words of one span, or of the first and last."""
    first = min(spans, key=lambda span: span.start or date.min)
    last = max(spans, key=lambda span: span.end or date.max)
    if first is last or len(spans) == 1:
        return first
    words = f"{first.text}{WAVES}{last.text}"
    return FoundPeriod(first.start, last.end, words, first.start_text, first.section)


def _spans(clause: Clause, *, certain: bool) -> Iterator[FoundPeriod]:
    """Every "from ... to ..." of a clause but those of registering and reporting."""
    for _, text in sentences(clause.text):
        plain, dates = flat(text), find_dates(text)
        if _OTHER_TIME.search(plain) or (_REGISTER.search(plain) and not certain):
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


def _from_signing(clause: Clause, issued: date | None) -> FoundPeriod | None:
    """ "From the day of signing", "from now", to a day."""
    plain = flat(clause.text)
    for last in find_dates(clause.text):
        begins = _SIGNED.search(plain[: last.at])
        if begins and last.last and issued and issued <= last.last:
            words = clause.text[begins.start() : last.end]
            return FoundPeriod(issued, last.last, words, None, clause.id)
    return None


def _loose(clause: Clause, issued: date | None) -> FoundPeriod | None:
    """A clause about time that begins without an end, or names one year, quarter or month."""
    for _, text in sentences(clause.text):
        plain, dates = flat(text), find_dates(text)
        if _OTHER_TIME.search(plain):
            continue
        signed = _SIGNED_OPEN.search(plain)
        if signed and issued:
            words = text[signed.start() :].strip(" .;")
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
        if not _AND_MORE.match(plain[each.end :]) and not _OPEN.match(plain[each.end :]):
            return FoundPeriod(each.first, each.last, each.text, each.text, clause.id)
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
