"""A sentence as it finally stands: without what was doubted, or was turned down beside it.

The rule: what is left is read as if nothing else had been said; where nothing is turned down the
sentence is as it was.
"""

import re

from handlers.acts.slots.text.doubt import without_doubt
from handlers.registrations.words.striking import settling as words
from knowledge.typed.normalize import nfc
from knowledge.typed.said import Said

_OF_POST = tuple(re.compile(one, re.IGNORECASE) for one in words.OF_POST)
_OF_HONOUR = re.compile(words.OF_HONOUR, re.IGNORECASE)
_STAYS = re.compile(words.STAYS, re.IGNORECASE)
_MEANT = re.compile(words.MEANT, re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[^\W\d])[.;]\s+|\n+")


def settled(said: Said) -> str:
    """The last word of it."""
    typed = _changing(nfc(said.text))
    honour = _OF_HONOUR.match(typed)
    if honour is not None:
        return words.IN_HONOUR.format(who=honour["who"].strip(), post=honour["post"].strip())
    for pattern in _OF_POST:
        found = pattern.match(typed)
        if found is not None:
            return words.IN_POST.format(who=found["who"].strip(), post=found["post"].strip())
    return without_doubt(said.part(typed))


def _changing(text: str) -> str:
    """The one sentence that changes something, where the others leave all as it is."""
    parts = [part for part in _SENTENCE.split(text) if part.strip()]
    changing = [part for part in parts if not _STAYS.search(part)]
    if len(parts) < 2 or len(changing) != 1:
        return text
    return _MEANT.sub("", changing[0], count=1)
