"""Several people in one field, as a register has them: who goes, goes exactly, the others stay.

The rule: a part of the field that names nobody else goes with the one it names, and so does a post
behind it; whoever stays keeps what stood between them.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from handlers.values.phones.places import numbers_in
from knowledge.typed.normalize import fold, nfc
from storage.privacy.traces import Traces

_BETWEEN = re.compile(r"\s*[,;/+&\n]\s*|\s+[\u2013\u2014-]\s+|\s+v[a\u00e0]\s+")
_WORD = re.compile(r"[^\W\d_]+")
_CALLED = re.compile(r"\b(?:ong|ba|anh|chi|co|chu|bac|dong chi|d/?c)\.?\s*$")
# Folded, of words with one blank between them.
_CALLING = r"(?:(?:ong|ba|anh|chi|co|chu|bac|dong chi|dc) )?"
_POST = re.compile(
    rf"^{_CALLING}(?:(?:pho|quyen|tong|tro ly|nguyen) )*(?:giam doc|chu tich|chu nhiem|to truong"
    r"|to pho|ke toan(?: truong)?|thu ky|thu quy|bi thu|thanh vien|kiem soat(?: vien)?|truong ban"
    r"|p?gd|p?ct|hdqt|hoi dong quan tri| )+\b"
)
_PLACE = re.compile(r"(?:xa|thon|ban|phuong|huyen|tinh|to dan pho)\b")
_EMPTY = re.compile(r"\(\s*\)")
_EDGES = " ,;/+&:.\u2013\u2014-\n"

Places = Iterable[tuple[int, int]]


def others_called(
    representative: str | None, number: str | None, traces: Traces
) -> tuple[str | None, str | None]:
    """Who else represents a unit, and their numbers.

    Whose number it is beside the only name nobody knows: both go. Where there are several, exactly
    the name and the number go. Who is only spoken of is neither.
    """
    who, phone = nfc(representative or ""), nfc(number or "")
    # As people type it who write everything small.
    stays = _names_in_small if who.islower() else names_somebody

    def at(text: str) -> list[tuple[int, int]]:
        return [*traces.names_at(text), *traces.numbers_at(text)]

    if traces.are_in(who):
        others = _others_in(who, at(who), stays)
        return others, _others_in(phone, at(phone), _numbers_somebody) if others else None
    if not traces.are_in(phone):
        return representative, number
    numbers = _others_in(phone, at(phone), _numbers_somebody)
    parts = (who[start:end] for start, end, _ in _parts(who, ()))
    several = sum(map(stays, parts)) > 1
    return representative if numbers or several else None, numbers


def names_somebody(text: str) -> bool:
    """Whether a person stands in this part of a field, and not a post or a place alone."""
    words = _WORD.findall(text)
    said = " ".join(map(fold, words))
    # Two of these words are names of families, too.
    if _PLACE.match(said) and words[0].islower():
        return False
    post = _POST.match(said)
    words = words[len(post[0].split()) :] if post else words
    return sum(word[0].isupper() for word in words) > (0 if post else 1) or _called(words)


def _names_in_small(text: str) -> bool:
    return names_somebody(text.title())


def _called(words: list[str]) -> bool:
    return len(words) > 1 and bool(_CALLED.search(fold(words[0]))) and words[1][0].isupper()


def _numbers_somebody(text: str) -> bool:
    """Whether a telephone number stands in it."""
    return bool(numbers_in(text))


def _others_in(text: str, places: Places, stays: Callable[[str], bool]) -> str | None:
    """The composed text without whom these places name; None where nobody else is left.

    `stays` says of a part whether it is somebody's.
    """
    places = sorted(places)
    kept, follows = "", False
    for start, end, between in _parts(text, places):
        mine = [place for place in places if place[0] < end and place[1] > start]
        rest = _without(text, start, end, mine)
        # A post behind who has gone was theirs.
        goes = (bool(mine) or follows) and not stays(rest)
        follows = goes
        if not goes:
            kept += (between if kept else "") + rest
    return kept if stays(kept) else None


def _without(text: str, start: int, end: int, places: Places) -> str:
    rest, at = "", start
    for first, last in places:
        before = text[at : max(first, at)]
        called = _CALLED.search(fold(before))
        rest += before[: called.start()] if called else before
        at = max(at, last)
    rest = _EMPTY.sub("", rest + text[at:end])
    return " ".join(rest.split()).strip(_EDGES)


def _parts(text: str, places: Places) -> Iterator[tuple[int, int, str]]:
    """Where each part begins and ends, and what stands before it; a place is never cut in two."""
    at, between = 0, ""
    for found in _BETWEEN.finditer(text):
        if any(first < found.end() and found.start() < last for first, last in places):
            continue
        yield at, found.start(), between
        at, between = found.end(), found[0]
    yield at, len(text), between
