"""The errand of a moment ago changed or taken back: "à không, 21 đi", "tối nhé".

The rule: the day or the hour that is not said stays, and words that say something else change
nothing.
"""

import re
from dataclasses import replace
from datetime import datetime, timedelta

from handlers.acts.heard import Heard
from handlers.reminders.own import texts
from handlers.reminders.own.ahead import COUNTS, UNITS, read_ahead
from handlers.reminders.own.errand import (
    TypedClause,
    clauses_of,
    read_errand,
    times_in,
    without_times,
)
from handlers.reminders.own.moment import (
    HALF_A_DAY,
    NOON,
    SaidMoment,
    is_past,
    read_moment,
)
from handlers.reminders.own.noting import noted, remembering
from handlers.reminders.said.texts import TIME_PAST
from handlers.reminders.words import following
from handlers.reminders.words import own as words
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.effects import DropOwn, Effect
from handlers.values.messages import Outcome
from handlers.values.reminding.settings import WishedReminder
from handlers.values.state import Conversation
from knowledge.typed.normalize import fold
from knowledge.typed.repeats import compiled

RECENT, MOST_TURNS, MOST_CLAUSES = timedelta(hours=1), 1, 3
_TAKEN_BACK, _LONE_DAY = re.compile(words.DROPPED), re.compile(words.LONE_DAY)
_AHEAD, _WHAT, _DOES = map(compiled, (words.AHEAD, words.WHAT, words.DOES))
_ADDED, _MOVES, _SHIFTED = map(compiled, (words.ADDED, words.MOVES, words.SHIFTED))
_DROPPED, _BARE_DAY = re.compile(following.DROPPED), re.compile(words.BARE_DAY)
_TAKES_BACK = compiled(words.TAKES_BACK)


def forgotten(turn: Turn, memory: Conversation) -> Conversation:
    """Without the errand of a while ago: it can be changed no more by a word."""
    wish = memory.wished
    old = wish is not None and wish.errand and turn.now - wish.at > RECENT
    return replace(memory, wished=None) if old else memory


def changed(turn: Turn, heard: Heard, wish: WishedReminder) -> Outcome | None:
    """ "À không, 21 đi, 20 bà đi ăn cưới": the errand of a moment ago on another day, or none."""
    since = turn.person.conversation.turn - wish.turn
    if not turn.idle or not 0 <= since <= MOST_TURNS or turn.now - wish.at > RECENT:
        return None
    if heard.plain.isdigit() and turn.person.conversation.offered:
        return None  # The number of what is offered, and no day.
    drops: tuple[Effect, ...] = tuple(DropOwn(wish.errand, at) for at in wish.moments)
    line = " ".join(re.findall(r"\w+", heard.plain))
    if _DROPPED.fullmatch(line) or _TAKEN_BACK.fullmatch(line):
        text = texts.dropped(words=[wish.errand]) if drops else texts.NOT_NOTED
        return remembering(stay(turn, text, effects=drops), None)
    what = _what(heard) if wish.errand == texts.AS_TOLD and wish.moments else ""
    if what:
        return noted(turn, what, wish.moments[0], drops)
    if _is_another(heard, wish):
        return None
    lead = read_ahead(heard).lead if wish.moments and _AHEAD.search(heard.unsigned) else None
    if lead:
        return _before(turn, wish, lead, drops, beside=_ADDED.search(heard.unsigned) is not None)
    shift = _shift(heard) if wish.moments else None
    if shift:
        return _shifted(turn, wish, shift, drops)
    said = _moment_said(heard, wish)
    if said and drops and _TAKES_BACK.match(heard.plain):
        # Another day's was meant: this one stays, and is moved to no day that is refused.
        return in_passing(stay(turn, texts.stands(words=wish.errand, at=wish.moments[0])))
    at = _moved(turn, said, wish) if said else None
    if at is None:
        return None
    if is_past(turn, said, at):
        return in_passing(stay(turn, TIME_PAST))
    return noted(turn, _of_day(wish, at), at, drops)


def _of_day(wish: WishedReminder, at: datetime) -> str:
    """What is reminded of; a day without a word is another when it is moved."""
    unnamed = wish.moments and wish.errand == texts.day_alone(day=wish.moments[0].date())
    return texts.day_alone(day=at.date()) if unnamed else wish.errand


def _is_another(heard: Heard, wish: WishedReminder) -> bool:
    """ "Thứ 5 8h nhắc tôi đi họp" below "họp đại hội": an errand of its own, whole."""
    said = heard.plain.split()
    if "nhac" not in said or not following.MENDING.isdisjoint(said):
        return False
    errand = read_errand(heard)
    whole = errand is not None and errand.is_mine and errand.words and errand.when
    return bool(whole) and errand is not None and fold(errand.words) != fold(wish.errand)


def named(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Cái gặp Lan đổi sang 10h được không": the one errand that is named, at another moment."""
    if not turn.idle or turn.inbound.group or not _MOVES.search(heard.plain):
        return None
    clauses = clauses_of(heard.text)
    few = clauses if len(clauses) <= MOST_CLAUSES else []
    times = [time for one in few for time in times_in(one)]
    mine = turn.lookup.stored().errands if times else ()
    rest = {word for one in clauses for word in without_times(one).folded} - words.OF_MOVING
    found = [one for one in mine if rest and rest <= {*fold(one.event).split()}]
    if len(found) != 1 or found[0].due_at is None:
        return None
    before = turn.local(found[0].due_at)
    number = turn.person.conversation.turn
    wish = WishedReminder("", before.date(), (before,), number, turn.now, errand=found[0].event)
    at = _moved(turn, " ".join(times), wish)
    if at is None or is_past(turn, " ".join(times), at):
        return None
    return noted(turn, wish.errand, at, (DropOwn(wish.errand, before),))


def _shift(heard: Heard) -> timedelta | None:
    """ "Hoãn sang hôm sau", "lùi hai ngày", "sớm hơn một tuần": so long after it, or before."""
    found = _SHIFTED.fullmatch(" ".join(re.findall(r"\w+", heard.unsigned)))
    if found is None:
        return None
    if found["next"]:
        return timedelta(weeks=1) if found["week"] else timedelta(days=1)
    length = UNITS[found["unit"]] * (COUNTS.get(found["count"]) or float(found["count"]))
    return -length if found["way"] in words.EARLIER else length


def _shifted(
    turn: Turn, wish: WishedReminder, shift: timedelta, drops: tuple[Effect, ...]
) -> Outcome:
    at = wish.moments[0] + shift
    if at <= turn.now:
        return in_passing(stay(turn, TIME_PAST))
    return noted(turn, wish.errand, at, drops)


def _before(
    turn: Turn, wish: WishedReminder, lead: timedelta, drops: tuple[Effect, ...], *, beside: bool
) -> Outcome | None:
    """ "Nhắc trước 1 tiếng": that much before the moment noted, beside it where that is said."""
    if texts.HAS_ITS_DAY in wish.errand:
        # The moment noted is before it already, and the hour of the thing itself is unknown.
        return remembering(stay(turn, texts.ASK_HOUR), replace(wish, turn=wish.turn + 1))
    at = wish.moments[0] - lead
    if at <= turn.now:
        return in_passing(stay(turn, TIME_PAST))
    return noted(turn, wish.errand, at, () if beside else drops)


def _what(heard: Heard) -> str:
    """ "Việc nộp báo cáo quý", below the day alone: what is to be done then."""
    clauses = clauses_of(heard.text)
    if heard.asks or "?" in heard.text or len(clauses) != 1 or times_in(clauses[0]):
        return ""
    lead = _WHAT.match(clauses[0].line)
    behind = clauses[0].part(len(lead[0].split()) if lead else 0)
    return " ".join(behind.typed) if len(behind.typed) > 1 and _DOES.match(behind.line) else ""


def _moment_said(heard: Heard, wish: WishedReminder) -> str:
    """The moments of the clauses that say nothing else; a clause that does is why."""
    own = following.FRAME | {"moi"} | set(fold(wish.errand).split())
    found = list[str]()
    for clause in clauses_of(heard.text):
        rest = without_times(clause)
        if {word for word in rest.folded if word.isalpha()} - own or _AHEAD.search(clause.line):
            continue
        found += [*times_in(clause), *_bare_day(rest)]
    return " ".join(found)


def _bare_day(clause: TypedClause) -> list[str]:
    day = _BARE_DAY.match(clause.line)
    return [f"{day['part'] or ''} {texts.day_of_month(day=day['day'])}".strip()] if day else []


def _in_its_month(turn: Turn, said: str, at: datetime, before: datetime) -> datetime:
    """ "À không, 21 đi" of the 20th of May is the 21st of May, whatever month it is now."""
    dated = re.search(r"\d[/.-]\d", said) is not None
    lone = None if dated else _LONE_DAY.search(said.lower())
    try:
        day = before.date().replace(day=int(lone["day"])) if lone else None
    except ValueError:
        return at
    return at if day is None or day < turn.today else datetime.combine(day, at.timetz())


def _moved(turn: Turn, said: str, wish: WishedReminder) -> datetime | None:
    """The new moment; the day or the hour that is not said stays."""
    read = read_moment(turn, said)
    if read is None or not wish.moments:
        return read.at if read else None
    before = wish.moments[0]
    if not read.has_day:
        # Only an hour, or a part of the day.
        return _of_part(turn, before, read)
    at = _in_its_month(turn, said, read.at, before)
    timed = read.has_hour or bool(read.part)
    return at if timed else datetime.combine(at.date(), before.timetz())


def _of_part(turn: Turn, before: datetime, read: SaidMoment) -> datetime:
    """ "Tối nhé" of eight o'clock is eight in the evening, and "8 rưỡi" of an evening stays it."""
    evening = read.part in ("toi", "evening") and not read.has_hour
    if evening and before.hour in range(6, 12):
        return before + HALF_A_DAY
    at = datetime.combine(before.date(), read.at.timetz())
    late = read.has_hour and not read.part and before.hour >= NOON > at.hour
    stays = late and (at + HALF_A_DAY).hour in range(before.hour - 3, before.hour + 4)
    return at + HALF_A_DAY if stays or (late and at <= turn.now) else at
