"""One message as it was heard: everything the house asks about its words, read once.

The rule: made once in a turn and handed down; below it nobody folds, reads commands or tests for a
question again. Whatever nobody asks for is never read, and what would read it is not loaded: papers
follow the form's table, which only names what is heard, and a third of their time was the readers'.
"""

from copy import copy
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from handlers.acts.asking import looks_like_question
from handlers.acts.meaning import Meant, Place, Talk
from handlers.typed import assent, read, spoken
from handlers.typed.commands import read_command
from handlers.typed.forms import Lean
from handlers.typed.wishes import Wish, read_wish
from knowledge.typed.said import Said

if TYPE_CHECKING:
    from handlers.acts.affairs import Affair

# At eight in the morning many write the same words ("có", "xã Văn Chấn", the question of the day).
# A few hundred lines, about 2 MB, and gone with the process.
LINES_KEPT = 256


@dataclass(frozen=True)
class Heard(Said):
    """What the person sent: the text, the key it means among the offered choices, and where."""

    key: str | None = None
    at: Place = "idle"

    @cached_property
    def meant(self) -> Meant:
        """What it wants, and everything it says."""
        return _meant(self, self.at)

    @cached_property
    def aside(self) -> Meant:
        """What it would want with nothing open."""
        return _meant(self, "idle")

    @cached_property
    def talk(self) -> Talk:
        """How likely it asks for nothing and answers nothing here."""
        from handlers.acts.reader import act_reader

        return act_reader().talk(self, self.at)

    def meaning(self, key: str | None) -> "Heard":
        """The same words as the choice of this key; what was read of them is kept."""
        # `replace` would build a new value, and every reading would be done a second time.
        same = copy(self)
        # A frozen value refuses assignment; its dictionary does not.
        same.__dict__["key"] = key
        return same

    def with_meant(self, meant: Meant) -> "Heard":
        """The same words, meaning this: what was read of the whole message they are a part of."""
        # As above; what is cached is never read again.
        same = copy(self)
        same.__dict__["meant"] = meant
        return same

    @cached_property
    def affair(self) -> "Affair | None":
        """What it asks about the person's own affairs."""
        from handlers.acts.affairs import read_affair

        return read_affair(self)

    @cached_property
    def lean(self) -> Lean | None:
        """Yes, no or later, as a whole message."""
        return assent.read_lean(self)

    @cached_property
    def asks(self) -> bool:
        """Whether it reads as a question rather than as an answer."""
        return looks_like_question(self)

    @cached_property
    def may_ask(self) -> bool:
        """Whether it may ask ("gửi à"); what asks decides nothing."""
        return assent.may_ask(self)

    @cached_property
    def asks_whether(self) -> bool:
        """Whether it ends in its negation ("hủy được không")."""
        return assent.asks_whether(self)

    @cached_property
    def is_negated(self) -> bool:
        """Whether a "no", "don't" or "later" stands in it."""
        return assent.is_negated(self)

    @cached_property
    def says_none(self) -> bool:
        """Whether it says that there is nothing to write."""
        return assent.says_none(self)

    @cached_property
    def refused(self) -> frozenset[str]:
        """What it says "no" to, folded."""
        return assent.refused_words(self)

    @cached_property
    def place(self) -> int | None:
        """The number typed, alone or as a word."""
        return read.read_place(self.plain)

    @cached_property
    def command(self) -> str | None:
        """The command it is, spelled right."""
        return read_command(self, forgiving=False)

    @cached_property
    def likely_command(self) -> str | None:
        """The command it is, a typing error forgiven."""
        return read_command(self, forgiving=True)

    @cached_property
    def core(self) -> str:
        """The folded words that carry meaning."""
        return spoken.core_of(self)

    @cached_property
    def wish(self) -> Wish | None:
        """What is wished about one's own data, reminders or registration."""
        return read_wish(self)


@lru_cache(maxsize=LINES_KEPT)
def hear(text: str, key: str | None = None, at: Place = "idle") -> Heard:
    """The line as it was heard, read once however many people send it."""
    return Heard(text, key, at)


def _meant(said: Said, at: Place) -> Meant:
    from handlers.acts.reader import act_reader

    return act_reader().read(said, at)
