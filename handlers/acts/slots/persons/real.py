"""Of those that were read as persons, who is one: no branch office, and nobody out of a story.

The rule: what was said of a branch is of who stands before it; whoever is only spoken of is named
already.
"""

import re
from dataclasses import replace

from handlers.acts.meaning import PersonSaid
from handlers.acts.slots.words import persons as words
from handlers.acts.slots.words.families import FAMILIES
from knowledge.typed.normalize import fold, nfc

_PLACES = "|".join(words.WORKPLACES)
_HONORED = "|".join(words.HONORIFICS)
_HONORED_BARE = fold(_HONORED)
_NUMBERS = 2


def real(text: str, people: tuple[PersonSaid, ...]) -> tuple[PersonSaid, ...]:
    """The same people without those who are none."""
    kept = list[PersonSaid]()
    for one in people:
        at = _of_branch(text, kept[-1], one) if kept else None
        if at is not None:
            kept[-1] = at
        elif not (_is_of_story(text, kept, one) or _is_wish(one) or _is_pointed_at(text, one)):
            kept.append(one)
    return tuple(kept)


def _of_branch(text: str, before: PersonSaid, one: PersonSaid) -> PersonSaid | None:
    """ "Kế toán PGD Pú Trạng": where the one before works, with the honour said behind it."""
    name = one.name or ""
    if before.name is None or (before.title and one.title) or len(name.split()) < _NUMBERS:
        return None
    found = re.search(rf"\b({_PLACES})\s+{re.escape(name)}\b", nfc(text), re.IGNORECASE)
    if found is None or name.split()[0].lower() in FAMILIES:
        return None
    place, title = found[1], before.title or one.title
    if before.position and fold(place) in words.SHORT_PLACES:
        return replace(before, position=f"{before.position} {place} {name}", title=title)
    post = one.position or ""
    if before.position is None and fold(post).endswith(f" {fold(place)}"):
        return replace(before, position=f"{post} {name}", title=title)
    return None


def _is_wish(one: PersonSaid) -> bool:
    """ "Dung dang ky bang khen": what is to be done, and nobody called so."""
    return any(wish in (one.name or "").lower() for wish in words.WISHES)


def _is_pointed_at(text: str, one: PersonSaid) -> bool:
    """ "Ong nay thi giay khen": who is spoken of, and nobody called "Nay Thi"."""
    name = (one.name or "").lower()
    pointed = name in words.POINTED_AT
    return pointed and re.search(rf"\b(?:{_HONORED_BARE})\s+{name}\b", text) is not None


def _is_of_story(text: str, before: list[PersonSaid], one: PersonSaid) -> bool:
    """ "… thằng lâm chạy bốn mươi nghìn cây số": told of Lâm, who is named already."""
    spoken = (one.name or "").split()
    bare = one.position or one.title or one.initiative
    if bare or len(spoken) < _NUMBERS or nfc(one.name or "") in nfc(text):
        return False
    folded = [fold(word) for word in spoken]
    counts = sum(word in words.NUMERALS for word in folded[1:])
    given = {fold(person.name).split()[-1] for person in before if person.name}
    spoken_of = re.search(rf"\b(?:{_HONORED})\s+{re.escape(nfc(one.name or ''))}", nfc(text), re.I)
    again = folded[0] in given and folded[1] not in words.MIDDLE_WORDS and spoken_of
    return counts >= _NUMBERS or bool(again)
