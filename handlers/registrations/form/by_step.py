"""The fields by their steps, and what is refused of them when the program starts.

The rule: what would stop somebody's chat, or be stored and never shown, is refused at import.
"""

from collections.abc import Mapping, Sequence
from dataclasses import fields as attributes
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from handlers.registrations.form.fields import FormField, as_it_is
from handlers.values.state import STAYS, STEPS, Form, Participant, Step


def by_step(fields: Sequence[FormField]) -> Mapping[str, FormField]:
    """The fields by their steps.

    Raises ValueError for a step that has no field or two, for a field at a step that no stored
    draft can name, for an attribute of the form or of a row that no field keeps, for one that a
    field keeps and cannot say, and for one about the unit that would go with the people.
    """
    steps = [field.step for field in fields]
    # A step without a field would stop somebody's chat on the day they come to it.
    for step in (*Step, *steps):
        if steps.count(step) != 1:
            raise ValueError(f"{steps.count(step)} fields for the step {step!r} instead of one")
        # A draft saved there could not be read again.
        if step not in STEPS:
            raise ValueError(f"{step!r} is the name of no attribute and no member of Step")
    for holder, row in ((Form, False), (Participant, True)):
        kept = [
            name for field in fields if field.row == row for name in (*field.keeps, *field.beside)
        ]
        attribute_names = {attribute.name for attribute in attributes(holder)}
        # An attribute nobody asks for would be stored and never shown, corrected or found.
        if attribute_names != set(kept):
            wrong = ", ".join(sorted(attribute_names ^ set(kept)))
            raise ValueError(f"{holder.__name__} and the fields that keep it differ in: {wrong}")
    for field in fields:
        _refuse_unsaid(field)
    return {field.step: field for field in fields}


def _refuse_unsaid(field: FormField) -> None:
    """Raise ValueError for what a field keeps and chat, desk and search could not work with."""
    holder = Participant if field.row else Form
    hints = get_type_hints(holder)
    stays = {attribute.name for attribute in attributes(holder) if STAYS in attribute.metadata}
    for name in field.keeps:
        # A number would be joined to sentences and come back from the desk as text; one with a
        # `say` of its own is no field of the page.
        if not (_is_worded(hints[name]) or field.say is not as_it_is):
            raise ValueError(f"{name!r} is kept as {hints[name]}: keep text, and `check` it")
        if field.about == "unit" and name not in stays:
            raise ValueError(f"{name!r} is about the unit: mark it as one that STAYS")


def _is_worded(hint: Any) -> bool:
    parts = get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
    return all(one in (str, NoneType) or get_origin(one) in (Literal, tuple) for one in parts)
