"""What a typed line answers to an announcement, with who comes instead.

The rule: a line that asks is no answer, and a word that may mean anything answers only as the first
one after the announcement.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from handlers.acts.heard import Heard
from handlers.acts.meaning import Act
from handlers.announcements.counted import how_many, is_counted
from handlers.announcements.words import attending
from handlers.values.staff import RollAnswer
from knowledge.typed.normalize import fold, nfc
from knowledge.typed.repeats import compiled

LONGEST = 160
# A reason alone; a longer line tells of something.
_SHORT = 7
# Below it, it is only the likeliest of many readings.
_LEAST = 0.2
_OF_OTHERS: frozenset[Act] = frozenset(
    ("withdraw", "delete-data", "withdraw-consent", "remind-off", "remind-set", "snooze")
)


@dataclass(frozen=True)
class RollSaid:
    """An answer; None for one that must be asked back. `bare` words may be about something else.

    `people` is how many come, where that is said.
    """

    answer: RollAnswer | None
    substitute: str | None = None
    bare: bool = False
    people: int | None = None


def read_roll(heard: Heard) -> RollSaid | None:
    """What the line answers; None when it answers nothing."""
    if len(heard.text) > LONGEST or heard.asks or heard.key is not None:
        return None
    # Hardly anybody sends somebody else, so the words are not looked at one by one for it.
    sends = _SENDING.search(heard.plain) and not _is_otherwise(nfc(heard.text).lower())
    substitute = named_in(heard) if sends else None
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
    # "Vâng bác đi được nhé" is as clear as "đi được".
    for said in _without_address(heard.plain.split(), attending.ADDRESS | attending.ASSENT):
        if said in attending.CLEAR:
            return RollSaid(attending.CLEAR[said])
    if is_counted(heard):
        return RollSaid("coming", bare=True, people=how_many(heard))
    if not _ANSWERING.search(heard.plain):
        return RollSaid(None, bare=True) if _is_excuse(heard) else None
    read = _simply(heard) or _among_others(heard)
    return replace(read, people=how_many(heard)) if read and read.answer == "coming" else read


def _is_excuse(heard: Heard) -> bool:
    """Whether it is a reason for staying away and nothing else."""
    return len(heard.plain.split()) <= _SHORT and _EXCUSES.search(heard.plain) is not None


def _simply(heard: Heard) -> RollSaid | None:
    """The answer of a line of nothing but coming, or not coming, and words around it."""
    plain = " ".join(_NOT_WORD.sub(" ", heard.plain).split())
    if _STAYS.fullmatch(plain):
        return RollSaid("away", bare=True)
    if not _COMES.fullmatch(plain) or attending.AWAY_LETTER in nfc(heard.text).lower():
        return None
    # "Vang du" is "vâng, dự" or "vắng dự"; "vang du duoc" is not.
    unmarked = attending.UNMARKED in plain.split() and not _MAY.search(plain)
    if unmarked and attending.YES_LETTER not in nfc(heard.text).lower():
        return RollSaid(None, bare=True)
    return RollSaid("coming", bare=True)


def _among_others(heard: Heard) -> RollSaid | None:
    """The answer of a line that says more: "hôm đó bác bận, vắng nhé em"; None for two answers."""
    if _UNSURE.search(heard.plain):
        return None
    if _WHICH.search(heard.plain):
        return RollSaid(None, bare=True)
    clauses = [clause.strip() for clause in _CLAUSES.split(nfc(heard.text).lower())]
    whole = len(clauses) == 1
    read = (_of_clause(one, heard.folded if whole else fold(one)) for one in clauses)
    found = {answer for answer in read if answer}
    # "Không tham gia nữa, kéo đơn về giùm" is about the registration.
    others = heard.meant.act in _OF_OTHERS and heard.meant.sure >= _LEAST
    if len(found) != 1 or others:
        return None
    return RollSaid(found.pop(), bare=True)


def _of_clause(clause: str, plain: str) -> RollAnswer | None:
    if _NOT_AWAY.search(plain):
        return "coming"
    # "Không bận, đi được": one of its clauses alone would be clear.
    for said in _without_address(plain.split()):
        if said in attending.CLEAR:
            return attending.CLEAR[said]
    if _AWAY.search(plain) and not _is_otherwise(clause):
        return "away"
    if _COMING.search(plain) and not _DENIED.search(plain):
        return "coming"
    busy = _BUSY.fullmatch(plain)
    # "Vâng" without its mark is no "vắng".
    return "away" if busy and (busy["why"] == "ban" or attending.AWAY_LETTER in clause) else None


def _is_otherwise(letters: str) -> bool:
    """Whether a word stands in it that is another one by its mark."""
    return not attending.OTHER_WORDS.isdisjoint(_NOT_WORD.split(letters))


def _marked(text: str) -> RollSaid:
    letters = nfc(text).lower()
    if attending.AWAY_LETTER in letters:
        return RollSaid("away", bare=True)
    return RollSaid("got" if attending.YES_LETTER in letters else None, bare=True)


def _without_address(words: list[str], before: frozenset[str] = attending.ADDRESS) -> Iterator[str]:
    """The line, and with ever more words of address taken off: "da" may be "đã" as well."""
    heads = len(list(takewhile(lambda word: word.strip(",.") in before, words[:-1])))
    for head in range(heads + 1):
        rest = words[head:]
        tails = len(list(takewhile(_is_address, rest[:0:-1])))
        for tail in range(tails + 1):
            yield " ".join(rest[: len(rest) - tail])


def _is_address(word: str) -> bool:
    return word.strip(",.") in attending.ADDRESS


def named_in(heard: Heard) -> str | None:
    """Who comes instead, as it was written; None when nobody is named."""
    words = _apart(nfc(heard.text))
    folded = " ".join(_apart(heard.folded))
    found = next(filter(None, (form.fullmatch(folded) for form in _SENT)), None)
    if found is None or _COUNTED.match(found["who"]) or _NOT_SENT.search(folded):
        return None
    begin = len(folded[: found.start("who")].split())
    named = words[begin : begin + len(found["who"].split())]
    if named[0].lower() == attending.NOBODY:
        return None
    return " ".join(named).replace(" ,", ",").strip(" ,") or None


def _apart(text: str) -> list[str]:
    return text.replace(",", " , ").replace(".", " ").split()


def _words(phrases: Iterable[str]) -> re.Pattern[str]:
    return compiled(rf"\b(?:{'|'.join(phrases)})\b")


# Most lines answer nothing, and are not taken apart for it.
_ANSWERING = _words(attending.ANSWERING)
_CLAUSES = compiled("[,.;:!\n]+")
_AWAY, _COMING = _words(attending.AWAY_AMONG), _words(attending.COMING_AMONG)
_EXCUSES = _words(attending.EXCUSES)
_NOT_AWAY, _WHICH = _words(attending.NOT_AWAY), _words(attending.WHICH)
_DENIED, _UNSURE = _words(attending.DENIED), _words(attending.UNSURE)
_THEN = f"(?:{'|'.join(attending.THEN)})"
_BUSY = compiled(
    rf"(?:xin loi )?(?:{_THEN} )?(?:(?:{'|'.join(attending.SPEAKERS)}) )*(?:{_THEN} )?"
    rf"(?:(?:{'|'.join(attending.BEFORE_BUSY)}) )*(?P<why>vang|ban)"
    rf"(?: (?:{'|'.join(attending.AFTER_BUSY)}|{_THEN}))*"
)
_NOT_WORD = compiled(r"\W+")
_MAY = _words(("duoc", "se", "co mat"))
_AROUND = f"(?:{attending.AROUND})"
_COMES = compiled(
    rf"(?:{_AROUND} )*{attending.COMES}"
    rf"(?: (?:{attending.COMES}|{attending.AROUND}|{attending.BEHIND}))*"
)
_STAYS = compiled(
    rf"(?:(?:{_AROUND}|{attending.BUSY}|chiu) )*(?:{attending.NO})(?: the)? {attending.COMES}"
    rf"(?: (?:{attending.COMES}|{attending.AROUND}|{attending.BEHIND_NO}))*"
)
_INSTEAD = f"(?:{'|'.join(attending.INSTEAD)})(?: (?:cho|a|nhe|nha|em|toi|anh|chi|bac|minh|ah))*"
_APPOINTS = f"(?:{'|'.join(attending.APPOINTS)})"
_TITLED = f"(?:{'|'.join(attending.TITLES)})"
# "Tôi bận, vợ tôi đi thay"; "chị Chi, phó giám đốc, đi thay" is one person.
_BEHIND_EXCUSE = rf"(?:.*\b(?:{attending.EXCUSE})\b.* , |(?:.* )?cho )?"
_SENDING = compiled(f"{_INSTEAD}|{_APPOINTS}")
_SENT = tuple(
    map(
        compiled,
        (
            rf"(?:.* )?(?:{'|'.join(attending.SENDS)}) (?P<who>.{{2,80}}?) {_INSTEAD}",
            rf"(?:.* )?{_APPOINTS} (?P<who>.{{2,80}}?) {attending.COMES}(?: hop| a| nhe| nha)*",
            rf"{_BEHIND_EXCUSE}(?P<who>{attending.POST}) {_INSTEAD}",
            rf"{_BEHIND_EXCUSE}(?P<who>{_TITLED} .{{2,80}}?)(?: se)? {_INSTEAD}",
        ),
    )
)
_NOT_SENT = compiled(
    rf"\b(?:{'|'.join(attending.NOT_SENDING)})(?: the| co)? (?:{'|'.join(attending.SENDS)})\b"
)
# "Cử 2 người dự" sends nobody instead.
_COUNTED = compiled(r"(?:[0-9]+|mot|hai|ba) ")
