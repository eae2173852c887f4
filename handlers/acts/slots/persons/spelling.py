"""How somebody is called in a sentence that mends a name: by honorific, spelled anew, whole.

The rule: only what is written as a name is one; small words around it are not.
"""

import re

from handlers.acts.slots.persons.names import after_honorifics, as_name, name_end
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.words import mending as words
from knowledge.typed.normalize import fold
from knowledge.typed.said import Said

_RESPELT = re.compile(words.RESPELT)


def respelt(name: str, reading: Reading) -> str:
    """ "Lù Thị Phương viết là Phượng": the same letters with the marks that are right."""
    given = _RESPELT.search(reading.text)
    *before, last = name.split()
    return " ".join((*before, given[1])) if given and fold(given[1]) == fold(last) else name


def called(reading: Reading) -> str | None:
    """ "Chú Inh đổi sang …": an honorific and a capital name the person."""
    last = len(reading.words)
    begun = (at for at, word in enumerate(reading.words) if at == 0 or word.gap)
    led = (mark.first for mark in reading.of("honor") if not reading.is_flat)
    for first in (*begun, *led):
        start = after_honorifics(reading, first, last)
        end = name_end(reading, start, last, sure=True) if start > first else start
        if end > start:
            return reading.between(start, end)
    return None


def whole_name(text: str) -> str | None:
    """A text that is a name from its first word on, without the honorific."""
    reading = Reading(Said(text))
    start = after_honorifics(reading, 0, len(reading.words))
    end = name_end(reading, start, len(reading.words), sure=True, listed=True)
    return as_name(reading.between(start, end)) or None
