"""Names of units and communes as keys, so that two spellings of one unit meet.

The rule: a key keeps the kind of unit ("htx suoi giang" is not "qtdnd suoi giang"); a core has
neither the kind nor the words most units share, so only what tells units apart is scored. What
was said politely around a name is part of neither.
"""

import re
from functools import lru_cache

from rapidfuzz import fuzz

from knowledge.typed.alphabet import alphabetical
from knowledge.typed.normalize import fold
from knowledge.typed.polite import without_polite

SUGGEST_FROM = 78.0


def unit_key(name: str, unit_type: str | None = None) -> str:
    """The folded name with its generic words shortened and its kind in front."""
    words = _shorten(name).split()
    kind = next((word for word in words if word in _KINDS), _KIND_OF_TYPE.get(unit_type or ""))
    rest = [word for word in words if word not in _KINDS]
    # The kind alone is no key: every unit of that kind would have it.
    return " ".join([kind, *rest] if kind and rest else rest)


def keys_of(name: str) -> list[str]:
    """The key of a name; without its kind that of every kind."""
    key = unit_key(name)
    if not key or key.split()[0] in _KINDS:
        return [key] if key else []
    return [key, *(f"{kind} {key}" for kind in sorted(_KINDS))]


def commune_key(commune: str | None) -> str:
    """The folded commune without "xa", "phuong" ...; empty when there is none.

    A village may stand before it ("thôn Khe Cam, xã Cát Thịnh").
    """
    own = (commune or "").rpartition(", ")[2]
    return _COMMUNE_WORD.sub("", _plain(without_polite(own)))


def unit_order(name: str) -> str:
    """What units are sorted by: the name without its kind, which is written in many ways."""
    words = without_polite(name).split()
    plain = " ".join(map(_plain, words))
    kind = next((kind for kind in _KIND_NAMES if plain.startswith(f"{kind} ")), "")
    return alphabetical(" ".join(words[len(kind.split()) :]))


@lru_cache(maxsize=8192)
def register_order(name: str) -> str:
    """`unit_order` of a name of the register, sorted at every look; never for what people type."""
    return unit_order(name)


def unit_core(name: str) -> str:
    """The words that tell a unit from the others; empty when only generic ones were typed."""
    return " ".join(word for word in _shorten(name).split() if word not in _GENERIC)


def likeness(typed: str, core: str) -> float:
    """How much two cores are alike, 0-100; a contained name needs two words to count."""
    shorter, longer = sorted((typed, core), key=len)
    # In both orders: people swap the words of a name.
    score = max(fuzz.ratio(typed, core), fuzz.token_sort_ratio(typed, core))
    if " " in shorter and f" {shorter} " in f" {longer} ":
        return max(score, 85.0)
    return score


def short_kinds(folded: str) -> str:
    """Folded words with each kind of unit in its short form: people write and search both."""
    text = f" {' '.join(folded.split())} "
    for long, short in _LONG_KINDS.items():
        text = text.replace(f" {long} ", f" {short} ")
    return text.strip()


def kind_spellings(word: str) -> tuple[str, ...]:
    """A folded word, and the long forms of the kind of unit that it is."""
    return (word, *(long for long, short in _LONG_KINDS.items() if short == word))


def _plain(text: str) -> str:
    return " ".join(_NOT_WORD.sub(" ", fold(text)).split())


def _shorten(name: str) -> str:
    text = f" {_plain(without_polite(name))} "
    for long, short in _SHORT.items():
        text = text.replace(f" {long} ", f" {short} ")
    return text


_NOT_WORD = re.compile(r"[^\w]+|_")
_COMMUNE_WORD = re.compile(r"^(xa|phuong|thi tran|tt|p|x) ")
# In this order: the longer words contain the shorter ones.
_SHORT = {
    "lien hiep hop tac xa": "lhhtx",
    "lien hiep htx": "lhhtx",
    "hop tac xa": "htx",
    "to hop tac": "tht",
    "quy tin dung nhan dan": "qtdnd",
    "quy tdnd": "qtdnd",
    "quy tin dung": "qtdnd",
    "trach nhiem huu han": "tnhh",
    "co phan": "cp",
    "cong ty": "cty",
    "dich vu": "dv",
    "nong nghiep": "nn",
    "nong lam nghiep": "nln",
    "san xuat": "sx",
    "thuong mai": "tm",
    "kinh doanh": "kd",
    "tong hop": "th",
}
_KINDS = frozenset({"htx", "lhhtx", "tht", "qtdnd", "cty"})
_LONG_KINDS = {long: short for long, short in _SHORT.items() if short in _KINDS}
_KIND_OF_TYPE = {"htx": "htx", "lien-hiep": "lhhtx", "tht": "tht", "qtdnd": "qtdnd"}
# The longer first: one begins with another.
_KIND_NAMES = sorted({*_KINDS, *_LONG_KINDS}, key=len, reverse=True)
_GENERIC = _KINDS | {"tnhh", "cp", "dv", "nn", "nln", "sx", "tm", "kd", "th", "va"}
