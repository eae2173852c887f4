"""An errand of one's own to be reminded of: where one is wished for, and when it is to come.

The rule: it comes once, at the moment that was said back and within two years.
"""

import re
from datetime import datetime, timedelta

from handlers.acts.heard import Heard
from handlers.acts.slots.moment.when import read_when
from handlers.reminders.own import several, texts
from handlers.reminders.own.ahead import Ahead, read_ahead
from handlers.reminders.own.errand import (
    Errand,
    as_said_last,
    clauses_of,
    read_errand,
    without_habit,
    without_times,
)
from handlers.reminders.own.moment import (
    is_past,
    moment_of,
    read_moment,
)
from handlers.reminders.own.noting import ask_day, noted
from handlers.reminders.said import named, once
from handlers.reminders.said.named import events_named
from handlers.reminders.said.texts import TIME_PAST
from handlers.reminders.said.wish import remind_set
from handlers.reminders.words import asking
from handlers.reminders.words import foreseen as other_words
from handlers.reminders.words import own as words
from handlers.turn.turn import Turn, beside, in_passing, stay
from handlers.values.messages import Outcome
from knowledge.typed.normalize import fold
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

RIGHT_BEFORE = timedelta(days=2)
RECENT = timedelta(hours=1)
_NOT_AT_ALL, _NOT_WISHED = re.compile(asking.NOT_AT_ALL), re.compile(words.NOT_WISHED)
_OTHERS, _MEETS = re.compile(other_words.OTHERS), re.compile(other_words.MEETS)
_LISTED = compiled(other_words.LISTED)
_DATED = re.compile(words.DATED)
_ENDS_IT, _NAMES_ME = compiled(words.ENDS_IT), compiled(words.NAMES_ME)
_RECURS, _BESIDE = compiled(words.RECURS), compiled(words.BESIDE)


def wished(turn: Turn, heard: Heard) -> Outcome | None:
    """ "20/5 nhắc tôi đăng ký": noted for that morning; None where no errand is named."""
    last = as_said_last(heard.text) if "nhac" in heard.plain.split() else heard.text
    heard = heard if last == heard.text else Heard(last, None, heard.at)
    plain = heard.plain
    if turn.inbound.group or _NOT_AT_ALL.search(plain) or _NOT_WISHED.search(plain):
        return None
    if _LISTED.fullmatch(heard.unsigned):
        return None  # "Xem lời nhắc của tôi" is no errand called "xem lời".
    ahead = read_ahead(heard)
    errand = read_errand(ahead.said)
    if errand is None or _OTHERS.search(plain):
        return None
    together = several.wished(turn, heard)
    if together is not None:
        return together
    if _RECURS.search(heard.unsigned) and not heard.asks:
        return in_passing(stay(turn, texts.ONCE_ONLY))
    if not errand.words:
        alone = None if ahead.lead else _day_alone(turn, heard, errand.when)
        return alone or (None if ahead.lead else _day_only(turn, heard, errand))
    folded = fold(errand.words)
    if _of_calendar(turn, errand):
        return None
    if not errand.when:
        unsaid = turn.idle and errand.is_mine and not _MEETS.fullmatch(folded) and not heard.asks
        return ask_day(turn, errand.words) if unsaid else None
    at = moment_of(turn, errand.when)
    if at is None:
        return ask_day(turn, errand.words, errand.when) if turn.idle else None
    if ahead.lead:
        return _noted_ahead(turn, errand, at, ahead)
    if is_past(turn, errand.when, at):
        return in_passing(stay(turn, TIME_PAST))
    return noted(turn, errand.words, at)


def outright(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Nửa tiếng nữa nhắc tôi tắt bếp": whole, so that no word of the errand is a wish itself."""
    if not turn.idle or "nhac" not in heard.plain.split() or heard.asks or "?" in heard.text:
        return None
    if not _NAMES_ME.search(heard.plain) or "truoc" in heard.plain.split():
        return None
    if _ENDS_IT.search(heard.plain):
        return None
    errand = read_errand(heard)
    whole = errand is not None and errand.is_mine and errand.words and errand.when
    return wished(turn, heard) if whole else None


def _of_calendar(turn: Turn, errand: Errand) -> bool:
    """Whether the words name an event: on no day that is said, or on its own."""
    found = events_named(turn, errand.words) if " " in errand.words.strip() else ()
    if not found or not errand.when:
        return bool(found)
    at = moment_of(turn, errand.when) if _says_day(errand.when) else None
    return at is None or any(one.day == at.date() for one in found)


def _says_day(when: str) -> bool:
    dated = read_when(Said(when), "idle", "remind-set").date is not None
    return dated or _DATED.search(fold(when)) is not None


def _noted_ahead(turn: Turn, errand: Errand, at: datetime, ahead: Ahead) -> Outcome:
    """ "20/4 họp, nhắc trước 1 hôm": the day before, with the day of the thing among its words."""
    timed = read_when(Said(errand.when), "idle", "remind-set").hour is not None
    # Nobody knows an hour before what: the usual one of that day.
    moment = at if ahead.in_hours and not timed else ahead.before(at)
    if is_past(turn, errand.when, moment):
        return in_passing(stay(turn, TIME_PAST))
    told = texts.of_day(words=errand.words, at=at, timed=timed)
    return noted(turn, told, moment)


def _day_alone(turn: Turn, heard: Heard, when: str) -> Outcome | None:
    """ "11/6 nhắc anh một tiếng": of that day, on which the calendar has nothing."""
    at = moment_of(turn, when) if _DATED.search(fold(when)) else None
    if at is None:
        return None
    clauses = [without_times(without_habit(one)).folded for one in clauses_of(heard.text)]
    more = {word for one in clauses for word in one if word.isalpha()} - words.AROUND_DAY
    # A day right before an event is that event's.
    if named.coming(turn, at.date(), at.date() + RIGHT_BEFORE):
        if more or heard.asks or not turn.idle:
            return None
        # "Hỉ" at the end is no "hi", whatever the whole line is like.
        slots = read_when(Said(f"{texts.REMIND} {when}"), "idle", "remind-set")
        return beside(remind_set(turn, heard, slots))
    if more:
        return once.errand(turn, at.date()) if words.OCCASIONS & more else None
    if is_past(turn, when, at):
        return in_passing(stay(turn, TIME_PAST))
    if _withdrew(turn):
        return noted(turn, texts.REGISTER_AGAIN, at)
    near = once.nearest_offered(turn, at.date())
    return noted(turn, texts.day_alone(day=at.date()), at, near=near)


def _day_only(turn: Turn, heard: Heard, errand: Errand) -> Outcome | None:
    """ "2 ngày nữa nhắc tôi": of that day, and of what is asked."""
    plain = heard.plain.split()
    if not (turn.idle and errand.is_mine) or "lai" in plain or heard.asks or turn.person.pushed:
        return None
    if _DATED.search(fold(errand.when)):
        return None  # Of the calendar, as likely.
    read = read_moment(turn, errand.when)
    clauses = [without_times(without_habit(one)).folded for one in clauses_of(heard.text)]
    more = {word for one in clauses for word in one if word.isalpha()} - words.AROUND_DAY
    if read is None or not read.has_day or more or is_past(turn, errand.when, read.at):
        return None
    if named.events_on(turn, read.at.date()):
        return None
    return noted(turn, texts.AS_TOLD, read.at)


def another(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Và chiều thứ 2 nộp hồ sơ", right below an errand that was noted: a second one."""
    wish = turn.person.conversation.wished
    if wish is None or not wish.errand or not turn.idle or heard.asks:
        return None
    recent = turn.person.conversation.turn == wish.turn and turn.now - wish.at <= RECENT
    lead = _BESIDE.match(heard.unsigned) if recent else None
    if lead is None or "nhac" in heard.plain.split():
        return None
    behind = " ".join(heard.text.split()[len(lead[0].split()) :])
    second = read_errand(Said(f"{texts.REMIND} {behind}"))
    at = moment_of(turn, second.when) if second and second.words and second.when else None
    if second is None or at is None or is_past(turn, second.when, at):
        return None
    return noted(turn, second.words, at)


def _withdrew(turn: Turn) -> bool:
    """Something was taken back just now, and nothing stands: of that the talk is."""
    views = turn.person.registrations
    gone = any(one.status == "withdrawn" and turn.now - one.changed_at <= RECENT for one in views)
    return gone and not any(one.stands for one in views)
