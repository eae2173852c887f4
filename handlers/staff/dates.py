"""Setting an event's date in the chat: which, when, who will be reminded, yes.

The rule: nothing is set before its consequence was shown.
"""

from dataclasses import replace
from datetime import date, timedelta

from handlers.acts.heard import Heard
from handlers.staff import texts
from handlers.turn.turn import Turn, paged, say
from handlers.typed.times import read_date
from handlers.values.messages import Outcome
from handlers.values.orders import SetEventDate
from handlers.values.replies import Choice, Reply
from handlers.values.state import Clerking
from knowledge.plan.events import Event


def start(turn: Turn) -> Outcome:
    """Ask which event."""
    dialog = Clerking("event")
    return say(turn, question(turn, dialog), dialog=dialog)


def question(turn: Turn, dialog: Clerking) -> Reply:
    """The open question once more."""
    if dialog.asks == "event":
        return Reply(texts.ASK_EVENT, _event_choices(turn, dialog.page))
    event = _event(turn, dialog)
    if event is None:
        return Reply(texts.ASK_EVENT, _event_choices(turn, 0))
    if dialog.asks == "day" or dialog.on is None:
        dates = turn.office.event_dates.get(turn.plan.id, {})
        return Reply(texts.ask_day(event=event.name, on=dates.get(event.id)))
    text = texts.confirm_day(
        event=event.name,
        on=dialog.on,
        reminded=_reminded(turn, event.id, dialog.on),
        off=turn.office.day_off(dialog.on),
    )
    return Reply(text, (Choice("yes", texts.SET_DAY), Choice("no", texts.STOP)))


def _event_choices(turn: Turn, page: int) -> tuple[Choice, ...]:
    """The plan's events, one page of them."""
    events = tuple(Choice(event.id, event.name) for event in turn.plan.events)
    return paged(events, page)


def answer(turn: Turn, dialog: Clerking, typed: Heard) -> Outcome | str | None:
    """Read the answer of the open step."""
    match dialog.asks:
        case "event":
            return _answer_event(turn, dialog, typed)
        case "day":
            return _answer_day(turn, dialog, typed)
    if typed.key == "no":
        return say(turn, texts.LEFT)
    event = _event(turn, dialog)
    # The event may have been taken out of the calendar since it was chosen.
    if typed.key != "yes" or event is None or dialog.on is None:
        return None
    order = SetEventDate(turn.plan.id, event.id, dialog.on, _told_by(turn))
    return say(turn, texts.day_set(event=event.name, on=dialog.on), effects=(order,))


def _answer_event(turn: Turn, dialog: Clerking, typed: Heard) -> Outcome | None:
    if typed.key == "more":
        following = replace(dialog, page=dialog.page + 1)
    elif typed.key in tuple(event.id for event in turn.plan.events):
        following = Clerking("day", event=typed.key)
    else:
        return None
    return say(turn, question(turn, following), dialog=following)


def _answer_day(turn: Turn, dialog: Clerking, typed: Heard) -> Outcome | str:
    on = read_date(typed.text, turn.today)
    if on is None:
        return texts.DAY_BAD
    if on < turn.today:
        return texts.DAY_PAST
    following = replace(dialog, asks="confirm-day", on=on)
    return say(turn, question(turn, following), dialog=following)


def _event(turn: Turn, dialog: Clerking) -> Event | None:
    return next((event for event in turn.plan.events if event.id == dialog.event), None)


def _reminded(turn: Turn, event_id: str, on: date) -> dict[date, int]:
    """How many people are reminded on which day; days that are over are left out."""
    whom = turn.office.audience(turn.plan.id, event_id)
    counts = turn.lookup.clerk().reminder_counts(event_id, whom)
    days = {on - timedelta(days=before): count for before, count in counts.items()}
    # For days that are over nobody is reminded any more, so they are no consequence.
    return {day: days[day] for day in sorted(days) if day >= turn.today}


def _told_by(turn: Turn) -> str:
    """The source of what is typed here."""
    staff = turn.person.staff
    return texts.told_by(name=staff.name if staff else "", on=turn.today)
