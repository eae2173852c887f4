"""The value in an answer: what leads in to it and what is only polite taken off.

The rule: a word of the value is never taken; where a word may be a name it stays.
"""

import re
from functools import cache
from typing import Literal

from handlers.typed.words import framing as words
from knowledge.typed.normalize import fold, nfc
from knowledge.typed.polite import without_polite

Field = Literal["unit", "commune", "name", "position"]
_MOST = 9
_DENIED = re.compile(words.DENIED, re.IGNORECASE)
# As it is typed: without its marks "à" is a word of much else.
_TAKEN_BACK, _MOST_CHARS = re.compile(words.TAKEN_BACK, re.IGNORECASE), 600
_COMRADE = fold(words.COMRADE)
_NAMES_OF_FIELDS = {
    field: frozenset(map(fold, names)) for field, names in words.NAMES_OF_FIELDS.items()
}


def value_of(text: str, field: Field) -> str:
    """The value without its frame, on one line; the text itself when nothing else is left."""
    bare = without_polite(text)
    # Politeness is taken off twice: what leads in may have more of it behind ("tên là dạ …").
    bare = _after_label(bare, field)
    bare = without_polite(_after_lead(bare, field))
    if field == "name":
        bare = _without_honorific(bare)
    return bare or " ".join(nfc(text).split())


def _after_label(text: str, field: Field) -> str:
    """ "Tên đơn vị: …": what stands before the colon is the field's own name."""
    label, colon, value = text.partition(":")
    named = colon and value.strip() and fold(label) in _NAMES_OF_FIELDS[field]
    return value.strip() if named else text


def _after_lead(text: str, field: Field) -> str:
    """What follows the last word that ends a lead-in made of its words only."""
    typed = text.split()
    shouted = text.isupper()
    cut = 0
    # The last word is never part of the lead-in: something must be left.
    for place, word in enumerate(typed[: min(_MOST, len(typed) - 1)]):
        bare = word.strip(",:").lower()
        # A capital inside a lead-in begins the value: "Tên La Pán Tẩn".
        small = place == 0 or shouted or word[:1].islower()
        alone = place == 0 and _among(bare, words.ALONE[field])
        led = place > 0 and _among(bare, words.FIELD_ENDS[field])
        if small and (led or (alone and not _is_name(bare))):
            if field == "unit" and _among(bare, words.PLACES) and not _spoken_by(typed[place - 1]):
                break  # "HTX o Ban Moi" is called so.
            cut = place + 1
        elif not _among(bare, words.LEADS):
            break
    return " ".join(typed[cut:])


def _is_name(bare: str) -> bool:
    """ "La" without marks at the very beginning is a family name or a place."""
    return bare.isascii() and bare in ("la", "o")


def _spoken_by(word: str) -> bool:
    return _among(word.lower(), words.SPEAKERS)


@cache
def _folded(known: frozenset[str]) -> frozenset[str]:
    return frozenset(map(fold, known))


def _among(word: str, known: frozenset[str]) -> bool:
    """Tell whether it is one of the words, with or without its marks."""
    return word in known or (word.isascii() and word in _folded(known))


def _without_honorific(text: str) -> str:
    """A name without "ông", "đồng chí"; one word that may be a name itself stays with two."""
    typed = text.split()
    comrade = len(typed) > 2 and typed[0][:1].lower() in (words.COMRADE[0], _COMRADE[0])
    if comrade and fold(" ".join(typed[:2])) == _COMRADE:
        typed = typed[2:]
    while len(typed) > 1:
        first = typed[0].strip(".")
        sure = first.lower() in words.HONORIFICS
        likely = len(typed) > 2 or (first.islower() and not text.islower())
        if not sure and not (likely and first.lower() in words.HONORIFICS_OR_NAMES):
            break
        typed = typed[1:]
    while len(typed) > 2 and typed[-1] in words.NAME_TAILS:
        # "Lò Thị Hiện": behind a middle name it is the given name.
        if typed[-2].lower() in words.MIDDLE_NAMES:
            break
        typed = typed[:-1]
    return " ".join(typed)


def without_denial(text: str) -> str:
    """A value without what it is said not to be ("Cao Púc, không phải Nậm Púc đâu")."""
    denied = _DENIED.search(text)
    return text[: denied.start()] if denied is not None and denied.start() else text


def restarted(text: str) -> str:
    """ "Htx an phú, à không, an phú thịnh": the name as it was said last.

    What is said again begins with a word that was said before; else nothing is left out.
    """
    said = nfc(text)
    found = _TAKEN_BACK.search(said) if len(said) <= _MOST_CHARS else None
    if found is None:
        return text
    before, after = said[: found.start()].split(), said[found.end() :].split()
    again = fold(after[0]) if after else ""
    at = next((n for n in range(len(before) - 1, -1, -1) if fold(before[n]) == again), None)
    return text if at is None else restarted(" ".join((*before[:at], *after)))
