"""Reminders wished or asked about beside something else: at the review, at a question of the form.

The rule: a wish counts where it says whom to remind and when, or what; what comes is told from
the settings and the store, the single wishes among it.
"""

from dataclasses import replace
from datetime import date, datetime

from handlers.acts.heard import Heard
from handlers.acts.meaning import CERTAIN
from handlers.acts.slots.moment.when import read_when
from handlers.questions.judging import spoken_of
from handlers.reminders import texts
from handlers.reminders.due import ahead
from handlers.reminders.running import running_plans
from handlers.reminders.said import texts as spoken_texts
from handlers.reminders.said.wish import remind_set
from handlers.reminders.theirs import theirs
from handlers.reminders.words import foreseen as words
from handlers.turn import texts as common
from handlers.turn.turn import Turn, beside, in_passing, stay, with_notes
from handlers.values.deliveries import DeliveryKind
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from knowledge.plan.events import Event
from knowledge.typed.repeats import compiled

MOST = 5
_WISHED = compiled(words.WISHED)
_ASKED, _LISTED = compiled(words.ASKED), compiled(words.LISTED)
_MORE_OF_THEM, _NAMES_IT = compiled(words.MORE_OF_THEM), compiled(r"\bnhac\b")
_MISSED, _FOR_OTHERS = compiled(words.MISSED), compiled(words.FOR_OTHERS)
_MOVED, _OF_EVENTS = compiled(words.MOVED), compiled(words.OF_EVENTS)
_ASKS_ME, _NOT_MINE = compiled(words.ASKS_ME), compiled(words.NOT_MINE)
_OTHERS, _WHENEVER = compiled(words.OTHERS), compiled(words.WHENEVER)
# When it comes, of which day, and what is on then.
Coming = tuple[datetime, date, str]


def wished(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Nhắc chị trước 11/4 hai hôm nhé", whatever is open; None where nothing of it is said."""
    plain = heard.plain
    # With nothing open the reader of acts knows more ways; those it does not are read here.
    if turn.idle and (heard.meant.act in ("remind-set", "snooze") and heard.meant.sure >= CERTAIN):
        return None
    pattern = _ASKS_ME if turn.idle else _WISHED
    asks = heard.asks and ("?" in heard.text or not _WHENEVER.search(plain))
    if asks or heard.is_negated or not pattern.search(plain) or _NOT_MINE.search(plain):
        return None
    slots = read_when(heard, "idle", "remind-set")
    if turn.idle and not (slots.event or "/" in (slots.date or "")):
        return None
    timed = slots.date or slots.days_before or slots.hour is not None or turn.idle
    return beside(remind_set(turn, heard, slots)) if timed and not _OTHERS.search(plain) else None


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Hôm nào em nhắc chị đấy?": what comes, by day and hour; None for other questions."""
    plain = heard.unsigned
    if turn.idle and _NAMES_IT.search(plain) and _MISSED.search(plain):
        return _missed(turn)
    if turn.idle and turn.person.subscription and _MOVED.fullmatch(plain):
        return in_passing(stay(turn, spoken_texts.MOVED))
    if turn.idle and _FOR_OTHERS.search(plain):
        return in_passing(stay(turn, spoken_texts.ONLY_YOU))
    if turn.idle and _OF_EVENTS.search(plain):
        choice = Choice("go:remind", common.MENU_REMIND)
        return told(turn) or in_passing(stay(turn, Reply(texts.NOT_ON, (choice,))))
    if not _is_asked(turn, heard) or _OTHERS.search(heard.plain):
        return None
    choice = Choice("go:remind", common.MENU_REMIND)
    return told(turn) or in_passing(stay(turn, Reply(texts.NOT_ON, (choice,))))


def _missed(turn: Turn) -> Outcome:
    """Sorry, and what is noted, if anything is."""
    coming = told(turn)
    if coming is None:
        return in_passing(stay(turn, spoken_texts.NONE_NOTED))
    first = with_notes((spoken_texts.SORRY_MISSED,), coming.replies[0])
    return replace(coming, replies=(first, *coming.replies[1:]))


def _is_asked(turn: Turn, heard: Heard) -> bool:
    plain = heard.unsigned
    if _ASKED.search(heard.plain) or _LISTED.fullmatch(plain):
        return True
    keeps = turn.idle and spoken_of(turn) is None and _MORE_OF_THEM.fullmatch(plain)
    return bool(keeps) and bool(turn.lookup.stored().errands)


def told(turn: Turn) -> Outcome | None:
    """What is still to come, by day and hour; None for nothing."""
    found = dict[tuple[datetime, date], list[str]]()
    for at, on, name in sorted({*_by_settings(turn), *_single(turn)}):
        found.setdefault((at, on), []).append(name)
    if not found:
        return None
    adjust = Choice("go:remind", spoken_texts.ADJUST)
    lines = [spoken_texts.coming(at=at, names=found[at, on], on=on) for at, on in [*found][:MOST]]
    return in_passing(stay(turn, Reply("\n".join((spoken_texts.COMING, *lines)), (adjust,))))


def _by_settings(turn: Turn) -> list[Coming]:
    chosen = turn.person.subscription
    if chosen is None:
        return []
    found = list[Coming]()
    for plan in running_plans(turn.office, turn.today):
        dates = turn.office.event_dates.get(plan.id, {})
        found += [
            (due.due_at, due.occurs_on, due.event.name)
            for due in ahead(chosen, theirs(turn, plan), dates, turn.now, times=1)
        ]
    return found


def _single(turn: Turn) -> list[Coming]:
    """What was wished for once, and has not come yet."""
    events: dict[str, Event] = {
        event.id: event for plan in running_plans(turn.office, turn.today) for event in plan.events
    }
    stored = turn.lookup.stored()
    own = [
        (turn.local(one.due_at), one.occurs_on, one.event) for one in stored.errands if one.due_at
    ]
    return own + [
        (turn.local(one.due_at), one.occurs_on, events[one.event].name)
        for one in stored.reminders
        if one.kind == DeliveryKind.SNOOZE
        and one.event in events
        and one.due_at is not None
        and one.sent_at is None
        and turn.local(one.due_at) > turn.now
    ]
