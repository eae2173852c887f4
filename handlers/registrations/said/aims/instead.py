"""One amount of an aim in the place of another that is named: nothing else of the list moves.

The rule: exactly one line holds the amount that goes; where none or several do, nothing is read.
"""

import re

from handlers.registrations.words.aims import instead as words
from handlers.typed.read import plain
from knowledge.typed.normalize import nfc

Lines = tuple[str, ...]
_PATTERNS = tuple(re.compile(one, re.IGNORECASE | re.DOTALL) for one in words.INSTEAD)
_AMOUNT = re.compile(r"\d")
_EDGES = " ,.:;!-\u2013"


def instead(before: Lines, said: str) -> Lines | None:
    """ "3 tỷ 2 thì cao quá, để 2 tỷ 8 thôi", "2 tỷ 8 chứ không phải 3 tỷ 2"; else None."""
    text = nfc(said).strip()
    found = next(filter(None, (pattern.match(text) for pattern in _PATTERNS)), None)
    if found is None or not before:
        return None
    old, new = (found[name].strip(_EDGES) for name in ("old", "new"))
    amount = _AMOUNT.search(old)
    if amount is None or not _AMOUNT.search(new):
        return None
    held = [at for at, line in enumerate(before) if _holds(line, old[amount.start() :])]
    if len(held) != 1:
        return None
    after = _put(before[held[0]], old[amount.start() :], new)
    return (*before[: held[0]], after, *before[held[0] + 1 :]) if after else None


def _put(line: str, old: str, new: str) -> str | None:
    """The line with the new amount; what stands around the amount stays as it was written."""
    amount = _AMOUNT.search(new)
    first = _AMOUNT.search(line)
    if amount is None or first is None or plain(line[first.start() :]) != plain(old):
        # More of the line follows the amount: another reader knows which words go with it.
        return None
    head = new[: amount.start()]
    if not head or plain(head) == plain(line[: first.start()]):
        return line[: first.start()] + new[amount.start() :]
    return new


def _holds(line: str, amount: str) -> bool:
    return f" {plain(amount)} " in f" {plain(line)} "
