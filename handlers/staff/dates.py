"""Setting an event's date in the chat: which, when, who will be reminded, yes.

The rule: nothing is set before its consequence was shown.
"""

from dataclasses import replace
from datetime import date, timedelta

from handlers.staff import event_texts as staff_events
from handlers.staff import texts
from handlers.turn import texts as common
from handlers.turn.scene import Scene, Typed, paged, say
from handlers.typed.read import read_date
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.staff import SetEventDate
from handlers.values.state import Clerking
from knowledge.plan.events import Event


def start(scene: Scene) -> Outcome:
    """Ask which event."""
    dialog = Clerking("event")
    return say(scene, question(scene, dialog), dialog=dialog)


def question(scene: Scene, dialog: Clerking) -> Reply:
    """The open question once more."""
    if dialog.asks == "event":
        return Reply(texts.ASK_EVENT, event_choices(scene, dialog.page))
    event = _event(scene, dialog)
    if event is None:
        return Reply(texts.ASK_EVENT, event_choices(scene, 0))
    if dialog.asks == "day" or dialog.on is None:
        dates = scene.desk.event_dates.get(scene.plan.id, {})
        return Reply(texts.ask_day(event=event.name, on=dates.get(event.id)))
    text = texts.confirm_day(
        event=event.name, on=dialog.on, reminded=reminded(scene, event.id, dialog.on)
    )
    return Reply(text, (Choice("yes", texts.SET_DAY), Choice("no", texts.STOP)))


def event_choices(scene: Scene, page: int) -> tuple[Choice, ...]:
    """The plan's events, one page of them."""
    events = tuple(Choice(event.id, event.name) for event in scene.plan.events)
    return paged(events, page, common.MORE)


def answer(scene: Scene, dialog: Clerking, typed: Typed) -> Outcome | str | None:
    """Read the answer of the open step."""
    match dialog.asks:
        case "event":
            return _answer_event(scene, dialog, typed)
        case "day":
            return _answer_day(scene, dialog, typed)
    if typed.key == "no":
        return say(scene, texts.LEFT)
    event = _event(scene, dialog)
    if typed.key != "yes" or event is None or dialog.on is None:
        return None
    order = SetEventDate(scene.plan.id, event.id, dialog.on, told_by(scene))
    return say(scene, texts.day_set(event=event.name, on=dialog.on), effects=(order,))


def _answer_event(scene: Scene, dialog: Clerking, typed: Typed) -> Outcome | None:
    if typed.key == "more":
        following = replace(dialog, page=dialog.page + 1)
    elif typed.key in tuple(event.id for event in scene.plan.events):
        following = Clerking("day", event=typed.key)
    else:
        return None
    return say(scene, question(scene, following), dialog=following)


def _answer_day(scene: Scene, dialog: Clerking, typed: Typed) -> Outcome | str:
    on = read_date(typed.text, scene.today)
    if on is None:
        return texts.DAY_BAD
    if on < scene.today:
        return texts.DAY_PAST
    following = replace(dialog, asks="confirm-day", on=on)
    return say(scene, question(scene, following), dialog=following)


def _event(scene: Scene, dialog: Clerking) -> Event | None:
    return next((event for event in scene.plan.events if event.id == dialog.event), None)


def reminded(scene: Scene, event_id: str, on: date) -> dict[date, int]:
    """How many people are reminded on which day; days that are over are left out."""
    counts = scene.lookup.clerk().reminder_counts(event_id)
    days = {on - timedelta(days=before): count for before, count in counts.items()}
    return {day: days[day] for day in sorted(days) if day >= scene.today}


def told_by(scene: Scene) -> str:
    """The source of what is typed here."""
    staff = scene.person.staff
    return staff_events.told_by(name=staff.name if staff else "", on=scene.today)
