"""Where a name stands in a text as a name, and not as words or another name that fold alike.

The rule: every word bears the marks of the name, or none on one of the two sides, and begins with a
capital; or all of it was typed flat, as a keyboard without marks does, and the name has marks.
"Nhật ký" does not name Nhật Ký, nor does Trấn Yên name Trần Yên.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from knowledge.typed.normalize import fold, nfc

_WORD = re.compile(r"\w+")


def places_named(
    text: str, names: Iterable[str], *, capitals: bool = True
) -> Iterator[tuple[int, int]]:
    """Where in the composed text (`nfc`) one of the names is written as one.

    Without `capitals`: as people type it who write everything small.
    """
    found = list(_WORD.finditer(nfc(text)))
    folded = [fold(word[0]) for word in found]
    for name in names:
        wanted = _WORD.findall(nfc(name))
        bare = [fold(word) for word in wanted]
        for at in range(len(folded) - len(bare) + 1 if bare else 0):
            end = at + len(bare)
            written = [one[0] for one in found[at:end]]
            if folded[at:end] == bare and _is_name(written, wanted, capitals):
                yield found[at].start(), found[end - 1].end()


def same_name(one: str, other: str) -> bool:
    """Whether two spellings may be the same name: no mark speaks against it."""
    words, others = _WORD.findall(nfc(one)), _WORD.findall(nfc(other))
    return len(words) == len(others) and all(map(_agree, words, others))


def _is_name(written: list[str], name: list[str], capitals: bool) -> bool:
    if not capitals or all(word[0].isupper() or word[0].isdecimal() for word in written):
        return all(map(_agree, written, name))
    return all(map(_is_flat, written)) and not all(map(_is_flat, name))


def _agree(one: str, other: str) -> bool:
    """The same letters, with the same marks wherever they stand ("Hoà", "Hòa")."""
    if fold(one) != fold(other):
        return False
    return _is_flat(one) or _is_flat(other) or _marked(one) == _marked(other)


def _is_flat(word: str) -> bool:
    return word.lower() == fold(word)


def _marked(word: str) -> list[str]:
    return sorted(unicodedata.normalize("NFD", word.lower()))
