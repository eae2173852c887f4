"""The end of a telephone number, said to mend it ("đuôi 572 mới đúng").

The rule: only the last digits change, and only where a whole number is written already; what counts
something ("dưới 0,8%", "60 thành viên") is the end of no number.
"""

import re

from handlers.registrations.words.mending import tails as words
from handlers.typed.phones import read_phone
from handlers.typed.read import plain
from knowledge.typed.normalize import fold, nfc

_TAIL = re.compile(words.TAIL)
_DENIED, _COUNTED = re.compile(words.DENIED), re.compile(words.COUNTED)
_DIGITS = re.compile(r"(?<![\d.,])\d{2,6}(?![\d.,]*\d)")
_OF_NUMBER = re.compile(words.OF_NUMBER)


def with_tail(phone: str | None, said: str) -> str | None:
    """The number with the end that is said; None where none is."""
    if phone is None:
        return None
    end = _end(said)
    folded = plain(said)
    denied = _DENIED.search(folded)
    if end is not None and denied is not None and not phone.endswith(denied[1]):
        return None  # What is turned down does not stand there.
    if end is not None:
        return read_phone(phone[: -len(end)] + end)
    # "Sửa số 702 cuối chứ không phải 720": which one gives way is written, the other is not.
    ends = list(dict.fromkeys(_DIGITS.findall(folded)))
    written = [one for one in ends if phone.endswith(one)]
    told = _OF_NUMBER.search(folded) and not _COUNTED.search(fold(said))
    if len(ends) != 2 or len(written) != 1 or not told:
        return None
    new = ends[1 - ends.index(written[0])]
    return read_phone(phone[: -len(new)] + new) if len(new) == len(written[0]) else None


def _end(said: str) -> str | None:
    """The digits that are said to be the end, where nothing is counted beside them."""
    found = _TAIL.search(nfc(said).lower())
    if found is None:
        return None
    around = plain(f"{found['before']} {found['behind']}").split()
    return found["end"] if {one for one in around if not one.isdigit()} <= words.AROUND else None
