"""What a question about the calendar is answered, whatever its words: by act and slots.

The rule: always from the calendar that "lich" shows; an event without a day is said to have none
yet, what the calendar does not hold is said not to stand in it, and a day of the plan is told with
the clause that states it.
"""

import re
from datetime import date, timedelta

from handlers.acts.meaning import Slots
from handlers.questions.clauses import cite, place_of
from handlers.reminders import calendar
from handlers.reminders import calendar_asked_texts as texts
from handlers.reminders.calendar_asked import (
    Span,
    deadline_said,
    listed,
    next_line,
    remind_choice,
    span_of,
)
from handlers.reminders.said.named import NamedEvent, events_named, events_on, is_deadline
from handlers.reminders.words import asking
from handlers.turn.texts import hour_and_place
from handlers.turn.turn import Turn, in_passing, stay
from handlers.typed.moments import Moments, moments_of
from handlers.typed.times import day_named, read_date
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from knowledge.plan.events import Event, meeting_on
from knowledge.plan.plan import Plan
from knowledge.typed.normalize import fold
from knowledge.typed.said import Said

_RELATION = {"this": "nay", "next": "sau"}
_QUARTER = re.compile(r"\bquy ([1-4]|nay)\b")
_YEAR = re.compile(r"\b(?:thang|t|quy) \d{1,2} (?:[/.-] |nam )(20\d{2})\b")
_WHOLE_YEAR = re.compile(r"^(?:\w+ ){0,3}?nam (20\d{2})\b(?! /)")
_REST = re.compile(r"\b(?:cuoi nam|ca nam|nam nay|het nam)\b")
_ON = re.compile(r"\b(?:co|viec|lich|su kien|hop|hoat dong|ky niem|ngay gi|ngay le)\b")
_WHAT_DAY = re.compile(
    r"\b(?:ngay|thu|mung|hom|duong|am|bao) (?:may|gi|bao nhieu|nhieu|nao)\b|\bmung may\b"
    r"|\bthu may\b"
)
_LUNAR = re.compile(r"\bam(?: lich)?\b|\blich am\b")
_HELD = re.compile(r"\b(?:lich|su kien|hop|hoi nghi|dai hoi|tap huan|le|moc)\b")
_CLOCK = re.compile(r"\b(?:may gio|gio gi)\b")
_LEFT = re.compile(
    r"\bcon (?:lai )?(?:may|bao nhieu|bao lau|lau|kip)\b|\bkip (?:han )?khong\b|\bhan\b"
)
_SCHEDULE_OF = re.compile(asking.SCHEDULE_OF)
_MOST_DAYS_FOUND = 4
_AHEAD = timedelta(days=3 * 366)


def calendar_said(turn: Turn, said: Said, slots: Slots) -> Outcome:
    """The answer to an act `calendar`, with the open question once more where one is open."""
    reply = _answer(turn, moments_of(said), slots)
    return in_passing(stay(turn, reply) if reply else calendar.calendar(turn))


def _answer(turn: Turn, moments: Moments, slots: Slots) -> Reply | None:
    """The reply; None for the whole calendar."""
    if slots.event:
        return _of_event(turn, slots.event, slots)
    if own := _SCHEDULE_OF.search(moments.line):
        return _of_event(turn, moments.typed(*own.span("what")).strip(), slots)
    span = _asked_span(turn, moments.line, slots)
    if span is not None:
        return listed(turn, span)
    return _of_day(turn, moments)


def _asked_span(turn: Turn, line: str, slots: Slots) -> Span | None:
    found = _YEAR.search(line)
    year = int(found[1]) if found else None
    if slots.month is not None:
        return _month(turn, slots.month, year)
    if slots.week in _RELATION:
        return span_of(f"tuan {_RELATION[str(slots.week)]}", turn.today)
    quarter = _QUARTER.search(line)
    if quarter:
        number = int(quarter[1]) if quarter[1].isdigit() else (turn.today.month + 2) // 3
        first = date(year or turn.today.year, number * 3 - 2, 1)
        last = (first + timedelta(days=95)).replace(day=1) - timedelta(days=1)
        return Span(first, last, texts.quarter(number=number, year=first.year))
    if found := _WHOLE_YEAR.search(line):
        # "Năm 2026 có gì": all of it, which may be nothing.
        first = date(int(found[1]), 1, 1)
        if first.year > turn.today.year:
            last = date(first.year, 12, 31)
            return Span(first, last, texts.year(year=first.year))
    return span_of("nam nay", turn.today) if _REST.search(line) else None


def _month(turn: Turn, month: int | str, year: int | None) -> Span:
    """The month of the year that is said; without one the next in which the calendar has anything.

    A plan that is still to come has its months in a later year.
    """
    said = f"thang {_RELATION.get(str(month), month)}"
    if year is not None:
        return span_of(f"{said} nam {year}", turn.today)
    span = span_of(said, turn.today)
    if isinstance(month, str) or calendar.dated(turn, span.first, span.last):
        return span
    ahead = calendar.dated(turn, span.last, span.last + _AHEAD)
    own = [day for day, _, plan in ahead if plan.id == turn.plan.id and day.month == month]
    return span_of(f"{said} nam {own[0].year}", turn.today) if own else span


def _of_day(turn: Turn, moments: Moments) -> Reply | None:
    """What a day is, or what is on it; today when none is named."""
    line, today = moments.line, turn.today
    found = day_named(line, today)
    day = found.day if found else None
    # "Lịch họp ghi mấy giờ" asks for no clock, whatever the calendar knows of it.
    if _CLOCK.search(line) and day in (None, today) and not _HELD.search(line):
        return Reply(texts.clock(now=turn.now.time(), day=today))
    if day is not None and day != today and found:
        named = [one.event.name for one in events_on(turn, day)]
        # "Thứ sáu này ngày bao nhiêu" asks for the day itself.
        if "/" not in found.words and _WHAT_DAY.search(line) and not _ON.search(line):
            return Reply(texts.until(day=day, days=(day - today).days, names=named))
        return listed(turn, Span(day, day, texts.on_day(day=day)))
    if _WHAT_DAY.search(line) and not _ON.search(line.replace("ngay gi", "")):
        note = f"\n{texts.NO_LUNAR}" if _LUNAR.search(line) else ""
        if not note and events_on(turn, today):
            return listed(turn, span_of("hom nay", today))
        head = f"{texts.today(day=today)}{note}"
        return Reply(f"{head}\n\n{next_line(turn)}", remind_choice(turn))
    if day == today:
        return listed(turn, span_of("hom nay", today))
    return _deadline(turn) if _LEFT.search(line) else None


def _of_event(turn: Turn, words: str, slots: Slots) -> Reply:
    day = read_date(words, turn.today)
    if day is not None:
        names = [one.event.name for one in events_on(turn, day)]
        said = texts.until(day=day, days=(day - turn.today).days, names=names)
        return Reply(said, remind_choice(turn))
    found = events_named(turn, words)
    # "Tháng 5 có đại hội gì" asks for the month where no event is called so.
    if not found and slots.month is None and is_deadline(words):
        deadline = _deadline(turn)
        if deadline:
            return deadline
    if not found:
        text = f"{texts.not_in_calendar(words=words)}\n{next_line(turn)}"
        return Reply(text, remind_choice(turn))
    lines = [line_of(turn, one) for one in found[:_MOST_DAYS_FOUND]]
    if all(one.day is None for one in found):
        lines.append(texts.TOLD_WHEN_KNOWN if turn.person.subscription else texts.TURN_ON_TO_KNOW)
    return Reply("\n".join(lines), remind_choice(turn))


def line_of(turn: Turn, one: NamedEvent) -> str:
    """The day of one event, or that it has none yet."""
    if one.day is None:
        event, place = one.event, ""
        if event.office_sets_date and event.section and event.section in one.plan.sections:
            place = place_of(one.plan, event.section)
        return texts.no_day_yet(name=event.name, whom=event.whom, place=place)
    source = turn.office.date_sources.get(one.plan.id, {}).get(one.event.id)
    days = (one.day - turn.today).days
    held = hour_and_place(meeting_on(one.event, one.day))
    return texts.event_day(
        name=one.event.name,
        day=one.day,
        days=days,
        held=held,
        whom=one.event.whom,
        source=source,
        plan=calendar.other_plan(turn, one.plan),
        clause=_clause_of(one.plan, one.event),
    )


def _deadline(turn: Turn) -> Reply | None:
    """The last day to register where there is one; how long the assistant takes it is none."""
    said, window = deadline_said(turn), turn.plan.registration
    if said:
        text = with_clauses(turn, said, turn.plan.registration_deadline)
        return Reply(text, remind_choice(turn))
    if not turn.plan.registers:
        return None
    end = turn.plan.period.end or (window.end if window else None)
    if end is None:
        return None
    text = texts.no_deadline(day=end, days=(end - turn.today).days)
    return Reply(with_clauses(turn, text, turn.plan.period.end), remind_choice(turn))


def with_clauses(turn: Turn, text: str, *days: date | None) -> str:
    """The text with the clauses of the plan of the day that state these days, each named once."""
    found = (_stating(turn.plan, day) for day in days if day is not None)
    return "\n\n".join(dict.fromkeys(filter(None, (text, *found))))


def _clause_of(plan: Plan, event: Event) -> str:
    section = event.section
    if section is None or section not in plan.sections:
        return ""
    return texts.clause(citation=cite(plan, section))


def _stating(plan: Plan, day: date) -> str:
    written = re.compile(
        rf"(?<![\d/])0?{day.day} ?(?:/|-|thang) ?0?{day.month} ?(?:/|-|nam) ?{day.year}(?!\d)"
    )
    stating = (one for one, section in plan.sections.items() if written.search(fold(section.text)))
    section = next(stating, None)
    return texts.clause(citation=cite(plan, section)) if section else ""
