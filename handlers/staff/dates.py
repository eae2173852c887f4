"""Setting an event's date in the chat: which, when, who will be reminded, yes.

The rule: nothing is set before its consequence was shown. Campaigns that stand side by side have
each its own days: those of the plan of the day come first, the others' name theirs.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from handlers.acts.heard import Heard
from handlers.questions.clauses import name_of
from handlers.reminders.said.named import events_named
from handlers.staff import texts
from handlers.staff.words.asked import EVENT_NAMED, NEW_DAY
from handlers.staff.words.deciding import LEAVES_IT, YES_TO_DAY
from handlers.turn.turn import Turn, paged, say
from handlers.typed.times import read_date
from handlers.values.messages import Outcome
from handlers.values.orders import SetEventDate
from handlers.values.replies import Choice, Reply
from handlers.values.state import Clerking
from knowledge.plan.events import Event, occurrence
from knowledge.plan.plan import Plan
from knowledge.typed.normalize import fold
from knowledge.typed.repeats import compiled

_NAMED, _NEW_DAY = compiled(EVENT_NAMED), compiled(NEW_DAY)
_YES, _LEAVES_IT = compiled(YES_TO_DAY), compiled(LEAVES_IT)


@dataclass(frozen=True)
class _Dated:
    """An event whose day may be set; `key` is what chooses it."""

    key: str
    plan: Plan
    event: Event


def start(turn: Turn) -> Outcome:
    """Ask which event, or what is left to ask where the line names one, or its new day, too."""
    dialog = _begun(turn, " ".join(fold(turn.inbound.text or "").split()))
    return say(turn, question(turn, dialog), dialog=dialog)


def _begun(turn: Turn, line: str) -> Clerking:
    """ "Đại hội liên minh dời sang ngày 20/10": one event, and behind "sang" its day."""
    said = _NAMED.search(line)
    found = events_named(turn, said[0]) if said else ()
    named = {(one.plan.id, one.event.id) for one in found}
    keys = [one.key for one in _every(turn) if (one.plan.id, one.event.id) in named]
    if len(keys) != 1:
        return Clerking("event")
    typed = _NEW_DAY.search(line)
    on = read_date(typed[1], turn.today) if typed else None
    if on is None or on < turn.today:
        return Clerking("day", event=keys[0])
    return Clerking("confirm-day", event=keys[0], on=on)


def question(turn: Turn, dialog: Clerking) -> Reply:
    """The open question once more."""
    if dialog.asks == "event":
        return Reply(texts.ASK_EVENT, _event_choices(turn, dialog.page))
    found = _chosen(turn, dialog)
    if found is None:
        return Reply(texts.ASK_EVENT, _event_choices(turn, 0))
    if dialog.asks == "day" or dialog.on is None:
        dates = turn.office.event_dates.get(found.plan.id, {})
        return Reply(texts.ask_day(event=_name(turn, found), on=dates.get(found.event.id)))
    text = texts.confirm_day(
        event=_name(turn, found),
        on=dialog.on,
        reminded=_reminded(turn, found, dialog.on),
        off=turn.office.day_off(dialog.on),
    )
    return Reply(text, (Choice("yes", texts.SET_DAY), Choice("no", texts.STOP)))


def _event_choices(turn: Turn, page: int) -> tuple[Choice, ...]:
    """The events, one page of them."""
    return paged(tuple(Choice(one.key, _name(turn, one)) for one in _every(turn)), page)


def _every(turn: Turn) -> Iterator[_Dated]:
    """The events of the plan of the day, then what may still come of the others in use."""
    first, *others = turn.office.in_use(turn.today)
    yield from (_Dated(event.id, first, event) for event in first.events)
    for plan in others:
        days = turn.office.event_dates.get(plan.id, {})
        for event in plan.events:
            ahead = occurrence(event, turn.today, days.get(event.id)) is not None
            if event.office_sets_date or ahead:
                yield _Dated(f"{plan.id}/{event.id}", plan, event)


def _name(turn: Turn, one: _Dated) -> str:
    of_day = one.plan.id == turn.plan.id
    return one.event.name if of_day else f"{one.event.name} ({name_of(one.plan)})"


def answer(turn: Turn, dialog: Clerking, typed: Heard) -> Outcome | str | None:
    """Read the answer of the open step."""
    if typed.key is None and typed.is_negated and _LEAVES_IT.fullmatch(typed.unsigned):
        return say(turn, texts.LEFT)
    match dialog.asks:
        case "event":
            return _answer_event(turn, dialog, typed)
        case "day":
            return _answer_day(turn, dialog, typed)
    if typed.key == "no":
        return say(turn, texts.LEFT)
    says_yes = not (typed.may_ask or typed.is_negated) and _YES.fullmatch(typed.unsigned)
    agrees = typed.key == "yes" or says_yes
    found = _chosen(turn, dialog)
    # The event may have been taken out of the calendar since it was chosen.
    if not agrees or found is None or dialog.on is None:
        return None
    order = SetEventDate(found.plan.id, found.event.id, dialog.on, _told_by(turn))
    return say(turn, texts.day_set(event=_name(turn, found), on=dialog.on), effects=(order,))


def _answer_event(turn: Turn, dialog: Clerking, typed: Heard) -> Outcome | None:
    if typed.key == "more":
        following = replace(dialog, page=dialog.page + 1)
    elif typed.key in {one.key for one in _every(turn)}:
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


def _chosen(turn: Turn, dialog: Clerking) -> _Dated | None:
    return next((one for one in _every(turn) if one.key == dialog.event), None)


def _reminded(turn: Turn, one: _Dated, on: date) -> dict[date, int]:
    """How many people are reminded on which day; days that are over are left out."""
    whom = turn.office.audience(one.plan.id, one.event.id)
    counts = turn.lookup.clerk().reminder_counts(one.event.id, whom)
    days = {on - timedelta(days=before): count for before, count in counts.items()}
    # For days that are over nobody is reminded any more, so they are no consequence.
    return {day: days[day] for day in sorted(days) if day >= turn.today}


def _told_by(turn: Turn) -> str:
    """The source of what is typed here."""
    staff = turn.person.staff
    return texts.told_by(name=staff.name if staff else "", on=turn.today)
