"""Whether a day is what it is said to be: what neither plan nor calendar holds is unknown.

The rule: only for a day that stands in neither; a date is no document's number and refuses none.
"""

from datetime import timedelta

from handlers.acts.heard import Heard
from handlers.questions.clauses import name_of
from handlers.reminders import calendar_asked_texts as texts
from handlers.reminders.said.named import coming
from handlers.reminders.words import day_claimed as words
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from knowledge.typed.repeats import compiled

MOST_WORDS = 20
_CLAIMED = compiled(words.CLAIMED)
_YEAR_AND_MORE = timedelta(days=400)


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """ "11/6 là ngày truyền thống thi đua yêu nước phải hông"; None for everything else."""
    found = _CLAIMED.search(heard.folded)
    if turn.inbound.group or found is None or len(heard.folded.split()) > MOST_WORDS:
        return None
    day, month = int(found["day"]), int(found["month"])
    if _stands(turn, day, month):
        return None
    text = texts.day_unknown(
        day=f"{day}/{month}", plan=name_of(turn.plan), office=turn.plan.organisation.office
    )
    return in_passing(stay(turn, Reply(text)))


def _stands(turn: Turn, day: int, month: int) -> bool:
    written = compiled(words.written(day=day, month=month))
    if any(written.search(one.text.lower()) for one in turn.plan.sections.values()):
        return True
    known = coming(turn, turn.today - _YEAR_AND_MORE, turn.today + _YEAR_AND_MORE)
    return any(one.day and (one.day.day, one.day.month) == (day, month) for one in known)
