"""What a stored form is found and sorted by (since 0017), and its doubtful names (0033)."""

import json
from collections.abc import Iterator
from typing import Any

from storage.migrations.frozen.doubtful import is_doubtful
from storage.migrations.frozen.folded import fold
from storage.migrations.frozen.names import unit_order

Form = dict[str, Any]
# Words of a form and of a person in it; what is chosen from a list is none.
_OF_FORM = ("unit_name", "commune", "tax_code", "contact_name", "contact_position", "phone")
_OF_PERSON = ("name", "position", "initiative")


def found_by(code: str, form: Form) -> dict[str, str | None]:
    """The columns beside the form, by name."""
    return {
        "unit_type": form.get("unit_type"),
        "unit_order": unit_order(form.get("unit_name") or ""),
        "commune": " ".join((form.get("commune") or "").split()),
        "aims": json.dumps(list(_aims(form)), ensure_ascii=False),
        "words": fold(" ".join((code, *_words(form)))),
    }


def doubtful_names(form: Form) -> bool:
    """Whether a name of it is to be looked at before a paper is made."""
    named = [form.get(name) for name in ("unit_name", "commune", "contact_name")]
    return any(map(is_doubtful, [*named, *(person.get("name") for person in _people(form))]))


def _people(form: Form) -> list[dict[str, Any]]:
    return form.get("people") or []


def _aims(form: Form) -> Iterator[tuple[str, str | None]]:
    if form.get("kind") != "individual":
        yield "collective", form.get("collective_title")
        if beside := form.get("collective_commendation"):
            yield "collective", beside
    yield from (("individual", person.get("title")) for person in _people(form))


def _words(form: Form) -> Iterator[str]:
    said = [form.get(name) for name in _OF_FORM]
    said += form.get("targets") or []
    said += [person.get(name) for person in _people(form) for name in _OF_PERSON]
    yield from (words for words in said if isinstance(words, str))
