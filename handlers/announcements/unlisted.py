"""Who wants off the list of those whom messages are sent to: a no to what is sent to all.

The rule: heard before any list of people is thought of; it may be undone at once.
"""

from handlers.acts.heard import Heard
from handlers.acts.meant import is_meant
from handlers.reminders.said.on_and_off import stop_said
from handlers.turn.turn import Turn
from handlers.typed.wishes import names_list
from handlers.values.messages import Outcome


def told(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Bỏ tôi ra khỏi danh sách nhận tin"; None for what names no such list."""
    wish = heard.wish
    if wish is None or wish.act != "stop" or not names_list(heard) or not is_meant(heard):
        return None
    return stop_said(turn, heard)
