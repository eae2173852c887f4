"""What a name begins with, syllable by syllable: another consonant there is another place.

The rule: a slip of the finger and what many people say alike are forgiven; "Chúc Sơn" is not
"Phúc Sơn" for all that.
"""

import re
from collections.abc import Sequence

_ONSET = re.compile(r"ngh|ng|nh|gh|gi(?=[aeiouy])|kh|ph|th|tr|ch|qu|[bcdghklmnpqrstvx]")
_SAID_ALIKE = (
    frozenset({"s", "x"}),
    frozenset({"ch", "tr"}),
    frozenset({"l", "n"}),
    frozenset({"d", "gi", "r"}),
    frozenset({"c", "k", "q"}),
    frozenset({"ng", "ngh"}),
    frozenset({"g", "gh"}),
)
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def is_another(typed: Sequence[str], meant: Sequence[str]) -> bool:
    """Whether two names of as many folded syllables begin one of them with other consonants."""
    pairs = zip(typed, meant, strict=False)
    return len(typed) == len(meant) and any(_differ(one, other) for one, other in pairs)


def _differ(typed: str, meant: str) -> bool:
    first, second = _onset(typed), _onset(meant)
    same_rest = typed[len(first) :] == meant[len(second) :]
    if first == second or not same_rest or not first or not second:
        return False
    alike = any({first, second} <= group for group in _SAID_ALIKE)
    return not alike and not _is_slip(first, second)


def _onset(syllable: str) -> str:
    found = _ONSET.match(syllable)
    return found[0] if found else ""


def _is_slip(typed: str, meant: str) -> bool:
    """A key beside the right one, one left out, or one too many."""
    if len(typed) != len(meant):
        longer, shorter = (typed, meant) if len(typed) > len(meant) else (meant, typed)
        return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
    wrong = [(one, other) for one, other in zip(typed, meant, strict=True) if one != other]
    return all(_are_beside(one, other) for one, other in wrong)


def _are_beside(one: str, other: str) -> bool:
    (row, column), (other_row, other_column) = _place(one), _place(other)
    # Each row of a keyboard stands half a key to the right of the one above.
    return abs(row - other_row) <= 1 and abs(column - other_column + (row - other_row) / 2) < 1.5


def _place(letter: str) -> tuple[int, int]:
    row = next((at for at, keys in enumerate(_KEYS) if letter in keys), 0)
    return row, _KEYS[row].find(letter)
