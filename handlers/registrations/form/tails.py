"""The end of a telephone number, said to mend it ("đuôi 572 mới đúng").

The rule: only the last digits change, and only where a whole number is written already.
"""

import re

from handlers.typed.phones import read_phone
from handlers.typed.read import plain

_TAIL = re.compile(
    r"\b(?:duoi|cuoi)(?: (?:so|la|thi|dt|phai la|sua thanh))* (\d{1,6})\b(?![\d .]*\d)"
)
_DENIED = re.compile(r"\b(?:chu )?(?:khong|ko|k|chang) phai (?:la |so )?(\d{1,6})\b")
_DIGITS = re.compile(r"(?<![\d.,])\d{2,6}(?![\d.,]*\d)")
_OF_NUMBER = re.compile(
    r"\b(?:so|sdt|dt|dien thoai|may|duoi|cuoi)\b"
    r".*\b(?:chu|khong phai|ko phai|k phai|nham|moi dung|thanh)\b"
)


def with_tail(phone: str | None, said: str) -> str | None:
    """The number with the end that is said; None where none is."""
    folded = plain(said)
    tail = _TAIL.search(folded)
    if phone is None:
        return None
    denied = _DENIED.search(folded)
    if tail is not None and denied is not None and not phone.endswith(denied[1]):
        return None  # What is turned down does not stand there.
    if tail is not None:
        return read_phone(phone[: -len(tail[1])] + tail[1])
    # "Sửa số 702 cuối chứ không phải 720": which one gives way is written, the other is not.
    ends = list(dict.fromkeys(_DIGITS.findall(folded)))
    written = [end for end in ends if phone.endswith(end)]
    if len(ends) != 2 or len(written) != 1 or not _OF_NUMBER.search(folded):
        return None
    new = ends[1 - ends.index(written[0])]
    return read_phone(phone[: -len(new)] + new) if len(new) == len(written[0]) else None
