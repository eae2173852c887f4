"""Parts of what was typed that are the whole name of a commune.

The rule: only what a list knows is one.
"""

import re

from handlers.acts.heard import Heard
from handlers.registrations.words.naming.commune import KINDS
from handlers.typed.assent import is_polite
from handlers.typed.words.framing import TAKEN_BACK
from knowledge.places.area import own_name
from knowledge.places.communes import NOTHING, communes
from knowledge.typed.normalize import fold, nfc
from knowledge.typed.repeats import compiled

_TAKEN_BACK = compiled(TAKEN_BACK, re.IGNORECASE)
# No commune has a longer name.
LONGEST = 6
# What may stand before the name itself.
HEADS = {"": "", **{fold(kind): f"{kind} " for kind in KINDS.values()}}
WRITTEN = {**KINDS, **{fold(kind): kind for kind in KINDS.values()}}


def said_anew(text: str) -> str | None:
    """What stands behind "à không, …"; None where nothing is taken back."""
    found = list(_TAKEN_BACK.finditer(text))
    return text[found[-1].end() :] if found else None


def whole(typed: Heard, own: str | None) -> str | None:
    """ "Xa che cu nha": every word of it is the name, also what looks polite or old."""
    words = nfc(typed.text).split()
    text = " ".join(words)
    if len(words) > LONGEST:
        return None
    for last in range(len(words), 1, -1):
        text = " ".join(words[:last])
        found = communes().find(text, own)
        names = [one.name for one in found.present] + [one.name for one in found.former]
        if any(_is_called(text, name) for name in names):
            return text
        if not is_polite(words[last - 1].lower()):
            return None
    return None


def _is_called(text: str, name: str) -> bool:
    kind, _, own = fold(text).rpartition(fold(own_name(name)))
    return not own and kind.strip() in HEADS


def without_district(name: str, own: str | None) -> str | None:
    """ "Minh tien luc yen": the commune, and behind it the district without its kind."""
    words = name.split()
    for last in range(len(words) - 2, 1, -1):
        short, larger = " ".join(words[:last]), " ".join(words[last:])
        if (
            communes().is_place(larger)
            and communes().find(f"{short}, huyen {larger}", own) != NOTHING
        ):
            return short
    return None


def capital(name: str) -> str:
    """ "xa pu luong": what is in no list is written as a name is."""
    if not name.islower():
        return name
    head, _, own = name.partition(" ")
    kind = WRITTEN.get(head.rstrip(".")) if own else None
    words = [f"{word[:1].upper()}{word[1:]}" for word in (own if kind else name).split()]
    return " ".join([kind, *words] if kind else words)
