"""Whether a message leaves all as it is: "thôi để vậy đi".

The rule: the whole line says so; "để vay vốn" is to borrow, and none.
"""

from handlers.wishes.words import keeping as words
from knowledge.typed.normalize import nfc
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

_LEAVES_SO = compiled(words.LEAVES_SO)
_WORD = compiled(r"\w+")


def leaves_so(said: Said) -> bool:
    """Tell whether everything is to stay as it stands."""
    if _LEAVES_SO.fullmatch(said.unsigned) is None or "?" in said.text:
        return False
    return not {*_WORD.findall(nfc(said.text).lower())} >= words.BORROWS
