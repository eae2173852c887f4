"""What a registration is found, counted and sorted by, beside its form.

The rule: it is derived from the present form and nothing else, so that a list reads no form that
it does not show.
"""

import json
from collections.abc import Iterator
from dataclasses import fields
from functools import lru_cache
from typing import Any, Literal

from handlers.values.state import Form, Participant
from knowledge.typed.marks import is_doubtful
from knowledge.typed.normalize import fold
from storage.tables.registrations import RegistrationRow
from storage.units.names import commune_key, unit_key, unit_order

# The collective or somebody of it, and the title.
AimedBy = Literal["collective", "individual"]
Aim = tuple[AimedBy, str | None]
# How the names are written: to be looked at before a paper is made, or right as they are.
DOUBTFUL, KEPT = "doubtful", "kept"
# Chosen from a list, so there are filters for them; everything else is words.
_CHOSEN = frozenset({"kind", "unit_type", "collective_title", "collective_commendation", "title"})


def look_up_by(row: RegistrationRow, form: Form) -> None:
    """Have the registration found by this form."""
    for name, value in columns_of(row.code, form).items():
        setattr(row, name, value)


def columns_of(code: str, form: Form) -> dict[str, Any]:
    """What is derived from the present form, by column."""
    return {
        "unit_id": form.unit_id,
        "unit_key": unit_key(form.unit_name or "", form.unit_type),
        "commune_key": commune_key(form.commune),
        "unit_type": form.unit_type,
        "unit_order": unit_order(form.unit_name or ""),
        "commune": " ".join((form.commune or "").split()),
        "aims": json.dumps(list(_aims(form)), ensure_ascii=False),
        "words": words_of(code, form),
        "names": DOUBTFUL if any(map(is_doubtful, names_of(form))) else "",
    }


def words_of(code: str, form: Form) -> str:
    """All words of a registration, folded, in which others are looked for."""
    return fold(" ".join((code, *_words(form))))


def names_of(form: Form) -> Iterator[str | None]:
    """The names that stand on papers."""
    yield from (form.unit_name, form.commune, form.contact_name)
    yield from (person.name for person in form.people)


# Titles are few: thousands of registrations aim at the same some dozens of combinations.
@lru_cache(maxsize=4096)
def aims_of(stored: str) -> tuple[Aim, ...]:
    """(collective or individual, title) of everybody a registration is about."""
    return tuple((subject, title) for subject, title in json.loads(stored))


def named_in(title: str) -> str:
    """How a title stands in the stored aims."""
    return json.dumps(title, ensure_ascii=False)


def _aims(form: Form) -> Iterator[Aim]:
    if form.kind != "individual":
        yield from (("collective", honour) for honour in form.honours)
    yield from (("individual", row.title) for row in form.people)


def _words(form: Form) -> Iterator[str]:
    holders: tuple[Form | Participant, ...] = (form, *form.people)
    for holder in holders:
        yield from _texts(holder)


def _texts(holder: Form | Participant) -> Iterator[str]:
    for attribute in fields(holder):
        value = getattr(holder, attribute.name)
        if attribute.name in _CHOSEN:
            continue
        if isinstance(value, str):
            yield value
        elif isinstance(value, tuple):
            yield from (part for part in value if isinstance(part, str))
