"""Words that point at what was just spoken of: "tiền đó ai trả", with its marks or without.

The rule: only right below a question that named the thing; elsewhere "tien do" stays how far it is.
"""

import re

from handlers.questions.judging import spoken_of
from handlers.questions.words import pointing as words
from handlers.turn.turn import Turn
from knowledge.typed.normalize import fold, nfc

_POINTS = tuple((re.compile(pattern), thing, spoken) for pattern, thing, spoken in words.POINTS)


def named(turn: Turn, text: str) -> str:
    """The text with the thing by its name; itself where nothing of the kind was spoken of."""
    found = next((one for one in _POINTS if one[0].search(nfc(text).lower())), None)
    asked = spoken_of(turn) if found is not None else None
    if found is None or asked is None or not turn.idle:
        return text
    pattern, thing, spoken = found
    if re.search(spoken, fold(f"{asked.question} {asked.said}")) is None:
        return text
    return pattern.sub(thing, nfc(text).lower())
