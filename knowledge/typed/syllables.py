"""Vietnamese syllables in folded letters, and undoing typing accidents with their help.

Rule kept here: a token that is already a syllable is never changed.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

_ONSETS = "ngh ng nh ch gh gi kh ph qu th tr b c d g h k l m n p r s t v x".split()
_RIMES = frozenset(
    "a ac ach ai am an ang anh ao ap at au ay e ec ech em en eng enh eo ep et eu i ia ich iec iem "
    "ien ieng iep iet ieu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay "
    "oc oe oen oeo oet oi om on ong ooc oong op ot u ua uan uang uat uay uc ue uech uen uenh uet "
    "ui um un ung uo uoc uoi uom uon uong uop uot uou up ut uu uy uya uych uyen uyet uynh uyt uyu "
    "y yem yen yet yeu uoi".split()
)
# "qu" and "gi" hold the first vowel of the rime themselves: "quan" is "q" + "uan".
_SHORT_RIMES_AFTER_QU = frozenset(r[1:] for r in _RIMES if len(r) > 1 and r[0] in "uo")
# The search below grows with the length, and a line without blanks is no question.
_LONGEST_GLUED = 40


@lru_cache(maxsize=20_000)
def is_syllable(token: str) -> bool:
    """Whether folded letters can be one Vietnamese syllable."""
    if token in _RIMES:
        return True
    for onset in _ONSETS:
        if token.startswith(onset):
            rest = token[len(onset) :]
            if rest in _RIMES or (onset in {"qu", "gi"} and rest in _SHORT_RIMES_AFTER_QU):
                return True
    return token == "gi"  # an onset and a word of its own


def undo_telex(token: str) -> str | None:
    """The folded syllable behind raw Telex keys ("hojwp"), or None when there is none."""
    # The keys of đ and of the doubled vowels, then w for the horn, then the five tone keys.
    plain = token.replace("dd", "d")
    # "dod" for "đo": the second d of đ may be typed at the end.
    if len(plain) > 2 and plain[0] == plain[-1] == "d":
        plain = plain[:-1]
    plain = re.sub(r"([aeo])([a-z]*?)\1", r"\1\2", plain, count=1)
    # w at the beginning is the letter ư itself, elsewhere a mark on a vowel.
    plain = re.sub("^w", "u", plain).replace("w", "")
    vowel = re.search(r"[aeiouy]", plain)
    if vowel is None:
        return None
    # Tone keys stand behind the vowel only: "s" and "x" before it are the onset.
    head, tail = plain[: vowel.start()], plain[vowel.start() :]
    bare = head + re.sub(r"[sfrxj]", "", tail)
    return bare if bare != token and is_syllable(bare) else None


def undo_vni(token: str) -> str | None:
    """The folded syllable behind raw VNI keys ("xua61t"), or None when there is none."""
    # VNI keys follow their vowel; "d9" is đ.
    if not re.search(r"[aeiouy].*\d|^d9", token):
        return None
    bare = re.sub(r"\d", "", token)
    return bare if is_syllable(bare) else None


def split_glued(token: str, known: Collection[str]) -> list[str] | None:
    """Known words that were typed without spaces, or None; prefers few long words."""
    if not 5 <= len(token) <= _LONGEST_GLUED:
        return None
    best: list[list[str] | None] = [[]] + [None] * len(token)
    for end in range(2, len(token) + 1):
        # Seven letters are the longest syllable, and one letter is no word.
        for start in range(max(0, end - 7), end - 1):
            head, word = best[start], token[start:end]
            if head is None or word not in known:
                continue
            found = best[end]
            if found is None or len(head) + 1 < len(found):
                best[end] = [*head, word]
    return best[-1]
