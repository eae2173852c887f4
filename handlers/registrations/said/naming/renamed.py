"""The unit's name said again, or what is missing in it: "tên thiếu chữ HTX: Trung tâm …".

The rule: a new name begins like one, goes on from what is written, or follows the word that turns
it; a part that is missing is put in, and the whole is shown.
"""

import re
from dataclasses import dataclass

from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.unit.casing import cased_unit, is_short, own_words
from handlers.acts.slots.unit.units import read_units
from handlers.acts.slots.words.heads import TRADE_WORDS
from handlers.registrations.words.naming import renamed as words
from handlers.typed.read import plain
from knowledge.typed.normalize import nfc
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

_AGAIN, _OTHERWISE, _LACKS, _SHORT, _MEANT, _TAIL = (
    compiled(one, re.IGNORECASE)
    for one in (
        words.SAID_AGAIN,
        words.OTHERWISE,
        words.LACKS,
        words.SHORT,
        words.MEANT,
        words.TAIL,
    )
)
_SECOND = compiled(r"\s*[-\u2013]\s*(?:[A-Z\u0110\u00c0-\u1ef8]\w*\s?){1,4}(?=$|[\s,.;!])")
_EDGES = " ,.:;-\u2013"
_LONGEST = 20


@dataclass(frozen=True)
class NewName:
    """The name as it is to be, and what else was said before and behind it."""

    name: str
    rest: str


def read(name: str | None, province: str, text: str) -> NewName | None:
    """What the text makes of the unit's name; None where it says nothing of it."""
    text = nfc(text)
    if name is None or "?" in text:
        return None
    for pattern in (_AGAIN, _OTHERWISE):
        found = pattern.search(text)
        new = _new(name, found) if found else None
        if found and new and _is_new(name, new[0]):
            behind = new[1] + text[found.end() :]
            return _named(new[0], province, text[: found.start()], behind)
    lacks = _LACKS.search(text)
    whole = _with_part(name, _TAIL.sub("", lacks["part"]).strip(_EDGES)) if lacks else None
    if lacks and whole:
        return _named(whole, province, text[: lacks.start()], text[lacks.end() :])
    return None


def _is_new(name: str, new: str) -> bool:
    """Typed without marks and capitals the same name says nothing new."""
    own = " ".join(own_words(new))
    said_so = own.isascii() and own.islower() and plain(new) == plain(name)
    return not said_so and len(new.split()) <= _LONGEST


def _named(new: str, province: str, before: str, behind: str) -> NewName:
    # What led the name in, or ends it, is nothing by itself.
    rest = f"{_last_clause_off(before)} {_TAIL.sub('', ' ' + behind)}"
    return NewName(cased_unit(new, province), rest.strip(_EDGES))


def _last_clause_off(before: str) -> str:
    """ "Giữ xã X. Mà ghi lại " up to where this clause begins."""
    ends = [one.end() for one in re.finditer(r"[.;!\n]+|,\s", before)]
    return before[: ends[-1]] if ends else ""


def _new(name: str, found: re.Match[str]) -> tuple[str, str] | None:
    """The new name, and what follows it in the sentence."""
    said, groups = found["new"], found.groupdict()
    units = [one for one in read_units(Reading(Said(said)), asked=True) if one.name]
    if units and units[0].first == 0 and said.startswith(str(units[0].name)):
        whole = str(units[0].name)
        # Where it stands is known: behind the dash the name goes on.
        second = _SECOND.match(said[len(whole) :])
        whole += second[0] if second else ""
        return _TAIL.sub("", whole), said[len(whole) :]
    if not groups.get("of"):
        # "Tên phải là Lò Văn Páo": somebody's.
        return None
    first = said.split(",")[0]
    bare = _TAIL.sub("", first).strip(_EDGES)
    turned = ":" in (groups.get("turn") or "") or _MEANT.search(groups.get("mid") or "")
    if not turned or not bare:
        return None
    joined = _joined(name, bare)
    short = _SHORT.search(groups.get("mid") or "")
    put = joined or (_with_part(name, bare) if short else None)
    return (put, said[len(first) :]) if put else None


def _joined(name: str, part: str) -> str | None:
    """ "Ngòi Thia – Sông Hồng" goes on from "Liên hiệp HTX Nông sản Ngòi Thia"."""
    old, new = name.split(), part.split()
    for many in range(min(len(old), len(new)), 0, -1):
        if [*map(plain, old[-many:])] == [*map(plain, new[:many])]:
            return " ".join((*old, *_calm(" ".join(new[many:])).split()))
    return None


def _calm(part: str) -> str:
    """What was shouted in the usual case; a short form stays."""
    return " ".join(
        one if is_short(one) or not one.isupper() else one.title() for one in part.split()
    )


def _with_part(name: str, part: str) -> str | None:
    """With what is missing: a trade stands behind the kind, everything else at the end."""
    said = plain(part).split()
    written = plain(name).split()
    known = any(written[at:][: len(said)] == said for at in range(len(written)))
    if not said or known or len(said) > len(written) + 2:
        return None
    bare = {plain(word) for word in TRADE_WORDS}
    own = own_words(name)
    trade = all(word in TRADE_WORDS or word in bare for word in map(str.lower, part.split()))
    part = _calm(part)
    if trade and len(said) > 1 and plain(own[0] if own else "") not in bare:
        kind = name.split()[: len(name.split()) - len(own)]
        return " ".join((*kind, part[:1].upper() + part[1:], *own))
    return f"{name} {part}"
