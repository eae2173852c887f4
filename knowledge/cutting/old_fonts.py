"""Vietnamese in the letters of before Unicode: TCVN3 (".VnTime") and VNI ("VNI-Times").

The rule: a text is converted only when it reads as Vietnamese afterwards and not before. The tables
are `knowledge/common/old-fonts.toml`.
"""

import re
import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any
from unicodedata import normalize

import knowledge
from knowledge.typed.normalize import fold, nfc
from knowledge.typed.syllables import is_syllable

Convert = Callable[[str], str]

_TABLES = Path(knowledge.__file__).parent / "common" / "old-fonts.toml"
_ROOF, _BREVE = "\u0302", "\u0306"
# Share of Vietnamese letters, and of words that can be Vietnamese, that make a text readable.
_LETTERS_SHARE, _WORDS_SHARE = 0.05, 0.75
_MARKED = re.compile("[\u0103\u00e2\u0111\u00ea\u00f4\u01a1\u01b0\u1ea0-\u1ef9]", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
# Text in another Latin script has fewer letters that are not plain, Vietnamese has a fifth.
_STRANGE_SHARE, _GARBLED_SHARE = 0.1, 0.65
_STRANGE = re.compile("[\u00aa-\u024f\u1e00-\u1eff]")
# What no keyboard of today writes in Vietnamese, in either of the two.
# None of them is a letter of ours.
_SIGNS = "¡-®µ-¾Ä-ÇËÎ-ÑÖ-ØÛÜÞßä-çëîïðñö-øûüþ"
_OLD_SIGNS = re.compile(rf"[{_SIGNS}](?=[^\W\d_])|(?<=[^\W\d_])[{_SIGNS}]")


@cache
def _table(font: str) -> dict[str, Any]:
    table: dict[str, Any] = tomllib.loads(_TABLES.read_text(encoding="utf-8"))[font]
    return table


@cache
def _tcvn3() -> dict[int, str]:
    table = _table("tcvn3")
    return {ord(key): to for key, to in zip(table["keys"], table["letters"], strict=True)}


@cache
def _vni() -> re.Pattern[str]:
    tones, roofed, breved, alone = (
        "".join(_table("vni")[part]) for part in ("tones", "roofed", "breved", "alone")
    )
    horned = [key for key, to in _table("vni")["alone"].items() if to in "\u01a1\u01b0"]
    vowels = "".join(("aeouy", *horned))
    pairs = f"[aeo][{roofed}]|a[{breved}]|[{vowels}][{tones}]|[{alone}]"
    return re.compile(pairs, re.IGNORECASE)


def from_tcvn3(text: str) -> str:
    """Text in a ".Vn" font, in Unicode."""
    return text.translate(_tcvn3())


def from_vni(text: str) -> str:
    """Text in a "VNI-" font, in Unicode."""
    return normalize("NFC", _vni().sub(lambda found: _vni_letter(found[0]), normalize("NFC", text)))


def _vni_letter(typed: str) -> str:
    table, low = _table("vni"), typed.lower()
    base: str = table["alone"].get(low[0], low[0])
    mark = low[1:]
    if mark in table["tones"]:
        letter = f"{base}{table['tones'][mark]}"
    elif base == "a" and mark in table["breved"]:
        letter = f"a{_BREVE}{table['breved'][mark]}"
    elif mark:
        letter = f"{base}{_ROOF}{table['roofed'][mark]}"
    else:
        letter = base
    return letter.upper() if typed[0].isupper() else letter


def guessed(text: str) -> Convert:
    """What makes this text readable: nothing where it is, or where nothing does."""
    for convert in (str, from_tcvn3, from_vni):
        if is_readable(convert(text)):
            return convert
    return str


def in_unicode(typed: str) -> str:
    """A typed line as it would be typed today; the very same where it is."""
    if not _OLD_SIGNS.search(typed):
        return typed
    read = (convert(typed) for convert in (from_tcvn3, from_vni))
    return next((one for one in read if is_readable(one) and not _OLD_SIGNS.search(one)), typed)


def is_readable(text: str) -> bool:
    """Whether a text has the letters of Vietnamese and words that can be Vietnamese."""
    sample = nfc(text[:_SAMPLE])
    words = _WORD.findall(sample)
    letters = sum(map(len, words))
    if not letters or len(_MARKED.findall(sample)) < _LETTERS_SHARE * letters:
        return False
    whole = sum(is_syllable(fold(word)) for word in words)
    return whole >= _WORDS_SHARE * len(words)


def is_garbled(text: str) -> bool:
    """Whether a text has accented letters as Vietnamese has them, in words it cannot have."""
    sample = nfc(text[:_SAMPLE])
    words = _WORD.findall(sample)
    strange = sum(len(_STRANGE.findall(word)) for word in words)
    if strange < _STRANGE_SHARE * sum(map(len, words)) or not words:
        return False
    return sum(is_syllable(fold(word)) for word in words) < _GARBLED_SHARE * len(words)
