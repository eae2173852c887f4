"""DatedWords tasks and deadlines of a document, sentence by sentence.

Rule kept here: a date that only tells when a cited document was issued is no event.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from datetime import time as clock
from itertools import zip_longest
from typing import Literal

from knowledge.cutting.extract import event_texts as texts
from knowledge.cutting.extract.dates import DateText, find_dates, flat, sentences
from knowledge.cutting.extract.event_names import name_of
from knowledge.cutting.extract.times import Time, times_in
from knowledge.cutting.naming.words import DatedWords, begins_with_time
from knowledge.cutting.outline.names import Clause
from knowledge.typed.repeats import compiled

EventKind = Literal["anniversary", "meeting", "deadline", "dated", "row"]
Span = tuple[int, int]
Day = date  # a field of that name hides it

_DUE = (
    re.compile(
        r"\b(?:truoc|cham nhat|muon nhat|den het|xong|het|han cuoi)"
        r"(?: la| vao| trong)?(?: het)?\s*$"
    ),
    re.compile(
        r"\b(?:truoc|cham nhat|muon nhat|den het|xong truoc)\b"
        r"(?:[^;.\d\n]{0,10}\d{1,2} ?(?:gio|h)(?: ?\d\d)?(?: phut)?)?[^;.\d\n]{0,25}$"
    ),
    re.compile(r"\b(?:gui|bao cao|han|hoan thanh)\b[^;.\d\n]{0,60}$"),
)
_NUMBERED_AHEAD = re.compile(r"/\S+\s*(?:,\s*)?$")
_COUNTED = re.compile(r"\b(?:so lieu|tinh|thong ke|du no|no xau)(?: den)?(?: het)?(?: ngay)?\s*$")
# "From the signing to 30/6": of the two only the last is a day.
_UP_TO = re.compile(r"\b(?:tu|ke tu) [^;.,]{3,40}\b(?:den|toi)(?: het)?(?: ngay)?\s*$")
_IN_FORCE_UNTIL = re.compile(
    r"\b(?:ap dung|hieu luc|duy tri|mo cua)\b[^;.,]{0,20}\bden(?: het)?(?: ngay)?\s*$"
)
# "In quarter II and quarter IV": the second, too.
_ROUGHLY = compiled(
    r"\b(?:vao|trong|truoc|den het)(?: (?:thang \d{1,2}|qu[yi] (?:i{1,3}|iv|[1-4])),?(?: va)?)*\s*$"
)
_ONWARDS = re.compile(r"^\s*(?:tro (?:ve sau|di|lai day|ve truoc|len)|ve sau)\b")
_IN_FORCE = re.compile(
    r"\b(?:ap dung|hieu luc|thuc hien|bat dau|trien khai|thi hanh|van hanh)\b[^;.]{0,40}$"
)
# Who was founded, fined, admitted before or after a day: a condition, if something follows from it.
_WHOEVER = re.compile(
    r"\b(?:thanh lap|bi (?:xu phat|ky luat|phat hien)|vi pham|ket nap|ky hop dong|phat sinh|sinh|"
    r"bo nhiem|duoc cong nhan|het han)\b[^;.]{0,40}$"
)
_THEN = re.compile(r"^[^;.]{0,30}\b(?:thi|moi|deu|se)? ?(?:duoc|khong|bi|phai)\b")
# "Lập thành tích chào mừng các ngày lễ 30/4 và 1/5": on what occasion, not when.
_OCCASION = compiled(
    r"\b(?:chao mung|ky niem|huong ung|lap thanh tich|nghi le)"
    r"(?: (?:cac|nhung|dip|ngay|le|lon|dai))* (?:\d\d?/\d\d?(?:,| va| -) )*$"
)
_TERM = re.compile(r"nhiem ky [\d\s-]*\d|lan thu [ivx\d]+")
_YEARLY = re.compile(r"\b(?:hang|moi|thuong) nam\b|\bhang nien\b")
# Of a span of a month people have to know the end as well, and of one to hand in by.
_SHORT_RANGE = 28
_TAKES_IN = re.compile(r"\b(?:dang ky|nop|(?:tiep )?nhan ho so|gui ho so)\b")


@dataclass(frozen=True)
class FoundEvent:
    """A named day. `date` None: not written exactly; `when` are the document's words for it.

    `since` and `until` are the ends of what takes several days, whichever of them `date` is;
    `told`: the sentence itself tells the year; `at`: the hour at which it begins.
    """

    name: str
    section: str
    quote: str
    when: str
    kind: EventKind
    date: date | None = None
    yearly: tuple[int, int] | None = None
    base_year: int | None = None
    since: Day | None = None
    until: Day | None = None
    told: bool = False
    at: clock | None = None


def dated_tasks(clause: Clause, year: int | None, spans: list[Span]) -> Iterator[FoundEvent]:
    """Deadlines and dated tasks of a clause outside the spans already taken."""
    for start, sentence in sentences(clause.text):
        # A slogan calls for something, and sets no day.
        if not sentence.endswith("!"):
            yield from _dated_in(clause, start, sentence, year, spans)


def _dated_in(
    clause: Clause, start: int, sentence: str, year: int | None, spans: list[Span]
) -> Iterator[FoundEvent]:
    plain, times = flat(sentence), times_in(sentence, year)
    since, earlier, behind = 0, "", False
    for time, after in zip_longest(times, times[1:]):
        place = (start + time.at, start + time.end)
        if overlaps(place, spans):
            # Of what has been read by another reading; what follows is another thing.
            since, earlier = time.end, ""
            continue
        if _is_no_time(sentence, plain, time.dates[0]):
            continue
        if time.day is not None or _is_rough_time(plain, time.dates[-1]):
            until = after.at if after else len(sentence)
            dated = DatedWords(clause, start, sentence, time.at, time.end, since, until, earlier)
            behind = behind or begins_with_time(dated)
            earlier, since = name_of(dated, behind=behind), time.end
            before = plain[: time.at]
            ends = time.last is None and (_UP_TO.search(before) or _IN_FORCE_UNTIL.search(before))
            name = texts.ended(earlier) if ends and earlier else earlier
            yield from with_end(_task(clause, sentence, plain, time, name), time)


def with_end(event: FoundEvent, time: Time) -> Iterator[FoundEvent]:
    """The event, on its first day; of what lasts longer than a month also its end."""
    event = replace(event, at=time.hour if event.kind != "deadline" else None)
    if time.day is None or time.last is None:
        yield event
        return
    first, last = time.day, time.last
    event = replace(event, since=first, until=last)
    yearly = event.yearly and (first.month, first.day)
    yield replace(event, yearly=yearly)
    if (last - first).days > _SHORT_RANGE or _TAKES_IN.search(flat(event.name)):
        yearly = event.yearly and (last.month, last.day)
        ended = texts.ended(event.name)
        yield replace(event, name=ended, date=last, yearly=yearly, at=None)


def when_in(text: str) -> str:
    """The last words of the text that say when, "" when there are none."""
    dates, plain = find_dates(text), flat(text)
    if not dates:
        term = _TERM.search(plain)
        return text[term.start() : term.end()] if term else ""
    start = times_in(text, None)[-1].at
    # What stands in other cells of a row says nothing about when.
    cell = plain.rfind(" | ", 0, start) + 1
    due = _due(plain[cell:start])
    return text[start if due is None else cell + due : dates[-1].end].strip("| ")


def yearly_day(sentence: str, each: DateText) -> tuple[int, int] | None:
    """Month and day of a date without a year that its sentence says comes round every year."""
    if each.kind != "short" or not each.month or not each.day:
        return None
    return (each.month, each.day) if _YEARLY.search(flat(sentence)) else None


def is_due(text: str) -> bool:
    """Tell whether the text ends with a day and the words that make it a deadline."""
    dates = find_dates(text)
    if not dates or text[dates[-1].end :].strip(" .;"):
        return False
    return _due(flat(text)[: dates[-1].at]) is not None


def _due(before: str) -> int | None:
    """Where the words for a deadline begin that lead up to a date, or None."""
    found = next((match for match in (p.search(before) for p in _DUE) if match), None)
    # Farther away, the word belongs to something else in the sentence.
    return found.start() if found and len(found[0]) < 60 else None


def _task(clause: Clause, sentence: str, plain: str, time: Time, name: str) -> FoundEvent:
    each = time.dates[-1]
    due = _due(plain[: time.at]) if time.last is None else None
    return FoundEvent(
        name,
        clause.id,
        _quote(clause, sentence, each),
        sentence[time.at if due is None else due : time.end],
        "dated" if due is None else "deadline",
        time.day,
        yearly_day(sentence, each),
        told=time.told,
    )


def _is_rough_time(plain: str, each: DateText) -> bool:
    """A month or quarter that says when something is done, not which period is meant."""
    if each.kind in ("month", "quarter"):
        return True
    bare = each.kind in ("bare-month", "bare-quarter")
    return bare and bool(_ROUGHLY.search(plain[: each.at]))


def _quote(clause: Clause, sentence: str, each: DateText) -> str:
    """The sentence up to the date, so that the date is the last one in the quote."""
    words = sentence[: each.end]
    return words if words in clause.text else each.text


def _is_no_time(sentence: str, plain: str, each: DateText) -> bool:
    """A date that only tells when a cited document was issued, or up to when was counted."""
    before = sentence[: each.at].rstrip(" ,(")
    if _COUNTED.search(plain[: each.at]) or _is_condition(plain, each):
        return True
    if each.kind == "short" and _OCCASION.search(plain[: each.at]):
        return True
    # "Trước" close before the date makes it a deadline, although a decision is named ahead of it.
    return bool(_NUMBERED_AHEAD.search(before)) or bool(
        re.search(
            r"(?:luat|nghi dinh|quyet dinh|thong tu|cong van|chi thi|nghi quyet)[^,;]{0,60}$",
            plain[: each.at],
        )
        and "truoc" not in plain[max(0, each.at - 20) : each.at]
    )


def _is_condition(plain: str, each: DateText) -> bool:
    """ "HTX bị xử phạt từ ngày … trở về sau thì không được xét": nobody does anything that day."""
    onwards = _ONWARDS.match(plain[each.end :])
    if onwards and not _IN_FORCE.search(plain[: each.at]):
        return True
    return bool(_WHOEVER.search(plain[: each.at]) and _THEN.match(plain[each.end :]))


def exact_day(dates: Sequence[DateText], year: int | None) -> date | None:
    """The last exact day among the dates; `year` completes those without one."""
    for each in reversed(dates):
        day = each.in_year(year) if year else each.first if each.kind == "day" else None
        if day is not None:
            return day
    return None


def overlaps(span: tuple[int, int], spans: Sequence[Span]) -> bool:
    """Tell whether the span touches one already taken."""
    return any(span[0] < end and start < span[1] for start, end in spans)
