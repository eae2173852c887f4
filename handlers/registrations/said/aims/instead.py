"""One amount of an aim in the place of another that is named: nothing else of the list moves.

The rule: exactly one line holds the amount that goes; where none or several do, nothing is read.
"""

import re

from handlers.registrations.form.targets import AMOUNT, with_amount
from handlers.registrations.said.aims import texts
from handlers.registrations.words.aims import instead as words
from handlers.typed.read import plain
from knowledge.typed.normalize import nfc
from knowledge.typed.repeats import compiled

Lines = tuple[str, ...]
_PATTERNS = tuple(compiled(one, re.IGNORECASE | re.DOTALL) for one in words.INSTEAD)
_DENIED = tuple(compiled(one, re.IGNORECASE | re.DOTALL) for one in words.DENIED)
_HEADED, _NO_AIM = compiled(words.HEADED, re.IGNORECASE | re.DOTALL), compiled(words.NO_AIM)
_WAVERED = compiled(words.WAVERED, re.IGNORECASE | re.DOTALL)
_AMOUNT, _NUMBER = compiled(r"\d"), compiled(r"\d+(?:[.,]\d+)*")
# One sentence; a list is read as a list, and trying where each amount may begin takes long there.
MOST_CHARS = 300
_EDGES = " ,.:;!-\u2013"


def instead(before: Lines, said: str) -> Lines | None:
    """ "3 tỷ 2 thì cao quá, để 2 tỷ 8 thôi", "2 tỷ 8 chứ không phải 3 tỷ 2"; else None."""
    text = nfc(said).strip()
    if len(text) > MOST_CHARS:
        return None
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


def headed(before: Lines, said: str) -> Lines | None:
    """ "Doanh thu anh ghi nhầm, 3 tỷ mới đúng": the line with these words has that amount.

    None where several have them, or none of those that stand.
    """
    text = nfc(said).strip()
    found = _HEADED.match(text) if len(text) <= MOST_CHARS else None
    if found is None or _NO_AIM.search(plain(found["head"])):
        return None
    head, new = (found[name].strip(_EDGES) for name in ("head", "new"))
    amount = AMOUNT.search(new)
    held = [at for at, line in enumerate(before) if f" {plain(head)} " in f" {plain(line)} "]
    if amount is None or len(held) > 1:
        return None
    if not held:
        return None if before else (f"{head} {new}",)
    line = before[held[0]]
    first = _AMOUNT.search(line)
    after = with_amount(line, amount) or f"{line[: first.start()] if first else f'{head} '}{new}"
    return (*before[: held[0]], after, *before[held[0] + 1 :])


def denied(said: str) -> tuple[str, str] | None:
    """ "Váy 14 bộ chứ không phải 40": (what holds, what is denied); None where nothing is."""
    text = nfc(said).strip()
    if len(text) > MOST_CHARS:
        return None
    wavered = _WAVERED.match(text)
    if wavered is not None:
        return _settled(*wavered.group("one", "other", "new"))
    found = next(filter(None, (one.match(text) for one in _DENIED)), None)
    return (found["new"].strip(_EDGES), found["old"].strip(_EDGES)) if found else None


def _settled(one: str, other: str, new: str) -> tuple[str, str] | None:
    """ "300 hay 350 nhỉ, thôi 350 đi": the one that was settled on, and the one that goes."""
    if new not in (one, other) or one == other:
        return None
    return (new, other if new == one else one)


def against(before: Lines, new: str, old: str) -> Lines | str | None:
    """The new amount in the one line that holds the denied one; a sentence where it stands."""
    amount, number = AMOUNT.search(new), _NUMBER.search(old)
    if number is None:
        return None
    held = [at for at, line in enumerate(before) if _holds(line, number[0])]
    lines = [with_amount(before[at], amount) for at in held] if amount else []
    put = [(at, line) for at, line in zip(held, lines, strict=False) if line is not None]
    if len(put) == 1:
        ((at, line),) = put
        return (*before[:at], line, *before[at + 1 :])
    stated = _NUMBER.search(new)
    if amount is not None or stated is None:
        return None
    if len(held) == 1:
        whole = rf"(?<![\d.,]){re.escape(number[0])}(?!\d)"
        line = re.sub(whole, stated[0], before[held[0]], count=1)
        return (*before[: held[0]], line, *before[held[0] + 1 :])
    stands = [line for line in before if _holds(line, stated[0])]
    return texts.so_written(line=stands[0]) if not held and len(stands) == 1 else None


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
