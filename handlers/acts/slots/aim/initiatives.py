"""The initiative that a person's line or the answer to its question names.

The rule: the name is kept as typed; only what leads in to it and the talk behind it fall off.
"""

import re

from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.words import initiatives as words
from knowledge.typed.normalize import fold, nfc
from knowledge.typed.polite import without_polite
from knowledge.typed.repeats import compiled

_LEADS = tuple(compiled(lead, re.IGNORECASE) for lead in words.LEADS)
_NO_NAME = compiled(words.NO_NAME)
_TOLD_OF = compiled(words.TOLD_OF)
_QUOTED = compiled(words.QUOTED, re.IGNORECASE)
_TOLD_BEHIND = compiled(words.TOLD_BEHIND, re.IGNORECASE)
_ASKED = compiled(words.ASKED, re.IGNORECASE)
_SIGNS = " \t.,;:!\"'\u201c\u201d"


def read_initiative(text: str) -> str | None:
    """The initiative a text that holds nothing else names; None for an empty one."""
    line = " ".join(nfc(text).split())
    quoted = _QUOTED.search(line)
    if quoted is not None:
        return quoted["name"].strip()
    line = _TOLD_BEHIND.sub("", _ASKED.sub("", re.sub(r"[^\w)\"”%]+$", "", line)))
    for lead in _LEADS:
        bare = lead.sub("", line, count=1)
        # A lead-in with nothing behind it was the name itself.
        line = bare if len(bare.split()) > 1 else line
    return without_polite(line).strip(_SIGNS) or None if line else None


def initiative_behind(reading: Reading) -> str | None:
    """What stands behind the word "sáng kiến" in a longer text, to its end."""
    marks = [mark for mark in reading.of("initiative") if mark.last < len(reading.words)]
    behind = (reading.text[reading.words[mark.first].start :] for mark in marks)
    told = next((one for one in behind if not _TOLD_OF.match(fold(one))), None)
    named = read_initiative(told) if told else None
    return named if named and not says_no_name(named) else None


def says_no_name(text: str) -> bool:
    """ "Anh có sáng kiến ạ", "sáng kiến chưa được công nhận": told of one, and not its name."""
    return _NO_NAME.match(fold(text)) is not None
