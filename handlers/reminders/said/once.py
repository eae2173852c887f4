"""A wish about one event or one day: reminded of once more, or as the settings say.

The rule: what an event of the calendar cannot hold is said, and nothing is promised for it.
"""

from dataclasses import replace
from datetime import date, datetime, timedelta

from handlers.acts.heard import Heard
from handlers.acts.meaning import Slots
from handlers.reminders import calendar_asked_texts
from handlers.reminders.said import texts as spoken_texts
from handlers.reminders.said.begun import SOON_AFTER, of_one_day, of_the_day
from handlers.reminders.said.moment import day_of, time_of
from handlers.reminders.said.named import NamedEvent, coming, events_named, events_on
from handlers.reminders.texts import UNDO_STOP
from handlers.reminders.theirs import is_theirs
from handlers.reminders.words.own import OCCASION
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.effects import SaveSubscription, SnoozeReminder
from handlers.values.messages import Outcome
from handlers.values.reminding.settings import Subscription, WishedReminder
from handlers.values.replies import Choice, Reply
from knowledge.typed.repeats import compiled

_OCCASION = compiled(OCCASION)
ADJUST = (Choice("go:remind", spoken_texts.ADJUST),)


def only(turn: Turn, chosen: Subscription, words: str) -> Outcome:
    """Remind of these events and no others, which can be undone."""
    found = events_named(turn, words)
    if not found:
        return _not_there(turn, words)
    found = _theirs(turn, found) or found
    if others := _for_others(turn, found):
        return others
    changed = replace(chosen, events=tuple(one.event.id for one in found))
    undo = (Choice("go:remind-again", UNDO_STOP),)
    reply = Reply(spoken_texts.only_these(names=_names(found)), undo)
    outcome = stay(turn, reply, effects=(SaveSubscription(changed),))
    memory = replace(outcome.conversation, stopped=chosen)
    return in_passing(replace(outcome, conversation=memory))


def _not_there(turn: Turn, words: str) -> Outcome:
    text = f"{calendar_asked_texts.not_in_calendar(words=words)}\n{spoken_texts.ONLY_CALENDAR}"
    return in_passing(stay(turn, Reply(text, ADJUST)))


def _names(found: tuple[NamedEvent, ...]) -> list[str]:
    return [one.event.name for one in found]


def one(turn: Turn, chosen: Subscription, slots: Slots) -> Outcome:
    """One event or one day: reminded of once more, or as the settings say."""
    on = day_of(turn, slots.date) if slots.date else None
    found = events_named(turn, slots.event) if slots.event else ()
    # "Cuối năm nhắc tôi ngày kết thúc …": the event has its day, whatever else is said of it.
    if slots.date and on is None and not found:
        return in_passing(stay(turn, spoken_texts.ASK_MOMENT))
    if slots.event and not found and on is None:
        return _not_there(turn, slots.event)
    found = found or of_the_day(turn, on)
    if not found:
        return _nothing_on(turn, on or turn.today)
    mates = of_one_day(found, on)
    mates = _theirs(turn, mates) or mates
    first = mates[0]
    plain = on is None and not slots.days_before and slots.hour is None
    if (first.day is None or plain) and (others := _for_others(turn, mates)):
        return others
    if first.day is None or plain:
        return _as_usual(turn, chosen, mates, slots.days_before)
    return _once(turn, chosen, mates, slots, on)


def several(turn: Turn, chosen: Subscription, slots: Slots, days: tuple[date, ...]) -> Outcome:
    """ "Nhắc tôi 11/4 và 19/5": each of the days, told together."""
    wishes = (replace(slots, event=None, date=f"{day:%d/%m/%Y}") for day in days)
    outcomes = [one(turn, chosen, wish) for wish in wishes]
    text = "\n".join(reply.text for outcome in outcomes for reply in outcome.replies)
    effects = tuple(effect for outcome in outcomes for effect in outcome.effects)
    return in_passing(stay(turn, Reply(text, ADJUST), effects=effects))


def impossible(turn: Turn, slots: Slots) -> Outcome | None:
    """A day or a name that nothing to be reminded of has; None for every other wish."""
    on = day_of(turn, slots.date) if slots.date else None
    if slots.event and on is None and not events_named(turn, slots.event):
        return _not_there(turn, slots.event)
    if slots.date and on is None and not slots.event:
        return in_passing(stay(turn, spoken_texts.ASK_MOMENT))
    called = events_named(turn, slots.event) if slots.event else ()
    if called and (others := _for_others(turn, called)):
        return others
    if on is None or called:
        return None
    found = of_the_day(turn, on)
    return _for_others(turn, found) if found else _nothing_on(turn, on)


def _theirs(turn: Turn, found: tuple[NamedEvent, ...]) -> tuple[NamedEvent, ...]:
    return tuple(one for one in found if is_theirs(turn, one.plan, one.event.id))


def _for_others(turn: Turn, found: tuple[NamedEvent, ...]) -> Outcome | None:
    """Said of events that are all for other units than the person's; None when one is not."""
    if _theirs(turn, found):
        return None
    lines = [
        spoken_texts.for_others(name=one.event.name, day=one.day, whom=one.event.whom)
        for one in found
    ]
    return in_passing(stay(turn, "\n".join(lines)))


def _nothing_on(turn: Turn, on: date) -> Outcome:
    """What is nearest to the day is offered, and where else to turn is said."""
    if on < turn.today:
        return in_passing(stay(turn, spoken_texts.TIME_PAST))
    if _OCCASION.search(Heard(turn.inbound.text).unsigned):
        return in_passing(stay(turn, spoken_texts.unsure_on(day=on)))
    near = _nearest(turn, on)
    lines = [spoken_texts.nothing_on(day=on)]
    choices = ADJUST if turn.person.subscription else ()
    if near is not None and near.day is not None:
        lines.append(spoken_texts.nearest(name=near.event.name, day=near.day))
        label = spoken_texts.remind_of(name=near.event.name, day=near.day)
        choices = (Choice(f"remind-of:{near.event.id}", label), *choices)
    lines.append(spoken_texts.ONLY_CALENDAR)
    return in_passing(stay(turn, Reply("\n".join(lines), choices)))


def errand(turn: Turn, on: date | None) -> Outcome:
    """Of an errand nobody can be reminded here; what the calendar has near that day is offered."""
    if on is not None and on >= turn.today and not events_on(turn, on):
        return _nothing_on(turn, on)
    return in_passing(stay(turn, _only_near(turn, on)))


def nearest_offered(turn: Turn, on: date) -> Reply | None:
    """What the calendar has near a day on which it has nothing, to be wished with one choice."""
    near = _nearest(turn, on)
    if near is None or near.day is None:
        return None
    said = spoken_texts.nearest(name=near.event.name, day=near.day)
    label = spoken_texts.remind_of(name=near.event.name, day=near.day)
    text = f"{spoken_texts.nothing_on(day=on)} {said}"
    return Reply(text, (Choice(f"remind-of:{near.event.id}", label),))


def _only_near(turn: Turn, on: date | None) -> Reply:
    near = _nearest(turn, on) if on is not None and on >= turn.today else None
    if near is None or near.day is None:
        return Reply(spoken_texts.ONLY_CALENDAR)
    said = spoken_texts.nearest(name=near.event.name, day=near.day)
    label = spoken_texts.remind_of(name=near.event.name, day=near.day)
    choice = Choice(f"remind-of:{near.event.id}", label)
    return Reply(f"{spoken_texts.ONLY_CALENDAR}\n{said}", (choice,))


def _nearest(turn: Turn, on: date) -> NamedEvent | None:
    return min(
        (one for one in coming(turn, turn.today, on + SOON_AFTER) if one.day),
        key=lambda one: abs((one.day or on) - on),
        default=None,
    )


def _as_usual(
    turn: Turn, chosen: Subscription, found: tuple[NamedEvent, ...], wished: tuple[int, ...]
) -> Outcome:
    """Reminded of as the settings say; an event that was off is on again.

    What has no day yet cannot be reckoned back from: the days wished are put to the settings.
    """
    ids = tuple(one.event.id for one in found)
    off = [name for name in ids if chosen.events and name not in chosen.events]
    before = tuple(sorted({*chosen.days_before, *wished}, reverse=True))
    changed = replace(chosen, events=(*chosen.events, *off), days_before=before)
    effects = (SaveSubscription(changed),) if changed != chosen else ()
    names, at = _names(found), chosen.at
    if found[0].day is None:
        text = spoken_texts.event_undated(names=names, before=before, at=at)
    else:
        days = (found[0].day - turn.today).days
        text = spoken_texts.event_on(names=names, day=found[0].day, days=days, before=before, at=at)
    return in_passing(stay(turn, Reply(text, ADJUST), effects=effects))


def _once(
    turn: Turn, chosen: Subscription, found: tuple[NamedEvent, ...], slots: Slots, on: date | None
) -> Outcome:
    """Reminders of one day's events at the moments that are wished."""
    # Of one day's events the first stands for all: one message each would be a nuisance.
    first = found[0]
    occurs_on = first.day or turn.today
    at = time_of(slots.hour) if slots.hour is not None else chosen.at
    # "Trước 11/4 hai hôm": counted from the day that is named.
    until = on if on and slots.days_before else occurs_on
    ahead = [until - timedelta(days=n) for n in slots.days_before or (0,)]
    days = ahead if on is None or slots.days_before else [on]
    moments = [datetime.combine(day, at, tzinfo=turn.now.tzinfo) for day in days]
    moments = [moment for moment in moments if moment > turn.now]
    if not moments or moments[0].date() > occurs_on:
        return in_passing(stay(turn, spoken_texts.TIME_PAST))
    effects = tuple(
        SnoozeReminder(first.event.id, occurs_on, moment, first.plan.id)
        for moment in moments
        if not comes_anyway(turn, chosen, first, moment)
    )
    text = spoken_texts.one_time(names=_names(found[:1]), occurs_on=occurs_on, moments=moments)
    outcome = stay(turn, Reply(text, ADJUST), effects=effects)
    return in_passing(remembered(turn, outcome, first, tuple(moments)))


def remembered(
    turn: Turn, outcome: Outcome, one: NamedEvent, moments: tuple[datetime, ...] = ()
) -> Outcome:
    """With what was wished kept, so that the next words may change it ("à 5 rưỡi đi")."""
    if one.day is None:
        return outcome
    memory = outcome.conversation
    wish = WishedReminder(one.event.id, one.day, moments, memory.turn + 1, turn.now, one.plan.id)
    return replace(outcome, conversation=replace(memory, wished=wish))


def remembered_settings(turn: Turn, outcome: Outcome) -> Outcome:
    """The same where the days or the hour of all events were wished."""
    memory = outcome.conversation
    wish = WishedReminder("", turn.today, (), memory.turn + 1, turn.now)
    return replace(outcome, conversation=replace(memory, wished=wish))


def comes_anyway(turn: Turn, chosen: Subscription, one: NamedEvent, moment: datetime) -> bool:
    """Whether the settings bring it at that very hour: it would come twice."""
    on = not chosen.events or one.event.id in chosen.events
    on = on and is_theirs(turn, one.plan, one.event.id)
    paused = chosen.paused_on(moment.date())
    days = (one.day - moment.date()).days if one.day else None
    return on and not paused and days in chosen.days_before and moment.time() == chosen.at
