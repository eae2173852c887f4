"""A free sentence about the list as its words and the persons they name.

The rule: a given name alone is somebody only where the sentence leads up to it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from handlers.registrations.words import ordinals
from handlers.registrations.words.persons import editing
from handlers.registrations.words.striking import leaving as words
from handlers.typed.read import plain
from handlers.values.state import Participant
from knowledge.typed.normalize import fold, nfc

Rows = tuple[Participant, ...]
WORD = re.compile(r"\w+")
_BREAK = re.compile(r"[.;!?\n,:–—-]")
_SELF = frozenset("em minh toi tui".split())
_PLACES = ordinals.LED


@dataclass(frozen=True)
class StruckPart:
    """A word of the sentence, somebody of the list, or ("/") a break."""

    word: str
    rows: frozenset[int] = frozenset()
    places: bool = False


def parts_of(text: str, rows: Rows, own: str) -> Iterator[StruckPart]:
    """The sentence with the persons of the list put together."""
    typed = nfc(text)
    spans = list(WORD.finditer(typed))
    folded = [fold(one[0]) for one in spans]
    names = [plain(row.name).split() for row in rows]
    at = 0
    while at < len(spans):
        between = typed[spans[at - 1].end() if at else 0 : spans[at].start()]
        if _BREAK.search(between):
            yield StruckPart("/")
        rows_at, last, places = _person(spans, folded, names, at, own)
        if rows_at:
            yield StruckPart("R", frozenset(rows_at), places)
        else:
            typed_so = spans[at][0].lower()
            yield StruckPart(typed_so if typed_so in words.OTHER_WORDS else folded[at])
        at = last


def _person(
    spans: list[re.Match[str]], folded: list[str], names: list[list[str]], at: int, own: str
) -> tuple[set[int], int, bool]:
    """(the rows meant here, the word behind, whether by their numbers)."""
    for length in range(min(len(folded) - at, 8), 1, -1):
        said = folded[at : at + length]
        having = {n for n, name in enumerate(names) if _holds(name, said)}
        whole = any(names[n] == said for n in having)
        if having and (whole or len(having) == 1):
            return having, at + length, False
    place = _place(folded, at)
    if place:
        return {place - 1}, at + 1, True
    given = {n for n, name in enumerate(names) if name[-1:] == [folded[at]]}
    before = folded[at - 1] if at else ""
    led = before in editing.HONORS | words.DROPS | {"thang", "con", "ten"} or _is_capital(spans, at)
    # "Inh, Ọi thôi": a list of given names at the head of the sentence.
    led = led or (at == 0 and spans[0][0][:1].isupper())
    if len(given) == 1 and led and _ends_there(spans, folded, at):
        return given, at + 1, False
    joined = before in editing.JOINING or folded[at + 1 : at + 2] in (
        [one] for one in editing.JOINING
    )
    if folded[at] in _SELF and (joined or before == "la") and own:
        return {n for n, name in enumerate(names) if name == plain(own).split()}, at + 1, False
    return set(), at + 1, False


def _ends_there(spans: list[re.Match[str]], folded: list[str], at: int) -> bool:
    """Whether the name ends with its one word: "lâm chạy" may be another's."""
    # "Với chị Ọi": a small word behind these is a name.
    joined = at > 1 and folded[at - 1] in editing.HONORS and folded[at - 2] in editing.JOINING
    capital = spans[at][0][:1].isupper() and at > 0
    if folded[at] in words.BETWEEN and not (joined or capital):
        return False
    if at + 1 == len(spans):
        return True
    parted = spans[at].string[spans[at].end() : spans[at + 1].start()].strip()
    return bool(parted) or folded[at + 1] in words.BEHIND_GIVEN


def _is_capital(spans: list[re.Match[str]], at: int) -> bool:
    return at > 0 and spans[at][0][:1].isupper()


def _holds(name: list[str], said: list[str]) -> bool:
    """Whether these words stand in the name, one behind the other, at its begin or end."""
    return name[: len(said)] == said or name[-len(said) :] == said


def _place(folded: list[str], at: int) -> int | None:
    """ "Số 3", "thứ ba"; "3" behind "số 2," as well."""
    before, word = folded[at - 1] if at else "", folded[at]
    number = int(word) if word.isdigit() and len(word) < 3 else None
    if number is None:
        led = before in ("thu", "so")
        return _PLACES.get(word) if led and (word != "dau") else None
    if before in words.NUMBER_LED:
        return number
    # "Xóa số 3, 4 và 5": on from a number before.
    back = at - 1
    while back >= 0 and folded[back] in editing.JOINING:
        back -= 1
    goes_on = back >= 1 and folded[back].isdigit() and _place(folded, back) is not None
    return number if goes_on else None
