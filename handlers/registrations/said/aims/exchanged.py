"""An amount that belongs to another thing: "500 là khăn thêu, áo thì 50".

The rule: the line has to hold the amount beside the thing that is put right; the amount goes with
what it is said to be, as a line of its own, and every other line stays.
"""

import re

from handlers.registrations.form.said import MAX_TARGETS
from handlers.registrations.words.aims import exchanged as words
from handlers.typed.read import plain
from knowledge.typed.normalize import nfc

Lines = tuple[str, ...]
_EXCHANGES = tuple(re.compile(one, re.IGNORECASE) for one in words.EXCHANGES)


def exchanged(lines: Lines, said: str) -> Lines | None:
    """The lines with both things; None where no line holds the first of them."""
    text = nfc(said).strip()
    found = next((match for one in _EXCHANGES if (match := one.match(text))), None)
    if found is None or len(lines) >= MAX_TARGETS:
        return None
    count, other, thing, now = (found[name].strip() for name in ("count", "other", "thing", "now"))
    holds = re.compile(rf"(?<![\d.,]){re.escape(count)} {re.escape(thing)}\b", re.IGNORECASE)
    at = [place for place, line in enumerate(lines) if holds.search(nfc(line))]
    if len(at) != 1 or count == now or plain(other) == plain(thing):
        return None
    place, line = at[0], nfc(lines[at[0]])
    put_right = holds.sub(lambda match: match[0].replace(count, now, 1), line)
    return (*lines[:place], put_right, f"{count} {other}", *lines[place + 1 :])
