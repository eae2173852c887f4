"""The calendar, the text of a reminder, and "remind me again".

The rule: dated events come first, undated ones last and are called undated.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from handlers.questions.clauses import cite, name_of
from handlers.reminders import feed, texts
from handlers.reminders.due import due_time
from handlers.reminders.running import running_plans, whose
from handlers.reminders.theirs import is_theirs
from handlers.turn import citing_texts as citing
from handlers.turn import texts as common
from handlers.turn.turn import Turn, say
from handlers.values.effects import SnoozeReminder
from handlers.values.messages import Outcome
from handlers.values.reminding.settings import Subscription
from handlers.values.replies import Choice, Reply
from knowledge.plan.events import Event, count_on, meeting_on, occurrence
from knowledge.plan.plan import Plan
from knowledge.typed.normalize import fold


def calendar(turn: Turn) -> Outcome:
    """What comes next, dated events first."""
    dated, undated = [], []
    for plan in running_plans(turn.office, turn.today):
        dates = turn.office.event_dates.get(plan.id, {})
        for event in plan.events:
            day = occurrence(event, turn.today, dates.get(event.id))
            if day is not None:
                dated.append((day, event, plan))
            elif event.office_sets_date and event.id not in dates:
                undated.append(event)
    lines = [calendar_line(turn, *one) for one in sorted(dated, key=_by_day)]
    parts = ["\n".join((texts.CALENDAR_HEAD, *lines)) if lines else texts.NOTHING_AHEAD]
    if undated:
        parts.append("\n".join((texts.UNDATED_HEAD, *map(_undated_line, undated))))
    label = common.MENU_REMIND if turn.person.subscription else texts.TURN_ON
    reply = Reply("\n\n".join(parts), (Choice("go:remind", label), *feed.offered(turn)))
    return say(turn, reply, dialog=turn.dialog)


def _by_day(one: tuple[date, Event, Plan]) -> date:
    return one[0]


def dated(turn: Turn, first: date, last: date) -> list[tuple[date, Event, Plan]]:
    """What falls on the days from `first` to `last`, in their order."""
    found = []
    for plan in running_plans(turn.office, turn.today):
        dates = turn.office.event_dates.get(plan.id, {})
        for event in plan.events:
            day = occurrence(event, first, dates.get(event.id))
            while day is not None and day <= last:
                found.append((day, event, plan))
                day = occurrence(event, day + timedelta(days=1), dates.get(event.id))
    return sorted(found, key=_by_day)


def undated_count(turn: Turn) -> int:
    """How many events wait for the office to name their day."""
    return sum(
        event.office_sets_date and event.id not in turn.office.event_dates.get(plan.id, {})
        for plan in running_plans(turn.office, turn.today)
        for event in plan.events
    )


def calendar_line(turn: Turn, day: date, event: Event, plan: Plan) -> str:
    """One event of the calendar, with how far off it is."""
    return texts.calendar_line(
        on=day,
        name=event.name,
        days=(day - turn.today).days,
        count=_count(event, day),
        meeting=meeting_on(event, day),
        whom=event.whom,
        source=turn.office.date_sources.get(plan.id, {}).get(event.id),
        file=event.programme,
        plan=other_plan(turn, plan),
    )


def other_plan(turn: Turn, plan: Plan) -> str:
    """The plan's name where it is not that of the day, whose events are meant by themselves."""
    return "" if plan.id == turn.plan.id else name_of(plan)


def _undated_line(event: Event) -> str:
    return texts.undated_line(
        name=event.name, whom=event.whom, note=None if event.section else event.note
    )


def _count(event: Event, day: date) -> str:
    return texts.count_text(number=count_on(event, day), ordinal=event.counting == "ordinal")


def snooze(turn: Turn, event_id: str, day: str) -> Outcome:
    """Remind once more tomorrow at the person's hour."""
    occurs_on = _day(day)
    # The event may have been taken out of the calendar since the button was shown.
    plan = whose(turn.office, event_id, occurs_on) if occurs_on else None
    if occurs_on is None or plan is None:
        return say(turn, texts.SNOOZE_BAD, dialog=turn.dialog)
    # Reminders may have been turned off since this one came: then the usual hour counts.
    subscription = turn.person.subscription or Subscription(since=turn.now)
    tomorrow = turn.today + timedelta(days=1)
    if tomorrow > occurs_on:
        return say(turn, texts.SNOOZE_PAST, dialog=turn.dialog)
    # Nought days before tomorrow: the same hour and quiet hours as any reminder.
    at = due_time(subscription, tomorrow, 0, turn.now)
    text = texts.snoozed(on=tomorrow, at=at.time())
    again = SnoozeReminder(event_id, occurs_on, at, plan.id)
    # It would come twice on that morning.
    anyway = _comes_anyway(turn, event_id, occurs_on, tomorrow)
    effects = () if anyway and is_theirs(turn, plan, event_id) else (again,)
    return say(turn, text, dialog=turn.dialog, effects=effects)


def _comes_anyway(turn: Turn, event_id: str, occurs_on: date, on: date) -> bool:
    """Whether the person's own settings bring the event's reminder on that day, at that hour."""
    subscription = turn.person.subscription
    if subscription is None:
        return False
    chosen = not subscription.events or event_id in subscription.events
    return (
        chosen
        and not subscription.paused_on(on)
        and (occurs_on - on).days in subscription.days_before
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def reminder(
    plan: Plan, events: Sequence[Event], occurs_on: date, now: datetime, registered: bool
) -> Reply:
    """The one message for everything that falls on a day, as it reads when it is sent."""
    days = (occurs_on - now.date()).days
    lines = [
        texts.reminded_event(
            name=event.name,
            count=_count(event, occurs_on),
            meeting=meeting_on(event, occurs_on),
            whom=event.whom,
            note=event.note,
            file=event.programme,
        )
        for event in events
    ]
    citations = dict.fromkeys(cite(plan, event.section) for event in events if event.section)
    text = texts.reminder(on=occurs_on, days=days, events=lines, citations=list(citations))
    choices = [Choice("go:noted", texts.NOTED)]
    if days > 0:
        choices.append(Choice(f"snooze:{events[0].id}:{occurs_on}", texts.SNOOZE))
    end = plan.period.end
    # A reminder of the last day is the last chance to say that nothing was sent.
    is_last = plan.registers and end and any(event.on == end for event in events)
    if is_last and not registered:
        text = f"{text}\n{texts.NOT_REGISTERED}"
        choices.append(Choice("go:register", common.MENU_REGISTER))
    choices.append(Choice("go:stop-reminders", texts.STOP))
    return Reply(text, tuple(choices))


def correction(event: Event, told: date | None, new: date | None) -> Reply:
    """What a person reads when the day they were told is no longer the day; None: no day."""
    text = texts.correction(name=event.name, told=told, new=new)
    return Reply(text, (Choice("go:noted", texts.NOTED), Choice("go:stop-reminders", texts.STOP)))


def withdrawal(event: Event, told: date) -> Reply:
    """What a person reads who was told the day of an event the office has removed."""
    text = texts.withdrawal(name=event.name, told=told)
    return Reply(text, (Choice("go:noted", texts.NOTED), Choice("go:stop-reminders", texts.STOP)))


def registration_open(plan: Plan, end: date | None) -> Reply:
    """The news for those who asked to be told."""
    name = citing.plan_name(number=plan.number, day=plan.date)
    choices = (Choice("go:register", common.MENU_REGISTER), Choice("go:noted", texts.NOTED))
    return Reply(texts.registration_open(plan=name, end=end), choices)


def own_errand(words: str, *, registered: bool) -> Reply:
    """What somebody wanted to be reminded of; to register is one choice away."""
    choices = [Choice("go:noted", texts.NOTED)]
    if "dang ky" in fold(words) and not registered:
        choices.insert(0, Choice("go:register", common.MENU_REGISTER))
    return Reply(texts.own_errand(words=words), tuple(choices))


def unfinished() -> Reply:
    """The nudge for a registration left open."""
    choices = (Choice("go:continue", common.CONTINUE), Choice("go:cancel", common.CANCEL))
    return Reply(texts.UNFINISHED, choices)
