"""An errand of one's own to be reminded of: noted, said back, changed and taken back by words.

The rule: it comes once, at the moment that was said back and within two years; nobody is asked for
a consent to what they asked for in so many words, which hold no number until they have given one.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from handlers.acts.heard import Heard
from handlers.acts.slots.moment.when import read_when
from handlers.reminders.own import texts
from handlers.reminders.own.ahead import Ahead, read_ahead
from handlers.reminders.own.errand import (
    Errand,
    TypedClause,
    clauses_of,
    errand_off,
    read_errand,
    times_in,
    without_habit,
    without_times,
)
from handlers.reminders.own.moment import SaidMoment, is_past, moment_of, read_moment
from handlers.reminders.own.spoken import read_spoken
from handlers.reminders.said import named, once
from handlers.reminders.said.named import events_named
from handlers.reminders.said.texts import TIME_PAST
from handlers.reminders.words import asking, following
from handlers.reminders.words import foreseen as other_words
from handlers.reminders.words import own as words
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.effects import DropOwn, Effect, RemindOwn
from handlers.values.messages import Outcome
from handlers.values.reminding.settings import ERRAND_AHEAD, WishedReminder
from handlers.values.replies import Reply
from handlers.values.shown.masking import without_phones
from handlers.values.state import Conversation
from handlers.values.stored import StoredReminder
from knowledge.typed.normalize import fold
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

# More errands of one person are a list for somebody else to keep.
MOST = 20
RIGHT_BEFORE = timedelta(days=7)
RECENT, MOST_TURNS = timedelta(hours=1), 1
_NOT_AT_ALL, _NOT_WISHED = re.compile(asking.NOT_AT_ALL), re.compile(words.NOT_WISHED)
_OTHERS, _MEETS = re.compile(other_words.OTHERS), re.compile(other_words.MEETS)
_DATED = re.compile(words.DATED)
_POINTED = re.compile(r"\d[.-]\d")
_TAKEN_BACK = re.compile(words.DROPPED)
_LONE_DAY = re.compile(words.LONE_DAY)
_RECURS = compiled(words.RECURS)
_TAKES_BACK, _DOES = compiled(words.TAKES_BACK), compiled(words.DOES)
# What is said of the reminder itself.
_NO_NAME = frozenset(("di", "bao", "noi", "lai"))
_DROPPED, _BARE_DAY = re.compile(following.DROPPED), re.compile(words.BARE_DAY)


def wished(turn: Turn, heard: Heard) -> Outcome | None:
    """ "20/5 nhắc tôi đăng ký": noted for that morning; None where no errand is named."""
    plain = heard.plain
    if turn.inbound.group or _NOT_AT_ALL.search(plain) or _NOT_WISHED.search(plain):
        return None
    ahead = read_ahead(heard)
    errand = read_errand(ahead.said)
    if errand is None or _OTHERS.search(plain):
        return None
    if _RECURS.search(heard.unsigned) and not heard.asks:
        return in_passing(stay(turn, texts.ONCE_ONLY))
    if not errand.words:
        return None if ahead.lead else _day_alone(turn, heard, errand.when)
    folded = fold(errand.words)
    if _of_calendar(turn, errand):
        return None
    if not errand.when:
        alone = turn.idle and errand.is_mine and not _MEETS.fullmatch(folded) and not heard.asks
        return _asked(turn, errand.words) if alone else None
    at = moment_of(turn, errand.when)
    if at is None:
        return _asked(turn, errand.words, errand.when) if turn.idle else None
    if ahead.lead:
        return _noted_ahead(turn, errand, at, ahead)
    if is_past(turn, errand.when, at):
        return in_passing(stay(turn, TIME_PAST))
    return _noted(turn, errand.words, at)


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
    return _noted(turn, told, moment)


def _day_alone(turn: Turn, heard: Heard, when: str) -> Outcome | None:
    """ "11/6 nhắc anh một tiếng": of that day, on which the calendar has nothing."""
    at = moment_of(turn, when) if _DATED.search(fold(when)) else None
    # A day right before an event is that event's.
    if at is None or named.coming(turn, at.date(), at.date() + RIGHT_BEFORE):
        return None
    clauses = [without_times(without_habit(one)).folded for one in clauses_of(heard.text)]
    more = {word for one in clauses for word in one if word.isalpha()} - words.AROUND_DAY
    if more:
        return once.errand(turn, at.date()) if words.OCCASIONS & more else None
    if is_past(turn, when, at):
        return in_passing(stay(turn, TIME_PAST))
    if _withdrew(turn):
        return _noted(turn, texts.REGISTER_AGAIN, at)
    near = once.nearest_offered(turn, at.date())
    return _noted(turn, texts.day_alone(day=at.date()), at, near=near)


def _withdrew(turn: Turn) -> bool:
    """Something was taken back just now, and nothing stands: of that the talk is."""
    views = turn.person.registrations
    gone = any(one.status == "withdrawn" and turn.now - one.changed_at <= RECENT for one in views)
    return gone and not any(one.stands for one in views)


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
        return _remembering(stay(turn, text, effects=drops), None)
    said = _moment_said(heard, wish)
    at = _moved(turn, said, wish) if said else None
    if at is None:
        return None
    if is_past(turn, said, at):
        return in_passing(stay(turn, TIME_PAST))
    return _noted(turn, wish.errand, at, drops)


def dropped(turn: Turn, said: Said) -> Outcome | None:
    """ "Đừng nhắc tôi đăng ký nữa": the errands whose words or day are said, and no others."""
    mine = turn.lookup.stored().errands
    if not mine:
        return None
    days = {at.date() for at in _moments_in(turn, said)}
    # As they are kept: a number in them may be masked.
    lines, named = (said.folded, fold(without_phones(said.text))), fold(errand_off(said))
    gone = [
        one
        for one in mine
        if one.occurs_on in days
        or any(fold(one.event) in line for line in lines)
        # Or named by some of them: "nộp hồ sơ" of "nộp hồ sơ cho xã".
        or (named and f" {named} " in f" {fold(one.event)} ")
    ] or _begun_so(said, mine)
    if not gone:
        return None
    drops = tuple(DropOwn(one.event, turn.local(one.due_at)) for one in gone if one.due_at)
    return in_passing(stay(turn, texts.dropped(words=[one.event for one in gone]), effects=drops))


def taken_back(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Xóa cái nhắc họp đi": the errand that is named, where there is one."""
    return dropped(turn, heard) if _TAKES_BACK.match(heard.plain) else None


def _begun_so(said: Said, mine: Sequence[StoredReminder]) -> list[StoredReminder]:
    """The one errand that begins with the word behind "nhắc"."""
    behind = _TAKES_BACK.sub("", said.plain).split()
    word = behind[0] if behind and _TAKES_BACK.match(said.plain) else ""
    found = [one for one in mine if fold(one.event).split()[0] == word]
    return found if len(found) == 1 and _DOES.match(word) and word not in _NO_NAME else []


def _moments_in(turn: Turn, said: Said) -> list[datetime]:
    times = (time for one in clauses_of(said.text) for time in times_in(one))
    return [at for at in (moment_of(turn, time) for time in times) if at is not None]


def _asked(turn: Turn, told: str, when: str = "") -> Outcome:
    turns = turn.person.conversation.turn + 1
    wish = WishedReminder("", turn.today, (), turns, turn.now, errand=told)
    lunar = bool(when) and read_spoken(when, turn.today).lunar
    return _remembering(stay(turn, texts.ask_day(words=told, lunar=lunar)), wish)


def _remembering(outcome: Outcome, wish: WishedReminder | None) -> Outcome:
    memory = replace(outcome.conversation, wished=wish)
    return in_passing(replace(outcome, conversation=memory))


def _noted(
    turn: Turn,
    told: str,
    at: datetime,
    drops: tuple[Effect, ...] = (),
    near: Reply | None = None,
) -> Outcome:
    if at > turn.now + ERRAND_AHEAD:
        return in_passing(stay(turn, texts.too_far(last=(turn.now + ERRAND_AHEAD).date())))
    # Whose number it is, only they could say; whoever has agreed to nothing leaves nobody's.
    kept = told if turn.person.consents or turn.person.staff else without_phones(told)
    masked, told = kept != told, kept
    gone = {(one.words, one.at) for one in drops if isinstance(one, DropOwn)}
    others = [
        (one.event, turn.local(one.due_at))
        for one in turn.lookup.stored().errands
        if one.due_at and (one.event, turn.local(one.due_at)) not in {*gone, (told, at)}
    ]
    if len(others) >= MOST:
        return in_passing(stay(turn, texts.FULL))
    same = [when for words_, when in others if fold(words_) == fold(told)]
    text = texts.noted(words=told, at=at, also=same, masked=masked)
    turns = turn.person.conversation.turn + 1
    wish = WishedReminder("", at.date(), (at,), turns, turn.now, errand=told)
    reply = Reply(f"{text}\n{near.text}", near.choices) if near else Reply(text)
    return _remembering(stay(turn, reply, effects=(*drops, RemindOwn(told, at))), wish)


def _moment_said(heard: Heard, wish: WishedReminder) -> str:
    """The moments of the clauses that say nothing else; a clause that does is why."""
    own = following.FRAME | set(fold(wish.errand).split())
    found = list[str]()
    for clause in clauses_of(heard.text):
        rest = without_times(clause)
        if {word for word in rest.folded if word.isalpha()} - own:
            continue
        found += times_in(clause) or _bare_day(rest)
    return " ".join(found)


def _bare_day(clause: TypedClause) -> list[str]:
    day = _BARE_DAY.match(clause.line)
    return [texts.day_of_month(day=day["day"])] if day else []


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
        return _of_part(before, read)
    at = _in_its_month(turn, said, read.at, before)
    timed = read.has_hour or bool(read.part)
    return at if timed else datetime.combine(at.date(), before.timetz())


def _of_part(before: datetime, read: SaidMoment) -> datetime:
    """ "Tối nhé" of eight o'clock is eight in the evening."""
    evening = read.part in ("toi", "evening") and not read.has_hour
    if evening and before.hour in range(6, 12):
        return before + timedelta(hours=12)
    return datetime.combine(before.date(), read.at.timetz())
