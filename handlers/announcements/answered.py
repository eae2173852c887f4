"""What a typed line answers to an announcement, with who comes instead.

The rule: a line that asks is no answer, and a word that may mean anything answers only as the first
one after the announcement.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile

from handlers.acts.heard import Heard
from handlers.announcements.words import attending
from handlers.values.staff import RollAnswer
from knowledge.typed.normalize import fold, nfc

LONGEST = 160


@dataclass(frozen=True)
class RollSaid:
    """An answer; None for one that must be asked back. `bare` words may be about something else."""

    answer: RollAnswer | None
    substitute: str | None = None
    bare: bool = False


def read_roll(heard: Heard) -> RollSaid | None:
    """What the line answers; None when it answers nothing."""
    if len(heard.text) > LONGEST or heard.asks or heard.key is not None:
        return None
    # Hardly anybody sends somebody else, so the words are not looked at one by one for it.
    substitute = _substitute(heard.text) if _INSTEAD.search(heard.plain) else None
    if substitute:
        nobody_yet = fold(substitute) in attending.SOMEBODY
        return RollSaid("away", None if nobody_yet else substitute)
    for said in _without_address(heard.plain.split()):
        if said in attending.CLEAR:
            return RollSaid(attending.CLEAR[said])
        if said == attending.UNMARKED:
            return _marked(heard.text)
        if said in attending.BARE:
            return RollSaid(attending.BARE[said], bare=True)
    return _among_others(heard) if _ANSWERING.search(heard.plain) else None


def _among_others(heard: Heard) -> RollSaid | None:
    """The answer of a line that says more: "hôm đó bác bận, vắng nhé em"; None for two answers."""
    if _UNSURE.search(heard.plain):
        return None
    clauses = [clause.strip() for clause in _CLAUSES.split(nfc(heard.text).lower())]
    found = {answer for clause in clauses if (answer := _of_clause(clause))}
    return RollSaid(found.pop(), bare=True) if len(found) == 1 else None


def _of_clause(clause: str) -> RollAnswer | None:
    plain = fold(clause)
    if _AWAY.search(plain):
        return "away"
    if _COMING.search(plain) and not _DENIED.search(plain):
        return "coming"
    busy = _BUSY.fullmatch(plain)
    # "Vâng" without its mark is no "vắng".
    return "away" if busy and (busy["why"] == "ban" or attending.AWAY_LETTER in clause) else None


def _marked(text: str) -> RollSaid:
    letters = nfc(text).lower()
    if attending.AWAY_LETTER in letters:
        return RollSaid("away", bare=True)
    return RollSaid("got" if attending.YES_LETTER in letters else None, bare=True)


def _without_address(words: list[str]) -> Iterator[str]:
    """The line, and with ever more words of address taken off: "da" may be "đã" as well."""
    heads = len(list(takewhile(_is_address, words[:-1])))
    for head in range(heads + 1):
        rest = words[head:]
        tails = len(list(takewhile(_is_address, rest[:0:-1])))
        for tail in range(tails + 1):
            yield " ".join(rest[: len(rest) - tail])


def _is_address(word: str) -> bool:
    return word.strip(",.") in attending.ADDRESS


def _substitute(text: str) -> str | None:
    """Who comes instead, as it was written; None when nobody is named."""
    words = nfc(text).replace(",", " , ").replace(".", " ").split()
    folded = [fold(word) for word in words]
    found = _SENT.fullmatch(" ".join(folded))
    if found is None:
        return None
    begin = len(found["before"].split()) + len(found["sends"].split())
    named = words[begin : begin + len(found["who"].split())]
    return " ".join(named).replace(" ,", ",").strip(" ,") or None


def _words(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b")


# Most lines answer nothing, and are not taken apart for it.
_ANSWERING = _words(attending.ANSWERING)
_CLAUSES = re.compile("[,.;:!\n]+")
_AWAY, _COMING = _words(attending.AWAY_AMONG), _words(attending.COMING_AMONG)
_DENIED, _UNSURE = _words(attending.DENIED), _words(attending.UNSURE)
_THEN = f"(?:{'|'.join(attending.THEN)})"
_BUSY = re.compile(
    rf"(?:{_THEN} )?(?:(?:{'|'.join(attending.SPEAKERS)}) )*(?:{_THEN} )?"
    rf"(?:(?:{'|'.join(attending.BEFORE_BUSY)}) )*(?P<why>vang|ban)"
    rf"(?: (?:{'|'.join(attending.AFTER_BUSY)}|{_THEN}))*"
)
_INSTEAD = re.compile("|".join(attending.INSTEAD))
_SENT = re.compile(
    rf"(?P<before>(?:.* )?)(?P<sends>{'|'.join(attending.SENDS)}) (?P<who>.{{2,80}}?) "
    rf"(?:{'|'.join(attending.INSTEAD)})(?: (?:a|nhe|nha|em|toi|anh|chi|minh|ah))*"
)
