"""Two forms side by side with the differences marked.

The rule: what is shown is what was sent; only whole words are marked as changed.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from bot.desk import texts
from handlers.registrations import texts as registering
from handlers.registrations.sheet_texts import contact_text
from handlers.values.state import Form, Participant

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
    people = "\n".join(
        f"{place}. {_person(row, titles)}" for place, row in enumerate(form.people, start=1)
    )
    return [
        (texts.F_KIND, registering.KINDS[form.kind] if form.kind else ""),
        (texts.F_UNIT, form.unit_name or ""),
        (texts.F_TYPE, registering.UNIT_TYPES[form.unit_type] if form.unit_type else ""),
        (texts.F_COMMUNE, form.commune or ""),
        (texts.F_TAX, form.tax_code or ""),
        (texts.F_CONTACT, contact_text(form) or ""),
        (texts.F_PHONE, form.phone or ""),
        (texts.F_TITLE, titles.get(form.collective_title or "", form.collective_title or "")),
        (texts.F_PEOPLE, people),
        (texts.F_TARGETS, "\n".join(form.targets)),
    ]


def compare(left: Form, right: Form, titles: Mapping[str, str]) -> list[ChangedLine]:
    """Every field that one of the two has, with its differences."""
    both = zip(form_lines(left, titles), form_lines(right, titles), strict=True)
    return [
        ChangedLine(label, *_marked(one, other))
        for (label, one), (_, other) in both
        if one or other
    ]


def _person(row: Participant, titles: Mapping[str, str]) -> str:
    parts = (row.name, row.position, titles.get(row.title or "", row.title or ""), row.initiative)
    return " – ".join(part for part in parts if part)


def _marked(one: str, other: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    left, right = _WORD.findall(one), _WORD.findall(other)
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    sides: tuple[list[Piece], list[Piece]] = ([], [])
    for kind, i1, i2, j1, j2 in matcher.get_opcodes():
        for side, words in zip(sides, (left[i1:i2], right[j1:j2]), strict=True):
            if words:
                side.append(("".join(words), kind != "equal"))
    return tuple(sides[0]), tuple(sides[1])
