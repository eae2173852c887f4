"""An errand of one's own in a wish to be reminded: of what, and when.

The rule: its words are those that were typed, without when and without courtesy; where they do not
begin with what one does, it is no errand.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from handlers.reminders.words import own as words
from knowledge.typed.normalize import fold, nfc
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

MOST_CHARS = 600
MOST_WORDS = 120
FEWEST, MOST_OF_DEED = 2, 10
_CLAUSES = compiled(r"[,;!?\n]+|\.(?=\s|$)")
_ASKS, _ASKS_ME = compiled(words.ASKS), compiled(words.ASKS_ME)
_TIMES, _DOES = compiled(words.TIMES), compiled(words.DOES)
_HOUR_ALONE = compiled(words.HOUR_ALONE)
_HABIT = compiled(rf"\b{words.HABIT}")
_TAILS = compiled(words.TAILS)
_NO_ERRAND = compiled(words.NO_ERRAND)
_TAKEN_BACK = re.compile(words.TAKEN_BACK, re.IGNORECASE | re.DOTALL)
_OFF, _NOT_NAMED = compiled(words.OFF), compiled(words.NOT_NAMED)


@dataclass(frozen=True)
class Errand:
    """What is to be reminded of, and the words that say when; each empty where it is not said."""

    words: str
    when: str
    is_mine: bool


@dataclass(frozen=True)
class TypedClause:
    """The typed words of a clause and the same folded, one for one."""

    typed: Sequence[str]
    folded: Sequence[str]

    @property
    def line(self) -> str:
        """The folded words in one line."""
        return " ".join(self.folded)

    def part(self, first: int, last: int | None = None) -> "TypedClause":
        """Some of its words."""
        return TypedClause(self.typed[first:last], self.folded[first:last])


def clauses_of(text: str) -> list[TypedClause]:
    """The clauses of a message."""
    parts = [nfc(one).split() for one in _CLAUSES.split(text)]
    pairs = [[(word, fold(word)) for word in part] for part in parts]
    kept = [[one for one in part if one[1]] for part in pairs]
    return [TypedClause([a for a, _ in one], [b for _, b in one]) for one in kept if one]


def read_errand(said: Said) -> Errand | None:
    """The errand of a message that asks to be reminded; None where none is asked."""
    # Looked at whole first: to take every message to pieces would cost every message.
    if len(said.text) > MOST_CHARS or not _ASKS.search(said.unsigned):
        return None
    clauses = clauses_of(said.text)
    at = next((n for n, one in enumerate(clauses) if _ASKS.search(one.line)), None)
    if at is None:
        return None
    asking = clauses[at]
    found = _ASKS.search(asking.line)
    assert found is not None
    first = asking.line.count(" ", 0, found.start())
    asking = without_habit(asking)
    # Apart, because without its marks "tôi" is an evening.
    ahead, behind = asking.part(0, first), asking.part(first + len(found[0].split()))
    before = [ahead, *([clauses[at - 1]] if at else [])]
    said_there = [*times_in(ahead), *times_in(behind)]
    elsewhere = [time for one in clauses[:at] + clauses[at + 1 :] for time in times_in(one)]
    when = " ".join([*said_there, *_wanting(said_there, elsewhere)])
    told = _thing(behind) or (when and next(filter(None, map(_thing, before)), "")) or ""
    is_mine = _ASKS_ME.search(asking.line) is not None
    if not told and when and is_mine:
        told = _unknown_deed(behind)
    return Errand(told[:MOST_WORDS], when, is_mine)


def _wanting(times: Sequence[str], others: Sequence[str]) -> list[str]:
    """What the other clauses say of the day, or of the hour, where the asking one says none."""
    has = {_is_hour(one) for one in times}
    return [one for one in others if _is_hour(one) not in has]


def _is_hour(time: str) -> bool:
    return _HOUR_ALONE.fullmatch(fold(time)) is not None


def as_said_last(text: str) -> str:
    """ "15/6 nhắc chú đi khám mắt mà thôi 16/6 đi": with the day, or the hour, said last."""
    found = _TAKEN_BACK.match(nfc(text)) if len(text) <= MOST_CHARS else None
    if found is None or ("/" in found[0].rpartition(found["last"])[0]) != ("/" in found["last"]):
        return text
    return f"{found['before']}{found['last']}{found['between']}"


def errand_off(said: Said) -> str:
    """The one errand that is not to be reminded of; empty where no such thing is named."""
    if len(said.text) > MOST_CHARS or "nhac " not in said.unsigned:
        return ""
    for clause in clauses_of(said.text):
        found = _OFF.search(clause.line)
        if found is not None:
            behind = clause.part(len(found[0].split()))
            named = "" if _NOT_NAMED.match(behind.line) else _thing(behind)
            # One word is "đi" or "báo" as well as an errand.
            return named if " " in named else ""
    return ""


def without_habit(clause: TypedClause) -> TypedClause:
    """Without the reason why it is to come then ("sáng sáng chú hay coi điện thoại")."""
    habit = _HABIT.search(clause.line)
    return clause.part(0, clause.line.count(" ", 0, habit.start())) if habit else clause


def times_in(clause: TypedClause) -> list[str]:
    """The moments it names, as they were typed."""
    return [" ".join(clause.typed[a:b]) for a, b in _spans(clause)]


def without_times(clause: TypedClause) -> TypedClause:
    """The words that say nothing of when."""
    taken = {n for a, b in _spans(clause) for n in range(a, b)}
    left = [n for n in range(len(clause.typed)) if n not in taken]
    return TypedClause([clause.typed[n] for n in left], [clause.folded[n] for n in left])


def _spans(clause: TypedClause) -> list[tuple[int, int]]:
    line = clause.line
    found = []
    for one in _TIMES.finditer(line):
        first = line.count(" ", 0, one.start())
        last = first + len(one[0].split())
        first += _is_speaker(clause, first)
        # "Coi lại vụ này": what is pointed at, and no day.
        if first < last and clause.typed[first].lower() != words.POINTED:
            found.append((first, last))
    return found


def _is_speaker(clause: TypedClause, at: int) -> bool:
    """ "Doi cho toi sang 7/6": for whom it is, and no evening ("cho toi mai")."""
    before, behind = clause.folded[max(0, at - 1) : at], clause.folded[at + 1 : at + 2]
    mine = clause.typed[at].lower() == "toi" and before == ["cho"]
    return mine and behind not in words.OF_EVENING


def _thing(clause: TypedClause) -> str:
    left = without_times(clause)
    first, last = 0, len(left.folded)
    while first < last and left.folded[first] in words.LEADS:
        if _DOES.match(left.part(first).line):
            break
        first += 1
    line = left.part(first).line
    tail = _TAILS.search(line)
    if tail is not None:
        last -= len(tail[0].split())
        line = line[: tail.start()]
    # "Nói bữa 10/4 cũng nhắc": nothing is named by it.
    named = not words.AROUND_DAY.issuperset(left.folded[first:last])
    if not named or not _DOES.match(line) or _NO_ERRAND.search(line):
        return ""
    return " ".join(left.typed[first:last]).strip(" .:-–")


def _unknown_deed(clause: TypedClause) -> str:
    """ "… đá bóng": what is done by a word that is not known, and names nothing of the calendar."""
    left = without_times(clause)
    tail = _TAILS.search(left.line)
    last = len(left.folded) - (len(tail[0].split()) if tail else 0)
    first = 0
    while first < last and left.folded[first] in words.LEADS:
        first += 1
    deed = left.folded[first:last]
    known = words.OF_CALENDAR.isdisjoint(deed) and not words.AROUND_DAY.issuperset(deed)
    letters = all(map(str.isalpha, deed))
    if not FEWEST <= len(deed) <= MOST_OF_DEED or not known or not letters:
        return ""
    return " ".join(left.typed[first:last]).strip(" .:-–")
