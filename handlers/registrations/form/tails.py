"""The end of a telephone number, said to mend it ("đuôi 572 mới đúng").

The rule: only the last digits change, and only where a whole number is written already.
"""

import re

from handlers.typed.phones import read_phone
from handlers.typed.read import plain

_TAIL = re.compile(
    r"\b(?:duoi|cuoi)(?: (?:so|la|thi|dt|phai la|sua thanh))* (\d{2,6})\b(?![\d .]*\d)"
)


def with_tail(phone: str | None, said: str) -> str | None:
    """The number with the end that is said; None where none is."""
    tail = _TAIL.search(plain(said))
    if phone is None or tail is None:
        return None
    return read_phone(phone[: -len(tail[1])] + tail[1])
