"""What is said back of settings that hold only some events: when each of their days is told.

The rule: what is said is what will come, reckoned as the clock reckons it.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime

from handlers.reminders.due import Due, ahead, next_due
from handlers.reminders.running import running_plans
from handlers.reminders.said import once
from handlers.reminders.said import texts as spoken_texts
from handlers.reminders.said.named import NamedEvent
from handlers.reminders.theirs import theirs
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.effects import SaveSubscription
from handlers.values.messages import Outcome
from handlers.values.reminding.settings import Subscription
from handlers.values.replies import Reply
from knowledge.plan.events import occurrence
from knowledge.plan.plan import Plan


def told(turn: Turn, chosen: Subscription) -> Outcome:
    """What settings of some events bring; the next words may change it."""
    days = defaultdict[date, list[tuple[datetime, str]]](list)
    first: NamedEvent | None = None
    for plan, due in sorted(coming(turn, chosen), key=lambda one: one[1].due_at):
        first = first or NamedEvent(due.event, plan, due.occurs_on)
        days[due.occurs_on].append((due.due_at, due.event.name))
    lines = [_line(on, due) for on, due in days.items()]
    undated = _undated(turn, chosen)
    if undated:
        before, at = chosen.days_before, chosen.at
        lines.append(spoken_texts.event_undated(names=undated, before=before, at=at))
    outcome = stay(turn, Reply("\n".join(lines) or spoken_texts.TIME_PAST, once.ADJUST))
    return in_passing(once.remembered(turn, outcome, first) if first else outcome)


def saved(turn: Turn, chosen: Subscription, *notes: str) -> Outcome:
    """Settings of all events, stored and said back; the next words may change them."""
    kept = spoken_texts.saved(days=chosen.days_before, at=chosen.at)
    dates = turn.office.event_dates.get(turn.plan.id, {})
    following = next_due(chosen, theirs(turn, turn.plan), dates, turn.now)
    coming = spoken_texts.next_one(name=following[0].name, at=following[1]) if following else ""
    reply = Reply("\n".join(filter(None, (kept, *notes, coming))), once.ADJUST)
    outcome = stay(turn, reply, effects=(SaveSubscription(chosen),))
    return in_passing(once.remembered_settings(turn, outcome))


def coming(turn: Turn, chosen: Subscription) -> Iterator[tuple[Plan, Due]]:
    """What the settings still bring of the next day of each event."""
    for plan in running_plans(turn.office, turn.today):
        dates = turn.office.event_dates.get(plan.id, {})
        for due in ahead(chosen, theirs(turn, plan), dates, turn.now, times=1):
            yield plan, due


def _line(on: date, due: list[tuple[datetime, str]]) -> str:
    moments, names = dict.fromkeys(at for at, _ in due), dict.fromkeys(name for _, name in due)
    return spoken_texts.one_time(names=[*names], occurs_on=on, moments=[*moments])


def _undated(turn: Turn, chosen: Subscription) -> list[str]:
    found = list[str]()
    for plan in running_plans(turn.office, turn.today):
        dates = turn.office.event_dates.get(plan.id, {})
        found += (
            one.name
            for one in plan.events
            if one.id in chosen.events and occurrence(one, turn.today, dates.get(one.id)) is None
        )
    return found
