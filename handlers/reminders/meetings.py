"""Whether one has to come to a meeting soon: yes or no first, and of the dated ones the next three.

The rule: from the calendar alone; a month or a week that is named is answered with all that is on.
"""

import re
from datetime import timedelta

from handlers.acts.heard import Heard
from handlers.reminders import calendar_asked_texts as texts
from handlers.reminders.calendar_asked import next_line, remind_choice
from handlers.reminders.said.calendar_words import line_of
from handlers.reminders.said.named import NamedEvent, coming, events_named
from handlers.reminders.words import asking as words
from handlers.reminders.words.foreseen import MEETINGS
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from knowledge.plan.events import meeting_on
from knowledge.typed.normalize import fold

MOST = 3
SOON = timedelta(days=400)
_ASKS, _SPAN = re.compile(words.ASKS_MEETING), re.compile(words.NAMED_SPAN)


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Sắp tới có ngày gì phải đi họp không"; None for everything else."""
    plain = heard.unsigned
    if _ASKS.fullmatch(plain) is None or _SPAN.search(plain):
        return None
    held = [one for one in coming(turn, turn.today, turn.today + SOON) if _is_meeting(one)]
    undated = sum(one.day is None for one in events_named(turn, MEETINGS))
    known = [line_of(turn, one) for one in held[:MOST]]
    first = [texts.MEETINGS, *known] if held else [texts.NO_MEETING, next_line(turn)]
    lines = (*first, texts.undated(count=undated) if undated else "")
    text = "\n".join(filter(None, lines))
    return in_passing(stay(turn, Reply(text, remind_choice(turn))))


def _is_meeting(one: NamedEvent) -> bool:
    """A congress, a conference, or whatever the office gave an hour and a place."""
    named = fold(one.event.name).startswith(words.MEETING_HEADS)
    return named or (one.day is not None and meeting_on(one.event, one.day) is not None)
