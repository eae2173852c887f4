"""One clause of a sentence about the list: who and what it names, and what its words say.

The rule: each word has to be known.
"""

from dataclasses import dataclass
from functools import cached_property

from handlers.acts.slots.titles import own_of_unit
from handlers.registrations.said.lists.counted import Pointed
from handlers.registrations.words.persons import editing as words
from handlers.registrations.words.persons import posts
from handlers.values.state import Form
from knowledge.typed.repeats import compiled

_REASON = compiled(posts.REASON)


@dataclass(frozen=True)
class ListClause:
    """The words, persons and titles of one clause, in the order they were said."""

    parts: list[Pointed]

    @cached_property
    def said(self) -> list[str]:
        """Its words."""
        return [one.word for one in self.parts if one.word]

    @cached_property
    def rows(self) -> list[Pointed]:
        """Who of the list is named."""
        return [one for one in self.parts if one.rows]

    @cached_property
    def titles(self) -> list[Pointed]:
        """What is aimed at."""
        return [one for one in self.parts if one.title]

    @cached_property
    def at(self) -> tuple[int, ...]:
        """The places in the list of who is named."""
        return tuple(n for one in self.rows for n in one.rows)

    @cached_property
    def drops(self) -> bool:
        """Whether somebody, or something of theirs, is taken out."""
        return not words.DROPS.isdisjoint(self.said) or self._refuses(words.WRITING)

    @property
    def keeps_all(self) -> bool:
        """ "Đừng bỏ", "không rút hết": a refusal of giving up."""
        return self._refuses(words.DROPS | words.SWAPS)

    def _refuses(self, what: frozenset[str]) -> bool:
        """ "Đừng ghi chị Hà nữa", "không ghi tên tôi"."""
        return any(
            word in words.REFUSING and bool(what & set(self.said[at + 1 : at + 3]))
            for at, word in enumerate(self.said)
        )

    @property
    def is_reason(self) -> bool:
        """ "Nghỉ việc rồi": nothing but why."""
        return _REASON.match(" ".join(self.said)) is not None

    @property
    def is_known(self) -> bool:
        """Whether every word is known; a call alone only beside somebody or something."""
        known = words.KNOWN | posts.BESIDE if any(one.post for one in self.parts) else words.KNOWN
        calls = frozenset[str]() if self.rows or self.titles else words.CALLS
        return set(self.said) <= known | calls

    def says_nothing_new(self, form: Form) -> bool:
        """Words that leave the list as it is."""
        said = set(self.said)
        if self.rows:
            return False
        if self.titles:
            return self._is_units(form)
        # "Hông phải, Tâm với Đực LĐTT thôi".
        refused = bool(said) and said <= words.NOT_SO
        return refused or ("du" in said and said <= words.COUNTED)

    def _is_units(self, form: Form) -> bool:
        """ "Tập thể vẫn lao động tiên tiến": the unit's own, which stays."""
        theirs = {own_of_unit(one.title) for one in self.titles if one.title} <= {*form.honours}
        unit = f" {' '.join(self.said)} "
        stays = not words.STAYS.isdisjoint(self.said)
        return theirs and stays and any(f" {one} " in unit for one in words.OF_UNIT)
