"""Whether the numbers that stand beside the names of a pasted list are kept.

The rule: a straight answer, and nothing of what is stored is shown for it.
"""

from handlers.acts.heard import Heard
from handlers.registrations.asked.terms import trust_texts as texts
from handlers.registrations.asked.wanting.words import listed_numbers as words
from handlers.turn.turn import Turn
from handlers.values.state import Registering
from knowledge.typed.repeats import compiled

MOST_WORDS = 30
_OF_THEM, _KEPT = compiled(words.OF_THEM), compiled(words.KEPT)


def told(turn: Turn, heard: Heard) -> str | None:
    """ "Mấy số của các anh chị ấy có bị lưu không": of them only name, post and title are."""
    said = heard.unsigned
    if len(said.split()) > MOST_WORDS or not _OF_THEM.search(said) or not _KEPT.search(said):
        return None
    asks = heard.asks or heard.may_ask or heard.asks_whether or "?" in heard.text
    registers = isinstance(turn.dialog, Registering) or bool(turn.person.registrations)
    return texts.LISTED_NUMBERS if asks and registers else None
