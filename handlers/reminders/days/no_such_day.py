"""A day that no calendar has: "nhắc tôi họp ngày 31/4", "tạm dừng đến 30/2".

The rule: it is said which, and how many days the month has; nothing is asked as if none was said.
"""

from calendar import monthrange

from handlers.acts.heard import Heard
from handlers.reminders import shown, texts
from handlers.turn.turn import Turn, in_passing, stay, with_notes
from handlers.typed.times import no_such_day
from handlers.values.messages import Outcome
from handlers.values.state import Subscribing

# Whoever tells a story with figures in it asks for no day.
MOST_WORDS = 20


def told(turn: Turn, heard: Heard) -> Outcome | None:
    """Which day there is not, where days are spoken of; None for every other line."""
    dialog = turn.dialog
    if not (turn.idle or isinstance(dialog, Subscribing)) or len(heard.text.split()) > MOST_WORDS:
        return None
    found = no_such_day(heard)
    if found is None:
        return None
    day, month = found
    last = monthrange(turn.today.year, month)[1]
    note = texts.no_such_day(day=day, month=month, last=last)
    if isinstance(dialog, Subscribing):
        return stay(turn, with_notes((note,), shown.prompt(turn, dialog)))
    return in_passing(stay(turn, note))
