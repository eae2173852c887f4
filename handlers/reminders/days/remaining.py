"""How many days of the movement remain, with its last day.

The rule: the end of the movement is never told as the last day to register; what nobody has set is
said to be unknown.
"""

import re
from datetime import date

from handlers.acts.heard import Heard
from handlers.acts.slots.moment.when import read_when
from handlers.questions import event_dates
from handlers.questions.judging import answers_alone, spoken_of
from handlers.reminders import calendar_asked_texts as texts
from handlers.reminders.calendar_asked import Span, deadline_said, listed, remind_choice, span_of
from handlers.reminders.said.calendar_words import calendar_said, line_of, with_clauses
from handlers.reminders.said.named import NamedEvent, events_named
from handlers.reminders.words import remaining as words
from handlers.reminders.words.asking import CLOCK, DAY_TOO, SPAN_TOO, WEEKDAY
from handlers.turn.turn import Turn, in_passing, stay
from handlers.typed.times import read_date
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from knowledge.typed.normalize import fold
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

_BARE, _REMAINING = compiled(words.BARE), compiled(words.REMAINING)
_IN_TIME = compiled(words.IN_TIME)
_MOVEMENT, _OTHERS = compiled(words.MOVEMENT), compiled(words.OTHERS)
_MAY_RUN, _STILL_RUNS = compiled(words.MAY_RUN), compiled(words.STILL_RUNS)
_OF_EVENT, _WHEN = compiled(words.OF_EVENT), compiled(words.WHEN)
_CLAUSES = compiled(r"[,;.!?\n]+")
_OCCASION, _CLOCK = compiled(words.OCCASION), compiled(CLOCK)
_HELD_THEN = compiled(words.HELD_THEN)
_DATE = compiled(r"\d{1,2}/\d{1,2}")
_WEEKDAY, _DAY_TOO, _SPAN_TOO = compiled(WEEKDAY), compiled(DAY_TOO), compiled(SPAN_TOO)
MOST_WORDS, MOST_EVENTS, MOST_WEEKDAY = 24, 4, 14


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Kéo tới bao giờ, từ nay tới đó còn nhiêu ngày": both halves; None for everything else."""
    plain, end = heard.unsigned, turn.plan.period.end
    known = turn.plan.reviewed and turn.plan.registers
    if end is None or not known or len(plain.split()) > MOST_WORDS:
        return None
    if turn.idle and _IN_TIME.fullmatch(plain) and not _speaks_of_event(turn):
        said = deadline_said(turn) or texts.NO_DEADLINE
        left = texts.movement_left(day=end, days=(end - turn.today).days)
        text = with_clauses(turn, f"{left} {said}", end, turn.plan.registration_deadline)
        return in_passing(stay(turn, Reply(text, remind_choice(turn))))
    if turn.idle and _MAY_RUN.search(plain) and _STILL_RUNS.fullmatch(plain):
        return _still_runs(turn, end)
    # Cheap before dear: of what asks for no such count no clause is folded.
    if not _REMAINING.search(plain) or _OTHERS.search(plain):
        return None
    bare = _is_bare(heard)
    events = events_spoken_of(turn) if bare and turn.idle else ()
    if events:
        lines = "\n".join(line_of(turn, one) for one in events)
        return in_passing(stay(turn, Reply(lines, remind_choice(turn))))
    bare = bare and not _speaks_of_event(turn)
    if not (bare or _MOVEMENT.search(plain)):
        return None
    days = (end - turn.today).days
    told = texts.movement_left(day=end, days=days)
    if bare:
        told = f"{told} {deadline_said(turn) or texts.NO_DEADLINE}"
    told = with_clauses(turn, told, end, turn.plan.registration_deadline if bare else None)
    return in_passing(stay(turn, Reply(told, remind_choice(turn) if turn.idle else ())))


def _is_bare(heard: Heard) -> bool:
    clauses = [one.strip() for one in _CLAUSES.split(heard.plain) if one.strip()]
    return bool(clauses) and all(map(_BARE.fullmatch, clauses))


def _speaks_of_event(turn: Turn) -> bool:
    """Whether another day was asked for right before."""
    before = spoken_of(turn)
    return before is not None and event_dates.named(turn, Said(before.question)) is not None


def events_spoken_of(turn: Turn) -> tuple[NamedEvent, ...]:
    """The events whose day was asked for right before ("bao giờ kỷ niệm ngày HTX")."""
    before = spoken_of(turn)
    line = fold(before.question) if before else ""
    if not _OF_EVENT.search(line):
        return ()
    return events_named(turn, _WHEN.sub("", line).strip(" ?"))[:MOST_EVENTS]


def _still_runs(turn: Turn, end: date) -> Outcome | None:
    """Whether the movement of the plan goes on; after a merger nobody can tell for the office."""
    merged = turn.plan.organisation.merged_on
    if merged is not None and turn.today >= merged:
        return None
    days = (end - turn.today).days
    text = (
        texts.still_runs(day=end, days=days)
        if days >= 0
        else texts.movement_left(day=end, days=days)
    )
    return in_passing(stay(turn, Reply(with_clauses(turn, text, end))))


def _period(held: re.Match[str]) -> str:
    """The days that are named, as `span_of` knows them."""
    said = held["first"] or held["last"]
    if said.startswith("tuan"):
        return "tuan nay" if said.endswith("nay") else "tuan sau"
    return "mai" if said.endswith("mai") else "hom nay"


def weekday(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Ngày HTX Việt Nam là thứ mấy", "hôm nay kỷ niệm gì"; None where no day of ours is named."""
    line = heard.unsigned
    below = turn.idle and any(key == "go:remind" for key, _ in turn.person.conversation.offered)
    span = _SPAN_TOO.fullmatch(line) if below and turn.person.subscription is None else None
    if span is not None:
        asked_of = Heard(f"{span['span']} co gi", None, heard.at)
        return calendar_said(turn, asked_of, read_when(asked_of, "idle", "calendar"))
    if turn.idle and spoken_of(turn) is None and "roi" in line and _CLOCK.fullmatch(line):
        return in_passing(stay(turn, texts.clock(now=turn.now.time(), day=turn.today)))
    held = _HELD_THEN.fullmatch(line) if turn.idle else None
    if held is not None:
        return in_passing(stay(turn, listed(turn, span_of(_period(held), turn.today))))
    if turn.idle and _OCCASION.search(line):
        return in_passing(stay(turn, listed(turn, span_of("hom nay", turn.today))))
    if turn.idle and "/" in heard.text and _DAY_TOO.fullmatch(heard.plain):
        # A paper of the plan's may be of that day.
        found = _DATE.search(heard.text)
        day = read_date(found[0], turn.today) if found else None
        if day is None or answers_alone(turn, heard):
            return None
        return in_passing(stay(turn, listed(turn, Span(day, day, texts.on_day(day=day)))))
    if not _WEEKDAY.search(line) or len(line.split()) > MOST_WEEKDAY:
        return None
    slots = read_when(heard, "idle", "calendar")
    named = slots.event and (events_named(turn, slots.event) or read_date(slots.event, turn.today))
    return calendar_said(turn, heard, slots) if named else None
