"""Who comes instead, as it is answered where that is asked.

The rule: a name is kept only where somebody is named. Whatever else is said is nobody, the speaker
after all, or asked once more; it is never a name.
"""

import re
from dataclasses import dataclass
from typing import Literal

from handlers.acts.heard import Heard
from handlers.acts.meaning import LIKELY, Act, PersonSaid
from handlers.announcements.answered import named_in, read_roll
from handlers.announcements.words import attending
from handlers.typed.read import read_words
from knowledge.typed.repeats import compiled

MOST_CHARS = 120
# A line as long says more than who comes; then only the name and the post are kept.
_PLAIN_WORDS = 7
_NOBODY: frozenset[Act] = frozenset(("no", "skip", "cancel", "back"))
_SELF = compiled(attending.SELF)
_LEADING = compiled(attending.LEADING, re.IGNORECASE)
_NOT_MEANT = compiled(attending.NOT_MEANT, re.IGNORECASE)
_TRAILING = compiled(attending.TRAILING, re.IGNORECASE)


@dataclass(frozen=True)
class Instead:
    """Nobody, the speaker after all, or somebody by name."""

    who: Literal["nobody", "self", "named"]
    name: str = ""


def read_instead(heard: Heard) -> Instead | None:
    """Who comes; None for what does not say it."""
    bare = _NOT_MEANT.sub("", heard.text)
    if bare != heard.text and bare.strip():
        heard = Heard(bare, at=heard.at)
    meant = heard.meant
    refuses = meant.act in _NOBODY and (meant.sure >= LIKELY or heard.is_negated)
    if meant.slots.people and not refuses and meant.act != "question":
        return _named(heard, meant.slots.people)
    if _comes(heard):
        return Instead("self")
    if refuses or heard.says_none:
        return Instead("nobody")
    sure = meant.act == "values" and meant.sure >= LIKELY
    return _named(heard, ()) if sure and not (heard.is_negated or heard.asks) else None


def _comes(heard: Heard) -> bool:
    if _SELF.search(heard.plain):
        return True
    said = read_roll(heard)
    return said is not None and said.answer == "coming"


def _named(heard: Heard, people: tuple[PersonSaid, ...]) -> Instead | None:
    """As it was written, without what is only polite; of a line that says more, name and post."""
    written = named_in(heard) or _TRAILING.sub("", _LEADING.sub("", heard.text.strip()))
    # Of several it is not known who of them comes: "Anh Kiên ốm nên em Ngọc đi".
    if len(people) == 1 and (heard.is_negated or len(written.split()) > _PLAIN_WORDS):
        written = ", ".join(filter(None, (people[0].name, people[0].position)))
    name = read_words(written, MOST_CHARS)
    return Instead("named", name) if name else None
