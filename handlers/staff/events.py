"""Adding an event of the office's own in the chat: its name, its day if known, yes.

The rule: nothing is added before it was shown who will be reminded.
"""

from dataclasses import replace

from handlers.staff import event_texts as texts
from handlers.staff import texts as staff_texts
from handlers.staff.dates import reminded, told_by
from handlers.turn.turn import Turn, say
from handlers.typed.heard import Heard
from handlers.typed.read import plain, read_words
from handlers.typed.times import read_date
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.staff import AddEvent
from handlers.values.state import Clerking
from knowledge.plan.plan import Plan

MOST_NAME = 120


def start(turn: Turn) -> Outcome:
    """Ask what it is called."""
    return say(turn, texts.ASK_NAME, dialog=Clerking("new-name"))


def question(turn: Turn, dialog: Clerking) -> Reply:
    """The open question once more."""
    match dialog.asks:
        case "new-name":
            return Reply(texts.ASK_NAME)
        case "new-day":
            return Reply(texts.ask_day(name=dialog.text), (Choice("no", texts.NO_DAY),))
    lines = staff_texts.reminder_days(reminded=reminded(turn, "", dialog.on) if dialog.on else {})
    text = texts.confirm(name=dialog.text, on=dialog.on, reminded=lines)
    return Reply(text, (Choice("yes", texts.ADD), Choice("no", staff_texts.STOP)))


def answer(turn: Turn, dialog: Clerking, typed: Heard) -> Outcome | str | None:
    """Read the answer of the open step."""
    match dialog.asks:
        case "new-name":
            return _answer_name(turn, dialog, typed)
        case "new-day":
            return _answer_day(turn, dialog, typed)
    if typed.key == "no":
        return say(turn, staff_texts.LEFT)
    if typed.key != "yes":
        return None
    if has_name(turn.plan, dialog.text):
        return say(turn, texts.NAME_TAKEN)
    order = AddEvent(turn.plan.id, dialog.text, told_by(turn), dialog.on)
    return say(turn, texts.added(name=dialog.text, on=dialog.on), effects=(order,))


def _answer_name(turn: Turn, dialog: Clerking, typed: Heard) -> Outcome | str:
    name = read_words(typed.text, MOST_NAME)
    if name is None:
        return texts.NAME_BAD
    if has_name(turn.plan, name):
        return texts.NAME_TAKEN
    return _go(turn, replace(dialog, asks="new-day", text=name))


def _answer_day(turn: Turn, dialog: Clerking, typed: Heard) -> Outcome | str:
    if typed.key == "no":
        return _go(turn, replace(dialog, asks="confirm-new", on=None))
    on = read_date(typed.text, turn.today)
    if on is None:
        return staff_texts.DAY_BAD
    if on < turn.today:
        return staff_texts.DAY_PAST
    return _go(turn, replace(dialog, asks="confirm-new", on=on))


def has_name(plan: Plan, name: str, but: str = "") -> bool:
    """Whether the plan has an event of this name, other than the event `but`."""
    return any(plain(event.name) == plain(name) for event in plan.events if event.id != but)


def _go(turn: Turn, dialog: Clerking) -> Outcome:
    return say(turn, question(turn, dialog), dialog=dialog)
