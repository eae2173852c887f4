"""Names of units and communes as keys, and what units are sorted by (since 0010 and 0017)."""

import re

from storage.migrations.frozen.folded import alphabetical, fold
from storage.migrations.frozen.polite import without_polite

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
_KIND_OF_TYPE = {"htx": "htx", "lien-hiep": "lhhtx", "tht": "tht", "qtdnd": "qtdnd"}
_LONG_KINDS = {long for long, short in _SHORT.items() if short in _KINDS}
# The longer first: one begins with another.
_KIND_NAMES = sorted({*_KINDS, *_LONG_KINDS}, key=len, reverse=True)


def unit_key(name: str, unit_type: str | None = None) -> str:
    """The folded name with its generic words shortened and its kind in front."""
    words = _shorten(name).split()
    kind = next((word for word in words if word in _KINDS), _KIND_OF_TYPE.get(unit_type or ""))
    rest = [word for word in words if word not in _KINDS]
    return " ".join([kind, *rest] if kind and rest else rest)


def commune_key(commune: str | None) -> str:
    """The folded commune without its kind; empty when there is none."""
    own = (commune or "").rpartition(", ")[2]
    return _COMMUNE_WORD.sub("", _plain(without_polite(own)))


def unit_order(name: str) -> str:
    """The digits of the name without its kind."""
    words = without_polite(name).split()
    plain = " ".join(map(_plain, words))
    kind = next((kind for kind in _KIND_NAMES if plain.startswith(f"{kind} ")), "")
    return alphabetical(" ".join(words[len(kind.split()) :]))


def _plain(text: str) -> str:
    return " ".join(_NOT_WORD.sub(" ", fold(text)).split())


def _shorten(name: str) -> str:
    text = f" {_plain(without_polite(name))} "
    for long, short in _SHORT.items():
        text = text.replace(f" {long} ", f" {short} ")
    return text
