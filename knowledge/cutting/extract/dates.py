"""Dates of official Vietnamese text, as written and as days.

Rule kept here: document numbers, shares and names are masked first, so no date is read out of
06/2021/NQ-HDND, "1/2 ngày" or "đường 30/4"; the day always stands before the month.
"""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from knowledge.typed.normalize import nfc

# In capitals only: in small letters most of these are syllables of running text.
_TYPES = "KH|Q\u0110|NQ|CT|TT|TTr|N\u0110|BC|TB|HD|CV|TTLT|QC|BB|\u0110A|CTr|QH|L|PL|SL|UBND|LMHTX"
_BODY = "[A-Z\u0110][A-Za-z\u0110\u0111\u01a0\u01a1\u01af\u01b00-9&.]*"
DOCUMENT_NUMBER = re.compile(
    rf"(?<![\w/])(?:\d{{1,3}}\.)?\d{{1,5}}(?: ?/ ?\d{{4}})?(?: ?/ ?{_BODY}(?: ?[-\u2013] ?{_BODY})+"
    rf"| ?/ ?(?:{_TYPES})\d*\b| ?/ ?\d{{4}} ?/ ?{_BODY}"
    # Documents of the party have their type before the stroke: 01-KL/TW, 128-QDi/TW.
    rf"| ?[-\u2013] ?[A-Z\u0110][A-Za-z\u0110]{{1,4}} ?/ ?{_BODY}(?:-{_BODY})*)"
)
# "At least 2/3 of the members" is a share, no day of March; so is "half a day".
_FRACTION = r"(?:1/2|1/3|2/3|1/4|3/4|[1-4]/5)(?![\d/])"
_SHARE = re.compile(
    r"(?:(?:it nhat|toi thieu|tren|qua|hon|du|dat|toi da|bang|co|duoc|chiem|giam|ho tro|dong|gan|"
    rf"khoang|con|ty le|gap) (?:it nhat )?{_FRACTION}|"
    rf"(?<!ngay )(?<![\d/]){_FRACTION}(?= (?:tong|so|thanh vien|dai bieu|phieu|"
    r"uy vien|thoi gian|muc|dien tich|dan|ho|can bo|nguoi|don vi|gia|chi phi|kinh phi|hoc phi|von|"
    r"doanh thu|ngay|buoi|gio|tuan|thang|nam(?! ?\d| sau| toi| nay))\b))"
)
# "12/12 xã đạt", "trực 24/7": how many of how many, behind a word that leads to no day.
_OF_MANY = re.compile(
    r"\b([^\W\d]+),? (?:\d{1,2}/\d{1,2}(?![\d/%])(?= (?:tieu chi|chi tieu|xa|phuong|thon|khu pho|"
    r"don vi|htx|hop tac xa|thanh vien|dai bieu|phieu|uy vien|nguoi|mo hinh|san pham|nhiem vu|"
    r"muc tieu)\b)|"
    r"24/(?:7|24)(?![\d/]))"
)
_LEADS = frozenset(
    "ngay truoc den toi tu het sau vao han la dip le nhat xong luc hom sang chieu va hoac cuoi "
    "tinh kien".split()
)
# "Quảng trường 2/9", "đường 30/4", "số 12/5 đường Lê Lợi": a name, a house.
_CALLED_BY_DAYS = (
    "hoi truong|nha van hoa|truong(?: hoc| thcs| thpt| tieu hoc| mam non)?|nha thi dau|rap|cau|"
    "thu vien|cung thieu nhi|khu tap the|khu do thi|to dan pho|thon|ap|doi|san khau|trung tam|ho"
)
_KNOWN_DAYS = (
    r"(?:2/0?9|30/0?4|0?1/0?5|0?3/0?2|19/0?[58]|22/12|26/0?3|0?8/0?3|20/1[01]|27/0?7|10/10)"
)
_NAMED_AFTER = re.compile(
    r"(?:\b(?:duong|(?<!thanh )pho|dai lo|quang truong|cong vien|nong truong|lam truong|cong ty|"
    r"nha may|xi nghiep|cung van hoa|san van dong|ben xe|hop tac xa|htx) "
    r"\d{1,2} ?(?:[/-]|thang) ?\d{1,2}|"
    # A hall, a school is called by a day that everybody knows.
    rf"\b(?:{_CALLED_BY_DAYS}) (?:mang ten )?(?:{_KNOWN_DAYS})|"
    r"\bso (?:nha )?\d{1,3}/\d{1,3}(?= ?[a-z]?,? (?:duong|pho|ngo|hem|ap|khu|to|thon)\b))"
    r"(?! ?(?:[/-]|nam) ?\d|\d)"
)
_YEAR = r"(?:19|20)\d{2}"
_QUARTER = r"qu[yi] (i{1,3}|iv|[1-4])"
# A year that no plan has is no leave to take the plan's own.
_OTHER_YEAR = rf"(?! ?(?:[/.-]|nam) ?(?!{_YEAR}(?!\d))\d{{4,}})"
# From exact to vague: a longer reading marks its letters as taken.
_PATTERNS = (
    (
        "months",
        re.compile(
            rf"thang (\d{{1,2}}) ?(?:[-\u2013]|va|den) ?(\d{{1,2}}) ?(?:/|nam) ?({_YEAR})(?!\d)"
        ),
    ),
    ("day", re.compile(rf"(?:ngay )?(\d{{1,2}}) ?thang (\d{{1,2}}) ?nam ({_YEAR})")),
    (
        "day",
        re.compile(
            rf"(?:ngay )?(?<![\d/.])(\d{{1,2}}) ?[/.-] ?(\d{{1,2}}) ?[/.-] ?({_YEAR})(?!\d)"
        ),
    ),
    ("month", re.compile(rf"(?:thang )(\d{{1,2}}) ?(?:/|-|nam) ?({_YEAR})(?!\d)")),
    ("quarter", re.compile(rf"{_QUARTER} ?(?:[/-]|nam)? ?({_YEAR})(?!\d)")),
    ("short", re.compile(r"ngay (\d{1,2}) ?thang (\d{1,2})(?!\d| ?nam \d)" + _OTHER_YEAR)),
    # "1/2%" and "1/2,5" are shares, not days.
    (
        "short",
        re.compile(r"(?:ngay )?(?<![\d/.,-])(\d{1,2}) ?/ ?(\d{1,2})(?![\d/%]|,\d)" + _OTHER_YEAR),
    ),
    ("bare-month", re.compile(r"thang (\d{1,2})(?!\d|/\d)" + _OTHER_YEAR)),
    ("bare-quarter", re.compile(rf"{_QUARTER}\b{_OTHER_YEAR}(?! ?\d{{4}})")),
    ("year", re.compile(rf"nam ({_YEAR})(?!\d| ?-)")),
)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
# With this letter it is a fund: for the poor, of two billion.
_FUND = "\u1ef9"


@dataclass(frozen=True)
class DateText:
    """A date in a text: its place, its words, and its first and last day (None: no year)."""

    at: int
    end: int
    text: str
    kind: str
    first: date | None
    last: date | None
    day: int | None = None
    month: int | None = None

    def in_year(self, year: int) -> date | None:
        """The exact day, taking the year given when none is written; None when inexact."""
        if self.kind == "day":
            return self.first
        if self.kind == "short" and self.day and self.month:
            return _day(year, self.month, self.day)
        return None

    def bound(self, year: int, *, begins: bool) -> date | None:
        """The first or the last day that is meant, in this year; None without a month."""
        if self.month is None:
            return None
        if self.day is not None:
            return self.in_year(year)
        # A quarter is kept by its last month.
        month = self.month - 2 if begins and self.kind == "bare-quarter" else self.month
        return date(year, month, 1 if begins else monthrange(year, month)[1])


def flat(text: str) -> str:
    """Lower case without accents, every letter at its own place (unlike `fold`)."""
    return "".join(_bare(char) for char in text)


def document_numbers(text: str) -> list[str]:
    """Numbers of documents in reading order, once each, without blanks."""
    found = (re.sub(r"\s", "", match[0]).rstrip(".") for match in DOCUMENT_NUMBER.finditer(text))
    return list(dict.fromkeys(found))


def find_dates(text: str) -> list[DateText]:
    """All dates in reading order; a longer reading takes its words from shorter ones."""
    masked = DOCUMENT_NUMBER.sub(lambda match: "#" * len(match[0]), text)
    plain = _without_shares(flat(masked))
    found: list[DateText] = []
    taken = [False] * len(plain)
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(plain):
            if any(taken[match.start() : match.end()]):
                continue
            dated = _read(kind, match, text)
            if dated is not None:
                found.append(dated)
            # A day that there is not is not the month that it would be in.
            if dated is not None or kind in ("day", "short", "month"):
                taken[match.start() : match.end()] = [True] * (match.end() - match.start())
    return sorted(found, key=lambda each: each.at)


def _without_shares(plain: str) -> str:
    """The text, what only looks like a day and a month masked letter by letter."""
    for pattern in (_NAMED_AFTER, _SHARE):
        plain = pattern.sub(lambda match: "#" * len(match[0]), plain)
    return _OF_MANY.sub(
        lambda match: match[0] if match[1] in _LEADS else "#" * len(match[0]), plain
    )


def _read(kind: str, match: re.Match[str], text: str) -> DateText | None:
    at, end = match.span()
    words = text[at:end]
    if kind.endswith("quarter") and nfc(words)[2].lower() == _FUND:
        return None
    parts = [_QUARTERS.get(part) or int(part) for part in match.groups()]
    match kind, parts:
        case "day", [day, month, year]:
            exact = _day(year, month, day)
            return DateText(at, end, words, kind, exact, exact, day, month) if exact else None
        case "short", [day, month]:
            # No year is known yet; a leap year lets 29/2 pass.
            leap = _day(2024, month, day)
            return DateText(at, end, words, kind, None, None, day, month) if leap else None
        case "months", [first, last, year] if 1 <= first < last <= 12:
            return DateText(at, end, words, "month", *_months(year, first, last))
        case "month", [month, year] if 1 <= month <= 12:
            return DateText(at, end, words, kind, *_months(year, month, month))
        case "quarter", [quarter, year] if 1 <= quarter <= 4:
            return DateText(at, end, words, kind, *_months(year, 3 * quarter - 2, 3 * quarter))
        case "year", [year]:
            return DateText(at, end, words, kind, *_months(year, 1, 12))
        case "bare-month", [month] if 1 <= month <= 12:
            return DateText(at, end, words, kind, None, None, None, month)
        case "bare-quarter", [quarter] if 1 <= quarter <= 4:
            return DateText(at, end, words, kind, None, None, None, 3 * quarter)
    return None


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _bare(char: str) -> str:
    if char in "\u0111\u0110":
        return "d"
    # One letter for one letter: places found in the plain text are cut out of the written one.
    base = unicodedata.normalize("NFD", char)[0].lower()
    return base if len(base) == 1 else char


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """(place, words) of the text's clauses, parted at full stops, semicolons and line ends."""
    start = 0
    # A point needs a blank behind it: "31.12.2025" and "V.2" go on.
    for match in re.finditer(r"[.;]\s+(?=\S)|\n|;$|\.$|\./\.", nfc(text)):
        piece = text[start : match.start() + (1 if text[match.start()] == "." else 0)]
        if piece.strip(" ;"):
            yield start, piece.strip(" ;\n")
        start = match.end()
    if text[start:].strip():
        yield start, text[start:].strip()
