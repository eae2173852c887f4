"""The calendar asked for in passing, wherever that is, and errands that nobody here can remind of.

The rule: only whole clauses that ask; what else the message says is done as well, and an errand is
never set for an event that resembles it.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import SURE, Slots
from handlers.acts.slots.moment.occasions import read_asked
from handlers.acts.slots.moment.when import read_when
from handlers.acts.slots.slots import slots_of
from handlers.reminders.said import once, texts
from handlers.reminders.said.calendar_words import calendar_said
from handlers.reminders.said.moment import day_of
from handlers.reminders.words import asking as words
from handlers.turn.turn import Turn, in_passing, stay
from handlers.typed.assent import is_polite, read_lean
from handlers.values.messages import Outcome
from handlers.values.state import Registering
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

MOST_CHARS = 600
_CLAUSES = compiled(words.CLAUSES, re.IGNORECASE)
_CALENDAR = compiled(words.CALENDAR)
_ALL_OF_IT = compiled(words.ALL_OF_IT)
_NOT_AT_ALL = compiled(words.NOT_AT_ALL)
_ERRAND, _WHEN = compiled(words.ERRAND), compiled(words.WHEN)
_OF_CALENDAR = compiled(words.OF_CALENDAR)


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Tuần sau có gì không em": a whole message that asks for the calendar and nothing else."""
    asking, rest = _parted(heard)
    if asking is None or not all(is_polite(one) or read_lean(one) is not None for one in rest):
        return None
    # With nothing open the reader of acts knows more ways, unless it doubts or it sounds like
    # "later".
    known = turn.idle and heard.lean is None and not _doubted(heard)
    return None if known else _answer(turn, asking)


def _doubted(heard: Heard) -> bool:
    return heard.meant.act == "calendar" and heard.meant.sure < SURE


def beside(turn: Turn, heard: Heard, outcome: Outcome) -> Outcome:
    """ "…, với lại cho chị hỏi tháng 5 có gì": the calendar as well, above what is asked next."""
    registers = isinstance(outcome.conversation.dialog, Registering)
    if turn.inbound.group or not registers or not outcome.replies or outcome.then:
        return outcome
    asking, rest = _parted(heard)
    if asking is None or not rest:
        return outcome
    *above, last = outcome.replies
    told = replace(_answer(turn, asking).replies[0], choices=())
    return replace(outcome, replies=(*above, told, last))


def errand(turn: Turn, heard: Heard) -> Outcome | None:
    """ "2 tiếng nữa nhắc chị gọi …": honestly, that only the calendar's days are reminded of."""
    plain = heard.plain
    own = _ERRAND.search(plain) and _WHEN.search(plain) and not _OF_CALENDAR.search(plain)
    if not own or _NOT_AT_ALL.search(plain):
        return None
    when = read_when(heard, "idle", "remind-set").date
    on = day_of(turn, when) if when else None
    return once.errand(turn, on)


def all_of_it(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Tháng 4 có ngày kỷ niệm nào, nhắc tôi": those days, and how each is reminded of."""
    if (
        not _ALL_OF_IT.match(heard.plain)
        or _NOT_AT_ALL.search(heard.plain)
        or len(heard.text) > MOST_CHARS
    ):
        return None
    slots = read_asked(heard)
    if slots.month is None and slots.week is None:
        return None
    reply = calendar_said(turn, heard, Slots(month=slots.month, week=slots.week)).replies[0]
    on = turn.person.subscription
    note = texts.reminded_of(before=on.days_before, at=on.at) if on else texts.OFFER_REMINDERS
    return in_passing(stay(turn, replace(reply, text=f"{reply.text}\n\n{note}")))


def _parted(heard: Heard) -> tuple[Said | None, list[Said]]:
    """The clause that asks for the calendar, and the others."""
    if len(heard.text) > MOST_CHARS or not _CALENDAR.search(heard.plain):
        return None, []
    clauses = [heard.part(part.strip()) for part in _CLAUSES.split(heard.text) if part.strip()]
    asking = next((one for one in clauses if _CALENDAR.fullmatch(one.plain)), None)
    return asking, [one for one in clauses if one is not asking]


def _answer(turn: Turn, asking: Said) -> Outcome:
    return calendar_said(turn, asking, slots_of("calendar", asking, "idle"))
