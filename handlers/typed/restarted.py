"""A name said anew in the same breath: "htx an phú, à không, an phú thịnh".

The rule: what is said again begins with a word that was said before; where it does not, nothing is
left out.
"""

import re

from handlers.typed.words.restarted import TAKEN_BACK
from knowledge.typed.normalize import fold, nfc

# As it is typed: without its marks "à" is a word of much else.
_TAKEN_BACK = re.compile(TAKEN_BACK, re.IGNORECASE)
MOST_CHARS = 600


def restarted(text: str) -> str:
    """The words without those that were taken back; the same where nothing is."""
    said = nfc(text)
    found = _TAKEN_BACK.search(said) if len(said) <= MOST_CHARS else None
    if found is None:
        return text
    before, after = said[: found.start()].split(), said[found.end() :].split()
    again = fold(after[0]) if after else ""
    at = next((n for n in range(len(before) - 1, -1, -1) if fold(before[n]) == again), None)
    return text if at is None else restarted(" ".join((*before[:at], *after)))
