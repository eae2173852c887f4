"""What was so before, or was said to be wrong: "trước là xã Tô Mậu", "chứ không phải Làng Tang".

The rule: a former or refused value is no value.
"""

from functools import cache

from handlers.acts.slots.text.scan import Scan, Table, table_of
from handlers.acts.slots.words import heads

_LOOK_BACK = 5
_SMALL = frozenset("la o thuoc xa huyen kia ben goi ten lay mang con".split())


@cache
def _table() -> Table:
    return table_of((phrase, "former", "") for phrase in heads.FORMER)


def is_former(scan: Scan, at: int) -> bool:
    """Whether the words right before this one say that what follows is former or refused."""
    for start in range(max(0, at - _LOOK_BACK), at):
        mark = scan.mark_at(_table(), start)
        if mark is not None and _reaches(scan, mark.last, at):
            return True
    return False


def denies(scan: Scan, at: int) -> bool:
    """Whether "chứ không phải …" begins at this word, with its marks or none."""
    mark = scan.mark_at(_table(), at) if scan.words[at].bare == "chu" else None
    return mark is not None


def _reaches(scan: Scan, last: int, at: int) -> bool:
    """From the phrase to the value: "trước ở [xã]", with nothing between but small words."""
    between = scan.words[last:at]
    small = all(word.bare in _SMALL for word in between)
    return last <= at and small and all(word.gap == "" for word in scan.words[last : at + 1])
