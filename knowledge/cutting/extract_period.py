"""How long a movement runs and until when one registers.

Rule kept here: a month alone gives its first or last day, and the words are kept beside it.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from knowledge.cutting.extract_dates import DateText, find_dates, flat, sentences
from knowledge.cutting.outline_names import Clause

_FROM = re.compile(r"\b(?:tu|bat dau|ke tu)\b[^.;]{0,30}$")
_TO = re.compile(r"^[,\s]*(?:va )?(?:(?:cho )?den(?: het)?|toi|ket thuc|-|\u2013)[^.;]{0,25}$")
_SIGNED = re.compile(
    r"(?:tu|ke tu) (?:ngay|khi) (?:ban hanh|ky|phat dong)[^.;\d]{0,40}den(?: het)?[^.;\d]{0,10}$"
)
_UNTIL = re.compile(
    r"\b(?:truoc|cham nhat|muon nhat|den het|het|han cuoi|xong|han|den|cuoi)\b[^.;]{0,25}$"
)
_REGISTER = re.compile(
    r"dang ky (?:thi dua|danh hieu|tham gia|giao uoc|noi dung|phong trao|chi tieu|khen thuong|du)|"
    r"(?:ban|phieu|danh sach|ho so|mau|han|thoi han|gui|viec|thoi gian) dang ky|"
    r"dang ky.{0,60}(?:gui|ve)|"
    r"ky (?:ket )?giao uoc"
)
_TIME_HEADING = re.compile(r"thoi gian|thoi han")
_NOT_PERIOD = re.compile(r"giai doan|nhiem ky|so |luat|nghi dinh|quyet dinh|nghi quyet")
_IN_FORCE = re.compile(r"co hieu luc|phong trao (?:thi dua )?(?:duoc |bat dau )?(?:phat dong )?tu")


@dataclass(frozen=True)
class FoundPeriod:
    """First and last day, the words for them, and the section."""

    start: date
    end: date
    text: str
    start_text: str | None
    section: str


@dataclass(frozen=True)
class FoundDeadline:
    """The last day to register, and the section that sets it."""

    day: date
    section: str


def find_period(clauses: Sequence[Clause], issued: date | None) -> FoundPeriod | None:
    """The movement's period: first under a heading about time, then anywhere. Or None.

    A span in which one registers or reports is not the movement's.
    """
    body = [clause for clause in clauses if clause.id not in ("mo-dau", "can-cu", "noi-nhan")]
    about_time = [clause for clause in body if _is_about_time(clause)]
    in_force = [clause for clause in body if _IN_FORCE.search(flat(clause.text))]
    others = [clause for clause in body if not _REGISTER.search(flat(clause.text))]
    for clause in (*about_time, *in_force, *others):
        found = _period_in(clause, issued, certain=clause in about_time)
        if found is not None:
            return found
    return None


def find_deadline(clauses: Sequence[Clause], year: int | None) -> FoundDeadline | None:
    """The last day to register, or None when the document sets none."""
    for clause in clauses:
        if clause.id in ("mo-dau", "can-cu", "noi-nhan", "nguoi-ky"):
            continue
        headed = bool(
            _REGISTER.search(flat(" ".join((*clause.path[-1:], clause.text.split("\n")[0]))))
        )
        for _, sentence in sentences(clause.text):
            plain = flat(sentence)
            if not headed and not _REGISTER.search(plain):
                continue
            day = _until(sentence, plain, year)
            if day is not None:
                return FoundDeadline(day, clause.id)
    return None


def _until(sentence: str, plain: str, year: int | None) -> date | None:
    named = _REGISTER.search(plain)
    for each in find_dates(sentence):
        until = _UNTIL.search(plain[: each.at])
        if until is None or not (year or each.first):
            continue
        near = named is None or plain[min(named.end(), each.at) : each.at].count("bao cao") == 0
        day = each.in_year(year or 0) if each.kind in ("day", "short") else None
        if day is not None and near:
            return day
    return None


def _is_about_time(clause: Clause) -> bool:
    heading = " ".join((*clause.path, clause.text.split("\n")[0][:90]))
    return bool(_TIME_HEADING.search(flat(heading)))


def _period_in(clause: Clause, issued: date | None, *, certain: bool) -> FoundPeriod | None:
    text, plain = clause.text, flat(clause.text)
    dates = find_dates(text)
    for first, last in pairwise(dates):
        between = plain[first.end : last.at]
        begins = _FROM.search(plain[: first.at])
        if begins and _TO.match(between) and (certain or not _NOT_PERIOD.search(begins[0])):
            return _period(first, last, text[begins.start() : last.end], clause.id)
    for last in dates:
        begins = _SIGNED.search(plain[: last.at])
        if begins and last.last and issued and issued <= last.last:
            words = text[begins.start() : last.end]
            return FoundPeriod(issued, last.last, words, None, clause.id)
    if certain:
        return _whole_span(clause, dates)
    return None


def _whole_span(clause: Clause, dates: Sequence[DateText]) -> FoundPeriod | None:
    """A clause about time that names one year, quarter or month as a whole."""
    for each in dates:
        if each.kind in ("year", "quarter", "month") and each.first and each.last:
            return FoundPeriod(each.first, each.last, each.text, each.text, clause.id)
    return None


def _period(first: DateText, last: DateText, words: str, section: str) -> FoundPeriod | None:
    year = last.last.year if last.last else first.first.year if first.first else None
    if year is None:
        return None
    start = first.first or _with_year(first, year, begins=True)
    end = last.last or _with_year(last, year, begins=False)
    if start is None or end is None or end < start:
        return None
    inexact = first.kind not in ("day", "short")
    return FoundPeriod(start, end, words, first.text if inexact else None, section)


def _with_year(each: DateText, year: int, *, begins: bool) -> date | None:
    if each.month is None:
        return None
    if each.day is not None:
        return each.in_year(year)
    if each.kind == "bare-quarter":
        month = each.month - 2 if begins else each.month
        return date(year, month, 1 if begins else monthrange(year, month)[1])
    return date(year, each.month, 1 if begins else monthrange(year, each.month)[1])
