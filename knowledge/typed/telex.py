"""Words left as Telex keys, written as they were meant ("Nguyeenx" is "Nguyễn").

The rule: a word that is a syllable as it stands is never changed, and a doubled vowel alone is no
accident of typing ("Moong" is a family name).
"""

import re
import unicodedata

from knowledge.typed.normalize import fold, nfc
from knowledge.typed.said import Said
from knowledge.typed.syllables import is_syllable, undo_telex

_WORD = re.compile(r"(?<!\w)[^\W\d_]{2,8}(?!\w)")
# What no spelling of a name has: the keys of đ and of the horn, or a tone behind a vowel.
_SURE = re.compile(r"dd|[aou]w|^w|[aeiouy][a-z]*[sfrxj]$", re.IGNORECASE)
# A key typed twice is the letter itself ("off", "boss").
_LETTER = re.compile(r"([sfrxj])\1$", re.IGNORECASE)
_TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
_CIRCUMFLEX, _BREVE, _HORN = "\u0302", "\u0306", "\u031b"


def without_telex(said: Said) -> Said:
    """The text with raw Telex keys written out; itself when there are none."""
    text = nfc(said.text)
    raw = [found for found in _WORD.finditer(text) if _meant(found, said)]
    if not raw or not (len(raw) > 1 or _SURE.search(raw[0][0])):
        return said
    parts, end = [], 0
    for found in raw:
        parts += [text[end : found.start()], written(found[0])]
        end = found.end()
    return said.part("".join(parts) + text[end:])


def _meant(found: re.Match[str], said: Said) -> bool:
    """A whole word that is no syllable and that only Telex explains."""
    word = said.bare(found[0].lower())
    return not (is_syllable(word) or _LETTER.search(word)) and bool(undo_telex(word))


def written(word: str) -> str:
    """One word of Telex keys with its marks; its letters keep their case."""
    letters, tone = _letters(word)
    at = _tone_place(fold("".join(letters)), letters)
    if tone and at is not None:
        letters[at] += tone
    return unicodedata.normalize("NFC", "".join(letters))


def _letters(word: str) -> tuple[list[str], str]:
    """The letters with the marks of their vowels, and the tone."""
    letters: list[str] = []
    tone = ""
    for key in word:
        low = key.lower()
        bases = [fold(letter) for letter in letters]
        if low == "d" and bases[:1] == ["d"] and len(letters[0]) == 1 and letters[0] in "dD":
            letters[0] = "\u0110" if letters[0] == "D" else "\u0111"
        elif low in "aeo" and low in bases:
            letters[len(bases) - 1 - bases[::-1].index(low)] += _CIRCUMFLEX
        elif low == "w":
            _horn(letters, bases, key)
        elif low in _TONES and any(base in "aeiouy" for base in bases):
            tone = _TONES[low]
        else:
            letters.append(key)
    return letters, tone


def _horn(letters: list[str], bases: list[str], key: str) -> None:
    """The key w: a horn on u and o, a breve on a; ư itself where no vowel stands."""
    marked = [at for at, base in enumerate(bases) if base in "uoa"]
    if "".join(bases[at] for at in marked[-2:]) == "uo":
        for at in marked[-2:]:
            letters[at] = letters[at][0] + _HORN
    elif marked:
        letters[marked[-1]] += _BREVE if bases[marked[-1]] == "a" else _HORN
    else:
        letters.append(("U" if key.isupper() else "u") + _HORN)


def _tone_place(bare: str, letters: list[str]) -> int | None:
    """The letter that carries the tone: the last with a mark, else by the shape of the rime."""
    vowels = [at for at, letter in enumerate(bare) if letter in "aeiouy"]
    if len(vowels) > 1 and bare[:2] in ("qu", "gi"):
        vowels = vowels[1:]
    if not vowels:
        return None
    marked = [at for at in vowels if len(letters[at]) > 1]
    if marked:
        return marked[-1]
    if vowels[-1] < len(bare) - 1 or len(vowels) == 1:
        return vowels[-1]
    return vowels[-2]
