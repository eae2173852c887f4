"""Two forms side by side with the differences marked.

The rule: what is shown is what was sent; only whole words are marked as changed.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from handlers.registrations.form.fields import FormField
from handlers.registrations.form.parts.person import ROW
from handlers.registrations.form.table import SHOWN
from handlers.values.state import Form, Participant

# White space too: the pieces put together are the text again.
_WORD = re.compile(r"\s+|[^\s]+")
Piece = tuple[str, bool]


@dataclass(frozen=True)
class ChangedLine:
    """One field of the form; the pieces say which words differ from the other side."""

    label: str
    left: tuple[Piece, ...]
    right: tuple[Piece, ...]

    @property
    def changed(self) -> bool:
        """Whether the two sides differ."""
        return any(marked for _, marked in (*self.left, *self.right))


def form_lines(form: Form, titles: Mapping[str, str]) -> list[tuple[str, str]]:
    """(label, text) of every field, empty ones too."""
    return [(field.words.label, field_words(field, form, titles)) for field in SHOWN]


def field_words(field: FormField, form: Form, titles: Mapping[str, str]) -> str:
    """What the form holds of a field, a title that is no longer known as it was sent."""
    if not field.holds_people:
        return field.text(form, lambda title: titles.get(title, title))
    people = (person_words(row, titles) for row in form.people)
    return "\n".join(f"{place}. {words}" for place, words in enumerate(people, start=1))


def person_words(row: Participant, titles: Mapping[str, str]) -> str:
    """A person as the clerk reads them."""
    parts = (field.text(row, lambda title: titles.get(title, title)) for field in ROW)
    return " – ".join(part for part in parts if part)


def compare(left: Form, right: Form, titles: Mapping[str, str]) -> list[ChangedLine]:
    """Every field that one of the two has, with its differences."""
    both = zip(form_lines(left, titles), form_lines(right, titles), strict=True)
    return [
        ChangedLine(label, *_marked(one, other))
        for (label, one), (_, other) in both
        if one or other
    ]


def _marked(one: str, other: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    left, right = _WORD.findall(one), _WORD.findall(other)
    # From 200 pieces on it would by itself pass over the frequent ones, such as blanks.
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    sides: tuple[list[Piece], list[Piece]] = ([], [])
    for kind, i1, i2, j1, j2 in matcher.get_opcodes():
        for side, words in zip(sides, (left[i1:i2], right[j1:j2]), strict=True):
            if words:
                side.append(("".join(words), kind != "equal"))
    return tuple(sides[0]), tuple(sides[1])
