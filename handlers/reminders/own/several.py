"""Several errands in one message: "20/11 lên họp, và 25/11 nộp báo cáo".

The rule: each is noted on its own day, or the message is read as one; none is dropped.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from handlers.acts.heard import Heard
from handlers.reminders.own import texts
from handlers.reminders.own.ahead import read_ahead
from handlers.reminders.own.each_day import on_each_day
from handlers.reminders.own.errand import read_errand
from handlers.reminders.own.moment import is_past, moment_of
from handlers.reminders.own.noting import ask_day, noted
from handlers.reminders.words import several as words
from handlers.turn.turn import Turn
from handlers.values.effects import Effect, RemindOwn
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

MOST_ERRANDS = 5
_DAY, _PART, _ASKS = compiled(words.DAY), compiled(words.PART), compiled(words.ASKS)
_TAIL = compiled(words.TAIL)


def wished(turn: Turn, heard: Heard) -> Outcome | None:
    """All of them noted and said back in lines; None for a message of one."""
    return _one_by_one(turn, heard) or _on_each_day(turn, heard)


def _one_by_one(turn: Turn, heard: Heard) -> Outcome | None:
    if len(_DAY.findall(heard.folded)) < 2 or heard.asks or "?" in heard.text:
        return None
    return _all_noted(turn, list(_parts(heard.text)))


def _on_each_day(turn: Turn, heard: Heard) -> Outcome | None:
    """One errand on several days; where one of them cannot be told, all are asked for."""
    lines = on_each_day(heard.text)
    errand = read_errand(Said(lines[0])) if lines and not read_ahead(heard).lead else None
    if errand is None or not errand.words:
        return None
    return _all_noted(turn, lines) or ask_day(turn, errand.words)


def _all_noted(turn: Turn, parts: Sequence[str]) -> Outcome | None:
    if not 1 < len(parts) <= MOST_ERRANDS:
        return None
    found: list[tuple[str, datetime]] = []
    for part in parts:
        one = _errand(turn, part, found[-1][0] if found else "")
        if one is None:
            return None
        found.append(one)
    outcomes = [noted(turn, told, at) for told, at in found]
    effects: tuple[Effect, ...] = tuple(one for each in outcomes for one in each.effects)
    kept = [(one.words, one.at) for one in effects if isinstance(one, RemindOwn)]
    if len(kept) < len(found) or len(set(kept)) < len(kept):
        return None
    return replace(outcomes[-1], replies=(Reply(texts.noted_several(kept)),), effects=effects)


def _parts(text: str) -> Iterator[str]:
    """Each with a day of its own; what has none goes on with the part before."""
    part = ""
    for piece in _PART.split(text):
        both = f"{part} {piece}".strip()
        if part and _has_day(part) and _has_day(piece):
            yield part
            part = piece
        else:
            part = both
    yield part


def _has_day(text: str) -> bool:
    return _DAY.search(Said(text).folded) is not None


def _errand(turn: Turn, part: str, before: str) -> tuple[str, datetime] | None:
    """What it is and when, as if it had been said alone; a day alone is of what stood before."""
    said = Said(_TAIL.sub("", part))
    asked = said if _ASKS.search(said.folded) else Said(f"{words.REMIND_ME} {said.text}")
    errand = None if read_ahead(asked).lead else read_errand(asked)
    told = errand.words or before if errand else ""
    at = moment_of(turn, errand.when) if errand and told and errand.when else None
    if errand is None or at is None or is_past(turn, errand.when, at):
        return None
    return told, at
