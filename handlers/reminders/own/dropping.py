"""Errands that are not to be reminded of any more, by their words or their day.

The rule: what is not named stays.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from handlers.acts.heard import Heard
from handlers.reminders.own import texts
from handlers.reminders.own.errand import clauses_of, errand_off, times_in
from handlers.reminders.own.moment import moment_of
from handlers.reminders.words import own as words
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.effects import DropOwn
from handlers.values.messages import Outcome
from handlers.values.shown.masking import without_phones
from handlers.values.stored import StoredReminder
from knowledge.typed.normalize import fold
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

_TAKES_BACK, _DOES = compiled(words.TAKES_BACK), compiled(words.DOES)
_DROPS_ONE, _DROPS_ALL = compiled(words.DROPS_ONE), compiled(words.DROPS_ALL)
# What was wished for later is not spoken of any more.
RECENT = timedelta(minutes=10)
_POLITE = frozenset(
    "di nhe nha em chau a giup ho cho toi tui bac voi nua luon roi do ay kia".split()
)
# What is said of the reminder itself.
_NO_NAME = frozenset(("di", "bao", "noi", "lai"))


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
    """ "Xóa cái nhắc họp đi", "bỏ việc gọi anh Tủa": the errand that is named, if there is one."""
    if _TAKES_BACK.match(heard.plain):
        return dropped(turn, heard)
    if turn.idle and not heard.asks and (every := _DROPS_ALL.fullmatch(heard.unsigned)):
        return _all_dropped(turn, named="nhac" in every["named"])
    found = _DROPS_ONE.match(heard.plain) if turn.idle and not heard.asks else None
    if found is None:
        return None
    mine, said = turn.lookup.stored().errands, found["what"].split()
    named = list[StoredReminder]()
    while said and not named:
        named = [one for one in mine if {*said} <= {*fold(one.event).split()}]
        if said.pop() not in _POLITE:
            break
    if len(named) != 1 or named[0].due_at is None:
        return None
    drop = DropOwn(named[0].event, turn.local(named[0].due_at))
    return in_passing(stay(turn, texts.dropped(words=[named[0].event]), effects=(drop,)))


def _all_dropped(turn: Turn, *, named: bool) -> Outcome | None:
    """Every errand, and no other data: by their name, or right below one of them."""
    wished, mine = turn.person.conversation.wished, turn.lookup.stored().errands
    spoken = wished is not None and wished.errand and turn.now - wished.at <= RECENT
    drops = tuple(DropOwn(one.event, turn.local(one.due_at)) for one in mine if one.due_at)
    if not drops or not (spoken or (named and turn.person.subscription is None)):
        return None
    return in_passing(stay(turn, texts.dropped(words=[one.event for one in mine]), effects=drops))


def _begun_so(said: Said, mine: Sequence[StoredReminder]) -> list[StoredReminder]:
    """The one errand that begins with the word behind "nhắc"."""
    behind = _TAKES_BACK.sub("", said.plain).split()
    word = behind[0] if behind and _TAKES_BACK.match(said.plain) else ""
    found = [one for one in mine if fold(one.event).split()[0] == word]
    return found if len(found) == 1 and _DOES.match(word) and word not in _NO_NAME else []


def _moments_in(turn: Turn, said: Said) -> list[datetime]:
    times = (time for one in clauses_of(said.text) for time in times_in(one))
    return [at for at in (moment_of(turn, time) for time in times) if at is not None]
