"""The level of a "chiến sĩ thi đua": asked for when it was not said, and never guessed.

The rule: until it is answered the title stands there without one, and such a row is not finished.
"""

from collections.abc import Sequence

from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.titles import LEVELS, NO_LEVEL
from handlers.registrations.words.lists import level as words
from handlers.values.state import Participant
from knowledge.typed.normalize import nfc
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

_LEVEL, _BREAK = compiled(words.LEVEL), compiled(words.BREAK)


def level_alone(typed: Said) -> str | None:
    """The title that is told by its level alone: "cơ sở thôi, trèo cao té đau"."""
    clauses = [Said(one).unsigned for one in _BREAK.split(nfc(typed.text)) if one and one.strip()]
    found = _LEVEL.search(clauses[0]) if clauses else None
    if found is None or "?" in typed.text:
        return None
    # "Cơ sở chứ sao" is no more than the level; a "Sao" of the list is named before it.
    rest = {*clauses[0].removesuffix(" sao").replace(found[0].strip(), " ").split()}
    return LEVELS[found["level"]] if rest <= words.BESIDE else None


def lacks_level(typed: Said) -> bool:
    """ "Chiến sĩ thi đua" where a title is asked for."""
    marks = Reading(typed).of("title")
    return bool(marks) and all(mark.value == NO_LEVEL for mark in marks)


def open_level(row: Participant | None) -> bool:
    """Whether just the level of this row's title is asked for."""
    return row is not None and row.title == NO_LEVEL


def untitled(rows: Sequence[Participant]) -> list[int]:
    """Those without a title; when all have one, those whose title lacks its level."""
    none = [place for place, row in enumerate(rows) if row.title is None]
    return none or [place for place, row in enumerate(rows) if open_level(row)]
