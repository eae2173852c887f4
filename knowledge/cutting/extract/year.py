"""The year a plan is for.

Rule kept here: a year that a title only looks ahead to, or that belongs to something it cites, is
none; of several that may be meant none is taken.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from knowledge.cutting.extract.dates import DOCUMENT_NUMBER, flat

# "2026-2030" names a stage, not the plan's year.
_SPAN = re.compile(r"\b20\d{2} ?(?:[-\u2013]|den(?: nam)?) ?20\d{2}\b")
_YEAR = re.compile(r"\b(20\d{2})\b")
# "And orientation to 2030", "vision 2045", "by the year 2030": that is when all is reached.
_AHEAD = re.compile(
    r"\b(?:den|toi|truoc|sau|(?:dinh huong|tam nhin)(?: cho)?)"
    r"(?: (?:het|cuoi))?(?: nam)? ?$"
)
_THE_YEAR = "nam "
# So many days of one year tell which year's works they are, from this month of the issue on.
_WORKS, _SHARE, _AUTUMN = 5, 0.7, 10
# Plans are made for the same year or the next ones.
_MOST_YEARS_AHEAD = 2


def plan_year(
    title: str | None, period: Sequence[date | None], issue_year: int | None
) -> int | None:
    """The year of the title, else of the period, else of the issue; None when it stays open."""
    years = [year for year in _own_years(title or "") if _fits(year, issue_year)]
    if years and issue_year is not None:
        return years[-1]
    if years:
        # With no day of issue nothing tells which of several is meant.
        return years[0] if len(set(years)) == 1 else None
    ends = [day for day in period if day]
    # A movement that begins in November belongs to the year it ends in; a longer one to its issue.
    if len(ends) == 2 and ends[1].year - ends[0].year <= 1:
        return ends[1].year
    return issue_year or (ends[-1].year if ends else None)


def year_of_works(days: Sequence[date], issued: date | None, year: int | None) -> int | None:
    """The plan's year; the next one where it was only that of an issue late in a year.

    `days` are those that the document writes with their years.
    """
    if issued is None or year != issued.year or issued.month < _AUTUMN:
        return year
    ahead = [day for day in days if day >= issued]
    following = sum(day.year == issued.year + 1 for day in ahead)
    most = len(ahead) >= _WORKS and following >= _SHARE * len(ahead)
    return issued.year + 1 if most else year


def year_of_title(title: str, issue_year: int | None) -> tuple[int, str] | None:
    """The only year that a title is for, and its words there."""
    found = {year: at for at, year in _own(title) if _fits(year, issue_year)}
    if len(found) != 1 or _SPAN.search(flat(title)):
        return None
    ((year, at),) = found.items()
    start = at - len(_THE_YEAR) if flat(title[:at]).endswith(_THE_YEAR) else at
    return year, title[start : at + 4]


def _own_years(title: str) -> list[int]:
    return [year for _, year in _own(title)]


def _own(title: str) -> list[tuple[int, int]]:
    """Each year and where it stands, but for those it looks ahead to."""
    masked = DOCUMENT_NUMBER.sub(lambda match: "#" * len(match[0]), title)
    plain = _SPAN.sub(lambda match: "#" * len(match[0]), flat(masked))
    found = [(match.start(), int(match[1])) for match in _YEAR.finditer(plain)]
    return [(at, year) for at, year in found if not _AHEAD.search(plain[:at])]


def _fits(year: int, issue_year: int | None) -> bool:
    return issue_year is None or 0 <= year - issue_year <= _MOST_YEARS_AHEAD
