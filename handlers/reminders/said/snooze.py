""" "Remind me of this again": of the reminder that just came, else of the one that is chosen.

The rule: what is reminded of again is named in the answer; nothing is set for after its day.
"""

from datetime import date, datetime, timedelta

from handlers.acts.meaning import Slots
from handlers.reminders import texts
from handlers.reminders.said import once
from handlers.reminders.said import texts as spoken_texts
from handlers.reminders.said.moment import moment_said
from handlers.reminders.said.named import NamedEvent, coming, events_named
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.effects import SnoozeReminder
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from knowledge.typed.said import Said

# How far off an event may be to be meant by "again", and how many are shown to choose from.
AHEAD = timedelta(days=45)
MOST = 4
# Short, because a key has 48 bytes.
_MOMENT = "%y%m%d%H%M"


def snooze_said(turn: Turn, said: Said, slots: Slots) -> Outcome:
    """Remind again when it is said; without a time tomorrow, as the button does."""
    at = moment_said(turn, said, slots) or _tomorrow(turn, said)
    if at <= turn.now:
        return in_passing(stay(turn, spoken_texts.TIME_PAST))
    found = _meant(turn, slots)
    if not found:
        return in_passing(stay(turn, spoken_texts.NOTHING_TO_SNOOZE))
    if len({one.day for one in found}) == 1:
        return _again(turn, found[0], at)
    # One of each day: the reminder of a day names its first event.
    by_day = {one.day: one for one in reversed(found)}
    choices = tuple(_choice(by_day[day], at) for day in sorted(filter(None, by_day))[:MOST])
    return in_passing(stay(turn, Reply(spoken_texts.WHICH, choices)))


def again_chosen(turn: Turn, event_id: str, moment: str) -> Outcome | None:
    """The choice of one event and the moment behind its id; None when it means nothing."""
    try:
        at = datetime.strptime(moment, _MOMENT).replace(tzinfo=turn.now.tzinfo)
    except ValueError:
        return None
    soon = coming(turn, turn.today, turn.today + AHEAD)
    named = next((one for one in soon if one.event.id == event_id), None)
    # The event may have been taken out of the calendar since the button was shown.
    if named is None:
        return in_passing(stay(turn, texts.SNOOZE_BAD))
    if at <= turn.now:
        return in_passing(stay(turn, spoken_texts.TIME_PAST))
    return _again(turn, named, at)


def _again(turn: Turn, one: NamedEvent, at: datetime) -> Outcome:
    if one.day is None or at.date() > one.day:
        return in_passing(stay(turn, texts.SNOOZE_PAST))
    effect = SnoozeReminder(one.event.id, one.day, at, one.plan.id)
    text = spoken_texts.snoozed(name=one.event.name, at=at, today=turn.today)
    return in_passing(once.remembered(turn, stay(turn, text, effects=(effect,)), one, (at,)))


def _tomorrow(turn: Turn, said: Said) -> datetime:
    return moment_said(turn, said, Slots(date="mai")) or turn.now + timedelta(days=1)


def _meant(turn: Turn, slots: Slots) -> tuple[NamedEvent, ...]:
    """The event of the reminder above, the one that is named, else what comes soon."""
    pushed = _pushed(turn)
    if pushed:
        return pushed
    if slots.event:
        return tuple(one for one in events_named(turn, slots.event) if one.day)
    return coming(turn, turn.today, turn.today + AHEAD)


def _pushed(turn: Turn) -> tuple[NamedEvent, ...]:
    for choice in turn.person.pushed:
        kind, _, rest = choice.key.partition(":")
        event_id, _, day = rest.partition(":")
        if kind != "snooze":
            continue
        try:
            occurs_on = date.fromisoformat(day)
        except ValueError:
            return ()
        return tuple(one for one in coming(turn, occurs_on, occurs_on) if one.event.id == event_id)
    # On the day itself the reminder offers no "again": then today's events are meant.
    reminded = any(choice.key == "go:stop-reminders" for choice in turn.person.pushed)
    return coming(turn, turn.today, turn.today) if reminded else ()


def _choice(one: NamedEvent, at: datetime) -> Choice:
    label = spoken_texts.again_label(name=one.event.name, day=one.day or at.date())
    return Choice(f"again:{one.event.id}:{at.strftime(_MOMENT)}", label)
