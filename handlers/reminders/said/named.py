"""The events of the calendar that a person's words name, and the day each has.

The rule: an event is named by its own words or by its day; what nothing in the calendar is called
finds nothing, and the one who asked is told so.
"""

import re
from dataclasses import dataclass
from datetime import date

from handlers.reminders.calendar import dated
from handlers.reminders.running import running_plans
from handlers.reminders.words.foreseen import MEETINGS
from handlers.turn.turn import Turn
from handlers.typed.times import read_date
from knowledge.plan.events import Event, occurrence
from knowledge.plan.plan import Plan
from knowledge.search.named_events import named_events, own_numbers, read_asked
from knowledge.typed.normalize import fold
from knowledge.typed.said import Said

# What everybody calls a day by, and what it is called in documents.
_CALLED = (
    (re.compile(r"\bsinh nhat (?:bac ho|bac|cu ho|ho chu tich)\b"), "ngay sinh ho chi minh"),
    (re.compile(r"\bbac (?:ho )?sinh nhat\b"), "ngay sinh ho chi minh"),
    (re.compile(r"^(?:(?:le|buoi|ngay|dip) )*ky niem (?=\w+ \w)"), ""),
    (
        re.compile(
            r"^(?:(?:ngay|luc|khi|den|toi) )*(?:het|be mac|ket thuc|xong)"
            r" (?:dot|phong trao|ky|thi dua).*"
        ),
        "ket thuc phong trao thi dua",
    ),
    (re.compile(r"^(?:phong trao|dot thi dua)$"), "ket thuc phong trao thi dua"),
)
_YEAR = re.compile(r" (?:cuoi )?nam(?: nay)?$|^(?:buoi|cuoc|le|hom|ngay) (?=\w+ \w)")
# What a person is asked to do by the end of the movement.
_DEADLINE = re.compile(r"\b(?:han|het han|chot) ?(?:chot )?(?:nop )?(?:cua )?(?:dang ky)?\b.*")
_OTHER_DEADLINE = re.compile(r"\bbao cao|ho so|sua|bo sung|nop lai\b")


@dataclass(frozen=True)
class NamedEvent:
    """An event with its next day; None while nobody has dated it."""

    event: Event
    plan: Plan
    day: date | None


def events_named(turn: Turn, words: str) -> tuple[NamedEvent, ...]:
    """The events these words name, the dated ones first."""
    if words == MEETINGS:
        return _meetings(turn)
    day = read_date(words, turn.today)
    if day is not None:
        return events_on(turn, day)
    folded = fold(words)
    for called, name in _CALLED:
        folded = called.sub(name, folded)
    for plan in running_plans(turn.office, turn.today):
        matcher = turn.office.matchers.get(plan.id)
        if matcher is None:
            continue
        speller, body = matcher.ranker.speller, plan.organisation
        own = " ".join(filter(None, (body.province, body.former_province)))
        asked = read_asked(speller, Said(f"khi nao {folded}"), None, own)
        days = turn.office.event_dates.get(plan.id, {})
        known = own_numbers(speller, plan)
        found = named_events(speller, asked, plan.events, days, known) if asked else ()
        # "Đại hội" alone is all of them, and not the one whose name is the shortest.
        bare = _YEAR.sub("", folded)
        held = tuple(one for one in plan.events if bare in fold(one.name)) if " " in bare else ()
        if found or held:
            wanted = held if set(found) <= set(held) else found
            return _dated_first(turn, plan, wanted)
    return ()


def _meetings(turn: Turn) -> tuple[NamedEvent, ...]:
    """Every congress and conference of the calendar."""
    heads = tuple(fold(MEETINGS).split(", "))
    for plan in running_plans(turn.office, turn.today):
        held = tuple(one for one in plan.events if fold(one.name).startswith(heads))
        if held:
            return _dated_first(turn, plan, held)
    return ()


def _dated_first(turn: Turn, plan: Plan, events: tuple[Event, ...]) -> tuple[NamedEvent, ...]:
    days = turn.office.event_dates.get(plan.id, {})
    found = [NamedEvent(one, plan, occurrence(one, turn.today, days.get(one.id))) for one in events]
    return tuple(sorted(found, key=lambda one: (one.day is None, one.day or turn.today)))


def events_on(turn: Turn, day: date) -> tuple[NamedEvent, ...]:
    """What falls on a day."""
    return coming(turn, day, day)


def coming(turn: Turn, first: date, last: date) -> tuple[NamedEvent, ...]:
    """What falls on the days from `first` to `last`, in their order."""
    return tuple(NamedEvent(event, plan, day) for day, event, plan in dated(turn, first, last))


def is_deadline(words: str) -> bool:
    """Whether the last day to register is meant: "hạn đăng ký", "hết hạn"."""
    folded = fold(words)
    return bool(_DEADLINE.match(folded)) and not _OTHER_DEADLINE.search(folded)
