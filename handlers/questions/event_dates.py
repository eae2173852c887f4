"""A question about the day of an event: the office's calendar is looked at before the plan.

The rule: a day is only told as the office has set it, with its source; what has no day yet is
said to have none, and nobody is sent to a clause for it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from handlers.questions import texts
from handlers.questions.clauses import name_of, place_of, section_choice
from handlers.questions.judging import answers_alone, plans_asked, remembered, spoken_of
from handlers.turn import texts as common
from handlers.turn.texts import hour_and_place
from handlers.turn.turn import Turn, organisation_name
from handlers.typed.moments import moments_of
from handlers.typed.times import day_named, read_date
from handlers.values.effects import CountQuestion
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from knowledge.plan.content import Part
from knowledge.plan.events import Event, Meeting, meeting_on, occurrence
from knowledge.plan.plan import Plan
from knowledge.search.named_events import (
    AskedEvent,
    named_events,
    own_numbers,
    read_asked,
)
from knowledge.typed.said import Said, folded_already

MOST_EVENTS = 4
TOPIC = "ngay-su-kien"
_DATE = re.compile(r"\b\d{1,2}(?:/| thang )\d{1,2}(?:(?:/| nam )\d{4})?\b")
_SHORT_DATE = re.compile(r"\b\d{1,2}(?:[/-]| thang )\d{1,2}\b")
_WHAT_DAY = re.compile(
    r"\bngay (?:le )?(?:gi|chi|j)\b|\b(?:gi|chi) (?:dac biet|quan trong)\b"
    r"|\bky niem (?:cai )?(?:gi|chi|j)\b|\ble (?:gi|chi|j)\b"
)
# A meeting without a name: "họp ở đâu", "mấy giờ họp".
_MEETS = re.compile(r"\b(?:hop|cuoc|buoi)\b")


@dataclass(frozen=True)
class NamedEvents:
    """The events a question names in one plan's calendar, and what it asks about them."""

    plan: Plan
    events: tuple[Event, ...]
    asked: AskedEvent
    days: Mapping[str, date]

    @property
    def is_of_office(self) -> bool:
        """Whether the calendar of the office can tell: a day it set, or an event of its own."""
        return any(event.id in self.days or _is_own(event) for event in self.events)

    def meeting(self, event: Event) -> Meeting | None:
        """The hour and place of its day, as far as the office has told them."""
        day = self.days.get(event.id)
        return meeting_on(event, day) if day else None

    @property
    def is_undated(self) -> bool:
        """Whether all of them wait for a day that nobody has set."""
        return all(each.office_sets_date and each.id not in self.days for each in self.events)


def named(turn: Turn, question: Said) -> NamedEvents | None:
    """The events whose day is asked for, in the first calendar that has any; None for the rest."""
    each = (named_in(turn, question, plan) for plan in plans_asked(turn, question))
    return next((found for found in each if found), None)


def named_in(turn: Turn, question: Said, plan: Plan) -> NamedEvents | None:
    """The events of one plan's calendar whose day is asked for."""
    asked, speller = asked_of(turn, question, plan), turn.office.matchers[plan.id].ranker.speller
    if asked is None:
        return None
    days = days_of(turn, plan)
    # "12/6 hop o dau" names its event by nothing but the day.
    written = _DATE.search(question.folded) if asked.place and not asked.words else None
    on = read_date(written[0], turn.today) if written else None
    found = tuple(each for each in plan.events if on and days.get(each.id) == on)
    known = own_numbers(speller, plan)
    found = found or named_events(speller, asked, plan.events, days, known)
    return NamedEvents(plan, found, asked, days) if found else None


def asked_of(turn: Turn, question: Said, plan: Plan) -> AskedEvent | None:
    """What is asked about a day of this plan's calendar; None when none is asked for."""
    before = spoken_of(turn)
    speller, body = turn.office.matchers[plan.id].ranker.speller, plan.organisation
    own = " ".join(filter(None, (body.province, body.former_province)))
    return read_asked(speller, question, before.question if before else None, own)


def answer(turn: Turn, question: Said) -> Outcome | None:
    """The day as the office has set it; None when its calendar cannot tell."""
    found = named(turn, question)
    if found is None or not found.is_of_office:
        return None
    # Another plan's day is none of this one's, where this one answers by itself.
    if found.plan.id != turn.plan.id and answers_alone(turn, question):
        return None
    return _told(turn, question, found)


def meeting(turn: Turn, question: Said) -> Outcome | None:
    """Hour and place of a meeting called by no name: of its day, the one spoken of, or the next.

    None when something else is asked, or the calendar of the office has nothing to tell.
    """
    if not _MEETS.search(question.folded):
        return None
    line = moments_of(question).line
    found = day_named(line, turn.today)
    day, rest = (found.day, found.rest) if found else (None, line)
    for plan in turn.answering:
        asked = read_asked(turn.office.matchers[plan.id].ranker.speller, folded_already(rest))
        if asked is None or not asked.place or asked.words:
            return None
        spoken = None if day else _spoken_of(turn)
        if spoken is not None and spoken.is_of_office:
            return _told(turn, question, replace(spoken, asked=asked))
        days = days_of(turn, plan)
        first = day or min((one for one in days.values() if one >= turn.today), default=None)
        events = tuple(one for one in plan.events if first and days.get(one.id) == first)
        if events:
            return _told(turn, question, NamedEvents(plan, events, asked, days))
    return _nothing_held(turn, question, day) if day else None


def _spoken_of(turn: Turn) -> NamedEvents | None:
    before = spoken_of(turn)
    return named(turn, Said(before.question)) if before else None


def _nothing_held(turn: Turn, question: Said, day: date) -> Outcome | None:
    """No event is on that day; None where one is that the office has told nothing of."""
    plan = turn.plan
    dates = turn.office.event_dates.get(plan.id, {})
    if any(occurrence(one, day, dates.get(one.id)) == day for one in plan.events):
        return None
    reply = Reply(texts.nothing_held(day=day), (Choice("go:calendar", common.MENU_CALENDAR),))
    asked = remembered(turn, question, plan, (), reply.text)
    conversation = replace(turn.person.conversation, asked=asked)
    return Outcome(conversation, (reply,), (CountQuestion("answered"),))


def _told(turn: Turn, question: Said, found: NamedEvents) -> Outcome:
    plan = found.plan
    # False comes first: the events that have a day.
    told = sorted(found.events, key=lambda event: event.id not in found.days)[:MOST_EVENTS]
    parts = [_line(turn, found, event) for event in told]
    if found.asked.place:
        parts += _lacking(found, told)
    choices = tuple(section_choice(plan, each.section) for each in told if each.section)[:1]
    if any(each.id in found.days for each in told):
        choices += (Choice("fb:good", texts.GOOD), Choice("fb:wrong", texts.WRONG))
    else:
        choices += (Choice("go:ask-staff", texts.ASK_STAFF),)
    # Said first: another plan's day would be taken for one of this plan's.
    if plan.id != turn.plan.id:
        parts.insert(0, texts.from_older_plan(plan=name_of(plan)))
    reply = Reply("\n\n".join(parts), choices)
    asked = remembered(turn, question, plan, (), reply.text)
    conversation = replace(turn.person.conversation, asked=asked)
    return Outcome(conversation, (reply,), (CountQuestion("answered"),))


def clause_of_day(turn: Turn, question: Said) -> tuple[Plan, str] | None:
    """ "19/5 là ngày gì mà kế hoạch cũng có": the clause that names what is on that day."""
    written = _SHORT_DATE.search(question.folded) if _WHAT_DAY.search(question.folded) else None
    on = read_date(written[0].replace("-", "/"), turn.today) if written else None
    if on is None:
        return None
    for plan in turn.answering:
        days = days_of(turn, plan)
        events = (one for one in plan.events if occurrence(one, on, days.get(one.id)) == on)
        section = next((one.section for one in events if one.section in plan.sections), None)
        if section is not None:
            return plan, section
    return None


def clause_with_day(plan: Plan, question: Said) -> str | None:
    """The clause that does give the day of what is asked for by its own words ("viết thư")."""
    line = f" {question.plain} "
    return next(
        (
            section
            for section, prepared in plan.answers.items()
            for part in prepared.parts
            if _has_day(part) and any(f" {one} " in line for one in part.asks)
        ),
        None,
    )


def _has_day(part: Part) -> bool:
    """A year alone is no day of anything."""
    return any("/" in one for one in part.facts.get("dates", ()))


def asks_place(turn: Turn, question: Said) -> bool:
    """Whether it is asked where something is held that the question names."""
    asked = asked_of(turn, question, turn.plan)
    return asked is not None and asked.place and bool(asked.words)


def asks_undated(turn: Turn, question: Said, plan: Plan) -> bool:
    """Whether the day of an event is asked for that this plan names without one."""
    found = named_in(turn, question, plan)
    if found is None or found.is_of_office or not found.is_undated:
        return False
    topic = found.plan.silent.get(TOPIC)
    return topic is not None and topic.reviewed


def with_name(turn: Turn, question: Said, plan: Plan, outcome: Outcome) -> Outcome:
    """The same answer below the event's full name: which congress it is, the plan does tell."""
    found = named_in(turn, question, plan)
    if found is None or len(found.events) != 1 or not outcome.replies:
        return outcome
    first, *others = outcome.replies
    name, is_undated = found.events[0].name, found.is_undated
    text = texts.named_in_plan(name=name, text=first.text, is_undated=is_undated)
    return replace(outcome, replies=(replace(first, text=text), *others))


def days_of(turn: Turn, plan: Plan) -> dict[str, date]:
    """The days the office has set, and those whose hour or place it has told."""
    days = turn.office.event_dates.get(plan.id, {})
    held = {event.id: event.meeting.on for event in plan.events if event.meeting}
    coming = {
        event.id: held[event.id]
        for event in plan.events
        # The day may have been moved or taken back since.
        if event.id in held and occurrence(event, turn.today, days.get(event.id)) == held[event.id]
    }
    return {**coming, **days}


def _lacking(found: NamedEvents, told: list[Event]) -> list[str]:
    """What of hour and place is told of none of these events, in a sentence."""
    meetings = [meeting for meeting in map(found.meeting, told) if meeting]
    hour = not any(meeting.at for meeting in meetings)
    place = not any(meeting.place for meeting in meetings)
    office = found.plan.organisation.office
    return [texts.no_place(office=office, hour=hour, place=place)] if hour or place else []


def _line(turn: Turn, found: NamedEvents, event: Event) -> str:
    plan, day = found.plan, found.days.get(event.id)
    if day is None:
        return texts.event_undated(
            name=event.name, whom=event.whom, office=plan.organisation.office
        )
    source = turn.office.date_sources.get(plan.id, {}).get(event.id)
    # Only of a clause that names the event and no day is there something to say.
    gap = event.office_sets_date and event.section
    return texts.event_day(
        name=event.name,
        day=day,
        days=(day - turn.today).days,
        held=hour_and_place(found.meeting(event)),
        whom=event.whom,
        source=source,
        organisation=organisation_name(plan.organisation, turn.today),
        undated_in=place_of(plan, event.section) if gap and event.section else None,
    )


def _is_own(event: Event) -> bool:
    """An event the office has added, which no clause of the plan names."""
    return event.section is None and event.office_sets_date
